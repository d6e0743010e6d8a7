import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { passwords, people, personalValues, secrets } from "../../db/schema.ts"
import { described as all } from "../../src/api/openapi.ts"
import type { Operation } from "../../src/api/operation.ts"
import { may, type Role, type Scope, scopes } from "../../src/core/access.ts"
import { shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"
import { rates } from "../../src/web/rates.ts"
import { givePassword } from "../support/credentials.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { sample } from "./sample.ts"
import { type ApiServer, apiServer } from "./server.ts"

const runs = 300
/** What is sent has its own tests (receipts.test.ts). */
const described = all.filter(({ method }) => method !== "POST")
let server: ApiServer
let ids: string[]

beforeAll(async () => {
  server = await apiServer()
  const pages = ["decisions", "assessments", "facts"].map(async (kind) => {
    const body = (await (await server.get(`/api/v1/${kind}`)).json()) as { items: { id: string }[] }
    return body.items.map(({ id }) => id)
  })
  ids = (await Promise.all(pages)).flat()
})
afterAll(() => server.close())

const slugs = [...sample.organisations, ...sample.tools].map(({ slug }) => slug)
const plans = sample.plans.map(({ slug }) => slug)

/** Values that mean something somewhere, and values that mean nothing anywhere. */
const value = fc.oneof(
  fc.constantFrom(
    ...slugs,
    ...plans,
    ...shippedClasses,
    ...shippedUses,
    "Acme Writer",
    "C1",
    "true",
    "vendor",
    "refused",
  ),
  fc.constantFrom("", "0", "1", "2", "100", "101", "-1", "2026-11-22", "2020-01-01", "2999-12-31", "2026-02-30"),
  fc.constantFrom(
    "writer.acme.example",
    "https://brio.example/x",
    "[::1]",
    "xn--",
    "VG9vbDphY21lLXdyaXRlcg",
    "UGxhbjo",
  ),
  fc.constantFrom(
    "'; drop table tools --",
    '"*" OR',
    "%",
    "\u0000",
    "\ud800",
    "é".repeat(300),
    "../../etc/passwd",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
)

const segment = () =>
  fc.oneof(
    fc.constantFrom(
      ...slugs,
      ...plans.map((plan) => plan.split("/")[1] ?? ""),
      "1",
      "2",
      "0",
      "a".repeat(64),
      "0".repeat(64),
    ),
    fc.constantFrom(...ids),
    fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text !== "." && text !== ".."),
  )

function addressOf({ path, query }: Operation): fc.Arbitrary<string> {
  const names = [...Object.keys(query?.shape ?? {}), "lang", "zzz"]
  const parameters = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 })
  const holes = [...path.matchAll(/\{\w+\}/g)].map(([hole]) => hole)
  return fc.tuple(fc.tuple(...holes.map(segment)), parameters).map(([segments, pairs]) => {
    let filled: string = path
    for (const [index, hole] of holes.entries())
      filled = filled.replace(hole, () => encodeURIComponent(segments[index] ?? "x"))
    const search = new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()])).toString()
    return search === "" ? filled : `${filled}?${search}`
  })
}

const headers = fc.record(
  {
    "Accept-Encoding": fc.constantFrom("gzip", "br;q=0.1", "*;q=0", "identity", ";;,"),
    "If-None-Match": fc.constantFrom("*", '"x"', "W/", '"', "x,"),
    Accept: fc.constantFrom("text/html", "application/xml", "*/*"),
  },
  { requiredKeys: [] },
)

describe("whatever is asked", () => {
  it.each(described.map((operation) => [operation.path, operation] as const))(
    `%s answers as described (${runs} requests)`,
    async (path, operation) => {
      await fc.assert(
        fc.asyncProperty(addressOf(operation), headers, async (address, given) => {
          const response = await server.get(address, given)
          expect(response.status, address).toBeLessThan(500)
          if (response.headers.get("content-encoding")) return
          // A path whose hole was filled with what the router takes for another route is none of this one's.
          if (response.status === 404) expect(await response.json()).toMatchObject({ status: 404, title: "Not found" })
          else await expectDocumented(path, response)
        }),
        { numRuns: runs },
      )
    },
  )
})

/** Somebody's token: what it was made for, and what its owner is. */
interface Bearer {
  role: Role
  scope: Scope
  secret: string
}

describe("whoever asks with a token", () => {
  let closed: ApiServer
  let bearers: Bearer[]
  let hidden: string[]
  let count = 0

  beforeAll(async () => {
    // Every request comes from another address, but for the test of rates.
    closed = await apiServer({ config: { public: "none" }, remote: () => `198.51.100.${count++ % 250}` })
    const owners = await Promise.all(
      (["admin", "dpo", "reader"] as const).map(async (role) => ({
        role,
        id: (await signedIn(closed.app, [role])).id,
      })),
    )
    bearers = []
    for (const { role, id } of owners) {
      await givePassword(closed.app, id, "orage lampe tambour cheval")
      for (const scope of scopes) bearers.push({ role, scope, secret: (await tokenOf(closed.app, id, [scope])).secret })
    }
    hidden = [...(await secretsOf(closed)), ...bearers.map(({ secret }) => secret), "__Host-aval", "$scrypt$", "quick:"]
  })
  afterAll(() => closed.close())

  /** How a token may be sent. */
  const carried = (secret: string) => [
    { Authorization: `Bearer ${secret}` },
    { Authorization: `bearer  ${secret}` },
    { Authorization: `Basic ${btoa(`anybody:${secret}`)}` },
  ]

  it.each(described.map((operation) => [operation.path, operation] as const))(
    "%s lets in whom it may, refuses the others as described, and tells no secret",
    async (path, operation) => {
      const asked = fc.tuple(fc.nat(), fc.nat(2), addressOf(operation), headers)
      await fc.assert(
        fc.asyncProperty(asked, async ([which, way, address, given]) => {
          const { role, scope, secret } = bearers[which % bearers.length] as Bearer
          const response = await closed.get(address, {
            ...given,
            ...carried(secret)[way],
            "Accept-Encoding": "identity",
          })
          const text = await response.clone().text()
          for (const words of hidden) expect(text.includes(words), `${address} tells ${words}`).toBe(false)
          const allowed = may({ grants: [{ role }], scopes: [scope] }, operation.to)
          const place = `${scope} of ${role}: ${address}`
          expect([place, response.status === 403], text).toEqual([place, !allowed && response.status !== 404])
          if (response.status === 404) expect(JSON.parse(text)).toMatchObject({ status: 404, title: "Not found" })
          else await expectDocumented(path, response)
        }),
        { numRuns: 100 },
      )
    },
  )

  it("is refused with 401 and a challenge where the token is none", async () => {
    const wrong = [
      "Bearer nothing",
      "Bearer",
      "Basic",
      "Basic !!!",
      `Basic ${btoa("nobody")}`,
      "Digest x",
      "Bearer a b",
    ]
    for (const operation of described) {
      const address = operation.path
        .replace("{sha256}", "0".repeat(64))
        .replace(/\{[nm]\}/g, "1")
        .replace(/\{\w+\}/g, "x")
      for (const Authorization of wrong) {
        const response = await closed.get(address, { Authorization })
        expect([address, Authorization, response.status]).toEqual([address, Authorization, 401])
        expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="aval"')
        await expectDocumented(operation.path, response)
      }
    }
  })

  it("is told to wait, as described, beyond the rate", async () => {
    const one = await apiServer()
    const limited = described.filter(({ rate }) => rate !== undefined)
    expect(limited.map(({ id }) => id)).toEqual(["proof", "tools", "events"])
    for (const { path, rate } of limited) {
      for (let times = 0; times < rates[rate ?? "search"].count; times++) await one.get(path, {}, "HEAD")
      const response = await one.get(path)
      expect([path, response.status]).toEqual([path, 429])
      expect(response.headers.get("Retry-After")).toMatch(/^\d+$/)
      await expectDocumented(path, response)
    }
    await one.close()
  })
})

/** What must never be in an answer: what opens something, and what tells who somebody is beside the chain. */
async function secretsOf({ app }: ApiServer): Promise<string[]> {
  const { read } = app.store
  const [kept, hashes, values, known] = await Promise.all([
    read.select({ hash: secrets.hash }).from(secrets),
    read.select({ hash: passwords.hash }).from(passwords),
    read.select({ salt: personalValues.salt, value: personalValues.value }).from(personalValues),
    read.select({ name: people.name, mail: people.mail }).from(people),
  ])
  const rows: readonly Readonly<Record<string, string | null>>[] = [...kept, ...hashes, ...values, ...known]
  return rows.flatMap((row) => Object.values(row)).filter((text): text is string => text !== null)
}
