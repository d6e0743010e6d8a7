import { and, asc, count, desc, eq, isNull, max, min, sql } from "drizzle-orm"
import type { ContractContent } from "../../src/core/agency.ts"
import type { DraftStepKind } from "../../src/core/draft.ts"
import { contracts, draftComments, draftSteps, drafts, draftVersions, organisations } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"

/** A draft as lists tell of it: nothing of what it says. */
export interface ListedDraftRow {
  id: string
  title: string
  contractId: string
  contract: ContractContent
  /** Slug of the agency. */
  organisation: string
  organisationName: string
  createdAt: string
  savedAt: string
  savedBy: string
  setAsideAt?: string | undefined
}

/** All of them, the last saved first. */
export async function draftRows(read: Reader): Promise<ListedDraftRow[]> {
  const found = await read
    .select({
      ...{ id: drafts.id, title: drafts.title, contractId: drafts.contractId, contract: contracts.content },
      ...{ organisation: organisations.slug, organisationName: organisations.name },
      ...{ createdAt: drafts.createdAt, savedAt: drafts.savedAt, savedBy: drafts.savedBy },
      setAsideAt: drafts.setAsideAt,
    })
    .from(drafts)
    .innerJoin(contracts, eq(contracts.id, drafts.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .orderBy(desc(drafts.savedAt), desc(drafts.id))
  return found.map(present)
}

/** To which contract each draft belongs, and whether it is out of the way. */
export async function draftContracts(read: Reader): Promise<{ id: string; contractId: string; setAside: boolean }[]> {
  const found = await read
    .select({ id: drafts.id, contractId: drafts.contractId, setAsideAt: drafts.setAsideAt })
    .from(drafts)
    .orderBy(asc(drafts.id))
  return found.map(({ id, contractId, setAsideAt }) => ({ id, contractId, setAside: setAsideAt !== null }))
}

/** Number of the newest version of each draft that has one. */
export async function newestVersions(read: Reader): Promise<ReadonlyMap<string, number>> {
  const found = await read
    .select({ id: draftVersions.draftId, number: max(draftVersions.number) })
    .from(draftVersions)
    .groupBy(draftVersions.draftId)
  return new Map(found.flatMap(({ id, number }) => (number === null ? [] : [[id, number]])))
}

export interface ListedStepRow {
  draftId: string
  version: number
  kind: DraftStepKind
  at: string
  day?: string | undefined
}

/** What was done with all of them, in the order in which it was. */
export async function listedSteps(read: Reader): Promise<ListedStepRow[]> {
  const found = await read
    .select({
      ...{ draftId: draftSteps.draftId, version: draftSteps.version, kind: draftSteps.kind },
      ...{ at: draftSteps.at, day: draftSteps.day },
    })
    .from(draftSteps)
    .orderBy(asc(sql`${draftSteps}.rowid`))
  return found.map(present)
}

/** Comments that nobody settled yet, by draft. */
export async function openComments(read: Reader): Promise<ReadonlyMap<string, number>> {
  const found = await read
    .select({ id: draftComments.draftId, count: count() })
    .from(draftComments)
    .where(isNull(draftComments.settledAt))
    .groupBy(draftComments.draftId)
  return new Map(found.map(({ id, count }) => [id, count]))
}

/** Drafts of which the newest version is with legal, and since when the first one waits. */
export async function submittedDrafts(read: Reader): Promise<{ count: number; since?: string | undefined }> {
  const [row] = await read
    .select({ count: count(), since: min(draftSteps.at) })
    .from(draftSteps)
    .innerJoin(drafts, eq(drafts.id, draftSteps.draftId))
    .where(and(isNull(drafts.setAsideAt), eq(draftSteps.kind, "submitted"), isLastStep(), isNewestVersion()))
  return { count: row?.count ?? 0, ...(row?.since ? { since: row.since } : {}) }
}

const isLastStep = () => sql`not exists (
  select 1 from ${draftSteps} as later
  where later.draft_id = ${draftSteps}.draft_id and later.rowid > ${draftSteps}.rowid
)`

const isNewestVersion = () => sql`not exists (
  select 1 from ${draftVersions} as newer
  where newer.draft_id = ${draftSteps}.draft_id and newer.number > ${draftSteps}.version
)`
