import { dayIn, daysBetween } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import { type QueueView, queueViews, type RequestGroup } from "../../src/core/request-queue.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { personText, planText } from "../assessment/model.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment, momentText } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import { Done } from "../people/done.tsx"
import { capital, lower, type Words } from "../tool/words.ts"
import { type AnswerableRequest, nameOf } from "./request-answer.tsx"

export interface ShownQueue {
  asked: { view: QueueView; search: string }
  counts: Readonly<Record<QueueView, number>>
  total: number
  number: number
  pages: number
  groups: readonly RequestGroup[]
  ended: readonly AnswerableRequest[]
  people: EventNames["people"]
}

interface Props {
  page: Page
  words: Words
  queue: ShownQueue
  done?: string | undefined
  /** What stands in the way of answering what was ticked. */
  fault?: string | undefined
}

/** What the queue is called: how many things wait. */
export function queueTitle({ t }: Page, { asked: { view }, counts }: ShownQueue): string {
  return view === "all" ? t.requestQueue.title(counts.all) : t.requestQueue.titles[view](counts[view])
}

/** The queue of those who answer requests. */
export function RequestQueuePage(props: Props) {
  const { page, queue, done, fault } = props
  const t = page.t.requestQueue
  const { asked, counts, number, pages } = queue
  const query = { view: asked.view === "all" ? undefined : asked.view, q: asked.search || undefined }
  return (
    <div class="stack loose">
      <WorkNav page={page} current="requests" />
      {done ? <Done>{done}</Done> : null}
      <div class="stack tight">
        <h1>{queueTitle(page, queue)}</h1>
        {asked.view === "ended" ? null : <p class="lede">{t.lede}</p>}
      </div>
      <nav class="row small views noprint" aria-label={t.views.label}>
        {queueViews.map((view) => (
          <a
            href={routes.requests({ view: view === "all" ? undefined : view })}
            {...(view === asked.view ? { "aria-current": "page" } : {})}
          >
            {t.views[view](counts[view])}
          </a>
        ))}
        <a href={routes.requests({ view: "own" })}>{page.t.requests.own.title}</a>
      </nav>
      {counts[asked.view] > 0 ? <Search page={page} queue={queue} /> : null}
      {fault ? (
        <p class="note no" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {fault}
        </p>
      ) : null}
      {queue.total === 0 ? (
        <div class="empty">
          <p>
            {asked.search === "" ? t.empty[asked.view] : t.empty.search}{" "}
            {asked.search === "" && asked.view === "all" ? null : <a href={routes.requests()}>{t.emptyNext}</a>}
          </p>
        </div>
      ) : asked.view === "ended" ? (
        <Ended {...props} />
      ) : (
        <Open {...props} />
      )}
      <Pages
        page={page}
        number={number}
        of={pages}
        to={(one) => routes.requests({ ...query, page: one === 1 ? undefined : one })}
      />
    </div>
  )
}

function Search({ page, queue: { asked } }: Pick<Props, "page" | "queue">) {
  const t = page.t.requestQueue.search
  return (
    <>
      <SearchBar action={routes.requests()} label={t.label} field={t.field} q={asked.search} apply={t.go}>
        {asked.view === "all" ? null : <input type="hidden" name="view" value={asked.view} />}
      </SearchBar>
      {asked.search === "" ? null : (
        <p class="small noprint">
          <a href={routes.requests({ view: asked.view === "all" ? undefined : asked.view })}>{t.clear}</a>
        </p>
      )}
    </>
  )
}

/** Ticked lines are answered on a page of their own, which lists who will read it. */
function Open({ page, words, queue }: Props) {
  const t = page.t.requestQueue
  const { head } = t
  const { asked, groups } = queue
  return (
    <form method="get" action={routes.requests()} class="stack queue" hx-boost="false">
      {asked.view === "all" ? null : <input type="hidden" name="view" value={asked.view} />}
      {asked.search === "" ? null : <input type="hidden" name="q" value={asked.search} />}
      {queue.number === 1 ? null : <input type="hidden" name="page" value={queue.number} />}
      <Fold
        caption={t.caption}
        heads={[head.what, head.demand, head.for, head.since, head.needed, head.who, head.stage]}
      >
        <Rows>
          {groups.map((group) => (
            <Line page={page} words={words} queue={queue} group={group} />
          ))}
        </Rows>
      </Fold>
      <p class="row noprint">
        <button type="submit" class="btn go" name="answer" value="1">
          {t.answerTicked}
        </button>
      </p>
    </form>
  )
}

function Line({ page, words, queue, group }: Pick<Props, "page" | "words" | "queue"> & { group: RequestGroup }) {
  const t = page.t.requestQueue
  const { head } = t
  const { requests, demand, since, neededBy, expectedOn, classes, uses, plans, assignees, unassigned, stage } = group
  const [first] = requests
  const name = nameOf(first)
  const days = daysBetween(dayIn(page.zone, new Date(since)), dayIn(page.zone, new Date(`${page.today}T12:00:00Z`)))
  return (
    <Row>
      <RowHead class="full">
        <span class="row tick">
          <input type="checkbox" name="group" value={first.id} aria-label={t.tick(name)} />
          <span>
            <a href={routes.request(first.id)}>
              <bdi>{name}</bdi>
            </a>
            {plans.length === 0 ? null : <small>{plans.map((plan) => planText(plan, page)).join(", ")}</small>}
            {first.tool ? null : <small>{[first.host, t.unregistered].filter(Boolean).join(" · ")}</small>}
          </span>
        </span>
      </RowHead>
      <Cell class="full" label={head.demand}>
        {requests.length === 1 ? (
          <>
            {t.askedBy(personName(page, queue, first.by), momentText(page, first.at, false))}
            <Unit page={page} unit={first.unit} />
          </>
        ) : (
          <details>
            <summary>
              <b>{t.people(demand)}</b>
              {requests.length > demand ? `, ${t.requests(requests.length)}` : ""}
            </summary>
            <ul class="plain small">
              {requests.map((one) => (
                <li>
                  <a href={routes.request(one.id)}>
                    {t.askedBy(personName(page, queue, one.by), momentText(page, one.at, false))}
                  </a>
                  <Unit page={page} unit={one.unit} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </Cell>
      <Cell class="full" label={head.for}>
        {classes.length === 0 ? <span class="dim">{t.unsaid}</span> : listed(classes.map(words.className))}
        <small>{uses.length === 0 ? null : listed(uses.map(words.useName))}</small>
      </Cell>
      <Cell class="keep n" label={head.since}>
        {t.days(Math.max(0, days))}
      </Cell>
      <Cell class="keep n" label={head.needed}>
        <Day page={page} day={neededBy} />
      </Cell>
      <Cell class="full" label={head.who}>
        {assignees.length === 0 ? (
          <b>{t.nobody}</b>
        ) : (
          assignees.map((id) => personText(id, queue.people, page)).join(", ")
        )}
        {assignees.length > 0 && unassigned > 0 ? <small>{t.someNobody(unassigned)}</small> : null}
        {expectedOn === undefined ? null : (
          <small>
            {expectedOn < page.today ? <Mark id="warn" /> : null} {t.expected(dayText(expectedOn, page.lang, "short"))}
          </small>
        )}
      </Cell>
      <Cell class="keep step" label={head.stage}>
        {t.stages[stage]}
      </Cell>
    </Row>
  )
}

function Unit({ page, unit }: { page: Page; unit: CompanyText | undefined }) {
  return unit === undefined ? null : <small>{shown(unit)[page.lang]}</small>
}

function Day({ page, day }: { page: Page; day: string | undefined }) {
  if (day === undefined) return <span class="dim">{page.t.requestQueue.unsaid}</span>
  return (
    <>
      <time datetime={day}>{dayText(day, page.lang, "short")}</time>
      {day < page.today ? (
        <small>
          <Mark id="warn" /> <b>{page.t.requestQueue.late}</b>
        </small>
      ) : null}
    </>
  )
}

function Ended({ page, queue }: Props) {
  const t = page.t.requestQueue
  const { head } = t
  return (
    <Fold caption={t.endedCaption} heads={[head.what, head.demand, head.stage, head.answer, head.ended]}>
      <Rows>
        {queue.ended.map((one) => (
          <Row>
            <RowHead class="full">
              <a href={routes.request(one.id)}>
                <bdi>{nameOf(one)}</bdi>
              </a>
            </RowHead>
            <Cell class="full" label={head.demand}>
              {t.askedBy(personName(page, queue, one.by), momentText(page, one.at, false))}
            </Cell>
            <Cell class="keep" label={head.stage}>
              {t.stages[one.status === "open" ? "received" : one.status]}
            </Cell>
            <Cell class="full any" label={head.answer}>
              {one.answer === undefined ? (
                <span class="dim">{t.unsaid}</span>
              ) : one.answer.length > 160 ? (
                `${one.answer.slice(0, 159).toWellFormed()}…`
              ) : (
                one.answer
              )}
            </Cell>
            <Cell class="keep n" label={head.ended}>
              {one.endedAt === undefined ? null : <Moment page={page} at={one.endedAt} />}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function personName(page: Page, { people }: ShownQueue, id: string): string {
  return people.get(id)?.name || page.t.requestQueue.someone
}

/** "Internes, confidentielles". */
function listed(names: readonly string[]): string {
  return capital(names.map(lower).join(", "))
}
