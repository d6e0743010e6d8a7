import { expect, expectTypeOf, test } from "vitest"
import { organisations } from "../../db/schema.ts"
import type { Reader, Statement, Store, Writer } from "../../db/store.ts"

test("reading code cannot write, and a writer runs nothing", () => {
  // Checked by the compiler: a line that compiles after all is an error. Never run.
  const refused = (store: Store, write: Writer) => {
    // @ts-expect-error reading code cannot insert
    store.read.insert
    // @ts-expect-error nor update
    store.read.update
    // @ts-expect-error nor delete
    store.read.delete
    // @ts-expect-error D1 has no interactive transaction, and that of better-sqlite3 is synchronous
    store.read.transaction
    // @ts-expect-error `with` can write
    store.read.with
    // @ts-expect-error nor run SQL as text
    store.read.run
    // @ts-expect-error a writer builds statements, it runs none
    write.run
    // @ts-expect-error nor does it look
    write.select
    // @ts-expect-error statements are handed out inside commit only
    store.write
    // @ts-expect-error a promise of a row is no statement
    store.commit(() => [Promise.resolve()])
  }
  expect(refused).toBeTypeOf("function")
})

test("a reader looks, a writer builds", () => {
  expectTypeOf<keyof Reader>().toEqualTypeOf<"select" | "selectDistinct" | "query" | "$count">()
  expectTypeOf<keyof Writer>().toEqualTypeOf<"insert" | "update" | "delete">()
  const build = (write: Writer) => write.delete(organisations)
  expectTypeOf<ReturnType<typeof build>>().toExtend<Statement>()
})
