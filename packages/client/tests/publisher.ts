// A publisher that shares no code with the client: jose and node:crypto directly. Keys are made once for all tests.
import { createHash } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import {
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  GeneralSign,
  generateKeyPair,
  type JWK,
} from "jose"

export interface Key {
  kid: string
  alg: string
  secret: CryptoKey
  jwk: JWK
}

export async function key(alg: "EdDSA" | "ES256" = "EdDSA"): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  return { kid, alg, secret: privateKey, jwk: { ...jwk, kid, alg } }
}

export const iss = "https://aval.example"
export const id = "list_1"
export const [root1, root2, root3, online1, online2, evil] = (await Promise.all([
  key(),
  key("ES256"),
  key(),
  key(),
  key("ES256"),
  key(),
])) as [Key, Key, Key, Key, Key, Key]

export const pinned = { iss, list: id, roots: [root1.jwk, root2.jwk, root3.jwk], threshold: 2 }
export const pin = `aval-pin-v1.${Buffer.from(JSON.stringify(pinned)).toString("base64url")}`

export const now = () => Math.floor(Date.now() / 1000)
export const json = (value: unknown) => Buffer.from(JSON.stringify(value))
export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

/** Serials of the tests: an hour ago, and so many seconds later. */
export const serialOf = (n: number, base = start) => base + n
const start = now() - 3600

export interface KeysOptions {
  version?: number
  online?: readonly Key[]
  signers?: readonly Key[]
  exp?: number
  typ?: string
  more?: object
  payload?: Uint8Array
}

export async function keysJws(options: KeysOptions = {}): Promise<Buffer> {
  const { version = 1, online = [online1], signers = [root1, root2], typ = "aval-keys+jws", more = {} } = options
  const exp = options.exp ?? start + 365 * 86_400
  const payload = options.payload ?? json({ iss, list: id, version, exp, keys: online.map(({ jwk }) => jwk), ...more })
  const sign = new GeneralSign(payload)
  for (const { secret, alg, kid } of signers) sign.addSignature(secret).setProtectedHeader({ alg, kid, typ })
  return json(await sign.sign())
}

export interface PointerOptions {
  key?: Key
  kid?: string
  typ?: string
  serial?: number
  iat?: number
  exp?: number
  size?: number
  head?: string
  more?: object
  list?: object
  header?: object
  payload?: Uint8Array
}

export async function pointerJws(n: number, list: Uint8Array, options: PointerOptions = {}): Promise<Buffer> {
  const { key: by = online1, kid = by.kid, typ = "aval-list+jws", serial = serialOf(n), size = n * 10 } = options
  const iat = options.iat ?? Math.max(serial, start + 600)
  const digest = sha256(list)
  const payload = {
    ...{ iss, list_id: id, serial, iat, exp: options.exp ?? iat + 86_400 },
    list: {
      ...{ path: `${digest}.json`, sha256: digest, length: list.length, revision: n, schema: "approved-list.v1" },
      ...options.list,
    },
    ledger: { size, head: options.head ?? "ab".repeat(32) },
    ...options.more,
  }
  const jws = await new CompactSign(options.payload ?? json(payload))
    .setProtectedHeader({ alg: by.alg, kid, typ, ...options.header })
    .sign(by.secret)
  return Buffer.from(jws)
}

/** Revision n: the tool is allowed in even ones, refused in odd ones. */
export function listOf(n: number, serial = serialOf(n)) {
  const name = (text: string) => ({ fr: text, en: text })
  return {
    ...{
      format: "aval/approved-list",
      version: 1,
      revision: n,
      serial,
      issuedAt: new Date(serial * 1000).toISOString(),
    },
    ...{ day: "2026-01-01", zone: "Europe/Paris", conditions: {} },
    vocabulary: {
      classes: ["public", "internal"].map((one) => ({ id: one, name: name(one), phrase: name(one) })),
      uses: ["copy", "code"].map((one) => ({ id: one, name: name(one), verb: name(one), published: true })),
    },
    tools: [
      {
        ...{ id: "t_1", slug: "acme", name: "Acme", aliases: ["AcmeGPT"], vendor: "acme", categories: ["text"] },
        hosts: [{ host: "acme.example", cover: "tree" }],
        plans: [
          {
            ...{ slug: "acme/team", name: name("Team"), account: "company", hosts: [] },
            decisions: [
              {
                ...{ id: "d_1", outcome: n % 2 === 0 ? "approved" : "refused", recorded: 1, validFrom: "2026-01-01" },
                ...{ classes: {}, otherClasses: "no", uses: {}, otherUses: "if", overrides: [] },
                ...(n % 2 === 0 ? { classes: { public: "yes" }, uses: { copy: "yes" } } : {}),
                ...{ conditions: [], preconditions: [] },
              },
            ],
          },
        ],
      },
    ],
  }
}

export interface Documents {
  keys: Buffer
  pointer: Buffer
  list: Buffer
}

/** All three of a revision, good ones. */
export async function documents(n: number, pointer: PointerOptions = {}, keys: KeysOptions = {}): Promise<Documents> {
  const list = json(listOf(n, pointer.serial ?? serialOf(n)))
  return { keys: await keysJws(keys), pointer: await pointerJws(n, list, pointer), list }
}

type Answer = Uint8Array | ((incoming: IncomingMessage, outgoing: ServerResponse) => void)

/** A server on loopback that gives what it is told to, with strong tags, and notes what it was asked. */
export async function mirror() {
  const files = new Map<string, Answer>()
  const asked: { method: string; path: string; headers: IncomingMessage["headers"]; body: string }[] = []
  const server = createServer((incoming, outgoing) => {
    const name = (incoming.url ?? "").split("/").at(-1) ?? ""
    let body = ""
    incoming.on("data", (part) => {
      body += part
    })
    incoming.on("end", () => {
      asked.push({ method: incoming.method ?? "", path: incoming.url ?? "", headers: incoming.headers, body })
      const answer = files.get(name)
      if (!answer) return outgoing.writeHead(404).end("not here")
      if (typeof answer === "function") return answer(incoming, outgoing)
      const tag = `"${sha256(answer)}"`
      if (incoming.headers["if-none-match"] === tag) return outgoing.writeHead(304, { ETag: tag }).end()
      outgoing.writeHead(200, { ETag: tag, "Content-Length": answer.length }).end(answer)
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    files,
    asked,
    serve({ keys, pointer, list }: Documents) {
      files.clear()
      files.set("keys.jws", keys)
      files.set("current.jws", pointer)
      files.set(`${sha256(list)}.json`, list)
      asked.length = 0
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
export type Mirror = Awaited<ReturnType<typeof mirror>>
