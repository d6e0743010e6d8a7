import type { Day } from "./day.ts"
import type { Factor, Methodology } from "./methodology.ts"
import type { Fact, Passage, Plan, Subject, Tool } from "./register.ts"
import { type Chain, sideOf, sidesOf, standingOf } from "./standing.ts"
import { toolOf } from "./stated.ts"
import { subjectPath } from "./subject.ts"

/**
 * What we know of what a vendor can be asked:
 * - `unknown`: nothing · `claim`: only what somebody said · `expired`: the evidence has run out
 * - `terms`: read in the vendor's terms, which it may confirm · `firm`: a contract, a certificate, a test of our own
 */
export const knowings = ["unknown", "claim", "expired", "terms", "firm"] as const
export type Knowing = (typeof knowings)[number]

/** A question that a vendor can be asked. */
export interface Askable {
  subject: Subject
  factor: string
  /** Part of the quick screening: it comes first. */
  core: boolean
  knowing: Knowing
  /** The fact that answers it so far. */
  fact?: Fact | undefined
}

/** What the vendor's questions are made of. `facts`: all that are in use. */
export interface AskedOf {
  methodology: Methodology
  vendor: string
  tools: readonly Tool[]
  plans: readonly Plan[]
  facts: readonly Fact[]
  day: Day
}

/**
 * Every question about these plans that their vendor can answer, each once: about whatever answers it so far, else about what the
 * factor asks of (the vendor, or the plan). Core questions first, then in the order of the methodology.
 */
export function askables({ methodology, vendor, tools, plans, facts, day }: AskedOf): Askable[] {
  const byPath = Map.groupBy(facts, ({ subject }) => subjectPath(subject))
  const of = (kind: Subject["kind"], slug: string) => byPath.get(`${kind}/${slug}`) ?? []
  const found = new Map<string, Askable>()
  for (const { slug, account } of plans) {
    const tool = toolOf(slug)
    if (!tools.some((one) => one.slug === tool)) continue
    const chain: Partial<Chain> = {
      plan: of("plan", slug),
      tool: of("tool", tool),
      organisation: of("organisation", vendor),
    }
    const side = sideOf(methodology, "plan", chain, day)
    for (const factor of methodology.factors) {
      if (!sidesOf(factor.level).includes("plan") || (factor.id === fixed && account === "personal")) continue
      const { facts: shown, why } = standingOf(side, factor.id)
      const fact = shown.find(({ counted }) => counted)?.fact
      const subject = fact?.subject ?? subjectAsked(factor, slug, vendor)
      const knowing = why === "live" ? (fact?.sourceClass === "terms" ? "terms" : "firm") : knowingOf[why]
      const key = `${subjectPath(subject)} ${factor.id}`
      if (!found.has(key)) found.set(key, { subject, factor: factor.id, core: factor.core, knowing, fact })
    }
  }
  const rank = new Map(methodology.factors.map(({ id }, index) => [id, index]))
  return [...found.values()].sort(
    (a, b) => Number(b.core) - Number(a.core) || (rank.get(a.factor) ?? 0) - (rank.get(b.factor) ?? 0),
  )
}

/** Whether it is asked unless whoever asks leaves it out: what rests on a contract or a test of our own needs no vendor. */
export function isAskedAtFirst({ knowing }: Askable): boolean {
  return knowing !== "firm"
}

/** A plan used from personal accounts has a sign-in that nothing the vendor says changes (docs/methodology.md). */
const fixed = "D3"

const knowingOf = { rule: "firm", claim: "claim", expired: "expired", unknown: "unknown" } as const

/** What nobody answered yet is asked about the vendor where the factor is about it, else about the plan. */
function subjectAsked({ level }: Factor, plan: string, vendor: string): Subject {
  return level === "V" || level === "V/U" ? { kind: "organisation", slug: vendor } : { kind: "plan", slug: plan }
}

/**
 * Whether the vendor is shown the fact: what was read in terms, in a public register or on a page. Contracts, files, tests of our own
 * and what somebody told us stay inside. `isRestricted`: whether a passage is of a document that is not for everybody.
 */
export function isForVendor({ sourceClass, evidence }: Fact, isRestricted: (passage: Passage) => boolean): boolean {
  if (sourceClass !== "terms" && sourceClass !== "register" && sourceClass !== "claim") return false
  if (evidence === undefined) return false
  return "collection" in evidence ? !isRestricted(evidence) : "seenOn" in evidence
}
