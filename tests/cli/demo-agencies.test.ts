import { afterAll, beforeAll, expect, test } from "vitest"
import { readAgencies } from "../../src/actions/read-agencies.ts"
import { readComparisons } from "../../src/actions/read-agency-comparisons.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { readDrafts } from "../../src/actions/read-drafts.ts"
import { addDemo } from "../../src/cli/fill.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: true })
})
afterAll(() => app.close())

test("the example company has an agency with a conflict and one without a declaration, and clauses for both, entered by the very actions of the pages", async () => {
  const { seq } = await app.store.head()
  await addDemo(app)
  const rows = await readAgencies(app, "2026-11-22")
  expect(rows.map(({ slug, running, standing }) => [slug, running, standing?.kind])).toEqual([
    ["atelier-fictif", 1, "valid"],
    ["studio-imaginaire", 1, "missing"],
  ])
  const [compared] = await readComparisons(app, "2026-11-22")
  expect(compared?.rows.map(({ name, code }) => [name, code])).toEqual([
    ["ChatGPT", "oversight_below_min"],
    ["Midjourney", "tool_forbidden"],
  ])
  const kinds = (await eventsAfter(app, seq)).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(["agency.saved", "contract.added", "declaration.sent"]))
  // One draft goes on, with a question beside it; the other one is signed.
  const { drafts } = await readDrafts(app)
  expect(
    drafts.map(({ organisation, standing, version, comments }) => [organisation, standing, version, comments]),
  ).toEqual(
    expect.arrayContaining([
      ["atelier-fictif", "open", 1, 1],
      ["studio-imaginaire", "signed", 1, 0],
    ]),
  )
  const going = drafts.find(({ standing }) => standing === "open")
  expect((await readDraft(app, going?.id ?? "", "2026-11-22")).state.changed).toBe(true)
  expect(rows.map(({ contracts: [first] }) => first?.clauses.kind)).toEqual(["drafted", "signed"])
  expect(await addDemo(app)).toBeUndefined()
})
