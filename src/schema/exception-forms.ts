import { z } from "zod"
import { isDay } from "../core/day.ts"

const day = z.string().refine(isDay, { error: "day" })
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(2000)

/** An exception as it is asked for; its conditions are read by `conditionsIn`. */
export const ExceptionForm = z.object({
  plan: z.string().max(161),
  unit: z.string({ error: "choice" }).max(80),
  classes: z.array(z.string().max(80)).max(200),
  uses: z.array(z.string().max(80)).max(200),
  "reason-fr": words.optional(),
  "reason-en": words.optional(),
  from: day,
  until: day,
  /** The random number of the form. */
  once: z.string().max(80).optional(),
})

export const ExceptionAnswerForm = z.object({
  verdict: z.enum(["approve", "decline"], { error: "choice" }),
  note: words.optional(),
})
