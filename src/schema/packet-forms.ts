import { z } from "zod"
import { packetVerdicts } from "../core/assessing.ts"
import { isDay } from "../core/day.ts"
import { vendorLimits } from "../core/packet-answers.ts"
import { languages } from "../core/text.ts"
import { fits, oneLine } from "./plain-text.ts"

const day = z.string().refine(isDay, { error: "day" })
const seen = z.int().min(0)
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(vendorLimits.text)
const line = z.string().max(300).overwrite(oneLine).max(120)

/** What a vendor is asked, as somebody of ours puts it together. */
export const NewPacketForm = z.object({
  organisation: z.string().max(200),
  plan: z.array(z.string().max(300)).max(2000),
  /** `plan/acme/team C1`: subject and factor. */
  question: z.array(z.string().max(400)).max(5000),
  language: z.enum(languages, { error: "choice" }),
  message: words.optional(),
  until: day,
})

/** Until when a link holds. `seen`: number of the packet's last event that the page knew. */
export const PacketDayForm = z.object({ until: day, seen })

export const PacketSeenForm = z.object({ seen })

/** One answer of a vendor: fields of one question, without the question's own name. */
export const VendorAnswerForm = z.object({
  verdict: z.enum(packetVerdicts, { error: "choice" }).optional(),
  option: z.enum(["0", "1", "2", "3", "4"], { error: "choice" }).optional(),
  text: words.optional(),
  url: z
    .url({ protocol: /^https?$/, error: "url" })
    .max(vendorLimits.url)
    .optional(),
  /** The file that was sent before goes. */
  nofile: z.boolean(),
  /** What the answer was known by when it was shown (`answerMark`). */
  base: z.string().max(16).optional(),
})
export type VendorAnswerTyped = z.output<typeof VendorAnswerForm>

/** Who sends a vendor's answers. */
export const VendorSubmissionForm = z.object({
  packet: z.string().max(80),
  name: line.refine(fits, { error: "blank" }),
  role: line.refine(fits, { error: "blank" }),
})
