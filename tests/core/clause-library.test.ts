import { describe, expect, test } from "vitest"
import type { Clause } from "../../src/core/clause.ts"
import {
  type CompanyEdition,
  isBehind,
  isOwnClause,
  newestEditions,
  nextOwnId,
  withCompanyClauses,
} from "../../src/core/clause-library.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"

const shipped = (id: string): Clause => {
  const clause = clauseLibrary.clauses.find((one) => one.id === id)
  if (!clause) throw new Error(`no ${id}`)
  return clause
}
const edition = (clauseId: string, number: number, content: Clause | null, basedOn: number | null = 1) =>
  ({ clauseId, edition: number, content, basedOn }) satisfies CompanyEdition
const worded = (id: string, words: string): Clause => ({ ...shipped(id), title: { fr: words, en: words } })
const ids = (editions: readonly CompanyEdition[]) =>
  withCompanyClauses(clauseLibrary, editions).clauses.map(({ id }) => id)

describe("the library with the company's clauses", () => {
  test("is the library where the company wrote nothing", () => {
    expect(withCompanyClauses(clauseLibrary, [])).toBe(clauseLibrary)
    expect(withCompanyClauses(clauseLibrary, [edition("CL-02", 1, null)])).toBe(clauseLibrary)
  })

  test("has the newest edition of a clause in its place, in whatever order they come, and says which it is", () => {
    const editions = [edition("CL-05", 2, worded("CL-05", "two")), edition("CL-05", 1, worded("CL-05", "one"))]
    const library = withCompanyClauses(clauseLibrary, editions)
    expect(library.clauses.map(({ id }) => id)).toEqual(clauseLibrary.clauses.map(({ id }) => id))
    expect(library.clauses.find(({ id }) => id === "CL-05")).toMatchObject({
      title: { fr: "two" },
      edition: 2,
      version: 1,
    })
    expect(library.clauses.filter((clause) => clause.edition !== undefined)).toHaveLength(1)
    expect({ ...library, clauses: [] }).toEqual({ ...clauseLibrary, clauses: [] })
  })

  test("has a clause as shipped once the company gave its wording up", () => {
    const editions = [edition("CL-05", 1, worded("CL-05", "one")), edition("CL-05", 2, null)]
    expect(withCompanyClauses(clauseLibrary, editions)).toBe(clauseLibrary)
  })

  test("has the company's own clauses at its end, by their number, until they are offered no more", () => {
    const editions = ["OWN-10", "OWN-2", "OWN-1"].map((id) => edition(id, 1, worded("CL-24", id), null))
    expect(ids(editions).slice(-3)).toEqual(["OWN-1", "OWN-2", "OWN-10"])
    expect(ids([...editions, edition("OWN-2", 2, null, null)]).slice(-2)).toEqual(["OWN-1", "OWN-10"])
    // What was stored under an id is the clause of that id.
    expect(withCompanyClauses(clauseLibrary, editions).clauses.at(-1)?.id).toBe("OWN-10")
  })

  test("keeps an edition of a clause that the library dropped, before the company's own", () => {
    const library = { ...clauseLibrary, clauses: clauseLibrary.clauses.filter(({ id }) => id !== "CL-24") }
    const editions = [edition("OWN-1", 1, worded("CL-02", "own"), null), edition("CL-24", 1, worded("CL-24", "kept"))]
    expect(
      withCompanyClauses(library, editions)
        .clauses.slice(-2)
        .map(({ id }) => id),
    ).toEqual(["CL-24", "OWN-1"])
  })
})

test("an edition is behind where the library has a newer version of what it was made from", () => {
  const own = edition("CL-05", 1, shipped("CL-05"))
  expect(isBehind(own, shipped("CL-05"))).toBe(false)
  expect(isBehind(own, { ...shipped("CL-05"), version: 2 })).toBe(true)
  expect(isBehind({ ...own, basedOn: 2 }, { ...shipped("CL-05"), version: 2 })).toBe(false)
  expect(isBehind({ ...own, content: null }, { ...shipped("CL-05"), version: 2 })).toBe(false)
  expect(isBehind(own, undefined)).toBe(false)
})

test("ids of the company's own clauses count on, those that are gone included", () => {
  expect(nextOwnId([])).toBe("OWN-1")
  expect(nextOwnId(["CL-05", "OWN-2", "OWN-9", "OWN-x", "OWN-01"])).toBe("OWN-10")
  expect(["OWN-1", "OWN-12", "OWN-0", "OWN-01", "CL-01", "own-1"].map(isOwnClause)).toEqual([
    ...[true, true, false, false, false, false],
  ])
  expect([...newestEditions([edition("A", 1, null), edition("A", 3, null), edition("A", 2, null)]).values()]).toEqual([
    edition("A", 3, null),
  ])
})
