import { type PreconditionId, preconditionIds } from "../../src/core/vocabulary.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { lower } from "../tool/words.ts"
import type { DraftProps } from "./model.ts"

/** Somebody else saved it meanwhile: what they changed, and what became of what was typed here. */
export function StaleNote(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.stale
  const changes = shown.stale?.changes
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.title}
      </h2>
      {changes === undefined ? <p>{t.unknown}</p> : <p>{t.text}</p>}
      {changes === undefined || changes.length === 0 ? null : (
        <>
          <p>{t.changed}</p>
          <ul>
            {changes.map(({ name, value, both }) => (
              <li>
                {t.now(labelOf(props, name), value === "" ? t.empty : value)} <b>({both ? t.both : t.taken})</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** It is a draft no more: nothing was saved, and what was typed is still there to copy. */
export function SpentNote({ page, shown }: Omit<DraftProps, "words">) {
  const t = page.t.draft.spent
  const { spent, decision } = shown
  if (spent === undefined) return null
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <p>
        <Mark id="warn" /> {t[spent]} <a href={routes.decision(decision.id)}>{t.see}</a>
      </p>
      <p>{t.kept}</p>
    </div>
  )
}

function labelOf({ page, words }: DraftProps, name: string): string {
  const t = page.t.draft
  const fields: Readonly<Record<string, string>> = t.fields
  if (fields[name] !== undefined) return fields[name]
  if (name === "pair") return t.stale.pairs
  if (name === "condition") return t.stale.conditions
  if (name === "stated") return t.stale.stated
  const [, kind = "", id = ""] = /^(class|use|reason|precondition)-(.*?)(?:-(?:classes|uses))?$/.exec(name) ?? []
  if (kind === "class") return t.matrix.classLabel(lower(words.className(id)))
  if (kind === "use") return t.matrix.useLabel(lower(words.useName(id)))
  if (kind === "reason") return t.stale.reason(id)
  const precondition = preconditionIds.find((one): one is PreconditionId => one === id)
  return precondition ? t.stale.precondition(preconditionLabels[precondition].name[page.lang]) : name
}
