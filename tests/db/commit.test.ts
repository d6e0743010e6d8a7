import { expect, test } from "vitest"
import { commitWith, type Driver } from "../../db/commit.ts"
import { StorageFault } from "../../db/errors.ts"
import type { Statement } from "../../db/store.ts"
import { StaleWrite } from "../../src/core/errors.ts"

const statement = {} as Statement

/** A database that answers each run with the next of the errors, and says how often it was asked. */
function driver(errors: Iterable<Error | undefined>) {
  const answers = errors[Symbol.iterator]()
  let runs = 0
  const fake: Driver = {
    write: {} as Driver["write"],
    head: async () => ({ seq: runs, hash: String(runs), register: runs }),
    run: async () => {
      runs++
      const { value } = answers.next()
      if (value) throw value
    },
  }
  return { fake, runs: () => runs }
}

const d1 = (message: string) =>
  new Error("Failed query", { cause: new Error(`D1_ERROR: ${message}: SQLITE_CONSTRAINT`) })

test.each([
  new Error("events: head moved"),
  new Error("revisions: head moved"),
  new Error("UNIQUE constraint failed: events.prev"),
  new Error("UNIQUE constraint failed: events.seq"),
  d1("events: head moved"),
])("builds again with the new head after: $message", async (error) => {
  const { fake, runs } = driver([error, error, undefined])
  const heads: number[] = []
  await commitWith(fake, (_write, head) => {
    heads.push(head.seq)
    return [statement]
  })
  expect(heads).toEqual([0, 1, 2])
  expect(runs()).toBe(3)
})

test.each([
  new Error("events: object moved"),
  new Error("UNIQUE constraint failed: events.object, events.object_seq"),
  d1("UNIQUE constraint failed: events.object, events.object_seq"),
])("is stale at once after: $message", async (error) => {
  const { fake, runs } = driver([error])
  const commit = commitWith(fake, () => [statement])
  await expect(commit).rejects.toBeInstanceOf(StaleWrite)
  await expect(commit).rejects.toMatchObject({ cause: error })
  expect(runs()).toBe(1)
})

test("names what is taken", async () => {
  const { fake } = driver([d1("UNIQUE constraint failed: licences.plan_id, licences.starts_on")])
  await expect(commitWith(fake, () => [statement])).rejects.toMatchObject({
    name: "Taken",
    columns: ["licences.plan_id", "licences.starts_on"],
  })
})

test.each([
  ["database or disk is full", "unwritable"],
  ["database is locked", "contended"],
])("says in words what stopped it: %s", async (message, code) => {
  const { fake, runs } = driver([new Error(message)])
  const error = await commitWith(fake, () => [statement]).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(StorageFault)
  expect(error).toMatchObject({ code })
  expect(runs()).toBe(1)
})

test("passes any other error on as it is, and one of build too", async () => {
  const other = new Error("disk I/O error")
  await expect(commitWith(driver([other]).fake, () => [statement])).rejects.toBe(other)
  const { fake, runs } = driver([])
  await expect(commitWith(fake, () => Promise.reject(other))).rejects.toBe(other)
  expect(runs()).toBe(0)
})

test("gives up after fifty tries, in words", async () => {
  const { fake, runs } = driver(
    (function* () {
      for (;;) yield new Error("events: head moved")
    })(),
  )
  const commit = commitWith(fake, () => [statement])
  await expect(commit).rejects.toBeInstanceOf(StorageFault)
  await expect(commit).rejects.toMatchObject({ code: "contended" })
  expect(runs()).toBe(50)
})
