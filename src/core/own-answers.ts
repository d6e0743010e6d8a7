import type { Day } from "./day.ts"
import { gateRules } from "./gates.ts"
import type { Factor, Methodology } from "./methodology.ts"
import type { Fact } from "./register.ts"
import { type Standing, sideOf, sidesOf, standingOf } from "./standing.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

/** What we answer for ourselves (factors of level U and O, and our part of P/U and V/U), and what is still open. */
export interface OwnAnswers {
  factors: readonly OwnFactor[]
  /** Uses with questions still open, alike ones together. Empty: everything is answered. */
  open: readonly OpenUses[]
}

export interface OwnFactor {
  factor: Factor
  /** The company's answer; absent where nobody answered. */
  company?: Standing
  /** Answers of their own, for these uses. */
  uses: readonly { use: UseId; standing: Standing }[]
  /** Uses that the factor matters for: it is asked there, or a gate or stop rests on it. */
  matters: readonly UseId[]
  /** Those without a live answer that is more than a claim. */
  unanswered: readonly UseId[]
}

export interface OpenUses {
  uses: readonly UseId[]
  /** Ids of the factors without an answer. */
  factors: readonly string[]
  /** Data classes for which a gate or stop rests on one of them: the proposal stays `ask` there. */
  classes: readonly DataClassId[]
}

/** How we stand on a day, from the facts about the company and about its uses. */
export function ownAnswers(methodology: Methodology, facts: readonly Fact[], day: Day): OwnAnswers {
  const { classes, uses } = methodology.vocabulary
  const by = Map.groupBy(facts, ({ subject }) => `${subject.kind}/${subject.slug}`)
  const ofCompany = by.get("company/") ?? []
  const company = sideOf(methodology, "own", { company: ofCompany }, day)
  const ofUse = new Map(
    uses.map(({ id }) => [id, sideOf(methodology, "own", { use: by.get(`use/${id}`) ?? [], company: ofCompany }, day)]),
  )
  const gated = new Map(uses.map(({ id }) => [id, gatedBy(methodology, id)]))
  const factors = methodology.factors
    .filter((factor) => sidesOf(factor.level).includes("own"))
    .map((factor): OwnFactor => {
      const matters = uses
        .map(({ id }) => id)
        .filter((use) => isAskedFor(factor, use) || (gated.get(use)?.get(factor.id)?.length ?? 0) > 0)
      const standings = uses.flatMap(({ id }) => {
        const found = ofUse.get(id)
        return found ? [{ use: id, standing: standingOf(found, factor.id) }] : []
      })
      const whole = standingOf(company, factor.id)
      const settled = new Set(standings.filter(({ standing }) => standing.strong).map(({ use }) => use))
      return {
        factor,
        ...(whole.facts.length > 0 ? { company: whole } : {}),
        uses: standings.filter(({ standing }) => standing.facts.some(({ fact }) => fact.subject.kind === "use")),
        matters,
        unanswered: matters.filter((use) => !settled.has(use)),
      }
    })
  return { factors, open: openUses(classes, uses, factors, gated) }
}

type Gated = ReadonlyMap<string, readonly DataClassId[]>

/** Per factor, the data classes whose gates or stops rest on it in a use. */
function gatedBy(methodology: Methodology, use: UseId): Gated {
  const found = new Map<string, DataClassId[]>()
  for (const { id: dataClass } of methodology.vocabulary.classes) {
    for (const factor of new Set(gateRules(methodology, { dataClass, use }).map((rule) => rule.factor))) {
      const known = found.get(factor)
      if (known) known.push(dataClass)
      else found.set(factor, [dataClass])
    }
  }
  return found
}

function isAskedFor({ appliesTo }: Factor, use: UseId): boolean {
  return !appliesTo?.uses?.length || appliesTo.uses.includes(use)
}

function openUses(
  classes: readonly { id: DataClassId }[],
  uses: readonly { id: UseId }[],
  factors: readonly OwnFactor[],
  gated: ReadonlyMap<UseId, Gated>,
): OpenUses[] {
  const each = uses.flatMap(({ id }) => {
    const missing = factors.filter(({ unanswered }) => unanswered.includes(id)).map(({ factor }) => factor.id)
    if (missing.length === 0) return []
    const held = new Set(missing.flatMap((factor) => gated.get(id)?.get(factor) ?? []))
    return [{ use: id, factors: missing, classes: classes.map(({ id }) => id).filter((one) => held.has(one)) }]
  })
  return [...Map.groupBy(each, ({ factors, classes }) => `${factors} ${classes}`).values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ ...first, uses: alike.map(({ use }) => use) }] : []
  })
}
