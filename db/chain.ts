import type { events } from "./schema.ts"
import type { Head } from "./store.ts"

/** One change, before it has its place in the chain. */
export interface Entry {
  /** Instant, ISO 8601 in UTC. */
  at: string
  /** An opaque id, never a name: the chain is for ever. */
  actor: string
  /** What changed: `plan:acme-writer/team`, `list`… */
  object: string
  /** Last seen number of the object, plus one; 1 for its first event. */
  objectSeq: number
  /** What happened: `decision.made`… */
  kind: string
  why?: string | undefined
  before?: unknown
  after?: unknown
}

export type EventRow = typeof events.$inferSelect

/** The rows that continue the chain after `head`, in order. `data` holds the exact bytes that are hashed. */
export async function chain(head: Head, entries: readonly Entry[]): Promise<EventRow[]> {
  const rows: EventRow[] = []
  let { seq, hash: prev } = head
  for (const entry of entries) {
    const { at, actor, object, objectSeq, kind, why = null, before = null, after = null } = entry
    const data = JSON.stringify({ at, actor, object, objectSeq, kind, why, before, after })
    const hash = await linkHash(prev, data)
    seq += 1
    rows.push({ seq, at, actor, object, objectSeq, kind, why, data, prev, hash })
    prev = hash
  }
  return rows
}

/** SHA-256 of `aval-ledger-v1`, the hash before and the data, a line feed between each; lower-case hex. */
export async function linkHash(prev: string, data: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`aval-ledger-v1\n${prev}\n${data}`))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/**
 * - `data`: the hash does not fit the data: edited
 * - `columns`: a column says something else than the data
 * - `link`: does not continue the event before it: something was deleted, inserted or moved
 * - `anchor`: the chain does not hold the anchor: its end was cut off, or all of it written anew
 */
export interface ChainFault {
  seq: number
  fault: "data" | "columns" | "link" | "anchor"
}

/** A check of a chain in pieces, oldest event first. */
export interface ChainCheck {
  add(rows: readonly EventRow[]): Promise<void>
  /** What is known after the last piece. `anchors` are heads seen earlier, kept outside the database. */
  end(): { head: Head; faults: readonly ChainFault[] }
}

/** Starts the check of a whole chain. Names every fault, not only the first. */
export function checkChain(anchors: readonly Head[] = []): ChainCheck {
  const faults: ChainFault[] = []
  const open = new Map(anchors.filter((anchor) => anchor.seq > 0).map((anchor) => [anchor.seq, anchor.hash]))
  let head: Head = { seq: 0, hash: "" }
  return {
    async add(rows) {
      const hashes = await Promise.all(rows.map((row) => linkHash(row.prev, row.data)))
      rows.forEach((row, i) => {
        if (hashes[i] !== row.hash) faults.push({ seq: row.seq, fault: "data" })
        else if (!columnsFit(row)) faults.push({ seq: row.seq, fault: "columns" })
        if (row.seq !== head.seq + 1 || row.prev !== head.hash) faults.push({ seq: row.seq, fault: "link" })
        if (open.get(row.seq) === row.hash) open.delete(row.seq)
        head = { seq: row.seq, hash: row.hash }
      })
    },
    end() {
      return { head, faults: [...faults, ...Array.from(open.keys(), (seq) => ({ seq, fault: "anchor" as const }))] }
    },
  }
}

function columnsFit(row: EventRow): boolean {
  try {
    const { at, actor, object, objectSeq, kind, why } = JSON.parse(row.data)
    return (
      at === row.at &&
      actor === row.actor &&
      object === row.object &&
      objectSeq === row.objectSeq &&
      kind === row.kind &&
      why === row.why
    )
  } catch {
    return false
  }
}
