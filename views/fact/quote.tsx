import { dayText } from "../../src/core/day-text.ts"
import { blocksOf } from "../../src/core/reading.ts"
import { balanced } from "../../src/core/reading-passage.ts"
import type { Evidence, Passage } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { dayOf } from "../document/model.ts"
import { QuotedText } from "../document/text.tsx"
import { Mark } from "../parts/marks.tsx"

/** A passage as it stands in the texts that are kept here (actions/read-quotes.ts). */
export interface QuoteShown {
  status: "found" | "mismatch" | "no-version" | "no-document" | "withheld"
  /** Its words, where they are there and have its hash. */
  text?: string | undefined
  document?: { id: string } | undefined
  version?: { version: string; at: string } | undefined
}

/** By the evidence itself. */
export type QuotesShown = ReadonlyMap<Evidence, QuoteShown>

/** The words of a passage, with the way to them in their document; or why they are not shown. */
export function Quote({ page, passage, quote }: { page: Page; passage: Passage; quote: QuoteShown }) {
  const t = page.t.reading.quote
  const { status, text, document, version } = quote
  if (status !== "found" || text === undefined || !document || !version) {
    const told = status === "found" ? "mismatch" : status
    return (
      <p class="small">
        {told === "mismatch" ? <Mark id="warn" /> : null} {t[told]}{" "}
        {document && told !== "withheld" ? <a href={routes.document(document.id)}>{t.openDocument}</a> : null}
      </p>
    )
  }
  const { start, end } = passage
  const href = `${routes.documentVersion(document.id, version.version, { passage: `${start}-${end}` })}#passage`
  return (
    <figure class="stack tight">
      <LongQuote page={page} text={text} />
      <figcaption class="small noprint">
        <a href={href} hx-boost="false">
          {t.whole}
        </a>
        , {t.at(dayText(dayOf(version), page.lang, "short"))}
      </figcaption>
    </figure>
  )
}

const most = 2500

/** Words of a document; very long ones are cut. */
export function LongQuote({ page, text }: { page: Page; text: string }) {
  const cut = text.length > most
  const words = balanced(cut ? `${text.slice(0, most).toWellFormed()}…` : text)
  return (
    <blockquote class="cite">
      <QuotedText text={words} blocks={blocksOf(words)} range={{ start: 0, end: words.length }} />
      {cut ? <small>{page.t.reading.quote.long}</small> : null}
    </blockquote>
  )
}
