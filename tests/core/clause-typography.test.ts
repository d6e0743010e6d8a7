import fc from "fast-check"
import { expect, test } from "vitest"
import { parseMarks } from "../../src/core/clause-marks.ts"
import { setClause, setClauseText } from "../../src/core/clause-typography.ts"
import { misset } from "../../src/core/typography.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"

test.each([
  ["l'{agency} dit \"non\" ; puis : {client}'s", "l’{agency} dit «\u00a0non\u00a0»\u202f; puis\u00a0: {client}’s"],
  ["Vraiment ? Oui !", "Vraiment\u202f? Oui\u202f!"],
  ["(vraiment ?)", "(vraiment\u202f?)"],
  ['“ainsi” et "autrement"', "«\u00a0ainsi\u00a0» et «\u00a0autrement\u00a0»"],
  ["  deux\n espaces\u00a0; ici  ", "deux espaces\u202f; ici"],
  ["« {{label-text-fr}} » en français", "«\u00a0{{label-text-fr}}\u00a0» en français"],
  ["les {deliverable:many} :", "les {deliverable:many}\u00a0:"],
  ["à 10:30, voir https://x.example/a", "à 10:30, voir https://x.example/a"],
])("French %j is set as %j", (typed, set) => {
  expect(setClauseText(typed, "fr")).toBe(set)
  expect(setClauseText(set, "fr")).toBe(set)
})

test.each([
  ['the {agency}\'s "own" words ; so', "the {agency}’s “own” words; so"],
  ["'quoted' and don't", "‘quoted’ and don’t"],
  ["« thus »", "“thus”"],
])("English %j is set as %j", (typed, set) => {
  expect(setClauseText(typed, "en")).toBe(set)
  expect(setClauseText(set, "en")).toBe(set)
})

test("what is set stays as it is, and the shipped clauses are", () => {
  for (const clause of clauseLibrary.clauses) expect(setClause(clause)).toEqual(clause)
})

test("whatever sentence is typed keeps its marks, is in order, and is set once for all", () => {
  const piece = fc.constantFrom(
    ...["l'{agency}", '"mot"', "« mot »", "“mot”", "mot ;", "mot :", "mot!", "(mot ?)", "{{update-days}}", "[[CL-05]]"],
    ...["mot\u00a0;", "mot\n", "«mot»", "d'un", "{deliverable:many},"],
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom("fr" as const, "en" as const),
      (pieces, language) => {
        const typed = pieces.join(" ")
        const set = setClauseText(typed, language)
        expect(setClauseText(set, language)).toBe(set)
        const marks = (text: string) => parseMarks(text).runs.filter(({ kind }) => kind !== "text")
        expect(marks(set)).toEqual(marks(typed))
        expect(misset(set, language)).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})

test("nothing that is typed turns the direction of a contract", () => {
  expect(setClauseText("L'agence \u202egarde\u202c tout\u061c.\u2066", "fr")).toBe("L’agence garde tout.")
})
