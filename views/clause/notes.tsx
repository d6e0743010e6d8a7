import type { ClauseNote } from "../../src/core/clause.ts"
import { notesAt } from "../../src/core/clause-overview.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import type { Page } from "../../src/web/page.ts"
import type { ClauseProps } from "./model.ts"

/** A remark for whoever negotiates, with the condition that it holds under. */
export function NoteText({ page, note: { when, text } }: { page: Page; note: ClauseNote }) {
  return (
    <>
      {when === undefined ? null : <small>{`${page.t.clauses.clause.only(conditionText(when, page.lang))}.`}</small>}
      {text[page.lang]}
    </>
  )
}

/** What the agency will say and what can be given up: for our side of the table, never part of the contract. */
export function Negotiation({ page, model: { clause, position } }: ClauseProps) {
  const t = page.t.clauses.clause
  const notes = notesAt(clause.notes, position)
  return (
    <div class="cols two">
      <section class="stack tight" aria-labelledby="notes">
        <h2 id="notes">{t.notes}</h2>
        {notes.length === 0 ? (
          <p class="dim">{t.noNotes}</p>
        ) : (
          <ul class="lines">
            {notes.map((note) => (
              <li>
                <NoteText page={page} note={note} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="stack tight" aria-labelledby="fallback">
        <h2 id="fallback">{t.fallback}</h2>
        <ol class="conds">
          {clause.fallback.map((step) => (
            <li>
              <span>{step[page.lang]}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
