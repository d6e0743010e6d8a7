import { verbPhrase } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Shown } from "../parts/shown.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import type { CheckAnswer } from "./model.ts"
import { isListless } from "./panel.tsx"
import { linkTo, planTitle, subjectOf } from "./question.ts"
import { Tools } from "./suggestions.tsx"

/** Beside the answer: what was meant, what to use instead, the same question with other data, the permanent address. */
export function Around({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const t = page.t.check
  return (
    <aside class="stack loose" aria-label={t.around}>
      <NearNames page={page} answer={answer} />
      <Instead page={page} answer={answer} />
      <OtherData page={page} answer={answer} />
      {answer.reply.reason.code === "unknown_tool" && answer.reply.day >= page.today ? (
        <ToDo page={page} hasAllowed={answer.reply.alternatives.length > 0} />
      ) : null}
      <p class="meta permalink">
        {t.colon(t.permalink, "")}
        <a href={answer.permalink}>{answer.permalink.replace(/^https?:\/\//, "")}</a>
      </p>
    </aside>
  )
}

function NearNames({ page, answer }: { page: Page; answer: CheckAnswer }) {
  if (answer.near.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="near">
      <h2 id="near" class="sub">
        {page.t.check.near}
      </h2>
      <Tools page={page} typed={{ tool: "", data: answer.data, use: answer.use }} found={answer.near} />
    </section>
  )
}

function Instead({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { reply } = answer
  if (reply.answer === "yes" || reply.reason.code === "ambiguous_tool" || isListless(page, reply)) return null
  const t = page.t.check.instead
  const none = reply.alternatives.length === 0
  // An allowed tool needs no replacement: say nothing where there is none.
  if (none && reply.answer === "if") return null
  const named = answer.data.length > 0 && answer.use.length > 0
  const free = !none && reply.alternatives.every((alternative) => alternative.answer === "yes")
  return (
    <section class="stack tight" aria-labelledby="instead">
      <h2 id="instead" class="sub">
        {free ? t.unconditional : t.title}
      </h2>
      {none ? (
        <p class="small">
          {named ? t.none : t.unsaid} {named && answer.register ? <a href={routes.tools()}>{t.look}</a> : null}
        </p>
      ) : (
        <ul class="lines">
          {reply.alternatives.map(({ plan, answer: word, access }) => (
            <li class="row ends">
              <span>
                <a href={routes.check({ plan, data: answer.data, use: answer.use, at: answer.base.at })}>
                  {planTitle(page, answer, plan)}
                </a>
                {access ? (
                  <small>
                    <Shown text={access} page={page} />
                  </small>
                ) : null}
              </span>
              <AnswerTag answer={word} page={page} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OtherData({ page, answer }: { page: Page; answer: CheckAnswer }) {
  if (answer.otherData.length === 0) return null
  const { classes } = answer.book.list.vocabulary
  const uses = verbPhrase(answer.book.list.vocabulary, answer.use, page.lang) ?? ""
  const current = answer.data.length === 1 ? answer.data[0] : undefined
  return (
    <section class="stack tight noprint" aria-labelledby="other">
      <h2 id="other" class="sub">
        {page.t.check.otherData(subjectOf(page, answer), uses)}
      </h2>
      <ul class="lines">
        {answer.otherData.map(({ id, answer: word }) => {
          const name = classes.find((item) => item.id === id)?.name[page.lang] ?? id
          return (
            <li class="row ends">
              <span>
                {id === current ? <strong>{name}</strong> : <a href={linkTo(answer, { data: id })}>{name}</a>}
              </span>
              <AnswerTag answer={word} page={page} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ToDo({ page, hasAllowed }: { page: Page; hasAllowed: boolean }) {
  const t = page.t.check.todo
  return (
    <section class="stack tight" aria-labelledby="todo">
      <h2 id="todo" class="sub">
        {t.title}
      </h2>
      <ol class="conds">
        <li>
          <span>
            {t.stop}
            <small>{t.stopMore}</small>
          </span>
        </li>
        {hasAllowed ? (
          <li>
            <span>{t.use}</span>
          </li>
        ) : null}
        <li>
          <span>
            {t.ask}
            <small>{t.askMore}</small>
          </span>
        </li>
      </ol>
      <p class="small">
        <strong>{t.already}</strong> {t.tell}
      </p>
    </section>
  )
}

/** The tools that a name or a host may mean, each a link to its own answer. */
export function Candidates({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { candidates } = answer.reply
  if (!candidates || candidates.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="which">
      <h2 id="which">{page.t.check.which}</h2>
      <ul class="lines">
        {candidates.map(({ slug, name }) => (
          <li class="row ends">
            <span>
              <a href={linkTo(answer, { tool: slug, host: undefined, plan: undefined })}>{name}</a>
              <small>{answer.book.tools.get(slug)?.vendor}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
