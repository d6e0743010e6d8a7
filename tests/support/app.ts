import { migrateSqlite, openSqlite, type SqliteStore } from "../../db/sqlite.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import type { App } from "../../src/app.ts"
import { type Config, parseConfig } from "../../src/config.ts"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import { catalogue } from "../../templates/catalogue/index.ts"
import { demo } from "../../templates/demo/index.ts"
import { methodology } from "../../templates/methodology/index.ts"

export interface TestApp extends App {
  store: SqliteStore
  /** The clock moves only when it is told to. */
  setNow(instant: string): void
  close(): Promise<void>
}

export interface TestAppOptions {
  /** Instant, ISO 8601. */
  now?: string
  catalogue?: boolean
  demo?: boolean
  file?: string
  config?: Partial<Config>
}

/** Aval on a database of its own, in memory unless a file is named, with ids that count up and a clock that stands. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const store = await openSqlite(options.file ?? ":memory:")
  migrateSqlite(store)
  const read = parseConfig({})
  if (!read.ok) throw new Error(read.problems.join("\n"))
  let now = new Date(options.now ?? "2026-11-22T10:00:00Z")
  let count = 0
  const app: TestApp = {
    store,
    config: { ...read.config, ...options.config },
    methodology,
    policy: defaultPolicy,
    now: () => now,
    newId: (prefix) => `${prefix}_${(++count).toString(16).padStart(6, "0")}`,
    setNow(instant) {
      now = new Date(instant)
    },
    close: () => store.close(),
  }
  if (options.catalogue || options.demo) await stated(app, catalogue, "starter catalogue")
  if (options.demo) await stated(app, demo(now.toISOString().slice(0, 10)), "example company")
  return app
}

/** Imports a document as a person would. */
export function stated(app: App, document: unknown, why = "test.json") {
  return importDocument(app, document, { why })
}
