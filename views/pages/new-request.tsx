import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { CheckAnswer } from "../check/model.ts"
import { headingOf } from "../check/panel.tsx"
import { planTitle, subjectOf } from "../check/question.ts"
import { kindOf, mailAddress, requestSubject, requestText } from "../check/request-text.ts"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"

/** "Demander l’accès à ChatGPT". */
export function requestTitle(page: Page, answer: CheckAnswer): string {
  return page.t.check.request.titles[kindOf(answer)](subjectOf(page, answer))
}

/** The request written out, to be copied and sent by whoever makes it: Aval sends nothing. */
export function NewRequestPage({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const t = page.t.check.request
  const text = requestText(page, answer)
  return (
    <div class="stack loose">
      <div class="stack">
        <h1 class="long" tabindex={-1} data-land>
          {requestTitle(page, answer)}
        </h1>
        <div class="note">
          <p>
            <strong>{t.notSent}</strong> {t.notSentMore}
          </p>
          <p>
            <a
              href={routes.signIn({
                return_to: routes.newRequest({ ...answer.base, data: answer.data, use: answer.use }),
              })}
            >
              {page.t.requests.form.signIn}
            </a>
          </p>
        </div>
      </div>
      <div class="split">
        <section class="stack">
          <div class="field">
            <label for="request">{t.text}</label>
            <textarea id="request" class="letter" readonly rows={22}>
              {text}
            </textarea>
          </div>
          <p class="row">
            <button type="button" class="btn go" data-copy="request" data-done={t.copied} hidden>
              {t.copy}
            </button>
            <a class="btn" href={mailAddress(requestSubject(page, answer), text)} hx-boost="false">
              {t.mail}
            </a>
            <span class="meta noprint">{t.mailHint}</span>
          </p>
        </section>
        <aside class="stack loose">
          <Whom page={page} answer={answer} />
          <section class="stack tight" aria-labelledby="known">
            <h2 id="known" class="sub">
              {t.known}
            </h2>
            <p>
              <span class={`tag ${answer.reply.answer}`}>
                <Mark id={answer.reply.answer} />
                {headingOf(page, answer)}
              </span>
            </p>
            <p class="small">{answer.reply.reason[page.lang]}</p>
            <p>
              <a href={routes.check({ ...answer.base, data: answer.data, use: answer.use })}>{t.back}</a>
            </p>
          </section>
        </aside>
      </div>
    </div>
  )
}

function Whom({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const t = page.t.check.request
  const { reply, from } = answer
  const speaking = reply.plans.filter((plan) => from.includes(plan.plan) && plan.access)
  const known = speaking.length > 0 ? speaking : reply.plans.filter((plan) => plan.access)
  return (
    <section class="stack tight" aria-labelledby="whom">
      <h2 id="whom" class="sub">
        {t.whom}
      </h2>
      {known.length > 0 ? (
        <ul class="lines">
          {known.map(({ plan, access }) => (
            <li>
              {access ? <Shown text={access} page={page} /> : null}
              <small>{planTitle(page, answer, plan)}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t.whomNone}</p>
      )}
    </section>
  )
}
