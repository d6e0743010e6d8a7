import { z } from "zod"
import { deliverableKinds } from "../core/agency.ts"
import { isDay } from "../core/day.ts"
import { oneLine } from "./plain-text.ts"

// What the forms of deliverables carry.

const line = (longest: number) => z.string().overwrite(oneLine).max(longest)

export const DeliverableForm = z.object({
  /** Of a new one. */
  contract: z.string().max(80).optional(),
  title: line(200).min(1),
  kind: z.enum(deliverableKinds),
  version: line(60).optional(),
  campaign: line(120).optional(),
  deliveredOn: z.string().refine(isDay, { error: "day" }).optional(),
  /** Number of the last event about it that the page knew. */
  seen: z.int().min(0),
})

/** What is said beside the files that are handed in. */
export const DeliverableFilesForm = z.object({
  /** The files themselves are kept, not their hashes alone. */
  keep: z.boolean(),
})

/** Which file is set aside, by its hash. */
export const SetAsideForm = z.object({ file: z.string().regex(/^[0-9a-f]{64}$/) })
