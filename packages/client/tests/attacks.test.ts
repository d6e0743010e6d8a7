// Every attack of docs/list.md, over HTTP, against the client and against `aval list verify`: one table for both.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { CompactSign } from "jose"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Machine } from "../../../src/cli/machine.ts"
import { run } from "../../../src/cli/run.ts"
import { place } from "../../../tests/cli/support.ts"
import { type ClientStore, createClient } from "../src/index.ts"
import {
  documents,
  evil,
  json,
  keysJws,
  listOf,
  type Mirror,
  mirror,
  now,
  online1,
  online2,
  pin,
  pointerJws,
  root1,
  root3,
  serialOf,
  sha256,
} from "./publisher.ts"

let server: Mirror
let elsewhere: Mirror
let folder: string

beforeAll(async () => {
  server = await mirror()
  elsewhere = await mirror()
  folder = mkdtempSync(join(tmpdir(), "aval-attacks-"))
})
afterAll(async () => {
  await Promise.all([server.close(), elsewhere.close()])
  rmSync(folder, { recursive: true, force: true })
})

interface Looked {
  taken: boolean
  /** What was said to be wrong. */
  code: string | undefined
  /** What was remembered before and is after. */
  before: string | undefined
  after: string | undefined
  /** What a question is answered, where the subject answers any. */
  answer?: string | undefined
}

/** One look at the server by whoever remembers this. */
type Look = (kept: string | undefined, from?: string) => Promise<Looked>

/** Milliseconds, for whoever counts in less than seconds; short where the time is what is waited for. */
let patience = 5000

const byClient: Look = async (kept, from = server.url) => {
  let text = kept
  const store: ClientStore = {
    load: async () => text,
    save: async (next) => {
      text = next
    },
  }
  const client = await createClient({ url: from, pin, store, timeout: patience })
  const { outcome, alarm } = await client.refresh()
  const answer = client.decide({ plan: "acme/team", data: "public", use: "copy" })
  expect(client.check({ tool: "never seen" }).answer).toBe("ask")
  return { taken: outcome === "new" || outcome === "same", code: alarm?.code, before: kept, after: text, answer }
}

const byCommand: Look = async (kept, from = server.url) => {
  const file = join(folder, "seen.json")
  rmSync(file, { force: true })
  if (kept !== undefined) writeFileSync(file, kept)
  let [said, complaint] = ["", ""]
  const machine = {
    out: (text: string) => {
      said += text
    },
    err: (text: string) => {
      complaint += text
    },
    readFile: (path: string) => readFile(path, "utf8"),
  } as unknown as Machine
  const code = await run(
    ["list", "verify", from, "--pin", pin, "--state", file, "--timeout", patience < 1000 ? "1" : "5"],
    machine,
  )
  // Whoever is refused is told nothing of the list.
  expect(said === "").toBe(code !== 0)
  const after = await readFile(file, "utf8").catch(() => undefined)
  return { taken: code === 0, code: /\(([a-z-]+)\)$/.exec(complaint)?.[1], before: kept, after }
}

const subjects: [string, Look][] = [
  ["the client", byClient],
  ["aval list verify", byCommand],
]

/** Revision 2 was seen; the server then gives what an attack makes of revision 3. */
async function seen(n = 2, pointer: Parameters<typeof documents>[1] = {}, keys: Parameters<typeof documents>[2] = {}) {
  server.serve(await documents(n, pointer, keys))
  const { after, taken } = await byClient(undefined)
  expect(taken).toBe(true)
  return after
}

interface Attack {
  name: string
  code: string
  /** What was seen before; revision 2 unless it says. */
  before?: () => Promise<string | undefined>
  /** It is waited for. */
  slow?: true
  /** Prepares the server. */
  strike: () => Promise<void>
}

const good = async () => server.serve(await documents(3))
const pointerIs = async (pointer: Buffer) => {
  await good()
  server.files.set("current.jws", pointer)
}
const pointerWith = (options: Parameters<typeof pointerJws>[2]) => async () =>
  pointerIs(await pointerJws(3, json(listOf(3)), options))
const keysWith = (options: Parameters<typeof keysJws>[0]) => async () => {
  await good()
  server.files.set("keys.jws", await keysJws(options))
}
const listIs = (bytes: Buffer) => async () => {
  await good()
  server.files.set(`${sha256(json(listOf(3)))}.json`, bytes)
}
const answers = (file: string | undefined, answer: Parameters<Mirror["files"]["set"]>[1]) => async () => {
  await good()
  server.files.set(file ?? `${sha256(json(listOf(3)))}.json`, answer)
}
const list3 = undefined
/** A list of other bytes, rightly signed. */
const signedList = (bytes: Buffer) => async () => {
  await good()
  server.files.set("current.jws", await pointerJws(3, bytes))
  server.files.set(`${sha256(bytes)}.json`, bytes)
}
const payloadOf = async () => (await pointerJws(3, json(listOf(3)))).toString().split(".")[1] ?? ""
const base64 = (value: unknown) => json(value).toString("base64url")

const named: Attack[] = [
  { name: "1 rollback", code: "pointer-rollback", strike: async () => server.serve(await documents(1)) },
  {
    name: "2 freeze",
    code: "pointer-expired",
    strike: async () => {
      const long = { serial: now() - 3 * 86_400, iat: now() - 3 * 86_400, exp: now() - 86_400 }
      server.serve(await documents(2, long))
    },
    before: async () => {
      const then = now() - 3 * 86_400
      server.serve(await documents(2, { serial: then, iat: then, exp: then + 2 * 86_400 }))
      let text: string | undefined
      const store: ClientStore = {
        load: async () => undefined,
        save: async (next) => {
          text = next
        },
      }
      await (await createClient({ url: server.url, pin, store, now: () => then * 1000 })).refresh()
      return text
    },
  },
  { name: "3 tampered list", code: "list-hash", strike: listIs(json({ ...listOf(3), revision: 4 })) },
  {
    name: "4 tampered pointer",
    code: "pointer-signature",
    strike: async () => {
      const [header, , signature] = (await pointerJws(3, json(listOf(3)))).toString().split(".")
      const [, other] = (await pointerJws(3, json(listOf(3)), { size: 31 })).toString().split(".")
      await pointerIs(Buffer.from(`${header}.${other}.${signature}`))
    },
  },
  { name: "5 mix-and-match", code: "list-hash", strike: listIs(json(listOf(1))) },
  {
    name: "6 signature stripped",
    code: "pointer-signature",
    strike: async () => {
      const [header, payload] = (await pointerJws(3, json(listOf(3)))).toString().split(".")
      await pointerIs(Buffer.from(`${header}.${payload}.`))
    },
  },
  {
    name: "7 unsigned JSON in place of the JWS",
    code: "pointer-malformed",
    strike: async () => pointerIs(Buffer.from(await payloadOf(), "base64url")),
  },
  {
    name: "8 alg none",
    code: "pointer-signature",
    strike: async () => {
      const header = base64({ alg: "none", kid: online1.kid, typ: "aval-list+jws" })
      await pointerIs(Buffer.from(`${header}.${await payloadOf()}.`))
    },
  },
  {
    name: "9 HS256 with the public key",
    code: "pointer-signature",
    strike: async () => {
      const jws = await new CompactSign(Buffer.from(await payloadOf(), "base64url"))
        .setProtectedHeader({ alg: "HS256", kid: online1.kid, typ: "aval-list+jws" })
        .sign(Buffer.from(String(online1.jwk.x)))
      await pointerIs(Buffer.from(jws))
    },
  },
  {
    name: "10 foreign key under a known kid",
    code: "pointer-signature",
    strike: pointerWith({ key: evil, kid: online1.kid }),
  },
  { name: "11 unknown kid", code: "pointer-unknown-key", strike: pointerWith({ key: online2 }) },
  { name: "12 wrong typ", code: "pointer-type", strike: pointerWith({ typ: "JWT" }) },
  { name: "13 wrong issuer", code: "pointer-foreign", strike: pointerWith({ more: { iss: "https://evil.example" } }) },
  {
    name: "14 other list of the same issuer",
    code: "pointer-foreign",
    strike: pointerWith({ more: { list_id: "list_2" } }),
  },
  {
    name: "15 equivocation",
    code: "pointer-equivocation",
    strike: async () => {
      const other = json({ ...listOf(4), serial: serialOf(2) })
      await good()
      server.files.set("current.jws", await pointerJws(4, other, { serial: serialOf(2) }))
      server.files.set(`${sha256(other)}.json`, other)
    },
  },
  { name: "16 issued in the future", code: "pointer-future", strike: pointerWith({ iat: now() + 86_400 }) },
  { name: "17 fast-forward", code: "pointer-fast-forward", strike: pointerWith({ serial: 9e15, iat: now() }) },
  {
    name: "18 one stolen root key at threshold 2",
    code: "keys-unsigned",
    strike: keysWith({ version: 2, online: [evil], signers: [root1] }),
  },
  {
    name: "19 one root signature counted twice",
    code: "keys-unsigned",
    strike: async () => {
      const keys = JSON.parse((await keysJws({ version: 2, online: [evil], signers: [root1, root1] })).toString())
      keys.signatures.push(keys.signatures[0])
      await good()
      server.files.set("keys.jws", json(keys))
    },
  },
  { name: "20 expired key set", code: "keys-expired", strike: keysWith({ version: 2, exp: now() - 1 }) },
  {
    name: "21 endless data: pointer",
    code: "too-large",
    strike: answers("current.jws", (_, out) => endless(out)),
  },
  { name: "22 endless data: list", code: "too-large", strike: answers(list3, (_, out) => endless(out)) },
  {
    name: "23 old key set revives a retired key",
    code: "keys-rollback",
    before: () => seen(2, { key: online2 }, { version: 2, online: [online2] }),
    strike: async () => server.serve(await documents(3, {}, { version: 1 })),
  },
  {
    name: "24 retired key still signing",
    code: "pointer-unknown-key",
    before: () => seen(2, { key: online2 }, { version: 2, online: [online2] }),
    strike: async () => server.serve(await documents(3, {}, { version: 2, online: [online2] })),
  },
]

const twice = (text: string) => Buffer.from(text.replace("{", '{"revision":2,'))
const more: Attack[] = [
  {
    name: "a key twice in the list",
    code: "list-malformed",
    strike: async () => signedList(twice(json(listOf(3)).toString()))(),
  },
  {
    name: "a key twice, once written with an escape, in the pointer",
    code: "pointer-malformed",
    strike: async () => {
      const payload = Buffer.from(await payloadOf(), "base64url")
        .toString()
        .replace("{", '{"\\u0073erial":1,')
      await pointerIs(await pointerJws(3, json(listOf(3)), { payload: Buffer.from(payload) }))
    },
  },
  {
    name: "a key twice in the key set",
    code: "keys-malformed",
    strike: async () => {
      const { payload } = JSON.parse((await keysJws({ version: 2 })).toString())
      const written = Buffer.from(payload, "base64url").toString().replace("{", '{"version":9,')
      await keysWith({ payload: Buffer.from(written) })()
    },
  },
  {
    name: "no UTF-8 in the list",
    code: "list-malformed",
    strike: async () =>
      signedList(Buffer.from(json(listOf(3)).toString("latin1").replace("Acme", "Acm\xe9"), "latin1"))(),
  },
  {
    name: "no UTF-8 in the pointer",
    code: "pointer-malformed",
    strike: async () => {
      const text = Buffer.from(await payloadOf(), "base64url")
        .toString("latin1")
        .replace("aval", "av\xe9l")
      await pointerIs(await pointerJws(3, json(listOf(3)), { payload: Buffer.from(text, "latin1") }))
    },
  },
  {
    name: "a byte order mark",
    code: "list-malformed",
    strike: signedList(Buffer.from(`\ufeff${JSON.stringify(listOf(3))}`)),
  },
  { name: "a clock that is ten minutes behind", code: "pointer-future", strike: pointerWith({ iat: now() + 600 }) },
  {
    name: "200 with a body cut short",
    code: "truncated",
    strike: answers(list3, (_, out) => {
      const bytes = json(listOf(3))
      out.writeHead(200, { "Content-Length": bytes.length })
      out.write(bytes.subarray(0, 100), () => out.destroy())
    }),
  },
  {
    name: "200 with less than was signed, and a length to suit",
    code: "list-length",
    strike: listIs(json(listOf(3)).subarray(0, 99)),
  },
  {
    name: "gzip bomb",
    code: "too-large",
    strike: answers("current.jws", (_, out) => {
      out.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb)
    }),
  },
  {
    name: "redirect to another host",
    code: "redirect",
    strike: answers("current.jws", (_, out) => {
      out.writeHead(302, { Location: `${elsewhere.url}/api/v1/list/current.jws` }).end()
    }),
  },
  { name: "ten megabytes", code: "too-large", strike: answers("keys.jws", Buffer.alloc(10_000_000, "A")) },
  {
    name: "a page of HTML with 200",
    code: "keys-malformed",
    strike: answers("keys.jws", Buffer.from("<!doctype html><p>Sign in")),
  },
  {
    name: "a page of HTML for the pointer",
    code: "pointer-malformed",
    strike: answers("current.jws", Buffer.from("<!doctype html>")),
  },
  { name: "an answer that never comes", code: "timeout", slow: true, strike: answers("keys.jws", () => {}) },
  {
    name: "an answer that drips",
    code: "timeout",
    slow: true,
    strike: answers("current.jws", (_, out) => {
      out.writeHead(200)
      const drip = setInterval(() => out.write("A"), 50)
      out.on("close", () => clearInterval(drip))
    }),
  },
  { name: "503", code: "status", strike: answers("current.jws", (_, out) => void out.writeHead(503).end("later")) },
  {
    name: "304 without having been asked",
    code: "status",
    before: async () => undefined,
    strike: answers("current.jws", (_, out) => void out.writeHead(304).end()),
  },
  {
    name: "a path that leads to another machine",
    code: "pointer-malformed",
    strike: async () => pointerWith({ list: { path: `${elsewhere.url}/x.json` } })(),
  },
  {
    name: "a header that brings a key of its own",
    code: "pointer-malformed",
    strike: pointerWith({ key: evil, header: { jwk: evil.jwk } }),
  },
  {
    name: "a header with crit",
    code: "pointer-malformed",
    strike: pointerWith({ header: { crit: ["b64"], b64: true } }),
  },
  {
    name: "two key sets of one version",
    code: "keys-equivocation",
    strike: keysWith({ version: 1, online: [online2] }),
  },
  {
    name: "a key set of another list",
    code: "keys-foreign",
    strike: keysWith({ version: 2, more: { list: "list_2" } }),
  },
  {
    name: "a pointer signed as if it were a key set",
    code: "keys-unsigned",
    strike: keysWith({ version: 2, typ: "aval-list+jws" }),
  },
  {
    name: "a key under another's name",
    code: "keys-malformed",
    strike: keysWith({ version: 2, online: [{ ...evil, jwk: { ...evil.jwk, kid: online1.kid } }] }),
  },
  {
    name: "a list that says another number than its pointer",
    code: "list-mismatch",
    strike: async () => signedList(json({ ...listOf(3), revision: 7 }))(),
  },
  {
    name: "a list that does not open",
    code: "list-malformed",
    strike: signedList(json({ ...listOf(3), zone: "Nowhere/Land" })),
  },
]

const bomb = gzipSync(Buffer.alloc(30_000_000))

/** As long as somebody reads. */
function endless(out: import("node:http").ServerResponse) {
  out.writeHead(200)
  const part = Buffer.alloc(65_536, "A")
  const pour = () => {
    while (!out.destroyed && out.write(part)) if (out.closed) return
  }
  out.on("drain", pour)
  pour()
}

describe.each(subjects)("%s refuses, and keeps what it had", (_, look) => {
  let usual: string | undefined
  beforeAll(async () => {
    usual = await seen()
  })
  beforeEach(() => {
    elsewhere.asked.length = 0
  })

  it.each([...named, ...more])("$name", async ({ code, before, slow, strike }) => {
    const kept = before ? await before() : usual
    await strike()
    patience = slow ? 300 : 5000
    const found = await look(kept)
    patience = 5000
    expect(found.code).toBe(code)
    expect(found.taken).toBe(false)
    // A newer key set is remembered even then; the list, never another.
    expect(listIn(found.after)).toBe(listIn(kept))
    if (found.answer !== undefined) expect(found.answer).toBe(kept === undefined ? "ask" : "yes")
    expect(elsewhere.asked).toEqual([])
  })

  it.each(named.filter(({ name }) => !/^(1|2|15|23|24) /.test(name)))(
    "$name, at the first look",
    async ({ code, strike }) => {
      await strike()
      const found = await look(undefined)
      expect([found.taken, found.code, found.after]).toEqual([false, code, undefined])
      if (found.answer !== undefined) expect(found.answer).toBe("ask")
    },
  )
})

describe.each(subjects)("%s takes what is lawful", (_, look) => {
  it("the first, an update, and what has not changed", async () => {
    server.serve(await documents(1))
    const first = await look(undefined)
    expect([first.taken, first.code, listIn(first.after)?.includes('"revision":1,')]).toEqual([true, undefined, true])
    server.serve(await documents(2))
    const second = await look(first.after)
    expect([second.taken, listIn(second.after)?.includes('"revision":2,')]).toEqual([true, true])
    server.asked.length = 0
    const third = await look(second.after)
    expect(third.taken).toBe(true)
    expect(server.asked.map(({ path, headers }) => [path, headers["if-none-match"] !== undefined])).toEqual([
      ["/api/v1/list/keys.jws", true],
      ["/api/v1/list/current.jws", true],
    ])
  })

  it("keys that were rotated, and then root keys in another number", async () => {
    const kept = await seen()
    server.serve(await documents(3, { key: online2 }, { version: 2, online: [online2], signers: [root1, root3, evil] }))
    const found = await look(kept)
    expect([found.taken, found.code]).toEqual([true, undefined])
  })

  it("a restored backup, whose chain of events is shorter: with a word", async () => {
    const kept = await seen()
    server.serve(await documents(4, { size: 5 }))
    const found = await look(kept)
    expect([found.taken, found.code]).toEqual([true, "ledger-shrank"])
    server.serve(await documents(5, { size: 5, head: "cd".repeat(32) }))
    expect((await look(found.after)).code).toBe("ledger-forked")
  })

  it("of two mirrors the older one, as long as it holds, without going back", async () => {
    const old = await documents(2)
    const kept = await seen(2, { iat: now() - 60 })
    server.serve(old)
    const found = await look(kept)
    expect([found.taken, found.code]).toEqual([true, undefined])
    expect(JSON.parse(found.after ?? "").pointer).toBe(JSON.parse(kept ?? "").pointer)
    // A mirror that has not got the newest list yet is one that goes back.
    const ahead = await seen(3)
    server.serve(old)
    expect((await look(ahead)).code).toBe("pointer-rollback")
  })

  it("clocks that differ: four minutes behind, ten minutes ahead", async () => {
    for (const iat of [now() + 240, now() - 600]) {
      server.serve(await documents(3, { iat }))
      expect((await look(undefined)).taken).toBe(true)
    }
  })

  it("a mirror under any folder, named by its pointer", async () => {
    server.serve(await documents(3))
    const found = await look(undefined, `${server.url}/copies/of/it/current.jws`)
    expect(found.taken).toBe(true)
    const files = ["keys.jws", "current.jws", `${sha256(json(listOf(3)))}.json`]
    expect(server.asked.map(({ path }) => path)).toEqual(files.map((file) => `/copies/of/it/${file}`))
  })
})

it("the real command: taken, then refused", async () => {
  const at = await place()
  try {
    const verify = (...more: string[]) => at.aval(["list", "verify", server.url, ...more])
    writeFileSync(at.path("pin.txt"), `${pin}\n`)
    const known = ["--pin", at.path("pin.txt"), "--state", at.path("seen.json")]
    server.serve(await documents(3))
    const taken = await verify(...known, "--json")
    expect([taken.code, taken.err]).toEqual([0, ""])
    expect(JSON.parse(taken.out)).toMatchObject({ ok: true, outcome: "new", revision: 3, serial: serialOf(3) })
    server.serve(await documents(2))
    const refused = await verify(...known)
    expect([refused.code, refused.out]).toEqual([1, ""])
    expect(refused.err).toContain("(pointer-rollback)")
  } finally {
    at.remove()
  }
})

function listIn(kept: string | undefined): string | undefined {
  return kept === undefined ? undefined : JSON.parse(kept).list
}

it("the table holds the 24 attacks by number", () => {
  expect(named.map(({ name }) => Number.parseInt(name, 10))).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
})
