import { planName } from "../../src/core/answer-text.ts"
import { listText } from "../../src/core/day-text.ts"
import { readHost } from "../../src/core/hosts.ts"
import { dataPhrase, verbPhrase } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import type { CheckAnswer, Typed } from "./model.ts"

/** A host as the tool's field takes it back: one without a dot needs its scheme to be known as an address. */
export function addressText(typed: string): string {
  const host = readHost(typed)
  if (host === undefined) return typed
  const own = host.includes("xn--") ? typed : host
  return own.includes(".") || own.includes("://") ? own : `https://${own}`
}

/** What of the typed question other forms and links carry along. */
export function kept(typed: Typed): Query {
  const { tool, host, plan, data, use, at } = typed
  return { tool, host: tool ? undefined : host, plan, data, use, at }
}

/** The same question with other data, use or plan. */
export function linkTo(answer: CheckAnswer, changed: Query): string {
  return routes.check({ ...answer.base, data: answer.data, use: answer.use, ...changed })
}

/** What the question is about, by name. */
export function subjectOf(page: Page, answer: CheckAnswer): string {
  const { reply, book } = answer
  const [only, second] = reply.plans
  if (answer.base.plan && only && !second) return planTitle(page, answer, only.plan)
  if (reply.tool) return reply.tool.name
  if (reply.candidates && answer.host !== undefined) return listText(names(reply.candidates), page.lang, "and")
  return answer.host ?? book.tools.get(answer.asked)?.name ?? answer.asked
}

/** "ChatGPT Enterprise" by its slug. */
export function planTitle(page: Page, { book }: Pick<CheckAnswer, "book">, slug: string): string {
  const found = book.plans.get(slug)
  return found ? planName(found.tool.name, found.plan.name[page.lang]) : slug
}

/** "ChatGPT, données internes, rédiger des textes": the question in one line. */
export function questionLine(page: Page, answer: CheckAnswer): string {
  const words = answer.book.list.vocabulary
  return [subjectOf(page, answer), dataPhrase(words, answer.data, page.lang), verbPhrase(words, answer.use, page.lang)]
    .filter((part) => part !== undefined)
    .join(", ")
}

function names(tools: readonly { name: string }[]): string[] {
  return tools.map((tool) => tool.name)
}
