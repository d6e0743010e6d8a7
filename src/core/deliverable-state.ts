import type { Component, DeclarationContent, DeclaredTool, SheetContent } from "./declaration.ts"
import { generative, sourceTypeOf } from "./digital-source-type.ts"
import type { FoundInFile } from "./found-in-file.ts"
import type { DeclaredForFile, KnownTool } from "./undeclared.ts"

/**
 * How a deliverable stands, from what is to be done at once to what is in order.
 * - `undeclared`: a file says something that was not declared · `unasked`: no sheet, and nobody asked for one
 * - `awaited`: its sheet was asked for and has not come · `unread`: its sheet is here, and no file that could be held against it
 * - `fine`: its sheet is here, and no file that could be read contradicts it
 */
export const deliverableStates = ["undeclared", "unasked", "awaited", "unread", "fine"] as const
export type DeliverableState = (typeof deliverableStates)[number]

export function deliverableState(known: {
  /** How many things its files say that were not declared. */
  findings: number
  /** How many of its files could be read. */
  files: number
  sheet: "none" | "open" | "sent"
}): DeliverableState {
  if (known.findings > 0) return "undeclared"
  if (known.sheet !== "sent") return known.sheet === "open" ? "awaited" : "unasked"
  return known.files === 0 ? "unread" : "fine"
}

/** What a deliverable's sheet declares, as far as a file can contradict it. `register`: all tools, whose aliases a file may use. */
export function declaredInSheet(sheet: SheetContent, register: readonly KnownTool[]): DeclaredForFile {
  const { usesAi, level = "none", sources, tools } = sheet
  return {
    aiUsed: usesAi ?? (tools.length > 0 || level !== "none"),
    components: components(sources),
    tools: tools.map((tool) => namedTool(tool, register)),
  }
}

/** What the yearly declaration of the contract says of all that is handed over: it gives no digital source types. */
export function declaredInContract(content: DeclarationContent, register: readonly KnownTool[]): DeclaredForFile {
  const { usesAi, tools } = content
  return {
    aiUsed: usesAi ?? tools.length > 0,
    components: {},
    tools: tools.map((tool) => namedTool(tool, register)),
  }
}

function components(sources: SheetContent["sources"]): Partial<Record<Component, string>> {
  return Object.fromEntries(Object.entries(sources).filter(([, value]) => value !== undefined))
}

function namedTool({ name, tool }: DeclaredTool, register: readonly KnownTool[]): KnownTool {
  const known = tool === undefined ? undefined : register.find(({ slug }) => slug === tool)
  // What the agency called it counts as well as what we call it.
  return known ? { ...known, aliases: [name, ...(known.aliases ?? [])] } : { name }
}

/** Whether one of the places was looked at in which a file tells where it comes from: what holds nothing was read too. */
export function wasRead({ iptc, c2pa }: FoundInFile): boolean {
  return [iptc.state, c2pa.state].some((state) => state === "none" || state === "found")
}

/** Whether the file itself says that generative AI had a part in it: reason enough to ask for its sheet. */
export function tellsOfAi({ iptc, c2pa }: FoundInFile): boolean {
  const written = [...iptc.digitalSourceTypes, ...c2pa.digitalSourceTypes]
  const isGenerative = (text: string) => {
    const id = sourceTypeOf(text)
    return id !== undefined && generative(id)
  }
  return iptc.aiSystem !== undefined || written.some(isGenerative)
}
