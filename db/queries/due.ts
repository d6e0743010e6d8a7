import { and, between, eq, gte, lte, or, type SQL, sql } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { DatedAgreement, DatedDecision, DatedException, DatedLicence, NamedPlan } from "../../src/core/due.ts"
import {
  agreementPlans,
  agreements,
  decisions,
  exceptions,
  licences,
  organisations,
  plans,
  tools,
  units,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

const named = { slug: plans.slug, name: plans.name, toolSlug: tools.slug, toolName: tools.name }

interface Named {
  slug: string
  name: NamedPlan["name"]
  toolSlug: string
  toolName: string
}

function planOf({ slug, name, toolSlug, toolName }: Named): NamedPlan {
  return { slug, name, tool: { slug: toolSlug, name: toolName } }
}

/** These decisions, with what they say of their end. */
export async function datedDecisions(
  read: Reader,
  ids: readonly string[],
): Promise<(DatedDecision & { id: string })[]> {
  const { id, outcome, validUntil } = decisions
  const rows = await read
    .select({ ...named, id, outcome, validUntil })
    .from(decisions)
    .innerJoin(plans, eq(plans.id, decisions.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(among(decisions.id, ids))
  return rows.map(({ id, outcome, validUntil, ...plan }) => ({
    ...{ id, plan: planOf(plan), outcome },
    ...present({ validUntil }),
  }))
}

/** Licences that end, or whose last day of notice is, in the period; one that the next takes over from does not end. */
export async function licencesDue(read: Reader, first: Day, last: Day): Promise<DatedLicence[]> {
  const end = endOf(licences.endsOn, licences.terminatedOn)
  const notice = sql<Day | null>`case when ${licences.terminatedOn} is null then ${licences.noticeOn} end`
  const followed = sql`exists (select 1 from ${licences} as next where next.plan_id = ${licences.planId}
    and next.starts_on <= date(${end}, '+1 day') and coalesce(next.terminated_on, next.ends_on, '9999') > ${end})`
  const rows = await read
    .select({
      ...named,
      kind: licences.kind,
      seats: licences.seats,
      end: sql<Day | null>`case when not ${followed} then ${end} end`,
      notice,
    })
    .from(licences)
    .innerJoin(plans, eq(plans.id, licences.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(or(between(end, first, last), between(notice, first, last)))
  return rows.map(({ kind, seats, end, notice, ...plan }) => ({
    plan: planOf(plan),
    kind,
    ...present({ seats, end, notice }),
  }))
}

/** Exceptions that end in the period. */
export async function exceptionsDue(read: Reader, first: Day, last: Day): Promise<DatedException[]> {
  const rows = await read
    .select({ ...named, who: exceptions.who, unit: units.name, until: exceptions.untilDay })
    .from(exceptions)
    .innerJoin(plans, eq(plans.id, exceptions.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .leftJoin(units, eq(units.id, exceptions.who))
    .where(between(exceptions.untilDay, first, last))
  return rows.map(({ who, unit, until, ...plan }) => ({
    plan: planOf(plan),
    who: unit ?? { fr: who, en: who },
    until,
  }))
}

/** Agreements that end in the period, with the plans that they name. */
export async function agreementsDue(read: Reader, first: Day, last: Day): Promise<DatedAgreement[]> {
  const end = endOf(agreements.endsOn, agreements.terminatedOn)
  const rows = await read
    .select({
      kind: agreements.kind,
      end,
      organisation: organisations.name,
      hasTools: sql<number>`exists (select 1 from ${tools} where ${tools.vendorId} = ${organisations.id})`,
      plans: sql<string>`(select json_group_array(json_object('slug', ${plans.slug}, 'name', json(${plans.name}),
        'toolSlug', ${tools.slug}, 'toolName', ${tools.name}))
        from ${agreementPlans} join ${plans} on ${plans.id} = ${agreementPlans.planId} join ${tools} on ${tools.id} = ${plans.toolId}
        where ${agreementPlans.agreementId} = ${agreements.id})`,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(and(gte(end, first), lte(end, last)))
  return rows.map(({ kind, end, organisation, hasTools, plans }) => ({
    kind,
    end,
    organisation: { name: organisation, hasTools: hasTools === 1 },
    plans: (JSON.parse(plans) as Named[]).map(planOf),
  }))
}

/** The last day of a right: its end or its termination, whichever comes first. */
function endOf(
  end: typeof licences.endsOn | typeof agreements.endsOn,
  terminated: typeof licences.terminatedOn | typeof agreements.terminatedOn,
): SQL<Day> {
  return sql<Day>`coalesce(min(${end}, ${terminated}), ${end}, ${terminated})`
}
