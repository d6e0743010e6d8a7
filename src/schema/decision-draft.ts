import { z } from "zod"
import { isDay } from "../core/day.ts"
import { signOffRoles } from "../core/deciding.ts"
import type { Methodology } from "../core/methodology.ts"
import { answers, preconditionIds } from "../core/vocabulary.ts"
import { PlanSlug } from "./basics.ts"

/** Outcomes that a draft can have: a suspension is never prepared, it holds at once. */
export const draftOutcomes = ["approved", "conditional", "tolerated", "refused", "retired"] as const

const id = z.string().max(80)
const day = z.string().refine(isDay, { error: "day" })
const answer = z.enum(answers, { error: "choice" })
const words = z
  .string()
  .overwrite((text) => text.trim())
  .max(20_000)
const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, " ").trim())
  .max(1000)

const fixed = {
  /** The version that was read, and what it said: so that two who change it see what the other one changed. */
  version: z.string().regex(/^\d{1,9}$/),
  was: z.string().max(400_000).optional(),
  do: z.string().max(200).optional(),
  why: z.string().max(200).optional(),
  outcome: z.enum(draftOutcomes, { error: "choice" }),
  otherClasses: z.enum(["ask", "no"], { error: "choice" }),
  otherUses: z.enum(["if", "ask", "no"], { error: "choice" }),
  preconditions: z.array(z.enum(preconditionIds, { error: "choice" })).max(preconditionIds.length),
  validFrom: day,
  validUntil: day.optional(),
  reviewBy: day.optional(),
  dpoOpinion: words.optional(),
  dpia: line.optional(),
  worksCouncil: line.optional(),
  "summary-fr": words.optional(),
  "summary-en": words.optional(),
  "rationale-fr": words.optional(),
  "rationale-en": words.optional(),
}

/** Only of a decision that was taken before Aval. */
const statedOnly = { source: line.optional() }

/** Fields of which there are as many as were sent, each with what it may hold. */
const repeated: readonly (readonly [pattern: RegExp, field: z.ZodType])[] = [
  [/^pair-\d{1,3}-(class|use)$/, id.optional()],
  [/^pair-\d{1,3}-answer$/, answer.optional()],
  [/^reason-[a-z]+(:[\w/.-]{1,170})?$/, words.optional()],
]

/** The same, of a decision that was taken before Aval. */
const statedRows: typeof repeated = [
  [/^stated-[0-9]-role$/, z.enum(signOffRoles, { error: "choice" }).optional()],
  [/^stated-[0-9]-name$/, line.max(200).optional()],
  [/^stated-[0-9]-on$/, day.optional()],
]

/** The form of a draft: what it always has, an answer for each class and use, and the rows that were sent (`names`). */
export function decisionDraftForm(
  { classes, uses }: Methodology["vocabulary"],
  names: Iterable<string>,
  { stated }: { stated: boolean },
) {
  const known = stated ? [...repeated, ...statedRows] : repeated
  const rows = [...new Set(names)].flatMap((name): [string, z.ZodType][] => {
    const found = known.find(([pattern]) => pattern.test(name))
    return found ? [[name, found[1]]] : []
  })
  return z.object({
    ...fixed,
    ...(stated ? statedOnly : {}),
    ...Object.fromEntries(classes.map((one) => [`class-${one.id}`, answer.optional()])),
    ...Object.fromEntries(uses.map((one) => [`use-${one.id}`, answer.optional()])),
    ...Object.fromEntries(
      preconditionIds.flatMap((one) => [
        [`precondition-${one}-classes`, z.array(id).max(200)],
        [`precondition-${one}-uses`, z.array(id).max(200)],
      ]),
    ),
    ...Object.fromEntries(rows),
  })
}

/** Opens a draft: on a frozen assessment (its id), or as decided before Aval (`stated`). */
export const NewDecisionForm = z.object({
  plan: PlanSlug,
  basis: z.string({ error: "choice" }).max(80),
  /** Id of the decision that it begins as. */
  like: id.optional(),
})

/** Suspends a plan at once. */
export const SuspensionForm = z.object({
  plan: PlanSlug,
  role: z.enum(signOffRoles, { error: "choice" }),
  "reason-fr": words.optional(),
  "reason-en": words.optional(),
  "summary-fr": words.optional(),
  "summary-en": words.optional(),
  sure: z.literal("on", { error: "choice" }),
  /** Asked for where an approved plan would be hit. */
  confirm: z.literal("on", { error: "choice" }).optional(),
})
