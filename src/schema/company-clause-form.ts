import { z } from "zod"
import { positions } from "../core/clause.ts"
import { mostRows } from "../core/clause-rows.ts"
import { oneLine } from "./plain-text.ts"

// The form of a clause: texts in two languages, paragraphs and items as rows in their order.

const longest = 4000

const text = z.string().max(longest)
const line = z.string().overwrite(oneLine).max(300)
const texts = z.array(text).max(mostRows)
const words = z.array(z.string().max(400)).max(mostRows)
/** Number of the last event about the clause that the page knew. */
const seen = z.int().min(0)

const rowsOf = <Name extends string>(name: Name) =>
  ({
    [`${name}SummaryFr`]: text.optional(),
    [`${name}SummaryEn`]: text.optional(),
    [`${name}Kind`]: words,
    [`${name}Id`]: words,
    [`${name}When`]: words,
    [`${name}Fr`]: texts,
    [`${name}En`]: texts,
  }) as Record<`${Name}Summary${"Fr" | "En"}`, z.ZodOptional<typeof text>> &
    Record<`${Name}${"Kind" | "Id" | "When"}`, typeof words> &
    Record<`${Name}${"Fr" | "En"}`, typeof texts>

export const CompanyClauseForm = z.object({
  /** What the button that was pressed asks for: `save`, `preview`, or a change of the rows such as `strict:up:3`. */
  do: z.string().max(40).optional(),
  seen,
  titleFr: line.optional(),
  titleEn: line.optional(),
  purposeFr: text.optional(),
  purposeEn: text.optional(),
  default: z.enum(positions, { error: "choice" }),
  when: z.string().max(40).optional(),
  ...rowsOf("strict"),
  ...rowsOf("balanced"),
  ...rowsOf("light"),
  fallbackFr: texts,
  fallbackEn: texts,
  notesOn: words,
  notesWhen: words,
  notesFr: texts,
  notesEn: texts,
  warningsOn: words,
  warningsWhen: words,
  warningsFr: texts,
  warningsEn: texts,
  /** What is new in this edition. */
  editionNote: z
    .string()
    .overwrite((value) => value.trim())
    .max(1000)
    .optional(),
  onNewest: z.boolean().optional(),
})

/** `reset`: the box that says that it is meant. */
export const ClauseResetForm = z.object({
  seen,
  sure: z.boolean().optional(),
  editionNote: z
    .string()
    .overwrite((value) => value.trim())
    .max(1000)
    .optional(),
})
