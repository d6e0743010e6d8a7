import { describe, expect, test } from "vitest"
import type { ComparedRow } from "../../src/core/agency-comparison.ts"
import type { ComparisonCode } from "../../src/core/declaration.ts"
import { type ComparedTool, declaringAgencies, declaringMoves } from "../../src/core/declaring-agencies.ts"

function row(code: ComparisonCode, over: Partial<ComparedRow> = {}): ComparedRow {
  return {
    ...{ position: 0, name: "Acme Writer", label: { fr: "Acme Writer, Équipe", en: "Acme Writer, Team" } },
    ...{ tool: "acme-writer", plan: "acme-writer/team", use: "copy", data: ["public"], named: { data: [] } },
    ...{ conditions: [], decisions: [] },
    ...{
      code,
      why: { fr: code, en: code },
      ask: { fr: "", en: "" },
      wide: false,
      key: code,
      also: [],
      named: { data: [] },
      ...over,
    },
  }
}

function declared(rows: readonly ComparedRow[], over: Partial<ComparedTool> = {}): ComparedTool {
  return {
    ...{ declaration: "dcl_1", contract: "ctr_1", contractTitle: "Campagne 2027" },
    ...{ organisation: "atelier", organisationName: "Atelier", rows, ...over },
  }
}

const writer = (_: string, { tool }: ComparedRow) => tool === "acme-writer"

describe("agencies that declared a tool", () => {
  test("are one line for each declared tool: all its uses, and the worst that was found", () => {
    const rows = [row("ok"), row("use_not_permitted", { use: "image" }), row("ok", { position: 1, tool: "other" })]
    expect(declaringAgencies([declared(rows)], writer)).toEqual([
      {
        ...{ declaration: "dcl_1", contract: "ctr_1", contractTitle: "Campagne 2027", organisation: "atelier" },
        ...{ organisationName: "Atelier", position: 0, plan: "acme-writer/team" },
        label: { fr: "Acme Writer, Équipe", en: "Acme Writer, Team" },
        ...{ uses: ["copy", "image"], code: "use_not_permitted" },
        why: { fr: "use_not_permitted", en: "use_not_permitted" },
      },
    ])
  })

  test("stand by name; two plans of the tool are two lines, a use without a tool is none", () => {
    const zen = declared([row("ok")], { declaration: "dcl_2", organisation: "zen", organisationName: "Zén" })
    const two = declared([
      row("ok"),
      row("ok", { position: 1, plan: "acme-writer/free", use: undefined }),
      row("tool_unassessed", { position: undefined, tool: "acme-writer" }),
    ])
    expect(
      declaringAgencies([zen, two], writer).map(({ organisation, plan, uses }) => [organisation, plan, uses]),
    ).toEqual([
      ["atelier", "acme-writer/team", ["copy"]],
      ["atelier", "acme-writer/free", []],
      ["zen", "acme-writer/team", ["copy"]],
    ])
    expect(declaringAgencies([zen], () => false)).toEqual([])
  })
})

describe("what a decision moves", () => {
  const both = (code: ComparisonCode, over: Partial<ComparedRow> = {}) => [
    declared([row(code, over)]),
    declared([row(code, { ...over, plan: undefined })], { declaration: "dcl_2", organisationName: "Brume" }),
  ]
  const moves = (before: readonly ComparedTool[], after: readonly ComparedTool[], plan = "acme-writer/team") =>
    declaringMoves(declaringAgencies(before, writer), declaringAgencies(after, writer), plan).map(
      ({ declaration, before, code }) => `${declaration} ${before} ${code}`,
    )

  test("is the code before and after, what moves first and the worst before the others", () => {
    const ok = declared([row("ok")], { declaration: "dcl_3" })
    expect(moves([...both("ok"), ok], [...both("tool_forbidden"), ok])).toEqual([
      "dcl_1 ok tool_forbidden",
      "dcl_2 ok tool_forbidden",
      "dcl_3 ok ok",
    ])
  })

  test("names whoever did not say which plan, and another plan of the tool only where it moves too", () => {
    const unmoved = both("ok")
    expect(moves(unmoved, unmoved, "acme-writer/free")).toEqual(["dcl_2 ok ok"])
    expect(moves(unmoved, both("plan_mismatch"), "acme-writer/free")).toEqual([
      "dcl_1 ok plan_mismatch",
      "dcl_2 ok plan_mismatch",
    ])
  })
})
