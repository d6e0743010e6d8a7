import type { Fault } from "../../src/core/errors.ts"
import { systems } from "../../src/core/past-event.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { fieldId, Input } from "../parts/form.tsx"
import { wordIn } from "./telling.ts"

export interface Actor {
  id: string
  name: string
  mail?: string | undefined
}

interface FiltersProps {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** Those who can be asked for. */
  people: readonly Actor[]
}

/** What narrows the log down: who, on what, what, from which day to which. */
export function Filters({ page, typed, faults, people }: FiltersProps) {
  const t = page.t.events
  const shared = { page, typed, faults }
  return (
    <search>
      <form class="bar logged" action={routes.events()} method="get" aria-label={t.filter.form}>
        <Who page={page} people={people} chosen={typedText(typed, "actor")} />
        <Input
          {...shared}
          name="object"
          label={t.filter.object}
          attributes={{ list: "objects", maxlength: 300, placeholder: "plan/" }}
        />
        <datalist id="objects">
          {Object.entries(t.areas).map(([area, name]) => (
            <option value={single.includes(area) ? area : `${area}/`}>{name}</option>
          ))}
        </datalist>
        <Kind page={page} chosen={typedText(typed, "kind")} />
        <Input {...shared} name="from" type="date" label={t.filter.from} />
        <Input {...shared} name="to" type="date" label={t.filter.to} />
        <button type="submit" class="btn">
          {t.filter.apply}
        </button>
      </form>
    </search>
  )
}

/** Objects of which there is but one. */
const single = ["company", "list", "access/sign-in", "access/sessions"]

function Who({ page, people, chosen }: { page: Page; people: readonly Actor[]; chosen: string }) {
  const t = page.t.events
  const collator = new Intl.Collator(page.lang)
  const names = people.map(({ name }) => name)
  const sorted = people.toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const known = chosen === "" || systems.some((id) => id === chosen) || people.some(({ id }) => id === chosen)
  const option = (value: string, label: string) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <p class="field">
      <label for={fieldId("actor")}>{t.filter.actor}</label>
      <select id={fieldId("actor")} name="actor">
        {option("", t.filter.anybody)}
        {known ? null : option(chosen, chosen)}
        <optgroup label={t.filter.systems}>{systems.map((id) => option(id, wordIn(t.by, id) ?? id))}</optgroup>
        <optgroup label={t.filter.people}>
          {sorted.map(({ id, name, mail }) =>
            option(id, names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${mail ?? id})`),
          )}
        </optgroup>
      </select>
    </p>
  )
}

function Kind({ page, chosen }: { page: Page; chosen: string }) {
  const t = page.t.events
  const collator = new Intl.Collator(page.lang)
  const kinds = Object.entries(t.kinds).toSorted(([, a], [, b]) => collator.compare(a, b))
  return (
    <p class="field">
      <label for={fieldId("kind")}>{t.filter.kind}</label>
      <select id={fieldId("kind")} name="kind">
        <option value="">{t.filter.any}</option>
        {chosen === "" || wordIn(t.kinds, chosen) !== undefined ? null : (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {kinds.map(([kind, label]) => (
          <option value={kind} selected={kind === chosen}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
