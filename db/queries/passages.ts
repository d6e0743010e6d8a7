import { aliasedTable, and, asc, eq, isNull, type SQL, sql } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import { isPassage, type RestingPassage } from "../../src/core/passages.ts"
import type { Evidence, Subject } from "../../src/core/register.ts"
import { facts, organisations, plans, states, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { together } from "./together.ts"

/** Every passage that the register rests on now, as of one moment: live facts, states of preconditions, notes of plans. */
export async function restingPassages(read: Reader): Promise<RestingPassage[]> {
  const [ofFacts, ofStates, ofPlans] = await together(read, () => [
    factsOnPassages(read).all(),
    statesOnPassages(read).all(),
    plansWithNotes(read).all(),
  ])
  return [
    ...ofFacts.flatMap(({ id, factor, evidence, ...row }) =>
      resting(evidence, { kind: "fact", id, subject: subjectOf(row), factor }, factNames(row)),
    ),
    ...ofStates.flatMap(({ id, precondition, evidence, plan, ...names }) =>
      resting(evidence, { kind: "state", id, plan, precondition }, names),
    ),
    ...ofPlans.flatMap(({ plan, notes, ...names }) =>
      (notes ?? []).flatMap(({ kind, evidence }) => resting(evidence, { kind: "note", plan, note: kind }, names)),
    ),
  ]
}

function factsOnPassages(read: Reader) {
  const planTools = aliasedTable(tools, "plan_tools")
  return read
    .select({
      id: facts.id,
      factor: facts.factor,
      evidence: facts.evidence,
      kind: facts.subjectKind,
      use: facts.use,
      plan: plans.slug,
      planName: plans.name,
      planTool: planTools.name,
      tool: tools.slug,
      toolName: tools.name,
      organisation: organisations.slug,
      organisationName: organisations.name,
    })
    .from(facts)
    .leftJoin(plans, eq(plans.id, facts.planId))
    .leftJoin(planTools, eq(planTools.id, plans.toolId))
    .leftJoin(tools, eq(tools.id, facts.toolId))
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(and(isNull(facts.supersededAt), onPassage(facts.evidence)))
    .orderBy(asc(facts.id))
}

type FactRow = Awaited<ReturnType<typeof factsOnPassages>>[number]

function statesOnPassages(read: Reader) {
  return read
    .select({
      id: states.id,
      precondition: states.precondition,
      evidence: states.evidence,
      plan: plans.slug,
      name: plans.name,
      tool: tools.name,
    })
    .from(states)
    .innerJoin(plans, eq(plans.id, states.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(onPassage(states.evidence))
    .orderBy(asc(states.id))
}

function plansWithNotes(read: Reader) {
  return read
    .select({ plan: plans.slug, notes: plans.notes, name: plans.name, tool: tools.name })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(sql`${plans.notes} is not null`)
    .orderBy(asc(plans.slug))
}

function onPassage(evidence: SQLiteColumn): SQL {
  return sql`json_extract(${evidence}, '$.collection') is not null`
}

function resting(
  evidence: Evidence | null | undefined,
  what: RestingPassage["resting"],
  names: Pick<RestingPassage, "name" | "tool">,
): RestingPassage[] {
  return evidence && isPassage(evidence) ? [{ resting: what, passage: evidence, ...names }] : []
}

function subjectOf({ kind, plan, tool, organisation, use }: Omit<FactRow, "id" | "factor" | "evidence">): Subject {
  if (kind === "company") return { kind, slug: "" }
  if (kind === "use") return { kind, slug: use ?? "" }
  return { kind, slug: { plan, tool, organisation }[kind] ?? "" }
}

function factNames({
  planName,
  planTool,
  toolName,
  organisationName,
}: Omit<FactRow, "id" | "factor" | "evidence">): Pick<RestingPassage, "name" | "tool"> {
  if (planName) return { name: planName, tool: planTool ?? undefined }
  const name = toolName ?? organisationName
  return name === null ? {} : { name: { fr: name, en: name } }
}
