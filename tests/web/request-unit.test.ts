import { afterEach, beforeEach, expect, test } from "vitest"
import { units } from "../../db/schema.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let reader: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  await app.store.commit((write) => [
    write.insert(units).values([
      { id: "unt_lyon", name: { en: "Lyon" } },
      { id: "unt_nice", name: { en: "Nice" } },
    ]),
  ])
  reader = await signedIn(app, [{ role: "reader", unit: "unt_lyon" }, "reader"])
  ask = askedBy(app, reader)
})
afterEach(() => app.close())

const path = "/requests/new?tool=acme-writer"

test("a request is asked for one's own unit, which those who answer see", async () => {
  const fields = fieldsOf((await ask(path)).html)
  expect(fields.unit).toBe("unt_lyon")
  const { seq } = await app.store.head()
  const { to } = await ask("/requests/new", { ...fields, purpose: "A campaign" })
  expect((await eventsAfter(app, seq))[0]?.after.unit).toBe("unt_lyon")
  expect((await ask(to ?? "")).text).toContain("Lyon")
  const assessor = await signedIn(app, ["assessor"])
  expect((await ask("/requests", undefined, { by: assessor })).text).toContain("Lyon")
})

test("or for none; another's is refused, and nothing typed is lost", async () => {
  const fields = { ...fieldsOf((await ask(path)).html), purpose: "A campaign" }
  const refused = await ask("/requests/new", { ...fields, unit: "unt_nice" })
  expect([refused.status, refused.html.includes("A campaign")]).toEqual([422, true])
  const { to } = await ask("/requests/new", { ...fields, unit: "" })
  expect((await ask(to ?? "")).text).not.toContain("Lyon")
})

test("whoever has no unit is not asked for one", async () => {
  const other = await signedIn(app, ["reader"])
  expect((await ask(path, undefined, { by: other })).html).not.toContain('name="unit"')
})
