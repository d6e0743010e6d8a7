import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Language } from "../../src/core/text.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"

interface Props {
  page: Page
  company: string
  count: number
  /** Instant at which the last day ends. */
  until: string
  /** The link, or what stands for it. */
  url: (lang: Language) => string
  /** The language of the packet comes first. */
  first: Language
}

/** A text ready to copy into a mail, in both languages: Aval sends none. */
export function MailTexts({ page, company, count, until, url, first }: Props) {
  const t = page.t.packets.link
  const order: readonly Language[] = first === "fr" ? ["fr", "en"] : ["en", "fr"]
  return (
    <>
      {order.map((lang, index) => (
        <details class="stack tight" open={index === 0}>
          <summary>{page.t.packets.create.languages[lang]}</summary>
          <div class="stack tight more">
            <label for={`mail-${lang}`}>{t.mail}</label>
            <textarea id={`mail-${lang}`} class="told" lang={lang} readonly rows={12} spellcheck={false}>
              {messages[lang].packets.mail({
                company: company === "" ? messages[lang].packets.vendor.anonymous : company,
                count,
                until: dayText(dayIn(page.zone, new Date(Date.parse(until) - 1)), lang),
                url: url(lang),
              })}
            </textarea>
            <p>
              <button type="button" class="btn" data-copy={`mail-${lang}`} data-done={t.mailCopied} hidden>
                {t.copyMail}
              </button>
            </p>
          </div>
        </details>
      ))}
    </>
  )
}
