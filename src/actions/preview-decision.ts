import { requestersOf } from "../../db/queries/decisions.ts"
import { plansUnderReview } from "../../db/queries/open-assessments.ts"
import { newestRevision } from "../../db/queries/revisions.ts"
import { loadTool } from "../../db/queries/tool-register.ts"
import { sharedHosts } from "../../templates/shared-hosts.ts"
import type { App } from "../app.ts"
import { type BlastRadius, blastRadius } from "../core/blast-radius.ts"
import { openList } from "../core/book.ts"
import { dayIn } from "../core/day.ts"
import { statedFrom } from "../core/decision-faults.ts"
import { type DecisionPreview, decisionPreview } from "../core/decision-preview.ts"
import type { DeclaringMove } from "../core/declaring-agencies.ts"
import { NotFound } from "../core/errors.ts"
import type { ImportDocument } from "../core/import-document.ts"
import type { ApprovedList, ListContent } from "../core/list.ts"
import { buildList } from "../core/list-build.ts"
import { recordedDecision } from "../core/recorded.ts"
import type { Decision, Register } from "../core/register.ts"
import { signOffOf } from "../core/signing.ts"
import { canonical } from "../core/stated.ts"
import type { CompanyText } from "../core/text.ts"
import type { DataClassId, PreconditionId } from "../core/vocabulary.ts"
import { conditionIdsOf } from "./import-document.ts"
import { groupIdsOf } from "./publish-list.ts"
import { knownCompany } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import type { DecisionReading } from "./read-decision.ts"
import { readDeclaringMoves } from "./read-declaring-agencies.ts"

/** What happens if a decision counts, with the people who wait for it. */
export interface PreviewReading extends DecisionPreview {
  /** Number of the list that would be published; absent where it would say the same. */
  revision?: number | undefined
  /** Preconditions that the methodology adds for some classes, whatever the decision says. */
  carries: readonly { id: PreconditionId; classes: readonly DataClassId[] }[]
  /** People with an open request for the tool, and people who were answered before. */
  people: { waiting: number; answered: number }
  /** What else it hits, through hosts. */
  blast: BlastRadius
  /** Agencies that declared its tool: what the comparison finds before and after. */
  agencies: readonly DeclaringMove[]
}

/** What of a decision its preview rests on. */
export type PreviewedDecision = Pick<DecisionReading, "id" | "plan" | "tool" | "content" | "origin" | "given">

/**
 * What happens if the decision counted now, with the verdicts given so far: its tool is built anew as the list would have it, and laid
 * beside the list in force. Writes nothing.
 */
export async function previewDecision(app: App, reading: PreviewedDecision): Promise<PreviewReading> {
  const { read } = app.store
  const { id, plan, tool, content } = reading
  const [register, current, newest, company, underReview, requests] = await Promise.all([
    loadTool(read, tool.slug),
    currentList(app),
    newestRevision(read),
    knownCompany(app),
    plansUnderReview(read),
    requestersOf(read, tool.slug, ""),
  ])
  if (!register) throw new NotFound()
  const today = dayIn(company.zone, app.now())
  const decision = await decisionOf(reading, register, company.zone)
  const built = buildList({
    register: { ...register, decisions: [...register.decisions, decision] },
    methodology: app.methodology,
    ...{ day: today, zone: company.zone, underReview },
    groupIds: groupIdsOf(app, register.exceptions),
  })
  const before = current?.book ?? openList({ ...issued(built, today), conditions: {}, tools: [] })
  const after = openList(replaced(before.list, built, today))
  const preview = decisionPreview({
    ...{ before, after, today, tool: tool.slug, plan: plan.slug },
    decision: { id, validFrom: content.validFrom },
    rules: app.policy,
  })
  const { day } = preview
  const blast = blastRadius({
    ...{ before, after, day, tool: tool.slug, plan: plan.slug, decision: id },
    ...{ rules: app.policy, known: sharedHosts },
  })
  const asking = (status: string) => new Set(requests.filter((one) => one.status === status).map(({ by }) => by)).size
  return {
    ...preview,
    revision: preview.list.changes ? (newest?.revision ?? 0) + 1 : undefined,
    carries: after.plans.get(plan.slug)?.plan.carries ?? [],
    people: { waiting: asking("open"), answered: asking("answered") },
    blast,
    agencies: await readDeclaringMoves(app, { tool: tool.slug, plan: plan.slug, day, before, after }),
  }
}

/** The decision as it would be recorded, after all others. */
async function decisionOf(
  { id, content, plan, origin, given }: PreviewedDecision,
  { decisions }: Register,
  zone: string,
): Promise<Decision> {
  const stated = {
    ...statedFrom(content, plan.slug),
    signOffs: origin === "stated" ? (content.stated ?? []) : given.map((one) => signOffOf(one, zone)),
  }
  const ids = await conditionIdsOf({ aval: 1, decisions: [stated] } satisfies ImportDocument)
  const recorded = Math.max(0, ...decisions.map((one) => one.recorded ?? 0)) + 1
  return recordedDecision(
    stated,
    { id, recorded, stated: origin === "stated" },
    (text: CompanyText) => ids.get(canonical(text)) ?? "",
  )
}

/** The list in force with one tool as it was built anew. */
function replaced(list: ApprovedList, { tools, conditions, vocabulary }: ListContent, day: string): ApprovedList {
  const fresh = new Map(tools.map((tool) => [tool.slug, tool]))
  const known = list.tools.map((tool) => fresh.get(tool.slug) ?? tool)
  const added = tools.filter(({ slug }) => !list.tools.some((tool) => tool.slug === slug))
  return { ...list, day, vocabulary, conditions: { ...list.conditions, ...conditions }, tools: [...known, ...added] }
}

function issued(content: ListContent, day: string): ApprovedList {
  return { ...content, revision: 0, serial: 0, issuedAt: "1970-01-01T00:00:00.000Z", day }
}
