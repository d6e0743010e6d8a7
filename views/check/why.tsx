import type { PlanAnswer } from "../../src/core/answer.ts"
import type { Code } from "../../src/core/answer-cell.ts"
import { conditionText } from "../../src/core/answer-text.ts"
import { dayText } from "../../src/core/day-text.ts"
import { dataPhrase, lowerFirst } from "../../src/i18n/pages/check-phrases.ts"
import type { Page } from "../../src/web/page.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { Shown } from "../parts/shown.tsx"
import type { CheckAnswer } from "./model.ts"

interface Props {
  page: Page
  answer: CheckAnswer
  plan: PlanAnswer
}

/** Why a plan is answered as it is: every cause in a short sentence, then its own conditions. */
export function Why({ page, answer, plan }: Props) {
  const own = ownConditions(answer, plan)
  return (
    <>
      {whyOf(page, answer, plan).join(" ")}
      {own.length > 0 ? (
        <ul>
          {own.map((id) => (
            <li>
              <Shown text={conditionText(answer.book.list, id)} page={page} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** The causes in sentences, the gravest first. */
function whyOf(page: Page, answer: CheckAnswer, plan: PlanAnswer): string[] {
  const allowed = plan.answer === "yes" || plan.answer === "if"
  const causes = plan.codes.flatMap((code) => (allowed ? allowing : barring)(code, { page, answer, plan }))
  return allowed ? [...causes, ...lasting(page, plan)] : causes
}

/** Conditions of a plan that the panel above does not show. */
function ownConditions({ reply, from }: CheckAnswer, plan: PlanAnswer): readonly string[] {
  const allowed = plan.answer === "if" && !plan.codes.includes("depends")
  return allowed && !from.includes(plan.plan) ? plan.conditions.filter((id) => !isAbove(reply, id)) : []
}

function isAbove(reply: CheckAnswer["reply"], id: string): boolean {
  return reply.conditions.some((condition) => condition.id === id)
}

function allowing(code: Code, { page, answer, plan }: Props): string[] {
  const t = page.t.check.why
  switch (code) {
    case "depends":
      return [t.depends]
    case "exception":
      return [t.exception]
    case "tolerated":
      return [t.tolerated(plan.validUntil && dayText(plan.validUntil, page.lang))]
    case "allowed":
      return [t.allowed]
    case "conditional": {
      if (plan.codes.includes("depends")) return []
      const own = ownConditions(answer, plan).length
      if (own > 0) return [t.conditional(own)]
      return answer.reply.conditions.length > 0 ? [t.above(answer.reply.conditions.length)] : []
    }
    default:
      return []
  }
}

function barring(code: Code, { page, answer, plan }: Props): string[] {
  const t = page.t.check.why
  const no = plan.answer === "no"
  const lapsed = lapses.some((lapse) => plan.codes.includes(lapse))
  switch (code) {
    case "suspended":
    case "retired":
    case "refused":
    case "stop":
    case "dissent":
      return [t[code]]
    case "not_assessed":
      return [t.notAssessed]
    case "under_review":
      return [t.underReview(expectedOf(page, answer, plan.plan))]
    case "precondition":
      return missingOf(page, plan)
    case "decision_expired":
      return plan.validUntil ? [t.expired(dayText(plan.validUntil, page.lang))] : []
    case "tolerated":
      return [t.tolerated(plan.validUntil && dayText(plan.validUntil, page.lang))]
    case "pair":
      return lapsed ? [] : [no ? t.pairNo : t.pairAsk]
    case "class":
      return lapsed ? [] : [(no ? t.classNo : t.classAsk)(dataOf(page, answer), answer.data.length > 0)]
    case "use":
      return lapsed ? [] : [(no ? t.useNo : t.useAsk)(useOf(page, answer), answer.use.length > 0)]
    default:
      return []
  }
}

/** A cell that one of these closed was open before: what the decision says of class and use is no cause. */
const lapses: readonly Code[] = ["precondition", "dissent", "stop", "decision_expired"]

function missingOf(page: Page, plan: PlanAnswer): string[] {
  return plan.preconditions
    .filter((state) => !state.holds)
    .map(({ id, until }) => {
      const { name, missing } = preconditionLabels[id]
      return until ? page.t.check.why.ended(name[page.lang], dayText(until, page.lang)) : missing[page.lang]
    })
}

/** What the permission leans on and how long it lasts: said where it has an end. */
function lasting(page: Page, plan: PlanAnswer): string[] {
  const t = page.t.check.why
  const held = plan.preconditions
    .filter((state) => state.holds && state.until)
    .map(({ id, until }) => t.holds(preconditionLabels[id].name[page.lang], until && dayText(until, page.lang)))
  const told = plan.codes.includes("tolerated") || !plan.validUntil
  return told || !plan.validUntil ? held : [...held, t.validUntil(dayText(plan.validUntil, page.lang))]
}

function expectedOf(page: Page, { book }: CheckAnswer, slug: string): string | undefined {
  const found = book.plans.get(slug)
  const day = found?.plan.underReview?.expectedOn ?? found?.tool.underReview?.expectedOn
  return day && dayText(day, page.lang)
}

/** The one data class asked about; several cannot be told apart here. */
function dataOf(page: Page, { data, book }: CheckAnswer): string | undefined {
  return data.length === 1 ? dataPhrase(book.list.vocabulary, data, page.lang) : undefined
}

function useOf(page: Page, { use, book }: CheckAnswer): string | undefined {
  const found = use.length === 1 ? book.list.vocabulary.uses.find((item) => item.id === use[0]) : undefined
  return found && lowerFirst(found.name[page.lang])
}
