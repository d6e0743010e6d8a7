import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { editionsOf, lastEditions } from "../../db/queries/company-clauses.ts"
import { historyOf } from "../../db/queries/events.ts"
import { companyClauses } from "../../db/schema.ts"
import { readClauseLibrary } from "../../src/actions/read-clause-library.ts"
import { readCompanyClause, readLibrary } from "../../src/actions/read-company-clause.ts"
import { resetCompanyClause } from "../../src/actions/reset-company-clause.ts"
import { addCompanyClause, saveCompanyClause } from "../../src/actions/save-company-clause.ts"
import { Refused, Spent, StaleWrite } from "../../src/core/errors.ts"
import type { WrittenClause } from "../../src/core/written-clause.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// The company's own wording of clauses, from its first edition to the text as shipped again, on both engines.

const written = (id: string, title: string): WrittenClause => {
  const clause = clauseLibrary.clauses.find((one) => one.id === id)
  if (!clause) throw new Error(`no ${id}`)
  const { purpose, default: position, positions, fallback, notes, warnings } = clause
  return { title: { fr: title, en: title }, purpose, default: position, positions, fallback, notes, warnings }
}

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("the company's clauses on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp()), store: opened.store as TestApp["store"] }
  }, 60_000)
  afterAll(() => opened.close())

  const by = "per_ines"
  const standing = async (id: string) => (await readClauseLibrary(app)).clauses.find((clause) => clause.id === id)
  const save = (title: string, seen: number) =>
    saveCompanyClause(app, { id: "CL-05", written: written("CL-05", title), note: `Titre : ${title}` }, { by, seen })

  test("an edition stands in the library, and its event holds numbers only", async () => {
    expect(await save("Interdits", 0)).toEqual({ id: "CL-05", edition: 1, isNew: true })
    expect(await standing("CL-05")).toMatchObject({ edition: 1, version: 1, title: { fr: "Interdits" } })
    const [row] = await editionsOf(app.store.read, "CL-05")
    expect(row).toMatchObject({ edition: 1, basedOn: 1, note: "Titre : Interdits", savedBy: by })
    const { history, seen, people, shipped } = await readCompanyClause(app, "CL-05")
    expect([history.length, seen, people.size, shipped?.id]).toEqual([1, 1, 0, "CL-05"])
    const [event] = await eventsOf("work/clause/CL-05")
    expect(event).toMatchObject({ kind: "clause.saved", actor: by, after: { edition: 1, basedOn: 1 } })
    expect(JSON.stringify(event)).not.toContain("Interdits")
  })

  test("the same again writes nothing; something else on what was seen before is stale", async () => {
    expect(await save("Interdits", 0)).toEqual({ id: "CL-05", edition: 1, isNew: false })
    await expect(save("Autre", 0)).rejects.toThrow(StaleWrite)
    expect(await save("Autre", 1)).toMatchObject({ edition: 2, isNew: true })
    const both = await Promise.allSettled([save("Trois", 2), save("Quatre", 2)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect((await standing("CL-05"))?.edition).toBe(3)
  })

  test("what keeps a draft from being written is refused, and nothing is written", async () => {
    const bad = { ...written("CL-08", "x"), title: { fr: "{agency}", en: "" } }
    await expect(saveCompanyClause(app, { id: "CL-08", written: bad }, { by, seen: 0 })).rejects.toThrow(Refused)
    expect(await editionsOf(app.store.read, "CL-08")).toEqual([])
    await expect(save("x", 99)).rejects.toThrow(StaleWrite)
  })

  test("one of the company's own comes once, however often it is sent at once, and each new one gets the next id", async () => {
    const own = { written: { ...written("CL-24", "Charte"), when: { fact: "influencers" } as const } }
    const sent = await Promise.all([1, 2, 3].map(() => addCompanyClause(app, own, { by })))
    expect(sent.map(({ id }) => id)).toEqual(["OWN-1", "OWN-1", "OWN-1"])
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1)
    const other = await addCompanyClause(app, { written: written("CL-24", "Charte bis") }, { by })
    expect(other).toEqual({ id: "OWN-2", edition: 1, isNew: true })
    expect(await standing("OWN-1")).toMatchObject({ core: false, when: { fact: "influencers" }, references: [] })
  })

  test("the text as shipped comes back, and the editions stay", async () => {
    await expect(resetCompanyClause(app, { id: "CL-05" }, { by, seen: 2 })).rejects.toThrow(StaleWrite)
    expect(await resetCompanyClause(app, { id: "CL-05", note: "Trop long" }, { by, seen: 3 })).toEqual({ edition: 4 })
    expect(await standing("CL-05")).toEqual(clauseLibrary.clauses.find(({ id }) => id === "CL-05"))
    await expect(resetCompanyClause(app, { id: "CL-05" }, { by, seen: 4 })).rejects.toThrow(Spent)
    expect((await editionsOf(app.store.read, "CL-05")).map(({ edition }) => edition)).toEqual([4, 3, 2, 1])
    expect((await readLibrary(app)).editions.has("CL-05")).toBe(false)
    const [event] = (await eventsOf("work/clause/CL-05")).slice(-1)
    expect(event).toMatchObject({ kind: "clause.reset", after: { edition: 4 } })
    // Written again, it is based on what is shipped now.
    expect(await save("Cinq", 4)).toMatchObject({ edition: 5 })
    expect((await editionsOf(app.store.read, "CL-05"))[0]).toMatchObject({ edition: 5, basedOn: 1 })
  })

  test("one of the company's own is offered no more, and offered again", async () => {
    await resetCompanyClause(app, { id: "OWN-2" }, { by, seen: 1 })
    expect(await standing("OWN-2")).toBeUndefined()
    const again = { id: "OWN-2", written: written("CL-24", "Charte bis") }
    expect(await saveCompanyClause(app, again, { by, seen: 2 })).toMatchObject({ edition: 3, isNew: true })
    expect((await standing("OWN-2"))?.edition).toBe(3)
  })

  test("an edition is never changed and never goes", async () => {
    await expect(app.store.commit((write) => [write.update(companyClauses).set({ note: "x" })])).rejects.toThrow()
    await expect(app.store.commit((write) => [write.delete(companyClauses)])).rejects.toThrow()
    expect((await lastEditions(app.store.read)).every(({ note }) => note !== "x")).toBe(true)
  })

  async function eventsOf(object: string) {
    const events = await historyOf(app.store.read, [object])
    return events.toSorted((a, b) => a.objectSeq - b.objectSeq)
  }
})
