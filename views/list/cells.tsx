import { listText } from "../../src/core/day-text.ts"
import type { Text } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { lower } from "../tool/words.ts"

/** Names of classes and uses by id. */
export interface DiffNames {
  classes: ReadonlyMap<string, Text>
  uses: ReadonlyMap<string, Text>
}

interface Props {
  page: Page
  cells: readonly { data: string; use: string }[]
  names: DiffNames
}

/** Cells by data class, each with its uses. */
export function CellList({ page, cells, names: { classes, uses } }: Props) {
  const t = page.t.diff.tools
  const named = (names: ReadonlyMap<string, Text>, id: string) => names.get(id)?.[page.lang] ?? id
  return (
    <ul class="plain">
      {[...Map.groupBy(cells, ({ data }) => data)].map(([data, own]) => (
        <li>
          {own.length === uses.size
            ? t.allUses(named(classes, data))
            : t.some(
                named(classes, data),
                listText(
                  own.map(({ use }) => lower(named(uses, use))),
                  page.lang,
                  "and",
                ),
              )}
        </li>
      ))}
    </ul>
  )
}
