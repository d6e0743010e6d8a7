import { createHash } from "node:crypto"
import { once } from "node:events"
import { request as askHttp, type IncomingHttpHeaders } from "node:http"
import { connect as connectHttp2 } from "node:http2"
import { request as askHttps } from "node:https"
import { buffer } from "node:stream/consumers"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Place, place, type Started } from "../cli/support.ts"
import { ambiguous, sendRaw, smuggled } from "../support/raw-http.ts"
import { type Caddy, caddyVersion, freePort, startCaddy } from "./caddy.ts"

const version = caddyVersion()

interface Pair {
  aval: Started
  port: number
  caddy: Caddy
  /** The lines of its log so far. */
  lines(): Record<string, unknown>[]
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  raw: readonly string[]
  body: Buffer
}

let at: Place
/** As deploy/Caddyfile says, the list open to all; and one that was told nothing of a proxy. */
let told: Pair
let untold: Pair
const started: { stop(): Promise<unknown> }[] = []

if (version) describe(`behind caddy ${version}`, behindCaddy)
else test.skip("behind caddy: nothing is tried, there is no caddy on the path", () => {})

function behindCaddy() {
  beforeAll(async () => {
    at = await place()
    const trusting = { AVAL_TRUST_PROXY: "127.0.0.1", AVAL_PUBLIC: "list", AVAL_LOG: "requests" }
    ;[told, untold] = await Promise.all([pair("told", trusting), pair("untold", {})])
  }, 60_000)
  afterAll(async () => {
    await Promise.all(started.map((program) => program.stop()))
    at.remove()
  }, 30_000)

  describe("headers", () => {
    const changing = /^(date|connection|keep-alive|transfer-encoding|content-length|x-request-id|server|alt-svc)$/
    const own = ({ raw }: Answer) =>
      raw
        .flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ""] as const] : []))
        .filter(([name]) => !changing.test(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))

    test.each(["/check", "/sign-in", "/nowhere", "/api/v1/list", "/api/v1/nowhere", "/assets/aval.css", "/healthz"])(
      "of %s are those that Aval sent, once each",
      async (path) => {
        const [direct, through] = [await askAval(told, path), await ask(told, path)]
        expect(through.status).toBe(direct.status)
        expect(own(through)).toEqual(own(direct))
        expect(through.headers).toMatchObject({
          "content-security-policy": expect.stringContaining("default-src 'none'"),
          "strict-transport-security": expect.stringContaining("max-age="),
          "x-content-type-options": "nosniff",
          "x-request-id": expect.stringMatching(/^[\da-f]{16}$/),
        })
      },
    )

    test("are the same over HTTP/2", async () => {
      const { headers } = await askHttp2(told, "/check")
      expect(headers[":status"]).toBe(200)
      expect(headers["content-security-policy"]).toBe(
        (await askAval(told, "/check")).headers["content-security-policy"],
      )
    })

    test("keep tags: what is known is not sent again", async () => {
      for (const path of ["/assets/aval.css", "/api/v1/list"]) {
        const { headers } = await ask(told, path)
        const again = await ask(told, path, { "If-None-Match": headers.etag ?? "none" })
        expect([again.status, again.body.length], path).toEqual([304, 0])
      }
    })
  })

  describe("compression", () => {
    test("of the list is Aval's own, and its digest that of what was sent", async () => {
      const plain = (await ask(told, "/api/v1/list")).body
      const brotli = await ask(told, "/api/v1/list", { "Accept-Encoding": "br" })
      expect(brotli.headers["content-encoding"]).toBe("br")
      expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true)
      const digest = createHash("sha256").update(brotli.body).digest("base64")
      expect(brotli.headers["repr-digest"]).toBe(`sha-256=:${digest}:`)
    })

    test("of a page is Caddy's, and changes nothing in it", async () => {
      const plain = await ask(told, "/check")
      const packed = await ask(told, "/check", { "Accept-Encoding": "gzip" })
      expect(packed.headers["content-encoding"]).toBe("gzip")
      expect(gunzipSync(packed.body).toString()).toBe(plain.body.toString())
    })
  })

  describe("who asks", () => {
    const forged = {
      "X-Forwarded-For": "203.0.113.9",
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "http",
      "X-Real-IP": "203.0.113.9",
      Forwarded: "for=203.0.113.9",
      Authorization: "Bearer nothing",
    }
    const remotes = async (work: () => Promise<Answer>) => {
      const { headers } = await work()
      return lineOf(told, headers["x-request-id"], "token_refused")
    }

    test("is whoever asked Caddy, whatever they say of themselves", async () => {
      const line = await remotes(() => ask(told, "/api/v1/tools", forged, "127.0.0.2"))
      expect(line).toMatchObject({ event: "token_refused", remote: "127.0.0.2" })
    })

    test("is whoever asked Aval, where that is not Caddy", async () => {
      const line = await remotes(() => askAval(told, "/api/v1/tools", forged, "127.0.0.3"))
      expect(line).toMatchObject({ event: "token_refused", remote: "127.0.0.3" })
    })

    test.each([
      ["nothing", {}],
      ["X-Forwarded-For: 127.0.0.1", { "X-Forwarded-For": "127.0.0.1" }],
      ["Host: localhost and Forwarded", { Forwarded: "for=127.0.0.1;host=localhost" }],
      ["X-Forwarded-For without a value", { "X-Forwarded-For": "" }],
      ["Connection that drops what Caddy sets", { Connection: "close, X-Forwarded-For, Via, X-Forwarded-Host" }],
    ])("is never this machine: %s opens nothing that is for it alone", async (_, headers) => {
      expect((await askAval(untold, "/api/v1/tools")).status).toBe(200)
      expect((await ask(untold, "/api/v1/tools", headers)).status).toBe(401)
      expect((await ask(told, "/api/v1/tools", headers)).status).toBe(401)
    })
  })

  describe("a request that two readers may cut at different places", () => {
    test.each(Object.entries({ ...smuggled, ...ambiguous }))(
      "%s: Caddy refuses it, or Aval sees what Caddy saw",
      async (_, bytes) => {
        const before = told.lines().length
        const { ca, port } = told.caddy
        const named = bytes.replaceAll("Host: localhost", `Host: localhost:${port}`)
        const { statuses, text } = await sendRaw(port, named, { tls: { servername: "localhost", ca } })
        const answered = [...text.matchAll(/^x-request-id: ([\da-f]{16})/gim)].map((match) => match[1])
        const seen = () => told.lines().slice(before)
        await patience(() => answered.every((id) => seen().some(({ request }) => request === id)))
        // A request that Caddy took for a part of another would be seen by Aval, and answered to nobody.
        const second = seen().filter(({ method }) => method === "GET")
        expect(second.map(({ request }) => request).filter((id) => !answered.includes(String(id)))).toEqual([])
        if ([400, 501, 502].includes(statuses[0] ?? 0)) expect(statuses).toHaveLength(1)
      },
    )

    test("over HTTP/2: a body longer than its length reaches nobody as a second request", async () => {
      const before = told.lines().length
      const body = "abcdeGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
      const sent = await askHttp2(told, "/healthz", { ":method": "POST", "content-length": "5" }, body)
      expect(sent.headers[":status"] ?? 0).not.toBe(200)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const seen = told.lines().slice(before)
      expect(seen.filter(({ method }) => method === "GET")).toEqual([])
    })

    test("leaves both at work", async () => {
      expect((await ask(told, "/readyz")).status).toBe(200)
    })
  })
}

async function pair(name: string, settings: Record<string, string>): Promise<Pair> {
  const [port, front] = await Promise.all([freePort(), freePort()])
  const aval = at.start(["serve"], {
    ...{ AVAL_DB: at.path(`${name}.db`), PORT: String(port), AVAL_URL: `https://localhost:${front}` },
    ...settings,
  })
  let log = ""
  aval.child.stderr?.on("data", (data) => (log += data))
  started.push({
    stop() {
      aval.child.kill("SIGTERM")
      return aval.ended
    },
  })
  const caddy = await startCaddy(`127.0.0.1:${port}`, front)
  started.push(caddy)
  const made: Pair = { aval, port, caddy, lines: () => wholeLines(log) }
  const ready = (work: () => Promise<Answer>) =>
    work().then(
      ({ status }) => status === 200,
      () => false,
    )
  const both = patience(
    async () => (await ready(() => askAval(made, "/readyz"))) && ready(() => ask(made, "/readyz")),
    30_000,
  )
  // Rejects with what Aval said, where it stopped.
  await Promise.race([both, aval.ready])
  return made
}

const wholeLines = (log: string) =>
  log
    .slice(0, log.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** Waits until it is so; throws after the time, in milliseconds. */
async function patience(isSo: () => boolean | Promise<boolean>, time = 5000) {
  const end = Date.now() + time
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("waited in vain")
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function lineOf({ lines }: Pair, request: unknown, event: string) {
  const find = () => lines().find((line) => line.request === request && line.event === event)
  await patience(() => find() !== undefined)
  return find()
}

/** Asks through Caddy, as it would be reached, from an address of this machine. */
function ask({ caddy }: Pair, path: string, headers = {}, localAddress = "127.0.0.1"): Promise<Answer> {
  const host = `localhost:${caddy.port}`
  const options = { host: "127.0.0.1", servername: "localhost", port: caddy.port, path, localAddress, ca: caddy.ca }
  return answerOf(askHttps({ ...options, headers: { Host: host, ...headers } }))
}

/** Asks Aval itself. */
function askAval({ port, caddy }: Pair, path: string, headers = {}, localAddress = "127.0.0.1"): Promise<Answer> {
  const host = `localhost:${caddy.port}`
  return answerOf(askHttp({ host: "127.0.0.1", port, path, localAddress, headers: { Host: host, ...headers } }))
}

async function answerOf(sent: ReturnType<typeof askHttp>): Promise<Answer> {
  sent.end()
  const [response] = await once(sent, "response")
  const { statusCode, headers, rawHeaders } = response
  return { status: statusCode, headers, raw: rawHeaders, body: await buffer(response) }
}

/** The answer over HTTP/2; no headers where the stream was refused. */
async function askHttp2({ caddy }: Pair, path: string, headers = {}, body?: string) {
  const session = connectHttp2(`https://localhost:${caddy.port}`, { ca: caddy.ca, lookup: loopback })
  try {
    const stream = session.request({ ":path": path, ...headers }, { endStream: body === undefined })
    const response = once(stream, "response").then(([first]) => first as Record<string, unknown>)
    stream.on("error", () => {})
    if (body !== undefined) stream.end(body)
    const refused = new Promise<Record<string, unknown>>((resolve) => stream.once("close", () => resolve({})))
    return { headers: (await Promise.race([response.catch(() => ({})), refused])) as Record<string, unknown> }
  } finally {
    session.destroy()
  }
}

const loopback = ((_: string, options: { all?: boolean }, done: (...found: unknown[]) => void) =>
  options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4)) as never
