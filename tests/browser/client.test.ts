// The client library where it also has to run: in a page of another origin in a real browser, and in workerd, the runtime of Workers.
import { createServer as createHttp, type Server } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { makeKeys } from "../../src/actions/change-keys.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { launch, serve } from "./support.ts"

const plan = "claude/team"
let app: TestApp
let aval: Awaited<ReturnType<typeof serve>>
let elsewhere: Server
let browser: Browser
let pin: string
let bundle: string

beforeAll(async () => {
  app = await testApp({ demo: true, now: new Date().toISOString(), config: { public: "list" } })
  const roots = [await app.signing.makeKey("ES256")]
  pin = (await makeKeys(app, { issuer: "https://a.example", roots, threshold: 1, algorithm: "ES256" }, { by: "cli" }))
    .pin
  aval = await serve(app)
  const made = await build({
    stdin: {
      contents: `export { createClient } from "./packages/client/src/index.ts"`,
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  })
  bundle = made.outputFiles[0]?.text ?? ""
  elsewhere = createHttp((request, response) => {
    const script = request.url === "/client.js"
    response.setHeader("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8")
    response.end(script ? bundle : "<!doctype html><title>Intranet</title>")
  })
  await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done))
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  elsewhere.close()
  await aval.close()
  await app.close()
})

const asked = { plan, data: "internal", use: "copy" }

async function served() {
  const { reply } = await checkTool(app, { plan, data: ["internal"], use: ["copy"] })
  return JSON.parse(JSON.stringify(reply))
}

it("verifies and answers in a page of another origin", async () => {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
  // As text: what the test runner makes of an import means nothing in a page.
  const found = (await page.evaluate(`(async () => {
    const { createClient } = await import("/client.js")
    const client = await createClient({ url: ${JSON.stringify(aval.url)}, pin: ${JSON.stringify(pin)}, report: false })
    const looks = [await client.refresh(), await client.refresh()]
    return { looks, reply: client.check(${JSON.stringify(asked)}), status: client.status() }
  })()`)) as { looks: unknown; reply: unknown; status: { alarm?: unknown } }
  expect(found.looks).toEqual([{ outcome: "new" }, { outcome: "same" }])
  expect(found.status.alarm).toBeUndefined()
  expect(found.reply).toEqual(await served())
})

interface Runtime {
  convertV4MiniflareOptions(options: object): object
  Miniflare: new (
    options: object,
  ) => {
    dispatchFetch(url: string, init: RequestInit): Promise<Response>
    dispose(): Promise<void>
  }
}

it("verifies and answers in workerd", async () => {
  // The one that wrangler brings.
  const wrangler = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"))
  const { Miniflare, convertV4MiniflareOptions } = wrangler("miniflare") as Runtime
  const options = convertV4MiniflareOptions({
    modules: [
      {
        type: "ESModule",
        path: "worker.mjs",
        contents: `
          import { createClient } from "./client.mjs"
          export default {
            async fetch(request) {
              const { url, pin, asked } = await request.json()
              const client = await createClient({ url, pin, report: false })
              return Response.json({ look: await client.refresh(), reply: client.check(asked) })
            }
          }`,
      },
      { type: "ESModule", path: "client.mjs", contents: bundle },
    ],
    compatibilityDate: "2026-01-01",
  })
  const worker = new Miniflare(options)
  try {
    const answer = await worker.dispatchFetch("http://worker.example/", {
      method: "POST",
      body: JSON.stringify({ url: aval.url, pin, asked }),
    })
    const { look, reply } = (await answer.json()) as { look: unknown; reply: unknown }
    expect(look).toEqual({ outcome: "new" })
    expect(reply).toEqual(await served())
  } finally {
    await worker.dispose()
  }
})
