import { inScope, stricter } from "./answer-cell.ts"
import type { DecisionRules } from "./company-policy.ts"
import { addMonths, type Day } from "./day.ts"
import type { DecisionContent } from "./deciding.ts"
import type { Proposal, ProposedCell } from "./decision-proposal.ts"
import type { Methodology } from "./methodology.ts"
import type { Override, RequiredPrecondition } from "./register.ts"
import { type Account, type Answer, answers, type DataClassId, type Outcome, type UseId } from "./vocabulary.ts"

/** Outcomes that answer `no` everywhere: they need no cells. */
export const closedOutcomes: readonly Outcome[] = ["refused", "suspended", "retired"]

type Vocabulary = Methodology["vocabulary"]

/** What a decision answers in a cell, before conditions, preconditions and dissent. */
export interface DecidedCell {
  class: DataClassId
  use: UseId
  answer: Answer
  /** Which of its parts says so. */
  by: "outcome" | "pair" | "class" | "use" | "both"
}

/** Where a decision says something else than the proposal: a class, a use, a pair, or all of it. */
export interface Departure {
  /** `class:internal`, `use:copy`, `pair:public/naming`, `outcome`. */
  key: string
  kind: "class" | "use" | "pair" | "outcome"
  class?: DataClassId | undefined
  use?: UseId | undefined
  /** What the proposal amounts to there, and what is decided. */
  proposed: Answer
  decided: Answer
  /** Something is allowed that the proposal does not allow as far. */
  looser: boolean
  /** How many cells answer otherwise there. */
  cells: number
}

/** The part of a decision that answers. */
export type Answering = Pick<
  DecisionContent,
  "outcome" | "classes" | "otherClasses" | "uses" | "otherUses" | "overrides"
>

export interface StartInput {
  proposal: Proposal
  vocabulary: Vocabulary
  /** The band of the assessment, by which its review is set. */
  band: string
  account: Account
  rules: DecisionRules
  day: Day
}

/** A decision as the policy proposes it: a first draft that departs in nothing. */
export function startingContent({ proposal, vocabulary, band, account, rules, day }: StartInput): DecisionContent {
  const given = answersFrom(proposal, vocabulary)
  return {
    ...given,
    outcome: outcomeOf(proposal),
    conditions: [],
    preconditions: startingPreconditions(account, vocabulary, rules),
    reasons: {},
    validFrom: day,
    reviewBy: addMonths(day, reviewMonths(rules, band)),
  }
}

/** After how many months a decision of this band is reviewed at the latest. */
export function reviewMonths({ reviewMonths }: DecisionRules, band: string): number {
  return Object.entries(reviewMonths).find(([id]) => id === band)?.[1] ?? reviewMonths.unproven
}

/** What a draft without an assessment starts with: everything is still to be asked. */
export function emptyContent({
  vocabulary,
  account,
  rules,
  day,
}: Omit<StartInput, "proposal" | "band">): DecisionContent {
  const ask = (ids: readonly { id: string }[]) => Object.fromEntries(ids.map(({ id }) => [id, "ask" as const]))
  return {
    outcome: "conditional",
    classes: ask(vocabulary.classes),
    otherClasses: "ask",
    uses: ask(vocabulary.uses),
    otherUses: "ask",
    overrides: [],
    conditions: [],
    preconditions: startingPreconditions(account, vocabulary, rules),
    reasons: {},
    validFrom: day,
  }
}

/**
 * Answers per class, per use and per pair that say exactly what the proposal says. A class answers as its loosest cell, and so does a
 * use; what is stricter than both is a pair.
 */
export function answersFrom(
  proposal: Proposal,
  { classes, uses }: Vocabulary,
): Pick<DecisionContent, "classes" | "otherClasses" | "uses" | "otherUses" | "overrides"> {
  const proposed = cellAt(proposal)
  const byClass = Object.fromEntries(
    classes.map((one) => [one.id, loosest(uses.map((use) => proposed(one.id, use.id)))]),
  )
  const byUse = Object.fromEntries(uses.map((use) => [use.id, loosest(classes.map((one) => proposed(one.id, use.id)))]))
  const overrides = classes.flatMap((one) =>
    uses.flatMap((use): Override[] => {
      const answer = proposed(one.id, use.id)
      const plain = stricter(byClass[one.id] ?? "ask", byUse[use.id] ?? "ask")
      return answer === plain ? [] : [{ class: one.id, use: use.id, answer }]
    }),
  )
  return { classes: byClass, otherClasses: "ask", uses: byUse, otherUses: "ask", overrides }
}

/** What a decision answers in every class and use of the vocabulary, class by class (DESIGN §5 c). */
export function cellsOf(content: Answering, { classes, uses }: Vocabulary): DecidedCell[] {
  const closed = closedOutcomes.includes(content.outcome)
  return classes.flatMap(({ id: dataClass }) =>
    uses.map(({ id: use }): DecidedCell => {
      const cell = { class: dataClass, use }
      if (closed) return { ...cell, answer: "no", by: "outcome" }
      const pair = content.overrides.find((one) => one.class === dataClass && one.use === use)
      if (pair) return { ...cell, answer: pair.answer, by: "pair" }
      const byClass = content.classes[dataClass] ?? content.otherClasses
      const byUse = content.uses[use] ?? content.otherUses
      const answer = stricter(byClass, byUse)
      return { ...cell, answer, by: byClass === byUse ? "both" : answer === byClass ? "class" : "use" }
    }),
  )
}

/** The classes that a decision answers `yes` or `if` for, in any use: the highest of them sets the quorum. */
export function allowedClasses(content: Answering, vocabulary: Vocabulary): DataClassId[] {
  const allowing = cellsOf(content, vocabulary).filter(({ answer }) => answer === "yes" || answer === "if")
  return [...new Set(allowing.map((cell) => cell.class))]
}

/**
 * Where a decision departs from the proposal, each to be reasoned: every class, use and pair that says something else, as far as a
 * cell answers otherwise because of it. Each cell that answers otherwise is in one of them.
 */
export function departuresOf(content: Answering, proposal: Proposal, vocabulary: Vocabulary): Departure[] {
  const proposed = cellAt(proposal)
  const moved = cellsOf(content, vocabulary)
    .map((cell) => ({ ...cell, proposed: proposed(cell.class, cell.use) }))
    .filter((cell) => cell.answer !== cell.proposed)
  if (moved.length === 0) return []
  if (closedOutcomes.includes(content.outcome)) {
    return [{ key: "outcome", kind: "outcome", ...summed(moved) }]
  }
  const base = answersFrom(proposal, vocabulary)
  const classes = vocabulary.classes.flatMap(({ id }): Departure[] => {
    const own = moved.filter((cell) => cell.class === id)
    const decided = content.classes[id] ?? content.otherClasses
    const before = base.classes[id] ?? "ask"
    if (decided === before || own.length === 0) return []
    return [{ key: `class:${id}`, kind: "class", class: id, ...summed(own), proposed: before, decided }]
  })
  const uses = vocabulary.uses.flatMap(({ id }): Departure[] => {
    const own = moved.filter((cell) => cell.use === id)
    const decided = content.uses[id] ?? content.otherUses
    const before = base.uses[id] ?? "ask"
    if (decided === before || own.length === 0) return []
    return [{ key: `use:${id}`, kind: "use", use: id, ...summed(own), proposed: before, decided }]
  })
  const pairs = moved.flatMap((cell): Departure[] => {
    const of = (overrides: readonly Override[]) =>
      overrides.find((one) => one.class === cell.class && one.use === cell.use)?.answer
    if (of(content.overrides) === of(base.overrides)) return []
    const key = `pair:${cell.class}/${cell.use}`
    return [{ key, kind: "pair", class: cell.class, use: cell.use, ...summed([cell]) }]
  })
  return [...classes, ...uses, ...pairs]
}

/** Cells that a decision allows although a fact breaks an absolute stop there: nothing passes that. */
export function stoppedCells(content: Answering, proposal: Proposal, vocabulary: Vocabulary): ProposedCell[] {
  const allowing = cellsOf(content, vocabulary).filter(({ answer }) => answer === "yes" || answer === "if")
  return proposal.filter(
    (cell) => cell.stop !== undefined && allowing.some((one) => one.class === cell.class && one.use === cell.use),
  )
}

/** `if` cells to which none of its conditions applies. */
export function bareCells(
  content: Answering & Pick<DecisionContent, "conditions">,
  vocabulary: Vocabulary,
): DecidedCell[] {
  return cellsOf(content, vocabulary).filter(
    (cell) => cell.answer === "if" && !content.conditions.some((scope) => inScope(scope, cell.class, cell.use)),
  )
}

function summed(cells: readonly { answer: Answer; proposed: Answer }[]) {
  return {
    proposed: loosest(cells.map(({ proposed }) => proposed)),
    decided: loosest(cells.map(({ answer }) => answer)),
    looser: cells.some(({ answer, proposed }) => answers.indexOf(answer) < answers.indexOf(proposed)),
    cells: cells.length,
  }
}

/** What the policy proposes for a pair; `ask` for one that the methodology of the assessment did not have. */
function cellAt(proposal: Proposal): (dataClass: DataClassId, use: UseId) => Answer {
  const byPair = new Map(proposal.map((cell) => [`${cell.class} ${cell.use}`, cell.answer]))
  return (dataClass, use) => byPair.get(`${dataClass} ${use}`) ?? "ask"
}

function outcomeOf(proposal: Proposal): Outcome {
  const has = (wanted: Answer) => proposal.some(({ answer }) => answer === wanted)
  if (has("yes") && !has("if")) return "approved"
  // Where all is to be asked, what people open is opened under conditions.
  return has("if") || has("ask") ? "conditional" : "refused"
}

/** A company account needs a licence, and personal data a data processing agreement (GDPR art. 28(3)). */
function startingPreconditions(
  account: Account,
  { classes }: Vocabulary,
  { worksCouncil }: DecisionRules,
): RequiredPrecondition[] {
  const personal = classes.map(({ id }) => id).filter((id) => id === "personal" || id === "special")
  return [
    ...(account === "company" ? [{ id: "licence-active" as const, classes: [], uses: [] }] : []),
    ...(account === "company" && personal.length > 0
      ? [{ id: "dpa-signed" as const, classes: personal, uses: [] }]
      : []),
    ...(worksCouncil ? [{ id: "works-council" as const, classes: [], uses: [] }] : []),
  ]
}

function loosest(several: readonly Answer[]): Answer {
  return answers.find((answer) => several.includes(answer)) ?? "ask"
}
