import { z } from "zod"
import {
  agencyTypes,
  aiCovers,
  audiences,
  contractMedia,
  contractScopes,
  deliverableKinds,
  feeModels,
  oversights,
  peopleDepicted,
  renewals,
} from "../core/agency.ts"
import { bandIds } from "../core/band.ts"
import {
  agencyData,
  aiLevels,
  comparisonCodes,
  crafts,
  declarationKinds,
  declarationStatuses,
  declarationWays,
  indemnities,
} from "../core/declaration.ts"
import { deliverableStates } from "../core/deliverable-state.ts"
import { accounts } from "../core/vocabulary.ts"
import { Day, Instant, PlanSlug, Sha256, Slug, Text } from "./basics.ts"

// What the register shows of agencies. No name of a natural person is in it: contacts, signatories, reviewers and subcontractors,
// who may be persons, stay out, and so do free texts and names of files in which agencies could name some.

const id = z.string().meta({ description: "Opaque." })
const country = z.string().meta({ description: "ISO 3166-1 alpha-2." })
const finding = z.enum(comparisonCodes)

const conflicts = z.int().min(0).meta({ description: "Things declared that go beyond what the list allows." })

const Standing = z.strictObject({
  day: Day,
  runningContracts: z.int().min(0),
  conflicts,
  worst: finding.optional().meta({ description: "Absent: nothing was compared." }),
  next: z
    .strictObject({ kind: z.enum(["notice", "renewal", "end", "terminated"]), day: Day })
    .optional()
    .meta({ description: "The next day on which notice ends, or a contract renews or ends." }),
  score: z.number().min(0).max(100).meta({ description: "0 to 100; what is unknown counts as the most risk." }),
  floor: z.number().min(0).max(100).meta({ description: "0 to 100; what is unknown counts as no risk." }),
  evidence: z.number().min(0).max(1),
  band: z.enum(bandIds),
})

export const AgencyView = z
  .strictObject({
    id,
    slug: Slug,
    name: z.string(),
    country: country.optional(),
    url: z.string().optional(),
    types: z.array(z.enum(agencyTypes)),
    insured: z.boolean().optional().meta({ description: "Absent: unknown." }),
    aiCover: z.enum(aiCovers).optional(),
    insuredUntil: Day.optional(),
    termsUrl: z.string().optional().meta({ description: "Where its own AI terms stand." }),
    termsDocument: z.string().optional().meta({ description: "Document whose versions are those terms." }),
    retiredOn: Day.optional(),
    mergedInto: Slug.optional(),
    standing: Standing.optional().meta({ description: "Absent of one that is retired or merged." }),
  })
  .meta({ id: "Agency" })

export const ContractView = z
  .strictObject({
    id,
    agency: Slug,
    title: z.string(),
    reference: z.string().optional(),
    state: z.enum(["coming", "running", "ended"]).meta({ description: "On the company's day." }),
    language: z.enum(["fr", "en"]),
    governingLaw: country.optional(),
    scopes: z.array(z.enum(contractScopes)),
    deliverables: z.string().optional().meta({ description: "What is handed over, in the company's words." }),
    data: z.array(z.string()).meta({ description: "Classes of data that the agency gets; empty: none." }),
    audiences: z.array(z.enum(audiences)),
    media: z.array(z.enum(contractMedia)),
    people: z.enum(peopleDepicted).optional(),
    influencers: z.boolean().optional(),
    feeModel: z.enum(feeModels).optional(),
    spend: z.int().min(0).optional().meta({ description: "Whole euros a year." }),
    oversight: z.enum(oversights).meta({ description: "Least oversight that is asked for." }),
    start: Day,
    end: Day.optional(),
    notice: Day.optional().meta({ description: "Last day on which notice can be given." }),
    renewal: z.enum(renewals),
    terminatedOn: Day.optional(),
    subcontractors: z.int().min(0).meta({ description: "How many; their names stay inside: they may be persons." }),
    createdAt: Instant,
  })
  .meta({ id: "Contract" })

const DeclaredToolView = z
  .strictObject({
    name: z.string().meta({ description: "As the agency calls it." }),
    tool: Slug.optional(),
    plan: PlanSlug.optional(),
    tier: z.string().optional(),
    vendor: z.string().optional(),
    version: z.string().optional(),
    account: z.enum(accounts).optional(),
    crafts: z.array(z.enum(crafts)),
    data: z.array(z.enum(agencyData)),
    trainingOff: z.boolean().optional(),
    indemnity: z.enum(indemnities).optional(),
    embedded: z.boolean().optional(),
  })
  .meta({ id: "DeclaredTool" })

const ComparedView = z
  .strictObject({
    name: z.string(),
    tool: Slug.optional(),
    plan: PlanSlug.optional(),
    use: z.string().optional(),
    code: finding,
    why: Text,
  })
  .meta({ id: "ComparedTool", description: "A declared tool in one use, held against the list of today." })

export const DeclarationView = z
  .strictObject({
    id,
    kind: z.enum(declarationKinds),
    agency: Slug,
    contract: z.string(),
    deliverable: z.string().optional(),
    status: z.enum(declarationStatuses),
    language: z.enum(["fr", "en"]),
    way: z.enum(declarationWays).optional(),
    createdAt: Instant,
    sentAt: Instant.optional(),
    signedOn: Day.optional(),
    validUntil: Day.optional(),
    sha256: Sha256.optional().meta({ description: "Of the canonical content with its statement." }),
    supersedes: z.string().optional(),
    usesAi: z.boolean().optional(),
    level: z.enum(aiLevels).optional(),
    oversight: z.enum(oversights).optional(),
    tools: z.array(DeclaredToolView).optional().meta({ description: "Once it is sent." }),
    comparison: z
      .strictObject({ day: Day, worst: finding.optional(), conflicts, rows: z.array(ComparedView) })
      .optional()
      .meta({ description: "Of the one that counts now." }),
  })
  .meta({ id: "Declaration" })

export const DeliverableView = z
  .strictObject({
    id,
    agency: Slug,
    contract: z.string(),
    title: z.string(),
    kind: z.enum(deliverableKinds),
    version: z.string().optional(),
    campaign: z.string().optional(),
    deliveredOn: Day.optional(),
    createdAt: Instant,
    state: z.enum(deliverableStates),
    findings: z.int().min(0).meta({ description: "Things that its files say and nobody declared." }),
    sheet: z.string().optional().meta({ description: "Declaration of this deliverable." }),
    files: z.array(z.strictObject({ sha256: Sha256, size: z.int().min(0), readAt: Instant, kept: z.boolean() })),
  })
  .meta({ id: "Deliverable" })
