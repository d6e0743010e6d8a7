import type { Section } from "../../src/core/declaration-parts.ts"
import type { Page } from "../../src/web/page.ts"

/** Name of a section. */
export function sectionText(page: Page, section: string): string {
  const { sections, files } = page.t.declarations.declare
  return section === "files" ? files.section : (sections[section as Section] ?? section)
}

/** An answer with what it means beside it, for a list where there is room for one line. */
export function optionText({ label, hint }: { label: string; hint?: string }): string {
  return hint === undefined ? label : `${label} (${hint})`
}

/** What a field of a part asks, in a few words. */
export function askedText(page: Page, field: string): string {
  const { words, declare } = page.t.declarations
  const fields: Readonly<Record<string, { label: string } | undefined>> = words.fields
  const crafts: Readonly<Record<string, { label: string } | undefined>> = words.crafts
  const components: Readonly<Record<string, string | undefined>> = words.components
  const [name = "", rest = ""] = field.split("_")
  if (name === "level" && rest !== "") return crafts[rest]?.label ?? rest
  if (rest !== "") return declare.subcontractor(Number(rest) + 1)
  return fields[inTool[name] ?? name]?.label ?? components[name] ?? ""
}

/** Fields of a tool whose question has another name. */
const inTool: Readonly<Record<string, string>> = { crafts: "toolCrafts", data: "toolData" }
