import type { PermittedPlan } from "./clause-annex-plans.ts"
import type { DraftTool } from "./clause-draft.ts"
import { cleanText } from "./clause-filled.ts"
import type { Craft, DeclaredTool } from "./declaration.ts"
import type { Methodology, Option } from "./methodology.ts"
import { type Standing, type Standings, standingOf, type Why } from "./standing.ts"
import type { Text } from "./text.ts"

// What the register knows of a plan beside the list, as far as the annex of tools speaks of it.

/** The factor that each fact is the answer to (docs/methodology.md). */
const factors = {
  training: "C1",
  retention: "C3",
  hosting: "B1",
  commercial: "E3",
  indemnity: "E5",
  marking: "F4",
} as const
export type AnnexFact = keyof typeof factors

export interface KnownFact {
  option: Option
  text: Text
  /** `live`: evidence that holds · `expired`: it held · `claim`: the vendor says so */
  why: Exclude<Why, "unknown" | "rule">
}

/** By fact; what is not known is absent. */
export type AnnexFacts = Readonly<Partial<Record<AnnexFact, KnownFact>>>

/** What is known of a plan, its tool and its vendor. */
export function annexFacts(methodology: Methodology, standings: Standings): AnnexFacts {
  return Object.fromEntries(
    Object.entries(factors).flatMap(([fact, id]) => {
      const known = knownFact(methodology, standingOf(standings, id))
      return known ? [[fact, known]] : []
    }),
  )
}

function knownFact({ factors }: Methodology, { factor, known, floor, why }: Standing): KnownFact | undefined {
  const text = factors.find(({ id }) => id === factor)?.options[floor]
  if (!known || text === undefined || why === "unknown" || why === "rule") return undefined
  return { option: floor, text, why }
}

/** A permitted plan as the assembly asks about it: what nobody established stays unknown. */
export function permittedTool({ name, declared }: PermittedPlan, facts: AnnexFacts): DraftTool {
  return draftTool(name.fr, declared, true, facts)
}

/** A tool that stands outside the first table, or in no table at all. */
export function outsideTool(name: string, declared: readonly DeclaredTool[], facts: AnnexFacts = {}): DraftTool {
  return draftTool(name, declared, false, facts)
}

function draftTool(name: string, declared: readonly DeclaredTool[], inAnnex: boolean, facts: AnnexFacts): DraftTool {
  const trains = trainsOf(declared, facts)
  const c2pa = c2paOf(facts)
  return {
    name: cleanText(name),
    crafts: [...new Set(declared.flatMap((tool): readonly Craft[] => tool.crafts))],
    inAnnex,
    ...(trains === undefined ? {} : { trains }),
    ...(c2pa === undefined ? {} : { c2pa }),
  }
}

/**
 * Whether its vendor learns from what is put in. It does where the agency left it on or cannot switch it off; it does not where the terms
 * rule it out or leave it off, or where it can be switched off and the agency shows that it is.
 */
function trainsOf(declared: readonly DeclaredTool[], { training }: AnnexFacts): boolean | undefined {
  if (declared.some(({ trainingOff }) => trainingOff === false) || training?.option === 4) return true
  if (training?.why !== "live") return undefined
  if (training.option <= 1) return false
  return declared.length > 0 && declared.every(({ trainingOff, proof }) => trainingOff && proof) ? false : undefined
}

/** Whether it attaches Content Credentials: signed metadata does; of a single mark nobody knows which it is, nor of an option whether it is on. */
function c2paOf({ marking }: AnnexFacts): boolean | undefined {
  if (marking === undefined) return undefined
  if (marking.option >= 3) return false
  return marking.option === 0 && marking.why === "live" ? true : undefined
}
