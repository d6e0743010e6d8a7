import { z } from "zod"
import { isDay } from "../core/day.ts"
import { costPeriods } from "../core/register.ts"
import { preconditionIds } from "../core/vocabulary.ts"
import { fileFields } from "./file-field.ts"

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

/** As people write it: `1 234,50`. */
const money = line(40).optional()
const currency = z
  .string()
  .overwrite((text) => text.trim().toUpperCase())
  .max(3)
  .optional()

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
  amount: money,
  currency,
  per: z.enum(costPeriods).optional(),
  purchase: line(200).optional(),
  limitName: line(200).optional(),
  limitFr: line(2000).optional(),
  limitEn: line(2000).optional(),
  limitRevenue: money,
  limitCurrency: currency,
  limitUsers: money,
  limitUrl: line(2000).optional(),
  ...fileFields,
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
  ...fileFields,
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
  noteFr: line(2000).optional(),
  noteEn: line(2000).optional(),
  ...fileFields,
  seen,
})

export type LicenceTyped = z.output<typeof LicenceForm>
export type AgreementTyped = z.output<typeof AgreementForm>
export type StateTyped = z.output<typeof StateForm>
