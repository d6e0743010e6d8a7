import type { FileUse } from "../../src/core/file-use.ts"
import type { Page } from "../../src/web/page.ts"
import type { Words } from "../tool/words.ts"
import { useText } from "./words.ts"

/** What rests on a file, each a link; in a table only the first `most`, and the rest is counted. */
export function Uses({
  page,
  uses,
  words,
  most,
}: {
  page: Page
  uses: readonly FileUse[]
  words: Words
  most?: number
}) {
  const t = page.t.files
  return (
    <ul class={most === undefined ? "lines small" : "plain"}>
      {uses.slice(0, most).map((use) => {
        const { text, href } = useText(use, page, words)
        return (
          <li>
            <a href={href}>{text}</a>
            {use.kind === "fact" && use.isPast ? <span class="dim"> ({t.use.past})</span> : null}
          </li>
        )
      })}
      {most !== undefined && uses.length > most ? <li class="dim">{t.more(uses.length - most)}</li> : null}
    </ul>
  )
}
