import type { Context } from "hono"
import { idsOfTool, openOwnRequest } from "../../db/queries/requests.ts"
import { dataHelper } from "../../templates/vocabulary.ts"
import type { CheckAnswer, CheckForm, Typed } from "../../views/check/model.ts"
import { Suggestions, SuggestionsPage } from "../../views/check/suggestions.tsx"
import { AnswerPage, checkTitle, FormPage, StartPage } from "../../views/pages/check.tsx"
import { currentList } from "../actions/read-current-list.ts"
import { groupsOf } from "../actions/read-groups.ts"
import type { App } from "../app.ts"
import { planName } from "../core/answer-text.ts"
import type { Book } from "../core/book.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { foldExact } from "../core/text.ts"
import { checkAnswer, examples, near } from "./check-answer.ts"
import { typedIn } from "./check-question.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/check`: may we use this tool, with this data, for this? The form without a question, the answer with one. */
export const mountCheck: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.suggestions, { to: "check", rate: "search" }, async (c) => suggest(c, app, await site.page(c)))
  doors.get(routes.check(), { to: "check" }, async (c) => {
    const page = await site.page(c)
    const typed = typedIn(page.query)
    const book = (await currentList(app))?.book
    const form = formOf(app, page, typed, book)
    const asked = typed.tool !== "" || typed.host !== "" || typed.plan !== ""
    if (!asked && !page.query.has("tool")) {
      const groups = await groupsOf(app, page.who)
      const view =
        book && book.list.tools.length > 0 ? { book, examples: examples(book, page.today, groups) } : undefined
      return respond(c, page, { title: page.t.check.title, body: <StartPage page={page} form={form} start={view} /> })
    }
    try {
      const found = await checkAnswer(app, page, typed)
      const answer = { ...found, own: await ownRequest(app, page, found) }
      const body = <AnswerPage page={page} form={form} answer={answer} />
      return respond(c, page, { title: checkTitle(page, answer), body })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const told = error.faults.map((fault) => inWords(fault, page, typed, form, book))
      const faults = [...new Map(told.map((fault) => [fault.field, fault])).values()]
      const title = `${page.t.frame.error.titlePrefix}${page.t.check.title}`
      return respond(c, page, { title, body: <FormPage page={page} form={{ ...form, faults }} /> }, 422)
    }
  })
}

/** The request that the reader has sent for what is asked, and that waits for an answer. */
async function ownRequest(app: App, { who }: Page, { reply, host, asked }: CheckAnswer) {
  if (who.kind !== "person") return undefined
  const known = reply.tool && (await idsOfTool(app.store.read, reply.tool.slug, undefined))
  return openOwnRequest(app.store.read, who.id, known ?? { name: host ?? asked })
}

/** Tools by the first letters of their name, each with its answer to what was chosen so far. */
async function suggest(c: Context, app: App, page: Page) {
  const typed = typedIn(page.query)
  const book = (await currentList(app))?.book
  const known = (ids: readonly string[], of: ReadonlyMap<string, unknown> | undefined) =>
    ids.filter((id) => of?.has(id))
  const question = {
    data: known(typed.data, book?.since.classes),
    use: known(typed.use, book?.since.uses),
    day: page.today,
    groups: await groupsOf(app, page.who),
  }
  const found = book && typed.tool !== "" ? await near(app, book, typed.tool, question) : []
  const list = { typed: { ...typed, data: question.data, use: question.use }, found }
  return respond(c, page, {
    title: `${page.t.check.suggestions.title} – ${page.t.check.suggestions.count(found.length)}`,
    body: <SuggestionsPage page={page} {...list} />,
    part: <Suggestions page={page} {...list} />,
  })
}

function formOf(app: App, page: Page, typed: Typed, book: Book | undefined): CheckForm {
  const tool =
    book &&
    (book.tools.get(typed.tool) ?? book.names.get(foldExact(typed.tool))?.[0] ?? book.plans.get(typed.plan)?.tool)
  const plans = tool?.plans.map(({ slug, name }) => ({ slug, name: name[page.lang] })) ?? []
  // A slug becomes the name, where the name alone means the same; a plan alone names its tool.
  const bySlug = tool && (typed.tool === tool.slug || (typed.tool === "" && typed.host === ""))
  const named = bySlug ? (book?.names.get(foldExact(tool.name))?.length === 1 ? tool.name : tool.slug) : typed.tool
  return {
    typed: { ...typed, tool: named },
    vocabulary: app.methodology.vocabulary,
    helper: dataHelper,
    plans,
    faults: [],
  }
}

function inWords(
  fault: Fault,
  page: Page,
  typed: Typed,
  form: CheckForm,
  book: Book | undefined,
): CheckForm["faults"][number] {
  const t = page.t.check.errors
  const stranger = (ids: readonly string[], known: readonly { id: string }[]) =>
    ids.find((id) => !known.some((item) => item.id === id))
  switch (fault.place) {
    case "data": {
      const value = stranger(typed.data, form.vocabulary.classes)
      return { field: "data", message: value === undefined ? fault.message[page.lang] : t.data(value) }
    }
    case "use": {
      const value = stranger(typed.use, form.vocabulary.uses)
      return { field: "use", message: value === undefined ? fault.message[page.lang] : t.use(value) }
    }
    case "at":
      return { field: "at", message: t.at(typed.at) }
    case "plan": {
      const plan = book?.plans.get(typed.plan)
      const message = plan
        ? t.planOther(planName(plan.tool.name, plan.plan.name[page.lang]), typed.tool || typed.host)
        : t.planUnknown(typed.plan)
      return { field: "plan", message }
    }
    default:
      return { field: "tool", message: t.tool }
  }
}
