import { z } from "zod"
import { isDay } from "../core/day.ts"
import { requestBudgets } from "../core/requests.ts"
import { accounts } from "../core/vocabulary.ts"
import { fits, oneLine } from "./plain-text.ts"

const line = (longest: number) => z.string().overwrite(oneLine).max(longest)
const said = (longest: number) =>
  z
    .string({ error: "blank" })
    .overwrite((text) => text.trim())
    .max(longest)
    .refine(fits, { error: "blank" })
const ids = z.array(z.string().max(60)).max(60)

/** What somebody asks for. */
export const RequestForm = z.object({
  /** Name or slug of the tool, or the address of its site. */
  tool: line(200).optional(),
  plan: line(200).optional(),
  classes: ids,
  uses: ids,
  account: z.enum(accounts).optional(),
  purpose: said(4000),
  people: z.int().min(1).max(1_000_000).optional(),
  neededBy: z.string().refine(isDay, { error: "day" }).optional(),
  budget: z.enum(requestBudgets).optional(),
  owner: line(200).optional(),
  /** Id of a business unit of the person. */
  unit: z.string().max(80).optional(),
})

/** What is said about a request; `internal`: among those who answer. */
export const RequestCommentForm = z.object({ text: said(4000), internal: z.boolean() })
