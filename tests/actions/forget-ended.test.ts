import { afterEach, beforeEach, expect, test } from "vitest"
import { verifyEvents } from "../../db/queries/events.ts"
import { secrets } from "../../db/schema.ts"
import { forgetEnded } from "../../src/actions/forget-ended.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, tokenOf } from "../support/people.ts"

let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(() => app.close())

const kinds = async () =>
  (await app.store.read.select({ kind: secrets.kind }).from(secrets)).map(({ kind }) => kind).sort()

test("sessions and links go a month after their end, tokens stay, the chain holds", async () => {
  const person = await signedIn(app, ["admin"])
  await makeLink(app, { person: person.id, by: person.id })
  await tokenOf(app, person.id, ["list:read"])
  app.setNow("2026-12-22T12:00:00Z")
  await forgetEnded(app)
  // The link ended a month ago, the session a week later.
  expect(await kinds()).toEqual(["session", "token"])
  app.setNow("2026-12-29T11:00:00Z")
  const { seq } = await app.store.head()
  await forgetEnded(app)
  expect(await kinds()).toEqual(["token"])
  expect((await app.store.head()).seq).toBe(seq)
  expect((await verifyEvents(app.store.read)).faults).toEqual([])
})
