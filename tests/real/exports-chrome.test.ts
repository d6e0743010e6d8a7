import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { chrome } from "../../src/core/exports/chrome.ts"
import { put, sample, wanted } from "./exported.ts"
import { pathOf, withPrograms } from "./programs.ts"

const managed = "/etc/chromium/policies/managed"
const file = join(managed, "aval-export-test.json")

withPrograms("chromium with the policy", ["chromium"], obeying, whyNot)

/** The folder is the machine's: ours alone may write there, and nobody else's policy may speak in the test. */
function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return `only root writes to ${managed}`
  const others = existsSync(managed) ? readdirSync(managed).filter((name) => join(managed, name) !== file) : []
  return others.length > 0 ? `${managed} holds policies of this machine` : undefined
}

const others = [
  ["CHAT.Example", true],
  ["chat.example.", true],
  ["bücher.example", true],
  ["192.0.2.9", true],
  ["192.0.2.10", false],
  ["[2001:db8::7]", true],
] as const
const asked = [...wanted, ...others]

/** What became of opening a host. */
type Opened = { status?: number | undefined; error?: string }

function obeying() {
  let made: string | undefined
  let server: Server
  let browser: Browser
  const seen = new Set<string>()
  const opened = new Map<string, Opened>()

  beforeAll(async () => {
    made = mkdirSync(managed, { recursive: true })
    const addresses = (["192.0.2.9", "[2001:db8::7]"] as const).map(
      (host) => ({ host, cover: "host", rule: "deny", plans: [], tools: [] }) as const,
    )
    put(chrome, file, { ...sample, hosts: [...sample.hosts, ...addresses] })
    server = createServer(({ headers }, response) => {
      seen.add(String(headers.host))
      response.setHeader("Content-Type", "text/html").end("<title>opened</title>")
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as { port: number }
    browser = await chromium.launch({
      executablePath: String(pathOf("chromium")),
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        // Every name and address is this server: nothing leaves the machine.
        ...["--no-first-run", "--disable-sync", "--no-proxy-server", `--host-resolver-rules=MAP * 127.0.0.1:${port}`],
      ],
    })
    const context = await browser.newContext()
    const open = async (host: string) => opened.set(host, await openIn(await context.newPage(), `http://${host}/`))
    // A page of its own for each: an error page that is still coming would interrupt the next.
    const queue = asked.map(([host]) => host)
    const walk = async () => {
      for (let host = queue.pop(); host !== undefined; host = queue.pop()) await open(host)
    }
    await Promise.all([walk(), walk(), walk()])
  }, 30_000)

  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
    rmSync(file, { force: true })
    if (made) rmSync(made, { recursive: true, force: true })
  })

  test.each(asked)("%s", (host, denied) => {
    if (!denied) expect([opened.get(host), seen.has(host)]).toEqual([{ status: 200 }, true])
    else {
      expect(opened.get(host)?.error).toContain("ERR_BLOCKED_BY_ADMINISTRATOR")
      expect(seen.has(new URL(`http://${host}/`).host)).toBe(false)
    }
  })
}

function openIn(page: Page, url: string): Promise<Opened> {
  const went = page.goto(url, { waitUntil: "commit" })
  return went.then(
    (response) => ({ status: response?.status() }),
    (error: Error) => ({ error: error.message }),
  )
}
