import type { Move } from "../../src/core/list-diff.ts"
import type { Page } from "../../src/web/page.ts"
import { AnswerTag } from "../parts/tag.tsx"
import { CellList, type DiffNames } from "./cells.tsx"

interface Props {
  page: Page
  moved: readonly Move[]
  /** Where given, the cells can be unfolded by their names. */
  names?: DiffNames | undefined
}

/** Answers that moved, those that moved alike together. */
export function Moves({ page, moved, names }: Props) {
  const t = page.t.diff.tools
  if (moved.length === 0) return <span class="dim">{t.same}</span>
  return (
    <ul class="moves">
      {[...Map.groupBy(moved, ({ before, after }) => `${before} ${after}`).values()].map((group) => {
        const [one] = group
        return one ? (
          <li>
            <AnswerTag answer={one.before} page={page} />
            <span aria-hidden="true">→</span>
            <span class="vh">{t.becomes}</span>
            <AnswerTag answer={one.after} page={page} />
            <span>{t.moves(group.length)}</span>
            {names ? (
              <details class="small">
                <summary>{t.which}</summary>
                <CellList page={page} cells={group} names={names} />
              </details>
            ) : null}
          </li>
        ) : null
      })}
    </ul>
  )
}
