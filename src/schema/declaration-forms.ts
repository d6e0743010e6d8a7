import { z } from "zod"
import {
  type Attached,
  agencyData,
  components,
  crafts,
  type DeclarationKind,
  type DeclaredUse,
} from "../core/declaration.ts"
import { declarationLimits, type PartContent, toolNumberOf } from "../core/declaration-parts.ts"
import { languages } from "../core/text.ts"
import { Day, PlanSlug, Slug } from "./basics.ts"
import {
  AccountWord,
  AgencyDataWord,
  C2paWord,
  Country,
  Craft,
  DeclaredLine,
  DeclaredUrl,
  DeclaredWords,
  IndemnityWord,
  Level,
  OversightWord,
  SourceTypeWord,
} from "./declaration-content.ts"
import { fits } from "./plain-text.ts"

// The forms of declarations: fields by simple names, each part a form of its own.

const seen = z.int().min(0)

/** A declaration that somebody of ours makes. `copy`: it begins with what the last one said. */
export const NewDeclarationForm = z.object({
  contract: z.string().max(80),
  deliverable: z.string().max(80).optional(),
  language: z.enum(languages, { error: "choice" }),
  message: DeclaredWords.optional(),
  until: Day.optional(),
  /** `link`: the agency fills it in · `own`: one of us does. */
  way: z.enum(["link", "own"], { error: "choice" }),
  copy: z.boolean(),
})

/** Until when a link holds. `seen`: number of the declaration's last event that the page knew. */
export const DeclarationDayForm = z.object({ until: Day, seen })

export const DeclarationSeenForm = z.object({ seen })

/** With every part that is saved: of which declaration, which part, and what it was known by when it was shown (`partMark`). */
export const PartMetaForm = z.object({
  declaration: z.string().max(80),
  part: z.string().max(40),
  base: z.string().max(16).default(""),
})

/** Who stands up for it. */
export const StatementForm = z.object({
  declaration: z.string().max(80),
  name: DeclaredLine.refine(fits, { error: "blank" }),
  role: DeclaredLine.refine(fits, { error: "blank" }),
  validUntil: Day.optional(),
  /** What is stated is true. */
  truth: z.boolean().refine(Boolean, { error: "truth" }),
})

/** What a form's fields hold. */
export type PartTyped = Readonly<Record<string, string | readonly string[]>>

/** A part as a form: its fields, what they say, and how they are filled with what was saved. */
export interface PartForm {
  schema: z.ZodObject
  /** `kept`: the proof of a tool, which no field holds. */
  read(value: Readonly<Record<string, unknown>>, kept?: Attached): PartContent
  fill(content: PartContent): PartTyped
}

const yesNo = z.enum(["yes", "no"], { error: "choice" }).optional()
const words = DeclaredWords.optional()
const line = DeclaredLine.optional()
const url = DeclaredUrl.optional()

/** Most that a list of ticks holds: each once. */
const craftTicks = z.array(Craft).max(crafts.length)

/** A form whose fields are those of the part. */
function plain(shape: Readonly<Record<string, z.ZodType>>): PartForm {
  return {
    schema: z.object(shape),
    read: (value) =>
      Object.fromEntries(
        Object.entries(shape).map(([name, field]) => [name, field === yesNo ? readYesNo(value[name]) : value[name]]),
      ),
    fill: (content) => Object.fromEntries(Object.keys(shape).map((name) => [name, fieldText(content[name])])),
  }
}

function readYesNo(value: unknown): boolean | undefined {
  return value === undefined ? undefined : value === "yes"
}

function fieldText(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "string" ? value : ""
}

/** `tool`: slug of the one that was picked, where the name fits several. `noproof`: the proof that was sent before goes. */
const toolShape = {
  name: line,
  tool: Slug.optional(),
  plan: PlanSlug.optional(),
  ...{ tier: line, vendor: line, version: line, account: AccountWord.optional() },
  crafts: craftTicks,
  data: z.array(AgencyDataWord).max(agencyData.length),
  trainingOff: yesNo,
  ...{
    retention: line,
    hosting: line,
    indemnity: IndemnityWord.optional(),
    embedded: z.boolean(),
    noproof: z.boolean(),
  },
}

const toolForm: PartForm = {
  schema: z.object(toolShape),
  read: ({ trainingOff, embedded, noproof, ...value }, kept) => ({
    ...Object.fromEntries(Object.keys(toolShape).map((name) => [name, value[name]])),
    trainingOff: readYesNo(trainingOff),
    embedded: embedded === true ? true : undefined,
    noproof: undefined,
    proof: noproof === true ? undefined : kept,
  }),
  fill: (content) => ({
    ...Object.fromEntries(Object.keys(toolShape).map((name) => [name, fieldText(content[name])])),
    ...{ crafts: fieldText(content.crafts ?? []), data: fieldText(content.data ?? []) },
    embedded: content.embedded === true ? "on" : "",
    noproof: "",
  }),
}

const usesForm: PartForm = {
  schema: z
    .object({
      ...Object.fromEntries(
        crafts.flatMap((craft) => [
          [`level_${craft}`, Level.optional()],
          [`note_${craft}`, line],
        ]),
      ),
      refused: craftTicks,
    })
    .superRefine((value: Readonly<Record<string, unknown>>, context) => {
      // A note without a level has nothing to stand beside, and would be lost.
      for (const craft of crafts) {
        if (value[`note_${craft}`] && value[`level_${craft}`] === undefined)
          context.addIssue({ code: "custom", path: [`level_${craft}`], message: "choice" })
      }
    }),
  read: (value) => ({
    uses: crafts.flatMap((craft) => {
      const level = value[`level_${craft}`]
      return level === undefined ? [] : [{ craft, level, note: value[`note_${craft}`] }]
    }),
    refused: value.refused,
  }),
  fill: ({ uses = [], refused }) => ({
    ...Object.fromEntries(
      crafts.flatMap((craft) => {
        const use = (uses as readonly DeclaredUse[]).find((one) => one.craft === craft)
        return [
          [`level_${craft}`, use?.level ?? ""],
          [`note_${craft}`, use?.note ?? ""],
        ]
      }),
    ),
    refused: fieldText(refused ?? []),
  }),
}

const places = Array.from({ length: declarationLimits.subcontractors }, (_, index) => index)

/** Rows by their number: `name_0`, `country_0` … A row that says nothing is passed over. */
const subcontractorsForm: PartForm = {
  schema: z.object({
    subcontracts: yesNo,
    ...Object.fromEntries(
      places.flatMap((place) => [
        [`name_${place}`, line],
        [`country_${place}`, Country.optional()],
        [`tools_${place}`, line],
        [`crafts_${place}`, craftTicks],
      ]),
    ),
  }),
  read: (value) => ({
    subcontracts: readYesNo(value.subcontracts),
    subcontractors: places
      .map((place) => ({
        name: value[`name_${place}`],
        country: value[`country_${place}`],
        tools: value[`tools_${place}`],
        crafts: value[`crafts_${place}`] as readonly string[],
      }))
      .filter(({ name, country, tools, crafts: does }) => name || country || tools || does.length > 0),
  }),
  fill: ({ subcontracts, subcontractors = [] }) => ({
    subcontracts: fieldText(subcontracts),
    ...Object.fromEntries(
      (subcontractors as readonly PartContent[]).flatMap((one, place) => [
        [`name_${place}`, fieldText(one.name)],
        [`country_${place}`, fieldText(one.country)],
        [`tools_${place}`, fieldText(one.tools)],
        [`crafts_${place}`, fieldText(one.crafts ?? [])],
      ]),
    ),
  }),
}

/** One field for each component: `visual`, `voice`, `music`, `text`. */
const sourcesForm: PartForm = {
  schema: z.object(Object.fromEntries(components.map((component) => [component, SourceTypeWord.optional()]))),
  read: (value) => ({ sources: Object.fromEntries(components.map((component) => [component, value[component]])) }),
  fill: ({ sources = {} }) =>
    Object.fromEntries(components.map((component) => [component, fieldText((sources as PartContent)[component])])),
}

const contractForms: Readonly<Record<string, PartForm>> = {
  start: plain({ usesAi: yesNo, policyUrl: url, termsUrl: url }),
  uses: usesForm,
  oversight: plain({ oversight: OversightWord.optional(), reviewers: words, checks: words }),
  data: plain({ dataNote: words }),
  subcontractors: subcontractorsForm,
  rights: plain({ contributionRecords: yesNo, promptsKept: yesNo, consents: words }),
  labelling: plain({ marksIptc: yesNo, marksC2pa: yesNo, visibleLabels: yesNo, audibleLabels: yesNo }),
  assurance: plain({ trained: yesNo, security: words, insured: yesNo, aiInsured: yesNo, incidents: words }),
  pricing: plain({ pricing: words }),
}

const sheetForms: Readonly<Record<string, PartForm>> = {
  start: plain({ usesAi: yesNo, level: Level.optional() }),
  sources: sourcesForm,
  making: plain({ inputs: words, prompts: words, contribution: words }),
  review: plain({ oversight: OversightWord.optional(), checks: words, reviewedBy: line, changedAfter: yesNo }),
  people: plain({ likeness: yesNo, consents: words, labelNeeded: yesNo, label: words }),
  rights: plain({ c2pa: C2paWord.optional(), unprotected: words, limits: words }),
}

/** The form of a part (`oversight`, `tools/3`); undefined where a declaration of that kind has none. */
export function partForm(kind: DeclarationKind, part: string): PartForm | undefined {
  if (toolNumberOf(part) !== undefined) return toolForm
  const forms = kind === "contract" ? contractForms : sheetForms
  return Object.hasOwn(forms, part) ? forms[part] : undefined
}
