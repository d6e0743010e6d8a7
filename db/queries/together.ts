import { desc } from "drizzle-orm"
import { StorageFault } from "../errors.ts"
import { events } from "../schema.ts"
import type { Reader } from "../store.ts"

const tries = 5

/**
 * The results of several reads of one moment. `reads` starts them all (with `.all()`, which better-sqlite3 runs on the
 * spot); they are done again when the event chain moved meanwhile. Throws `StorageFault` (`contended`) when it never rests.
 */
export async function together<T extends readonly unknown[]>(
  read: Reader,
  reads: () => { [K in keyof T]: Promise<T[K]> },
): Promise<T> {
  const newest = () => read.select({ hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).all()
  for (let count = 0; count < tries; count++) {
    const before = newest()
    // Only D1 hands out promises; waiting for what is there already would let a writer in between.
    if (before instanceof Promise) await before
    const started = reads()
    if (started.some((result) => (result as unknown) instanceof Promise)) await Promise.all(started)
    const [first, last] = await Promise.all([before, newest()])
    if (first[0]?.hash === last[0]?.hash) return Promise.all(started) as Promise<unknown> as Promise<T>
  }
  throw new StorageFault("contended", "Too many writers at once to read the register: try again")
}
