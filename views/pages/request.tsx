import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { RequestBudget, RequestStage, RequestStatus } from "../../src/core/requests.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Account } from "../../src/core/vocabulary.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { personText, planText } from "../assessment/model.ts"
import { Faults, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import { Done } from "../people/done.tsx"
import { type ShownTriage, Triage } from "../request/triage.tsx"
import { capital, lower, type Words } from "../tool/words.ts"
import { nameOf } from "./request-answer.tsx"

/** A request as it is followed. */
export interface FollowedRequest {
  request: {
    id: string
    name: string
    host?: string | undefined
    tool?: { slug: string; name: string } | undefined
    plan?: NamedPlan | undefined
    classes: readonly string[]
    uses: readonly string[]
    account?: Account | undefined
    purpose: string
    people?: number | undefined
    neededBy?: string | undefined
    budget: RequestBudget
    owner?: string | undefined
    /** Name of the business unit that it is asked for. */
    unit?: CompanyText | undefined
    by: string
    at: string
    status: RequestStatus
    assigneeId?: string | undefined
    takenAt?: string | undefined
    expectedOn?: string | undefined
    sameAs?: string | undefined
    answer?: string | undefined
    endedBy?: string | undefined
    endedAt?: string | undefined
  }
  stage: RequestStage
  review?: { openedBy: string; openedAt: string; dueOn?: string | undefined; endedAt?: string | undefined } | undefined
  comments: readonly { by: string; at: string; text: string; internal: boolean }[]
  people: EventNames["people"]
}

interface Props {
  page: Page
  words: Words
  title: string
  reading: FollowedRequest
  /** The reader is one of those who answer requests. */
  answers: boolean
  /** For them, while it waits. */
  triage?: ShownTriage | undefined
  done?: string | undefined
  /** It had its answer before it could be taken back. */
  ended: boolean
  typed: Typed
  faults: readonly Fault[]
}

/** One request: where it stands, what is asked, what was said about it, and how it ended. */
export function RequestPage(props: Props) {
  const { page, title, reading, words, answers, triage, done, ended, faults } = props
  const t = page.t.requests.page
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      {ended ? (
        <p class="note if" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {t.ended}
        </p>
      ) : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.requests()}>{answers ? t.back : page.t.requests.own.title}</a>
        </p>
        <h1 class="long">{title}</h1>
      </div>
      <Steps page={page} reading={reading} />
      <Outcome page={page} reading={reading} />
      {triage ? <Triage page={page} words={words} triage={triage} /> : null}
      <Asked page={page} reading={reading} words={words} />
      <Comments {...props} />
      {isMine(page, reading) && reading.request.status === "open" ? <Withdraw page={page} reading={reading} /> : null}
    </div>
  )
}

type Part = Pick<Props, "page" | "reading">

function isMine(page: Page, { request }: FollowedRequest): boolean {
  return page.who.kind === "person" && page.who.id === request.by
}

const reached: Readonly<Record<RequestStage, number>> = {
  received: 0,
  screening: 1,
  "under-review": 2,
  ...{ decided: 3, answered: 3, declined: 3, withdrawn: 3 },
}

function Steps({ page, reading }: Part) {
  const t = page.t.requests.page
  const { request, stage, review } = reading
  const now = reached[stage]
  const who = (id: string | undefined) =>
    id === undefined ? null : <small>{id === meIn(page) ? t.byYou : t.by(nameIn(page, reading, id))}</small>
  const since = (at: string | undefined) =>
    at === undefined ? null : <small>{t.since(momentText(page, at, false))}</small>
  const open = request.status === "open"
  const expected =
    now < 3 && open ? (request.expectedOn ?? (review?.endedAt === undefined ? review?.dueOn : undefined)) : undefined
  const due = expected === undefined ? null : <Expected page={page} day={expected} />
  const last = stage === "decided" || stage === "answered" || stage === "declined" || stage === "withdrawn"
  const steps: readonly (readonly [string, Child])[] = [
    [
      t.step.received,
      <>
        <small>{momentText(page, request.at, true)}</small>
        {who(request.by)}
        {now === 0 && open ? <small>{t.nobody}</small> : null}
        {now === 0 ? due : null}
      </>,
    ],
    [
      t.step.screening,
      request.assigneeId === undefined ? null : (
        <>
          {who(request.assigneeId)}
          {since(request.takenAt)}
          {now === 1 ? due : null}
        </>
      ),
    ],
    [
      t.step.review,
      review && (now === 2 || review.endedAt !== undefined) ? (
        <>
          {who(review.openedBy)}
          {review.endedAt === undefined ? (
            since(review.openedAt)
          ) : (
            <small>{t.finished(momentText(page, review.endedAt, false))}</small>
          )}
          {now === 2 ? due : null}
        </>
      ) : null,
    ],
    [
      last ? t.end[stage] : t.step.decided,
      request.endedAt === undefined ? null : (
        <>
          <small>{momentText(page, request.endedAt, true)}</small>
          {who(request.endedBy)}
        </>
      ),
    ],
  ]
  return (
    <ol class="steps" aria-label={t.steps}>
      {steps.map(([name, more], index) => {
        const met = index < now && (index === 0 || more !== null)
        return (
          <li
            class={index === now ? "now" : met ? "met" : "ahead"}
            {...(index === now ? { "aria-current": "step" } : {})}
          >
            <b>
              {met || (index === 3 && now === 3) ? <Mark id="yes" /> : null} {name}
            </b>
            {more}
          </li>
        )
      })}
    </ol>
  )
}

function Expected({ page, day }: { page: Page; day: string }) {
  const t = page.t.requests.page
  return (
    <small>
      {t.expected(dayText(day, page.lang, "short"))}
      {day < page.today ? (
        <>
          {" "}
          <Mark id="warn" /> {t.late}
        </>
      ) : null}
    </small>
  )
}

function meIn(page: Page): string | undefined {
  return page.who.kind === "person" ? page.who.id : undefined
}

function nameIn(page: Page, { people }: FollowedRequest, id: string): string {
  return personText(id, people, page)
}

function Outcome({ page, reading: { request, stage } }: Part) {
  const t = page.t.requests.page
  if (request.answer === undefined && stage !== "decided") return null
  const { plan, tool, name, host, classes, uses } = request
  const about = plan ? { plan: plan.slug } : tool ? { tool: tool.slug } : host ? { host } : { tool: name }
  return (
    <section class="stack tight" aria-labelledby="outcome">
      <h2 id="outcome" class="sub">
        {t.answer}
      </h2>
      {request.answer === undefined ? <p>{t.decidedText}</p> : <p class="lineated cite">{request.answer}</p>}
      {request.sameAs === undefined ? null : <p class="small dim">{t.same}</p>}
      {page.may("check") ? (
        <p>
          <a href={routes.check({ ...about, data: classes, use: uses })}>{t.check}</a>
        </p>
      ) : null}
    </section>
  )
}

function Asked({ page, reading: { request }, words }: Part & { words: Words }) {
  const t = page.t.requests.page
  const { accounts, budgets } = page.t.requests.form
  const unsaid = <span class="dim">{t.unsaid}</span>
  // Commas alone: some names hold an "and" of their own.
  const list = (names: readonly string[]) => (names.length === 0 ? unsaid : names.map(lower).join(", "))
  const lines: readonly (readonly [string, Child])[] = [
    [t.labels.tool, <bdi>{request.plan ? planText(request.plan, page) : nameOf(request)}</bdi>],
    ...(request.host === undefined ? [] : ([[t.host, <bdi>{request.host}</bdi>]] as const)),
    [t.labels.purpose, <span class="lineated">{request.purpose}</span>],
    [t.labels.classes, list(request.classes.map(words.className))],
    [t.labels.uses, list(request.uses.map(words.useName))],
    [t.labels.account, request.account === undefined ? unsaid : accounts[request.account]],
    [t.labels.people, request.people ?? unsaid],
    [t.labels.neededBy, request.neededBy === undefined ? unsaid : dayText(request.neededBy, page.lang)],
    [t.labels.budget, request.budget === "unknown" ? unsaid : budgets[request.budget]],
    ...(request.unit === undefined
      ? []
      : ([[t.labels.unit, <Shown text={shown(request.unit)} page={page} />]] as const)),
    [t.labels.owner, request.owner === undefined ? unsaid : <bdi>{request.owner}</bdi>],
  ]
  return (
    <section class="stack tight" aria-labelledby="asked">
      <h2 id="asked" class="sub">
        {t.asked}
      </h2>
      <dl class="kv">
        {lines.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function Comments({ page, reading, answers, typed, faults }: Props) {
  const t = page.t.requests.page
  const { request, comments } = reading
  return (
    <section class="stack tight" aria-labelledby="comments">
      <h2 id="comments" class="sub">
        {t.comments}
      </h2>
      {comments.length === 0 ? (
        <p class="dim">{t.noComments}</p>
      ) : (
        <ul class="lines">
          {comments.map((one) => (
            <li>
              <p class="meta">
                <b>{nameIn(page, reading, one.by)}</b>, {momentText(page, one.at, true)}
                {one.internal ? ` · ${t.internalMark}` : null}
              </p>
              <p class="lineated">{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={routes.requestComments(request.id)} class="stack form tight noprint" hx-boost="false">
        <TextArea page={page} name="text" label={t.text} typed={typed} faults={faults} />
        {answers ? (
          <label class="pick">
            <input type="checkbox" name="internal" value="1" checked={typedText(typed, "internal") === "1"} />
            <span>{t.internal}</span>
          </label>
        ) : null}
        <p>
          <button type="submit" class="btn">
            {t.send}
          </button>
        </p>
      </form>
    </section>
  )
}

/** The button stands behind a line that is opened first. */
function Withdraw({ page, reading: { request } }: Part) {
  const t = page.t.requests.page
  return (
    <details class="noprint">
      <summary>{capital(t.withdraw)}</summary>
      <form method="post" action={routes.requestWithdrawal(request.id)} class="stack tight">
        <p>{t.withdrawText}</p>
        <p>
          <button type="submit" class="btn">
            {t.withdrawGo}
          </button>
        </p>
      </form>
    </details>
  )
}
