import { draftContracts, listedSteps, newestVersions } from "../../db/queries/draft-list.ts"
import type { App } from "../app.ts"
import { type ClauseStanding, clauseStanding } from "../core/clause-standing.ts"

/** How the clauses of each contract stand, by contract; one without any draft is not among them. */
export async function readClauseStandings(app: App): Promise<ReadonlyMap<string, ClauseStanding>> {
  const { read } = app.store
  const [drafts, steps, versions] = await Promise.all([draftContracts(read), listedSteps(read), newestVersions(read)])
  const byDraft = Map.groupBy(steps, ({ draftId }) => draftId)
  const byContract = Map.groupBy(
    drafts.map(({ id, contractId, setAside }) => ({
      ...{ contractId, setAside, version: versions.get(id) },
      steps: byDraft.get(id) ?? [],
    })),
    ({ contractId }) => contractId,
  )
  return new Map([...byContract].map(([contract, own]) => [contract, clauseStanding(own)]))
}
