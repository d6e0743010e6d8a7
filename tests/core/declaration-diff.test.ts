import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DeclarationContent, SheetContent } from "../../src/core/declaration.ts"
import { diffDeclarations, saysSame } from "../../src/core/declaration-diff.ts"
import { contractContents, sheetContents } from "../support/declared.ts"

const empty: DeclarationContent = { tools: [], uses: [], refused: [], subcontractors: [], attachments: [] }
const tool = { name: "ChatGPT", tool: "chatgpt", plan: "chatgpt/team", crafts: ["copy"], data: ["briefs"] } as const
const between = (before: object, after: object) =>
  diffDeclarations("contract", { ...empty, ...before }, { ...empty, ...after })

describe("what changed", () => {
  test("in a tool is told field by field; another plan of the same tool is the same tool", () => {
    const other = { ...tool, plan: "chatgpt/free", account: "personal", data: ["launches", "briefs"] } as const
    expect(between({ tools: [tool] }, { tools: [other] }).tools).toEqual({
      ...{ added: [], removed: [] },
      changed: [{ before: tool, after: other, fields: ["plan", "account", "data"] }],
    })
    const swapped = { ...tool, crafts: ["ideation", "copy"], data: ["briefs", "published"] } as const
    const order = { ...tool, crafts: ["copy", "ideation"], data: ["published", "briefs"] } as const
    expect(saysSame(between({ tools: [swapped] }, { tools: [order] }))).toBe(true)
  })

  test("keeps two plans of one tool apart, and knows again what came into the register", () => {
    const free = { ...tool, plan: "chatgpt/free" }
    const unknown = { ...tool, tool: undefined, plan: undefined, name: "chatGPT " }
    expect(between({ tools: [tool, free] }, { tools: [free] }).tools).toEqual({
      ...{ added: [], changed: [], removed: [tool] },
    })
    expect(between({ tools: [unknown] }, { tools: [tool] }).tools.changed[0]?.fields).toEqual(["name", "tool", "plan"])
  })

  test("in uses, refusals, subcontractors and answers", () => {
    const before = {
      ...{ uses: [{ craft: "copy", level: "edited" }], refused: ["logo"], oversight: "spot", insured: true },
      subcontractors: [{ name: "Studio <1>", crafts: [] }],
    }
    const after = {
      ...{ uses: [{ craft: "copy", level: "generated" }], refused: ["naming"], oversight: "double" },
      subcontractors: [{ name: "studio 1", country: "BE", crafts: [] }],
    }
    expect(between(before, after)).toMatchObject({
      uses: { added: [], removed: [], changed: [{ fields: ["level"] }] },
      refused: { added: ["naming"], removed: ["logo"] },
      subcontractors: { added: [], removed: [], changed: [{ fields: ["name", "country"] }] },
      answers: [
        { section: "oversight", field: "oversight", before: "spot", after: "double" },
        { section: "assurance", field: "insured", before: true, after: undefined },
      ],
    })
  })

  test("in where a deliverable's components come from", () => {
    const sheet: SheetContent = { sources: { visual: "print" }, tools: [], attachments: [] }
    const diff = diffDeclarations("deliverable", sheet, {
      ...{ ...sheet, sources: { voice: "digitalCapture" }, c2pa: "stripped" },
    })
    expect(diff.sources).toEqual([
      { component: "visual", before: "print", after: undefined },
      { component: "voice", before: undefined, after: "digitalCapture" },
    ])
    expect(diff.answers).toEqual([{ section: "rights", field: "c2pa", before: undefined, after: "stripped" }])
    expect(saysSame(diff)).toBe(false)
  })

  test("nothing between a declaration and itself; both ways, what came is what went", () => {
    fc.assert(
      fc.property(contractContents, contractContents, fc.gen(), (a, b, g) => {
        const shuffled = { ...a, tools: g(fc.shuffledSubarray, [...a.tools], { minLength: a.tools.length }) }
        expect(saysSame(diffDeclarations("contract", a, shuffled))).toBe(true)
        const [there, back] = [diffDeclarations("contract", a, b), diffDeclarations("contract", b, a)]
        expect([back.tools.added.length, back.tools.removed.length]).toEqual([
          ...[there.tools.removed.length, there.tools.added.length],
        ])
        expect(back.answers.map(({ field }) => field)).toEqual(there.answers.map(({ field }) => field))
        // What went, came and stayed is all there was and is.
        const stayed = a.tools.length - there.tools.removed.length
        expect(stayed + there.tools.added.length).toBe(b.tools.length)
      }),
      { numRuns: 40 },
    )
    fc.assert(
      fc.property(sheetContents, (a) => saysSame(diffDeclarations("deliverable", a, structuredClone(a)))),
      { numRuns: 20 },
    )
  })
})
