import { readFileSync } from "node:fs"
import { createServer as createHttp, type Server } from "node:http"
import { createRequire } from "node:module"
import { getRequestListener } from "@hono/node-server"
import chromiumPackage from "@sparticuz/chromium"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { loadAssets } from "../../src/adapters/assets.ts"
import type { App } from "../../src/app.ts"
import { createServer } from "../../src/web/server.tsx"

/** A real Chromium from an npm package: nothing else has to be installed. Talks to loopback only. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}

/** Serves the application on a free port of this machine. */
export async function serve(app: App): Promise<{ url: string; close(): Promise<void> }> {
  const { fetch } = createServer(app, { assets: loadAssets(), remote: () => "127.0.0.1", development: true })
  const server: Server = createHttp(getRequestListener(fetch))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Serves an application that is made for its own address, by name: passkeys belong to a name. */
export async function serveByName<A extends App>(
  make: (url: string) => Promise<A>,
): Promise<{ app: A; url: string; close(): Promise<void> }> {
  let answer: ReturnType<typeof getRequestListener> | undefined
  const server: Server = createHttp((incoming, outgoing) => answer?.(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const url = `http://localhost:${typeof address === "object" && address ? address.port : 0}`
  const app = await make(url)
  answer = getRequestListener(createServer(app, { assets: loadAssets(), remote: () => "127.0.0.1" }).fetch)
  return {
    app,
    url,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds against WCAG 2.2 A and AA and its best practices: rule, and the elements. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> }
      }
    ).axe
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    })
    return violations.map(
      (found) =>
        `${found.id}: ${found.nodes
          .map((node) => String(node.target))
          .slice(0, 4)
          .join(" | ")}`,
    )
  })
}

/** Opens a page and keeps what went wrong in it: errors of the console, of scripts, of the content security policy, of requests. */
export async function watched(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text())
  })
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`${request.url()} failed`)
  })
  return { page, faults, close: () => context.close() }
}

/** Names of htmx 2 that must not appear in what we render. */
export const htmx2 =
  /\bhx-(ext|disinherit|inherit|vars|params|prompt|request|disabled-elt|history(?!-elt))\b|\bsse-(swap|connect)\b|\bws-(send|connect)\b|htmx:(afterSwap|beforeSwap|configRequest|afterRequest|beforeRequest|load)\b/
