import { desc, sql } from "drizzle-orm"
import { type AnyD1Database, drizzle } from "drizzle-orm/d1"
import { commitWith } from "./commit.ts"
import { noEvents, registerSeqSql } from "./newest.ts"
import * as schema from "./schema.ts"
import type { Store } from "./store.ts"

/** The store on a D1 binding. Migrations are applied by `wrangler d1 migrations apply`, never at run time. */
export function openD1(binding: AnyD1Database): Store {
  const db = drizzle(binding, { schema })
  const newest = db
    .select({ seq: schema.events.seq, hash: schema.events.hash, register: sql<number>`${sql.raw(registerSeqSql)}` })
    .from(schema.events)
    .orderBy(desc(schema.events.seq))
    .limit(1)
  const head = async () => (await newest.get()) ?? noEvents
  const driver = {
    write: db,
    head,
    run: async (statements: Parameters<typeof db.batch>[0]) => {
      await db.batch(statements)
    },
  }
  return { read: db, head, commit: (build) => commitWith(driver, build), close: async () => undefined }
}
