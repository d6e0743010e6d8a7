import { isDay } from "../core/day.ts"
import { type DecisionContent, signOffRoles } from "../core/deciding.ts"
import type { Fault } from "../core/errors.ts"
import type { Methodology } from "../core/methodology.ts"
import type { Override, RequiredPrecondition, SignOff } from "../core/register.ts"
import type { CompanyText } from "../core/text.ts"
import { type Answer, answers, preconditionIds } from "../core/vocabulary.ts"
import { conditionsIn, conditionsTyped } from "../schema/condition-fields.ts"
import { draftOutcomes } from "../schema/decision-draft.ts"
import { type Typed, typedList, typedText } from "./form.ts"
import { said } from "./said.ts"

// A draft as its form has it, and back.

type Vocabulary = Methodology["vocabulary"]

/** What the form of a draft says at first. */
export function draftTyped(content: DecisionContent, { classes, uses }: Vocabulary): Typed {
  const { outcome, otherClasses, otherUses, validFrom, validUntil = "", reviewBy = "" } = content
  const { dpoOpinion = "", dpia = "", worksCouncil = "", source = "", stated = [] } = content
  return {
    ...{ outcome, otherClasses, otherUses, validFrom, validUntil, reviewBy },
    ...{ dpoOpinion, dpia, worksCouncil, source },
    ...prefixed("class-", classes, ({ id }) => content.classes[id] ?? otherClasses),
    ...prefixed("use-", uses, ({ id }) => content.uses[id] ?? otherUses),
    ...pairsTyped(content.overrides),
    ...Object.fromEntries(Object.entries(content.reasons).map(([key, reason]) => [`reason-${key}`, reason])),
    ...conditionsTyped(content.conditions),
    ...preconditionsTyped(content.preconditions),
    ...textTyped("summary", content.summary),
    ...textTyped("rationale", content.rationale),
    ...Object.fromEntries(
      stated.flatMap(({ role, name, on }, index) => [
        [`stated-${index}-role`, role],
        [`stated-${index}-name`, name],
        [`stated-${index}-on`, on],
      ]),
    ),
  }
}

/** What was typed, as a draft says it; what is none yet (half a pair, a day that does not exist) stays as it was `before`, or is left out. */
export function contentFrom(typed: Typed, { classes, uses }: Vocabulary, before: DecisionContent): DecisionContent {
  const text = (name: string) => typedText(typed, name).trim()
  const stated = statedIn(typed)
  return {
    outcome: draftOutcomes.find((one) => one === text("outcome")) ?? before.outcome,
    classes: answersIn(typed, "class-", classes),
    otherClasses: text("otherClasses") === "no" ? "no" : "ask",
    uses: answersIn(typed, "use-", uses),
    otherUses: (["if", "no"] as const).find((one) => one === text("otherUses")) ?? "ask",
    overrides: pairRows(typed).flatMap((row): Override[] => {
      const answer = answers.find((one) => one === row.answer)
      return row.class && row.use && answer ? [{ class: row.class, use: row.use, answer }] : []
    }),
    conditions: conditionsIn(typed),
    preconditions: typedList(typed, "preconditions").flatMap((name): RequiredPrecondition[] => {
      const id = preconditionIds.find((one) => one === name)
      if (!id) return []
      const scope = (of: string) => [...typedList(typed, `precondition-${id}-${of}`)]
      return [{ id, classes: scope("classes"), uses: scope("uses") }]
    }),
    summary: textIn(typed, "summary"),
    rationale: textIn(typed, "rationale"),
    reasons: Object.fromEntries(
      Object.keys(typed)
        .filter((name) => name.startsWith("reason-") && text(name) !== "")
        .map((name) => [name.slice("reason-".length), text(name)]),
    ),
    validFrom: isDay(text("validFrom")) ? text("validFrom") : before.validFrom,
    validUntil: dayIn(text("validUntil")),
    reviewBy: dayIn(text("reviewBy")),
    dpoOpinion: text("dpoOpinion") || undefined,
    dpia: text("dpia") || undefined,
    worksCouncil: text("worksCouncil") || undefined,
    stated: stated.length > 0 ? stated : undefined,
    source: text("source") || undefined,
  }
}

/** One row of the answers for a pair, as typed. */
export interface PairRow {
  class: string
  use: string
  answer: string
}

const pairField = /^pair-(\d+)-(class|use|answer)$/

/** The rows of the form, in their order. */
export function pairRows(typed: Typed): PairRow[] {
  return rowNumbers(typed, pairField).map((index) => ({
    class: typedText(typed, `pair-${index}-class`),
    use: typedText(typed, `pair-${index}-use`),
    answer: typedText(typed, `pair-${index}-answer`),
  }))
}

/** The same with these rows, numbered anew. */
export function withPairs(typed: Typed, rows: readonly PairRow[]): Typed {
  const others = Object.entries(typed).filter(([name]) => !pairField.test(name))
  return { ...Object.fromEntries(others), ...pairsTyped(rows) }
}

/** The same with these conditions. */
export function withConditions(typed: Typed, conditions: DecisionContent["conditions"]): Typed {
  const others = Object.entries(typed).filter(([name]) => !name.startsWith("condition-"))
  return { ...Object.fromEntries(others), ...conditionsTyped(conditions) }
}

/** Rows with something in them: one that was added and left as it was says nothing. */
export function filledPairs(rows: readonly PairRow[]): PairRow[] {
  return rows.filter((row) => row.class !== "" || row.use !== "" || row.answer !== "")
}

/** What keeps a draft from being stored: rows that are half filled in. */
export function halfFilled(typed: Typed): Fault[] {
  const pairs = filledPairs(pairRows(typed)).flatMap((row, index) =>
    (["class", "use", "answer"] as const)
      .filter((part) => row[part] === "")
      .map((part) => ({ place: `pair-${index}-${part}`, message: said((t) => t.draft.pairs.missing[part]) })),
  )
  const stated = statedNumbers(typed).flatMap((index) =>
    (["role", "name", "on"] as const)
      .filter((part) => typedText(typed, `stated-${index}-${part}`).trim() === "")
      .map((part) => ({ place: `stated-${index}-${part}`, message: said((t) => t.draft.stated.missing[part]) })),
  )
  return [...pairs, ...stated]
}

/** Rows of who decided before Aval in which something was typed. */
function statedNumbers(typed: Typed): number[] {
  return rowNumbers(typed, /^stated-(\d+)-/).filter((index) =>
    ["role", "name", "on"].some((part) => typedText(typed, `stated-${index}-${part}`).trim() !== ""),
  )
}

function statedIn(typed: Typed): SignOff[] {
  return statedNumbers(typed).flatMap((index): SignOff[] => {
    const [roleTyped, name, on] = ["role", "name", "on"].map((part) =>
      typedText(typed, `stated-${index}-${part}`).trim(),
    )
    const role = signOffRoles.find((one) => one === roleTyped)
    return role && name && on && isDay(on) ? [{ role, name, verdict: "agree", on }] : []
  })
}

function rowNumbers(typed: Typed, pattern: RegExp): number[] {
  const numbers = Object.keys(typed).flatMap((name) => pattern.exec(name)?.[1] ?? [])
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b)
}

function pairsTyped(rows: readonly PairRow[]): Typed {
  return Object.fromEntries(
    rows.flatMap((row, index) => [
      [`pair-${index}-class`, row.class],
      [`pair-${index}-use`, row.use],
      [`pair-${index}-answer`, row.answer],
    ]),
  )
}

/** One line per precondition: of several about the same, one that covers what each covers. */
function preconditionsTyped(preconditions: readonly RequiredPrecondition[]): Typed {
  const byId = Map.groupBy(preconditions, ({ id }) => id)
  const union = (lists: readonly (readonly string[])[]) =>
    lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())]
  return {
    preconditions: [...byId.keys()],
    ...Object.fromEntries(
      [...byId].flatMap(([id, own]) => [
        [`precondition-${id}-classes`, union(own.map(({ classes }) => classes))],
        [`precondition-${id}-uses`, union(own.map(({ uses }) => uses))],
      ]),
    ),
  }
}

function prefixed<T extends { id: string }>(prefix: string, items: readonly T[], of: (item: T) => string): Typed {
  return Object.fromEntries(items.map((item) => [`${prefix}${item.id}`, of(item)]))
}

function answersIn(typed: Typed, prefix: string, items: readonly { id: string }[]): Record<string, Answer> {
  return Object.fromEntries(
    items.flatMap(({ id }): [string, Answer][] => {
      const answer = answers.find((one) => one === typedText(typed, `${prefix}${id}`))
      return answer ? [[id, answer]] : []
    }),
  )
}

/** A text of the company as two fields. */
export function textTyped(name: string, text: CompanyText | undefined): Typed {
  return { [`${name}-fr`]: text?.fr ?? "", [`${name}-en`]: text?.en ?? "" }
}

/** A text of the company that was written in one language or both; undefined where it was in none. */
export function textIn(typed: Typed, name: string): CompanyText | undefined {
  const [fr, en] = [typedText(typed, `${name}-fr`).trim(), typedText(typed, `${name}-en`).trim()]
  return fr || en ? { ...(fr && { fr }), ...(en && { en }) } : undefined
}

function dayIn(text: string) {
  return isDay(text) ? text : undefined
}
