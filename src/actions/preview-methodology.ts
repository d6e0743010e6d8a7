import { loadRegister } from "../../db/queries/register.ts"
import { methodology as shipped } from "../../templates/methodology/index.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { applyCompanyPolicy, methodologyPart, type Policy } from "../core/company-policy.ts"
import { type Day, dayIn } from "../core/day.ts"
import type { ListDecision } from "../core/list.ts"
import type { Methodology } from "../core/methodology.ts"
import { methodologyMoves, type NamedMoves } from "../core/methodology-moves.ts"
import { canonical, toolOf } from "../core/stated.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/** What would move in the register if a policy were adopted; looks at nothing where it gives the methodology in use. Writes nothing. */
export async function previewMethodology(app: App, policy: Policy, asOf?: Day): Promise<NamedMoves> {
  const before = app.methodology
  const after = methodologyOf(app, policy)
  if (after.version === before.version) return unmoved(before, after, asOf ?? (await today(app)))
  const [register, current] = await Promise.all([loadRegister(app.store.read), currentList(app)])
  const day = asOf ?? dayIn(register.company?.zone ?? app.config.zone, app.now())
  const decided = new Map<string, ListDecision>()
  for (const [slug, { plan }] of current?.book.plans ?? []) {
    const decision = plan.decisions && decisionOn(plan.decisions, day)
    if (decision) decided.set(slug, decision)
  }
  const moves = methodologyMoves({ register, day, before, after, decided })
  const moving = new Set(moves.moves.map(({ plan }) => plan))
  const tools = new Map(register.tools.map(({ slug, name }) => [slug, name]))
  const names = register.plans
    .filter(({ slug }) => moving.has(slug))
    .map(({ slug, name }) => [slug, { tool: tools.get(toolOf(slug)) ?? "", plan: name }] as const)
  return { moves, before, after, names: new Map(names) }
}

function unmoved(before: Methodology, after: Methodology, day: Day): NamedMoves {
  const register = { tools: [], plans: [], facts: [], assessments: [] }
  const moves = methodologyMoves({ register, day, before, after, decided: new Map() })
  return { moves, before, after, names: new Map() }
}

/** The methodology as it would be in use with this policy, with the version that it would have. */
export function methodologyOf(app: Pick<App, "sha256">, policy: Policy): Methodology {
  const part = methodologyPart(policy)
  return applyCompanyPolicy(shipped, policy, part ? app.sha256(canonical(part)).slice(0, 8) : "")
}
