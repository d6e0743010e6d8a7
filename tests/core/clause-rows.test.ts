import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contractFacts } from "../../src/core/clause.ts"
import {
  type ClauseRow,
  conditionField,
  conditionIn,
  freeId,
  mostRows,
  movedRemarks,
  movedRows,
  type rowMoves,
} from "../../src/core/clause-rows.ts"

const row = (kind: ClauseRow["kind"], id: string): ClauseRow => ({ kind, id, when: "", fr: id, en: id })
const rows = [row("paragraph", "a"), row("item", "a1"), row("item", "a2"), row("paragraph", "b"), row("paragraph", "c")]
const pressed = (move: (typeof rowMoves)[number], at: number) => {
  const moved = movedRows(rows, move, at)
  return [moved.rows.map(({ id }) => id).join(" "), moved.at]
}

describe("rows of a text", () => {
  test("a paragraph moves with its items, an item among those of its paragraph", () => {
    expect(pressed("down", 0)).toEqual(["b a a1 a2 c", 1])
    expect(pressed("up", 3)).toEqual(["b a a1 a2 c", 0])
    expect(pressed("down", 3)).toEqual(["a a1 a2 c b", 4])
    expect(pressed("down", 1)).toEqual(["a a2 a1 b c", 2])
    expect(pressed("up", 2)).toEqual(["a a2 a1 b c", 1])
    for (const [move, at] of [
      ["up", 0],
      ["up", 1],
      ["down", 2],
      ["down", 4],
    ] as const)
      expect(pressed(move, at)[0]).toBe("a a1 a2 b c")
  })

  test("one is added after a paragraph with its items, an item after its row; a paragraph goes with its items", () => {
    expect(pressed("paragraph", 0)).toEqual(["a a1 a2 p1 b c", 3])
    expect(pressed("paragraph", rows.length)).toEqual(["a a1 a2 b c p1", 5])
    expect(pressed("item", 1)).toEqual(["a a1 i1 a2 b c", 2])
    expect(pressed("remove", 0)).toEqual(["b c", 0])
    expect(pressed("remove", 2)).toEqual(["a a1 b c", 2])
    expect(movedRows([], "paragraph", 0).rows).toHaveLength(1)
    const full = Array.from({ length: mostRows }, (_, at) => row("paragraph", `r${at}`))
    expect(movedRows(full, "paragraph", 3).rows).toHaveLength(mostRows)
    expect(movedRows(full, "item", 3).rows).toHaveLength(mostRows)
  })

  test("no move loses or doubles a text, whatever is pressed", () => {
    const presses = fc.array(fc.tuple(fc.constantFrom("up" as const, "down" as const), fc.integer({ min: -2, max: 9 })))
    fc.assert(
      fc.property(presses, (all) => {
        const moved = all.reduce((now, [move, at]) => movedRows(now, move, at).rows, [...rows])
        expect(moved.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
        const [first] = moved
        expect(first?.kind).toBe("paragraph")
        const itemsOf = moved.slice(moved.findIndex(({ id }) => id === "a") + 1).slice(0, 2)
        expect(itemsOf.map(({ id }) => id).toSorted()).toEqual(["a1", "a2"])
      }),
      { numRuns: 60 },
    )
  })

  test("remarks move, come and go alike", () => {
    const remarks = ["a", "b"].map((fr) => ({ fr, en: fr, on: "", when: "" }))
    const said = (move: (typeof rowMoves)[number], at: number) =>
      movedRemarks(remarks, move, at).rows.map(({ fr }) => fr)
    expect([said("down", 0), said("up", 1), said("up", 0)]).toEqual([
      ["b", "a"],
      ["b", "a"],
      ["a", "b"],
    ])
    expect([said("remove", 0), said("paragraph", 0)]).toEqual([["b"], ["a", "", "b"]])
    expect(movedRemarks([], "paragraph", 0).rows).toHaveLength(1)
  })
})

test("an id that is free and sound is kept; else the next one is taken", () => {
  expect(freeId("request", new Set(), "p")).toBe("request")
  expect(freeId("request", new Set(["request", "p1"]), "p")).toBe("p2")
  for (const id of ["", "A", "1a", "prevailing-language", "a b", "__proto__", "x".repeat(80)])
    expect(freeId(id, new Set(), "i")).toBe("i1")
})

test("a condition comes back from its field as it was; what is none is always", () => {
  const { condition } = fc.letrec((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      fc.constant("always"),
      fc.record({ fact: fc.constantFrom(...contractFacts) }, { noNullPrototype: true }),
      fc.record({ not: tie("condition") }, { noNullPrototype: true }),
      fc.record({ all: fc.array(tie("condition"), { maxLength: 2 }) }, { noNullPrototype: true }),
      fc.record({ any: fc.array(tie("condition"), { maxLength: 2 }) }, { noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(condition, (one) => {
      const field = JSON.stringify(one)
      expect(conditionField(conditionIn(field))).toBe(field)
    }),
    { numRuns: 60 },
  )
  for (const field of [
    "",
    "{",
    "null",
    "1",
    '{"fact":"nothing"}',
    '{"all":1}',
    '{"not":{}}',
    '{"fact":"chatbot","x":1}',
    '{"any":["x"]}',
  ])
    expect(conditionIn(field)).toBeUndefined()
  expect(conditionIn(`${'{"not":'.repeat(9)}"always"${"}".repeat(9)}`)).toBeUndefined()
})
