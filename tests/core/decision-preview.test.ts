import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { answerOf } from "../../src/core/answer.ts"
import { openList } from "../../src/core/book.ts"
import { type DecisionPreview, decisionPreview } from "../../src/core/decision-preview.ts"
import type { ListDecision, ListPlan, ListTool } from "../../src/core/list.ts"
import { answers } from "../../src/core/vocabulary.ts"
import { decision, everywhere, exception, list, plan, tool } from "../support/list.ts"

const today = "2026-05-28"
const yes = decision(everywhere("yes"))

interface Given {
  before?: readonly ListDecision[]
  after: readonly ListDecision[]
  more?: Partial<ListPlan>
  beside?: readonly ListTool[]
  plans?: readonly ListPlan[]
}

/** The preview of the last decision of `after`. */
function previewOf({ before = [], after, more = {}, beside = [], plans = [] }: Given): DecisionPreview {
  const made = after.at(-1)
  if (!made) throw new Error("no decision")
  const listOf = (decisions: readonly ListDecision[]) =>
    openList(
      list([tool("writer", [plan("writer/team", { decisions, ...more }), ...plans]), ...beside], {
        conditions: Object.fromEntries(
          decisions.flatMap(({ conditions }) => conditions.map(({ id }) => [id, { fr: id, en: id }])),
        ),
      }),
    )
  return decisionPreview({
    ...{ before: listOf(before), after: listOf(after), tool: "writer", plan: "writer/team", decision: made, today },
    rules: { undecidedHosts: "none", neverBlock: [] },
  })
}

describe("the preview of a decision", () => {
  it("counts the answers that move, what allows most first", () => {
    const mixed = decision({
      ...everywhere("yes"),
      classes: { ...everywhere("yes").classes, client: "no", personal: "ask" },
      conditions: [{ id: "c1", classes: ["internal"], uses: [] }],
    })
    const preview = previewOf({ after: [mixed] })
    expect(preview.moves.map(({ before, after, looser, cells }) => [before, after, looser, cells.length])).toEqual([
      ["ask", "yes", true, 4 * 5],
      ["ask", "if", true, 5],
      ["ask", "no", false, 5],
    ])
    expect(preview).toMatchObject({ day: today, later: false, speaks: true, ends: [] })
    expect(preview.list).toEqual({ changes: true, conditions: 1 })
    expect(preview.cells).toHaveLength(35)
  })

  it("says what the tool answers whatever the plan", () => {
    const free = plan("writer/free", { decisions: [decision(everywhere("no"))] })
    const preview = previewOf({ after: [yes], plans: [free] })
    // Another plan says no: the answer is "only with this plan".
    expect(preview.headline.map(({ before, after, cells }) => [before, after, cells.length])).toEqual([
      ["no", "if", 35],
    ])
  })

  it("compares the first day of a decision that begins later", () => {
    const coming = decision({ ...everywhere("yes"), validFrom: "2026-07-01" })
    const ending = decision({ ...everywhere("if"), conditions: [{ id: "c1", classes: [], uses: [] }] })
    const preview = previewOf({ before: [ending], after: [ending, coming] })
    expect(preview).toMatchObject({ day: "2026-07-01", later: true, speaks: true, replaces: ending.id })
    expect(preview.moves.map(({ before, after }) => [before, after])).toEqual([["if", "yes"]])
  })

  it("says that an older one never speaks, and which coming ones a refusal ends", () => {
    const stated = decision({ ...everywhere("no"), validFrom: "2025-01-01" })
    const behind = previewOf({ before: [yes], after: [yes, stated] })
    expect(behind).toMatchObject({ speaks: false, moves: [], headline: [], hosts: [] })
    expect(behind.replaces).toBeUndefined()
    const coming = decision({ ...everywhere("yes"), validFrom: "2026-07-01" })
    const refused = decision({ outcome: "refused", validFrom: today })
    expect(previewOf({ before: [yes, coming], after: [refused] })).toMatchObject({
      replaces: yes.id,
      ends: [coming.id],
    })
  })

  it("names the hosts that are treated otherwise, and who shares them", () => {
    const suite = tool("painter", [plan("painter/team", { decisions: [yes] })], {
      hosts: [{ host: "writer.example", cover: "tree" }],
    })
    const refused = decision({ outcome: "refused" })
    expect(previewOf({ after: [yes] }).hosts).toEqual([
      { host: "writer.example", cover: "tree", before: "none", after: "allow", shared: [], spared: false },
    ])
    expect(previewOf({ before: [yes], after: [refused], beside: [suite] }).hosts).toEqual([])
    const no = tool("painter", [plan("painter/team", { decisions: [decision({ outcome: "refused" })] })], {
      hosts: [{ host: "writer.example", cover: "tree" }],
    })
    expect(previewOf({ before: [yes], after: [refused], beside: [no] }).hosts).toEqual([
      { host: "writer.example", cover: "tree", before: "allow", after: "deny", shared: ["Painter"], spared: false },
    ])
  })

  it("says what becomes of exceptions", () => {
    const live = exception({ until: "2026-12-31" })
    const becomes = (after: ListDecision, given = live) =>
      previewOf({ before: [decision(everywhere("no"))], after: [after], more: { exceptions: [given] } }).exceptions.map(
        (one) => one.becomes,
      )
    expect(becomes(decision(everywhere("ask")))).toEqual(["kept"])
    expect(becomes(decision(everywhere("yes")))).toEqual(["needless"])
    expect(becomes(decision({ outcome: "suspended" }))).toEqual(["void"])
    expect(becomes(decision({ outcome: "refused" }))).toEqual(["kept"])
    // Over before the decision begins.
    expect(becomes(decision({ ...everywhere("yes"), validFrom: "2026-06-01" }), exception())).toEqual([])
    const useless = exception({ classes: ["public"] })
    expect(previewOf({ before: [yes], after: [yes], more: { exceptions: [useless] } }).exceptions).toEqual([])
  })

  it("moves nothing for a decision that says the same, and only what the answers say", () => {
    const anyDecision = fc
      .record({
        every: fc.constantFrom(...answers),
        pair: fc.constantFrom(...answers),
        dissent: fc.boolean(),
        from: fc.constantFrom("2026-01-01", today, "2026-08-01"),
        until: fc.constantFrom(undefined, today, "2026-12-31"),
      })
      .map(({ every, pair, dissent, from, until }) =>
        decision({
          ...everywhere(every),
          overrides: [{ class: "internal", use: "copy", answer: pair }],
          ...(dissent ? { dissent: true as const } : {}),
          ...{ validFrom: from, ...(until ? { validUntil: until } : {}) },
        }),
      )
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 2 }), anyDecision, (before, made) => {
        const preview = previewOf({ before, after: [...before, made] })
        const book = (decisions: readonly ListDecision[]) =>
          openList(list([tool("writer", [plan("writer/team", { decisions })])]))
        for (const { data, use, before: was, after: is } of preview.cells) {
          const question = { plan: "writer/team", data: [data], use: [use], day: preview.day }
          expect(was).toBe(answerOf(book(before), question))
          expect(is).toBe(answerOf(book([...before, made]), question))
        }
        const moved = preview.moves.reduce((sum, { cells }) => sum + cells.length, 0)
        expect(moved).toBe(preview.cells.filter((cell) => cell.before !== cell.after).length)
        const same = previewOf({ before: [...before, made], after: [...before, made, { ...made, recorded: 9e6 }] })
        expect(same.moves).toEqual([])
        expect(same.hosts).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
