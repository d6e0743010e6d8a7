import { z } from "zod"

const Place = z
  .strictObject({
    pointer: z.string().meta({ description: "Place in the request, as a fragment." }),
    parameter: z.string(),
    detail: z.string(),
    fr: z.string(),
    en: z.string(),
  })
  .meta({ id: "ProblemPlace" })

/** An RFC 9457 problem, as src/api/problem.ts writes it. */
export const Problem = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(Place).optional().meta({ description: "One per parameter to mend, in both languages." }),
  })
  .meta({ id: "Problem", description: "What is wrong, as RFC 9457." })
