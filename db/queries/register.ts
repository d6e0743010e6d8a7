import { and, asc, isNull, sql } from "drizzle-orm"
import type { Company, Organisation, Plan, Register, Tool } from "../../src/core/register.ts"
import {
  agreementPlans,
  agreements,
  assessments,
  company,
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
import { among } from "./among.ts"
import { belongings } from "./belongings.ts"
import { present } from "./present.ts"
import { byOwner, type FactValues, factColumns, hostOf, type Slugs, slugOf, suppliesOf } from "./rows.ts"
import { together } from "./together.ts"

/**
 * Everything the register holds, as of one moment; facts that were superseded are left out. Organisations, tools and
 * plans by slug, the rest in the order it was written.
 */
export function loadRegister(read: Reader): Promise<Register> {
  return load(read, undefined)
}

/** The register with no facts but those about the named factors: what the list needs of them. */
export function loadForList(read: Reader, factors: readonly string[]): Promise<Register> {
  return load(read, factors)
}

async function load(read: Reader, factors: readonly string[] | undefined): Promise<Register> {
  const current = isNull(facts.supersededAt)
  const written = asc(sql`rowid`)
  const [
    companyRows,
    organisationRows,
    toolRows,
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
    read.select().from(company).all(),
    read.select().from(organisations).orderBy(organisations.slug).all(),
    read.select().from(tools).orderBy(tools.slug).all(),
    read.select().from(toolAliases).orderBy(toolAliases.toolId, toolAliases.position).all(),
    read.select().from(toolHosts).orderBy(toolHosts.toolId, toolHosts.position).all(),
    read.select().from(toolSupplies).orderBy(toolSupplies.toolId, toolSupplies.position).all(),
    read.select().from(plans).orderBy(plans.slug).all(),
    read.select().from(planHosts).orderBy(planHosts.planId, planHosts.position).all(),
    read
      .select(factColumns)
      .from(facts)
      .where(factors ? and(current, among(facts.factor, factors)) : current)
      .orderBy(written)
      .values() as Promise<FactValues[]>,
    read.select().from(agreements).orderBy(written).all(),
    read.select().from(agreementPlans).orderBy(agreementPlans.agreementId, agreementPlans.position).all(),
    read.select().from(licences).orderBy(written).all(),
    read.select().from(states).orderBy(written).all(),
    read.select().from(assessments).orderBy(written).all(),
    read.select().from(decisions).orderBy(decisions.nth, written).all(),
    read.select().from(exceptions).orderBy(exceptions.recorded, written).all(),
  ])
  const slugs = { organisations: slugsOf(organisationRows), tools: slugsOf(toolRows), plans: slugsOf(planRows) }
  return {
    ...companyOf(companyRows),
    organisations: organisationRows.map((row): Organisation => present(row)),
    tools: toolsOf(toolRows, { aliases: aliasRows, hosts: toolHostRows, supplies: supplyRows }, slugs),
    plans: plansOf(planRows, planHostRows),
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

function slugsOf(rows: readonly { id: string; slug: string }[]): Slugs {
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}

function companyOf(rows: readonly (typeof company.$inferSelect)[]): { company?: Company } {
  return Object.fromEntries(rows.map(({ name, zone, languages }) => ["company", { name, zone, languages }]))
}

function toolsOf(
  rows: readonly (typeof tools.$inferSelect)[],
  parts: {
    aliases: readonly (typeof toolAliases.$inferSelect)[]
    hosts: readonly (typeof toolHosts.$inferSelect)[]
    supplies: readonly (typeof toolSupplies.$inferSelect)[]
  },
  slugs: { organisations: Slugs; tools: Slugs },
): Tool[] {
  const aliases = byOwner(parts.aliases, (row) => row.toolId)
  const hosts = byOwner(parts.hosts, (row) => row.toolId)
  const supplies = byOwner(parts.supplies, (row) => row.toolId)
  return rows.map(({ vendorId, ...row }) =>
    present({
      ...row,
      aliases: (aliases.get(row.id) ?? []).map(({ alias }) => alias),
      vendor: slugOf(slugs.organisations, vendorId),
      hosts: (hosts.get(row.id) ?? []).map(hostOf),
      ...suppliesOf(supplies.get(row.id), slugs),
    }),
  )
}

function plansOf(
  rows: readonly (typeof plans.$inferSelect)[],
  hostRows: readonly (typeof planHosts.$inferSelect)[],
): Plan[] {
  const hosts = byOwner(hostRows, (row) => row.planId)
  return rows.map(({ toolId: _tool, ...row }) => present({ ...row, hosts: (hosts.get(row.id) ?? []).map(hostOf) }))
}
