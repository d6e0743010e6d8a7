import { asc, eq, sql } from "drizzle-orm"
import type { Agreement, Licence, State } from "../../src/core/register.ts"
import { type Endable, endOfPlan } from "../../src/core/retired.ts"
import { agreementPlans, agreements, licences, organisations, plans, states, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"
import { agreementOf, byOwner, licenceOf, stateOf } from "./rows.ts"

/** Which rows: one by its id, or all of a plan or an organisation, by slug, in the order they were written. */
type Of<Owner extends string> = { id: string } | Record<Owner, string>

export async function licencesOf(read: Reader, of: Of<"plan">): Promise<Licence[]> {
  const rows = await read
    .select({ row: licences, plan: plans.slug })
    .from(licences)
    .innerJoin(plans, eq(plans.id, licences.planId))
    .where("id" in of ? eq(licences.id, of.id) : eq(plans.slug, of.plan))
    .orderBy(asc(sql`${licences}.rowid`))
  return rows.map(({ row, plan }) => licenceOf(row, new Map([[row.planId, plan]])))
}

export async function statesOf(read: Reader, of: Of<"plan">): Promise<State[]> {
  const rows = await read
    .select({ row: states, plan: plans.slug })
    .from(states)
    .innerJoin(plans, eq(plans.id, states.planId))
    .where("id" in of ? eq(states.id, of.id) : eq(plans.slug, of.plan))
    .orderBy(asc(sql`${states}.rowid`))
  return rows.map(({ row, plan }) => stateOf(row, new Map([[row.planId, plan]])))
}

export async function agreementsOf(read: Reader, of: Of<"organisation">): Promise<Agreement[]> {
  const rows = await read
    .select({ row: agreements, organisation: organisations.slug })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where("id" in of ? eq(agreements.id, of.id) : eq(organisations.slug, of.organisation))
    .orderBy(asc(sql`${agreements}.rowid`))
  const covered = await read
    .select({ agreementId: agreementPlans.agreementId, planId: plans.id, slug: plans.slug })
    .from(agreementPlans)
    .innerJoin(plans, eq(plans.id, agreementPlans.planId))
    .where(
      among(
        agreementPlans.agreementId,
        rows.map(({ row }) => row.id),
      ),
    )
    .orderBy(agreementPlans.agreementId, agreementPlans.position)
  const slugs = new Map(covered.map(({ planId, slug }) => [planId, slug]))
  const covers = byOwner(covered, ({ agreementId }) => agreementId)
  return rows.map(({ row, organisation }) =>
    agreementOf(row, covers.get(row.id) ?? [], {
      plans: slugs,
      organisations: new Map([[row.organisationId, organisation]]),
    }),
  )
}

/** Plans with the tool that each belongs to: one by its slug, all of a vendor, or several by their slugs; by slug. */
export async function namedPlans(
  read: Reader,
  of: { plan: string } | { vendor: string; or: readonly string[] },
): Promise<NamedPlan[]> {
  const where =
    "plan" in of ? eq(plans.slug, of.plan) : sql`(${eq(organisations.slug, of.vendor)} or ${among(plans.slug, of.or)})`
  const rows = await read
    .select({
      slug: plans.slug,
      name: plans.name,
      account: plans.account,
      retiredOn: plans.retiredOn,
      toolRetiredOn: tools.retiredOn,
      mergedInto: tools.mergedInto,
      tool: tools.slug,
      toolName: tools.name,
      vendor: organisations.slug,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(where)
    .orderBy(asc(plans.slug))
  return rows.map(({ retiredOn, toolRetiredOn, mergedInto, ...row }) => ({
    ...row,
    ...endOfPlan(present({ retiredOn }), present({ retiredOn: toolRetiredOn, mergedInto })),
  }))
}

/** A plan with what it is called by, and when it is history: by itself or with its tool. */
export interface NamedPlan extends Endable {
  slug: string
  name: (typeof plans.$inferSelect)["name"]
  account: (typeof plans.$inferSelect)["account"]
  tool: string
  toolName: string
  /** Slug of the organisation that makes the tool. */
  vendor: string
}
