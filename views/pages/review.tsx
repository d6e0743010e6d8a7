import type { Child } from "hono/jsx"
import type { ComparisonCode } from "../../src/core/declaration.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import type { Text } from "../../src/core/text.ts"
import type { PreconditionId } from "../../src/core/vocabulary.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { personText } from "../assessment/model.ts"
import { EventItem } from "../events/event.tsx"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Faults, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import { DueDay } from "../reviews/due-day.tsx"
import { type ShownTask, subjectDo, subjectName, subjectWhat, waysOf } from "../reviews/subject.ts"
import { WhoForm } from "../reviews/who-form.tsx"
import type { Words } from "../tool/words.ts"

export interface ShownReview {
  task: ShownTask
  history: readonly PastEvent[]
  names: EventNames
  assignees: readonly { id: string; name: string }[]
  /** What the comparison finds today in what an agency declared. */
  finding?: { why: Text; ask: Text } | undefined
}

interface Props {
  page: Page
  words: Words
  title: string
  review: ShownReview
  /** The reader may end it and say who sees to it. */
  decides: boolean
  done?: string | undefined
  typed?: Typed | undefined
  faults?: readonly Fault[]
  /** Which form was refused, and how. */
  refused?: "done" | "owner" | "stale" | "over" | undefined
}

/** What it is called: "Trame Texte, Équipe : revue de la décision". */
export function reviewTitle(task: ShownTask, page: Page, words: Words): string {
  return page.t.reviews.titleOf(subjectName(task, page, words), subjectWhat(task, page))
}

/** One task: what to do and where, who sees to it, what happened. */
export function ReviewPage(props: Props) {
  const { page, words, title, review, decides, done, typed = {}, faults = [], refused } = props
  const t = page.t.reviews
  const { task, history, names } = review
  const isOpen = task.status === "open"
  return (
    <div class="stack loose">
      <DecideNav page={page} current="reviews" />
      {done ? <Done>{done}</Done> : null}
      {refused === "over" ? <Over page={page} task={task} typed={typed} /> : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.reviews()}>{t.detail.back}</a>
        </p>
        <h1 class="long">{title}</h1>
        {isOpen ? <p class="lede">{subjectDo(task, page)}</p> : null}
        {isOpen ? <Ways page={page} task={task} /> : null}
      </div>
      <div class="split">
        <div class="stack loose">
          <About page={page} words={words} review={review} />
          {isOpen && decides ? (
            <DoneForm
              page={page}
              task={task}
              typed={refused === "done" ? typed : {}}
              faults={refused === "done" ? faults : []}
            />
          ) : null}
          <section class="stack tight" aria-labelledby="history">
            <h2 id="history" class="sub">
              {t.detail.history}
            </h2>
            <ol class="time">
              {history.map((event) => (
                <EventItem event={event} telling={{ page, names, words }} />
              ))}
            </ol>
          </section>
        </div>
        <aside class="stack loose">
          {isOpen && decides ? (
            <WhoForm
              page={page}
              task={task}
              people={names.people}
              assignees={review.assignees}
              typed={refused === "owner" || refused === "stale" ? typed : undefined}
              faults={refused === "owner" ? faults : []}
              stale={refused === "stale"}
            />
          ) : null}
        </aside>
      </div>
    </div>
  )
}

function Ways({ page, task }: { page: Page; task: ShownTask }) {
  return (
    <p class="row noprint">
      {waysOf(task, page).map(({ href, label }, index) => (
        <a class={index === 0 ? "btn go" : "btn"} href={href}>
          {label}
        </a>
      ))}
    </p>
  )
}

function About({ page, words, review: { task, names, finding } }: Pick<Props, "page" | "words" | "review">) {
  const t = page.t.reviews.detail
  const who = (id: string) => personText(id, names.people, page)
  const { dueOn, ownerId, status, openedAt, endedAt, endedBy, note } = task
  const lines: readonly (readonly [string, Child])[] = [
    [t.status, page.t.reviews.statuses[status]],
    [t.due, <DueDayOf page={page} task={task} day={dueOn} />],
    [t.owner, ownerId === undefined ? page.t.reviews.nobody : who(ownerId)],
    ...(finding ? findingLines(finding, page) : detailLine(task, page, words)),
    [t.opened, <Moment page={page} at={openedAt} />],
    ...(endedAt === undefined ? [] : ([[t.ended, <Moment page={page} at={endedAt} time />]] as const)),
    ...(status === "done" && endedBy !== undefined ? ([[t.by, who(endedBy)]] as const) : []),
    ...(note === undefined ? [] : ([[t.note, <span class="lineated">{note}</span>]] as const)),
  ]
  return (
    <section class="stack tight" aria-labelledby="about">
      <h2 id="about" class="sub">
        {t.about}
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

/** What has ended is not late any more. */
function DueDayOf({ page, task, day }: { page: Page; task: ShownTask; day: string }) {
  return task.status === "open" ? <DueDay page={page} day={day} /> : <Moment page={page} at={`${day}T12:00:00Z`} />
}

function findingLines({ why, ask }: NonNullable<ShownReview["finding"]>, page: Page): (readonly [string, Child])[] {
  const t = page.t.reviews.detail
  return [[t.found, why[page.lang]], ...(ask[page.lang] === "" ? [] : [[t.ask, ask[page.lang]] as const])]
}

function detailLine({ kind, detail }: ShownTask, page: Page, words: Words): (readonly [string, Child])[] {
  const t = page.t.reviews.detail
  if (detail === undefined) return []
  if (kind === "precondition")
    return [[t.precondition, preconditionLabels[detail as PreconditionId]?.name[page.lang] ?? detail]]
  if (kind === "agency-conflict") return [[t.found, page.t.agencyCodes.means[detail as ComparisonCode] ?? detail]]
  if (kind === "stop") return [[t.factor, words.factorName(detail)]]
  return kind === "methodology" ? [[t.version, <code>{detail}</code>]] : []
}

function DoneForm({
  page,
  task,
  typed,
  faults,
}: {
  page: Page
  task: ShownTask
  typed: Typed
  faults: readonly Fault[]
}) {
  const t = page.t.reviews.done
  return (
    <form method="post" action={routes.reviewDone(task.id)} class="stack form noprint" aria-labelledby="done">
      <h2 id="done" class="sub">
        {t.title}
      </h2>
      <p class="small">{task.kind === "review" ? t.reviewText : t.text}</p>
      <TextArea page={page} name="note" label={t.note} hint={t.noteHint} typed={typed} faults={faults} rows={3} />
      <p>
        <button type="submit" class="btn go">
          {t.save}
        </button>
      </p>
    </form>
  )
}

/** It has ended meanwhile: what was typed is shown, to be kept. */
function Over({ page, task, typed }: { page: Page; task: ShownTask; typed: Typed }) {
  const t = page.t.reviews.over
  const note = typedText(typed, "note")
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <p>
        <Mark id="warn" /> {task.status === "moot" ? t.moot : t.done}
      </p>
      {note === "" ? null : (
        <>
          <p>{t.typed}</p>
          <p class="lineated cite">{note}</p>
        </>
      )}
    </div>
  )
}
