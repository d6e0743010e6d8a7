import { z } from "zod"
import { isCurrency } from "../core/currency.ts"
import { isDay, isZone } from "../core/day.ts"
import { type Fault, Refused } from "../core/errors.ts"
import type { ImportDocument } from "../core/import-document.ts"
import { costPeriods, supplyRoles } from "../core/register.ts"
import { slugForm } from "../core/slug.ts"
import { accounts, answers, outcomes, preconditionIds, sourceClasses } from "../core/vocabulary.ts"
import { duplicateKeys } from "./duplicate-keys.ts"
import { faultsOf, pathText } from "./faults.ts"
import { MailAddress } from "./people.ts"
import { endlessParts, fits, type Unsound, unsafeTexts } from "./plain-text.ts"

const slug = z.string().max(80).regex(slugForm, { error: "slug" })
const planSlug = z
  .string()
  .max(161)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "plan-slug" })
const day = z.string().refine(isDay, { error: "day" })
const name = z.string().max(200).refine(fits, { error: "blank" })
const words = z.string().max(20_000).refine(fits, { error: "blank" })
const url = z.url({ protocol: /^https?$/, error: "url" }).max(2000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "sha256" })
const id = z.string().min(1).max(80)
const option = z.literal([0, 1, 2, 3, 4])

const text = z
  .strictObject({ fr: words.optional(), en: words.optional() })
  .refine((value) => value.fr !== undefined || value.en !== undefined, { error: "text" })

const host = z.strictObject({ host: z.string().min(1).max(2048), cover: z.enum(["tree", "host"]) })
const source = z.strictObject({ url, seenOn: day, note: text.optional() })

const passage = z.strictObject({
  collection: name,
  service: name,
  termsType: name,
  version: name,
  start: z.int().min(0),
  end: z.int().min(1),
  sha256,
  url: url.optional(),
})
const file = z.strictObject({ sha256, name: name.optional() })
const page = z.strictObject({ url, seenOn: day })
const evidence = z.union([passage, file, page])

const country = z.string().regex(/^[A-Z]{2}$/, { error: "country" })

const contact = z.strictObject({
  role: text,
  name: name.optional(),
  mail: MailAddress.optional(),
  phone: z.string().max(50).refine(fits, { error: "blank" }).optional(),
  url: url.optional(),
})

/** What ended a thing: it is history, or turned out to be another. */
const ended = { retiredOn: day.optional(), mergedInto: slug.optional() }

const organisation = z.strictObject({
  slug,
  name,
  country: country.optional(),
  roles: z.array(z.enum(["vendor", "agency"])).min(1),
  url: url.optional(),
  sources: z.array(source).optional(),
  contacts: z.array(contact).max(100).optional(),
  ...ended,
})

const supply = z.strictObject({
  role: z.enum(supplyRoles),
  organisation: slug,
  tool: slug.optional(),
  purpose: text.optional(),
  country: country.optional(),
  source: source.optional(),
})

const tool = z.strictObject({
  slug,
  name,
  aliases: z.array(name).optional(),
  vendor: slug,
  categories: z.array(slug).optional(),
  hosts: z.array(host).optional(),
  url: url.optional(),
  sources: z.array(source).optional(),
  supplies: z.array(supply).max(500).optional(),
  ...ended,
})

const plan = z.strictObject({
  slug: planSlug,
  name: text,
  account: z.enum(accounts),
  hosts: z.array(host).optional(),
  access: text.optional(),
  notes: z
    .array(
      z.strictObject({
        kind: z.enum(["confidentiality", "minimum-age", "governing-law"]),
        text,
        evidence: evidence.optional(),
        seenOn: day,
      }),
    )
    .optional(),
  retiredOn: day.optional(),
})

const subjects = ["plan", "tool", "organisation", "use", "company"] as const

const fact = z
  .strictObject({
    plan: planSlug.optional(),
    tool: slug.optional(),
    organisation: slug.optional(),
    use: id.optional(),
    company: z.literal(true).optional(),
    factor: id,
    option,
    text: text.optional(),
    sourceClass: z.enum(sourceClasses),
    evidence: evidence.optional(),
    seenOn: day,
    expiresOn: day.optional(),
    author: name.optional(),
  })
  .refine((value) => subjects.filter((subject) => value[subject] !== undefined).length === 1, { error: "subject" })

const agreement = z.strictObject({
  organisation: slug,
  kind: z.enum(["dpa", "master", "order"]),
  title: text.optional(),
  plans: z.array(planSlug).optional(),
  start: day,
  end: day.optional(),
  terminatedOn: day.optional(),
  file: file.optional(),
})

const amount = z.number().min(0).max(1e15)
const currency = z.string().refine(isCurrency, { error: "currency" })

const licence = z.strictObject({
  plan: planSlug,
  kind: z.enum(["trial", "subscription"]),
  seats: z.int().min(0).max(10_000_000).optional(),
  owner: name.optional(),
  start: day,
  end: day.optional(),
  notice: day.optional(),
  terminatedOn: day.optional(),
  spdx: name.optional(),
  cost: z.strictObject({ amount, currency, per: z.enum(costPeriods) }).optional(),
  purchase: name.optional(),
  file: file.optional(),
  limits: z
    .strictObject({
      name,
      fields: text.optional(),
      revenue: z.strictObject({ amount, currency }).optional(),
      users: z.int().min(1).max(100_000_000_000).optional(),
      url: url.optional(),
    })
    .optional(),
})

const state = z.strictObject({
  plan: planSlug,
  precondition: z.enum(preconditionIds),
  holds: z.boolean(),
  from: day,
  until: day.optional(),
  evidence: evidence.optional(),
  note: text.optional(),
})

const figure = z.number().min(0).max(100)

const assessment = z.strictObject({
  plan: planSlug,
  on: day,
  methodology: name,
  depth: z.enum(["screening", "full"]),
  facts: z.array(fact),
  score: figure,
  floor: figure,
  evidence: z.number().min(0).max(1),
  band: z.enum(["low", "moderate", "high", "unproven", "critical"]),
  author: name.optional(),
  account: z.enum(accounts).optional(),
  contexts: z
    .array(z.strictObject({ dataClass: id, use: id }))
    .min(1)
    .max(1000)
    .optional(),
  justifications: z.record(id, words).optional(),
  closed: z
    .array(z.strictObject({ factor: id, question: id, note: words, on: day, by: name.optional() }))
    .max(1000)
    .optional(),
  reviewer: name.optional(),
})

const scope = { classes: z.array(id).optional(), uses: z.array(id).optional() }

const condition = z
  .strictObject({ fr: words.optional(), en: words.optional(), ...scope })
  .refine((value) => value.fr !== undefined || value.en !== undefined, { error: "text" })

const decision = z.strictObject({
  plan: planSlug,
  outcome: z.enum(outcomes),
  classes: z.record(z.string(), z.enum(answers)).optional(),
  otherClasses: z.enum(["ask", "no"]).optional(),
  uses: z.record(z.string(), z.enum(answers)).optional(),
  otherUses: z.enum(["if", "ask", "no"]).optional(),
  overrides: z.array(z.strictObject({ class: id, use: id, answer: z.enum(answers) })).optional(),
  conditions: z.array(condition).optional(),
  preconditions: z
    .array(z.union([z.enum(preconditionIds), z.strictObject({ id: z.enum(preconditionIds), ...scope })]))
    .optional(),
  summary: text.optional(),
  rationale: text.optional(),
  assessment: z.union([day, z.strictObject({ on: day, nth: z.int().min(1) })]).optional(),
  signOffs: z
    .array(
      z.strictObject({
        role: z.enum(["it", "legal", "dpo"]),
        name,
        verdict: z.enum(["agree", "dissent"]),
        on: day,
      }),
    )
    .optional(),
  validFrom: day,
  validUntil: day.optional(),
  reviewBy: day.optional(),
  supersedes: z.boolean().optional(),
})

const exception = z.strictObject({
  plan: planSlug,
  classes: z.array(id),
  uses: z.array(id),
  answer: z.enum(["yes", "if"]),
  conditions: z.array(condition).optional(),
  who: name,
  approver: name,
  reason: text,
  from: day,
  until: day,
})

/** The import and export document of DESIGN §7: what it may hold; what the parts say of each other is checked in the core. */
export const Import = z.strictObject({
  aval: z.literal(1),
  attribution: z.array(words).optional(),
  company: z
    .strictObject({
      name,
      zone: z.string().refine(isZone, { error: "zone" }),
      languages: z.array(z.enum(["fr", "en"])).min(1),
    })
    .optional(),
  organisations: z.array(organisation).optional(),
  tools: z.array(tool).optional(),
  plans: z.array(plan).optional(),
  facts: z.array(fact).optional(),
  agreements: z.array(agreement).optional(),
  licences: z.array(licence).optional(),
  states: z.array(state).optional(),
  assessments: z.array(assessment).optional(),
  decisions: z.array(decision).optional(),
  exceptions: z.array(exception).optional(),
})

/** A document as far as it can be read: what is wrong in itself is left out of its list (an empty place), and named. */
export interface ReadImport {
  document: ImportDocument
  faults: readonly Fault[]
  /** Slugs of the organisations, tools and plans among what was left out. */
  named: ReadonlySet<string>
}

/**
 * The value of a JSON text; a byte order mark at its start is skipped. Throws `Refused` when it is none, and when a field stands
 * twice in an object: readers of JSON do not agree on which of the two counts.
 */
export function jsonOf(text: string): unknown {
  const value = parsed(text)
  const faults = duplicateKeys(text)
  if (faults.length > 0) throw new Refused(faults)
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = { fr: `Ce n’est pas du JSON : ${reason}.`, en: `This is not JSON: ${reason}.` }
    throw new Refused([{ place: "", message }])
  }
}

/** Reads a value as an import document. Items with a fault of their own leave an empty place in their list. */
export function readImport(value: unknown): ReadImport {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refused("", "Un objet JSON est attendu.", "A JSON object is expected.")
  }
  const endless = endlessParts(value)
  if (endless.length > 0) return { document: { aval: 1 }, faults: endless.map(faultAt), named: new Set() }
  const read = Import.safeParse(value)
  const unsafe = unsafeTexts(value)
  if (read.success && unsafe.length === 0) return { document: read.data, faults: [], named: new Set() }
  const issues = read.success ? [] : read.error.issues
  const own = faultsOf(issues, Import)
  const blamed = new Set(own.map(({ place }) => place))
  const faults = [...own, ...unsafe.map(faultAt).filter(({ place }) => !blamed.has(place))]
  const bad = [...issues.map((issue) => issue.path), ...unsafe.map(({ path }) => path)]
  const document = sound(value as Record<string, unknown>, bad)
  return { document, faults, named: namesOf(value as Record<string, unknown>, document) }
}

function faultAt({ path, message }: Unsound): Fault {
  return { place: pathText(path), message }
}

function refused(place: string, fr: string, en: string): ReadImport {
  return { document: { aval: 1 }, faults: [{ place, message: { fr, en } }], named: new Set() }
}

/** Slugs that were given, though by an item with a fault: what refers to them is right. */
function namesOf(value: Record<string, unknown>, document: ImportDocument): ReadonlySet<string> {
  const named = new Set<string>()
  for (const kind of ["organisations", "tools", "plans"] as const) {
    const items: unknown = value[kind]
    if (!Array.isArray(items)) continue
    items.forEach((item: { slug?: unknown } | null, index) => {
      if (!document[kind]?.[index] && typeof item?.slug === "string") named.add(item.slug)
    })
  }
  return named
}

/** The document without its unsound parts. Safe: what stays passed the schema, and the schema changes nothing. */
function sound(value: Record<string, unknown>, bad: readonly (readonly PropertyKey[])[]): ImportDocument {
  const kept: Record<string, unknown> = { aval: 1 }
  for (const key of Object.keys(Import.shape)) {
    const part = value[key]
    const own = bad.filter((path) => path[0] === key)
    if (key === "aval" || part === undefined || own.some((path) => path.length === 1)) continue
    if (!Array.isArray(part)) {
      if (own.length === 0) kept[key] = part
      continue
    }
    const items: unknown[] = [...part]
    for (const path of own) delete items[Number(path[1])]
    kept[key] = items
  }
  return kept as unknown as ImportDocument
}
