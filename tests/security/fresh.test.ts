import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { people } from "../../db/schema.ts"
import { readAccount } from "../../src/actions/read-account.ts"
import { lifetimes } from "../../src/core/access.ts"
import { type Stage, send, setStage, walks } from "../support/walks.ts"

// Control 33: what gives rights or a way in asks for a sign-in of the last quarter of an hour (ASVS 7.5.1, 7.5.3).

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.app.close())

const registers = "is the day’s work, gives no right, and names in its event who did it"

/** What changes something and does not ask, with the reason. */
const unasked: Readonly<Record<string, string>> = {
  "/sign-in/password": "is the sign-in",
  "/sign-in/passkey/options": "is the sign-in",
  "/sign-in/passkey": "is the sign-in",
  "/sign-in/provider/back-channel-logout": "comes from the provider, and only ends",
  "/sign-out": "only ends",
  "/set-up/password": "has a one-time link",
  "/set-up/passkey/options": "has a one-time link",
  "/set-up/passkey": "has a one-time link",
  "/set-up/session": "has a one-time link",
  "/vendor": "has a vendor’s link, and says only what a vendor says",
  "/vendor/submission": "has a vendor’s link, and says only what a vendor says",
  "/vendor/questions.xlsx": "changes nothing: it says what a sheet would change",
  "/declare": "has an agency’s link, and says only what an agency says",
  "/declare/submission": "has an agency’s link, and says only what an agency says",
  "/declare/sheet": "changes nothing: it says what a sheet would change",
  "/decisions/new": registers,
  "/decisions/:id/draft": registers,
  "/decisions/suspension": registers,
  "/decisions/:id/sign-offs": registers,
  "/decisions/:id/recall": registers,
  "/decisions/:id/abandonment": registers,
  "/exceptions/new": registers,
  "/exceptions/:id/answer": registers,
  "/exceptions/:id/withdrawal": registers,
  "/exceptions/:id/end": registers,
  "/agencies/new": registers,
  "/agencies/:slug/edit": registers,
  "/contracts/new": registers,
  "/contracts/:id/edit": registers,
  "/contracts/:id/termination": registers,
  "/clauses/new": registers,
  "/clauses/:id/edit": registers,
  "/clauses/:id/reset": registers,
  "/drafts/new": registers,
  "/drafts/:id": registers,
  "/drafts/:id/preview": "changes nothing: it says what a draft would say",
  "/drafts/:id/versions": registers,
  "/drafts/:id/steps": registers,
  "/drafts/:id/signed-copy": "changes nothing: it says whether a file is the signed copy",
  "/drafts/:id/comments": registers,
  "/drafts/:id/set-aside": registers,
  "/deliverables/new": registers,
  "/deliverables/:id/edit": registers,
  "/deliverables/:id/files": registers,
  "/deliverables/:id/set-aside": registers,
  "/packets/new": registers,
  "/packets/:id/link": registers,
  "/packets/:id/questions.xlsx": registers,
  "/packets/:id/answers": registers,
  "/packets/:id/submission": registers,
  "/packets/:id/revocation": registers,
  "/declarations/new": registers,
  "/declarations/:id/link": registers,
  "/declarations/:id/extension": registers,
  "/declarations/:id/revocation": registers,
  "/declarations/:id/form": registers,
  "/declarations/:id/submission": registers,
  "/declarations/:id/sheet": registers,
  "/account/profile": "asks where the mail address changes",
  "/account/mails": "opens nothing",
  "/account/sessions/:id/end": "only ends",
  "/account/sessions/end": "only ends",
  "/account/tokens/:id/revocation": "only ends",
  "/account/feeds/:id/revocation": "only ends",
  "/reviews/:id/done": registers,
  "/reviews/:id/assignment": registers,
  "/admin/people/:id/unlocking": "opens an account again to its own password",
  "/admin/people/:id/sessions/end": "only ends",
  "/admin/people/:id/sessions/:session/end": "only ends",
  "/admin/tokens/:id/revocation": "only ends",
  "/admin/webhooks/:id/test": "goes where a fresh sign-in said, and tells nothing",
  "/admin/webhooks/:id/switch": "goes where a fresh sign-in said",
  "/admin/webhooks/:id/replay": "goes where a fresh sign-in said",
  "/admin/webhooks/:id/removal": "only ends",
  "/admin/settings/company": "gives no right",
  "/admin/settings/mails": "gives no right: a test mail goes to one's own address",
  "/admin/settings/units": "gives no right: roles in a unit are given on the page of a person",
  "/admin/settings/units/:id": "gives no right",
  "/admin/settings/units/:id/retirement": "gives no right",
  "/register/tools/new": registers,
  "/register/tools/:slug": registers,
  "/register/plans/new": registers,
  "/register/plans/:tool/:plan": registers,
  "/register/organisations/new": registers,
  "/register/organisations/:slug": registers,
  "/assessments/new": registers,
  "/about/methodology/preview": "changes nothing: it says what would move",
  "/assessments/:id": registers,
  "/assessments/:id/comments": registers,
  "/assessments/:id/submission": registers,
  "/assessments/:id/review": "takes a second person, is named in its event, and gives no right",
  "/assessments/:id/cancellation": registers,
  "/assessments/:id/factors/:factor/assignment": registers,
  "/assessments/:id/factors/:factor/justification": registers,
  "/assessments/:id/factors/:factor/closing": registers,
  "/register/facts": registers,
  "/register/facts/:id/withdrawal": registers,
  "/register/tools/:slug/merge": registers,
  "/register/tools/:slug/retirement": registers,
  "/register/plans/:tool/:plan/retirement": registers,
  "/register/organisations/:slug/merge": registers,
  "/register/organisations/:slug/retirement": registers,
  "/register/facts/:id/corrections": "asks for something, and changes nothing of the register",
  "/corrections/:id": registers,
  "/requests/new": "asks for something, and changes nothing of the register",
  "/requests/:id/comments": "says something, and changes nothing of the register",
  "/requests/:id/withdrawal": "takes back what the person asked for",
  "/requests/:id/triage": registers,
  "/requests/:id/answer": registers,
  "/incidents/new": registers,
  "/incidents/:id": registers,
  "/incidents/:id/closure": registers,
  "/api/v1/receipts": "a token’s word on what its system runs; no session comes through",
  "/adoption/pilots/new": registers,
  "/adoption/pilots/:id/result": registers,
  "/files": registers,
  "/register/inventory": registers,
  "/register/inventory/:sha256": registers,
  "/terms/new": registers,
  "/terms/:id": registers,
  "/terms/:id/plans": registers,
  "/terms/import": registers,
  "/register/licences/new": registers,
  "/register/licences/:id": registers,
  "/register/agreements/new": registers,
  "/register/agreements/:id": registers,
  "/register/states/new": registers,
  "/register/states/:id": registers,
}

test("everything else that changes something asks for a fresh sign-in", () => {
  const found = stage.server.doors.filter(({ method, door }) => method === "POST" && !door.fresh)
  expect(found.map(({ path }) => path).toSorted()).toEqual(Object.keys(unasked).toSorted())
})

test("so do the pages that hold such a form alone", () => {
  const found = stage.server.doors.filter(({ method, door }) => method === "GET" && door.fresh)
  expect(found.map(({ path }) => path).toSorted()).toEqual([
    "/account/feeds",
    "/account/passkeys",
    "/account/passkeys/:id/removal",
    "/account/password",
    "/account/tokens",
    "/admin/people/new",
    "/admin/webhooks/:id/secret",
    "/admin/webhooks/new",
  ])
})

describe("the mail address that a password is asked with", () => {
  test("is changed by a fresh sign-in alone; nothing typed is lost, and the rest is saved without", async () => {
    const { app, tom } = stage
    const step = await walks["/account/profile"]?.(stage)
    if (!step) throw new Error("no such walk")
    const start = app.now().getTime()
    app.setNow(new Date(start + lifetimes.freshToSend).toISOString())
    const refused = await send(stage, step)
    expect(refused.status).toBe(401)
    expect(refused.html).toContain('value="blaise@maison.example"')
    expect((await app.store.read.select().from(people)).map(({ mail }) => mail)).not.toContain("blaise@maison.example")
    const { mail = "" } = await readAccount(app, tom.id)
    expect((await send(stage, { ...step, fields: { ...step.fields, mail } })).status).toBe(303)
    expect(await readAccount(app, tom.id)).toMatchObject({ name: "Blaise Weber", mail })
  })
})
