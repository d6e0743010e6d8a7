import { chain, type Entry, type EventRow } from "../../db/chain.ts"
import { rawChunks } from "../../db/chunks.ts"
import { insertRows } from "../../db/insert.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { plansUnderReview } from "../../db/queries/open-assessments.ts"
import { loadForList } from "../../db/queries/register.ts"
import { newestRevision, type Revision, revisionBytes } from "../../db/queries/revisions.ts"
import { events, type RevisionCounts, revisionChunks, revisions } from "../../db/schema.ts"
import type { Head, Newest, Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { answersMove } from "../core/answers-move.ts"
import { type Day, dayIn } from "../core/day.ts"
import { StaleWrite } from "../core/errors.ts"
import type { ApprovedList, ListContent, ListTool } from "../core/list.ts"
import { buildList, listFactors, sameContent } from "../core/list-build.ts"
import { type ListLayout, layOut, saysOf, toolIn, withTool } from "../core/list-layout.ts"
import type { Register } from "../core/register.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { keepKnown, type Part, wholePart } from "./known-list.ts"
import { retryStale } from "./retry-stale.ts"

/** Plans that are being assessed, with the day that it is due. */
export type UnderReview = ReadonlyMap<string, Day | undefined>

/** A revision ready to be written in the commit of the change that causes it. */
export interface PreparedRevision {
  revision: number
  /** The event of the publication: the last of the commit. */
  entry: Entry
  /** `head` is the link of the chain before the publication: what the list was built on. */
  statements(write: Writer, head: Head): Statement[]
}

/** What a change comes to on the list. */
export interface Publication {
  /** Absent: the list says the same. */
  revision?: PreparedRevision | undefined
  /** To be told once the change is written, with the head before it and its links: the next change builds on it. */
  settle(head: Pick<Newest, "register">, links: readonly Pick<EventRow, "seq" | "object">[]): void
}

/**
 * What the list comes to with a part of the register: its next revision, when it says something else than the newest one, or an answer
 * moved since. `actor` and `why` go into its event. `underReview`: the plans under review once the change is written, where it is about
 * them. Throws `StaleWrite` where another revision was published since the part was read.
 */
export async function prepareRevision(
  app: App,
  { register, only }: Part,
  { actor, why, underReview }: { actor: string; why?: string | undefined; underReview?: UnderReview | undefined },
): Promise<Publication> {
  const { read } = app.store
  const { methodology } = app
  const now = app.now()
  const zone = register.company?.zone ?? app.config.zone
  const day = dayIn(zone, now)
  if (only && (only.known.day !== day || only.known.zone !== zone)) throw new StaleWrite("The day is another one now")
  const content = buildList({
    ...{ register, methodology, day, zone },
    groupIds: groupIdsOf(app, register.exceptions),
    underReview: underReview ?? (await plansUnderReview(read)),
  })
  const last = await newestRevision(read)
  const settling = (layout: ListLayout): Publication["settle"] => {
    return (head, links) => keepKnown(app, { day, zone, methodology, layout }, head, links)
  }
  const unmoved = only ? stillSays(content, only) : last && (await sameAnswers(app, last, content, day))
  if (unmoved) return { settle: settling(unmoved) }

  const issue = issueOf(last, now)
  const { layout, counts } = laidOut(content, { ...issue, day }, { only, last })
  const { bytes } = layout
  const sha256 = await hexSha256(bytes)
  const { revision, serial, issuedAt } = issue
  const seq = (await lastSeqs(read, ["list"])).get("list") ?? 0
  return {
    settle: settling(layout),
    revision: {
      revision,
      entry: {
        ...{ at: issuedAt, actor, object: "list", objectSeq: seq + 1, kind: "list.published", why },
        before: last ? { revision: last.revision } : undefined,
        after: { revision, serial, sha256, length: bytes.length, ...counts },
      },
      statements: (write, head) => [
        write.insert(revisions).values({
          ...{ ...issue, day, sha256, counts },
          length: bytes.length,
          headSeq: head.seq,
          headHash: head.hash,
        }),
        ...rawChunks(revision, bytes).map((chunk) => write.insert(revisionChunks).values(chunk)),
      ],
    },
  }
}

/**
 * Publishes the list when it differs from the newest revision, or an answer moved with the days: at start, after midnight and
 * on demand. Returns the number of the new revision, or undefined when there was nothing to publish.
 */
export async function publishIfMoved(app: App, by: { actor: string; why?: string }): Promise<number | undefined> {
  return retryStale(async () => {
    const known = await app.store.head()
    const register = await loadForList(app.store.read, listFactors(app.methodology))
    const { revision, settle } = await prepareRevision(app, wholePart(register), by)
    if (!revision) {
      settle(known, [])
      return undefined
    }
    let links: readonly EventRow[] = []
    await app.store.commit(async (write, head) => {
      if (head.register !== known.register) throw new StaleWrite("The register changed while the list was built")
      links = await chain(head, [revision.entry])
      return [...insertRows(write, events, links), ...revision.statements(write, head)]
    })
    settle(known, links)
    return revision.revision
  })
}

interface Issue {
  revision: number
  serial: number
  issuedAt: string
}

function issueOf(last: Revision | undefined, now: Date): Issue {
  return {
    revision: (last?.revision ?? 0) + 1,
    serial: Math.max(Math.floor(now.getTime() / 1000), (last?.serial ?? 0) + 1),
    issuedAt: now.toISOString(),
  }
}

/** The layout, where the list says of the one tool what it said. */
function stillSays({ tools }: ListContent, { slug, known }: NonNullable<Part["only"]>): ListLayout | undefined {
  return saysOf(known.layout, slug, toolOf(tools, slug)) ? known.layout : undefined
}

/** The layout of the newest revision, where the list says the same and no answer moved since. */
async function sameAnswers(app: App, last: Revision, content: ListContent, day: Day): Promise<ListLayout | undefined> {
  const list = await listOf(app, last)
  return sameContent(list, content) && !answersMove(list, last.day, day) ? layOut(list) : undefined
}

function laidOut(
  content: ListContent,
  issued: Issue & { day: Day },
  { only, last }: { only: Part["only"]; last: Revision | undefined },
): { layout: ListLayout; counts: RevisionCounts } {
  const { format, version, zone, vocabulary, conditions, tools } = content
  const head = { format, version, ...issued, zone, vocabulary }
  if (!only || !last) return { layout: layOut({ ...head, conditions, tools }), counts: countsOf(tools) }
  const { slug, known } = only
  const [before, tool] = [toolIn(known.layout, slug), toolOf(tools, slug)]
  const gone = countsOf(before ? [before] : [])
  const come = countsOf(tool ? [tool] : [])
  const counts = Object.entries(last.counts).map(([name, count]) => [
    name,
    count - (gone[name] ?? 0) + (come[name] ?? 0),
  ])
  return {
    layout: withTool(known.layout, slug, { tool, texts: conditions }, head),
    counts: Object.fromEntries(counts),
  }
}

function toolOf(tools: readonly ListTool[], slug: string): ListTool | undefined {
  return tools.find((tool) => tool.slug === slug)
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

function countsOf(tools: readonly ListTool[]): RevisionCounts {
  const plans = tools.flatMap((tool) => tool.plans)
  return {
    tools: tools.length,
    plans: plans.length,
    decided: plans.filter((plan) => plan.decisions).length,
    exceptions: plans.reduce((sum, plan) => sum + (plan.exceptions?.length ?? 0), 0),
  }
}
