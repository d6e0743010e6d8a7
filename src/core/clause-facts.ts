import { type Agency, type ContractContent, type ContractScope, type Oversight, overseesEnough } from "./agency.ts"
import { type ClauseCondition, type ContractFact, contractFacts } from "./clause.ts"
import type { Day } from "./day.ts"
import type { ComparisonCode, Craft, DeclarationContent } from "./declaration.ts"

/** What is known of a contract; what is absent is unknown. */
export type ClauseFacts = Readonly<Partial<Record<ContractFact, boolean | undefined>>>

/** What the facts are drawn from. */
export interface FactSources {
  contract: Pick<
    ContractContent,
    "scopes" | "data" | "audiences" | "media" | "people" | "influencers" | "feeModel" | "oversight" | "subcontractors"
  >
  agency: Pick<Agency, "insured" | "aiCover">
  /** The one that counts, and until when it holds; absent: none was sent. */
  declaration?: { content: DeclarationContent; validUntil: Day } | undefined
  /** How many of its rows have each code; absent: not compared. */
  compared?: Readonly<Record<ComparisonCode, number>> | undefined
  day: Day
}

/** Whether a condition holds, by Kleene's rules: `undefined` where what is known does not settle it. */
export function holds(condition: ClauseCondition, facts: ClauseFacts): boolean | undefined {
  if (condition === "always") return true
  if ("fact" in condition) return facts[condition.fact]
  if ("not" in condition) return negated(holds(condition.not, facts))
  if ("all" in condition) return everyOf(condition.all.map((one) => holds(one, facts)))
  return negated(everyOf(condition.any.map((one) => negated(holds(one, facts)))))
}

/** The unknown facts that leave a condition unsettled, each once; none where it is settled. */
export function missingFacts(condition: ClauseCondition, facts: ClauseFacts): ContractFact[] {
  if (condition === "always" || holds(condition, facts) !== undefined) return []
  if ("fact" in condition) return [condition.fact]
  if ("not" in condition) return missingFacts(condition.not, facts)
  const parts = "all" in condition ? condition.all : condition.any
  return [...new Set(parts.flatMap((one) => missingFacts(one, facts)))]
}

/** What the register knows of a contract, its agency and its tools. */
export function clauseFacts(sources: FactSources): ClauseFacts {
  const known: Readonly<Record<ContractFact, boolean | undefined>> = {
    ...contractOwn(sources),
    ...declared(sources),
  }
  return Object.fromEntries(contractFacts.flatMap((fact) => (known[fact] === undefined ? [] : [[fact, known[fact]]])))
}

// Kleene.

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

function everyOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

function someOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  return negated(everyOf(values.map(negated)))
}

// What the contract itself says, and what is put into tools for it.

type DeclaredFact =
  | "generative-media"
  | "chatbot"
  | "agents"
  | "tools-declared"
  | "tools-refused"
  | "declaration-missing"
  | "oversight-low"
  | "indemnity-missing"
  | "ai-excluded-by-insurance"

function contractOwn({
  contract,
  declaration,
}: FactSources): Record<Exclude<ContractFact, DeclaredFact>, boolean | undefined> {
  const { data, audiences, people, media } = contract
  const content = declaration?.content
  const putIn = new Set(content?.tools.flatMap((tool) => tool.data) ?? [])
  return {
    // What anybody may read is not handed over in confidence.
    "data-shared": data.some((id) => id !== "public") || [...putIn].some((one) => one !== "published"),
    "personal-data":
      data.includes("personal") || data.includes("special") || putIn.has("personal") || putIn.has("sensitive"),
    // Confidential data need not be about a launch: whoever drafts has to say.
    "confidential-launch": putIn.has("launches") ? true : data.includes("confidential") ? undefined : false,
    subcontracting: subcontracts(contract.subcontractors.length, content),
    "people-depicted": people === undefined ? undefined : people !== "none",
    "synthetic-people": people === undefined ? undefined : people === "synthetic" || people === "both",
    "voice-or-music": voiceOrMusic(media, content),
    influencers: contract.influencers ?? (contract.scopes.includes("influence") ? true : undefined),
    "audience-eu": audiences.length === 0 ? undefined : audiences.includes("fr") || audiences.includes("eu"),
    // A campaign for the United States as a whole may be seen in New York.
    "audience-new-york": audiences.includes("us-ny")
      ? true
      : audiences.length === 0 || audiences.includes("us")
        ? undefined
        : false,
    "naming-or-logo": namingOrLogo(contract.scopes, content),
    "media-buying": contract.scopes.length === 0 ? undefined : contract.scopes.includes("media"),
    "time-based-fees":
      contract.feeModel === undefined || contract.feeModel === "mixed" ? undefined : contract.feeModel === "time",
  }
}

function subcontracts(named: number, content: DeclarationContent | undefined): boolean | undefined {
  if (named > 0 || (content?.subcontractors.length ?? 0) > 0) return true
  return content?.subcontracts
}

function voiceOrMusic(media: ContractContent["media"], content: DeclarationContent | undefined): boolean | undefined {
  const said = crafted(content, ["voice", "music"])
  if (said !== undefined) return said
  const silent: readonly string[] = ["print", "outdoor", "packaging", "email"]
  return media.length > 0 && media.every((one) => silent.includes(one)) ? false : undefined
}

/** Kinds of work in which nothing is named or drawn to stand for the brand. */
const unsigned: readonly ContractScope[] = ["media", "influence", "pr", "research"]

function namingOrLogo(scopes: readonly ContractScope[], content: DeclarationContent | undefined): boolean | undefined {
  if (scopes.includes("brand") || usesCraft(content, "naming") || usesCraft(content, "logo")) return true
  return scopes.length > 0 && scopes.every((scope) => unsigned.includes(scope)) ? false : undefined
}

// What the agency declares.

function declared({
  contract,
  agency,
  declaration,
  compared,
  day,
}: FactSources): Record<DeclaredFact, boolean | undefined> {
  const content = declaration?.content
  const tools = content?.tools ?? []
  return {
    "generative-media": crafted(content, ["image", "retouch", "video", "voice", "music"]),
    chatbot: crafted(content, ["chatbot"]),
    agents: crafted(content, ["agents"]),
    "tools-declared": tools.length > 0,
    "tools-refused": content === undefined ? undefined : refused(tools.length, compared),
    "declaration-missing": declaration === undefined || declaration.validUntil < day,
    "oversight-low": oversightLow(content?.oversight, contract.oversight),
    "indemnity-missing": content?.usesAi === false && tools.length === 0 ? false : indemnityMissing(content),
    "ai-excluded-by-insurance": uninsured(agency, content),
  }
}

/** Whether any of these crafts is done with AI; "no" only where the agency says so of each. */
function crafted(content: DeclarationContent | undefined, crafts: readonly Craft[]): boolean | undefined {
  if (content === undefined) return undefined
  if (crafts.some((craft) => usesCraft(content, craft))) return true
  return content.usesAi === false || crafts.every((craft) => refuses(content, craft)) ? false : undefined
}

function usesCraft(content: DeclarationContent | undefined, craft: Craft): boolean {
  if (content === undefined) return false
  return (
    content.tools.some(({ crafts }) => crafts.includes(craft)) ||
    content.uses.some((use) => use.craft === craft && use.level !== "none")
  )
}

function refuses({ refused: not, uses }: DeclarationContent, craft: Craft): boolean {
  return not.includes(craft) || uses.some((use) => use.craft === craft && use.level === "none")
}

function refused(tools: number, compared: FactSources["compared"]): boolean | undefined {
  if (tools === 0) return false
  return compared && compared.tool_forbidden + compared.tool_unassessed > 0
}

/** Somebody has to look at what AI made before it is used, and as closely as the contract asks. */
function oversightLow(given: Oversight | undefined, least: Oversight): boolean | undefined {
  return given && !(overseesEnough(given, "reviewed") && overseesEnough(given, least))
}

function indemnityMissing(content: DeclarationContent | undefined): boolean | undefined {
  if (content === undefined || content.tools.length === 0) return undefined
  return someOf(content.tools.map(({ indemnity }) => indemnity && indemnity === "none"))
}

/** Excluded by one account of it is excluded; who holds no insurance has none for AI either. */
function uninsured(agency: FactSources["agency"], content: DeclarationContent | undefined): boolean | undefined {
  const excluded = [agency.aiCover && agency.aiCover === "excluded", negated(agency.insured)]
  const told = [negated(content?.aiInsured), negated(content?.insured)]
  if ([...excluded, ...told].includes(true)) return true
  return agency.aiCover === "included" || content?.aiInsured === true ? false : undefined
}
