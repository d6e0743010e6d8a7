import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"
import type { VendorView } from "./model.ts"
import { QuestionHead, Said } from "./question.tsx"

/** Run out, replaced, taken back, mistyped or never there: the page does not say which, nor whose it was. */
export function VendorInvalidPage({ page }: { page: Page }) {
  const t = page.t.packets.vendor.invalid
  return (
    <div class="stack midway">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>{t.again}</p>
    </div>
  )
}

/** A form of questions that are not those open in this browser. */
export function VendorOtherPage({ page }: { page: Page }) {
  const t = page.t.packets.vendor.other
  return (
    <div class="stack midway">
      <h1>{t.title}</h1>
      <p role="alert">{t.text}</p>
    </div>
  )
}

/** It was sent: what was said can be read. `late`: somebody typed on meanwhile. */
export function VendorThanksPage({ page, view, late }: { page: Page; view: VendorView; late: boolean }) {
  const t = page.t.packets.vendor.thanks
  return (
    <div class="stack loose midway">
      {late ? (
        <div class="note no" role="alert">
          <p>
            <Mark id="warn" /> {t.late}
          </p>
        </div>
      ) : null}
      <div class="stack tight">
        <h1 class="long">{t.title}</h1>
        {view.sent ? (
          <>
            <p class="note yes" role="status">
              <Mark id="yes" /> {t.text(view.company, view.sent.on)}
            </p>
            <p class="small dim any">{t.by(view.sent.by)}</p>
          </>
        ) : null}
        <p>{t.more}</p>
      </div>
      {view.parts.map(({ title, questions }) => (
        <section class="stack">
          <h2>{title}</h2>
          {questions.map((question) => (
            <section class="stack tight asking">
              <QuestionHead page={page} question={question} />
              {question.answer ? (
                <Said page={page} question={question} answer={question.answer} />
              ) : (
                <p class="dim">{t.unsaid}</p>
              )}
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}
