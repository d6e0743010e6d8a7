import { type AgencyRow, agencyOf, agencyRows, type ContractRow } from "../../db/queries/agencies.ts"
import { type DeclarationRow, declarationsOf } from "../../db/queries/declarations.ts"
import { historyOf } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import type { ContractOverview } from "../core/agency-overview.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import { offered } from "../core/retired.ts"
import { nameActors } from "./name-events.ts"
import { contractOverviews } from "./read-agencies.ts"
import { type ComparedDeclaration, readComparisons } from "./read-agency-comparisons.ts"
import { readClauseStandings } from "./read-clause-standings.ts"
import { type ReadDeliverable, readDeliverables } from "./read-deliverables.ts"
import { contractObject, knownContract } from "./save-contract.ts"

export interface ContractReading {
  contract: ContractRow
  agency: AgencyRow
  overview: ContractOverview
  declarations: readonly DeclarationRow[]
  comparisons: readonly ComparedDeclaration[]
  deliverables: readonly ReadDeliverable[]
  people: EventNames["people"]
  /** Number of its last event. */
  seen: number
}

/** A contract with what was declared and delivered under it. Throws `NotFound`. */
export async function readContract(app: App, id: string, day: Day): Promise<ContractReading> {
  const { read } = app.store
  const { known: contract, last: seen } = await knownContract(app, id)
  const [agency, declarations, comparisons, deliverables, events, clauses] = await Promise.all([
    agencyOf(read, contract.organisation),
    declarationsOf(read, id),
    readComparisons(app, day, { contract: id }),
    readDeliverables(app, { contract: id }),
    historyOf(read, [contractObject(id)]),
    readClauseStandings(app),
  ])
  const [overview] = contractOverviews([contract], { declarations, comparisons, clauses }, day)
  if (!agency || !overview) throw new NotFound(`no contract ${id}`)
  const { people } = await nameActors(app, events)
  return { contract, agency, overview, declarations, comparisons, deliverables, people, seen }
}

/** Agencies with which a contract can be entered. */
export async function readContractAgencies(app: App, day: Day): Promise<{ slug: string; name: string }[]> {
  const all = await agencyRows(app.store.read)
  return offered(all, day).map(({ slug, name }) => ({ slug, name }))
}
