import { z } from "zod"
import { isDay } from "../core/day.ts"
import { oneLine } from "./plain-text.ts"

// Forms about documents that people add. The text itself is no field of theirs: it is taken as it is, but for its line ends.

const line = (longest: number) => z.string().overwrite(oneLine).max(longest)
const day = z.string().refine(isDay, { error: "day" })
const plan = z.string().max(161)
const url = z
  .url({ protocol: /^https?$/, error: "url" })
  .max(2000)
  .optional()

/** A new document, or a new version of one. */
export const DocumentForm = z.object({
  /** Id of the document that it is a version of. */
  document: z.string().max(80).optional(),
  service: line(200).optional(),
  termsType: line(200).optional(),
  url,
  day,
  plans: z.array(plan).max(500),
  restricted: z.boolean(),
  /** SHA-256 of the file that the text is read from, where it was sent with the form before. */
  fileKept: z.string().max(64).optional(),
})

/** What is said of a document beside its text. */
export const DescribedDocumentForm = z.object({ url, restricted: z.boolean(), seen: z.int().min(0) })

/** Plans that a document is the terms of, or no longer; `plan`: the one whose page it was said on. */
export const DocumentPlansForm = z.object({
  add: z.array(plan).max(500),
  remove: z.array(plan).max(500),
  plan: plan.optional(),
})
