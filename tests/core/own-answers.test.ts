import { expect, test } from "vitest"
import { ownAnswers } from "../../src/core/own-answers.ts"
import type { Fact } from "../../src/core/register.ts"
import { methodology } from "../../templates/methodology/index.ts"

const day = "2026-11-22"
let count = 0

function fact(factor: string, given: Partial<Fact> = {}): Fact {
  count += 1
  const subject = { kind: "company", slug: "" } as const
  return { id: `f${count}`, subject, factor, option: 1, sourceClass: "tested", seenOn: "2026-04-20", ...given }
}

const own = ownAnswers(methodology, [], day).factors.map(({ factor }) => factor.id)
const of = (facts: readonly Fact[], id: string) =>
  ownAnswers(methodology, facts, day).factors.find(({ factor }) => factor.id === id)

test("the questions are those of levels U and O, and our part of the two-level ones", () => {
  expect(own).toEqual(["D5", "E6", "F1", "F2", "F3", "F5", "F7", "G1", "G2", "G3", "G4", "H3"])
})

test("without a fact every gate that rests on us stays open, for every use and all data", () => {
  const { open } = ownAnswers(methodology, [], day)
  expect(open.flatMap(({ uses }) => uses).toSorted()).toEqual(
    methodology.vocabulary.uses.map(({ id }) => id).toSorted(),
  )
  for (const { classes } of open) expect(classes).toHaveLength(methodology.vocabulary.classes.length)
})

test("a factor asked for some uses still matters wherever a stop rests on it", () => {
  const g4 = of([], "G4")
  expect(g4?.factor.appliesTo?.uses).not.toContain("copy")
  expect(g4?.matters).toContain("copy")
  const f3 = of([], "F3")
  expect(f3?.matters).toEqual(
    methodology.vocabulary.uses.map(({ id }) => id).filter((id) => f3?.factor.appliesTo?.uses?.includes(id)),
  )
})

test("a use's own answer settles that use alone", () => {
  const answered = of([fact("F1", { subject: { kind: "use", slug: "copy" } })], "F1")
  expect(answered?.company).toBeUndefined()
  expect(answered?.uses.map(({ use }) => use)).toEqual(["copy"])
  expect(answered?.unanswered).not.toContain("copy")
  expect(answered?.unanswered).toHaveLength(methodology.vocabulary.uses.length - 1)
})

test("the company's answer settles every use; claimed, expired or not yet seen, it settles none", () => {
  expect(of([fact("F1")], "F1")?.unanswered).toEqual([])
  for (const weak of [
    fact("F1", { sourceClass: "claim" }),
    fact("F1", { sourceClass: "none" }),
    fact("F1", { expiresOn: "2026-11-21" }),
    fact("F1", { seenOn: "2026-11-23" }),
  ])
    expect(of([weak], "F1")?.unanswered).toHaveLength(methodology.vocabulary.uses.length)
})

test("a question without a gate holds no data up", () => {
  const facts = own.filter((id) => id !== "G1").map((id) => fact(id))
  const { open } = ownAnswers(methodology, facts, day)
  expect(open.map(({ factors, classes }) => ({ factors, classes }))).toEqual([{ factors: ["G1"], classes: [] }])
})
