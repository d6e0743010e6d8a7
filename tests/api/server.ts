import type { Config } from "../../src/config.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { sample } from "./sample.ts"

export interface ApiServer {
  app: TestApp
  /** Asks as a program on this machine would. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>
  import(document: unknown): Promise<void>
  /** What the router was told. */
  routes: readonly { method: string; path: string }[]
  close(): Promise<void>
}

/** Aval in memory with the sample company; `document: null` leaves it empty, `demo` puts the example company in its place. */
export async function apiServer(
  given: { config?: Partial<Config>; document?: null; demo?: boolean; remote?: () => string } = {},
): Promise<ApiServer> {
  const { config = {}, document = sample, demo = false, remote = () => "127.0.0.1" } = given
  const app: TestApp = Object.assign(await testApp({ config, demo }), { brotli })
  const server = createServer(app, { assets: new Map(), remote })
  if (document !== null && !demo) await stated(app, document)
  return {
    app,
    get: async (path, headers = {}, method = "GET") =>
      server.fetch(new Request(`http://localhost${path}`, { method, headers: { Host: "localhost", ...headers } })),
    import: async (more) => {
      await stated(app, more)
    },
    routes: server.routes,
    close: () => app.close(),
  }
}

async function brotli(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { brotliCompressSync } = await import("node:zlib")
  return new Uint8Array(brotliCompressSync(bytes))
}
