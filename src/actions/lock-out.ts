import { eq, lt, sql } from "drizzle-orm"
import { refusedSignIns } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { lockOut } from "../core/access.ts"

/**
 * The account that a mail address stands for, as the lock-out counts it: a hash, whether or not there is one. So nobody learns from it
 * who has an account.
 */
export function accountOf(app: App, mail: string): string {
  return app.sha256(`aval-account\n${mail.trim().toLowerCase()}`)
}

/** Counts an attempt before it is checked, so that many at once are no way around; says whether the account is closed for a while. */
export async function countAttempt(app: App, account: string): Promise<{ closed: boolean; count: number }> {
  const now = app.now()
  const at = now.toISOString()
  const start = new Date(now.getTime() - lockOut.while).toISOString()
  await app.store.commit((write) => [
    // Counts that have run out go: what strangers type does not pile up.
    write.delete(refusedSignIns).where(lt(refusedSignIns.since, start)),
    write
      .insert(refusedSignIns)
      .values({ account, count: 1, since: at })
      .onConflictDoUpdate({ target: refusedSignIns.account, set: { count: sql`${refusedSignIns.count} + 1` } }),
  ])
  const [row] = await app.store.read
    .select({ count: refusedSignIns.count })
    .from(refusedSignIns)
    .where(eq(refusedSignIns.account, account))
  const count = row?.count ?? 0
  return { closed: count > lockOut.count, count }
}

/** Forgets the attempts on an account: one succeeded, or an administrator opened it again. */
export async function forgetAttempts(app: App, account: string): Promise<void> {
  await app.store.commit((write) => [write.delete(refusedSignIns).where(eq(refusedSignIns.account, account))])
}
