import type { ShownText } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"

/** A company's own text; where it was written in the other language only, it is marked so, for eyes and for screen readers. */
export function Shown({ text, page }: { text: ShownText; page: Pick<Page, "lang" | "t"> }) {
  const own = text.lang === undefined || text.lang === page.lang
  if (own) return <>{text[page.lang]}</>
  return (
    <>
      <span lang={text.lang}>{text[page.lang]}</span> <span class="dim">{page.t.check.writtenIn}</span>
    </>
  )
}
