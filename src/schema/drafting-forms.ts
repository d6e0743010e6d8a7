import { z } from "zod"
import { draftSteps } from "../core/draft.ts"
import { longest } from "../core/draft-faults.ts"
import { languages } from "../core/text.ts"
import { oneLine } from "./plain-text.ts"

// What the forms around a draft of clauses carry; those of the room itself are read clause by clause. What may stand in them is ruled by
// the actions (core/draft-faults.ts, core/draft-step-faults.ts).

const id = z.string().max(80)
/** Number of the last event about the draft that the page knew. */
const seen = z.int().min(0)

export const NewDraftForm = z.object({
  contract: id,
  preset: id.optional(),
  languages: z.array(z.enum(languages)),
  prevailing: z.enum(languages).optional(),
  title: z.string().overwrite(oneLine).max(longest.title).optional(),
  sending: id.optional(),
})

export const KeepVersionForm = z.object({ note: z.string().max(longest.note).optional(), seen })

export const DraftStepForm = z.object({
  step: z.enum(draftSteps),
  version: z.int().min(1),
  /** A day as it was typed. */
  day: z.string().max(40).optional(),
  note: z.string().max(longest.note).optional(),
  /** The signed copy itself is kept, not its hash alone. */
  keep: z.boolean(),
  seen,
})

/** Something is said about a draft or one of its clauses, or (`settle`) a comment is dealt with. */
export const DraftCommentForm = z.object({
  text: z.string().max(longest.comment).optional(),
  clause: id.optional(),
  settle: id.optional(),
  sending: id.optional(),
  /** The part of the room to return to. */
  part: id.optional(),
  /** The languages that its preview was in. */
  show: id.optional(),
})

export const DraftAsideForm = z.object({ what: z.enum(["aside", "up"]) })
