import { z } from "zod"
import { undecidedHostRules } from "../core/company-policy.ts"
import { isDay } from "../core/day.ts"
import { isHost, isHostAndPort } from "../core/hosts.ts"
import { levels } from "../core/methodology.ts"

/** What a policy file must keep to, by name. */
export type PolicyRule =
  | "mapping"
  | "list"
  | "role"
  | "roles"
  | "people"
  | "months"
  | "exceptions"
  | "undecidedHosts"
  | "host"
  | "target"
  | "id"
  | "likeClass"
  | "likeUse"
  | "text"
  | "sentence"
  | "examples"
  | "options"
  | "day"
  | "boolean"
  | "weight"
  | "contextWeight"
  | "factor"
  | "ownFactor"
  | "dimension"
  | "level"
  | "status"
  | "class"
  | "use"

/** The shape of the company's policy file. What it names is checked against the methodology by `readPolicy`. */
export const PolicyFile = optional({
  quorum: optional({
    default: roles().default(["it", "legal"]),
    people: z.int(rule("people")).min(1, rule("people")).max(3, rule("people")).default(2),
    classes: record(roles()),
  }),
  decisions: optional({
    assessmentMonths: months(12),
    reviewMonths: optional({
      low: months(12),
      moderate: months(12),
      high: months(6),
      unproven: months(6),
      critical: months(3),
    }),
    exceptionsSignal: z.int(rule("exceptions")).min(1, rule("exceptions")).max(1000, rule("exceptions")).default(3),
    worksCouncil: z.boolean(rule("boolean")).default(false),
  }),
  undecidedHosts: z.enum(undecidedHostRules, rule("undecidedHosts")).default("none"),
  neverBlock: list(z.string(rule("host")).refine(isHost, rule("host"))),
  webhooks: optional({
    privateTargets: list(z.string(rule("target")).refine(isHostAndPort, rule("target"))),
  }),
  vocabulary: optional({
    classes: list(
      section({
        id: z.string(rule("id")).regex(/^[a-z][a-z0-9-]{1,39}$/, rule("id")),
        like: z.string(rule("likeClass")),
        name: text(),
        hint: text(),
        examples: z.tuple([text(), text(), text()], rule("examples")),
        since: day(),
      }),
    ),
    uses: list(
      section({
        id: z.string(rule("id")).regex(/^[a-z][a-z0-9-]{1,39}$/, rule("id")),
        like: z.string(rule("likeUse")),
        name: text(),
        verb: text(),
        published: z.boolean(rule("boolean")),
        since: day(),
      }),
    ),
  }),
  methodology: optional({
    weights: record(weight()),
    off: list(z.string(rule("factor"))),
    factors: list(
      section({
        id: z.string(rule("ownFactor")).regex(/^X[0-9]+$/, rule("ownFactor")),
        dimension: z.string(rule("dimension")),
        level: z.enum(levels, rule("level")),
        core: z.boolean(rule("boolean")),
        weight: weight(),
        name: text(),
        question: text(),
        help: text(),
        options: z.tuple([text(), text(), text(), text(), text()], rule("options")),
        references: list(
          section({
            source: sentence(),
            version: sentence().optional(),
            locator: sentence(),
            status: z.enum(["read", "to-confirm"], rule("status")),
            checkedOn: day(),
          }),
        ),
        appliesTo: section({
          classes: z.array(z.string(rule("class")), rule("list")).optional(),
          uses: z.array(z.string(rule("use")), rule("list")).optional(),
        }).optional(),
      }),
    ),
    contextWeights: optional({
      classes: record(record(contextWeight())),
      uses: record(record(contextWeight())),
    }),
  }),
})

/** A mapping that knows its keys; a key that it does not know is refused with the list of those it does. */
function section<Shape extends z.ZodRawShape>(shape: Shape, otherwise: PolicyRule = "mapping") {
  const keys = Object.keys(shape).join(", ")
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? keys : otherwise),
  })
}

/** A section that may be left out or left empty. */
function optional<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(emptyAs({}), section(shape))
}

function list<Item extends z.ZodType>(item: Item) {
  return z.preprocess(emptyAs([]), z.array(item, rule("list")))
}

function record<Value extends z.ZodType>(value: Value) {
  return z.preprocess(emptyAs({}), z.record(z.string(), value, rule("mapping")))
}

function emptyAs(empty: unknown) {
  return (value: unknown) => value ?? empty
}

function roles() {
  return z
    .array(z.enum(["it", "legal", "dpo"], rule("role")), rule("roles"))
    .min(1, rule("roles"))
    .refine((roles) => new Set(roles).size === roles.length, rule("roles"))
}

function months(otherwise: number) {
  return z.int(rule("months")).min(1, rule("months")).max(60, rule("months")).default(otherwise)
}

function text() {
  return section({ fr: sentence().optional(), en: sentence().optional() }, "text").refine(
    (value) => value.fr !== undefined || value.en !== undefined,
    rule("text"),
  )
}

function sentence() {
  return z.string(rule("sentence")).trim().min(1, rule("sentence")).max(500, rule("sentence"))
}

function day() {
  return z.string(rule("day")).refine(isDay, rule("day"))
}

function weight() {
  return z.number(rule("weight")).positive(rule("weight")).max(10, rule("weight"))
}

function contextWeight() {
  return z.int(rule("contextWeight")).min(0, rule("contextWeight")).max(4, rule("contextWeight"))
}

/** The message of every check is the name of its rule: the reader of the file writes the sentences. */
function rule(name: PolicyRule) {
  return { error: name }
}
