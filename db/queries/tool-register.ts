import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm"
import type { Register } from "../../src/core/register.ts"
import {
  agreementPlans,
  agreements,
  assessments,
  decisions,
  exceptions,
  facts,
  licences,
  organisations,
  planHosts,
  plans,
  states,
  toolAliases,
  toolHosts,
  toolSupplies,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { belongings } from "./belongings.ts"
import { present } from "./present.ts"
import { byOwner, type FactValues, factColumns, hostOf, slugOf, suppliesOf } from "./rows.ts"
import { together } from "./together.ts"

/**
 * What the register holds about one tool, as of one moment: the tool, its vendor, its plans, what belongs to them, and
 * the facts that answer for them (also the company's and those of all uses). `undefined` when there is no such tool.
 */
export async function loadTool(read: Reader, slug: string): Promise<Register | undefined> {
  const [tool] = await read.select().from(tools).where(eq(tools.slug, slug))
  if (!tool) return undefined
  const own = read.select({ id: plans.id }).from(plans).where(eq(plans.toolId, tool.id))
  const written = asc(sql`rowid`)
  const [
    vendorRows,
    aliasRows,
    toolHostRows,
    supplyRows,
    planRows,
    planHostRows,
    factRows,
    agreementRows,
    coverRows,
    licenceRows,
    stateRows,
    assessmentRows,
    decisionRows,
    exceptionRows,
  ] = await together(read, () => [
    read.select().from(organisations).where(eq(organisations.id, tool.vendorId)).all(),
    read.select().from(toolAliases).where(eq(toolAliases.toolId, tool.id)).orderBy(toolAliases.position).all(),
    read.select().from(toolHosts).where(eq(toolHosts.toolId, tool.id)).orderBy(toolHosts.position).all(),
    read
      .select({ row: toolSupplies, organisation: organisations.slug, tool: tools.slug })
      .from(toolSupplies)
      .innerJoin(organisations, eq(organisations.id, toolSupplies.organisationId))
      .leftJoin(tools, eq(tools.id, toolSupplies.supplyingToolId))
      .where(eq(toolSupplies.toolId, tool.id))
      .orderBy(toolSupplies.position)
      .all(),
    read.select().from(plans).where(eq(plans.toolId, tool.id)).orderBy(plans.slug).all(),
    read.select().from(planHosts).where(inArray(planHosts.planId, own)).orderBy(planHosts.position).all(),
    read
      .select(factColumns)
      .from(facts)
      .where(
        and(
          isNull(facts.supersededAt),
          or(
            inArray(facts.planId, own),
            eq(facts.toolId, tool.id),
            eq(facts.organisationId, tool.vendorId),
            inArray(facts.subjectKind, ["company", "use"]),
          ),
        ),
      )
      .orderBy(written)
      .values() as Promise<FactValues[]>,
    read.select().from(agreements).where(eq(agreements.organisationId, tool.vendorId)).orderBy(written).all(),
    read
      .select({ agreementId: agreementPlans.agreementId, planId: plans.id, slug: plans.slug })
      .from(agreementPlans)
      .innerJoin(agreements, eq(agreements.id, agreementPlans.agreementId))
      .innerJoin(plans, eq(plans.id, agreementPlans.planId))
      .where(eq(agreements.organisationId, tool.vendorId))
      .orderBy(agreementPlans.position)
      .all(),
    read.select().from(licences).where(inArray(licences.planId, own)).orderBy(written).all(),
    read.select().from(states).where(inArray(states.planId, own)).orderBy(written).all(),
    read.select().from(assessments).where(inArray(assessments.planId, own)).orderBy(written).all(),
    read.select().from(decisions).where(inArray(decisions.planId, own)).orderBy(decisions.nth, written).all(),
    read.select().from(exceptions).where(inArray(exceptions.planId, own)).orderBy(exceptions.recorded, written).all(),
  ])
  const { vendorId, ...rest } = tool
  const slugs = {
    organisations: new Map(vendorRows.map((row) => [row.id, row.slug])),
    tools: new Map([[tool.id, slug]]),
    plans: new Map([
      ...coverRows.map((row) => [row.planId, row.slug] as const),
      ...planRows.map((row) => [row.id, row.slug] as const),
    ]),
  }
  const hosts = byOwner(planHostRows, (row) => row.planId)
  return {
    organisations: vendorRows.map((row) => present(row)),
    tools: [
      present({
        ...rest,
        aliases: aliasRows.map(({ alias }) => alias),
        vendor: slugOf(slugs.organisations, vendorId),
        hosts: toolHostRows.map(hostOf),
        ...suppliesOf(
          supplyRows.map(({ row }) => row),
          {
            organisations: new Map(supplyRows.map(({ row, organisation }) => [row.organisationId, organisation])),
            tools: new Map(
              supplyRows.flatMap(({ row, tool }) => (row.supplyingToolId && tool ? [[row.supplyingToolId, tool]] : [])),
            ),
          },
        ),
      }),
    ],
    plans: planRows.map(({ toolId: _, ...row }) => present({ ...row, hosts: (hosts.get(row.id) ?? []).map(hostOf) })),
    ...belongings(
      {
        facts: factRows,
        agreements: agreementRows,
        covers: coverRows,
        licences: licenceRows,
        states: stateRows,
        assessments: assessmentRows,
        decisions: decisionRows,
        exceptions: exceptionRows,
      },
      slugs,
    ),
  }
}
