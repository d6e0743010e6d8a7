import type { Entry } from "../../db/chain.ts"
import { chain } from "../../db/chain.ts"
import { chunksOf } from "../../db/chunks.ts"
import { insertRows } from "../../db/insert.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { plansUnderReview } from "../../db/queries/open-assessments.ts"
import { loadForList } from "../../db/queries/register.ts"
import { newestRevision, type Revision, revisionBytes } from "../../db/queries/revisions.ts"
import { events, type RevisionCounts, revisionChunks, revisions } from "../../db/schema.ts"
import type { Head, Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { answersMove } from "../core/answers-move.ts"
import { type Day, dayIn } from "../core/day.ts"
import { StaleWrite } from "../core/errors.ts"
import type { ApprovedList, ListContent } from "../core/list.ts"
import { buildList, listFactors, sameContent } from "../core/list-build.ts"
import type { Register } from "../core/register.ts"
import { hexSha256 } from "./hex-sha256.ts"

/** Plans that are being assessed, with the day that it is due. */
export type UnderReview = ReadonlyMap<string, Day | undefined>

/** A revision ready to be written in the commit of the change that causes it. */
export interface PreparedRevision {
  revision: number
  list: ApprovedList
  /** The event of the publication: the last of the commit. */
  entry: Entry
  /** `head` is the link of the chain before the publication: what the list was built on. */
  statements(write: Writer, head: Head): Statement[]
}

/**
 * The next revision of the list for a register, when it says something else than the newest one, or an answer moved since;
 * undefined when it would say the same. `actor` and `why` go into its event. `underReview`: the plans under review once the change
 * is written, where it is about them.
 */
export async function prepareRevision(
  app: App,
  register: Register,
  { actor, why, underReview }: { actor: string; why?: string | undefined; underReview?: UnderReview | undefined },
): Promise<PreparedRevision | undefined> {
  const { read } = app.store
  const now = app.now()
  const zone = register.company?.zone ?? app.config.zone
  const day = dayIn(zone, now)
  const content = buildList({
    register,
    methodology: app.methodology,
    day,
    zone,
    groupIds: groupIdsOf(app, register.exceptions),
    underReview: underReview ?? (await plansUnderReview(read)),
  })
  const last = await newestRevision(read)
  if (last && sameAnswers(await listOf(app, last), content, day)) return undefined

  const revision = (last?.revision ?? 0) + 1
  const { format, version, vocabulary, conditions, tools } = content
  const serial = Math.max(Math.floor(now.getTime() / 1000), (last?.serial ?? 0) + 1)
  const issuedAt = now.toISOString()
  const list: ApprovedList = {
    format,
    version,
    revision,
    serial,
    issuedAt,
    day,
    zone,
    vocabulary,
    conditions,
    tools,
  }
  const bytes = new TextEncoder().encode(JSON.stringify(list))
  const sha256 = await hexSha256(bytes)
  const chunks = await chunksOf(revision, bytes)
  const counts = countsOf(list)
  const seq = (await lastSeqs(read, ["list"])).get("list") ?? 0
  return {
    revision,
    list,
    entry: {
      at: issuedAt,
      actor,
      object: "list",
      objectSeq: seq + 1,
      kind: "list.published",
      why,
      before: last ? { revision: last.revision } : undefined,
      after: { revision, serial, sha256, length: bytes.length, ...counts },
    },
    statements: (write, head) => [
      write.insert(revisions).values({
        revision,
        serial,
        issuedAt,
        day,
        sha256,
        length: bytes.length,
        counts,
        headSeq: head.seq,
        headHash: head.hash,
      }),
      ...insertRows(write, revisionChunks, chunks),
    ],
  }
}

const tries = 5

/**
 * Publishes the list when it differs from the newest revision, or an answer moved with the days: at start, after midnight and
 * on demand. Returns the number of the new revision, or undefined when there was nothing to publish.
 */
export async function publishIfMoved(app: App, by: { actor: string; why?: string }): Promise<number | undefined> {
  for (let count = 1; ; count++) {
    const known = await app.store.head()
    const register = await loadForList(app.store.read, listFactors(app.methodology))
    const prepared = await prepareRevision(app, register, by)
    if (!prepared) return undefined
    try {
      await app.store.commit(async (write, head) => {
        if (head.register !== known.register) throw new StaleWrite("The register changed while the list was built")
        return [...insertRows(write, events, await chain(head, [prepared.entry])), ...prepared.statements(write, head)]
      })
      return prepared.revision
    } catch (error) {
      if (!(error instanceof StaleWrite) || count === tries) throw error
    }
  }
}

function sameAnswers(last: ApprovedList, content: ListContent, day: string): boolean {
  return sameContent(last, content) && !answersMove(last, last.day, day)
}

async function listOf(app: App, { revision }: Revision): Promise<ApprovedList> {
  const bytes = await revisionBytes(app.store.read, revision)
  if (!bytes) throw new Error(`revision ${revision} has no bytes`)
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Opaque ids of the groups that exceptions are for: a list names no group. */
export function groupIdsOf(app: App, exceptions: Register["exceptions"]): ReadonlyMap<string, string> {
  return new Map(exceptions.map(({ who }) => [who, groupId(app, who)]))
}

/** The opaque id under which the list names a group: nobody outside can guess which group it is. */
export function groupId({ sealing }: Pick<App, "sealing">, who: string): string {
  return `g_${sealing.keyed(`group/${who}`).slice(0, 16)}`
}

function countsOf({ tools }: ApprovedList): RevisionCounts {
  const plans = tools.flatMap((tool) => tool.plans)
  return {
    tools: tools.length,
    plans: plans.length,
    decided: plans.filter((plan) => plan.decisions).length,
    exceptions: plans.reduce((sum, plan) => sum + (plan.exceptions?.length ?? 0), 0),
  }
}
