import { z } from "zod"
import { signOffRoles, signOffVerdicts } from "../core/deciding.ts"

/** Which version was read, and what its parts came to: to tell what changed since. */
const asRead = {
  version: z.number().int().min(1).max(1_000_000),
  read: z.string().max(400).optional(),
}

/** A verdict on a decision. */
export const SignOffForm = z.object({
  role: z.enum(signOffRoles, { error: "choice" }),
  verdict: z.enum(signOffVerdicts, { error: "choice" }),
  comment: z
    .string()
    .overwrite((value) => value.trim())
    .max(5000)
    .optional(),
  /** Asked for where an approved plan would be hit. */
  confirm: z.literal("on", { error: "choice" }).optional(),
  ...asRead,
})

/** A decision that is taken back to a draft, or given up. */
export const DecisionChangeForm = z.object(asRead)
