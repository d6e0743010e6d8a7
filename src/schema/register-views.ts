import { z } from "zod"
import { bandIds } from "../core/band.ts"
import { costPeriods, supplyRoles } from "../core/register.ts"
import { accounts, outcomes, preconditionIds, sourceClasses } from "../core/vocabulary.ts"
import { Day, Host, Instant, PlanSlug, Sha256, ShownText, Slug } from "./basics.ts"
import { Answer } from "./check.ts"

// What the register shows of itself. Names of persons (authors, owners, signatories) are here and nowhere else.

const id = z.string().meta({ description: "Opaque." })
const option = z.int().min(0).max(4).meta({ description: "0 is the least risk, 4 the most." })
const depth = z.enum(["screening", "full"])
const band = z.enum(bandIds)

const passage = z.strictObject({
  collection: z.string(),
  service: z.string(),
  termsType: z.string(),
  version: z.string(),
  start: z.int().min(0).meta({ description: "UTF-16 offset into the text of the version." }),
  end: z.int().min(1),
  sha256: Sha256,
  url: z.string().optional(),
})
const file = z.strictObject({ sha256: Sha256, name: z.string().optional() })
const page = z.strictObject({ url: z.string(), seenOn: Day })
const Evidence = z
  .union([passage, file, page])
  .meta({ id: "Evidence", description: "A passage of dated terms, a file, or an address with the day it was seen." })

const source = z.strictObject({ url: z.string(), seenOn: Day, note: ShownText.optional() })
const sources = z.array(source).optional()

const retiredOn = Day.optional().meta({ description: "From this day on it is history: no longer offered." })
const ended = {
  retiredOn,
  mergedInto: Slug.optional().meta({ description: "The one that it turned out to be." }),
}

export const OrganisationView = z
  .strictObject({
    id,
    slug: Slug,
    name: z.string(),
    country: z.string().optional().meta({ description: "ISO 3166-1 alpha-2." }),
    roles: z.array(z.enum(["vendor", "agency"])),
    url: z.string().optional(),
    sources,
    ...ended,
  })
  .meta({ id: "Organisation" })

const Supply = z
  .strictObject({
    role: z.enum(supplyRoles),
    organisation: Slug,
    tool: Slug.optional().meta({ description: "The supplier's own tool, where it is registered." }),
    purpose: ShownText.optional(),
    country: z.string().optional().meta({ description: "ISO 3166-1 alpha-2: where the processing takes place." }),
    source: source.optional(),
  })
  .meta({ id: "Supply", description: "Whose model a tool calls, who hosts it, who else processes the data." })

export const ToolView = z
  .strictObject({
    id,
    slug: Slug,
    name: z.string(),
    aliases: z.array(z.string()),
    vendor: Slug,
    categories: z.array(z.string()),
    hosts: z.array(Host),
    url: z.string().optional(),
    sources,
    supplies: z.array(Supply).optional().meta({ description: "What it rests on; absent: nothing is known." }),
    ...ended,
    plans: z.array(PlanSlug),
  })
  .meta({ id: "Tool" })

const measure = {
  score: z.number().min(0).max(100).meta({ description: "0 to 100; what is unknown counts as the most risk." }),
  floor: z.number().min(0).max(100).meta({ description: "0 to 100; what is unknown counts as no risk." }),
  evidence: z.number().min(0).max(1).meta({ description: "Share of the weight that rests on evidence, 0 to 1." }),
}
const verdict = { band, proposal: Answer.meta({ description: "What the policy proposes; people decide." }) }
const context = z.strictObject({ data: z.string(), use: z.string() })

const Figures = z
  .strictObject({ context, day: Day, methodology: z.string(), depth, ...measure, ...verdict })
  .meta({ id: "Figures", description: "Risk of a plan for one data class and use. Three numbers, always together." })

const plan = {
  id,
  slug: PlanSlug,
  tool: Slug,
  name: ShownText,
  account: z.enum(accounts),
  hosts: z.array(Host),
  access: ShownText.optional(),
  notes: z
    .array(
      z.strictObject({
        kind: z.enum(["confidentiality", "minimum-age", "governing-law"]),
        text: ShownText,
        evidence: Evidence.optional(),
        seenOn: Day,
      }),
    )
    .optional(),
  retiredOn,
}

export const PlanView = z.strictObject({ ...plan, figures: Figures }).meta({ id: "Plan" })

export const PlanDetail = z
  .strictObject({
    ...plan,
    figures: z.strictObject({
      ...Figures.shape,
      dimensions: z.array(z.strictObject({ id: z.string(), ...measure })),
      contributions: z
        .array(z.strictObject({ factor: z.string(), points: z.number(), floorPoints: z.number() }))
        .meta({ description: "They add up to the score and to the floor." }),
      gates: z.array(
        z.strictObject({
          kind: z.enum(["gate", "stop"]),
          factor: z.string(),
          limit: option,
          state: z.enum(["broken", "open", "met"]),
          option: option.optional(),
        }),
      ),
    }),
  })
  .meta({ id: "PlanDetail" })

const subject = {
  plan: PlanSlug.optional(),
  tool: Slug.optional(),
  organisation: Slug.optional(),
  use: z.string().optional(),
  company: z.literal(true).optional(),
}

const fact = {
  id,
  ...subject,
  factor: z.string(),
  option,
  text: ShownText.optional(),
  sourceClass: z.enum(sourceClasses),
  evidence: Evidence.optional(),
  seenOn: Day,
  expiresOn: Day.optional(),
  author: z.string().optional(),
}

const FrozenFact = z.strictObject(fact).meta({ id: "FrozenFact" })

export const FactView = z.strictObject({ ...fact, recordedAt: Instant, supersededAt: Instant.optional() }).meta({
  id: "Fact",
  description: "The answer to a factor about exactly one of plan, tool, organisation, use or the company.",
})

export const AgreementView = z
  .strictObject({
    id,
    organisation: Slug,
    kind: z.enum(["dpa", "master", "order"]),
    title: ShownText.optional(),
    plans: z.array(PlanSlug),
    start: Day,
    end: Day.optional(),
    terminatedOn: Day.optional(),
    file: file.optional(),
  })
  .meta({ id: "Agreement" })

const money = { amount: z.number().min(0), currency: z.string().meta({ description: "ISO 4217." }) }

export const LicenceView = z
  .strictObject({
    id,
    plan: PlanSlug,
    kind: z.enum(["trial", "subscription"]),
    status: z.enum(["to-come", "active", "expiring", "expired"]).meta({ description: "As of today." }),
    seats: z.int().min(0).optional(),
    owner: z.string().optional(),
    start: Day,
    end: Day.optional(),
    notice: Day.optional().meta({ description: "Last day on which notice can be given." }),
    terminatedOn: Day.optional(),
    spdx: z.string().optional(),
    cost: z
      .strictObject({ ...money, per: z.enum(costPeriods) })
      .optional()
      .meta({ description: "In all, before tax." }),
    purchase: z.string().optional().meta({ description: "Number of the order or the contract." }),
    file: file.optional(),
    limits: z
      .strictObject({
        name: z.string(),
        fields: ShownText.optional(),
        revenue: z.strictObject(money).optional(),
        users: z.int().min(1).optional(),
        url: z.string().optional(),
      })
      .optional()
      .meta({ description: "What a model licence of the maker's own allows; what is absent is not limited by it." }),
  })
  .meta({ id: "Licence" })

const assessment = {
  id,
  plan: PlanSlug,
  on: Day,
  methodology: z.string(),
  depth,
  ...measure,
  band: z.string(),
  account: z.enum(accounts).optional(),
  contexts: z
    .array(z.strictObject({ dataClass: z.string(), use: z.string() }))
    .optional()
    .meta({ description: "What it was assessed for; absent: the reference context." }),
  author: z.string().optional().meta({ description: "For whoever may change the register." }),
  reviewer: z.string().optional().meta({
    description: "The second person, who froze it; for whoever may change the register.",
  }),
  factCount: z.int().min(0),
}

export const AssessmentView = z.strictObject(assessment).meta({ id: "Assessment" })
export const AssessmentDetail = z
  .strictObject({
    ...assessment,
    justifications: z.record(z.string(), z.string()).optional().meta({
      description: "Compensating measures by factor, for whoever may change the register.",
    }),
    closed: z
      .array(
        z.strictObject({
          factor: z.string(),
          question: z.string(),
          note: z.string(),
          on: Day,
          by: z.string().optional(),
        }),
      )
      .optional()
      .meta({
        description: "Sub-questions that people closed, and with what, for whoever may change the register.",
      }),
    facts: z.array(FrozenFact),
  })
  .meta({ id: "AssessmentDetail", description: "With the facts as they were that day." })

const scope = { classes: z.array(z.string()), uses: z.array(z.string()) }

export const DecisionView = z
  .strictObject({
    id,
    plan: PlanSlug,
    outcome: z.enum(outcomes),
    classes: z.record(z.string(), Answer),
    otherClasses: z.enum(["ask", "no"]),
    uses: z.record(z.string(), Answer),
    otherUses: z.enum(["if", "ask", "no"]),
    overrides: z.array(z.strictObject({ class: z.string(), use: z.string(), answer: Answer })),
    conditions: z.array(z.strictObject({ id: z.string(), ...ShownText.shape, ...scope })),
    preconditions: z.array(z.strictObject({ id: z.enum(preconditionIds), ...scope })),
    summary: ShownText.optional(),
    rationale: ShownText.optional(),
    assessment: z.string().optional(),
    signOffs: z.array(
      z.strictObject({
        role: z.enum(["it", "legal", "dpo"]),
        name: z.string().optional().meta({
          description: "As an import stated it, for those who keep the register; never of whoever signed in Aval.",
        }),
        verdict: z.enum(["agree", "dissent"]),
        on: Day,
      }),
    ),
    validFrom: Day,
    validUntil: Day.optional(),
    reviewBy: Day.optional(),
    supersedes: z.boolean(),
    stated: z.boolean().meta({ description: "As stated in an import, never signed off in Aval." }),
    counts: z.boolean().meta({ description: "It has its quorum." }),
  })
  .meta({ id: "Decision" })

/** A page of items; `next` is absent on the last. */
export function pageOf<T extends z.ZodType>(item: T, id: string) {
  return z
    .strictObject({
      items: z.array(item),
      next: z.string().optional().meta({ description: "Address of the page that follows, also in the `Link` header." }),
    })
    .meta({ id })
}
