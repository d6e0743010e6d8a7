import { dayText, listText } from "../../src/core/day-text.ts"
import { lowerFirst, verbPhrase } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import type { CheckAnswer } from "./model.ts"
import { planTitle, subjectOf } from "./question.ts"

export type RequestKind = "access" | "review" | "exception"

/** What there is to ask for: access to what is allowed, an answer where there is none, an exception from a no. */
export function kindOf({ reply }: CheckAnswer): RequestKind {
  if (reply.answer === "no") return "exception"
  return reply.answer === "ask" || reply.reason.code === "depends" ? "review" : "access"
}

export function requestSubject(page: Page, answer: CheckAnswer): string {
  return page.t.check.colon(page.t.check.request.subject[kindOf(answer)], subjectOf(page, answer))
}

/** The request in the reader's words, with what Aval knows; its last lines are left to complete. */
export function requestText(page: Page, answer: CheckAnswer): string {
  const t = page.t.check.request
  const { reply, book, base } = answer
  const words = book.list.vocabulary
  const kind = kindOf(answer)
  const name = subjectOf(page, answer)
  const [only, second] = reply.plans
  const plan = only && !second ? only : undefined
  const accounts = page.t.check.plans
  const data = answer.data.map((id) => lowerFirst(words.classes.find((item) => item.id === id)?.name[page.lang] ?? id))
  const day = dayText(reply.day, page.lang)
  const said = reply.reason[page.lang]
  const alternatives = reply.alternatives.map((alternative) => planTitle(page, answer, alternative.plan))
  return [
    t.hello,
    "",
    t.want[kind](name),
    "",
    ...(plan
      ? [t.plan(planTitle(page, answer, plan.plan), plan.account === "personal" ? accounts.personal : accounts.company)]
      : []),
    ...(base.host ? [t.address(String(base.host))] : []),
    t.data(data.length > 0 ? listText(data, page.lang, "and") : t.unsaid),
    t.use(verbPhrase(words, answer.use, page.lang) ?? t.unsaid),
    "",
    reply.revision > 0 ? t.says(day, reply.revision, said) : t.saysNoList(day, said),
    ...(reply.conditions.length > 0
      ? [t.conditions, ...reply.conditions.map((condition) => `- ${condition[page.lang]}`)]
      : []),
    ...(kind !== "access" && alternatives.length > 0 ? [t.instead(listText(alternatives, page.lang, "and"))] : []),
    t.link(answer.permalink),
    "",
    t.why,
    t.when,
    "",
    t.bye,
  ].join("\n")
}

const longestBody = 1500

/** An address that opens a message without a recipient; mail programs cut long ones, so we do it first. */
export function mailAddress(subject: string, text: string): string {
  const body = text.length > longestBody ? `${text.slice(0, longestBody).toWellFormed()}…` : text
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`
}
