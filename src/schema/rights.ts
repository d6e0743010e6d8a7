import { z } from "zod"
import { isDay } from "../core/day.ts"
import { preconditionIds } from "../core/vocabulary.ts"

// What the forms of licences, agreements and states carry; what the document says of its parts is checked with it.

const line = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/gu, " ").trim())
    .max(longest)

const day = z.string().refine(isDay, { error: "day" })
/** Number of the last event about the plan, or the organisation of an agreement, that the page knew. */
const seen = z.int().min(0)

/** Of a new one: the slug of what it is about, looked up like any other. */
const about = z.string().max(161).optional()

export const LicenceForm = z.object({
  plan: about,
  kind: z.enum(["subscription", "trial"]),
  seats: z.int().min(0).max(10_000_000).optional(),
  owner: line(200).optional(),
  start: day,
  end: day.optional(),
  notice: day.optional(),
  terminatedOn: day.optional(),
  spdx: line(200).optional(),
  seen,
})

export const AgreementForm = z.object({
  organisation: about,
  kind: z.enum(["dpa", "master", "order"]),
  fr: line(2000).optional(),
  en: line(2000).optional(),
  plans: z.array(z.string().max(161)).max(2000),
  start: day,
  end: day.optional(),
  terminatedOn: day.optional(),
  seen,
})

export const StateForm = z.object({
  plan: about,
  precondition: z.enum(preconditionIds),
  holds: z.enum(["yes", "no"]),
  from: day,
  until: day.optional(),
  url: line(2000).optional(),
  seenOn: day.optional(),
  seen,
})

export type LicenceTyped = z.output<typeof LicenceForm>
export type AgreementTyped = z.output<typeof AgreementForm>
export type StateTyped = z.output<typeof StateForm>
