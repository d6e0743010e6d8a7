import { z } from "zod"
import { languages } from "../core/text.ts"
import { fits, oneLine } from "./plain-text.ts"

/** A person's name: one line. */
export const PersonName = z
  .string({ error: ({ code }) => (code === "invalid_type" ? "name" : undefined) })
  .overwrite(oneLine)
  .max(120)
  .refine(fits, { error: "name" })

/** A mail address, in lower case. */
export const MailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@<>()[\],;:\\"]+@[^\s@.<>()[\],;:\\"]+(?:\.[^\s@.<>()[\],;:\\"]+)+$/, { error: "mail" })

/** Roles as core/role-text.ts writes them. */
const roleTexts = z.array(z.string().max(160)).max(1000)

/** Number of the last event about the person that the page knew. */
const seen = z.int().min(0)

export const NewPersonForm = z.object({
  name: PersonName,
  mail: MailAddress.optional(),
  language: z.enum(languages),
  roles: roleTexts,
  /** Made for each form: the same one sent twice adds one person. */
  once: z.string().max(80).optional(),
})

export const PersonForm = z.object({
  name: PersonName,
  mail: MailAddress.optional(),
  language: z.enum(languages),
  seen,
})

export const RolesForm = z.object({ roles: roleTexts, seen })
