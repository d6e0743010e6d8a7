import { allReceipts, type ReceiptRow } from "../../db/queries/receipts.ts"
import { newestRevision } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import type { ReceiptWay } from "../core/telling.ts"

/** What one consumer runs, in one way: what it fetched, or what it says. */
export interface Consumer {
  /** The name of its token. */
  name: string
  token: string
  /** Whether its token has ended: what runs there is not known any more. */
  ended: boolean
  way: ReceiptWay
  format?: string | undefined
  revision: number
  serial: number
  since: string
  lastAt: string
  /** How many revisions it is behind, and for how many whole days there has been a newer one. */
  behind: { revisions: number; days: number }
  client?: string | undefined
  alarm?: string | undefined
}

const day = 86_400_000

/** Who runs which list: those with an alarm first, then those furthest behind, then by name. */
export async function readConsumers(app: App): Promise<Consumer[]> {
  const [rows, newest] = await Promise.all([allReceipts(app.store.read), newestRevision(app.store.read)])
  return rows
    .map((row) => consumerOf(row, newest?.revision ?? row.revision, app.now().getTime()))
    .toSorted(
      (a, b) =>
        Number(b.alarm !== undefined) - Number(a.alarm !== undefined) || b.behind.revisions - a.behind.revisions,
    )
}

function consumerOf(row: ReceiptRow, newest: number, now: number): Consumer {
  const { name, tokenId, way, format, revision, serial, since, lastAt, client, alarm, nextAt, endsAt, revokedAt } = row
  const days = nextAt === undefined ? 0 : Math.max(0, Math.floor((now - Date.parse(nextAt)) / day))
  return {
    ...{ name, token: tokenId, way, revision, serial, since, lastAt },
    ended: revokedAt !== undefined || Date.parse(endsAt) <= now,
    behind: { revisions: Math.max(0, newest - revision), days },
    ...(format === "" ? {} : { format }),
    ...(client ? { client } : {}),
    ...(alarm ? { alarm } : {}),
  }
}
