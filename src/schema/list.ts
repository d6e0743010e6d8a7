import { z } from "zod"
import { accounts, answers, outcomes, preconditionIds } from "../core/vocabulary.ts"
import { Day, Host, Instant, PlanSlug, Sha256, ShownText, Slug, Text } from "./basics.ts"

const answer = z.enum(answers)
const scope = {
  classes: z.array(z.string()).meta({ description: "None = every data class." }),
  uses: z.array(z.string()).meta({ description: "None = every use." }),
}
const review = z.strictObject({ expectedOn: Day.optional() })
const period = z.strictObject({ from: Day, until: Day.optional() })
const condition = z.strictObject({ id: z.string(), ...scope })
const position = z.int().min(0)

const Decision = z
  .strictObject({
    id: z.string(),
    outcome: z.enum(outcomes),
    classes: z.record(z.string(), answer),
    otherClasses: z.enum(["ask", "no"]),
    uses: z.record(z.string(), answer),
    otherUses: z.enum(["if", "ask", "no"]),
    overrides: z.array(z.strictObject({ class: z.string(), use: z.string(), answer })),
    conditions: z.array(condition),
    preconditions: z.array(z.strictObject({ id: z.enum(preconditionIds), ...scope })),
    validFrom: Day,
    validUntil: Day.optional(),
    recorded: position.meta({ description: "Position in the order in which decisions got their quorum." }),
    dissent: z.literal(true).optional(),
  })
  .meta({ id: "ListDecision" })

const Exception = z
  .strictObject({
    id: z.string(),
    group: z.string().meta({ description: "Opaque id of the group it is for." }),
    answer: z.enum(["yes", "if"]),
    ...scope,
    conditions: z.array(condition),
    from: Day,
    until: Day,
    recorded: position,
  })
  .meta({ id: "ListException" })

const Plan = z
  .strictObject({
    slug: PlanSlug,
    name: ShownText,
    account: z.enum(accounts),
    hosts: z.array(Host),
    access: ShownText.optional(),
    ended: z
      .strictObject({ from: Day.optional() })
      .optional()
      .meta({ description: "Proposed to nobody: from that day on; without one, whatever the day." }),
    underReview: review.optional(),
    decisions: z.array(Decision).optional().meta({ description: "In force and to come; absent = none." }),
    exceptions: z.array(Exception).optional(),
    holds: z
      .partialRecord(z.enum(preconditionIds), z.array(period))
      .optional()
      .meta({ description: "Periods in which each precondition holds." }),
    carries: z
      .array(z.strictObject({ id: z.enum(preconditionIds), classes: z.array(z.string()) }))
      .optional()
      .meta({ description: "Preconditions that a yes or if carries by the methodology." }),
    stops: z
      .array(z.strictObject({ factor: z.string(), ...scope }))
      .optional()
      .meta({ description: "Cells under an absolute stop." }),
  })
  .meta({ id: "ListPlan" })

const Tool = z
  .strictObject({
    id: z.string(),
    slug: Slug,
    name: z.string(),
    aliases: z.array(z.string()),
    vendor: z.string(),
    categories: z.array(z.string()),
    hosts: z.array(Host),
    plans: z.array(Plan),
    underReview: review.optional(),
  })
  .meta({ id: "ListTool" })

/** The approved-tools list as it is published (src/core/list.ts); its JSON Schema is served beside it. */
export const List = z
  .strictObject({
    format: z.literal("aval/approved-list"),
    version: z.literal(1),
    revision: z.int().min(1).meta({ description: "1, 2, 3 …, for people." }),
    serial: z.int().min(1).meta({ description: "For machines: never goes back." }),
    issuedAt: Instant,
    day: Day.meta({ description: "The company's day of issue." }),
    zone: z.string(),
    vocabulary: z.strictObject({
      classes: z.array(
        z.strictObject({
          id: z.string(),
          name: Text,
          phrase: Text.meta({ description: "The class inside a sentence." }),
          since: Day.optional(),
        }),
      ),
      uses: z.array(
        z.strictObject({
          id: z.string(),
          name: Text,
          verb: Text,
          published: z.boolean(),
          categories: z.array(z.string()).optional(),
          since: Day.optional(),
        }),
      ),
    }),
    conditions: z.record(z.string(), ShownText).meta({ description: "Condition texts by id." }),
    tools: z.array(Tool),
  })
  .meta({
    id: "ApprovedList",
    description: "What is allowed, as the inputs of the answer function. Never holds a person's name.",
  })

export const RevisionView = z
  .strictObject({
    revision: z.int().min(1),
    serial: z.int().min(1),
    issuedAt: Instant,
    day: Day,
    sha256: Sha256,
    length: z.int().min(0).meta({ description: "Bytes, uncompressed." }),
    counts: z.record(z.string(), z.number()),
    list: z.string().meta({ description: "Where its bytes are." }),
    diff: z.string().optional().meta({ description: "What it changed; absent for the first." }),
  })
  .meta({ id: "Revision" })

const change = z.enum(["added", "removed", "changed"])
const fields = z.array(z.string()).meta({ description: "Fields that are written otherwise." })
const ids = { added: z.array(z.string()), removed: z.array(z.string()) }
const side = z.strictObject({ revision: z.int().min(1), day: Day })

export const Diff = z
  .strictObject({
    from: side,
    to: side,
    vocabulary: z.strictObject({ classes: z.strictObject(ids), uses: z.strictObject(ids) }),
    conditions: z.strictObject({ ...ids, changed: z.array(z.string()) }),
    tools: z.array(
      z.strictObject({
        tool: Slug,
        name: z.string(),
        change,
        fields,
        plans: z.array(
          z.strictObject({
            plan: PlanSlug,
            change,
            fields,
            moved: z
              .array(z.strictObject({ data: z.string(), use: z.string(), before: answer, after: answer }))
              .meta({ description: "Cells whose answer is another one." }),
          }),
        ),
      }),
    ),
    answers: z.strictObject({ loosened: z.int().min(0), tightened: z.int().min(0) }),
  })
  .meta({ id: "ListDiff" })
