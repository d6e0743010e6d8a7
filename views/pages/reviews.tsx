import { dayText } from "../../src/core/day-text.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { personText } from "../assessment/model.ts"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Moment } from "../parts/moment.tsx"
import { Pages } from "../parts/pages.tsx"
import { DueDay } from "../reviews/due-day.tsx"
import { type ShownSubject, type ShownTask, subjectDo, subjectName, subjectWhat, waysOf } from "../reviews/subject.ts"
import { capital, type Words } from "../tool/words.ts"

interface Common {
  page: Page
  words: Words
  people: EventNames["people"]
}

interface Props extends Common {
  view: "all" | "mine"
  late: readonly ShownTask[]
  due: readonly ShownTask[]
  coming: readonly ShownSubject[]
}

/** What is late, due and to come. */
export function ReviewsPage(props: Props) {
  const { page, view, late, due, coming } = props
  const t = page.t.reviews
  return (
    <div class="stack loose">
      <Head page={page} title={t.title(late.length, due.length)} view={view} />
      {late.length + due.length > 0 ? null : (
        <div class="empty">
          <p>
            {view === "mine" ? t.noneMine : t.none}{" "}
            {view === "mine" ? <a href={routes.reviews()}>{t.noneMineNext}</a> : null}
          </p>
        </div>
      )}
      <Tasks {...props} id="late" title={t.late} tasks={late} />
      <Tasks {...props} id="due" title={t.due} tasks={due} />
      <Coming {...props} coming={coming} />
    </div>
  )
}

/** Tasks that ended. */
export function EndedReviewsPage({
  tasks,
  total,
  number,
  of,
  ...common
}: Common & { tasks: readonly ShownTask[]; total: number; number: number; of: number }) {
  const { page, words, people } = common
  const t = page.t.reviews
  const { head } = t
  return (
    <div class="stack loose">
      <Head page={page} title={t.doneTitle(total)} view="done" />
      {tasks.length === 0 ? (
        <p class="empty">{t.noneDone}</p>
      ) : (
        <Fold caption={t.captions.done} heads={[head.what, head.outcome, head.due, head.ended]}>
          <Rows>
            {tasks.map((task) => (
              <Row>
                <RowHead class="full">
                  <TaskLink page={page} words={words} task={task} />
                </RowHead>
                <Cell class="full any" label={head.outcome}>
                  {t.statuses[task.status]}
                  {task.note === undefined ? null : <small>{task.note}</small>}
                </Cell>
                <Cell class="keep n" label={head.due}>
                  <time datetime={task.dueOn}>{dayText(task.dueOn, page.lang, "short")}</time>
                </Cell>
                <Cell class="keep n" label={head.ended}>
                  {task.endedAt === undefined ? null : <Moment page={page} at={task.endedAt} />}
                  {task.status === "done" && task.endedBy !== undefined ? (
                    <small>{personText(task.endedBy, people, page)}</small>
                  ) : null}
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
      <Pages
        page={page}
        number={number}
        of={of}
        to={(one) => routes.reviews({ view: "done", page: one === 1 ? undefined : one })}
      />
    </div>
  )
}

function Head({ page, title, view }: { page: Page; title: string; view: "all" | "mine" | "done" }) {
  const t = page.t.reviews
  const views = ["all", "mine", "done"] as const
  return (
    <>
      <DecideNav page={page} current="reviews" />
      <div class="stack tight">
        <h1>{title}</h1>
        {view === "done" ? null : <p class="lede">{t.lede}</p>}
      </div>
      <nav class="row small views noprint" aria-label={t.views.label}>
        {views.map((one) => (
          <a
            href={routes.reviews({ view: one === "all" ? undefined : one })}
            {...(one === view ? { "aria-current": "page" } : {})}
          >
            {t.views[one]}
          </a>
        ))}
        <a href={`${routes.account}#feeds`}>{t.calendar}</a>
      </nav>
    </>
  )
}

function Tasks({
  page,
  words,
  people,
  id,
  title,
  tasks,
}: Common & { id: string; title: string; tasks: readonly ShownTask[] }) {
  const t = page.t.reviews
  const { head } = t
  if (tasks.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Fold caption={`${title} · ${t.captions.open}`} heads={[head.what, head.do, head.owner, head.due]}>
        <Rows>
          {tasks.map((task) => (
            <Row>
              <RowHead class="full">
                <TaskLink page={page} words={words} task={task} />
              </RowHead>
              <Cell class="full any" label={head.do}>
                {subjectDo(task, page)} <FirstWay page={page} task={task} />
              </Cell>
              <Cell class="keep" label={head.owner}>
                {task.ownerId === undefined ? <b class="n">{t.nobody}</b> : personText(task.ownerId, people, page)}
              </Cell>
              <Cell class="keep n" label={head.due}>
                <DueDay page={page} day={task.dueOn} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </section>
  )
}

function TaskLink({ page, words, task }: Pick<Common, "page" | "words"> & { task: ShownTask }) {
  return (
    <>
      <a href={routes.review(task.id)}>
        <bdi>{subjectName(task, page, words)}</bdi>
      </a>
      <small>{capital(subjectWhat(task, page))}</small>
    </>
  )
}

function FirstWay({ page, task }: { page: Page; task: ShownTask }) {
  const [way] = waysOf(task, page)
  return way ? <a href={way.href}>{way.label}</a> : null
}

/** By month, as one looks at a calendar. */
function Coming({ page, words, coming }: Common & { coming: readonly ShownSubject[] }) {
  const t = page.t.reviews
  return (
    <section class="stack" aria-labelledby="coming">
      <div class="stack tight">
        <h2 id="coming">{t.coming}</h2>
        <p class="small dim">{coming.length === 0 ? t.noneComing : t.comingText}</p>
      </div>
      {[...Map.groupBy(coming, ({ dueOn }) => dueOn.slice(0, 7))].map(([month, all]) => (
        <section class="stack tight" aria-labelledby={`m-${month}`}>
          <h3 id={`m-${month}`} class="sub">
            {monthText(month, page)}
          </h3>
          <ol class="time">
            {all.map((one) => {
              const [way] = waysOf(one, page).slice(-1)
              return (
                <li>
                  <time datetime={one.dueOn}>{dayText(one.dueOn, page.lang, "short")}</time>
                  <div class="any">
                    {way ? (
                      <a href={way.href}>
                        <bdi>{subjectName(one, page, words)}</bdi>
                      </a>
                    ) : null}
                    <small>{capital(subjectWhat(one, page))}</small>
                  </div>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </section>
  )
}

/** "Janvier 2027". */
function monthText(month: string, page: Page): string {
  const text = dayText(`${month}-02`, page.lang)
  return capital(text.replace(/^2 /, ""))
}
