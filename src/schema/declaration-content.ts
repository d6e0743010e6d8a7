import { z } from "zod"
import { oversights } from "../core/agency.ts"
import { countries } from "../core/countries.ts"
import { agencyData, aiLevels, components, crafts, type DeclarationKind, indemnities } from "../core/declaration.ts"
import { declarationLimits, type PartContent, toolNumberOf } from "../core/declaration-parts.ts"
import { sourceTypes } from "../core/digital-source-type.ts"
import type { Fault } from "../core/errors.ts"
import { accounts } from "../core/vocabulary.ts"
import { PlanSlug, Sha256, Slug } from "./basics.ts"
import { faultsOf } from "./faults.ts"
import { oneLine, unsafeTexts } from "./plain-text.ts"

// What each part of a declaration may hold while it is being filled in: limits and known words. What it needs before it is sent is
// src/core/declaration-missing.ts.

const limits = declarationLimits

/** One line, however it was typed. */
export const DeclaredLine = z
  .string()
  .max(limits.line * 5)
  .overwrite(oneLine)
  .max(limits.line)
export const DeclaredWords = z
  .string()
  .overwrite((text) => text.trim())
  .max(limits.text)
export const DeclaredUrl = z.url({ protocol: /^https?$/, error: "url" }).max(limits.url)
export const Craft = z.enum(crafts, { error: "choice" })
export const Level = z.enum(aiLevels, { error: "choice" })
export const OversightWord = z.enum(oversights, { error: "choice" })
export const AccountWord = z.enum(accounts, { error: "choice" })
export const AgencyDataWord = z.enum(agencyData, { error: "choice" })
export const IndemnityWord = z.enum(indemnities, { error: "choice" })
export const SourceTypeWord = z.enum(sourceTypes, { error: "choice" })
export const C2paWord = z.enum(["yes", "no", "stripped"], { error: "choice" })
export const Country = z.string().refine((code) => countries.includes(code), { error: "country" })

const yesNo = z.boolean().optional()
const words = DeclaredWords.optional()
const line = DeclaredLine.optional()
const url = DeclaredUrl.optional()

/** A list in which each word stands once, in the order of the words: in whichever order they were ticked, they say the same. */
function once<T extends string>(word: z.ZodType<T>, all: readonly T[]) {
  return z
    .array(word)
    .max(all.length * 2)
    .overwrite((words) => all.filter((one) => words.includes(one)))
    .optional()
}

const Tool = z.strictObject({
  name: line,
  tool: Slug.optional(),
  plan: PlanSlug.optional(),
  ...{ tier: line, vendor: line, version: line, account: AccountWord.optional() },
  crafts: once(Craft, crafts),
  data: once(AgencyDataWord, agencyData),
  trainingOff: yesNo,
  proof: z.strictObject({ sha256: Sha256, name: z.string().max(250) }).optional(),
  ...{ retention: line, hosting: line, indemnity: IndemnityWord.optional(), embedded: yesNo },
})

const contractParts: Readonly<Record<string, z.ZodObject>> = {
  start: z.strictObject({ usesAi: yesNo, policyUrl: url, termsUrl: url }),
  uses: z.strictObject({
    uses: z
      .array(z.strictObject({ craft: Craft, level: Level, note: line }))
      .max(crafts.length)
      .overwrite((uses) => crafts.flatMap((craft) => uses.findLast((use) => use.craft === craft) ?? []))
      .optional(),
    refused: once(Craft, crafts),
  }),
  oversight: z.strictObject({ oversight: OversightWord.optional(), reviewers: words, checks: words }),
  data: z.strictObject({ dataNote: words }),
  subcontractors: z.strictObject({
    subcontracts: yesNo,
    subcontractors: z
      .array(
        z.strictObject({
          name: line,
          country: Country.optional(),
          tools: line,
          crafts: once(Craft, crafts),
        }),
      )
      .max(limits.subcontractors)
      .optional(),
  }),
  rights: z.strictObject({ contributionRecords: yesNo, promptsKept: yesNo, consents: words }),
  labelling: z.strictObject({ marksIptc: yesNo, marksC2pa: yesNo, visibleLabels: yesNo, audibleLabels: yesNo }),
  assurance: z.strictObject({ trained: yesNo, security: words, insured: yesNo, aiInsured: yesNo, incidents: words }),
  pricing: z.strictObject({ pricing: words }),
}

const sheetParts: Readonly<Record<string, z.ZodObject>> = {
  start: z.strictObject({ usesAi: yesNo, level: Level.optional() }),
  sources: z.strictObject({
    sources: z
      .strictObject(Object.fromEntries(components.map((component) => [component, SourceTypeWord.optional()])))
      .optional(),
  }),
  making: z.strictObject({ inputs: words, prompts: words, contribution: words }),
  review: z.strictObject({
    oversight: OversightWord.optional(),
    ...{ checks: words, reviewedBy: line, changedAfter: yesNo },
  }),
  people: z.strictObject({ likeness: yesNo, consents: words, labelNeeded: yesNo, label: words }),
  rights: z.strictObject({ c2pa: C2paWord.optional(), unprotected: words, limits: words }),
}

/** A part as it may be kept, or what is wrong with it: every place at once. */
export function readPart(
  kind: DeclarationKind,
  part: string,
  content: PartContent,
): { content: PartContent; faults: readonly Fault[] } {
  const known = kind === "contract" ? contractParts : sheetParts
  const schema = toolNumberOf(part) === undefined ? (Object.hasOwn(known, part) ? known[part] : undefined) : Tool
  if (!schema) return { content, faults: [{ place: part, message: noPart }] }
  const unsafe = unsafeTexts(content).map(({ path, message }) => ({ place: `${part}.${path.join(".")}`, message }))
  if (unsafe.length > 0) return { content, faults: unsafe }
  const read = schema.safeParse(content)
  if (read.success) return { content: read.data, faults: [] }
  const faults = faultsOf(read.error.issues, schema)
  return { content, faults: faults.map(({ place, message }) => ({ place: `${part}.${place}`, message })) }
}

const noPart = {
  fr: "Cette déclaration n’a pas cette partie.",
  en: "This declaration has no such part.",
}
