import type { BatchItem } from "drizzle-orm/batch"
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core"
import type * as schema from "./schema.ts"

type Db = BaseSQLiteDatabase<"async", unknown, typeof schema>

/** What any code may do with the database: look. Always `await` the result. Several reads are not one snapshot on D1. */
export type Reader = Pick<Db, "select" | "selectDistinct" | "query" | "$count">
/** Builds statements without running them; only `commit` hands one out. */
export type Writer = Pick<Db, "insert" | "update" | "delete">
/** `toSQL` leaves out `db.run(sql)`, which better-sqlite3 runs on the spot instead of queueing. */
export type Statement = BatchItem<"sqlite"> & { toSQL(): unknown }

/** The newest link of the event chain: 0 and "" before the first event. */
export interface Head {
  seq: number
  hash: string
}

/** The newest link, and how far the register itself has come. */
export interface Newest extends Head {
  /** Number of the newest event that is neither about access (`access/…`) nor about work under way (`work/…`): the version of all that is worked out from the register. */
  register: number
}

export interface Store {
  read: Reader
  /** The newest link of the event chain. Every change moves it, so it is also the version of all data: cheap enough to ask on every request. */
  head(): Promise<Newest>
  /**
   * Runs every statement or none. `build` gets the chain's head, and is called again with the new one when another writer
   * was faster (invisibly: unrelated writers are never refused); it may be called several times and must not have effects.
   * Throws `StaleWrite` when an event's (object, objectSeq) is taken: the object changed since it was read.
   */
  commit(build: (write: Writer, head: Newest) => Promise<readonly Statement[]> | readonly Statement[]): Promise<void>
  close(): Promise<void>
}
