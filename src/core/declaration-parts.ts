import type {
  Attached,
  DeclarationContent,
  DeclarationKind,
  DeclaredTool,
  DeclaredUse,
  SheetContent,
} from "./declaration.ts"
import { canonical } from "./stated.ts"

// A declaration is saved in parts, so that several people fill one in at the same time: whoever saves one touches no other.

/** Sections of a contract's declaration, in the order in which they are filled in; every tool of `tools` is a part of its own. */
export const contractSections = [
  "start",
  "tools",
  "uses",
  "oversight",
  "data",
  "subcontractors",
  "rights",
  "labelling",
  "assurance",
  "pricing",
] as const
export type ContractSection = (typeof contractSections)[number]

/** Sections of a deliverable's sheet. */
export const sheetSections = ["start", "tools", "sources", "making", "review", "people", "rights"] as const
export type SheetSection = (typeof sheetSections)[number]

export type Section = ContractSection | SheetSection

export function sectionsOf(kind: DeclarationKind): readonly Section[] {
  return kind === "contract" ? contractSections : sheetSections
}

/**
 * - `open`: can be filled in · `expired`: could be by its link, until its day passed; our own people still can
 * - `sent`: frozen, and the one that counts · `superseded`: frozen, and another came after it · `revoked`: taken back before it was sent
 */
export type DeclarationState = "open" | "expired" | "sent" | "superseded" | "revoked"

/** Limits of what is declared: characters of a text, of a line and of an address, and how many there may be of the rest. */
export const declarationLimits = {
  text: 5000,
  line: 200,
  url: 2000,
  tools: 200,
  /** Highest number that a tool's part gets: numbers of tools that were taken out count too. */
  toolNumbers: 2000,
  subcontractors: 50,
  files: 40,
  /** Bytes of all files. */
  bytes: 100_000_000,
} as const

/** What is said about one tool so far: its name may still be missing. */
export type DraftTool = DeclaredTool

/** What was said in one part; which fields it has depends on the part. */
export type PartContent = Readonly<Record<string, unknown>>

type FieldsOf<Content> = readonly (keyof Content & string)[]

const contractFields: Readonly<Record<Exclude<ContractSection, "tools">, FieldsOf<DeclarationContent>>> = {
  start: ["usesAi", "policyUrl", "termsUrl"],
  uses: ["uses", "refused"],
  oversight: ["oversight", "reviewers", "checks"],
  data: ["dataNote"],
  subcontractors: ["subcontracts", "subcontractors"],
  rights: ["contributionRecords", "promptsKept", "consents"],
  labelling: ["marksIptc", "marksC2pa", "visibleLabels", "audibleLabels"],
  assurance: ["trained", "security", "insured", "aiInsured", "incidents"],
  pricing: ["pricing"],
}

const sheetFields: Readonly<Record<Exclude<SheetSection, "tools">, FieldsOf<SheetContent>>> = {
  start: ["usesAi", "level"],
  sources: ["sources"],
  making: ["inputs", "prompts", "contribution"],
  review: ["oversight", "checks", "reviewedBy", "changedAfter"],
  people: ["likeness", "consents", "labelNeeded", "label"],
  rights: ["c2pa", "unprotected", "limits"],
}

/** The fields of a part; none where there is no such part. */
export function fieldsOfPart(kind: DeclarationKind, part: string): readonly string[] {
  const fields: Readonly<Record<string, readonly string[]>> = kind === "contract" ? contractFields : sheetFields
  return Object.hasOwn(fields, part) ? (fields[part] ?? []) : []
}

/** The part of the tool with this number. */
export function toolPart(number: number): string {
  return `tools/${number}`
}

/** The number of the tool whose part it is; undefined for every other part. */
export function toolNumberOf(part: string): number | undefined {
  const number = /^tools\/([1-9]\d{0,3})$/.exec(part)?.[1]
  return number === undefined || Number(number) > declarationLimits.toolNumbers ? undefined : Number(number)
}

/** Whether a declaration of that kind has such a part. */
export function isPart(kind: DeclarationKind, part: string): boolean {
  return toolNumberOf(part) !== undefined || fieldsOfPart(kind, part).length > 0
}

/** The section that a part belongs to. */
export function sectionOf(part: string): string {
  return toolNumberOf(part) === undefined ? part : "tools"
}

/** Stands where a tool was taken out: its number is not given to another. */
export const goneTool: PartContent = { gone: true }

/** A part as it is kept: what says nothing is left out, so that equal answers are equal. */
export function partOf(content: PartContent): PartContent {
  return Object.fromEntries(
    Object.entries(content).flatMap(([field, value]) => {
      const kept = saying(value)
      return kept === undefined ? [] : [[field, kept]]
    }),
  )
}

function saying(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one: unknown) => saying(one)).filter((one) => one !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value === "object" && value !== null) {
    const kept = partOf(value as PartContent)
    return Object.keys(kept).length === 0 ? undefined : kept
  }
  return value === "" || value === null ? undefined : value
}

/** What a part says as text, the same for equal content; "" where it says nothing, or where its tool was taken out. */
export function partText(content: PartContent | undefined): string {
  if (!content || content.gone === true) return ""
  const kept = partOf(content)
  return Object.keys(kept).length === 0 ? "" : canonical(kept)
}

/** A part with what it says. */
export interface SavedPart {
  part: string
  content: PartContent
}

/** A tool with the number of its part. */
export interface NumberedTool {
  number: number
  part: string
  tool: DraftTool
}

/** A declaration that is being filled in, put together from what was saved. */
export type Draft = DraftOfContract | DraftOfSheet

interface DraftBase {
  tools: readonly NumberedTool[]
  /** What each part says, tools too; one that says nothing is absent. */
  parts: ReadonlyMap<string, PartContent>
  /** The highest number that a tool ever had; 0 before the first. */
  lastTool: number
}

export interface DraftOfContract extends DraftBase {
  kind: "contract"
  content: DeclarationContent
}

export interface DraftOfSheet extends DraftBase {
  kind: "deliverable"
  content: SheetContent
}

/** What was saved, as one declaration. Parts that it does not know are passed over. */
export function draftOf(
  kind: DeclarationKind,
  saved: readonly SavedPart[],
  attachments: readonly Attached[] = [],
): Draft {
  const known = saved.filter(({ part }) => isPart(kind, part))
  const live = known.filter(({ content }) => partText(content) !== "")
  const parts = new Map(live.map(({ part, content }) => [part, partOf(content)]))
  const numbers = known.map(({ part }) => toolNumberOf(part) ?? 0)
  const tools = live.flatMap(({ part, content }): NumberedTool[] => {
    const number = toolNumberOf(part)
    return number === undefined ? [] : [{ number, part, tool: toolOf(content) }]
  })
  tools.sort((a, b) => a.number - b.number)
  const base = { tools, parts, lastTool: Math.max(0, ...numbers) }
  const said = Object.assign(
    {},
    ...[...parts].flatMap(([part, content]) => (toolNumberOf(part) === undefined ? [content] : [])),
  )
  const common = {
    tools: tools.map(({ tool }) => tool),
    attachments: attachments.map(({ sha256, name }) => ({ sha256, name })),
  }
  return kind === "contract"
    ? { kind, ...base, content: contractContent({ ...said, ...common }) }
    : { kind, ...base, content: { ...(said as Partial<SheetContent>), sources: said.sources ?? {}, ...common } }
}

function contractContent(said: Partial<DeclarationContent> & Pick<DeclarationContent, "tools" | "attachments">) {
  return {
    ...said,
    uses: said.uses ?? [],
    refused: said.refused ?? [],
    subcontractors: (said.subcontractors ?? []).map((one) => ({
      ...one,
      name: one.name ?? "",
      crafts: one.crafts ?? [],
    })),
  }
}

/** A tool's part as a tool: what is not said is empty. */
export function toolOf(content: PartContent): DraftTool {
  const said = partOf(content) as Partial<DraftTool>
  return { ...said, name: said.name ?? "", crafts: said.crafts ?? [], data: said.data ?? [] }
}

/** A whole declaration cut into parts again; tools are numbered from 1 in their order. What says nothing makes no part. */
export function partsOf(kind: DeclarationKind, content: DeclarationContent | SheetContent): SavedPart[] {
  const fields = content as unknown as PartContent
  const sections = sectionsOf(kind).filter((section) => section !== "tools")
  const parts = [
    ...sections.map((part) => ({
      part,
      content: partOf(Object.fromEntries(fieldsOfPart(kind, part).map((field) => [field, fields[field]]))),
    })),
    ...content.tools.map((tool, index) => ({
      part: toolPart(index + 1),
      content: partOf(tool as unknown as PartContent),
    })),
  ]
  return parts.filter(({ content: said }) => partText(said) !== "")
}

/** How much is said of a craft; undefined where nothing is. */
export function useOf(uses: readonly DeclaredUse[], craft: string): DeclaredUse | undefined {
  return uses.find((use) => use.craft === craft)
}
