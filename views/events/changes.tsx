import type { Child } from "hono/jsx"
import { personalHashIn } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { Cut } from "./cut.tsx"
import { shownFields, type Telling } from "./telling.ts"
import { labelText, partsOf, textOf, wholeText } from "./text.ts"

/** Field by field what an event changed, each a line: the old value struck, the new one behind it. `obvious`: the field that needs no label. */
export function changesOf(before: unknown, after: unknown, telling: Telling, obvious?: string): Child[] {
  const [old, fresh] = [fieldsIn(before, telling), fieldsIn(after, telling)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  return names
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
    .map((name) => (
      <>
        {name === obvious ? "" : `${labelText(name, telling)} `}
        <FieldChange name={name} old={old[name]} fresh={fresh[name]} telling={telling} told={after} />
      </>
    ))
}

/** The fields of an object; anything else is one value. */
function fieldsIn(value: unknown, telling: Telling): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  return typeof value === "object" && !Array.isArray(value) ? shownFields(value, telling) : { value }
}

interface FieldChangeProps {
  name: string
  old: unknown
  fresh: unknown
  telling: Telling
  /** All that the event says of afterwards: where it says nothing, the rest is what it was about. */
  told: unknown
}

function FieldChange({ name, old, fresh, telling, told }: FieldChangeProps) {
  const { page } = telling
  const [a, b] = [textOf(old, telling, name), textOf(fresh, telling, name)]
  if (old === undefined) return <Value name={name} value={fresh} telling={telling} />
  if (told === undefined || told === null) return <Value name={name} value={old} telling={telling} />
  const alike = a === b && personalHashIn(old) === undefined
  return <Change old={alike ? wholeText(old) : a} fresh={alike ? wholeText(fresh) : b} page={page} />
}

/** A value that took no other's place: what has several parts has a line for each. */
function Value({ name, value, telling }: Pick<FieldChangeProps, "name" | "telling"> & { value: unknown }) {
  const parts = partsOf(value, telling, name)
  if (parts.length < 2) return <Cut text={textOf(value, telling, name) || telling.page.t.events.nothing} />
  return (
    <ul class="plain">
      {parts.map((text) => (
        <li>
          <Cut text={text} />
        </li>
      ))}
    </ul>
  )
}

export function Change({ old, fresh, page }: { old: string; fresh: string; page: Page }) {
  const t = page.t.events
  return (
    <>
      {old === "" ? null : (
        <>
          <del>
            <span class="vh">{t.was} </span>
            <Cut text={old} />
          </del>{" "}
          →{" "}
        </>
      )}
      <ins>
        <span class="vh">{t.now} </span>
        <Cut text={fresh || t.nothing} />
      </ins>
    </>
  )
}
