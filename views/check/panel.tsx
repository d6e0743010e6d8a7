import { decisionOn } from "../../src/core/answer-cell.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import type { CheckAnswer } from "./model.ts"
import { linkTo, planTitle, questionLine, subjectOf } from "./question.ts"

/** The answer in words: "Oui, à trois conditions". */
export function headingOf(page: Page, { reply }: Pick<CheckAnswer, "reply">): string {
  return page.t.check.heading(reply.answer, reply.reason.code, reply.conditions.length)
}

/** The answer: its word, what it is about, the reason, the conditions, how to get it, and what it rests on. */
export function Panel({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { reply } = answer
  return (
    <section class={`answer ${reply.answer}`} aria-labelledby="answer">
      <header>
        <Mark id={reply.answer} />
        <div>
          <h2 id="answer" tabindex={-1} data-land>
            {headingOf(page, answer)}
          </h2>
          <p>{aboutLine(page, answer)}</p>
        </div>
      </header>
      <div class="stack">
        <p class="lede">{isListless(page, reply) ? page.t.check.listless : reply.reason[page.lang]}</p>
        <Conditions page={page} answer={answer} />
        {unsettled.has(reply.reason.code) && reply.day >= page.today ? <p>{page.t.check.notARefusal}</p> : null}
      </div>
      <Own page={page} answer={answer} />
      <Way page={page} answer={answer} />
      <Basis page={page} answer={answer} />
    </section>
  )
}

const unsettled: ReadonlySet<string> = new Set(["unknown_tool", "under_review", "not_assessed"])

/** A day before the first list: no tool was on one, which says nothing about this tool. */
export function isListless(page: Page, { revision, day }: CheckAnswer["reply"]): boolean {
  return revision === 0 && day < page.today
}

/** "ChatGPT Enterprise, avec votre compte Valmire": with which plan and account the answer holds. */
function aboutLine(page: Page, answer: CheckAnswer): string {
  const { reply, from, book } = answer
  const t = page.t.check
  const name = subjectOf(page, answer)
  if (reply.reason.code === "unknown_tool" || reply.reason.code === "ambiguous_tool") return questionLine(page, answer)
  if (reply.plans.length === 0) return t.noPlan(name)
  if (from.length === reply.plans.length && from.length > 1) return t.everyPlan(name)
  const accounts = new Set(from.map((slug) => book.plans.get(slug)?.plan.account ?? "company"))
  const [account, mixed] = accounts
  const titles = from.map((slug) => planTitle(page, answer, slug))
  if (account && !mixed) return `${listText(titles, page.lang, "or")}, ${t.account(account, page.company)}`
  const each = from.map((slug, index) => {
    const of = book.plans.get(slug)?.plan.account ?? "company"
    return `${titles[index]} (${of === "personal" ? t.plans.personal.toLowerCase() : t.plans.company})`
  })
  return listText(each, page.lang, "or")
}

function Conditions({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { conditions, reason } = answer.reply
  // Under a no they would read as a way round it.
  if (conditions.length === 0 || answer.reply.answer === "no") return null
  const t = page.t.check
  return (
    <>
      {reason.code === "depends" ? <p>{t.mayApply}</p> : null}
      {answer.reply.answer === "ask" ? <p>{t.keptLater}</p> : null}
      <ol class="conds" aria-label={t.conditions}>
        {conditions.map((condition) => (
          <li>
            <span>
              <Shown text={condition} page={page} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Who asked for it already follows that. */
function Own({ page, answer: { own } }: { page: Page; answer: CheckAnswer }) {
  if (!own) return null
  const t = page.t.requests
  return (
    <div class="row ends">
      <p>
        <Mark id="clock" /> {t.follow(momentText(page, own.at, false))}{" "}
        <a href={routes.request(own.id)}>{t.followLink}</a>
      </p>
    </div>
  )
}

/** How to get the tool, or whom to ask. */
function Way({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { reply, from } = answer
  const t = page.t.check.access
  const { code } = reply.reason
  if (code === "ambiguous_tool" || code === "suspended" || code === "retired") return null
  // Nobody can ask for a day that is over: the notice above leads to today's answer.
  if (reply.day < page.today) return null
  if (code === "depends") {
    return (
      <div class="row ends">
        <p>{t.narrow}</p>
      </div>
    )
  }
  const [single, second] = from
  const plan = single && !second ? single : answer.base.plan
  const href = routes.newRequest({ ...answer.base, plan, data: answer.data, use: answer.use })
  if (reply.answer === "no") {
    return (
      <div class="row ends">
        <p>
          <strong>{t.titleNo}</strong> {answer.barred ? t.barred : t.exception}
        </p>
        {answer.barred ? null : (
          <a class="btn noprint" href={href}>
            {t.buttons.no}
          </a>
        )}
      </div>
    )
  }
  const ask = reply.answer === "ask"
  return (
    <div class="row ends">
      <div class="stack tight">
        <p>
          <strong>{ask ? t.titleAsk : t.title}</strong> <Access page={page} answer={answer} />
        </p>
      </div>
      <a class="btn go noprint" href={href}>
        {t.buttons[reply.answer]}
      </a>
    </div>
  )
}

function Access({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { reply, from } = answer
  const t = page.t.check.access
  const known = reply.plans.filter((plan) => from.includes(plan.plan) && plan.access)
  const [only, second] = known
  if (!only?.access) return <>{reply.answer === "ask" ? t.ask : t.none}</>
  if (!second && from.length === 1) return <Shown text={only.access} page={page} />
  return (
    <>
      {known.map(({ plan, access }) =>
        access ? (
          <span class="line">
            {page.t.check.colon(planTitle(page, answer, plan), "")}
            <Shown text={access} page={page} />
          </span>
        ) : null,
      )}
    </>
  )
}

/** The day, the list and the decisions that the answer rests on, and the way to the proof. */
function Basis({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { reply, from, book } = answer
  const t = page.t.check.foot
  const day = (value: string) => dayText(value, page.lang)
  const found = from.flatMap((slug) => {
    const decision = decisionOn(book.plans.get(slug)?.plan.decisions ?? [], reply.day)
    return decision ? [decision] : []
  })
  const days = [...new Set(found.map((decision) => decision.validFrom))].sort()
  const ends = new Set(found.map((decision) => decision.validUntil))
  const [first, other] = days
  const [until] = ends
  return (
    <footer>
      {validity(page, answer)}{" "}
      {first && !other ? t.decision(day(first), ends.size === 1 && until ? day(until) : undefined) : null}
      {other ? t.decisions(days.map(day)) : null}{" "}
      {reply.tool && answer.register ? <a href={routes.tool(reply.tool.slug)}>{t.proof(reply.tool.name)}</a> : null}
    </footer>
  )
}

function validity(page: Page, { reply }: CheckAnswer): string {
  const t = page.t.check.foot
  const day = dayText(reply.day, page.lang)
  if (reply.revision === 0) return isListless(page, reply) ? t.pastNone(day) : t.noList(day)
  if (reply.day < page.today) return t.past(day, reply.revision)
  if (reply.day > page.today) return t.future(day, reply.revision)
  return t.today(day, reply.revision)
}

/** Said above the answer when it is not about today. */
export function OtherDay({ page, answer }: { page: Page; answer: CheckAnswer }) {
  const { day } = answer.reply
  if (day === page.today) return null
  const t = page.t.check.otherDay
  const text = dayText(day, page.lang)
  return (
    <p class="note">
      <strong>{day < page.today ? t.past(text) : t.future(text)}</strong>{" "}
      <a href={linkTo(answer, { at: undefined })}>{t.today}</a>
    </p>
  )
}
