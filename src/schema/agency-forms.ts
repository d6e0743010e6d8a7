import { z } from "zod"
import {
  agencyTypes,
  aiCovers,
  audiences,
  contractMedia,
  contractScopes,
  feeModels,
  oversights,
  peopleDepicted,
  renewals,
} from "../core/agency.ts"
import { isDay } from "../core/day.ts"
import { languages } from "../core/text.ts"
import { oneLine } from "./plain-text.ts"

// What the forms of agencies and contracts carry; what belongs together is checked by the verbs.

const line = (longest: number) => z.string().overwrite(oneLine).max(longest)
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(4000)
const day = z.string().refine(isDay, { error: "day" })
/** Number of the last event about it that the page knew. */
const seen = z.int().min(0)
const rows = z.array(line(300)).max(200)

const agency = {
  types: z.array(z.enum(agencyTypes, { error: "choice" })).max(agencyTypes.length),
  insured: z.enum(["yes", "no"], { error: "choice" }).optional(),
  aiCover: z.enum(aiCovers, { error: "choice" }).optional(),
  insuredUntil: day.optional(),
  termsUrl: line(2000).optional(),
  termsDocument: z.string().max(80).optional(),
}

export const AgencyForm = z.object({ ...agency, seen })

export const NewAgencyForm = z.object({
  /** Slug of an organisation of the register; absent: it is entered with it. */
  organisation: z.string().max(80).optional(),
  name: line(200).optional(),
  country: line(2).optional(),
  url: line(2000).optional(),
  contactRoleFr: rows,
  contactRoleEn: rows,
  contactName: rows,
  contactMail: rows,
  contactPhone: rows,
  contactUrl: rows,
  ...agency,
})

export const ContractForm = z.object({
  /** Slug, of a new one. */
  agency: z.string().max(80).optional(),
  /** Number of the form: sent twice, it is one contract. */
  sending: z.string().max(80).optional(),
  title: line(200).min(1),
  reference: line(80).optional(),
  language: z.enum(languages, { error: "choice" }),
  governingLaw: line(2).optional(),
  scopes: z.array(z.enum(contractScopes, { error: "choice" })).max(contractScopes.length),
  deliverables: words.optional(),
  data: z.array(z.string().max(80)).max(100),
  audiences: z.array(z.enum(audiences, { error: "choice" })).max(audiences.length),
  media: z.array(z.enum(contractMedia, { error: "choice" })).max(contractMedia.length),
  people: z.enum(peopleDepicted, { error: "choice" }).optional(),
  influencers: z.enum(["yes", "no"], { error: "choice" }).optional(),
  feeModel: z.enum(feeModels, { error: "choice" }).optional(),
  /** As people write it: `120 000`. */
  spend: line(40).optional(),
  oversight: z.enum(oversights, { error: "choice" }),
  start: day,
  end: day.optional(),
  notice: day.optional(),
  renewal: z.enum(renewals, { error: "choice" }),
  terminatedOn: day.optional(),
  subcontractorName: rows,
  subcontractorCountry: rows,
  subcontractorDoes: rows,
  seen,
})
export type ContractTyped = z.output<typeof ContractForm>

export const TerminationForm = z.object({ on: day, seen })
