import { z } from "zod"

/** Most characters of a policy file that are read on screen: no policy is that long. */
export const longestPolicy = 200_000

/** A policy file that is tried, as text; `as=csv` asks for what would move as a file. */
export const PolicyPreviewForm = z.object({
  text: z.string().max(longestPolicy).optional(),
  as: z.enum(["csv"], { error: "choice" }).optional(),
})
