import { searchTools } from "../../db/queries/search.ts"
import type { CheckAnswer, Choice, Example, Grid, Near, Typed } from "../../views/check/model.ts"
import { checkTool } from "../actions/check-tool.ts"
import { groupsOf } from "../actions/read-groups.ts"
import type { App } from "../app.ts"
import { answerOf, type Question } from "../core/answer.ts"
import { decisionOn, inScope } from "../core/answer-cell.ts"
import type { Book } from "../core/book.ts"
import type { Day } from "../core/day.ts"
import { readHost } from "../core/hosts.ts"
import { answers } from "../core/vocabulary.ts"
import { addressIn, readableHost } from "./check-question.ts"
import type { Page } from "./page.ts"
import { type Query, routes } from "./routes.ts"

const nearShown = 5

/** The answer with everything the page shows around it. Throws `Refused` as `check` does. */
export async function checkAnswer(
  app: App,
  page: Pick<Page, "today" | "may" | "who">,
  typed: Typed,
): Promise<CheckAnswer> {
  const groups = await groupsOf(app, page.who)
  const { reply, from, book, host } = await ask(app, typed, groups)
  const question: Question = {
    tool: host === undefined ? typed.tool || undefined : undefined,
    host: host && (readHost(host) ?? host),
    plan: typed.plan || undefined,
    data: typed.data,
    use: typed.use,
    day: reply.day,
    groups,
  }
  const code = reply.reason.code
  const known = code !== "unknown_tool" && code !== "ambiguous_tool"
  const base: Query = {
    tool: host === undefined ? (reply.tool?.slug ?? typed.tool) : undefined,
    host: question.host,
    plan: typed.plan,
    at: reply.day === page.today ? undefined : reply.day,
  }
  return {
    reply,
    from,
    book,
    data: typed.data,
    use: typed.use,
    base,
    host: host === undefined ? undefined : readableHost(host),
    asked: typed.tool,
    otherData: known && typed.data.length > 0 && typed.use.length > 0 ? otherData(book, question) : [],
    grid: known && reply.plans.length > 0 ? gridOf(book, question) : undefined,
    barred: barred(book, from, question),
    near: code === "unknown_tool" ? await near(app, book, host ?? typed.tool, question) : [],
    permalink: `${app.config.url}${routes.check({ ...base, data: typed.data, use: typed.use })}`,
    register: page.may("register:read"),
  }
}

/** What was typed for a tool may be the address of its site. */
async function ask(app: App, typed: Typed, groups: readonly string[]) {
  const asking = { groups, plan: typed.plan || undefined, data: typed.data, use: typed.use, day: typed.at || undefined }
  if (!typed.tool && typed.host) {
    const found = await checkTool(app, { ...asking, host: readHost(typed.host) ?? typed.host })
    return { ...found, host: typed.host }
  }
  const byName = await checkTool(app, { ...asking, tool: typed.tool || undefined })
  const address = byName.reply.reason.code === "unknown_tool" ? addressIn(typed.tool) : undefined
  if (!address) return { ...byName, host: undefined }
  const byHost = await checkTool(app, { ...asking, host: address.host })
  if (address.certain || byHost.reply.reason.code !== "unknown_tool") return { ...byHost, host: typed.tool }
  return { ...byName, host: undefined }
}

function otherData(book: Book, question: Question): Choice[] {
  return book.list.vocabulary.classes.map(({ id }) => ({ id, answer: answerOf(book, { ...question, data: [id] }) }))
}

/** Undefined where nothing was left open, or nothing depends on it. */
function gridOf(book: Book, question: Question): Grid | undefined {
  const { classes, uses } = book.list.vocabulary
  const byData = (use: readonly string[]) =>
    classes.map(({ id }) => ({ id, answer: answerOf(book, { ...question, use, data: [id] }) }))
  if (question.use?.length) {
    if (question.data?.length) return undefined
    return differing({ kind: "data", choices: byData(question.use) })
  }
  if (question.data?.length) {
    const choices = uses.map(({ id }) => ({ id, answer: answerOf(book, { ...question, use: [id] }) }))
    return differing({ kind: "use", choices })
  }
  const lines = new Map<string, { uses: string[]; answers: Choice[] }>()
  for (const { id } of uses) {
    const answers = byData([id])
    const key = answers.map((choice) => choice.answer).join()
    const line = lines.get(key)
    if (line) line.uses.push(id)
    else lines.set(key, { uses: [id], answers })
  }
  const grid = [...lines.values()]
  const all = new Set(grid.flatMap((line) => line.answers.map((choice) => choice.answer)))
  return all.size > 1 ? { kind: "matrix", lines: grid } : undefined
}

function differing(grid: Extract<Grid, { kind: "data" | "use" }>): Grid | undefined {
  return new Set(grid.choices.map((choice) => choice.answer)).size > 1 ? grid : undefined
}

function barred(book: Book, from: readonly string[], { data, use }: Question): boolean {
  const { classes, uses } = book.list.vocabulary
  const data_ = data?.length ? data : classes.map((item) => item.id)
  const use_ = use?.length ? use : uses.map((item) => item.id)
  return (
    from.length > 0 &&
    from.every((slug) => {
      const stops = book.plans.get(slug)?.plan.stops ?? []
      return data_.some((dataClass) => use_.some((one) => stops.some((stop) => inScope(stop, dataClass, one))))
    })
  )
}

/** Tools with a similar name, each with its answer to the question; those that the list does not have yet are left out. */
export async function near(
  app: App,
  book: Book,
  text: string,
  question: Pick<Question, "data" | "use" | "day" | "groups">,
): Promise<Near[]> {
  const found = await searchTools(app.store.read, text, nearShown, question.day)
  return found
    .filter(({ slug }) => book.tools.has(slug))
    .map(({ slug, name }) => ({ slug, name, answer: answerOf(book, { ...question, plan: undefined, tool: slug }) }))
}

const examplesShown = 3
const toolsLookedAt = 200

/** Up to three questions about tools of the list, with different answers as far as there are. */
export function examples(book: Book, day: Day, groups: readonly string[]): Example[] {
  const { classes, uses } = book.list.vocabulary
  const data = ["internal", "confidential", "public"].filter((id) => classes.some((item) => item.id === id))
  const decided = book.list.tools
    .filter((tool) => tool.plans.some((plan) => plan.decisions && decisionOn(plan.decisions, day)))
    .slice(0, toolsLookedAt)
  const all = decided.flatMap((tool): Example[] => {
    const served = uses.filter((use) => !use.categories || use.categories.some((one) => tool.categories.includes(one)))
    const use = served.find((one) => one.published) ?? served[0]
    if (!use) return []
    return data.map((id) => ({
      tool,
      data: id,
      use: use.id,
      answer: answerOf(book, { tool: tool.slug, data: [id], use: [use.id], day, groups }),
    }))
  })
  const chosen: Example[] = []
  for (const different of [true, false]) {
    for (const example of all) {
      const told = chosen.some(
        ({ tool, answer }) => tool.slug === example.tool.slug || (different && answer === example.answer),
      )
      if (!told && chosen.length < examplesShown) chosen.push(example)
    }
  }
  return chosen.toSorted((a, b) => answers.indexOf(a.answer) - answers.indexOf(b.answer))
}
