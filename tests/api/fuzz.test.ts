import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { described } from "../../src/api/openapi.ts"
import type { Operation } from "../../src/api/operation.ts"
import { shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"
import { expectDocumented } from "./documented.ts"
import { sample } from "./sample.ts"
import { type ApiServer, apiServer } from "./server.ts"

const runs = 300
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
