import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ContractContent, contractState, renewals } from "../../src/core/agency.ts"
import {
  conflictPosition,
  conflictsIn,
  findingOf,
  firstDeclaration,
  type WatchedConflict,
  type WatchedContract,
} from "../../src/core/agency-causes.ts"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import { addDays, type Day } from "../../src/core/day.ts"
import { comparisonCodes, isConflict } from "../../src/core/declaration.ts"
import { comingCauses, detailOf, type TaskInput, taskCauses } from "../../src/core/task-causes.ts"

const today = "2026-11-27"

function contract(content: Partial<ContractContent> = {}, over: Partial<WatchedContract> = {}): WatchedContract {
  return {
    id: "con_1",
    content: {
      ...{ title: "Campagne 2027", language: "fr" as const, scopes: ["campaign"], data: [], audiences: [], media: [] },
      ...{ oversight: "reviewed" as const, start: "2026-11-20", renewal: "none" as const, subcontractors: [] },
      ...content,
    },
    knownOn: "2026-11-01",
    owner: "per_1",
    ...over,
  }
}

const declared = { id: "dcl_1", validUntil: "2027-11-19", owner: "per_2" }

function conflict(over: Partial<WatchedConflict> = {}): WatchedConflict {
  return {
    ...{ declaration: "dcl_1", contract: "con_1", code: "tool_forbidden", mark: "0" },
    ...{ plan: "plan_1", tool: "tool_1", owner: "per_2", ...over },
  }
}

function input(over: Partial<TaskInput>): TaskInput {
  return {
    ...{ plans: [], terms: new Map(), licences: [], exceptions: [], facts: [], incidents: [] },
    ...{ since: { classes: new Map(), uses: new Map() }, methodology: "2026.1", rules: defaultPolicy.decisions },
    ...over,
  }
}

const on = (given: Partial<TaskInput>, day: Day = today) => taskCauses(input(given), day).map(({ cause }) => cause)
const coming = (given: Partial<TaskInput>, day: Day = today) =>
  comingCauses(input(given), day, addDays(day, 365)).map(({ cause, dueOn }) => `${cause} ${dueOn}`)

describe("a declaration", () => {
  test("that is missing asks from the first day of the contract, and is due fourteen days later", () => {
    const bare = contract()
    expect(taskCauses(input({ contracts: [bare] }), today)).toEqual([
      expect.objectContaining({
        ...{ cause: "declaration-due/con_1/missing/2026-11-20", kind: "declaration-due", about: "con_1" },
        ...{ dueOn: "2026-12-04", owner: "per_1" },
      }),
    ])
    expect(on({ contracts: [bare] }, "2026-11-19")).toEqual([])
    expect(coming({ contracts: [bare] }, "2026-11-19")).toEqual(["declaration-due/con_1/missing/2026-11-20 2026-12-04"])
    expect(detailOf("declaration-due", "declaration-due/con_1/missing/2026-11-20")).toBe("missing")
  })

  test("of a contract that runs already when it is recorded is not late at once", () => {
    const old = contract({ start: "2020-01-01" }, { knownOn: today })
    expect(taskCauses(input({ contracts: [old] }), today).map(({ dueOn }) => dueOn)).toEqual([
      addDays(today, firstDeclaration),
    ])
  })

  test("that was sent settles it, and asks again thirty days before it runs out, until the next one", () => {
    const sent = contract({}, { declared })
    expect(on({ contracts: [sent] })).toEqual([])
    expect(on({ contracts: [sent] }, "2027-10-19")).toEqual([])
    expect(on({ contracts: [sent] }, "2027-10-20")).toEqual(["declaration-due/dcl_1/ends/2027-11-19"])
    expect(on({ contracts: [sent] }, "2028-03-01")).toEqual(["declaration-due/dcl_1/ends/2027-11-19"])
    const renewed = contract({}, { declared: { ...declared, id: "dcl_2", validUntil: "2028-11-19" } })
    expect(on({ contracts: [renewed] }, "2027-11-01")).toEqual([])
  })

  test("need not be renewed where the contract ends first; a contract that has ended needs none", () => {
    const ends = (over: Partial<ContractContent>) => contract({ end: "2027-11-19", ...over }, { declared })
    expect(on({ contracts: [ends({ end: "2027-11-19" })] }, "2027-11-18")).toEqual([
      "contract-notice/con_1/end/2027-11-19",
    ])
    expect(on({ contracts: [ends({ renewal: "tacit" })] }, "2027-11-18")).toEqual([
      "declaration-due/dcl_1/ends/2027-11-19",
    ])
    expect(on({ contracts: [ends({ renewal: "tacit", terminatedOn: "2027-11-18" })] }, "2027-11-18")).toEqual([])
    expect(on({ contracts: [contract({ terminatedOn: "2026-11-26" })] })).toEqual([])
  })
})

describe("a contract", () => {
  const dated = { end: "2027-03-31", notice: "2026-12-31" }

  test("asks sixty days before its last day of notice, and before an end that nothing renews", () => {
    const sent = (over: Partial<ContractContent>) => ({ contracts: [contract({ ...dated, ...over }, { declared })] })
    expect(on(sent({}))).toEqual(["contract-notice/con_1/notice/2026-12-31"])
    expect(on(sent({}), "2026-10-31")).toEqual([])
    expect(on(sent({}), "2026-11-20")).toEqual(["contract-notice/con_1/notice/2026-12-31"])
    expect(on(sent({}), "2027-01-30")).toEqual(["contract-notice/con_1/end/2027-03-31"])
    expect(on(sent({ renewal: "agreed" }), "2027-01-30")).toEqual(["contract-notice/con_1/end/2027-03-31"])
    expect(on(sent({ renewal: "tacit" }), "2027-01-30")).toEqual([])
    expect(on(sent({ terminatedOn: "2027-03-31" }), "2026-12-15")).toEqual([])
    expect(on(sent({}), "2027-04-01")).toEqual([])
    expect(detailOf("contract-notice", "contract-notice/con_1/end/2027-03-31")).toBe("end")
  })

  test("tells both days long before they make a task", () => {
    const far = contract({ end: "2027-09-30", notice: "2027-06-30" }, { declared })
    expect(coming({ contracts: [far] })).toEqual([
      "contract-notice/con_1/notice/2027-06-30 2027-06-30",
      "contract-notice/con_1/end/2027-09-30 2027-09-30",
    ])
  })
})

describe("a conflict", () => {
  const sent = contract({}, { declared })

  test("makes one task, due the sooner the worse it is", () => {
    const all = [conflict(), conflict({ code: "setting_unproven", mark: "1", plan: undefined })]
    expect(taskCauses(input({ contracts: [sent], conflicts: all }), today)).toEqual([
      {
        ...{ cause: "agency-conflict/dcl_1/setting_unproven/1", kind: "agency-conflict", about: "dcl_1" },
        ...{ tool: "tool_1", dueOn: "2026-12-27", owner: "per_2" },
      },
      {
        ...{ cause: "agency-conflict/dcl_1/tool_forbidden/0", kind: "agency-conflict", about: "dcl_1" },
        ...{ plan: "plan_1", dueOn: "2026-12-04", owner: "per_2" },
      },
    ])
  })

  test("is none where all fits, where the declaration has run out, and where the contract has ended", () => {
    const expired = conflict({ code: "declaration_expired", mark: "2027-11-19" })
    expect(on({ contracts: [sent], conflicts: [expired, conflict({ code: "ok_conditions" })] })).toEqual([])
    expect(on({ contracts: [contract({ end: "2026-11-26" }, { declared })], conflicts: [conflict()] })).toEqual([])
    expect(on({ contracts: [], conflicts: [conflict()] })).toEqual([])
  })

  test("comes from the rows once per tool and code; what holds for all of it once, whatever else there is", () => {
    const wide = { code: "oversight_below_min", wide: true, key: "oversight_below_min/double" } as const
    const row = { position: 0, code: "use_not_permitted", wide: false, key: "k", tool: "a", plan: "a/b" } as const
    const of = { tool: "a", plan: "a/b" }
    const full = (over: object) => ({ ...row, also: [], ...over })
    expect(conflictsIn([full({}), full({ key: "other use" }), full({ code: "ok", position: 1 })] as never)).toEqual([
      { code: "use_not_permitted", mark: "0", ...of },
    ])
    const both = [full({ also: [wide] }), { ...full(wide), position: 1 }]
    expect(conflictsIn(both as never)).toEqual([
      { code: "use_not_permitted", mark: "0", ...of },
      { code: "oversight_below_min", mark: "double" },
    ])
    const terms = full({ code: "terms_changed", key: "terms_changed/a/b/2026-11-02" })
    const unnamed = full({ code: "tool_unassessed", position: undefined, key: "tool_unassessed//copy" })
    expect(conflictsIn([terms, unnamed, { ...unnamed, key: "tool_unassessed//image" }] as never)).toEqual([
      { code: "terms_changed", mark: "0/2026-11-02", ...of },
      { code: "tool_unassessed", mark: "uses" },
    ])
  })

  test("says what was found today, and nothing once it is settled", () => {
    const said = (code: string) => ({ why: { fr: code, en: code }, ask: { fr: "", en: "" }, also: [] })
    const wide = { code: "oversight_below_min", wide: true, key: "oversight_below_min/double", ...said("wide") }
    const own = { code: "plan_mismatch", wide: false, key: "k", position: 3, ...said("own"), also: [wide] }
    const rows = [{ ...own, code: "ok", position: 2, also: [] }, own] as never
    expect(findingOf(rows, "agency-conflict/dcl_1/plan_mismatch/3")?.why.en).toBe("own")
    expect(findingOf(rows, "agency-conflict/dcl_1/oversight_below_min/double")?.why.en).toBe("wide")
    expect(findingOf(rows, "agency-conflict/dcl_1/plan_mismatch/2")).toBeUndefined()
    expect(findingOf(rows, "agency-conflict/dcl_1/oversight_below_min/reviewed")).toBeUndefined()
  })

  test("says which of the declared tools it is about", () => {
    expect(conflictPosition("agency-conflict/dcl_1/plan_mismatch/12")).toBe(12)
    expect(conflictPosition("agency-conflict/dcl_1/terms_changed/0/2026-11-02")).toBe(0)
    expect(conflictPosition("agency-conflict/dcl_1/oversight_below_min/double")).toBeUndefined()
    expect(conflictPosition("declaration-due/con_1/missing/2026-11-20")).toBeUndefined()
    expect(detailOf("agency-conflict", "agency-conflict/dcl_1/plan_mismatch/12")).toBe("plan_mismatch")
  })
})

const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays("2026-01-01", count))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const anyContract = fc
  .record({
    ...{ start: day, end: maybe(day), notice: maybe(day), terminatedOn: maybe(day), knownOn: day },
    ...{ renewal: fc.constantFrom(...renewals), validUntil: maybe(day) },
  })
  .map(({ knownOn, validUntil, ...content }) =>
    contract(content, { knownOn, ...(validUntil && { declared: { id: "dcl_1", validUntil } }) }),
  )

test("whatever the days: causes are each once, of contracts that have not ended, and never both due and coming", () => {
  fc.assert(
    fc.property(anyContract, day, fc.constantFrom(...comparisonCodes), (one, now, code) => {
      const given = { contracts: [one], conflicts: [conflict({ code })] }
      const found = taskCauses(input(given), now)
      const ahead = comingCauses(input(given), now, addDays(now, 365))
      const texts = [...found, ...ahead].map(({ cause }) => cause)
      expect(new Set(texts).size).toBe(texts.length)
      const state = contractState(one.content, now)
      if (state === "ended") expect(texts).toEqual([])
      if (state === "coming")
        expect(texts.filter((text) => text.includes("/missing/"))).toEqual(
          ahead.map(({ cause }) => cause).filter((text) => text.includes("/missing/")),
        )
      const isTask = isConflict(code) && code !== "declaration_expired" && state !== "ended"
      expect(found.filter(({ kind }) => kind === "agency-conflict")).toHaveLength(isTask ? 1 : 0)
      // Recorded and running without a declaration: there is one task for it, and only then.
      const missing = found.some(({ cause }) => cause.includes("/missing/"))
      expect(missing).toBe(state !== "ended" && !one.declared && one.content.start <= now && one.knownOn <= now)
    }),
    { numRuns: 300 },
  )
})
