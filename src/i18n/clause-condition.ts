import type { ClauseCondition, ContractFact } from "../core/clause.ts"
import { listText } from "../core/day-text.ts"
import type { Language } from "../core/text.ts"
import { factPhrases } from "./clause-facts.ts"

/** A condition without a "not" but on a single fact. */
type Plain =
  | "always"
  | "never"
  | { fact: ContractFact; holds: boolean }
  | { joiner: "and" | "or"; parts: readonly Plain[] }

/** "quand l’IA produit des images et que, …", "when AI makes images and either …": what follows a verb or begins a sentence. */
export function conditionText(condition: ClauseCondition, language: Language): string {
  const plain = plainOf(condition, true)
  if (plain === "always") return language === "fr" ? "dans tout contrat" : "in every contract"
  if (plain === "never") return language === "fr" ? "dans aucun contrat" : "in no contract"
  return `${language === "fr" ? "quand" : "when"} ${phrase(plain, language, true)}`
}

/** What a "not" stands before is turned over: "not both" is "either not". What always or never holds is left out of its group. */
function plainOf(condition: ClauseCondition, holds: boolean): Plain {
  if (condition === "always") return holds ? "always" : "never"
  if ("fact" in condition) return { fact: condition.fact, holds }
  if ("not" in condition) return plainOf(condition.not, !holds)
  const joiner = "all" in condition === holds ? "and" : "or"
  const conditions = "all" in condition ? condition.all : condition.any
  const [deciding, neutral] = joiner === "and" ? (["never", "always"] as const) : (["always", "never"] as const)
  const parts = conditions
    .map((one) => plainOf(one, holds))
    .flatMap((part) => (typeof part === "object" && "joiner" in part && part.joiner === joiner ? part.parts : [part]))
    .filter((part) => part !== neutral)
  const [first, second] = parts
  if (parts.includes(deciding)) return deciding
  if (first === undefined) return neutral
  return second === undefined ? first : { joiner, parts }
}

function phrase(plain: Exclude<Plain, string>, language: Language, first: boolean): string {
  if ("fact" in plain) return factPhrases[language][plain.fact][plain.holds ? 0 : 1]
  const parts = plain.parts.flatMap((part) => (typeof part === "string" ? [] : [phrase(part, language, false)]))
  if (first) return listText(language === "fr" ? parts.map(subordinate) : parts, language, plain.joiner)
  if (language === "en") return `${plain.joiner === "or" ? "either" : "both"} ${listText(parts, "en", plain.joiner)}`
  if (plain.joiner === "or") return parts.map((part) => `soit ${part}`).join(", ")
  return `à la fois ${listText(parts, "fr", "and")}`
}

/** In French the conjunction comes again: "quand A ou que B". */
function subordinate(part: string, index: number): string {
  if (index === 0) return part
  return /^[aeiouyàâéèêîôûh]/i.test(part) ? `qu’${part}` : `que ${part}`
}
