import { agreementsOf, licencesOf, type NamedPlan, namedPlans, statesOf } from "../../db/queries/rights.ts"
import { organisationBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { Agreement, Licence, Organisation, State } from "../core/register.ts"
import { lastEventOf } from "./read-items.ts"

/** A plan with our rights to it, as whoever records one sees it. */
export interface PlanRights {
  plan: NamedPlan
  licences: readonly Licence[]
  states: readonly State[]
  /** What we signed with its vendor, whether it covers this plan or not. */
  agreements: readonly Agreement[]
  /** Number of the last event about the plan. */
  seen: number
}

/** Throws `NotFound`. */
export async function readPlanRights(app: App, slug: string): Promise<PlanRights> {
  const { read } = app.store
  const [plan] = await namedPlans(read, { plan: slug })
  if (!plan) throw new NotFound(`no plan ${slug}`)
  const [licences, states, agreements, seen] = await Promise.all([
    licencesOf(read, { plan: slug }),
    statesOf(read, { plan: slug }),
    agreementsOf(read, { organisation: plan.vendor }),
    lastEventOf(app, `plan/${slug}`),
  ])
  return { plan, licences, states, agreements, seen }
}

/** A licence with its plan. Throws `NotFound`. */
export async function readLicence(app: App, id: string): Promise<PlanRights & { licence: Licence }> {
  const [licence] = await licencesOf(app.store.read, { id })
  if (!licence) throw new NotFound(`no licence ${id}`)
  return { licence, ...(await readPlanRights(app, licence.plan)) }
}

/** A state with its plan. Throws `NotFound`. */
export async function readState(app: App, id: string): Promise<PlanRights & { state: State }> {
  const [state] = await statesOf(app.store.read, { id })
  if (!state) throw new NotFound(`no state ${id}`)
  return { state, ...(await readPlanRights(app, state.plan)) }
}

/** An organisation that we sign with. */
export interface OrganisationRights {
  organisation: Organisation
  /** Those of its own tools, and any other that one of its agreements covers. */
  plans: readonly NamedPlan[]
  agreements: readonly Agreement[]
  /** Number of the last event about the organisation. */
  seen: number
}

/** Throws `NotFound`. */
export async function readOrganisationRights(app: App, slug: string): Promise<OrganisationRights> {
  const { read } = app.store
  const organisation = await organisationBySlug(read, slug)
  if (!organisation) throw new NotFound(`no organisation ${slug}`)
  const agreements = await agreementsOf(read, { organisation: slug })
  const covered = agreements.flatMap(({ plans }) => plans)
  const [plans, seen] = await Promise.all([
    namedPlans(read, { vendor: slug, or: covered }),
    lastEventOf(app, `organisation/${slug}`),
  ])
  return { organisation, plans, agreements, seen }
}

/** An agreement with its organisation. Throws `NotFound`. */
export async function readAgreement(app: App, id: string): Promise<OrganisationRights & { agreement: Agreement }> {
  const [agreement] = await agreementsOf(app.store.read, { id })
  if (!agreement) throw new NotFound(`no agreement ${id}`)
  return { agreement, ...(await readOrganisationRights(app, agreement.organisation)) }
}
