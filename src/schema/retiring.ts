import { z } from "zod"
import { isDay } from "../core/day.ts"
import { fits } from "./plain-text.ts"

const reason = z
  .string({ error: "blank" })
  .overwrite((text) => text.replace(/\s+/gu, " ").trim())
  .max(500)
  .refine(fits, { error: "blank" })

export const RetirementForm = z.object({
  on: z.string({ error: "day" }).refine(isDay, { error: "day" }),
  why: reason,
})

/** Takes a retirement, or a merger, back. */
export const RestoreForm = z.object({ undo: z.boolean(), why: reason })

export const MergeForm = z.object({
  into: z.string().trim().max(300),
  /** Number of the newest event of the register that the preview was made of. */
  seen: z.int().min(0),
  why: reason,
})

export const UnmergeForm = z.object({ seen: z.int().min(0), why: reason })
