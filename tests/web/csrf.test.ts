import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { addressesOf } from "../support/doors.ts"
import { signedIn, type TestPerson, tokenOf } from "../support/people.ts"

// Control 19: what changes something comes from a page of ours, whatever it carries; nothing changes by GET.

const origin = "https://aval.example"
let app: TestApp
let server: Server
let admin: TestPerson
let asked = 0
/** Everybody comes from another address: rates are tested elsewhere. */
const nextAddress = () => `198.51.100.${asked++ % 250}`

beforeAll(async () => {
  app = await testApp({ config: { url: origin } })
  server = createServer(app, { assets: new Map(), remote: nextAddress })
  admin = await signedIn(app, ["admin"])
})
afterAll(() => app.close())

const types = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/json",
  undefined,
] as const

/** Where a request says that it comes from, and whether that is a page of ours. */
const sources: readonly (readonly [name: string, headers: Record<string, string>, ours: boolean])[] = [
  ["nothing said", {}, false],
  ["same-origin", { "Sec-Fetch-Site": "same-origin" }, true],
  ["same-site", { "Sec-Fetch-Site": "same-site" }, false],
  ["cross-site", { "Sec-Fetch-Site": "cross-site" }, false],
  ["typed in", { "Sec-Fetch-Site": "none" }, false],
  ["our origin", { Origin: origin }, true],
  ["null origin", { Origin: "null" }, false],
  ["another origin", { Origin: "https://evil.example" }, false],
  ["our origin, another port", { Origin: `${origin}:8443` }, false],
  ["our name over http", { Origin: "http://aval.example" }, false],
  ["our origin, and cross-site", { Origin: origin, "Sec-Fetch-Site": "cross-site" }, false],
  ["cross-site by our referrer", { "Sec-Fetch-Site": "cross-site", Referer: `${origin}/account` }, false],
]

function send(path: string, method: string, headers: Record<string, string>, type: string | undefined) {
  const body = method === "GET" || method === "HEAD" ? undefined : new Uint8Array([97, 61, 49])
  const given = type === undefined ? headers : { ...headers, "Content-Type": type }
  return server.fetch(new Request(`${origin}${path}`, { method, headers: given, ...(body ? { body } : {}) }), {})
}

/** What is refused is refused before its body is looked at: every type for some sources, a form for the others. */
const few = [types[0]]
const typesFor = (name: string, ours: boolean) =>
  ours || name === "nothing said" || name === "cross-site" ? types : few

describe.each(sources)("%s", (name, source, ours) => {
  test.each(typesFor(name, ours).map((type) => [type ?? "no content type", type] as const))(
    "%s",
    async (_label, type) => {
      const wrong: string[] = []
      for (const { method, path, door } of addressesOf(server)) {
        // Ending the session on the way would end the test.
        if (method === "GET" || door.crossSite || path === "/sign-out") continue
        // Only a program comes through, whatever page somebody comes from.
        if (door.token) continue
        const { status } = await send(path, method, { ...admin.headers, ...source }, type)
        if ((status === 403) === ours) wrong.push(`${method} ${path}: ${status}`)
      }
      expect(wrong).toEqual([])
    },
  )
})

test.each(["PUT", "PATCH", "DELETE"])("no page answers %s", async (method) => {
  for (const { path } of addressesOf(server)) {
    const { status } = await send(path, method, { ...admin.headers, "Sec-Fetch-Site": "same-origin" }, undefined)
    expect([path, status]).toEqual([path, 405])
  }
})

test("a token needs no page: no browser sends it by itself; but a session beside it does not lend itself", async () => {
  const { headers } = await tokenOf(app, admin.id, ["admin"])
  const answer = await send("/account/profile", "POST", { ...headers, ...admin.headers }, types[0])
  // The token speaks, and account pages are for people.
  expect(answer.status).toBe(401)
})

test("GET and HEAD change nothing: no event, whatever is asked", async () => {
  const before = await app.store.head()
  for (const { method, path } of addressesOf(server)) {
    if (method !== "GET") continue
    for (const asked of ["GET", "HEAD"]) await (await send(path, asked, admin.headers, undefined)).text()
  }
  expect(await app.store.head()).toEqual(before)
})
