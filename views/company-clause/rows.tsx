import type { Position } from "../../src/core/clause.ts"
import { type ClauseRow, conditionIn, type RowMove } from "../../src/core/clause-rows.ts"
import { definitionsClause } from "../../src/core/clause-selection.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { Both } from "./both.tsx"
import type { FormProps } from "./model.ts"
import { RowButtons } from "./row-buttons.tsx"

/** The text of one position: its summary, and its paragraphs and their items in their order. */
export function PositionFields({ page, form, position }: FormProps & { position: Position }) {
  const t = page.t.companyClauses.form
  const { typed, faults } = form
  const rows = form.rows[position]
  const names = rowNames(rows)
  return (
    <section class="stack position" aria-labelledby={`at-${position}`}>
      <h2 id={`at-${position}`}>{t.position[position]}</h2>
      <Both
        page={page}
        typed={typed}
        faults={faults}
        name={`${position}Summary`}
        label={t.summary}
        hint={t.summaryHint}
      />
      {rows.length === 0 ? <p class="dim">{t.noRows}</p> : null}
      <ol class="rows">
        {rows.map((row, at) => (
          <Row page={page} form={form} position={position} rows={rows} row={row} at={at} name={names[at]} />
        ))}
      </ol>
      <RowButtons
        page={page}
        list={position}
        row={rows.length}
        label={t.position[position]}
        moves={[{ move: "paragraph", text: t.addParagraph }]}
      />
    </section>
  )
}

interface RowProps extends FormProps {
  position: Position
  rows: readonly ClauseRow[]
  row: ClauseRow
  at: number
  name: RowName | undefined
}

function Row({ page, form, position, rows, row, at, name }: RowProps) {
  const t = page.t.companyClauses.form
  const { typed, faults, field, reading } = form
  const label = name ? (name.letter === undefined ? t.paragraph(name.number) : t.item(name.number, name.letter)) : ""
  const isDefinitions = reading?.id === definitionsClause && row.kind === "paragraph" && row.id === "definitions"
  const when = conditionIn(row.when)
  return (
    <li class={row.kind}>
      <input type="hidden" name={`${position}Kind`} value={row.kind} />
      <input type="hidden" name={`${position}Id`} value={row.id} />
      <input type="hidden" name={`${position}When`} value={row.when} />
      {when === undefined ? null : <p class="small">{page.t.clauses.clause.only(conditionText(when, page.lang))}</p>}
      {isDefinitions ? <p class="small">{t.definitions}</p> : null}
      <Both page={page} typed={typed} faults={faults} name={position} row={at} label={label} field={field} />
      <RowButtons
        page={page}
        list={position}
        row={at}
        label={label}
        moves={movesOf(rows, at, { page, isDefinitions })}
      />
    </li>
  )
}

function movesOf(
  rows: readonly ClauseRow[],
  at: number,
  { page, isDefinitions }: { page: FormProps["page"]; isDefinitions: boolean },
): { move: RowMove; text: string }[] {
  const t = page.t.companyClauses.form
  const isItem = rows[at]?.kind === "item"
  const before = isItem ? rows[at - 1]?.kind === "item" : at > 0
  const after = isItem
    ? rows[at + 1]?.kind === "item"
    : rows.some(({ kind }, index) => index > at && kind === "paragraph")
  const hasItems = !isItem && rows[at + 1]?.kind === "item"
  return [
    ...(before ? [{ move: "up" as const, text: t.up }] : []),
    ...(after ? [{ move: "down" as const, text: t.down }] : []),
    { move: "item", text: t.addItem },
    ...(isItem ? [] : [{ move: "paragraph" as const, text: t.addParagraph }]),
    ...(isDefinitions ? [] : [{ move: "remove" as const, text: hasItems ? t.removeAll : t.remove }]),
  ]
}

interface RowName {
  number: number
  letter?: string | undefined
}

/** How the rows are numbered as they stand. */
function rowNames(rows: readonly ClauseRow[]): RowName[] {
  let number = 0
  let item = 0
  return rows.map(({ kind }) => {
    if (kind === "paragraph") {
      item = 0
      return { number: ++number }
    }
    return { number, letter: String.fromCharCode(97 + (item++ % 26)) }
  })
}
