import { z } from "zod"
import { codes } from "../core/answer-cell.ts"
import { accounts, answers, preconditionIds } from "../core/vocabulary.ts"
import { Day, PlanSlug, ShownText } from "./basics.ts"
import { meaning } from "./parameters.ts"

/** How many data classes, or uses, one question may name. */
export const mostNamed = 100
/** Longest name, host or plan of a question, in characters. */
export const longestName = 500

const named = z.string().max(longestName).optional()
const ids = z.array(z.string()).max(mostNamed).optional()

/** The question as its parameters ask it; the route reads it by hand (src/api/check-query.ts), and a test holds the two together. */
export const CheckQuery = z.strictObject({
  tool: meaning(named, "tool"),
  host: meaning(named, "host"),
  plan: meaning(named, "plan"),
  data: meaning(ids, "data"),
  use: meaning(ids, "use"),
  at: meaning(Day.optional(), "at"),
})

const Answer = z
  .enum(answers)
  .meta({ id: "Answer", description: "`yes`, `if` (on conditions), `ask` (not yet: ask first) or `no`." })
const Code = z.enum(codes).meta({ id: "Code", description: "A cause of an answer." })
const Named = z.strictObject({ slug: z.string(), name: z.string() })

const Precondition = z
  .strictObject({
    id: z.enum(preconditionIds),
    holds: z.boolean(),
    until: Day.optional().meta({ description: "Last day it holds; where it does not, the last day it did." }),
  })
  .meta({ id: "PreconditionState" })

const PlanAnswer = z
  .strictObject({
    plan: PlanSlug,
    name: ShownText,
    account: z.enum(accounts),
    answer: Answer,
    codes: z.array(Code).meta({ description: "All causes, the first one first." }),
    access: ShownText.optional().meta({ description: "How to get it, whom to ask." }),
    conditions: z.array(z.string()).meta({ description: "Ids of `conditions`." }),
    preconditions: z.array(Precondition),
    decision: z.string().optional(),
    validUntil: Day.optional(),
    cells: z.array(z.strictObject({ data: z.string(), use: z.string(), answer: Answer })),
  })
  .meta({ id: "PlanAnswer" })

const Alternative = z
  .strictObject({
    plan: PlanSlug,
    tool: z.string(),
    name: ShownText,
    answer: z.enum(["yes", "if"]),
    access: ShownText.optional(),
  })
  .meta({ id: "Alternative" })

/** The answer that goes out. */
export const CheckReply = z
  .strictObject({
    answer: Answer,
    reason: z.strictObject({ code: Code, fr: z.string(), en: z.string() }),
    day: Day,
    revision: z.int().min(0).meta({ description: "Revision of the list that answered; 0 before the first." }),
    tool: Named.optional().meta({ description: "The tool that was meant; absent when unknown, or when several are." }),
    candidates: z.array(Named).optional().meta({ description: "The tools that share the host, or bear the name." }),
    conditions: z.array(z.strictObject({ id: z.string(), ...ShownText.shape })),
    plans: z.array(PlanAnswer),
    alternatives: z.array(Alternative),
    request: z.string().meta({ description: "Where to ask for it, filled in." }),
  })
  .meta({ id: "CheckReply" })

export { Answer, Code, PlanAnswer }
