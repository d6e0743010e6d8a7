import { z } from "zod"
import { isDay } from "../core/day.ts"
import { sourceClasses } from "../core/vocabulary.ts"
import { fileFields } from "./file-field.ts"
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
  .max(300)

/** Sources that an answer can have: what has none is not noted. */
export const factSources = sourceClasses.filter((one) => one !== "none")

/** An answer to a factor, as it is noted on screen. */
export const FactForm = z.object({
  /** Where the question was asked from: `plan/acme/team`. */
  place: z.string().max(300),
  factor: id,
  /** Id of the fact that is corrected. */
  corrects: id.optional(),
  subject: z.string({ error: "choice" }).max(300),
  option: z.enum(["0", "1", "2", "3", "4"], { error: "choice" }),
  fr: words.optional(),
  en: words.optional(),
  source: z.enum(factSources, { error: "choice" }),
  /** The evidence of the corrected fact stays. */
  keep: z.boolean(),
  url: z
    .url({ protocol: /^https?$/, error: "url" })
    .max(2000)
    .optional(),
  urlSeenOn: day.optional(),
  /** The passage that is the evidence, and the one that the form offered as such (core/reading-passage.ts). */
  passage: z.string().max(400).optional(),
  offered: z.string().max(400).optional(),
  /** Id of the assessment that it is answered for: where the reader goes back to. */
  assessment: id.optional(),
  ...fileFields,
  seenOn: day,
  expiresOn: day.optional(),
  /** Ids of the facts that the form showed, and of those that become history. */
  known: z.array(id).max(2000),
  ends: z.array(id).max(2000),
  why: line.optional(),
})

export const FactWithdrawalForm = z.object({
  place: z.string().max(300).optional(),
  /** Id of the assessment that it is withdrawn from: where the reader goes back to. */
  assessment: id.optional(),
  why: line.refine(fits, { error: "blank" }),
})
