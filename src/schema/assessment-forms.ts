import { z } from "zod"
import { isDay } from "../core/day.ts"
import { fits } from "./plain-text.ts"

const day = z.string().refine(isDay, { error: "day" })
const id = z.string().max(80)
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(20_000)
const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, " ").trim())
  .max(1000)

/** Number of the assessment's last event that the page knew. */
const seen = z.number().int().min(0).max(1e9)

const details = {
  classes: z.array(id).max(200),
  uses: z.array(id).max(200),
  dueOn: day.optional(),
  full: z.boolean(),
}

/** Opens an assessment of a plan: every class with every use. */
export const NewAssessmentForm = z.object({ plan: z.string().max(161), ...details })

export const AssessmentDetailsForm = z.object({ ...details, seen })

export const AssignmentForm = z.object({ assignee: id.optional(), seen })

export const JustificationForm = z.object({ justification: words.optional(), seen })

export const ClosingForm = z.object({
  question: z.string({ error: "choice" }).max(120),
  closing: words.refine(fits, { error: "blank" }),
  seen,
})

export const CommentForm = z.object({ factor: id.optional(), comment: words.refine(fits, { error: "blank" }) })

export const SubmissionForm = z.object({ note: words.optional(), knowing: z.boolean(), seen })

export const ReviewForm = z.object({
  verdict: z.enum(["freeze", "return"], { error: "choice" }),
  note: line.optional(),
  /** What the reviewer saw: hash of all that would be frozen, and ids of its facts. */
  hash: z.string().max(64),
  known: z.array(id).max(5000),
  seen,
})

export const CancellationForm = z.object({ reason: line.refine(fits, { error: "blank" }), seen })
