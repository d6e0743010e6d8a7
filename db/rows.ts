import type {
  Agreement,
  Assessment,
  Decision,
  Exception,
  Fact,
  HostEntry,
  Licence,
  Organisation,
  Plan,
  State,
  Tool,
} from "../src/core/register.ts"
import type {
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
} from "./schema.ts"

/** Ids of the slugs that rows refer to. */
export interface Known {
  organisations: ReadonlyMap<string, string>
  tools: ReadonlyMap<string, string>
  plans: ReadonlyMap<string, string>
}

// From the core's types to rows; queries/rows.ts goes the other way. All throw `RangeError` on an unknown slug.

export function organisationRow(organisation: Organisation): typeof organisations.$inferInsert {
  return { ...organisation }
}

export function toolRow(tool: Tool, known: Pick<Known, "organisations">): typeof tools.$inferInsert {
  const { aliases: _aliases, hosts: _hosts, supplies: _supplies, vendor, ...rest } = tool
  return { ...rest, vendorId: idOf(known.organisations, vendor) }
}

export function aliasRows(tool: Pick<Tool, "id" | "aliases">): (typeof toolAliases.$inferInsert)[] {
  return tool.aliases.map((alias, position) => ({ toolId: tool.id, position, alias }))
}

export function toolHostRows(tool: Pick<Tool, "id" | "hosts">): (typeof toolHosts.$inferInsert)[] {
  return hostRows(tool.hosts).map((row) => ({ toolId: tool.id, ...row }))
}

export function supplyRows(
  tool: Pick<Tool, "id" | "supplies">,
  known: Pick<Known, "organisations" | "tools">,
): (typeof toolSupplies.$inferInsert)[] {
  return (tool.supplies ?? []).map(({ organisation, tool: supplying, ...rest }, position) => ({
    ...rest,
    toolId: tool.id,
    position,
    organisationId: idOf(known.organisations, organisation),
    supplyingToolId: supplying === undefined ? undefined : idOf(known.tools, supplying),
  }))
}

export function planRow(plan: Plan, known: Pick<Known, "tools">): typeof plans.$inferInsert {
  const { hosts: _hosts, ...rest } = plan
  return { ...rest, toolId: idOf(known.tools, plan.slug.slice(0, plan.slug.indexOf("/"))) }
}

export function planHostRows(plan: Pick<Plan, "id" | "hosts">): (typeof planHosts.$inferInsert)[] {
  return hostRows(plan.hosts).map((row) => ({ planId: plan.id, ...row }))
}

/** `recordedAt` is the instant of the write. */
export function factRow(fact: Fact, known: Known, recordedAt: string): typeof facts.$inferInsert {
  const { subject, ...rest } = fact
  return { ...rest, ...subjectColumns(subject, known), subjectKind: subject.kind, recordedAt }
}

export function agreementRow(
  agreement: Agreement,
  known: Pick<Known, "organisations">,
): typeof agreements.$inferInsert {
  const { organisation, plans: _plans, start, end, ...rest } = agreement
  return { ...rest, organisationId: idOf(known.organisations, organisation), startsOn: start, endsOn: end }
}

export function agreementPlanRows(
  agreement: Pick<Agreement, "id" | "plans">,
  known: Pick<Known, "plans">,
): (typeof agreementPlans.$inferInsert)[] {
  return agreement.plans.map((plan, position) => ({
    agreementId: agreement.id,
    planId: idOf(known.plans, plan),
    position,
  }))
}

export function licenceRow(licence: Licence, known: Pick<Known, "plans">): typeof licences.$inferInsert {
  const { plan, start, end, notice, ...rest } = licence
  return { ...rest, planId: idOf(known.plans, plan), startsOn: start, endsOn: end, noticeOn: notice }
}

export function stateRow(state: State, known: Pick<Known, "plans">): typeof states.$inferInsert {
  const { plan, from, until, ...rest } = state
  return { ...rest, planId: idOf(known.plans, plan), fromDay: from, untilDay: until }
}

export function assessmentRow(assessment: Assessment, known: Pick<Known, "plans">): typeof assessments.$inferInsert {
  const { plan, on, ...rest } = assessment
  return { ...rest, planId: idOf(known.plans, plan), day: on }
}

/** `nth` is the position of the write: `head.seq + n` of the commit. */
export function decisionRow(
  decision: Decision,
  known: Pick<Known, "plans">,
  nth: number,
): typeof decisions.$inferInsert {
  const { plan, assessment, ...rest } = decision
  return { ...rest, planId: idOf(known.plans, plan), assessmentId: assessment, nth }
}

export function exceptionRow(exception: Exception, known: Pick<Known, "plans">): typeof exceptions.$inferInsert {
  const { plan, from, until, ...rest } = exception
  return { ...rest, planId: idOf(known.plans, plan), fromDay: from, untilDay: until }
}

function hostRows(hosts: readonly HostEntry[]) {
  return hosts.map(({ host, cover }, position) => ({ position, host, cover }))
}

function subjectColumns(subject: Fact["subject"], known: Known) {
  switch (subject.kind) {
    case "plan":
      return { planId: idOf(known.plans, subject.slug) }
    case "tool":
      return { toolId: idOf(known.tools, subject.slug) }
    case "organisation":
      return { organisationId: idOf(known.organisations, subject.slug) }
    case "use":
      return { use: subject.slug }
    case "company":
      return {}
  }
}

function idOf(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug)
  if (id === undefined) throw new RangeError(`no row has the slug ${slug}`)
  return id
}
