import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DeclarationContent } from "../../src/core/declaration.ts"
import { missingIn, missingInStatement, progressIn, validityFrom } from "../../src/core/declaration-missing.ts"
import {
  type Draft,
  draftOf,
  goneTool,
  isPart,
  type PartContent,
  partOf,
  partsOf,
  partText,
  toolNumberOf,
} from "../../src/core/declaration-parts.ts"
import { completeParts, completeSheetParts } from "../support/declarations.ts"
import { contractContents, sheetContents } from "../support/declared.ts"

const draft = (parts: Readonly<Record<string, PartContent>>, kind: "contract" | "deliverable" = "contract") =>
  draftOf(
    kind,
    Object.entries(parts).map(([part, content]) => ({ part, content })),
  )
const missing = (parts: Readonly<Record<string, PartContent>>, kind?: "contract" | "deliverable") =>
  missingIn(draft(parts, kind)).map(({ part, field }) => `${part}.${field}`)

describe("a declaration in parts", () => {
  test("is the same when it is put together again", () => {
    fc.assert(
      fc.property(contractContents, (content) => {
        expect(draftOf("contract", partsOf("contract", content)).content).toEqual(content)
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(sheetContents, (content) => {
        expect(draftOf("deliverable", partsOf("deliverable", content)).content).toEqual(content)
      }),
      { numRuns: 40 },
    )
  })

  test("keeps tools by their number, and the number of one that was taken out", () => {
    const { tools, lastTool, parts } = draft({
      ...{ "tools/10": { name: "Ten" }, "tools/2": { name: "Two" }, "tools/12": goneTool },
      ...{ nonsense: { name: "x" }, sources: { sources: {} } },
    })
    expect(tools.map(({ number, tool }) => [number, tool.name])).toEqual([
      [2, "Two"],
      [10, "Ten"],
    ])
    expect([lastTool, [...parts.keys()].toSorted()]).toEqual([12, ["tools/10", "tools/2"]])
  })

  test.each([
    ["tools/1", 1],
    ["tools/2000", 2000],
    ["tools/2001", undefined],
    ["tools/0", undefined],
    ["tools/01", undefined],
    ["tools/1 ", undefined],
    ["tools", undefined],
  ])("%s is the part of tool %s", (part, number) => {
    expect([toolNumberOf(part), isPart("contract", part)]).toEqual([number, number !== undefined])
  })

  test("says the same in the same words, and nothing where nothing is said", () => {
    expect(partText({ a: "", b: [], c: { d: undefined }, e: null })).toBe("")
    expect(partText(goneTool)).toBe("")
    expect(partText({ b: false, a: "x" })).toBe(partText({ a: "x", b: false, c: [""] }))
    expect(partOf({ toString: "x", usesAi: false, uses: [{ craft: "copy", note: "" }] })).toEqual({
      ...{ toString: "x", usesAi: false, uses: [{ craft: "copy" }] },
    })
  })
})

describe("what is missing", () => {
  test("is nothing where all is said, in both kinds", () => {
    expect(missing(completeParts())).toEqual([])
    expect(missing(completeSheetParts(), "deliverable")).toEqual([])
    const states = (one: Draft) => Object.fromEntries(progressIn(one).map(({ section, state }) => [section, state]))
    expect(states(draft(completeParts()))).toMatchObject({ tools: "done", data: "optional", pricing: "optional" })
    expect(states(draft({ start: { usesAi: true }, oversight: { checks: "x" } }))).toMatchObject({
      ...{ start: "done", tools: "open", oversight: "draft", data: "optional" },
    })
    expect(new Set(Object.values(states(draft({}))))).toEqual(new Set(["open", "optional"]))
  })

  test.each<[string, Record<string, PartContent>, string[]]>([
    ["a plan, of a tool of its own", { "tools/1": { plan: undefined } }, ["tools/1.plan"]],
    ["no plan, of AI inside other software", { "tools/1": { plan: undefined, embedded: true } }, []],
    ["a level for each craft", { "tools/1": { crafts: ["copy", "video"] } }, ["uses.level_video"]],
    ["a level that fits", { uses: { uses: [{ craft: "copy", level: "none" }] } }, ["uses.level_copy"]],
    ["one of declared and refused", { uses: { refused: ["copy"] } }, ["uses.refused"]],
    ["no reviewers where nobody looks", { oversight: { oversight: "none", reviewers: undefined } }, []],
    [
      "a label that is heard, where AI makes sound",
      {
        uses: {
          uses: [
            { craft: "copy", level: "edited" },
            { craft: "voice", level: "generated" },
          ],
        },
      },
      ["labelling.audibleLabels"],
    ],
    [
      "subcontractors by name",
      { subcontractors: { subcontracts: true, subcontractors: [{ country: "FR" }] } },
      ["subcontractors.name_0"],
    ],
    [
      "an answer that fits the list",
      { subcontractors: { subcontractors: [{ name: "X" }] } },
      ["subcontractors.subcontracts"],
    ],
    [
      "no word on AI in an insurance that there is none of",
      { assurance: { insured: false, aiInsured: undefined } },
      [],
    ],
  ])("%s", (_, over, expected) => {
    const parts = completeParts()
    for (const [part, content] of Object.entries(over)) parts[part] = { ...parts[part], ...content }
    expect(missing(parts)).toEqual(expected)
  })

  test("says in both languages what to do", () => {
    const all = [
      ...missingIn(draft({ start: { usesAi: true }, "tools/1": { name: "", tier: "x" } })),
      ...missingIn(draft({ start: { usesAi: true } }, "deliverable")),
      ...missingInStatement({ name: "", role: "", on: "2026-11-27", validUntil: "2026-11-26" }),
    ]
    expect(all.length).toBeGreaterThan(20)
    for (const { message } of all) {
      expect(message.fr).toMatch(/\.$/)
      expect(message.en).toMatch(/\.$/)
      expect(message.fr).not.toBe(message.en)
      // Hard spaces, as a French reader expects them.
      expect(message.fr).not.toMatch(/(?<![\u00a0\u202f])[:;!?»](?!\S)|«(?!\u00a0)|'/)
    }
  })

  test("an answer without AI is enough, whatever else is there", () => {
    fc.assert(
      fc.property(contractContents, (content) => {
        const bare: DeclarationContent = { ...content, usesAi: false, tools: [], uses: [] }
        expect(missingIn(draftOf("contract", partsOf("contract", bare)))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test("a declaration holds thirteen months at most", () => {
    const on = "2026-11-30"
    expect(validityFrom(on)).toEqual({ usual: "2027-11-30", most: "2027-12-30" })
    const until = (validUntil: string) => missingInStatement({ name: "A", role: "B", on, validUntil }).length
    expect([until(on), until("2027-12-30"), until("2027-12-31"), until("2026-11-29")]).toEqual([0, 0, 1, 1])
  })
})
