import { z } from "zod"

// What the forms of the register carry. What a field may hold is checked where the document is that they are made into: all
// faults of both are told at once.

const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, " ").trim())
  .max(3000)
  .default("")
const lines = z.string().max(400_000).default("")
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(30_000)
  .default("")

/** A field that stands once in every row. */
const rows = z.array(line).max(500)

const saving = {
  /** Number of the last event about the object that the page knew. */
  seen: z.int().min(0).optional(),
  /** Likenesses that were shown, and that whoever saves knows of. */
  knows: z.string().max(100_000).default(""),
}

const sources = {
  sourceUrl: z.array(line).max(500),
  sourceDay: z.array(line).max(500),
}

export const ToolForm = z.object({
  name: line,
  slug: line,
  vendorIs: z.enum(["known", "new"]).default("known"),
  vendor: line,
  vendorName: line,
  vendorCountry: line,
  vendorUrl: line,
  aliases: lines,
  categories: z.array(line).max(200),
  hosts: lines,
  exactHosts: lines,
  url: line,
  ...sources,
  supplyRole: rows,
  supplyOrganisation: rows,
  supplyTool: rows,
  supplyPurposeFr: rows,
  supplyPurposeEn: rows,
  supplyCountry: rows,
  supplyUrl: rows,
  supplyDay: rows,
  ...saving,
})

export const PlanForm = z.object({
  /** Of a new plan: whose it is. */
  tool: line,
  nameFr: line,
  nameEn: line,
  slug: line,
  account: line,
  hosts: lines,
  exactHosts: lines,
  accessFr: words,
  accessEn: words,
  ...saving,
})

export const OrganisationForm = z.object({
  /** The tool from whose page the reader came. */
  tool: line,
  name: line,
  slug: line,
  country: line,
  roles: z.array(line).max(20),
  url: line,
  ...sources,
  contactRoleFr: rows,
  contactRoleEn: rows,
  contactName: rows,
  contactMail: rows,
  contactPhone: rows,
  contactUrl: rows,
  ...saving,
})

export type ToolTyped = z.output<typeof ToolForm>
export type PlanTyped = z.output<typeof PlanForm>
export type OrganisationTyped = z.output<typeof OrganisationForm>
