import { keepReceipt as kept, type Receipt } from "../../db/queries/receipts.ts"
import type { App } from "../app.ts"

/**
 * Keeps what a consumer runs. It moves nothing and has no event, as the moment has none at which a token was last used: only the last
 * word of each counts.
 */
export async function keepReceipt(app: App, receipt: Omit<Receipt, "since" | "lastAt">): Promise<void> {
  const now = app.now().toISOString()
  await app.store.commit((write) => [kept(write, { ...receipt, since: now, lastAt: now })])
}
