import { z } from "zod"
import { isDay } from "../core/day.ts"
import { pilotOutcomes } from "../core/deciding.ts"
import { oneLine } from "./plain-text.ts"

// What the forms of pilots carry; one language of a text is enough, which the verbs check.

const line = z.string().overwrite(oneLine).max(200).optional()
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(4000)
  .optional()
const day = z.string().refine(isDay, { error: "day" })

export const PilotForm = z.object({
  plan: z.string().max(161).optional(),
  teamFr: line,
  teamEn: line,
  fromDay: day,
  untilDay: day,
  goalFr: words,
  goalEn: words,
})

export const PilotEndForm = z.object({
  status: z.enum(["ended", "stopped"]),
  outcome: z.enum(pilotOutcomes).optional(),
  resultFr: words,
  resultEn: words,
  /** Why it was stopped. */
  whyFr: words,
  whyEn: words,
  /** Number of the last event about it that the page knew. */
  seen: z.int().min(0),
})
