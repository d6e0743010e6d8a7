import type { LookupAddress } from "node:dns"
import * as http from "node:http"
import * as https from "node:https"
import { type AddressInfo, isIP, type LookupFunction, Socket } from "node:net"
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib"
import type { FetchImplementation } from "jose"
import type { CustomFetch } from "openid-client"
import { RequestFilteringHttpAgent } from "request-filtering-agent"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { type GuardedFetchOptions, guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { guardedFetch as guardedFetchOnWorkers } from "../../src/adapters/guarded-fetch-worker.ts"
import { type Fetch, type OutboundInit, OutboundRefused } from "../../src/adapters/outbound-rules.ts"

type PlatformFetch = (address: string, init: RequestInit) => Promise<Response>

/** Hosts of this machine, of inner networks and of nobody, in every spelling we know. */
const inner = [
  ...["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.0.0.1.", "127.8.9.1"],
  ...[
    "%31%32%37.0.0.1",
    "１２７。０。０。１",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:93.184.215.14]",
  ],
  ...["[::127.0.0.1]", "0.0.0.0", "0", "[::]", "localhost", "LOCALHOST.", "app.localhost"],
  ...["169.254.169.254", "[::ffff:169.254.169.254]", "[fe80::1]", "metadata.google.internal"],
  ...["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "[::ffff:10.0.0.1]", "100.64.0.1", "100.127.255.255"],
  ...["[fc00::1]", "[fd12:3456::1]", "[fec0::1]", "[64:ff9b::7f00:1]", "[64:ff9b::808:808]", "[64:ff9b:1::a00:1]"],
  ...["[2002:7f00:1::]", "[2002:a00:1::1]", "[2001:0:4136:e378::1]", "[::ffff:0:127.0.0.1]", "[ff02::1]", "224.0.0.1"],
  ...["239.255.255.250", "255.255.255.255", "240.0.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1"],
  ...["203.0.113.1", "192.88.99.1", "[2001:db8::1]", "[100::1]", "[4000::1]", "[5f00::1]"],
  ...["intranet", "printer.local", "wiki.corp", "nas.home.arpa"],
]

/** Requests as the server saw them. */
let seen: http.IncomingMessage[] = []
let answer: http.RequestListener = (_, reply) => reply.end("hello")
let server: http.Server
let port: number

beforeEach(async () => {
  seen = []
  answer = (_, reply) => reply.end("hello")
  server = http.createServer((request, reply) => {
    seen.push(request)
    answer(request, reply)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  port = (server.address() as AddressInfo).port
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** A client for which the server on this machine was named by the administrator. */
function toServer(options: GuardedFetchOptions = {}): (path?: string, init?: OutboundInit) => Promise<Response> {
  const client = guardedFetch({
    allowHosts: [`localhost:${port}`],
    lookup: resolver({ localhost: ["127.0.0.1"] }),
    ...options,
  })
  return (path = "/", init) => client(`http://localhost:${port}${path}`, init)
}

function resolver(names: Readonly<Record<string, readonly string[]>>) {
  return vi.fn(async (host: string): Promise<LookupAddress[]> => {
    return (names[host] ?? []).map((address) => ({ address, family: isIP(address) }))
  })
}

async function reasonOf(answered: Promise<Response>): Promise<string> {
  const outcome = await answered.catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(OutboundRefused)
  return (outcome as OutboundRefused).reason
}

/**
 * The internet: looks names up as node:net does, and whatever the address, connects to our server on this machine. Returns the addresses
 * that were connected to.
 */
function fakeInternet(): string[] {
  const connected: string[] = []
  vi.spyOn(http.Agent.prototype, "createConnection").mockImplementation(function (this: http.Agent, options) {
    expect(this, "the agent checks, too").toBeInstanceOf(RequestFilteringHttpAgent)
    const { host = "", lookup } = options as { host?: string; lookup: LookupFunction }
    const socket = new Socket()
    const arrive = (address: string) => {
      connected.push(address)
      socket.connect({ host: "127.0.0.1", port })
    }
    if (isIP(host)) arrive(host)
    else {
      lookup(host, { all: true }, (error, found) => {
        const [first] = Array.isArray(found) ? found : []
        if (error || !first) socket.destroy(error ?? undefined)
        else arrive(first.address)
      })
    }
    return socket
  })
  vi.spyOn(https.Agent.prototype, "createConnection").mockImplementation((options) => {
    connected.push(`tls:${(options as { host?: string }).host}`)
    const socket = new Socket()
    socket.destroy(new Error("no TLS here"))
    return socket
  })
  return connected
}

/** The rules that both runtimes share, on each. */
const runtimes: readonly {
  name: string
  make: (options?: GuardedFetchOptions) => { client: Fetch; asked: unknown[] }
}[] = [
  {
    name: "Node",
    make: (options) => {
      const lookup = resolver({ "vendor.example": ["93.184.215.14"] })
      return { client: guardedFetch({ lookup, ...options }), asked: fakeInternet() }
    },
  },
  {
    name: "Workers",
    make: (options) => {
      const asked: unknown[] = []
      const fetch: PlatformFetch = async (input) => {
        asked.push(input)
        return new Response("hello")
      }
      return { client: guardedFetchOnWorkers({ ...options, fetch }), asked }
    },
  },
]

describe.each(runtimes)("on $name", ({ make }) => {
  test.each(inner)("%s is not asked, over http or https", async (host) => {
    const { client, asked } = make({ plainHttp: true })
    for (const scheme of ["http", "https"]) {
      expect(await reasonOf(client(`${scheme}://${host}/`))).toMatch(/^(address|host)$/)
    }
    expect(asked).toEqual([])
  })

  test("a public host is, where plain http is allowed over that, too", async () => {
    const { client, asked } = make({ plainHttp: true })
    expect(await (await client("http://vendor.example/")).text()).toBe("hello")
    expect(asked).toHaveLength(1)
    expect(await reasonOf(make().client("http://vendor.example/"))).toBe("scheme")
  })

  test.each([
    ["ftp://vendor.example/", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["data:text/plain,hello", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["/relative", "url"],
    ["//vendor.example", "url"],
    ["https://", "url"],
    ["https://[fe80::1%25eth0]/", "url"],
    ["https://user:secret@vendor.example/", "credentials"],
    ["https://user@vendor.example/", "credentials"],
    ["https://vendor.example:8443/", "port"],
    ["https://vendor.example:80/", "port"],
    ["http://vendor.example:443/", "port"],
    ["http://vendor.example:6379/", "port"],
  ])("%s is refused: %s", async (address, reason) => {
    const { client, asked } = make({ plainHttp: true })
    expect(await reasonOf(client(address))).toBe(reason)
    if (URL.canParse(address)) expect(await reasonOf(client(new URL(address)))).toBe(reason)
    expect(asked).toEqual([])
  })

  test("the message holds no part of the address but the host", async () => {
    const refused = make().client("https://user:pass-secret@vendor.example/path-secret?key=query-secret")
    await expect(refused).rejects.toThrow(/^vendor\.example: /)
    await expect(refused).rejects.not.toThrow(/secret/)
  })

  test("named: that host, on that port, and not on another", async () => {
    const { client, asked } = make({
      allowHosts: ["IDP:8080", "10.0.0.7:443", "[fd00::7]", "plain.internal", "tls:80"],
    })
    const reasons = [
      ...[
        "http://other:8080/",
        "http://my-idp:8080/",
        "http://idp.evil.example:8080/",
        "https://idp:8081/",
        "https://idp/",
        "http://10.0.0.7/",
      ],
      ...["http://10.0.0.8:443/", "https://[fd00::7]:444/", "https://plain.internal:8443/", "https://tls/"],
    ]
    for (const address of reasons)
      expect(await reasonOf(client(address)), address).toMatch(/^(scheme|host|port|address)$/)
    expect(await reasonOf(client("http://user:secret@idp:8080/"))).toBe("credentials")
    expect(asked).toEqual([])
  })

  test("not even by name: link-local, where cloud machines have their credentials, and addresses of nobody", async () => {
    const hosts = [
      "169.254.169.254",
      "[fe80::1]",
      "[::ffff:169.254.169.254]",
      "0.0.0.0",
      "[::]",
      "224.0.0.1",
      "240.0.0.1",
    ]
    const { client, asked } = make({ allowHosts: hosts })
    for (const host of hosts) expect(await reasonOf(client(`http://${host}/`)), host).toBe("address")
    expect(asked).toEqual([])
  })

  test.each([
    "",
    "https://idp.example",
    "idp.example/path",
    "user@idp.example",
    "idp example",
    "idp:99999",
    "idp?",
    "[::1",
  ])("named as %j: no host, said at once", (text) => {
    expect(() => make({ allowHosts: [text] })).toThrow(TypeError)
  })
})

describe("a name", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "169.254.169.254",
    "::1",
    "fd00::1",
    "fe80::1%eth0",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
  ])("that leads to %s is refused, alone and among public addresses", async (address) => {
    const connected = fakeInternet()
    const lookup = resolver({
      "alone.example": [address],
      "first.example": [address, "93.184.215.14"],
      "last.example": ["93.184.215.14", address],
    })
    const client = guardedFetch({ plainHttp: true, lookup })
    for (const name of ["alone", "first", "last"]) {
      expect(await reasonOf(client(`http://${name}.example/`))).toBe("address")
    }
    expect(lookup).toHaveBeenCalledTimes(3)
    expect(connected).toEqual([])
  })

  test("that leads nowhere fails as the network does", async () => {
    fakeInternet()
    const client = guardedFetch({ plainHttp: true, lookup: resolver({}) })
    const failure = await client("http://nobody.example/").catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TypeError)
    expect(failure).toMatchObject({ cause: { message: "nobody.example: has no address" } })
  })

  test("that changes its answer is caught: the address that was checked is the one connected to", async () => {
    const connected = fakeInternet()
    const answers = [["93.184.215.14"], ["127.0.0.1"], ["93.184.215.14"]]
    const lookup = vi.fn(async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 })))
    const client = guardedFetch({ plainHttp: true, lookup })
    expect((await client("http://rebinding.example/")).status).toBe(200)
    expect(lookup).toHaveBeenCalledTimes(1)
    expect(connected).toEqual(["93.184.215.14"])
    expect(await reasonOf(client("http://rebinding.example/"))).toBe("address")
    expect(connected).toEqual(["93.184.215.14"])
    expect((await client("http://rebinding.example/")).status).toBe(200)
    expect(lookup).toHaveBeenCalledTimes(3)
  })

  test("is looked up for node's single answer, too", async () => {
    vi.spyOn(http.Agent.prototype, "createConnection").mockImplementation((options) => {
      const { lookup } = options as { lookup: LookupFunction }
      const socket = new Socket()
      lookup("vendor.example", { family: 4 }, (error, address) => {
        if (error) socket.destroy(error)
        else {
          expect(address).toBe("93.184.215.14")
          socket.connect({ host: "127.0.0.1", port })
        }
      })
      return socket
    })
    const lookup = resolver({ "vendor.example": ["93.184.215.14"] })
    const client = guardedFetch({ plainHttp: true, lookup })
    expect((await client("http://vendor.example/")).status).toBe(200)
    lookup.mockResolvedValue([{ address: "10.0.0.1", family: 4 }])
    expect(await reasonOf(client("http://vendor.example/"))).toBe("address")
  })

  test("named by the administrator may lead into the company's network, but not to link-local", async () => {
    const connected = fakeInternet()
    const lookup = resolver({ "idp.internal": ["10.0.0.7"], "cloud.internal": ["169.254.169.254"] })
    const client = guardedFetch({ allowHosts: ["idp.internal", "cloud.internal"], lookup })
    expect((await client("http://idp.internal/")).status).toBe(200)
    expect(await reasonOf(client("http://cloud.internal/"))).toBe("address")
    expect(connected).toEqual(["10.0.0.7"])
  })
})

describe("a host named by the administrator, on this machine", () => {
  test("is asked by name, by address, and without a stub", async () => {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
      const client = guardedFetch({ allowHosts: [host] })
      expect(await (await client(`http://${host}/`)).text()).toBe("hello")
      expect(await reasonOf(guardedFetch()(`https://${host}/`))).toMatch(/^(address|host)$/)
    }
    expect(seen).toHaveLength(2)
  })

  test("gets what is sent: method, headers, body; and none of what we keep", async () => {
    let body = ""
    answer = (request, reply) => {
      request.on("data", (chunk) => {
        body += chunk
      })
      request.on("end", () => {
        reply.writeHead(201, { "X-One": "1", "Set-Cookie": "a=b", "Content-Type": "application/json" }).end('{"a":1}')
      })
    }
    const reply = await toServer()("/token?x=1", {
      method: "POST",
      body: new URLSearchParams({ code: "é&" }),
      headers: { authorization: "Basic eDp5", cookie: "sid=1", host: "evil.example" },
    })
    expect(body).toBe("code=%C3%A9%26")
    expect(seen[0]).toMatchObject({
      method: "POST",
      url: "/token?x=1",
      headers: {
        authorization: "Basic eDp5",
        host: `localhost:${port}`,
        "content-type": expect.stringContaining("application/x-www-form-urlencoded"),
        "content-length": "14",
      },
    })
    expect(seen[0]?.headers.cookie).toBeUndefined()
    expect(reply.status).toBe(201)
    expect(await reply.json()).toEqual({ a: 1 })
    expect(reply.headers.get("x-one")).toBe("1")
    expect(reply.headers.get("set-cookie")).toBeNull()
  })

  test("takes a Request, and a body that streams", async () => {
    answer = (request, reply) => request.pipe(reply)
    const client = guardedFetch({ allowHosts: [`127.0.0.1:${port}`] })
    const init = { method: "PUT", body: new Blob(["one ", "two"]).stream(), duplex: "half" as const }
    expect(await (await client(new Request(`http://127.0.0.1:${port}/`, init))).text()).toBe("one two")
  })

  test("fails as fetch does when nobody listens, or speaks no TLS", async () => {
    const client = toServer()
    await expect(guardedFetch({ allowHosts: [`127.0.0.1:${port}`] })(`https://127.0.0.1:${port}/`)).rejects.toThrow(
      TypeError,
    )
    await new Promise((resolve) => server.close(resolve))
    const failure = await client().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TypeError)
    expect(failure).toMatchObject({ cause: { code: "ECONNREFUSED" } })
    server.listen(0, "127.0.0.1")
  })

  test.each([301, 302, 303, 307, 308])("answers %i: the redirect comes back and is not followed", async (status) => {
    answer = (_, reply) => reply.writeHead(status, { Location: `http://localhost:${port}/elsewhere` }).end("moved")
    const reply = await toServer()("/", { redirect: "follow" })
    expect(reply.status).toBe(status)
    expect(reply.headers.get("location")).toBe(`http://localhost:${port}/elsewhere`)
    expect(seen.map(({ url }) => url)).toEqual(["/"])
  })

  test.each([204, 205, 304])("answers %i: no body", async (status) => {
    answer = (_, reply) => reply.writeHead(status, { "Content-Encoding": "gzip" }).end()
    const reply = await toServer()()
    expect([reply.status, await reply.text()]).toEqual([status, ""])
  })

  test("answers HEAD as for GET, without a body", async () => {
    answer = (_, reply) => reply.writeHead(200, { "Content-Encoding": "gzip", "Content-Length": "9000000" }).end()
    expect(await (await toServer()("/", { method: "HEAD" })).text()).toBe("")
  })

  test("answers with no status that there is", async () => {
    answer = (request) => request.socket.end("HTTP/1.1 799 Odd\r\nContent-Length: 0\r\n\r\n")
    expect(await reasonOf(toServer()())).toBe("reply")
  })

  test("breaks off: no half answer", async () => {
    answer = (request, reply) => {
      reply.writeHead(200, { "Content-Length": "100" }).write("half")
      setTimeout(() => request.socket.destroy(), 20)
    }
    await expect(toServer()()).rejects.toThrow(TypeError)
  })
})

describe("an answer too long", () => {
  const megabyte = 1_000_000
  /** What a connection buffers on the way is far less. Without end would be too long for a guard that is broken. */
  const enough = 30 * megabyte

  test("is refused past 1,000,000 bytes, and taken up to there", async () => {
    answer = ({ url }, reply) => reply.end(Buffer.alloc(Number(url?.slice(1))))
    const client = toServer()
    expect((await (await client(`/${megabyte}`)).arrayBuffer()).byteLength).toBe(megabyte)
    expect(await reasonOf(client(`/${megabyte + 1}`))).toBe("size")
  })

  test("in chunks without end: reading stops, and the connection is closed", async () => {
    let sent = 0
    const closed = new Promise<void>((resolve) => {
      answer = (_, reply) => {
        const more = () => {
          sent += 65_536
          if (sent > enough) reply.end()
          else if (!reply.destroyed) reply.write(Buffer.alloc(65_536), () => setImmediate(more))
        }
        reply.on("close", () => resolve())
        more()
      }
    })
    expect(await reasonOf(toServer()())).toBe("size")
    await closed
    expect(sent).toBeLessThan(enough)
  })

  const bomb = Buffer.alloc(10 * megabyte)
  test.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
  ] as const)("once inflated (%s): a bomb is small on the way", async (encoding, compress) => {
    const packed = { bomb: compress(bomb), words: compress(Buffer.from("words")) }
    expect(packed.bomb.byteLength).toBeLessThan(megabyte / 2)
    answer = ({ url }, reply) => {
      reply.writeHead(200, { "Content-Encoding": encoding }).end(url === "/bomb" ? packed.bomb : packed.words)
    }
    const client = toServer()
    expect(await reasonOf(client("/bomb"))).toBe("size")
    const reply = await client("/words")
    expect(await reply.text()).toBe("words")
    expect(reply.headers.get("content-encoding")).toBeNull()
  })

  test("on the way only: empty members without end inflate to nothing", async () => {
    const members = Buffer.concat(Array.from({ length: 200 }, () => gzipSync("")))
    answer = (_, reply) => reply.writeHead(200, { "Content-Encoding": "gzip" }).end(members)
    expect(await (await toServer()()).text()).toBe("")
    expect(await reasonOf(toServer({ maxBytes: 1000 })())).toBe("size")
  })

  test.each(["zstd", "gzip, gzip", "compress", "toString"])("or encoded as %s: refused unread", async (encoding) => {
    const closed = new Promise<void>((resolve) => {
      answer = (_, reply) => {
        reply.writeHead(200, { "Content-Encoding": encoding }).write("anything")
        reply.on("close", () => resolve())
      }
    })
    expect(await reasonOf(toServer()())).toBe("encoding")
    await closed
  })

  test("or not what it says it is: fails", async () => {
    answer = ({ url }, reply) => {
      const packed = gzipSync("some words that are long enough")
      reply.writeHead(200, { "Content-Encoding": "gzip" }).end(url === "/cut" ? packed.subarray(0, 30) : "plain")
    }
    await expect(toServer()("/plain")).rejects.toThrow(TypeError)
    await expect(toServer()("/cut")).rejects.toThrow(TypeError)
  })
})

describe("time", () => {
  test("is up for an endpoint that drips, though every byte comes in time, and the connection is closed", async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (_, reply) => {
        const drip = setInterval(() => reply.write("."), 20)
        reply.on("close", () => {
          clearInterval(drip)
          resolve()
        })
      }
    })
    const start = performance.now()
    expect(await reasonOf(toServer({ timeoutMs: 200 })())).toBe("time")
    expect(performance.now() - start).toBeLessThan(1500)
    await closed
  })

  test.each(["gzip", "br"])("is up for one that drips %s", async (encoding) => {
    answer = (_, reply) => {
      reply.writeHead(200, { "Content-Encoding": encoding }).flushHeaders()
      const drip = setInterval(() => reply.write(encoding === "gzip" ? gzipSync("") : ""), 20)
      reply.on("close", () => clearInterval(drip))
    }
    expect(await reasonOf(toServer({ timeoutMs: 200 })())).toBe("time")
  })

  test("is up for one that never answers, and for a name that is never found", async () => {
    answer = () => {}
    expect(await reasonOf(toServer({ timeoutMs: 100 })())).toBe("time")
    expect(await reasonOf(toServer({ timeoutMs: 100, lookup: () => new Promise(() => {}) })())).toBe("time")
  })

  test("is up for a body of ours that never ends", async () => {
    const body = new ReadableStream()
    const asked = toServer({ timeoutMs: 100 })("/", { method: "POST", body, duplex: "half" as const })
    expect(await reasonOf(asked)).toBe("time")
    expect(seen).toEqual([])
  })

  test("is up for a body of ours that ends too late: it is not sent afterwards", async () => {
    const ended = vi.fn()
    const body = new ReadableStream({
      start: (controller) => {
        setTimeout(() => {
          controller.close()
          ended()
        }, 100)
      },
    })
    expect(await reasonOf(toServer({ timeoutMs: 50 })("/", { method: "POST", body, duplex: "half" }))).toBe("time")
    await vi.waitFor(() => expect(ended).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(seen).toEqual([])
  })

  test("is the caller's, too: their reason is thrown", async () => {
    const client = toServer()
    await expect(client("/", { signal: AbortSignal.abort(new Error("given up")) })).rejects.toThrow("given up")
    expect(seen).toEqual([])
    answer = () => {}
    const signal = AbortSignal.timeout(50)
    await expect(client("/", { signal })).rejects.toMatchObject({ name: "TimeoutError" })
  })
})

describe("on Workers, with the platform's fetch", () => {
  test("asks once, by hand, and hands the answer on without cookies", async () => {
    const fetch = vi.fn<PlatformFetch>(async () => {
      return new Response("moved", { status: 302, headers: { Location: "http://127.0.0.1/", "Set-Cookie": "a=b" } })
    })
    const client = guardedFetchOnWorkers({ fetch })
    const headers = { cookie: "sid=1", accept: "application/json" }
    const reply = await client("https://vendor.example/", {
      method: "POST",
      body: "words",
      headers,
      redirect: "follow",
    })
    expect([reply.status, reply.headers.get("location"), await reply.text()]).toEqual([
      302,
      "http://127.0.0.1/",
      "moved",
    ])
    expect(reply.headers.get("set-cookie")).toBeNull()
    const [address, init] = fetch.mock.calls[0] ?? []
    expect(address).toBe("https://vendor.example/")
    expect(init).toMatchObject({ method: "POST", redirect: "manual" })
    expect(new TextDecoder().decode(init?.body as ArrayBuffer)).toBe("words")
    const sent = new Headers(init?.headers)
    expect([sent.get("cookie"), sent.get("accept")]).toEqual([null, "application/json"])
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test("asks a host that was named", async () => {
    const fetch = vi.fn<PlatformFetch>(async () => new Response("hello"))
    const client = guardedFetchOnWorkers({ fetch, allowHosts: ["idp.internal:8443"] })
    expect(await (await client("https://idp.internal:8443/")).text()).toBe("hello")
  })

  test("stops at 1,000,000 bytes, and lets go of the rest", async () => {
    const cancelled = vi.fn()
    let chunks = 0
    const long = new ReadableStream({
      pull: (controller) => (++chunks > 100 ? controller.close() : controller.enqueue(new Uint8Array(65_536))),
      cancel: cancelled,
    })
    expect(
      await reasonOf(guardedFetchOnWorkers({ fetch: async () => new Response(long) })("https://vendor.example/")),
    ).toBe("size")
    expect(cancelled).toHaveBeenCalledTimes(1)
  })

  test("stops when time is up, whatever the platform does with the signal", async () => {
    const fetch = vi.fn<PlatformFetch>(async () => new Response(new ReadableStream()))
    const client = guardedFetchOnWorkers({ fetch, timeoutMs: 50 })
    expect(await reasonOf(client("https://vendor.example/"))).toBe("time")
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  })

  test("tells a failure of the network as fetch does", async () => {
    const fetch: PlatformFetch = async () => Promise.reject(new Error("internal error"))
    await expect(guardedFetchOnWorkers({ fetch })("https://vendor.example/")).rejects.toThrow(TypeError)
  })
})

test("libraries take it in place of fetch", async () => {
  const client = guardedFetch({ allowHosts: [`127.0.0.1:${port}`] })
  const forOpenid: CustomFetch = client
  const forJose: FetchImplementation = client
  const [method, redirect] = ["GET", "manual"] as const
  const { signal } = new AbortController()
  const address = `http://127.0.0.1:${port}/`
  expect((await forOpenid(address, { method, redirect, headers: {}, body: undefined })).status).toBe(200)
  expect((await forJose(address, { method, redirect, headers: new Headers(), signal })).status).toBe(200)
})
