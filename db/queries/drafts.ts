import { and, asc, desc, eq, gt, sql } from "drizzle-orm"
import type { FrozenDraft } from "../../src/core/draft.ts"
import type { DraftCommentRow, DraftRow, DraftStepRow, DraftVersionRow } from "../../src/core/draft-record.ts"
import { contracts, draftComments, draftSteps, drafts, draftVersions, organisations } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { Slice } from "./pages.ts"
import { present } from "./present.ts"

export type { DraftCommentRow, DraftRow, DraftStepRow, DraftVersionRow }

/** A draft as it stands; undefined: there is none. */
export async function draftById(read: Reader, id: string): Promise<DraftRow | undefined> {
  const [row] = await draftQuery(read).where(eq(drafts.id, id))
  return row && present(row)
}

/** Drafts by id, page by page; of a contract, of an agency (slug). */
export async function draftsPage(
  read: Reader,
  { limit, after, contract, agency }: Slice & { contract?: string | undefined; agency?: string | undefined },
): Promise<DraftRow[]> {
  const rows = await draftQuery(read)
    .where(
      and(
        after === undefined ? undefined : gt(drafts.id, after),
        contract === undefined ? undefined : eq(drafts.contractId, contract),
        agency === undefined ? undefined : eq(organisations.slug, agency),
      ),
    )
    .orderBy(asc(drafts.id))
    .limit(limit)
  return rows.map(present)
}

/** Versions of these drafts, the newest first. */
export async function versionsOfDrafts(read: Reader, ids: readonly string[]): Promise<DraftVersionRow[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select(versionColumns())
    .from(draftVersions)
    .where(among(draftVersions.draftId, ids))
    .orderBy(desc(draftVersions.number))
  return rows.map(present)
}

/** A version with all that it froze; undefined: there is none. */
export async function draftVersion(
  read: Reader,
  id: string,
  number: number,
): Promise<{ row: DraftVersionRow; frozen: FrozenDraft } | undefined> {
  const [found] = await read
    .select({ ...versionColumns(), frozen: draftVersions.frozen })
    .from(draftVersions)
    .where(and(eq(draftVersions.draftId, id), eq(draftVersions.number, number)))
  if (!found) return undefined
  const { frozen, ...row } = found
  return { row: present(row), frozen }
}

/** What was done with versions of these drafts, in the order in which it was. */
export async function stepsOfDrafts(read: Reader, ids: readonly string[]): Promise<DraftStepRow[]> {
  if (ids.length === 0) return []
  const rows = await read.select().from(draftSteps).where(among(draftSteps.draftId, ids)).orderBy(asc(sql`rowid`))
  return rows.map(present)
}

/** What people said about a draft, the oldest first. */
export async function commentsOfDraft(read: Reader, id: string): Promise<DraftCommentRow[]> {
  const rows = await read
    .select()
    .from(draftComments)
    .where(eq(draftComments.draftId, id))
    .orderBy(asc(draftComments.at), asc(sql`rowid`))
  return rows.map(present)
}

/** All but what it froze, which is large. */
function versionColumns() {
  const { draftId, number, sha256, note, madeAt, madeBy } = draftVersions
  return { draftId, number, sha256, note, madeAt, madeBy }
}

function draftQuery(read: Reader) {
  return read
    .select({
      ...{ id: drafts.id, contractId: drafts.contractId, organisation: organisations.slug, title: drafts.title },
      ...{ content: drafts.content, createdAt: drafts.createdAt, createdBy: drafts.createdBy },
      ...{ savedAt: drafts.savedAt, savedBy: drafts.savedBy, setAsideAt: drafts.setAsideAt },
    })
    .from(drafts)
    .innerJoin(contracts, eq(contracts.id, drafts.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .$dynamic()
}
