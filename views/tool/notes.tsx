import { dayText } from "../../src/core/day-text.ts"
import type { PlanNote } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import type { QuotesShown } from "../fact/quote.tsx"
import { Shown } from "../parts/shown.tsx"
import { EvidenceDetails } from "./evidence.tsx"

/** What the terms say that no factor asks. */
export function NotesSection({ page, notes, quotes }: { page: Page; notes: readonly PlanNote[]; quotes: QuotesShown }) {
  const t = page.t.tool.notes
  if (notes.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="notes">
      <h2 id="notes">{t.title}</h2>
      <p class="meta">{t.none}</p>
      <ul class="lines small">
        {notes.map((note) => (
          <li>
            <b>{t.kinds[note.kind]}</b>
            {page.lang === "fr" ? "\u00A0: " : ": "}
            <Shown text={shown(note.text)} page={page} />
            <small>{page.t.tool.seen(dayText(note.seenOn, page.lang))}</small>
            <EvidenceDetails page={page} evidence={note.evidence} quotes={quotes} />
          </li>
        ))}
      </ul>
    </section>
  )
}
