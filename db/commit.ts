import { Spent, StaleWrite } from "../src/core/errors.ts"
import { StorageFault, type StorageFaultCode, Taken } from "./errors.ts"
import type { Newest, Statement, Store, Writer } from "./store.ts"

const tries = 50

/** What `commitWith` needs of a database. */
export interface Driver {
  write: Writer
  head(): Promise<Newest>
  /** Runs the statements in order, all or none. */
  run(statements: readonly [Statement, ...Statement[]]): Promise<void> | void
}

/**
 * The commit of both stores: build, run, and build again when the chain moved meanwhile. Nothing to run: nothing is done.
 * Throws `StaleWrite` when an object moved, `Spent` when a secret was used or revoked before, `Taken` when another unique value is in use, `StorageFault` (`contended`)
 * when others were faster fifty times or hold the database, and (`unwritable`) when the disk is full.
 */
export async function commitWith(driver: Driver, build: Parameters<Store["commit"]>[0]): Promise<void> {
  for (let count = 1; ; count++) {
    const [first, ...rest] = await build(driver.write, await driver.head())
    if (!first) return
    try {
      return await driver.run([first, ...rest])
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal !== "moved") throw refusal
      if (count === tries) throw new StorageFault("contended", "Too many writers at once: try again", { cause: error })
    }
    await pause(Math.random() * Math.min(2 * count, 40))
  }
}

/** What a driver's error means: the chain moved, or an error to throw. Both drivers pass SQLite's own words on. */
function refusalOf(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { message } = cause
    if (message.includes("events: object moved") || message.includes("failed: events.object, events.object_seq")) {
      return new StaleWrite("The record changed since it was read", { cause: error })
    }
    if (message.includes("secrets: spent")) return new Spent("It was used or revoked before", { cause: error })
    if (/(events|revisions): head moved|UNIQUE constraint failed: (events|revisions)\.\w+/.test(message)) return "moved"
    const taken = /UNIQUE constraint failed: ([\w.]+(?:, [\w.]+)*)/.exec(message)
    if (taken?.[1]) return new Taken(taken[1].split(", "), { cause: error })
    const [code, words] = faults.find(([, , sign]) => sign.test(message)) ?? []
    if (code && words) return new StorageFault(code, words, { cause: error })
  }
  return error
}

const faults: readonly (readonly [StorageFaultCode, string, RegExp])[] = [
  ["unwritable", "The disk is full: nothing was written", /database or disk is full/],
  ["contended", "Another program is writing: nothing was written, try again", /database is locked/],
]

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
