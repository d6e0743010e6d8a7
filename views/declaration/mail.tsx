import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Language } from "../../src/core/text.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"

export interface MailProps {
  page: Page
  company: string
  contract: string
  deliverable: string | undefined
  /** Instant at which the last day ends. */
  until: string
  /** The link, or what stands for it. */
  url(lang: Language): string
  /** The language of the declaration comes first. */
  first: Language
}

/** A text ready to copy into a mail, in both languages. */
export function DeclarationMails({ page, company, contract, deliverable, until, url, first }: MailProps) {
  const t = page.t.declarations
  const order: readonly Language[] = first === "fr" ? ["fr", "en"] : ["en", "fr"]
  return (
    <>
      {order.map((lang, index) => (
        <details class="stack tight" open={index === 0}>
          <summary>{t.create.languages[lang]}</summary>
          <div class="stack tight more">
            <label for={`mail-${lang}`}>{t.link.mail}</label>
            <textarea id={`mail-${lang}`} class="told" lang={lang} readonly rows={12} spellcheck={false}>
              {messages[lang].declarations.mail({
                company: company === "" ? messages[lang].packets.vendor.anonymous : company,
                ...{ contract, deliverable, url: url(lang) },
                until: dayText(dayIn(page.zone, new Date(Date.parse(until) - 1)), lang),
              })}
            </textarea>
            <p>
              <button type="button" class="btn" data-copy={`mail-${lang}`} data-done={t.link.mailCopied} hidden>
                {t.link.copyMail}
              </button>
            </p>
          </div>
        </details>
      ))}
    </>
  )
}
