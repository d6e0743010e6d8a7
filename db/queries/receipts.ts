import { asc, eq, sql } from "drizzle-orm"
import { receipts, revisions, secrets } from "../schema.ts"
import type { Reader, Statement, Writer } from "../store.ts"
import { present } from "./present.ts"

/** What a consumer runs, by its own word or by what it fetched. */
export type Receipt = typeof receipts.$inferInsert

/** A receipt with its consumer: a system, by its token's name, and never the token's owner. */
export interface ReceiptRow extends Receipt {
  name: string
  /** When the token stops, or stopped. */
  endsAt: string
  revokedAt?: string | undefined
  /** When the revision after the one it runs was published; absent: it runs the newest. */
  nextAt?: string | undefined
}

/** Writes what is known now over what was known; since when it runs a revision stays as long as it runs that one. */
export function keepReceipt(write: Writer, receipt: Receipt): Statement {
  const { revision, serial, client, alarm, since, lastAt } = receipt
  return write
    .insert(receipts)
    .values(receipt)
    .onConflictDoUpdate({
      target: [receipts.tokenId, receipts.way, receipts.format],
      set: {
        revision,
        serial,
        client: client ?? null,
        alarm: alarm ?? null,
        since: sql`case when ${receipts.serial} = ${serial} then ${receipts.since} else ${since} end`,
        lastAt,
      },
    })
}

/** All receipts, by name, token, way and format. */
export async function allReceipts(read: Reader): Promise<ReceiptRow[]> {
  const rows = await read
    .select({
      receipt: receipts,
      name: secrets.name,
      endsAt: secrets.expiresAt,
      revokedAt: secrets.revokedAt,
      nextAt: revisions.issuedAt,
    })
    .from(receipts)
    .innerJoin(secrets, eq(secrets.id, receipts.tokenId))
    .leftJoin(revisions, eq(revisions.revision, sql`${receipts.revision} + 1`))
    .orderBy(asc(secrets.name), asc(secrets.id), asc(receipts.way), asc(receipts.format))
  return rows.map(({ receipt, name, ...rest }) => ({ ...receipt, name: name ?? receipt.tokenId, ...present(rest) }))
}
