import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { Ajv, type ValidateFunction } from "ajv"
import { afterAll, beforeAll, expect, test } from "vitest"
import { firefox } from "../../src/core/exports/firefox.ts"
import type { ExportSource } from "../../src/core/exports/format.ts"
import { bodyOf, enforced, hostileNames, lossOf } from "../support/exports.ts"
import { oddities, put, sample, wanted } from "./exported.ts"
import { type Firefox, type Opened, policiesSchema, startFirefox } from "./firefox.ts"
import { folder, withPrograms } from "./programs.ts"

withPrograms("the policy, by the schema of firefox", ["firefox-esr"], () => {
  let fits: ValidateFunction
  beforeAll(() => {
    fits = validator()
  })

  test.each([["the sample", sample] as const, ...oddities])("stands: %s", (_, source) => {
    const { policies } = JSON.parse(bodyOf(firefox, source))
    expect([fits(policies), fits.errors]).toEqual([true, null])
  })

  test.each([
    ["a text for a list", { WebsiteFilter: { Block: "*://chat.example/*", Exceptions: [] } }, "/WebsiteFilter/Block"],
    ["a number for a pattern", { WebsiteFilter: { Block: [7] } }, "/WebsiteFilter/Block/0"],
    ["a list for both lists", { WebsiteFilter: ["*://chat.example/*"] }, "/WebsiteFilter"],
    ["an object for exceptions", { WebsiteFilter: { Exceptions: {} } }, "/WebsiteFilter/Exceptions"],
    ["another name of a list", { WebsiteFilter: { Blocks: ["*://chat.example/*"] } }, "/WebsiteFilter"],
    ["another name of the policy", { WebSiteFilter: { Block: ["*://chat.example/*"] } }, ""],
  ])("would not with %s", (_, policies, where) => {
    expect(fits(policies)).toBe(false)
    expect(fits.errors?.map(({ instancePath }) => instancePath)).toEqual([where])
  })
})

/** Mozilla's, closed: what it does not name Firefox leaves out without stopping, and we must not write it. */
function validator(): ValidateFunction {
  const schema = policiesSchema()
  const filter = { ...schema.properties.WebsiteFilter, additionalProperties: false }
  const ajv = new Ajv({ strict: false })
  ajv.addFormat("moz-url", URL.canParse)
  return ajv.compile({
    ...schema,
    properties: { ...schema.properties, WebsiteFilter: filter },
    additionalProperties: false,
  })
}

const machine = "/etc/firefox"
const policies = join(machine, "policies")

withPrograms("firefox with the policy", ["firefox-esr"], obeying, whyNot)

/** Where Firefox looks on this machine is the machine's: ours alone may be there, and only while the test runs. */
function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return `only root writes to ${policies}`
  const others = existsSync(policies) ? readdirSync(policies).filter((name) => name !== firefox.file) : []
  return others.length > 0 ? `${policies} holds policies of this machine` : undefined
}

/** What an exception spares is open with all that is below it, and no pattern names an IPv6 address: the loss report says so. */
const open = ["old.work.chat.example", "q.old.work.chat.example"]
const asked: readonly (readonly [string, boolean])[] = [
  ...wanted.map(([host, denied]) => [host, denied && !open.includes(host)] as const),
  ...([
    ["CHAT.Example", true],
    ["chat.example.", true],
    ["bücher.example", true],
  ] as const),
  ...([
    ["192.0.2.9", true],
    ["192.0.2.10", false],
    ["[2001:db8::7]", false],
  ] as const),
]

function obeying() {
  const at = folder()
  let made: string | undefined
  let proxy: Server
  let browser: Firefox
  const seen = new Set<string>()
  const opened = new Map<string, Opened>()

  beforeAll(async () => {
    made = mkdirSync(policies, { recursive: true })
    put(firefox, join(policies, firefox.file), source())
    proxy = createServer(({ url }, response) => {
      seen.add(new URL(String(url)).host)
      response.setHeader("Content-Type", "text/html").end("<title>opened</title>")
    })
    // Over TLS the name of the host is all that we hear: what Firefox asks of Mozilla ends here too.
    proxy.on("connect", ({ url }, socket) => {
      seen.add(`${url}`)
      socket.end("HTTP/1.1 404 Not Found\r\n\r\n")
    })
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
    browser = await startFirefox(at, (proxy.address() as { port: number }).port)
    const queue = [...asked.map(([host]) => `http://${host}/`), "https://chat.example/", "https://unlisted.example/"]
    const walk = async () => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) opened.set(url, await browser.open(url))
    }
    await Promise.all(Array.from({ length: 6 }, walk))
  }, 30_000)

  afterAll(async () => {
    await browser?.stop()
    proxy?.closeAllConnections()
    proxy?.close()
    rmSync(join(policies, firefox.file), { force: true })
    if (made) rmSync(made, { recursive: true, force: true })
    at.remove()
  })

  test.each(asked)("%s", (host, denied) => {
    const { href: url, host: name } = new URL(`http://${host}/`)
    if (denied) expect([opened.get(`http://${host}/`), seen.has(name)]).toEqual([{ error: refusal }, false])
    else expect([opened.get(`http://${host}/`), seen.has(name)]).toEqual([{ url }, true])
  })

  test("over TLS as well, where nothing of a denied host reaches the proxy", () => {
    expect(opened.get("https://chat.example/")).toEqual({ error: refusal })
    expect([seen.has("chat.example:443"), seen.has("unlisted.example:443")]).toEqual([false, true])
  })

  test("without a word about any of its patterns", () => {
    expect(browser.said()).not.toMatch(/Policy|Policies|WebsiteFilter|pattern/)
  })

  test("and what it cannot deny is in the loss report", () => {
    expect(lossOf(firefox, source())).toMatchObject({
      cover: expect.arrayContaining(["old.work.chat.example"]),
      name: expect.arrayContaining(["[2001:db8::7]"]),
    })
  })
}

const refusal = expect.stringContaining("NS_ERROR_BLOCKED_BY_POLICY")

/** The sample, with addresses and with names that are hard to write. */
function source(): ExportSource {
  const addresses = ["192.0.2.9", "[2001:db8::7]"]
  const names = hostileNames.filter((name) => !/example|^com$/i.test(name))
  const denied = Object.fromEntries([...addresses, ...names].map((name) => [name, "deny" as const]))
  return { ...sample, hosts: [...sample.hosts, ...enforced(denied)] }
}
