import { agencyMessage, answerDay } from "../../src/core/agency-message.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ComparisonTable } from "./comparison.tsx"
import type { ShownComparison } from "./model.ts"

/** What was declared, held against what we allow, and the message that asks about it. */
export function ConflictsTab({ page, comparisons }: { page: Page; comparisons: readonly ShownComparison[] }) {
  const t = page.t.agencies.page
  return (
    <section class="stack" aria-labelledby="conflicts">
      <h2 id="conflicts">{t.tabs.conflicts}</h2>
      {comparisons.length === 0 ? <p class="empty">{t.noComparison}</p> : null}
      {comparisons.map((comparison) => (
        <Compared page={page} comparison={comparison} />
      ))}
    </section>
  )
}

function Compared({ page, comparison }: { page: Page; comparison: ShownComparison }) {
  const t = page.t.agencies.page
  const { declaration, contractTitle, deliverable, rows, signedOn } = comparison
  return (
    <section class="stack tight" aria-labelledby={`compared-${declaration}`}>
      <h3 class="any" id={`compared-${declaration}`}>
        {deliverable ? t.comparedSheet(deliverable.title) : t.compared(contractTitle)}
      </h3>
      <p class="small">
        {t.signedOn(dayText(signedOn, page.lang))} <a href={routes.declaration(declaration)}>{t.seeDeclaration}</a>
      </p>
      <ComparisonTable page={page} rows={rows} />
      {page.may("agencies:write") ? <Message page={page} comparison={comparison} /> : null}
    </section>
  )
}

/** The message that asks the agency about every conflict, in its language: a person reads it over and sends it. */
function Message({ page, comparison }: { page: Page; comparison: ShownComparison }) {
  const t = page.t.agencies.page
  const { declaration, kind, language, contractTitle, deliverable, signedOn, rows } = comparison
  const about = deliverable?.title ?? contractTitle
  const by = answerDay(page.today)
  const message = agencyMessage({ language, kind, about, signedOn, by, company: page.company, rows })
  if (!message) return null
  const id = `message-${declaration}`
  return (
    <details class="stack tight noprint">
      <summary>{t.message}</summary>
      <div class="stack tight more">
        <label for={id}>{t.messageText}</label>
        <textarea id={id} class="told" lang={language} readonly rows={14} spellcheck={false}>
          {`${message.subject}\n\n${message.text}`}
        </textarea>
        <p>
          <button type="button" class="btn" data-copy={id} data-done={t.copied} hidden>
            {t.copy}
          </button>
        </p>
      </div>
    </details>
  )
}
