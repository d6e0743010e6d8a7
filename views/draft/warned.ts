import type { ClauseFinding } from "../../src/core/clause-finding.ts"
import { canMakeUsDeployer } from "../../src/core/clause-overview.ts"
import { besideOf, type Room } from "./model.ts"

/** What has to be looked at in a clause: findings that ask for a decision, and that its position can make us the deployer. */
export function warningsOf(room: Room, id: string): number {
  const { library } = room.reading
  const clause = library.clauses.find((one) => one.id === id)
  const beside = besideOf(room, id)
  const isDeployer = clause !== undefined && beside !== undefined && canMakeUsDeployer(library, clause, beside.position)
  return findingsOf(room, id).filter(({ gravity }) => gravity !== "note").length + (isDeployer ? 1 : 0)
}

/** Findings about a clause, or about a value of its own. */
export function findingsOf({ assembly, reading: { library } }: Room, id: string): readonly ClauseFinding[] {
  return assembly.findings.filter((finding) => clauseOf(finding, library) === id)
}

/** The clause that a finding leads to: its own, or the first that speaks of the value. */
export function clauseOf({ clause, place }: ClauseFinding, library: Room["reading"]["library"]): string | undefined {
  if (clause !== undefined) return clause
  const [, parameter] = /^parameters\/([a-z0-9-]+)/.exec(place) ?? []
  return library.clauses.find(({ parameters }) => parameter !== undefined && parameters.includes(parameter))?.id
}
