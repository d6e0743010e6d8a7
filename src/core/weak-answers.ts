import type { Methodology, Option } from "./methodology.ts"
import { type Standing, type Standings, standingOf } from "./standing.ts"
import type { Text } from "./text.ts"
import type { SourceClass } from "./vocabulary.ts"

/** A sub-question that a good answer leaves open until something better than words backs it. */
export interface SubQuestion {
  /** Stable for ever: `C1.fine-tuning`. */
  id: string
  text: Text
  /** What would close it. */
  closes: Text
  /** The factor that asks the same of the whole plan: a live fact on it that is more than a claim answers this question. */
  factor?: string | undefined
  /** Asked of these options only; absent: of every one that sounds good. */
  options?: readonly Option[] | undefined
  /** Public terms leave it open as well, however well they sound; otherwise only a claim or a lapsed fact does. */
  inTerms: boolean
}

/** Why a good answer to a factor may say less than it seems, and what to ask. */
export interface WeakPattern {
  factor: string
  /** The worst option that still says something good; a worse one hides nothing. */
  upTo: Option
  gap: Text
  questions: readonly SubQuestion[]
}

/** Why an answer is weak: only claimed, no source was found, past its last day, or resting on the wording of public terms. */
export const weaknesses = ["claim", "none", "expired", "terms"] as const
export type Weakness = (typeof weaknesses)[number]

/** `answered`: by a fact on the question's factor; `closed`: by somebody who said with what. */
export type SubQuestionState = "open" | "answered" | "closed"

export interface OpenedQuestion extends SubQuestion {
  state: SubQuestionState
}

export interface WeakAnswer {
  factor: string
  why: Weakness
  /** The option that was said. */
  option: Option
  gap: Text
  questions: readonly OpenedQuestion[]
}

/**
 * The weak answers of a plan, in the methodology's order, each with the questions that it opens.
 * `closed`: ids of the questions that somebody closed. Patterns of factors that the methodology lacks are left out.
 */
export function weakAnswers(
  patterns: readonly WeakPattern[],
  methodology: Methodology,
  standings: Standings,
  closed: ReadonlySet<string> = new Set(),
): WeakAnswer[] {
  const byFactor = new Map(patterns.map((pattern) => [pattern.factor, pattern]))
  return methodology.factors.flatMap(({ id }) => {
    const pattern = byFactor.get(id)
    const found = pattern && weakAnswer(pattern, standings, closed)
    return found ? [found] : []
  })
}

/** The answer to one factor, if it is weak. */
export function weakAnswer(
  pattern: WeakPattern,
  standings: Standings,
  closed: ReadonlySet<string> = new Set(),
): WeakAnswer | undefined {
  const weak = weaknessOf(vendorSide(standingOf(standings, pattern.factor)))
  if (!weak || weak.option > pattern.upTo) return undefined
  const questions = pattern.questions
    .filter((question) => isAsked(question, weak))
    .map((question) => ({ ...question, state: stateOf(question, standings, closed) }))
  return questions.length > 0 ? { factor: pattern.factor, ...weak, gap: pattern.gap, questions } : undefined
}

/** How many questions of weak answers are still open. */
export function countOpen(weak: readonly WeakAnswer[]): number {
  return weak.reduce((sum, { questions }) => sum + questions.filter(({ state }) => state === "open").length, 0)
}

interface Weak {
  why: Weakness
  option: Option
}

/** Of a factor with two levels, what the vendor's side says: nobody asks us for evidence about ourselves. */
function vendorSide(standing: Standing): Standing {
  return standing.parts?.[0] ?? standing
}

function weaknessOf(standing: Standing): Weak | undefined {
  const { why, floor: option } = standing
  if (why === "claim" || why === "expired") return { why, option }
  if (why === "live") return onTermsAlone(standing) ? { why: "terms", option } : undefined
  if (why === "unknown") return noSource(standing)
  return undefined
}

/** A contract, a register or a test beside the terms makes the answer firm. */
function onTermsAlone({ facts }: Standing): boolean {
  const backing = facts.filter(({ counted, live }) => counted && live).map(({ fact }) => fact.sourceClass)
  return backing.length > 0 && backing.every((source) => source === ("terms" satisfies SourceClass))
}

/** Somebody looked and found no source: what they wrote down is the worst that was said. */
function noSource({ facts }: Standing): Weak | undefined {
  const said = facts.filter(({ fact, live }) => live && fact.sourceClass === "none").map(({ fact }) => fact.option)
  if (said.length === 0) return undefined
  return { why: "none", option: said.reduce((worst, option) => (option > worst ? option : worst)) }
}

function isAsked({ inTerms, options }: SubQuestion, { why, option }: Weak): boolean {
  return (why !== "terms" || inTerms) && (options === undefined || options.includes(option))
}

function stateOf({ id, factor }: SubQuestion, standings: Standings, closed: ReadonlySet<string>): SubQuestionState {
  if (factor !== undefined && vendorSide(standingOf(standings, factor)).strong) return "answered"
  return closed.has(id) ? "closed" : "open"
}
