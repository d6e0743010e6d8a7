import { type AgencyRow, agencyRows, allContracts, type ContractRow } from "../../db/queries/agencies.ts"
import { allDeclarations, type DeclarationRow } from "../../db/queries/declarations.ts"
import { factsBySubject } from "../../db/queries/pages.ts"
import type { App } from "../app.ts"
import { contractState } from "../core/agency.ts"
import {
  type AgencyOverview,
  agencyOverview,
  type ContractOverview,
  nextDay,
  type OverviewFigures,
  standingOf,
} from "../core/agency-overview.ts"
import { agencyFigures } from "../core/agency-score.ts"
import { compareScores } from "../core/band.ts"
import type { ClauseStanding } from "../core/clause-standing.ts"
import type { Day } from "../core/day.ts"
import { comparisonCodes } from "../core/declaration.ts"
import type { Fact } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import { type ComparedDeclaration, readComparisons } from "./read-agency-comparisons.ts"
import { readClauseStandings } from "./read-clause-standings.ts"

interface Kept {
  seq: number
  day: Day
  rows: Promise<readonly AgencyOverview[]>
}

const kept = new WeakMap<App, Kept>()

/**
 * Every agency as it stands on a day, by name; worked out again when anything was written. What was merged is found under the one that
 * stays, and what is retired is left out unless a contract with it still runs.
 */
export async function readAgencies(app: App, day: Day): Promise<readonly AgencyOverview[]> {
  const { seq } = await app.store.head()
  const known = kept.get(app)
  if (known?.seq === seq && known.day === day) return known.rows
  const rows = read(app, day)
  kept.set(app, { seq, day, rows })
  rows.catch(() => kept.delete(app))
  return rows
}

/** Contracts as they stand on a day, in the order given. */
export function contractOverviews(
  contracts: readonly ContractRow[],
  {
    declarations,
    comparisons,
    clauses,
  }: {
    declarations: readonly DeclarationRow[]
    comparisons: readonly ComparedDeclaration[]
    clauses: ReadonlyMap<string, ClauseStanding>
  },
  day: Day,
): ContractOverview[] {
  const declared = Map.groupBy(
    declarations.filter(({ kind }) => kind === "contract"),
    ({ contractId }) => contractId,
  )
  const compared = Map.groupBy(comparisons, ({ contract }) => contract)
  return contracts.map(({ id, content }) => {
    const own = declared.get(id) ?? []
    const sent = own.find(({ status }) => status === "sent")
    const summaries = (compared.get(id) ?? []).map(({ summary }) => summary)
    const codes = new Set(summaries.flatMap(({ worst }) => worst ?? []))
    return {
      id,
      content,
      state: contractState(content, day),
      standing: standingOf(
        sent?.validUntil === undefined ? undefined : { validUntil: sent.validUntil },
        own.some(({ status }) => status === "open"),
        day,
      ),
      next: nextDay(content, day),
      worst: comparisonCodes.findLast((code) => codes.has(code)),
      conflicts: summaries.reduce((sum, { conflicts }) => sum + conflicts, 0),
      clauses: clauses.get(id) ?? { kind: "none" },
    }
  })
}

async function read(app: App, day: Day): Promise<readonly AgencyOverview[]> {
  const { read } = app.store
  const [agencies, contracts, declarations, comparisons, clauses] = await Promise.all([
    agencyRows(read),
    allContracts(read),
    allDeclarations(read),
    readComparisons(app, day),
    readClauseStandings(app),
  ])
  const offered = agencies.filter(({ mergedInto }) => mergedInto === undefined)
  const facts = await factsBySubject(
    read,
    {
      plans: new Map(),
      tools: new Map(),
      organisations: new Map(offered.map((one) => [one.organisationId, one.slug])),
    },
    [],
  )
  const byAgency = Map.groupBy(contracts, ({ organisationId }) => organisationId)
  return offered
    .map((agency) => {
      const own = contractOverviews(
        byAgency.get(agency.organisationId) ?? [],
        { declarations, comparisons, clauses },
        day,
      )
      const figures = figuresOf(app, facts.get(`organisation/${agency.slug}`) ?? [], entrustedIn(own), day)
      const { slug, name, country } = agency
      return { agency, row: agencyOverview({ slug, name, country, figures }, own) }
    })
    .filter(({ agency, row }) => !isOver(agency, day) || row.contracts.length > 0)
    .map(({ row }) => row)
}

/** Classes of data that an agency gets from us, by its contracts that run. */
export function entrustedIn(contracts: readonly Pick<ContractOverview, "state" | "content">[]): string[] {
  const running = contracts.filter(({ state }) => state === "running")
  return [...new Set(running.flatMap(({ content }) => content.data))]
}

/** The worst of the contexts in which the agency works for us: what its own page shows first. */
function figuresOf(
  { methodology }: App,
  facts: readonly Fact[],
  entrusted: readonly string[],
  day: Day,
): OverviewFigures {
  const { use } = methodology.reference
  const contexts = entrusted.length === 0 ? [undefined] : entrusted
  const all = contexts.map((data) => agencyFigures({ methodology, facts, day, context: { data, use } }))
  const worst = all.toSorted((a, b) => compareScores(b, a))[0]
  if (!worst) throw new RangeError("an agency has at least one context")
  return worst
}

function isOver({ retiredOn }: AgencyRow, day: Day): boolean {
  return isEnded({ retiredOn }, day)
}
