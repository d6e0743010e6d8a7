import type { ClauseChange, ClauseChanges, ClausePlace } from "../../src/core/clause-changes.ts"
import type { DiffRun } from "../../src/core/clause-diff.ts"
import { wordsOfRun } from "../../src/core/clause-tree.ts"
import { listText } from "../../src/core/day-text.ts"
import type { Language } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"

/** Two wordings of a clause: what was said and what is, word by word, in both languages. */
export function Changes({ page, changes }: { page: Page; changes: ClauseChanges }) {
  const t = page.t.companyClauses
  const { position: names, positionIn } = page.t.clauses
  if (changes.same) return <p>{t.editions.same}</p>
  return (
    <div class="stack tight">
      {changes.default ? (
        <p>{t.editions.default(positionIn[changes.default.before], positionIn[changes.default.after])}</p>
      ) : null}
      {changes.moved.length > 0 ? (
        <p>
          {t.editions.moved(
            listText(
              changes.moved.map((position) => positionIn[position]),
              page.lang,
              "and",
            ),
          )}
        </p>
      ) : null}
      {changes.texts.length === 0 ? null : (
        <Fold caption={t.changes.caption} heads={Object.values(t.changes.head)}>
          <Rows>
            {changes.texts.map((change) => (
              <Row>
                <RowHead class="full">
                  {placeText(page, change.place)}
                  <small>
                    {change.place.position ? `${names[change.place.position]} · ` : ""}
                    {t.changes.change[change.change]}
                  </small>
                </RowHead>
                <Words page={page} change={change} language="fr" />
                <Words page={page} change={change} language="en" />
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
    </div>
  )
}

function Words({ page, change, language }: { page: Page; change: ClauseChange; language: Language }) {
  const t = page.t.companyClauses.changes
  return (
    <Cell label={t.head[language]} class="words">
      <span lang={language}>
        {change.runs[language].map((run) => (
          <Piece page={page} run={run} />
        ))}
      </span>
    </Cell>
  )
}

function Piece({ page, run }: { page: Page; run: DiffRun }) {
  const t = page.t.companyClauses.changes
  const text = wordsOfRun(run)
  if (run.change === "same") return <>{text}</>
  if (run.change === "removed")
    return (
      <del>
        <span class="vh">{t.removedWords} </span>
        {text}
      </del>
    )
  return (
    <ins>
      <span class="vh">{t.addedWords} </span>
      {text}
    </ins>
  )
}

function placeText(page: Page, { part, number, item }: ClausePlace): string {
  const t = page.t.companyClauses
  if (part === "paragraph" && number !== undefined) return t.form.paragraph(number)
  if (part === "item" && number !== undefined && item !== undefined)
    return t.form.item(number, String.fromCharCode(96 + (((item - 1) % 26) + 1)))
  return number === undefined ? t.changes.places[part] : `${t.changes.places[part]} ${number}`
}
