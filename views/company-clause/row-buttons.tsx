import type { Position } from "../../src/core/clause.ts"
import { type RemarkList, type RowMove, rowButton } from "../../src/core/clause-rows.ts"
import type { Page } from "../../src/web/page.ts"

interface Props {
  page: Page
  list: Position | RemarkList
  row: number
  /** How the row is called. */
  label: string
  moves: readonly { move: RowMove; text: string }[]
}

/** What can be done with a row: each button sends the form, which comes back with its rows changed and nothing saved. */
export function RowButtons({ page, list, row, label, moves }: Props) {
  const t = page.t.companyClauses.form
  return (
    <p class="row rowbuttons noprint">
      {moves.map(({ move, text }) => (
        <button type="submit" class="btn" name="do" value={rowButton(list, move, row)} aria-label={t.of(text, label)}>
          {text}
        </button>
      ))}
    </p>
  )
}
