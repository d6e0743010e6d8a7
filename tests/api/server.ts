import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import type { App } from "../../src/app.ts"
import { type Config, parseConfig } from "../../src/config.ts"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import { createServer } from "../../src/web/server.tsx"
import { methodology } from "../../templates/methodology/index.ts"
import { sample } from "./sample.ts"

export interface ApiServer {
  app: App & { setNow(instant: string): void }
  /** Asks as a browser on this machine would. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>
  import(document: unknown): Promise<void>
  /** What the router was told. */
  routes: readonly { method: string; path: string }[]
  close(): Promise<void>
}

/** Aval with the sample company, in memory. */
export async function apiServer(given: { config?: Partial<Config>; document?: unknown } = {}): Promise<ApiServer> {
  const store = await openSqlite(":memory:")
  migrateSqlite(store)
  const read = parseConfig({})
  if (!read.ok) throw new Error(read.problems.join("\n"))
  let now = new Date("2026-11-22T10:00:00Z")
  let count = 0
  const app = {
    store,
    config: { ...read.config, ...given.config },
    methodology,
    policy: defaultPolicy,
    now: () => now,
    newId: (prefix: string) => `${prefix}_${(++count).toString(16).padStart(6, "0")}`,
    brotli,
    setNow(instant: string) {
      now = new Date(instant)
    },
  }
  const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  const stated = async (document: unknown) => {
    await importDocument(app, document, { why: "test.json" })
  }
  const document = given.document === undefined ? sample : given.document
  if (document !== null) await stated(document)
  return {
    app,
    get: async (path, headers = {}, method = "GET") =>
      server.fetch(new Request(`http://localhost${path}`, { method, headers: { Host: "localhost", ...headers } })),
    import: stated,
    routes: server.routes,
    close: () => store.close(),
  }
}

async function brotli(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { brotliCompressSync } = await import("node:zlib")
  return new Uint8Array(brotliCompressSync(bytes))
}
