import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type RateName, rates } from "../../src/web/rates.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { type Address, addressesOf } from "../support/doors.ts"

// Control 14: how often one address may knock; which doors count. What an account allows is in sign-in.test.ts.

let app: TestApp
let server: Server
let remote = ""

beforeAll(async () => {
  app = await testApp({ config: { public: "none" } })
  server = open()
})
afterAll(() => app.close())

function open(): Server {
  return createServer(app, { assets: new Map(), remote: () => remote })
}

async function knock({ method, path }: Address, from: string) {
  remote = from
  const headers = { "Sec-Fetch-Site": "same-origin" }
  const answer = await server.fetch(new Request(`http://localhost:3000${path}`, { method, headers }), {})
  return { status: answer.status, after: answer.headers.get("Retry-After"), text: await answer.text() }
}

/** Goes to the start of a window, or so many seconds on. */
let second = Date.parse("2026-11-22T12:00:00Z") / 1000
function later(seconds: number) {
  second += seconds
  app.setNow(new Date(second * 1000).toISOString())
}

/** Where somebody can try, search or carry away at no cost of theirs. */
const counted: Readonly<Record<string, RateName>> = {
  "POST /sign-in/password": "signIn",
  "POST /sign-in/passkey/options": "signIn",
  "POST /sign-in/passkey": "signIn",
  "GET /sign-in/provider": "signIn",
  "POST /account/password": "signIn",
  "POST /account/passkeys/options": "signIn",
  "POST /account/passkeys": "signIn",
  "GET /sign-in/provider/callback": "link",
  "GET /register/organisations": "search",
  "GET /register/organisations/:slug/supply-chain": "search",
  "POST /register/facts/:id/corrections": "correction",
  "POST /requests/new": "request",
  "POST /requests/:id/comments": "request",
  "GET /decisions/new": "search",
  "GET /decisions/suspension": "search",
  "GET /files": "search",
  "GET /terms": "search",
  "GET /terms/passages": "search",
  "POST /terms/import": "upload",
  "POST /terms/new": "upload",
  "GET /terms/:id/versions/:version": "search",
  "POST /files": "upload",
  "GET /agencies": "search",
  "GET /clauses": "search",
  "GET /agencies.csv": "export",
  "GET /drafts": "search",
  "POST /drafts/:id/steps": "upload",
  "POST /drafts/:id/signed-copy": "upload",
  "GET /deliverables": "search",
  "GET /deliverables.csv": "export",
  "POST /deliverables/:id/files": "upload",
  "POST /register/facts": "upload",
  "POST /register/agreements/new": "upload",
  "POST /register/agreements/:id": "upload",
  "POST /register/licences/new": "upload",
  "POST /register/licences/:id": "upload",
  "POST /register/states/new": "upload",
  "POST /register/states/:id": "upload",
  "POST /register/inventory": "upload",
  "GET /register/inventory/export": "export",
  "GET /feeds/reviews.ics": "feed",
  "GET /feeds/:secret/reviews.ics": "feed",
  "GET /feeds/changes.atom": "feed",
  "GET /feeds/changes.json": "feed",
  "GET /feeds/:secret/changes.atom": "feed",
  "GET /feeds/:secret/changes.json": "feed",
  "POST /admin/webhooks/:id/test": "outbound",
  "GET /set-up/:secret": "link",
  "GET /vendor/:secret": "packet",
  "GET /vendor": "packet",
  "POST /vendor": "packet",
  "POST /vendor/submission": "packet",
  "GET /vendor/questions.xlsx": "packet",
  "POST /vendor/questions.xlsx": "packet",
  "GET /declare/:secret": "packet",
  "GET /declare": "packet",
  "POST /declare": "packet",
  "POST /declare/submission": "packet",
  "GET /declare/sheet": "packet",
  "POST /declare/sheet": "packet",
  "GET /declare/tools": "search",
  "GET /declarations/:id/sheet": "export",
  "POST /declarations/:id/sheet": "upload",
  "GET /packets/:id/questions.xlsx": "export",
  "POST /packets/:id/questions.xlsx": "upload",
  "POST /set-up/password": "link",
  "POST /set-up/passkey/options": "link",
  "POST /set-up/passkey": "link",
  "POST /set-up/session": "link",
  "POST /sign-in/provider/back-channel-logout": "logout",
  "GET /check/suggestions": "search",
  "GET /tools": "search",
  "GET /admin/events": "search",
  "GET /list/:n{[1-9][0-9]{0,8}}/diff/:m{[1-9][0-9]{0,8}}": "export",
  "GET /list/proof": "search",
  "GET /api/v1/proofs": "search",
  "GET /api/v1/tools": "search",
  "GET /api/v1/events": "search",
  "GET /tools.csv": "export",
  "GET /admin/events.jsonl": "export",
  "GET /assessments/frozen/:id/pdf": "export",
  "GET /drafts/:id/document": "export",
  "GET /drafts/pitch/document": "export",
  "GET /assessments/comparison": "search",
  "POST /about/methodology/preview": "upload",
}

test("these doors count, and no other", () => {
  const found = addressesOf(server).flatMap(({ method, route, door }) =>
    door.rate ? [[`${method} ${route}`, door.rate]] : [],
  )
  expect(Object.fromEntries(found)).toEqual(counted)
})

test("all that can be tried without a sign-in and is no page counts", () => {
  const uncounted = addressesOf(server).filter(
    ({ method, door }) => method === "POST" && door.to === "open" && door.rate === undefined,
  )
  // Signing out takes the session that it ends.
  expect(uncounted.map(({ route }) => route)).toEqual(["/sign-out"])
})

describe("beyond the rate", () => {
  test.each(Object.entries(counted))("%s (%s)", async (name, rate) => {
    const address = addressesOf(server).find(({ method, route }) => `${method} ${route}` === name)
    if (!address) throw new Error("no such door")
    const { count, seconds } = rates[rate]
    // Windows begin on whole multiples of their length.
    later(seconds - (second % seconds) + 10)
    for (let times = 1; times <= count; times++) {
      const { status } = await knock(address, "192.0.2.1")
      if (status === 429) throw new Error(`refused at ${times} of ${count}`)
    }
    const refused = await knock(address, "192.0.2.1")
    expect(refused.status).toBe(429)
    expect(Number(refused.after)).toBe(seconds - 10)
    expect(refused.text).toMatch(/trop|too many/i)
    // Nobody else is concerned.
    expect((await knock(address, "192.0.2.2")).status).not.toBe(429)
    later(seconds - 11)
    expect(await knock(address, "192.0.2.1")).toMatchObject({ status: 429, after: "1" })
    later(1)
    expect((await knock(address, "192.0.2.1")).status).not.toBe(429)
  })

  test("an IPv6 network counts as one, and IPv4 as each its own", async () => {
    const address = addressesOf(server).find(({ route }) => route === "/sign-in/password")
    if (!address) throw new Error("no such door")
    later(rates.signIn.seconds)
    for (let times = 0; times < rates.signIn.count; times++) {
      expect((await knock(address, `2001:db8::${(times + 1).toString(16)}`)).status).not.toBe(429)
    }
    expect((await knock(address, "2001:db8:0:0:ffff::1")).status).toBe(429)
    expect((await knock(address, "2001:db8:0:1::1")).status).not.toBe(429)
  })

  test("a refusal is told to the log, without the address that was asked for", async () => {
    const lines: Record<string, unknown>[] = []
    const log = { write: (line: object) => void lines.push(line as Record<string, unknown>) }
    const own = createServer(app, { assets: new Map(), remote: () => "192.0.2.3", log })
    later(rates.link.seconds)
    for (let times = 0; times <= rates.link.count; times++) {
      await own.fetch(new Request("http://localhost:3000/set-up/secret-of-a-link"), {})
    }
    expect(lines.filter(({ event }) => event === "rate_limited")).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain("secret-of-a-link")
  })
})
