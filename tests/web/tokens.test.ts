import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { tokenById } from "../../db/queries/tokens.ts"
import { units } from "../../db/schema.ts"
import { addToken } from "../../src/actions/add-token.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, type TestPerson, tokenOf } from "../support/people.ts"
import { visits } from "../support/visits.ts"

let app: TestApp
let admin: TestPerson
let tom: TestPerson
let at: ReturnType<typeof visits>

beforeEach(async () => {
  app = await testApp()
  await app.store.commit((write) => [write.insert(units).values({ id: "unt_lyon", name: { fr: "Agence Lyon" } })])
  admin = await signedIn(app, ["admin"], { name: "Claire Aubert" })
  tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
  at = visits(app)
})
afterEach(() => app.close())

const day = 86_400_000
const named = (name: string, days: number, owner = tom.id) =>
  addToken(
    app,
    { owner, name, scopes: ["check", "list:read"], expiresAt: new Date(app.now().getTime() + days * day) },
    { by: owner },
  )
const kindsOf = async (id: string) => (await historyOf(app.store.read, [`access/token/${id}`])).map(({ kind }) => kind)

describe("the list of tokens", () => {
  test("says whose they are, what they may do in words, and which end soon", async () => {
    await named("Proxy", 200)
    await named("Contrôle", 14)
    const { status, text, title } = await at.get("/admin/tokens", admin)
    expect(status).toBe(200)
    expect(title).toContain("2 API tokens in service, one of them ending soon")
    expect(text).toMatch(
      /Contrôle Made 22 Nov 2026 Tom Weber ask questions read the approved-tools list never 6 Dec 2026 Ends soon Revoke…/,
    )
    expect(text).toMatch(/Proxy .* In service Revoke…/)
    const fr = await at.get("/admin/tokens?lang=fr", admin)
    expect(fr.text).toMatch(/Expire bientôt Révoquer…/)
  })

  test("is empty with a next step", async () => {
    const { text, html } = await at.get("/admin/tokens", admin)
    expect(text).toContain("No API token was made yet.")
    expect(html).toContain('href="/account"')
  })

  test("filters by name or owner and by state; what is over is shown only when asked for", async () => {
    const proxy = await named("Proxy", 200)
    await named("Old one", 1)
    await named("Claire’s", 100, admin.id)
    await at.post(`/admin/tokens/${proxy.id}/revocation`, admin)
    app.setNow("2026-11-24T10:00:00Z")
    const later = await signedInAgain()
    const names = async (query: string) => {
      const { text } = await at.get(`/admin/tokens?${query}`, later)
      return ["Proxy", "Old one", "Claire’s"].filter((name) => text.includes(`${name} Made`))
    }
    expect(await names("")).toEqual(["Claire’s"])
    expect(await names("state=any")).toEqual(["Proxy", "Old one", "Claire’s"])
    expect(await names("state=revoked")).toEqual(["Proxy"])
    expect(await names("state=expired")).toEqual(["Old one"])
    expect(await names("state=any&q=tom+WEB")).toEqual(["Proxy", "Old one"])
    expect(await names("state=none&q=%3Cscript%3E")).toEqual([])
  })

  test("shows a hostile name as it is", async () => {
    const { id } = await named(`<script>alert(1)</script>`, 30)
    for (const path of ["/admin/tokens", `/admin/tokens/${id}/revocation`, `/admin/people/${tom.id}`]) {
      const { status, html, text } = await at.get(path, admin)
      expect([path, status, text.includes("<script>alert(1)</script>")]).toEqual([path, 200, true])
      expect(html).not.toContain("<script>alert")
    }
  })

  async function signedInAgain() {
    return signedIn(app, ["admin"], { name: "Later" })
  }
})

describe("revoking", () => {
  test("asks first, and then refuses the very next request, in one event", async () => {
    const token = await tokenOf(app, tom.id, ["register:read"])
    expect((await at.get("/api/v1/plans", token)).status).toBe(200)
    const ask = await at.get(`/admin/tokens/${token.id}/revocation`, admin)
    expect(ask.text).toMatch(/Revoke the token “test”\?.*Owner: Tom Weber.*does not come back/)
    expect((await at.get("/api/v1/plans", token)).status).toBe(200)
    const answer = await at.post(`/admin/tokens/${token.id}/revocation`, admin)
    expect([answer.status, answer.location]).toEqual([303, "/admin/tokens?done=revoked"])
    expect((await at.get("/api/v1/plans", token)).status).toBe(401)
    expect((await at.get(answer.location ?? "", admin)).text).toContain("Token revoked.")
    const [event] = await historyOf(app.store.read, [`access/token/${token.id}`])
    expect(event).toMatchObject({
      kind: "token.revoked",
      actor: admin.id,
      before: { owner: tom.id, scopes: ["register:read"] },
    })
  })

  test("twice is as well as once: one event", async () => {
    const token = await tokenOf(app, tom.id, ["check"])
    const answers = await Promise.all([1, 2, 3].map(() => at.post(`/admin/tokens/${token.id}/revocation`, admin)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await kindsOf(token.id)).toEqual(["token.revoked", "token.added"])
  })

  test("takes no other secret for a token", async () => {
    for (const id of [tom.session, "tok_none", "%00", "..%2fx"]) {
      expect([id, (await at.get(`/admin/tokens/${id}/revocation`, admin)).status]).toEqual([id, 404])
      expect([id, (await at.post(`/admin/tokens/${id}/revocation`, admin)).status]).toEqual([id, 404])
    }
    expect((await at.get("/tools", tom)).status).toBe(200)
  })

  test("is for those who manage tokens, within their units", async () => {
    const token = await tokenOf(app, tom.id, ["check"])
    const path = `/admin/tokens/${token.id}/revocation`
    for (const role of ["reader", "assessor", "legal", "it", "dpo", "procurement"] as const) {
      const other = await signedIn(app, [role])
      expect([role, (await at.get("/admin/tokens", other)).status]).toEqual([role, 403])
      expect([role, (await at.post(path, other)).status]).toEqual([role, 403])
    }
    const lyon = await signedIn(app, [{ role: "admin", unit: "unt_lyon" }])
    const inLyon = await signedIn(app, [{ role: "legal", unit: "unt_lyon" }], { name: "Paul Presqu" })
    await named("Lyon’s own", 30, inLyon.id)
    const list = await at.get("/admin/tokens?state=any", lyon)
    expect(list.text).toContain("You see the tokens of people all of whose roles lie in your units: Agence Lyon.")
    expect([list.text.includes("Lyon’s own"), list.text.includes("Tom Weber")]).toEqual([true, false])
    expect((await at.get(path, lyon)).status).toBe(404)
    expect((await at.post(path, lyon)).status).toBe(404)
    expect((await tokenById(app.store.read, token.id))?.revokedAt).toBeUndefined()
  })
})
