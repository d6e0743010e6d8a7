import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { secrets } from "../../db/schema.ts"
import { type Action, type Grant, matrix, roles, type Scope, scopeActions, scopes } from "../../src/core/access.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { type Address, addressesOf } from "../support/doors.ts"
import { signedIn, signInAs, type TestPerson, tokenOf } from "../support/people.ts"

// Every route × every bearer, generated from the doors that the server was built from and from the one matrix (control 34).

let app: TestApp
let server: Server
let asked = 0
/** Everybody comes from another address: rates are tested elsewhere. */
const nextAddress = () => `198.51.100.${asked++ % 250}`

beforeAll(async () => {
  app = await testApp({ catalogue: true, demo: true, config: { public: "none" } })
  server = createServer(app, { assets: new Map(), remote: nextAddress })
})
afterAll(() => app.close())

/** How a request was met: let in, asked to sign in, or refused for lack of the right. */
type Met = "in" | "sign-in" | "refused"

async function ask({ method, path }: Address, headers: Record<string, string>): Promise<Met> {
  const answer = await server.fetch(
    new Request(`http://localhost:3000${path}`, { method, headers: { Host: "localhost:3000", ...headers } }),
    {},
  )
  const to = answer.headers.get("Location") ?? ""
  if (answer.status === 401 || (answer.status === 303 && /^\/sign-in(\?(?!done)|$)/.test(to))) return "sign-in"
  if (answer.status === 403) return "refused"
  expect(answer.status, `${method} ${path}`).toBeLessThan(500)
  return "in"
}

function expected({ door }: Address, may: readonly Action[], kind: "person" | "token" | "visitor"): Met {
  if (door.to === "open") return "in"
  if (kind === "visitor") return "sign-in"
  if (door.to === "person") return kind === "person" ? "in" : "sign-in"
  if (!may.includes(door.to)) return "refused"
  // It names itself by its token.
  if (door.token && kind !== "token") return "refused"
  // Somebody answers for it by name.
  if (door.person && kind === "token") return "refused"
  // Nobody is at the keyboard who could show that it is them.
  return door.fresh && kind === "token" ? "sign-in" : "in"
}

/** Doors that a request passes for reasons of its own. */
const own = ["/sign-in", "/sign-out", "/set-up"]

async function walk(
  bearer: () => Promise<Record<string, string>>,
  may: readonly Action[],
  kind: "person" | "token" | "visitor",
) {
  const wrong: string[] = []
  let headers = await bearer()
  for (const declared of addressesOf(server)) {
    if (declared.door.to === "open" && own.some((path) => declared.path.startsWith(path))) continue
    const wanted = expected(declared, may, kind)
    let met = await ask(declared, headers)
    if (met !== wanted) {
      // One of the requests before may have ended the session.
      headers = await bearer()
      met = await ask(declared, headers)
    }
    if (met !== wanted) wrong.push(`${declared.method} ${declared.path}: ${met}, not ${wanted}`)
  }
  expect(wrong).toEqual([])
}

const posting = { "Sec-Fetch-Site": "same-origin" }

test("there are doors of every kind", () => {
  const kinds = new Set(server.doors.map(({ door }) => door.to))
  for (const kind of ["open", "person", "check", "list:read", "register:read", "people:manage"])
    expect([...kinds]).toContain(kind)
  expect(server.doors.some(({ method }) => method === "POST")).toBe(true)
})

test("every route of the router has a door: none was mounted another way", () => {
  const known = new Set(server.doors.map(({ method, path }) => `${method} ${path}`))
  const mounted = server.routes.filter(({ method, path }) => !(method === "ALL" && path === "/*"))
  expect(mounted.map(({ method, path }) => `${method} ${path}`).filter((route) => !known.has(route))).toEqual([])
})

describe("signed out", () => {
  test("only what is open", () => walk(async () => posting, [], "visitor"))

  test("an ended session is none", async () => {
    const person = await signedIn(app, ["admin"])
    await app.store.commit((write) => [
      write.update(secrets).set({ revokedAt: app.now().toISOString() }).where(eq(secrets.id, person.session)),
    ])
    await walk(async () => person.posting, [], "visitor")
  })

  test("an expired session is none", async () => {
    const person = await signedIn(app, ["admin"])
    const now = app.now()
    try {
      app.setNow(new Date(now.getTime() + 9 * 3_600_000).toISOString())
      await walk(async () => person.posting, [], "visitor")
    } finally {
      app.setNow(now.toISOString())
    }
  })

  test("a token that is none is refused, not taken for a visitor", () =>
    walk(async () => ({ ...posting, Authorization: "Bearer aval_nothing" }), [], "visitor"))
})

describe("signed in", () => {
  const cases: [string, readonly Grant[]][] = [
    ["no role", []],
    ...roles.map((role): [string, Grant[]] => [role, [{ role }]]),
    ["reader and dpo", [{ role: "reader" }, { role: "dpo" }]],
  ]
  test.each(cases)("%s", async (_name, grants) => {
    const given = grants.map(({ role }) => role).filter((role) => roles.some((known) => known === role))
    const person = await signedIn(app, given as never)
    const again = (known: TestPerson) => signInAs(app, known.id)
    await walk(
      async () => (await again(person)).posting,
      given.flatMap((role) => matrix[role]),
      "person",
    )
  })
})

describe("with a token", () => {
  test.each(scopes.map((scope): [Scope] => [scope]))("of an administrator, scope %s", async (scope) => {
    const owner = await signedIn(app, ["admin"])
    await walk(async () => (await tokenOf(app, owner.id, [scope])).headers, scopeActions[scope], "token")
  })

  test("of a reader, scope admin: never more than its owner", async () => {
    const owner = await signedIn(app, ["reader"])
    await walk(async () => (await tokenOf(app, owner.id, ["admin"])).headers, matrix.reader, "token")
  })

  test("sent as the password of HTTP Basic", async () => {
    const owner = await signedIn(app, ["reader"])
    const { secret } = await tokenOf(app, owner.id, ["list:read"])
    const headers = { Authorization: `Basic ${btoa(`anything:${secret}`)}` }
    await walk(async () => headers, scopeActions["list:read"], "token")
  })
})

test("what asks for a fresh sign-in sends a stale one to sign in again, and back", async () => {
  const person = await signedIn(app, ["admin"])
  const now = app.now()
  const fresh = addressesOf(server).filter(({ door }) => door.fresh)
  expect(fresh.length).toBeGreaterThan(0)
  try {
    app.setNow(new Date(now.getTime() + 61 * 60_000).toISOString())
    for (const declared of fresh)
      expect([declared.path, await ask(declared, person.posting)]).toEqual([declared.path, "sign-in"])
  } finally {
    app.setNow(now.toISOString())
  }
})
