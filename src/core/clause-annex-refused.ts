import { asker, type Cause, causeOf, type Found } from "./agency-comparison-cause.ts"
import { decisionOn } from "./answer-cell.ts"
import { type AnnexInput, type Candidate, classesFor, usesFor, usesOf } from "./clause-annex-candidates.ts"
import { othersText, reasonText } from "./clause-annex-reasons.ts"
import { classOfData, comparisonCodes, type DeclaredTool } from "./declaration.ts"
import type { Text } from "./text.ts"

// Tools that may not be used as they are declared, and why.

/** `as-declared`: on another plan, for another use, with other data or once it is shown, the list allows it. */
export type RefusedStatus = "refused" | "unassessed" | "as-declared"

/** A tool that may not be used as it is declared. */
export interface RefusedTool {
  /** `tool/plan`; where the plan is not known, what the agency calls it. */
  id: string
  /** Its plan, where the register has it. */
  plan?: string | undefined
  name: Text
  vendor?: string | undefined
  /** What the agency said of it; none: it was put in by hand. */
  declared: readonly DeclaredTool[]
  status: RefusedStatus
  reason: Text
}

/** Why it is not permitted: the worst of what the list finds. */
export function refusedTool(input: AnnexInput, candidate: Candidate): RefusedTool {
  const { target, declared } = candidate
  const found = worst(foundOf(input, candidate)) ?? notAssessed
  const own = ownCause(input, candidate, found)
  return {
    id: candidate.id,
    ...(target.plan || declared.length === 0 ? { plan: candidate.id } : {}),
    name: target.label,
    vendor: target.tool?.vendor ?? declared.find(({ vendor }) => vendor)?.vendor,
    declared,
    status: statusOfFound(own ?? found),
    reason: own ? joined(reasonText(input.book.list, own), othersText(found)) : reasonText(input.book.list, found),
  }
}

/** Where another plan would do: what is decided about this one. */
function ownCause({ day }: AnnexInput, { target: { plan } }: Candidate, found: Found): Found | undefined {
  if (found.code !== "plan_mismatch" || found.how !== "plan" || !plan) return undefined
  const outcome = plan.decisions && decisionOn(plan.decisions, day)?.outcome
  if (outcome === undefined) return notAssessed
  return outcome === "refused" || outcome === "suspended" || outcome === "retired"
    ? { code: "tool_forbidden", cause: outcome }
    : undefined
}

function joined(first: Text, second: Text): Text {
  return { fr: `${first.fr} ${second.fr}`, en: `${first.en} ${second.en}` }
}

const notAssessed: Found = { code: "tool_unassessed", cause: "not_assessed" }

function foundOf(input: AnnexInput, candidate: Candidate): readonly Found[] {
  const { book, day } = input
  const { target } = candidate
  const ask = asker(book, day)
  const tools = candidate.declared.length > 0 ? candidate.declared : [byHand]
  const causes = tools.flatMap((declared): Cause[] => {
    const own = usesOf([declared])
    const uses = own.length > 0 ? own : candidate.declared.length > 0 ? [undefined] : usesFor(input, candidate)
    const said = [...new Set(declared.data.map((one) => classOfData[one] ?? one))]
    const data = candidate.declared.length > 0 ? said : classesFor(input, candidate)
    return uses.map((use) => causeOf(book, ask, { declared, target, data, use }))
  })
  return causes.flatMap(({ found }) => found)
}

const byHand: DeclaredTool = { name: "", crafts: [], data: [], account: "company", trainingOff: true }

function worst(found: readonly Found[]): Found | undefined {
  const rank = ({ code }: Found) => comparisonCodes.indexOf(code)
  return found.toSorted((a, b) => rank(b) - rank(a))[0]
}

function statusOfFound(found: Found): RefusedStatus {
  if (found.code === "tool_forbidden") return "refused"
  return found.code === "tool_unassessed" ? "unassessed" : "as-declared"
}
