import { z } from "zod"
import { isDay } from "../core/day.ts"
import { incidentKinds, incidentSeverities } from "../core/deciding.ts"
import { oneLine } from "./plain-text.ts"

// What the forms of vendor incidents carry; one language of a text is enough, which the verbs check.

const line = (longest: number) => z.string().overwrite(oneLine).max(longest).optional()
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(4000)
  .optional()
const day = z.string().refine(isDay, { error: "day" })

export const IncidentForm = z.object({
  /** Slugs: of a new one. */
  organisation: z.string().max(80).optional(),
  tool: z.string().max(80).optional(),
  titleFr: line(200),
  titleEn: line(200),
  textFr: words,
  textEn: words,
  kind: z.enum(incidentKinds),
  severity: z.enum(incidentSeverities),
  happenedOn: day.optional(),
  learnedOn: day,
  url: line(2000),
  /** Number of the last event about it that the page knew. */
  seen: z.int().min(0),
})

export const IncidentClosureForm = z.object({ outcomeFr: words, outcomeEn: words, seen: z.int().min(0) })
