import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { CheckAnswer } from "../check/model.ts"
import { headingOf } from "../check/panel.tsx"
import { planTitle } from "../check/question.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { AnswerTag } from "../parts/tag.tsx"

export interface KnownProps {
  page: Page
  answer?: CheckAnswer | undefined
  /** How many others wait for an answer about the tool. */
  others: number
}

/** What is known about the tool before anything is sent: the answer today, who else asks, what is allowed instead. */
export function Known({ page, answer, others }: KnownProps) {
  const t = page.t.requests.form
  return (
    <aside class="stack loose" aria-labelledby="known">
      <section class="stack tight">
        <h2 id="known" class="sub">
          {t.known}
        </h2>
        {answer ? (
          <>
            <p>
              <span class={`tag ${answer.reply.answer}`}>
                <Mark id={answer.reply.answer} />
                {headingOf(page, answer)}
              </span>
            </p>
            <p class="small">{answer.reply.reason[page.lang]}</p>
            <p>
              <a href={routes.check({ ...answer.base, data: answer.data, use: answer.use })}>{t.see}</a>
            </p>
          </>
        ) : (
          <p class="dim">{t.unknown}</p>
        )}
        {others > 0 ? <p>{t.others(others)}</p> : null}
      </section>
      {answer ? <Instead page={page} answer={answer} /> : null}
      {answer ? <Near page={page} answer={answer} /> : null}
    </aside>
  )
}

function Instead({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { alternatives } = answer.reply
  if (alternatives.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="instead">
      <h2 id="instead" class="sub">
        {page.t.requests.form.instead}
      </h2>
      <ul class="lines">
        {alternatives.map((one) => (
          <li>
            <a href={routes.check({ plan: one.plan, data: answer.data, use: answer.use })}>
              {planTitle(page, answer, one.plan)}
            </a>{" "}
            <AnswerTag answer={one.answer} page={page} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Perhaps it was misspelt: the tool may be known by another name. */
function Near({ page, answer }: { page: Page; answer: CheckAnswer }) {
  if (answer.near.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="near">
      <h2 id="near" class="sub">
        {page.t.requests.form.near}
      </h2>
      <ul class="lines">
        {answer.near.map((one) => (
          <li>
            <a href={routes.check({ tool: one.slug, data: answer.data, use: answer.use })}>{one.name}</a>{" "}
            <AnswerTag answer={one.answer} page={page} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reader waits for the same already. */
export function OwnOpen({ page, own }: { page: Page; own: { id: string; at: string } }) {
  const t = page.t.requests.form
  return (
    <p class="note">
      {t.ownOpen(momentText(page, own.at, false))} <a href={routes.request(own.id)}>{t.ownFollow}</a>
    </p>
  )
}
