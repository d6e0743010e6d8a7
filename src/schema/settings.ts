import { z } from "zod"
import { isZone } from "../core/day.ts"
import { languages } from "../core/text.ts"
import { fits, oneLine } from "./plain-text.ts"

const words = z.string().overwrite(oneLine).max(120)

/** Number of the last event about the object that the page knew. */
const seen = z.int().min(0)

export const CompanyForm = z.object({
  name: words.refine(fits, { error: "blank" }),
  zone: z.string().refine(isZone, { error: "zone" }),
  languages: z.array(z.enum(languages)).min(1),
  seen,
})

export const SignInForm = z.object({
  local: z.boolean(),
  unknownPeople: z.enum(["reader", "pending"]),
  /** Line by line beside `role`; an empty group is no line. */
  group: z.array(z.string().max(200)).max(500),
  role: z.array(z.string().max(160)).max(500),
  seen,
})

/** A unit's name, in one language at least. */
export const UnitForm = z.object({
  fr: words.optional(),
  en: words.optional(),
  seen: seen.optional(),
  /** Made for each form that adds: the same one sent twice adds one unit. */
  once: z.string().max(80).optional(),
})

/** Two buttons: a test mail, and that one knows that there is no server. */
export const MailForm = z.object({ what: z.enum(["test", "noted"]) })
