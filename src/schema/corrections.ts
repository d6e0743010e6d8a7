import { z } from "zod"
import { fits } from "./plain-text.ts"

const said = z
  .string({ error: "blank" })
  .overwrite((text) => text.trim())
  .max(2000)
  .refine(fits, { error: "blank" })

/** What a reader says is wrong with a fact. */
export const CorrectionForm = z.object({
  text: said,
  option: z.enum(["0", "1", "2", "3", "4"]).optional(),
  url: z
    .url({ protocol: /^https?$/, error: "url" })
    .max(2000)
    .optional(),
})

export const correctionVerdicts = ["correct", "accept", "decline", "withdraw"] as const

/** What becomes of a request: `correct` accepts it and opens the fact's form. */
export const CorrectionAnswerForm = z.object({
  verdict: z.enum(correctionVerdicts),
  /** Why, for the asker: a declined one needs it. */
  answer: z
    .string()
    .overwrite((text) => text.trim())
    .max(2000)
    .optional(),
  /** Number of the last event about the request that the page knew. */
  seen: z.int().min(0),
})
