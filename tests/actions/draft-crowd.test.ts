import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { draftById } from "../../db/queries/drafts.ts"
import { organisations } from "../../db/schema.ts"
import { commentDraft } from "../../src/actions/comment-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { readDraftFigures } from "../../src/actions/read-drafts.ts"
import { addCompanyClause } from "../../src/actions/save-company-clause.ts"
import { saveDraft } from "../../src/actions/save-draft.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { contractWith } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { clauseChange, draftBy, markOf, savePart } from "../support/drafts.ts"

const day = "2026-11-22"
const people = Array.from({ length: 20 }, (_, at) => `per_${at}`)

let app: TestApp
let id: string

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  await contractWith(app)
  id = await draftBy(app)
})
afterEach(() => app.close())

test("twenty people save twenty parts in the same moment, and comment: all of it is kept", async () => {
  const changes = people.map((_, at) => clauseChange(clauseLibrary.clauses[at + 1]?.id ?? "", { position: "light" }))
  const marks = await Promise.all(changes.map((change) => markOf(app, id, change)))
  const saved = await Promise.all(
    changes.map((change, at) => saveDraft(app, id, { change, mark: marks[at] ?? "" }, { by: people[at] ?? "" })),
  )
  expect(saved).toEqual(people.map(() => true))
  const ids = changes.map(({ clause }) => clause).toSorted()
  expect(Object.keys((await draftById(app.store.read, id))?.content.positions ?? {}).toSorted()).toEqual(ids)
  await Promise.all(people.map((by) => commentDraft(app, id, { text: `De ${by}` }, { by })))
  expect((await readDraft(app, id, day)).comments).toHaveLength(people.length)
})

test("several add clauses of the company's own in the same moment: each has its number", async () => {
  const [, shipped] = clauseLibrary.clauses
  if (!shipped) throw new Error("no clause")
  const added = await Promise.all(
    people.slice(0, 8).map((by) => {
      const title = { fr: `Charte ${by.slice(4)}`, en: `Charter ${by.slice(4)}` }
      return addCompanyClause(app, { written: { ...shipped, title, when: "always" } }, { by })
    }),
  )
  expect(new Set(added.map((one) => one.id)).size).toBe(added.length)
})

test("a contract's drafts stay where they are found when its organisation is called an agency no more", async () => {
  await app.store.commit((write) => [
    write
      .update(organisations)
      .set({ roles: ["vendor"] })
      .where(eq(organisations.slug, "atelier")),
  ])
  expect((await readDraft(app, id, day)).agency.name).toBe("Atelier")
  expect([...(await readDraftFigures(app, [id], day)).keys()]).toEqual([id])
})

test("whoever asks for another page has a turn while the figures of many drafts are worked out", async () => {
  const ids = [id, ...(await Promise.all(["a", "b", "c"].map((sending) => draftBy(app, "per_test", "ctr_1", sending))))]
  let turns = 0
  const clock = setInterval(() => turns++)
  expect((await readDraftFigures(app, ids, day)).size).toBe(ids.length)
  clearInterval(clock)
  expect(turns).toBeGreaterThanOrEqual(ids.length - 1)
})

test("names are kept on one line, and none turns the direction of the page", async () => {
  const title = "Été\n\u202e2027"
  const start = { part: "start", languages: ["fr"], title, client: "Maison\u2066 \tLune\u061c" } as const
  await savePart(app, id, start)
  await savePart(app, id, clauseChange("CL-02", { bargaining: { owner: "Achats\u202e\nParis" } }))
  const { draft } = await readDraft(app, id, day)
  expect([draft.title, draft.content.client, draft.content.bargaining["CL-02"]?.owner]).toEqual([
    ...["Été 2027", "Maison Lune", "Achats Paris"],
  ])
  await expect(savePart(app, id, { ...start, title: "\u202e \u200b" })).rejects.toMatchObject({
    faults: [{ place: "title" }],
  })
})
