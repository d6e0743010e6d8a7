import { z } from "zod"
import { outcomes } from "../core/vocabulary.ts"
import { PlanSlug, Slug } from "./basics.ts"
import { ObjectPath } from "./events.ts"
import { meaning } from "./parameters.ts"

export const defaultLimit = 50
export const mostItems = 100

const limit = z.coerce.number().int().min(1).max(mostItems).optional()

const paging = { limit: meaning(limit, "limit"), cursor: meaning(z.string().max(400).optional(), "cursor") }
const q = z.string().max(200).optional()
const data = meaning(z.string().optional(), "contextData")
const use = meaning(z.string().optional(), "contextUse")

export const PageQuery = z.strictObject(paging)

export const OrganisationsQuery = z.strictObject({
  q: meaning(q, "qOrganisation"),
  role: meaning(z.enum(["vendor", "agency"]).optional(), "role"),
  ...paging,
})

export const ToolsQuery = z.strictObject({ q: meaning(q, "q"), vendor: meaning(Slug.optional(), "vendor"), ...paging })

export const PlansQuery = z.strictObject({
  q: meaning(q, "q"),
  tool: meaning(Slug.optional(), "ofTool"),
  data,
  use,
  ...paging,
})

export const PlanQuery = z.strictObject({ data, use })

export const FactsQuery = z.strictObject({
  plan: meaning(PlanSlug.optional(), "plan"),
  tool: meaning(Slug.optional(), "ofTool"),
  organisation: meaning(Slug.optional(), "organisation"),
  factor: meaning(z.string().max(80).optional(), "factor"),
  superseded: meaning(z.enum(["true", "false"]).optional(), "superseded"),
  ...paging,
})

export const AgreementsQuery = z.strictObject({
  organisation: meaning(Slug.optional(), "organisation"),
  ...paging,
})

export const OfAgencyQuery = z.strictObject({ agency: meaning(Slug.optional(), "ofAgency"), ...paging })

export const OfContractQuery = z.strictObject({
  agency: meaning(Slug.optional(), "ofAgency"),
  contract: meaning(z.string().max(80).optional(), "ofContract"),
  ...paging,
})

export const TermsQuery = z.strictObject({
  q: meaning(q, "qTerms"),
  collection: meaning(z.string().max(80).optional(), "collection"),
  ...paging,
})

export const OfPlanQuery = z.strictObject({ plan: meaning(PlanSlug.optional(), "plan"), ...paging })

export const DecisionsQuery = z.strictObject({
  plan: meaning(PlanSlug.optional(), "plan"),
  outcome: meaning(z.enum(outcomes).optional(), "outcome"),
  ...paging,
})

export const EventsQuery = z.strictObject({
  after: meaning(z.coerce.number().int().min(0).max(999_999_999_999_999).optional(), "after"),
  object: meaning(ObjectPath.optional(), "object"),
  kind: meaning(z.string().max(100).optional(), "eventKind"),
  ...paging,
})
