import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { events, people } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { commitChange } from "../../src/actions/commit-change.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { setUpAccess } from "../../src/actions/set-up-access.ts"
import { Spent } from "../../src/core/errors.ts"
import { type TestApp, testApp } from "../support/app.ts"

let app: TestApp
let bruno: string
let secret: string

beforeEach(async () => {
  app = await testApp()
  bruno = await addPerson(app, { name: "Bruno", language: "fr", roles: [], status: "invited" }, { by: "test" })
  secret = (await makeLink(app, { person: bruno, by: "test" })).url.split("/").at(-1) ?? ""
})
afterEach(() => app.close())

const setUp = () => setUpAccess(app, secret, {}, { way: "password", hash: "kept" })

/** Lets another change of the person come first, just before the commit of the set-up. */
function meanwhile(change: () => Promise<void>) {
  const { commit } = app.store
  app.store.commit = async (build) => {
    app.store.commit = commit
    await change()
    return commit(build)
  }
}

function changed(kind: string, status?: "disabled") {
  return commitChange(app, { by: "admin", object: `access/person/${bruno}`, kind }, (write) =>
    status ? [write.update(people).set({ status }).where(eq(people.id, bruno))] : [],
  )
}

async function history() {
  const rows = await app.store.read
    .select({ kind: events.kind })
    .from(events)
    .where(eq(events.object, `access/person/${bruno}`))
    .orderBy(asc(events.seq))
  return rows.map(({ kind }) => kind)
}

test("whoever is changed in the same moment is set up all the same", async () => {
  meanwhile(() => changed("roles.set"))
  expect(await setUp()).toEqual({ person: bruno, language: "fr" })
  expect(await history()).toEqual(["person.added", "roles.set", "person.set-up"])
})

test("whoever is disabled in the same moment stays so, and the link is not used", async () => {
  meanwhile(() => changed("person.disabled", "disabled"))
  await expect(setUp()).rejects.toThrow(Spent)
  const [person] = await app.store.read.select().from(people)
  expect(person?.status).toBe("disabled")
  expect(await history()).toEqual(["person.added", "person.disabled"])
})

test("a second time it is spent", async () => {
  await setUp()
  await expect(setUp()).rejects.toThrow(Spent)
})
