import { z } from "zod"
import { isDay } from "../core/day.ts"

const day = z.string().refine(isDay, { error: "day" })
const id = z.string().max(80)
const text = z
  .string()
  .overwrite((value) => value.trim())
  .max(5000)

/** Who looks at a request and until when; `was…`: how both stood on the page. */
export const TriageForm = z.object({
  assignee: id.optional(),
  expectedOn: day.optional(),
  wasAssignee: id.optional(),
  wasExpectedOn: z.string().max(10).optional(),
  /** The button of whoever takes it themselves. */
  take: z.boolean(),
})

export const requestVerdicts = ["answered", "same", "declined"] as const

/** How requests end: each verdict reads its own field, the others are passed over. */
export const RequestAnswerForm = z.object({
  verdict: z.enum(requestVerdicts, { error: "choice" }),
  answered: text.optional(),
  /** The request whose answer is given again. */
  as: id.optional(),
  declined: text.optional(),
  /** The other requests that are answered with it. */
  with: z.array(id).max(200),
})
