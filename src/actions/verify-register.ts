import { eq } from "drizzle-orm"
import type { ChainFault } from "../../db/chain.ts"
import { hashAt, verifyEvents } from "../../db/queries/events.ts"
import { allRevisions, type Revision, revisionByNumber, revisionBytes } from "../../db/queries/revisions.ts"
import { events } from "../../db/schema.ts"
import type { Head, Reader } from "../../db/store.ts"
import type { App } from "../app.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { Mentions } from "./verify-personal.ts"

/** What is wrong, and where. */
export interface Fault {
  event?: number
  revision?: number
  table?: string
  rowid?: number | null
  /** Hash of a value of a person. */
  value?: string
  person?: string
  /** SHA-256 that kept bytes are known by. */
  blob?: string
  message: string
}

/** Told how many were checked so far. */
export type Progress = (count: number) => void

export interface CheckedChain {
  count: number
  head: Head
  faults: readonly Fault[]
  /** Whether the chain still holds the anchor, where one was given. */
  anchored?: boolean
  /** What it says of values of people. */
  mentions: Mentions
}

/** Checks every link of the event chain from the first; also that it holds `anchor`, a head seen earlier and kept elsewhere. */
export async function checkEvents(app: App, anchor: Head | undefined, progress: Progress): Promise<CheckedChain> {
  const { read } = app.store
  let count = 0
  const mentions = new Mentions()
  const { head, faults } = await verifyEvents(read, anchor ? [anchor] : [], (seen, rows) => {
    count = seen
    mentions.add(rows)
    progress(seen)
  })
  const anchored = anchor && { anchored: !faults.some(({ fault }) => fault === "anchor") }
  const told = await Promise.all(faults.map((fault) => chainFault(read, fault, head)))
  return { count, head, faults: told, mentions, ...anchored }
}

async function chainFault(read: Reader, { seq, fault }: ChainFault, head: Head): Promise<Fault> {
  if (fault !== "anchor") return { event: seq, message: chainWords[fault] }
  if (seq > head.seq) {
    return { event: seq, message: `the anchor is not in the chain: it ends at event ${head.seq}, its end was cut off` }
  }
  const found = await hashAt(read, seq)
  const words =
    found === undefined ? "the event was deleted" : "the event has another hash: it, or all before it, was written anew"
  return { event: seq, message: `the anchor is not in the chain: ${words}` }
}

const chainWords: Readonly<Record<Exclude<ChainFault["fault"], "anchor">, string>> = {
  data: "its data does not fit its hash: it was edited",
  columns: "a column says something else than its hashed data: the column was edited",
  link: "does not continue the event before it: something was deleted, inserted or moved",
}

/**
 * Checks every revision of the list: its bytes against its row, its row against the revision before, the event chain that it
 * was built on and the event of its publication.
 */
export async function checkRevisions(
  app: App,
  progress: Progress,
): Promise<{ count: number; faults: readonly Fault[] }> {
  const { read } = app.store
  const rows = await allRevisions(read)
  const published = await publications(read)
  const faults: Fault[] = []
  let last: Revision | undefined
  for (const [index, row] of rows.entries()) {
    const messages = [
      ...orderFaults(row, last),
      ...(await headFaults(read, row)),
      ...publicationFaults(row, published.get(row.revision)),
      ...(await bytesFaults(read, row)),
    ]
    faults.push(...messages.map((message) => ({ revision: row.revision, message })))
    published.delete(row.revision)
    last = row
    progress(index + 1)
  }
  for (const revision of published.keys()) {
    // Looked up again: it may have been published since the rows were read.
    if (await revisionByNumber(read, revision)) continue
    faults.push({ revision, message: "the event chain says that it was published, but it is not there" })
  }
  return { count: rows.length, faults }
}

function orderFaults(row: Revision, last: Revision | undefined): string[] {
  const expected = (last?.revision ?? 0) + 1
  return [
    ...(row.revision === expected ? [] : [`follows revision ${last?.revision ?? 0}: numbers are missing`]),
    ...(row.serial > (last?.serial ?? 0)
      ? []
      : [`its serial ${row.serial} is not above the one before, ${last?.serial}`]),
  ]
}

async function headFaults(read: Reader, { headSeq, headHash }: Revision): Promise<string[]> {
  const found = headSeq === 0 ? "" : await hashAt(read, headSeq)
  if (found === headHash) return []
  return [
    found === undefined
      ? `was built on event ${headSeq}, which is not in the chain`
      : `was built on event ${headSeq}, which has another hash now`,
  ]
}

interface Publication {
  serial?: unknown
  sha256?: unknown
  length?: unknown
}

/** What the events of publication say, by revision. Those that cannot be read are faults of the chain. */
async function publications(read: Reader): Promise<Map<number, Publication>> {
  const rows = await read.select({ data: events.data, kind: events.kind }).from(events).where(eq(events.object, "list"))
  const found = new Map<number, Publication>()
  for (const { data, kind } of rows) {
    if (kind !== "list.published") continue
    const after = readJson(data)?.after
    if (after && typeof after === "object" && "revision" in after && typeof after.revision === "number") {
      found.set(after.revision, after as Publication)
    }
  }
  return found
}

function publicationFaults({ serial, sha256, length }: Revision, event: Publication | undefined): string[] {
  if (!event) return ["no event of the chain says that it was published"]
  const differ = Object.entries({ serial, sha256, length }).filter(
    ([key, value]) => event[key as keyof Publication] !== value,
  )
  return differ.map(([key]) => `its ${key} is not the one of its event in the chain`)
}

async function bytesFaults(read: Reader, row: Revision): Promise<string[]> {
  let bytes: Uint8Array<ArrayBuffer> | undefined
  try {
    bytes = await revisionBytes(read, row.revision)
  } catch {
    return ["its bytes cannot be decompressed: they were changed or cut"]
  }
  if (!bytes) return ["its bytes are missing"]
  const list = readJson(new TextDecoder().decode(bytes))
  return [
    ...(bytes.length === row.length ? [] : [`it has ${bytes.length} bytes, its row says ${row.length}`]),
    ...((await hexSha256(bytes)) === row.sha256 ? [] : ["the SHA-256 of its bytes is not the one in its row"]),
    ...(list === undefined ? ["its bytes are not a JSON object"] : []),
    ...(["revision", "serial", "day", "issuedAt"] as const)
      .filter((key) => list !== undefined && list[key] !== row[key])
      .map((key) => `the list says ${key} ${JSON.stringify(list?.[key])}, its row says ${JSON.stringify(row[key])}`),
  ]
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value && typeof value === "object" ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
