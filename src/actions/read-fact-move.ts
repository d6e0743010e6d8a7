import { factById, factsAbout, revisionWith } from "../../db/queries/fact-history.ts"
import type { RecordedFact } from "../../db/queries/facts.ts"
import { loadRegister } from "../../db/queries/register.ts"
import { loadTool } from "../../db/queries/tool-register.ts"
import type { App } from "../app.ts"
import { type FactMove, factMove } from "../core/fact-move.ts"
import { toolOf } from "../core/stated.ts"
import { subjectPath } from "../core/subject.ts"
import { today } from "./read-company.ts"

export interface ToldMove {
  fact: RecordedFact
  what: "recorded" | "withdrawn"
  /** Absent where there is no plan that it could move. */
  move?: FactMove | undefined
  /** The list that was published with it. */
  revision?: number | undefined
}

/**
 * What recording a fact, or withdrawing it, moved: for one plan in the reference context, or the mean of all plans where it is
 * about ourselves (in its use, where it has one). Undefined for what did not happen, or is not about the plan.
 */
export async function readFactMove(
  app: App,
  { id, what, plan }: { id: string; what: ToldMove["what"]; plan?: string | undefined },
): Promise<ToldMove | undefined> {
  const { store, methodology } = app
  const fact = await factById(store.read, id)
  const at = what === "recorded" ? fact?.recordedAt : fact?.supersededAt
  if (!fact || at === undefined) return undefined
  const { subject } = fact
  const revision = await revisionWith(store.read, { object: subjectPath(subject), at })
  const own = subject.kind === "use" || subject.kind === "company"
  if (plan === undefined && !own) return { fact, what, revision }
  const register = plan === undefined ? await loadRegister(store.read) : await loadTool(store.read, toolOf(plan))
  if (!register || (plan !== undefined && !answersFor(fact, plan, register.tools[0]?.vendor))) return undefined
  const use = subject.kind === "use" ? subject.slug : methodology.reference.use
  const move = factMove({
    register,
    methodology,
    day: await today(app),
    context: { ...methodology.reference, use },
    plans: plan === undefined ? register.plans : register.plans.filter(({ slug }) => slug === plan),
    about: await factsAbout(store.read, fact.factor, [subject]),
    at,
  })
  return { fact, what, move, revision }
}

function answersFor({ subject: { kind, slug } }: RecordedFact, plan: string, vendor: string | undefined): boolean {
  return slug === { plan, tool: toolOf(plan), organisation: vendor, use: undefined, company: undefined }[kind]
}
