import type { Context } from "hono"
import { wordIn } from "../../views/events/telling.ts"
import { ReviewPage, reviewTitle } from "../../views/pages/review.tsx"
import { EndedReviewsPage, ReviewsPage } from "../../views/pages/reviews.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { assignTask } from "../actions/assign-task.ts"
import { endTask } from "../actions/end-task.ts"
import {
  endedAtOnce,
  readEndedTasks,
  readReview,
  readReviews,
  readTaskKind,
  reviewViews,
} from "../actions/read-reviews.ts"
import { mayIn } from "../core/access.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { taskAction } from "../core/task-action.ts"
import { TaskDoneForm, TaskOwnerForm } from "../schema/review-forms.ts"
import { expectDecider } from "./decision-draft.tsx"
import { readForm, type Typed } from "./form.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

const reading = { to: "register:write" } as const
/** Whoever prepares decisions sees to what is about them, whoever looks after agencies to what is about those. */
const seeing = { to: "register:write", person: true } as const

/** `/reviews` and `/reviews/{task}`: what has to be done so that decisions stay true. */
export const mountReviews: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.reviews(), reading, async (c) => {
    const page = await site.page(c)
    const view = reviewViews.find((one) => one === page.query.get("view")) ?? "all"
    if (view === "done") return showEnded(c, site)
    const owner = view === "mine" ? personOf(page.who) : undefined
    const reviews = await readReviews(app, page.today, owner)
    return respond(c, page, {
      title: page.t.reviews.title(reviews.late.length, reviews.due.length),
      body: <ReviewsPage page={page} words={wordsOf(app.methodology, page.lang)} view={view} {...reviews} />,
    })
  })

  doors.get(patternOf(routes.review(":id")), reading, (c) => showReview(c, site, {}))

  doors.post(patternOf(routes.reviewDone(":id")), seeing, async (c) => {
    await expectAble(c, site)
    const form = await readForm(c, TaskDoneForm)
    const { typed } = form
    if (!form.ok) return showReview(c, site, { typed, faults: [needNote], refused: "done" })
    try {
      await endTask(app, idOf(c), form.value.note, { by: personOf(whoOf(c)) })
      return c.redirect(routes.review(idOf(c), { done: "done" }), 303)
    } catch (error) {
      if (!(error instanceof Spent)) throw error
      return showReview(c, site, { typed, refused: "over" }, 409)
    }
  })

  doors.post(patternOf(routes.reviewAssignment(":id")), seeing, async (c) => {
    await expectAble(c, site)
    const form = await readForm(c, TaskOwnerForm)
    const { typed } = form
    if (!form.ok) return showReview(c, site, { typed, faults: form.faults, refused: "owner" })
    const by = personOf(whoOf(c))
    const { take, owner, wasOwner } = form.value
    try {
      await assignTask(app, idOf(c), take ? by : owner, { by, seen: wasOwner })
      return c.redirect(routes.review(idOf(c), { done: "assigned" }), 303)
    } catch (error) {
      if (error instanceof Refused) return showReview(c, site, { typed, faults: error.faults, refused: "owner" })
      if (error instanceof Spent) return showReview(c, site, { typed, refused: "over" }, 409)
      if (!(error instanceof StaleWrite)) throw error
      return showReview(c, site, { typed, refused: "stale" }, 412)
    }
  })
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

/** Throws `NotFound`, and `NotAllowed` for a task of which they may do nothing. */
async function expectAble(c: Context, { app }: Site) {
  expectDecider(c, taskAction(await readTaskKind(app, idOf(c))))
}

const needNote: Fault = { place: "note", message: said((t) => t.reviews.done.needNote) }

async function showEnded(c: Context, { app, page: pageFor }: Site) {
  const page = await pageFor(c)
  const number = Number(/^[1-9]\d{0,5}$/.exec(page.query.get("page") ?? "")?.[0] ?? "1")
  const { tasks, total, people } = await readEndedTasks(app, number)
  return respond(c, page, {
    title: page.t.reviews.doneTitle(total),
    body: (
      <EndedReviewsPage
        page={page}
        words={wordsOf(app.methodology, page.lang)}
        people={people}
        tasks={tasks}
        total={total}
        number={number}
        of={Math.max(1, Math.ceil(total / endedAtOnce))}
      />
    ),
  })
}

interface Refusal {
  typed?: Typed
  faults?: readonly Fault[]
  refused?: "done" | "owner" | "stale" | "over"
}

async function showReview(c: Context, { app, page: pageFor }: Site, refusal: Refusal, status?: 409 | 412) {
  const [page, review] = await Promise.all([pageFor(c), readReview(app, idOf(c))])
  const words = wordsOf(app.methodology, page.lang)
  const title = reviewTitle(review.task, page, words)
  const wrong = refusal.refused !== undefined
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <ReviewPage
          page={page}
          words={words}
          title={title}
          review={review}
          decides={mayIn(page.who, taskAction(review.task.kind), undefined)}
          done={wrong ? undefined : wordIn(page.t.reviews.said, page.query.get("done") ?? "")}
          {...refusal}
        />
      ),
    },
    status ?? (wrong ? 422 : 200),
  )
}
