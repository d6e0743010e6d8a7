import { oneLine } from "./agency-comparison-words.ts"
import { checkBriefly, type Weighed } from "./answer.ts"
import { allows, type Code } from "./answer-cell.ts"
import { planName } from "./answer-text.ts"
import type { Book } from "./book.ts"
import type { Day } from "./day.ts"
import { comparisonCodes, type DeclaredTool } from "./declaration.ts"
import type { ListPlan, ListTool } from "./list.ts"
import { foldExact, type ShownText, type Text } from "./text.ts"
import type { Answer, DataClassId, PreconditionId, UseId } from "./vocabulary.ts"

// Which code the core's answer comes to. Each case is told in docs/decisions/0028; the words are in agency-comparison-text.ts.

/** What was found about a declared tool in a use, before it is put into words. */
export type Found =
  | { code: "tool_forbidden"; cause: "refused" | "suspended" | "retired" | "stop" }
  | {
      code: "tool_unassessed"
      cause: Unassessed
      candidates?: readonly string[] | undefined
      until?: Day | undefined
      expected?: Day | undefined
    }
  | { code: "plan_mismatch"; how: "plan" | "unsaid" | "unlisted" | "account"; others: readonly Text[] }
  | {
      code: "use_not_permitted"
      how: "no" | "ask" | "unsaid" | "unknown"
      permitted: readonly UseId[]
      least: readonly DataClassId[]
    }
  | { code: "data_class_exceeded"; classes: readonly DataClassId[]; unsaid: boolean; settled: boolean }
  | { code: "setting_unproven"; how: "lapsed" | "on" | "unsaid" | "proof"; missing: readonly PreconditionId[] }

type Unassessed = "unknown_tool" | "ambiguous_tool" | "under_review" | "not_assessed" | "dissent" | "decision_expired"

/** A declared tool as the list knows it. */
export interface Target {
  /** What the core is asked; absent where nothing was named. */
  asked?: { tool?: string; plan?: string } | undefined
  tool?: ListTool | undefined
  plan?: ListPlan | undefined
  /** The plan as the agency calls it, where the list has none of that name. */
  tier?: string | undefined
  label: Text
}

/** The core's answer. */
export type Ask = (asked: NonNullable<Target["asked"]>, data: readonly DataClassId[], use: readonly UseId[]) => Weighed

/** Asks the core; what was asked before about the same tool is not worked out again. */
export function asker(book: Book, day: Day): Ask {
  const known = new Map<string, ReturnType<Ask>>()
  return (asked, data, use) => {
    const key = `${asked.plan ?? ""}\n${asked.tool ?? ""}\n${data.join()}\n${use.join()}`
    const answered = known.get(key) ?? checkBriefly(book, { ...asked, data, use, day })
    known.set(key, answered)
    return answered
  }
}

/** Finds a declared tool and its plan in the list: by what was picked, else by exactly the name that was typed. */
export function targetOf(book: Book, ask: Ask, declared: DeclaredTool): Target {
  const named = declared.plan === undefined ? undefined : book.plans.get(declared.plan)
  const tool = toolOf(book, ask, declared) ?? (declared.tool === undefined ? named?.tool : undefined)
  const words = oneLine(declared.tier ?? "") || (named ? undefined : declared.plan)
  const plan = named && named.tool === tool ? named.plan : planCalled(tool, words)
  const name = oneLine(declared.name)
  if (tool && plan) {
    const label = { fr: planName(tool.name, plan.name.fr), en: planName(tool.name, plan.name.en) }
    return { asked: { plan: plan.slug }, tool, plan, label }
  }
  if (!tool) return { asked: name === "" ? undefined : { tool: name }, label: { fr: name, en: name } }
  const label = words === undefined ? tool.name : planName(tool.name, words)
  return { asked: { tool: tool.slug }, tool, tier: words, label: { fr: label, en: label } }
}

function toolOf(book: Book, ask: Ask, { tool, plan, name }: DeclaredTool): ListTool | undefined {
  const picked = book.tools.get(tool ?? plan?.slice(0, plan.indexOf("/")) ?? "")
  const { classes, uses } = book.list.vocabulary
  if (picked || name.trim() === "" || !classes[0] || !uses[0]) return picked
  return book.tools.get(ask({ tool: name.trim() }, [classes[0].id], [uses[0].id]).tool?.slug ?? "")
}

/** A plan that has come into the register since the agency wrote down what it calls it. */
function planCalled(tool: ListTool | undefined, words: string | undefined): ListPlan | undefined {
  if (!tool || words === undefined) return undefined
  const asked = foldExact(words)
  const found = tool.plans.filter(({ name }) =>
    [name.fr, name.en].some((one) => foldExact(one) === asked || foldExact(planName(tool.name, one)) === asked),
  )
  return found.length === 1 ? found[0] : undefined
}

export interface CauseAsked {
  declared: Pick<DeclaredTool, "account" | "trainingOff" | "proof">
  target: Target
  /** Our classes of what was declared; none = the agency did not say: every one. */
  data: readonly DataClassId[]
  /** Absent = the agency did not say: every one. */
  use: UseId | undefined
}

/** What the list says of a declared tool in a use, and what the agency left unproven of it. */
export interface Cause {
  found: readonly Found[]
  /** The core allows all of it. */
  allowed: boolean
  answer: Answer
  reason: Code
  conditions: readonly ({ id: string } & ShownText)[]
  decisions: readonly string[]
  /** Plans that the answer comes from. */
  from: readonly string[]
}

/** Works out what was found; nothing is found exactly where the core answers `yes` or `if` and the agency fits what it rests on. */
export function causeOf(book: Book, ask: Ask, row: CauseAsked): Cause {
  const { target, data, use } = row
  const nothing = {
    allowed: false,
    answer: "ask" as const,
    reason: "unknown_tool" as const,
    conditions: [],
    decisions: [],
    from: [],
  }
  if (!target.asked) return { ...nothing, found: [{ code: "tool_unassessed", cause: "unknown_tool" }] }
  const known = data.filter((id) => book.since.classes.has(id))
  const strange = data.filter((id) => !book.since.classes.has(id))
  const everyUse = use === undefined || !book.since.uses.has(use)
  const asked: Asked = {
    ask,
    target,
    asked: target.asked,
    classes: known.length > 0 ? known : data.length > 0 ? leastClasses(book) : [...book.since.classes.keys()],
    uses: everyUse ? [...book.since.uses.keys()] : [use],
    least: leastClasses(book),
    unsaid: data.length === 0,
  }
  const reply = ask(asked.asked, asked.classes, asked.uses)
  const barred = use !== undefined && everyUse ? strangeUse(asked) : everyUse ? anyUse(asked) : judged(asked)
  const found = barred ? [moved(asked, barred)] : unfitting(asked, row.declared)
  return {
    found: strange.length > 0 ? withClasses(found, strange) : found,
    allowed: !barred && strange.length === 0,
    answer: reply.answer,
    reason: reply.code,
    conditions: reply.conditions,
    decisions: [
      ...new Set(reply.plans.flatMap(({ plan, decision }) => (decision && reply.from.includes(plan) ? decision : []))),
    ],
    from: reply.from,
  }
}

interface Asked {
  ask: Ask
  target: Target
  asked: NonNullable<Target["asked"]>
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  /** Public data, where the vocabulary has it: the least that a use can be asked about. */
  least: readonly DataClassId[]
  /** The agency did not say which data. */
  unsaid: boolean
}

function leastClasses(book: Book): readonly DataClassId[] {
  const all = [...book.since.classes.keys()]
  return all.includes("public") ? ["public"] : all.slice(0, 1)
}

/** Why the list does not allow it; undefined where it does. The worst of what is found over the classes speaks. */
function judged(asked: Asked): Found | undefined {
  const { ask, asked: target, classes, uses, least, unsaid } = asked
  const reply = ask(target, classes, uses)
  if (allows(reply.answer)) return undefined
  const verdicts = classes.map((id) => ({
    id,
    ...(isAllowed(reply, id) ? allowed : verdictOf(ask(target, [id], uses))),
  }))
  const forbidden = verdicts.find(({ verdict }) => verdict === "forbidden")
  if (forbidden) return { code: "tool_forbidden", cause: forbidden.code as "refused" }
  const unassessed = verdicts.find(({ verdict }) => verdict === "unassessed")
  if (unassessed) return notAssessed(unassessed.code as Unassessed, asked, reply)
  const exceeding = verdicts.filter(({ verdict }) => verdict === "barred" || verdict === "stopped")
  const missing = [...new Set(verdicts.flatMap((one) => one.missing))]
  if (exceeding.length === 0 && missing.length > 0) return { code: "setting_unproven", how: "lapsed", missing }
  const fewer = ({ verdict }: { verdict: Verdict }) => verdict === "allowed" || verdict === "unproven"
  if (verdicts.some(fewer) || least.some((id) => fewer(verdictOf(ask(target, [id], uses))))) {
    // Several plans may each allow a class alone, and none of them all.
    const over = exceeding.length > 0 ? exceeding : verdicts.filter(({ id }) => !least.includes(id))
    const settled = over.some(({ answer, verdict }) => answer === "no" || verdict === "stopped")
    return { code: "data_class_exceeded", classes: over.map(({ id }) => id), unsaid, settled }
  }
  if (exceeding.some(({ verdict }) => verdict === "stopped")) return { code: "tool_forbidden", cause: "stop" }
  return { code: "use_not_permitted", how: reply.answer === "no" ? "no" : "ask", permitted: [], least }
}

type Verdict = "forbidden" | "unassessed" | "stopped" | "unproven" | "barred" | "allowed"

const verdictsOf: readonly (readonly [Code, Verdict])[] = [
  ["refused", "forbidden"],
  ["suspended", "forbidden"],
  ["retired", "forbidden"],
  ["unknown_tool", "unassessed"],
  ["ambiguous_tool", "unassessed"],
  ["under_review", "unassessed"],
  ["not_assessed", "unassessed"],
  ["dissent", "unassessed"],
  ["decision_expired", "unassessed"],
  ["stop", "stopped"],
  ["precondition", "unproven"],
]

const allowed = { answer: "yes" as Answer, code: "allowed" as Code, verdict: "allowed" as Verdict, missing: [] }

/** The answer about one plan tells it of each class. */
function isAllowed({ plans: [plan, other] }: Weighed, id: DataClassId): boolean {
  return plan !== undefined && !other && plan.cells.every(({ data, answer }) => data !== id || allows(answer))
}

/** What an answer comes to, by the worst of its causes. */
function verdictOf(reply: Weighed) {
  const { answer } = reply
  if (allows(answer)) return allowed
  const speaking = reply.plans.filter((plan) => plan.decision !== undefined && plan.answer === answer)
  const codes = new Set([reply.code, ...speaking.flatMap((plan) => plan.codes)])
  const [code, verdict] = verdictsOf.find(([one]) => codes.has(one)) ?? (["use", "barred"] as const)
  const states = verdict === "unproven" ? speaking.flatMap(({ preconditions }) => preconditions) : []
  return { answer, code, verdict, missing: states.filter(({ holds }) => !holds).map(({ id }) => id) }
}

function notAssessed(cause: Unassessed, { target }: Asked, reply: Weighed): Found {
  const speaking = reply.plans.find(({ validUntil }) => validUntil !== undefined)
  return {
    code: "tool_unassessed",
    cause,
    candidates: reply.candidates?.map(({ name }) => name),
    until: cause === "decision_expired" ? speaking?.validUntil : undefined,
    expected: (target.plan?.underReview ?? target.tool?.underReview)?.expectedOn,
  }
}

/** Of every use: why all are not allowed. Where some are, or not for one reason, it depends on a use that nobody named. */
function anyUse(asked: Asked): Found | undefined {
  const whole = judged(asked)
  if (!whole) return undefined
  const each = asked.uses.map((use) => ({ use, found: judged({ ...asked, uses: [use] }) }))
  const reasons = new Set(each.map(({ found }) => found?.code))
  const [first] = each
  if (reasons.size === 1 && first?.found) return whole.code === first.found.code ? whole : first.found
  const missing = [...new Set(each.flatMap(({ found }) => (found?.code === "setting_unproven" ? found.missing : [])))]
  const unproven = each.every(({ found }) => !found || found.code === "setting_unproven")
  if (unproven) return { code: "setting_unproven", how: "lapsed", missing }
  return {
    code: "use_not_permitted",
    how: "unsaid",
    permitted: each.flatMap(({ use, found }) => (found ? [] : [use])),
    least: asked.least,
  }
}

/** A use that the list has no word for: nobody has decided on it, whatever else is so. */
function strangeUse(asked: Asked): Found {
  const whole = judged(asked)
  const general = whole?.code === "tool_unassessed" || (whole?.code === "tool_forbidden" && whole.cause !== "stop")
  return general ? whole : { code: "use_not_permitted", how: "unknown", permitted: [], least: asked.least }
}

/** What another plan of the tool would allow is a matter of the plan; what only waits for us, or for a proof, is not. */
function moved(asked: Asked, found: Found): Found {
  const waits =
    found.code === "setting_unproven" ||
    (found.code === "use_not_permitted" && found.how === "unknown") ||
    (found.code === "tool_unassessed" && found.cause !== "not_assessed" && found.cause !== "under_review")
  const others = waits ? [] : otherPlans(asked)
  return others.length > 0 ? { code: "plan_mismatch", how: howOf(asked.target), others } : found
}

function howOf({ plan, tier }: Target): "plan" | "unsaid" | "unlisted" {
  if (plan) return "plan"
  return tier === undefined ? "unsaid" : "unlisted"
}

/** Names of the plans of the tool that the core allows for all of it, company plans before personal ones; what is history is not proposed. */
function otherPlans({ ask, target, classes, uses }: Asked): Text[] {
  const { tool, plan: declared } = target
  if (!tool) return []
  const reply = ask({ tool: tool.slug }, classes, uses)
  const allowing = new Set(reply.plans.filter(({ answer }) => allows(answer)).map(({ plan }) => plan))
  const offered = tool.plans.filter(
    (plan) =>
      plan !== declared && allowing.has(plan.slug) && !(plan.ended && (plan.ended.from ?? reply.day) <= reply.day),
  )
  const company = offered.filter(({ account }) => account === "company")
  return (company.length > 0 ? company : offered).map(({ name }) => ({
    fr: planName(tool.name, name.fr),
    en: planName(tool.name, name.en),
  }))
}

/** Where the core allows it: whether the agency works on that plan and account, and shows the setting that the answer rests on. */
function unfitting(asked: Asked, declared: CauseAsked["declared"]): Found[] {
  const { ask, target, asked: put, classes, uses } = asked
  const reply = ask(put, classes, uses)
  const allowing = reply.plans.filter(({ answer }) => allows(answer))
  const found: Found[] = []
  const elsewhere = target.plan === undefined && (target.tier !== undefined || allowing.length < reply.plans.length)
  if (elsewhere) found.push({ code: "plan_mismatch", how: howOf(target), others: otherPlans(asked) })
  else if (declared.account === "personal" && allowing.every(({ account }) => account === "company"))
    found.push({ code: "plan_mismatch", how: "account", others: [target.label] })
  if (allowing.some(({ preconditions }) => preconditions.some(({ id }) => id === "training-off"))) {
    const how = trainingOf(declared)
    if (how) found.push({ code: "setting_unproven", how, missing: ["training-off"] })
  }
  return found
}

function trainingOf({ trainingOff, proof }: CauseAsked["declared"]): "on" | "unsaid" | "proof" | undefined {
  if (trainingOff === undefined) return "unsaid"
  if (!trainingOff) return "on"
  return proof ? undefined : "proof"
}

/** With classes that the list has no word for: nobody has decided on them. */
function withClasses(found: readonly Found[], strange: readonly DataClassId[]): Found[] {
  const rank = comparisonCodes.indexOf("data_class_exceeded")
  if (found.some(({ code }) => comparisonCodes.indexOf(code) > rank)) return [...found]
  const [exceeded, others] = [
    found.find((one) => one.code === "data_class_exceeded"),
    found.filter((one) => one.code !== "data_class_exceeded"),
  ]
  const classes = [...(exceeded?.classes ?? []), ...strange]
  return [{ code: "data_class_exceeded", classes, unsaid: false, settled: exceeded?.settled ?? false }, ...others]
}
