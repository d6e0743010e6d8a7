import type { Day } from "./day.ts"
import type { Factor, Level, Methodology, Option } from "./methodology.ts"
import type { Fact, Subject } from "./register.ts"
import type { Account } from "./vocabulary.ts"

export type SubjectKind = Subject["kind"]

/** The facts that may answer for one plan in one use: about the plan, its tool, its vendor, this use, the company. Superseded facts are left out. */
export type Chain = Readonly<Record<SubjectKind, readonly Fact[]>>

/** Who answers: the vendor's side (plan, tool, organisation) or ours (use, company). */
export type Side = "plan" | "own"

/** Why an answer counts as it does, from the firmest to the weakest. `rule`: fixed by the methodology, whatever facts say. */
export const whys = ["rule", "live", "expired", "claim", "unknown"] as const
export type Why = (typeof whys)[number]

export interface ShownFact {
  fact: Fact
  /** Not past its last day. */
  live: boolean
  /** Gives the option that counts; of several facts of one subject the worst does. */
  counted: boolean
}

/** What is known about a factor on a day, and how it counts. */
export interface Standing {
  factor: string
  /** Option counted in the score: 4 where unknown, claimed or expired. */
  score: Option
  /** Option counted in the floor: 0 where unknown. */
  floor: Option
  /** A fact answers (for a two-level factor: both levels). */
  known: boolean
  /** Live and more than a claim: it is evidence, and may meet a gate. */
  strong: boolean
  /** Where the counted option comes from; for a two-level factor, the worse level. */
  from: SubjectKind | "rule" | undefined
  /** For a two-level factor the weaker of the two. */
  why: Why
  /** Every fact seen by that day, nearest subject first, the newest first. */
  facts: readonly ShownFact[]
  /** The two levels of a P/U or V/U factor. */
  parts?: readonly [plan: Standing, own: Standing]
}

/** The standings of all factors that concern a plan, on a day. */
export interface Standings {
  day: Day
  of: ReadonlyMap<string, Standing>
}

/** Who answers a factor of this level about a plan (docs/methodology.md); nobody for agencies' factors. */
export function sidesOf(level: Level): readonly Side[] {
  return sides[level]
}

/** Which fact answers a factor on a day, and how it counts. */
export function standing(factor: Factor, chain: Chain, account: Account, day: Day): Standing {
  const [first, second] = sidesOf(factor.level).map((side) =>
    resolved(factor.id, subjects[side], (kind) => chain[kind].filter((fact) => fact.factor === factor.id), day),
  )
  return settled(factor.id, account, first, second)
}

/** The standings of every factor that concerns plans. */
export function standings(methodology: Methodology, chain: Chain, account: Account, day: Day): Standings {
  return joined(methodology, sideOf(methodology, "plan", chain, day), sideOf(methodology, "own", chain, day), account)
}

/** The answers of one side: made once per plan (`plan`) or once per use (`own`), to be joined for each plan and use. */
export function sideOf(methodology: Methodology, side: Side, chain: Partial<Chain>, day: Day): Standings {
  const kinds = subjects[side]
  const grouped = new Map(kinds.map((kind) => [kind, Map.groupBy(chain[kind] ?? [], (fact) => fact.factor)]))
  const of = new Map<string, Standing>()
  for (const { id, level } of methodology.factors)
    if (sidesOf(level).includes(side))
      of.set(
        id,
        resolved(id, kinds, (kind) => grouped.get(kind)?.get(id) ?? [], day),
      )
  return { day, of }
}

/** The standings of a plan in a use, from its two sides of the same day. */
export function joined(methodology: Methodology, plan: Standings, own: Standings, account: Account): Standings {
  const of = new Map<string, Standing>()
  for (const { id, level } of methodology.factors)
    if (sidesOf(level).length > 0) of.set(id, settled(id, account, plan.of.get(id), own.of.get(id)))
  return { day: plan.day, of }
}

/** How a factor stands that an organisation answers by itself, whatever its level: from facts about it alone. */
export function organisationStanding(factor: string, facts: readonly Fact[], day: Day): Standing {
  return resolved(factor, ["organisation"], () => facts.filter((fact) => fact.factor === factor), day)
}

/** How a factor stands; what was never resolved is unknown. */
export function standingOf(standings: Standings, factor: string): Standing {
  return standings.of.get(factor) ?? unanswered(factor, [])
}

/** The worse of the two levels of a factor: each counts 4 in the score and 0 in the floor while unknown. */
export function worse(plan: Standing, own: Standing): Standing {
  const decisive = own.floor > plan.floor || !plan.known ? own : plan
  return {
    factor: plan.factor,
    score: worst(plan.score, own.score),
    floor: decisive.floor,
    known: plan.known && own.known,
    strong: plan.strong && own.strong,
    from: decisive.from,
    why: whys.indexOf(own.why) > whys.indexOf(plan.why) ? own.why : plan.why,
    facts: [...plan.facts, ...own.facts],
    parts: [plan, own],
  }
}

const sides: Readonly<Record<Level, readonly Side[]>> = {
  V: ["plan"],
  P: ["plan"],
  "V/P": ["plan"],
  U: ["own"],
  O: ["own"],
  "P/U": ["plan", "own"],
  "V/U": ["plan", "own"],
  A: [],
}

/** Nearest first. */
const subjects: Readonly<Record<Side, readonly SubjectKind[]>> = {
  plan: ["plan", "tool", "organisation"],
  own: ["use", "company"],
}

/** A plan used from personal accounts has the worst sign-in there is, whatever its terms say. */
const signIn = "D3"

function settled(factor: string, account: Account, first?: Standing, second?: Standing): Standing {
  const found = first && second ? worse(first, second) : (first ?? second ?? unanswered(factor, []))
  if (factor !== signIn || account !== "personal") return found
  const facts = found.facts.map((shown) => ({ ...shown, counted: false }))
  return { factor, score: 4, floor: 4, known: true, strong: true, from: "rule", why: "rule", facts }
}

function unanswered(factor: string, facts: readonly ShownFact[]): Standing {
  return { factor, score: 4, floor: 0, known: false, strong: false, from: undefined, why: "unknown", facts }
}

function resolved(
  factor: string,
  kinds: readonly SubjectKind[],
  factsOf: (kind: SubjectKind) => readonly Fact[],
  day: Day,
): Standing {
  const steps = kinds.map((kind) => ({ kind, facts: factsOf(kind).filter((fact) => fact.seenOn <= day) }))
  const counts = steps.some((step) => step.facts.some(isFirm)) ? isFirm : isClaim
  const nearest = steps.find((step) => step.facts.some(counts))
  const candidates = nearest?.facts.filter(counts) ?? []
  const live = candidates.filter((fact) => isLive(fact, day))
  const considered = live.length > 0 ? live : candidates
  const option = considered.reduce<Option>((option, fact) => worst(option, fact.option), 0)
  const facts = steps.flatMap((step) =>
    step.facts.toSorted(newestFirst).map((fact) => ({
      fact,
      live: isLive(fact, day),
      counted: fact.option === option && considered.includes(fact),
    })),
  )
  if (!nearest) return unanswered(factor, facts)
  const why = counts === isClaim ? "claim" : live.length > 0 ? "live" : "expired"
  const strong = why === "live"
  return { factor, score: strong ? option : 4, floor: option, known: true, strong, from: nearest.kind, why, facts }
}

function worst(a: Option, b: Option): Option {
  if (a > b) return a
  return b
}

const isClaim = (fact: Fact) => fact.sourceClass === "claim"
const isFirm = (fact: Fact) => fact.sourceClass !== "claim" && fact.sourceClass !== "none"
const isLive = (fact: Fact, day: Day) => fact.expiresOn === undefined || fact.expiresOn >= day

function newestFirst(a: Fact, b: Fact): number {
  if (a.seenOn !== b.seenOn) return a.seenOn > b.seenOn ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
