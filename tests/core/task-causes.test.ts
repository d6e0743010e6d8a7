import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Since } from "../../src/core/answer-cell.ts"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import { addDays, type Day } from "../../src/core/day.ts"
import type { ListDecision, ListPlan } from "../../src/core/list.ts"
import {
  comingCauses,
  type DecisionTerms,
  detailOf,
  type TaskInput,
  taskCauses,
  type WatchedException,
  type WatchedPlan,
} from "../../src/core/task-causes.ts"

const today = "2026-11-27"
const since: Since = {
  classes: new Map([
    ["public", undefined],
    ["internal", undefined],
  ]),
  uses: new Map([
    ["copy", undefined],
    ["image", undefined],
  ]),
}

function decision(over: Partial<ListDecision> = {}): ListDecision {
  return {
    ...{ id: "dec_1", outcome: "approved", classes: { public: "yes", internal: "yes" }, otherClasses: "no" },
    ...{ uses: { copy: "yes" }, otherUses: "ask", overrides: [], conditions: [], preconditions: [] },
    ...{ validFrom: "2026-01-15", recorded: 1, ...over },
  }
}

function plan(listed: Partial<ListPlan> = {}, over: Partial<WatchedPlan> = {}): WatchedPlan {
  const own: ListPlan = {
    ...{ slug: "acme/team", name: { fr: "Équipe", en: "Team" }, account: "company", hosts: [] },
    ...{ decisions: [decision()], ...listed },
  }
  return { id: "plan_1", tool: "tool_1", vendor: "org_1", listed: own, ...over }
}

function input(over: Partial<TaskInput> = {}, terms: Record<string, DecisionTerms> = {}): TaskInput {
  return {
    ...{ plans: [plan()], terms: new Map(Object.entries(terms)), licences: [], exceptions: [], facts: [] },
    ...{ incidents: [], since, methodology: "2026.1", rules: defaultPolicy.decisions, ...over },
  }
}

function exception(over: Partial<WatchedException> = {}): WatchedException {
  return {
    ...{ id: "exc_1", plan: "plan_1", tool: "tool_1", who: "unit_1", classes: ["internal"], uses: ["copy"] },
    ...{ from: "2026-11-01", until: "2026-12-05", ...over },
  }
}

const names = (found: readonly { cause: string }[]) => found.map(({ cause }) => cause)
const on = (given: TaskInput, day: Day = today) => names(taskCauses(given, day))

describe("a review", () => {
  test("is due on the day that people set, or by the band, whichever comes first; it appears thirty days ahead", () => {
    const set = input({}, { dec_1: { reviewBy: "2026-12-20", band: "moderate", owner: "per_1" } })
    expect(taskCauses(set, today)).toEqual([
      expect.objectContaining({
        ...{ cause: "review/dec_1/2026-12-20", kind: "review", plan: "plan_1", about: "dec_1" },
        ...{ dueOn: "2026-12-20", owner: "per_1" },
      }),
    ])
    expect(on(set, "2026-11-19")).toEqual([])
    const high = input({}, { dec_1: { reviewBy: "2026-12-20", band: "high" } })
    expect(on(high)).toEqual(["review/dec_1/2026-07-15"])
  })

  test("held, it is followed by the next one, counted from it", () => {
    const held = { reviewBy: "2026-06-30", band: "high", reviewedOn: "2026-06-30" }
    expect(on(input({}, { dec_1: held }), "2026-11-29")).toEqual([])
    expect(on(input({}, { dec_1: held }), "2026-12-01")).toEqual(["review/dec_1/2026-12-30"])
  })

  test("is not asked for where another decision takes over first, or the decision ends first", () => {
    const next = decision({ id: "dec_2", validFrom: "2026-12-15", recorded: 2 })
    const renewed = input({ plans: [plan({ decisions: [decision(), next] })] }, { dec_1: { reviewBy: "2026-12-20" } })
    expect(on(renewed)).toEqual([])
    const ending = plan({ decisions: [decision({ validUntil: "2026-12-18" })] })
    expect(on(input({ plans: [ending] }, { dec_1: { reviewBy: "2026-12-20" } }))).toEqual([
      "decision-ends/dec_1/2026-12-18",
    ])
  })

  test("of what says no is due on a set day alone; a retired decision has none, nor a plan that is history", () => {
    const refused = plan({ decisions: [decision({ outcome: "refused", validUntil: "2026-12-01" })] })
    expect(on(input({ plans: [refused] }, { dec_1: { band: "critical", methodology: "old" } }))).toEqual([])
    expect(on(input({ plans: [refused] }, { dec_1: { reviewBy: "2026-12-01" } }))).toEqual(["review/dec_1/2026-12-01"])
    const retired = plan({ decisions: [decision({ outcome: "retired" })] })
    expect(on(input({ plans: [retired] }, { dec_1: { reviewBy: "2026-12-01" } }))).toEqual([])
    const ended = plan({}, { retiredOn: today })
    expect(on(input({ plans: [ended] }, { dec_1: { reviewBy: "2026-12-01", methodology: "old" } }))).toEqual([])
  })
})

describe("a licence", () => {
  const licence = { id: "lic_1", plan: "plan_1", start: "2026-01-01", end: "2027-01-20", notice: "2026-12-10" }

  test("asks thirty days before its last day of notice, and sixty before its end", () => {
    expect(on(input({ licences: [licence] }))).toEqual([
      "licence-ends/lic_1/2027-01-20",
      "licence-notice/lic_1/2026-12-10",
    ])
    expect(on(input({ licences: [licence] }), "2026-12-11")).toEqual(["licence-ends/lic_1/2027-01-20"])
    expect(on(input({ licences: [licence] }), "2027-01-21")).toEqual([])
  })

  test("terminated, it ends earlier and takes no notice; one that goes on does not end", () => {
    const terminated = { ...licence, terminatedOn: "2026-12-31" }
    expect(on(input({ licences: [terminated] }))).toEqual(["licence-ends/lic_1/2026-12-31"])
    const next = { id: "lic_2", plan: "plan_1", start: "2027-01-21", end: "2028-01-20" }
    expect(on(input({ licences: [licence, next] }))).toEqual(["licence-notice/lic_1/2026-12-10"])
  })

  test("of a refused plan concerns nobody but for its notice, which is money", () => {
    const refused = plan({ decisions: [decision({ outcome: "refused" })] })
    expect(on(input({ plans: [refused], licences: [licence] }))).toEqual(["licence-notice/lic_1/2026-12-10"])
    expect(on(input({ plans: [], licences: [licence] }))).toEqual(["licence-notice/lic_1/2026-12-10"])
  })
})

test("a fact that a decision rests on makes one task, for however many decisions", () => {
  const fact = { id: "fact_1", expiresOn: "2026-12-10", organisation: "org_1" }
  const second = plan({ slug: "acme/free", decisions: [decision({ id: "dec_2" })] }, { id: "plan_2" })
  expect(on(input({ facts: [fact], plans: [plan(), second] }))).toEqual(["fact-expires/fact_1/2026-12-10"])
  const ours = { id: "fact_2", expiresOn: "2026-12-10" }
  expect(on(input({ facts: [ours] }))).toEqual([])
  expect(on(input({ facts: [{ ...ours, decisions: ["dec_1"] }] }))).toEqual(["fact-expires/fact_2/2026-12-10"])
  expect(on(input({ facts: [{ ...fact, organisation: "org_2" }] }))).toEqual([])
})

test("a precondition that lapses again makes another task; one that bars no cell makes none", () => {
  const required = decision({ preconditions: [{ id: "dpa-signed", classes: ["internal"], uses: [] }] })
  const holds = { "dpa-signed": [{ from: "2026-01-01", until: "2026-10-31" }] }
  const lapsed = input({ plans: [plan({ decisions: [required], holds })] })
  expect(taskCauses(lapsed, today)).toEqual([
    expect.objectContaining({
      ...{ cause: "precondition/dec_1/dpa-signed/2026-10-31", kind: "precondition", dueOn: "2026-11-01" },
    }),
  ])
  expect(detailOf("precondition", "precondition/dec_1/dpa-signed/2026-10-31")).toBe("dpa-signed")
  const again = { "dpa-signed": [...holds["dpa-signed"], { from: "2026-11-05", until: "2026-11-26" }] }
  expect(on(input({ plans: [plan({ decisions: [required], holds: again })] }))).toEqual([
    "precondition/dec_1/dpa-signed/2026-11-26",
  ])
  expect(on(input({ plans: [plan({ decisions: [required] })] }))).toEqual(["precondition/dec_1/dpa-signed/never"])
  const barred = { ...required, classes: { public: "yes", internal: "no" } } as ListDecision
  expect(on(input({ plans: [plan({ decisions: [barred] })] }))).toEqual([])
})

test("a stop that a fact broke, and a methodology that changed", () => {
  const stopped = plan({ stops: [{ factor: "E3", classes: [], uses: [] }] })
  expect(on(input({ plans: [stopped] }, { dec_1: { methodology: "2025.2" } }))).toEqual([
    "methodology/dec_1/2026.1",
    "stop/dec_1/E3",
  ])
  expect(on(input({}, { dec_1: { methodology: "2026.1" } }))).toEqual([])
})

test("an incident concerns each plan that people may use, be it by an exception", () => {
  const incident = { id: "inc_1", severity: "high", learnedOn: "2026-11-26", tools: new Set(["tool_1"]) } as const
  expect(taskCauses(input({ incidents: [incident] }), today)).toEqual([
    expect.objectContaining({ cause: "incident/inc_1/plan_1", dueOn: "2026-11-27" }),
  ])
  const refused = plan({ decisions: [decision({ outcome: "refused" })] })
  expect(on(input({ plans: [refused], incidents: [incident] }))).toEqual([])
  const excepted = exception({ until: "2027-06-30" })
  expect(on(input({ plans: [refused], incidents: [incident], exceptions: [excepted] }))).toEqual([
    "incident/inc_1/plan_1",
  ])
})

test("an exception asks a fortnight ahead, unless another one goes on from it", () => {
  expect(on(input({ exceptions: [exception()] }))).toEqual(["exception-ends/exc_1/2026-12-05"])
  expect(on(input({ exceptions: [exception()] }), "2026-11-20")).toEqual([])
  const wider = exception({ id: "exc_2", from: "2026-12-06", until: "2027-06-30", uses: [] })
  expect(on(input({ exceptions: [exception(), wider] }))).toEqual([])
  expect(on(input({ exceptions: [exception(), { ...wider, uses: ["image"] }] }))).toEqual([
    "exception-ends/exc_1/2026-12-05",
  ])
})

test("many exceptions of a tool are one signal for as long as they are many", () => {
  const three = [1, 2, 3].map((nth) =>
    exception({ id: `exc_${nth}`, who: `unit_${nth}`, from: `2026-10-0${nth}`, until: `2027-0${nth}-01` }),
  )
  const signal = "many-exceptions/tool_1/2026-10-03"
  expect(on(input({ exceptions: three }))).toEqual([signal])
  expect(on(input({ exceptions: three }), "2026-12-01")).toEqual([signal])
  // One more takes over from the one that ends: they stay three.
  const fourth = exception({ id: "exc_4", who: "unit_4", from: "2026-12-20", until: "2027-06-01" })
  expect(on(input({ exceptions: [...three, fourth] }), "2027-01-10")).toContain(signal)
  const later = exception({ id: "exc_5", who: "unit_5", from: "2027-01-05", until: "2027-06-01" })
  expect(on(input({ exceptions: [...three, later] }), "2027-01-10")).toContain("many-exceptions/tool_1/2027-01-05")
  expect(on(input({ exceptions: three.slice(1) }))).toEqual([])
})

test("what is to come has no task yet", () => {
  const given = input(
    {
      licences: [{ id: "lic_1", plan: "plan_1", start: "2026-01-01", end: "2027-03-31" }],
      plans: [
        plan({
          decisions: [decision({ preconditions: [{ id: "dpa-signed", classes: [], uses: [] }] })],
          holds: { "dpa-signed": [{ from: "2026-01-01", until: "2026-12-31" }] },
        }),
      ],
    },
    { dec_1: { band: "low" } },
  )
  expect(on(given)).toEqual([])
  expect(names(comingCauses(given, today, "2027-06-30"))).toEqual([
    "precondition/dec_1/dpa-signed/2026-12-31",
    "review/dec_1/2027-01-15",
    "licence-ends/lic_1/2027-03-31",
  ])
  expect(names(comingCauses(given, today, "2027-01-14"))).toEqual(["precondition/dec_1/dpa-signed/2026-12-31"])
})

describe("whatever the register says", () => {
  const day = fc.integer({ min: -200, max: 500 }).map((count) => addDays(today, count))
  const period = fc.tuple(day, fc.integer({ min: 0, max: 200 })).map(([from, length]) => ({
    from,
    until: addDays(from, length),
  }))
  const listed = fc
    .record({
      outcome: fc.constantFrom("approved", "conditional", "tolerated", "refused", "suspended", "retired"),
      validFrom: day,
      validUntil: fc.option(day, { nil: undefined }),
      needs: fc.boolean(),
    })
    .map(({ needs, ...over }) => ({
      ...over,
      preconditions: needs ? [{ id: "dpa-signed" as const, classes: [], uses: [] }] : [],
    }))
  const anyInput = fc
    .record({
      decisions: fc.array(listed, { maxLength: 3 }),
      holds: fc.array(period, { maxLength: 3 }),
      reviewBy: fc.option(day, { nil: undefined }),
      band: fc.option(fc.constantFrom("low", "high", "critical", "odd"), { nil: undefined }),
      methodology: fc.constantFrom(undefined, "2026.1", "2025.1"),
      licences: fc.array(
        fc.record({ start: day, end: fc.option(day, { nil: undefined }), notice: fc.option(day, { nil: undefined }) }),
        { maxLength: 3 },
      ),
      exceptions: fc.array(fc.record({ period, who: fc.constantFrom("unit_1", "unit_2") }), { maxLength: 5 }),
      facts: fc.array(day, { maxLength: 2 }),
      incidents: fc.array(day, { maxLength: 2 }),
      stopped: fc.boolean(),
    })
    .map((given) => {
      const decisions = given.decisions.map((over, index) =>
        decision({ id: `dec_${index}`, recorded: index, ...over } as Partial<ListDecision>),
      )
      const terms: DecisionTerms = { reviewBy: given.reviewBy, band: given.band, methodology: given.methodology }
      return input(
        {
          plans: [
            plan({
              decisions,
              holds: { "dpa-signed": given.holds },
              ...(given.stopped ? { stops: [{ factor: "E3", classes: [], uses: [] }] } : {}),
            }),
          ],
          licences: given.licences.map((one, index) => ({ id: `lic_${index}`, plan: "plan_1", ...one })),
          exceptions: given.exceptions.map(({ period, who }, index) =>
            exception({ id: `exc_${index}`, who, ...period }),
          ),
          facts: given.facts.map((expiresOn, index) => ({ id: `fact_${index}`, expiresOn, tool: "tool_1" })),
          incidents: given.incidents.map((learnedOn, index) => {
            return { id: `inc_${index}`, severity: "moderate" as const, learnedOn, tools: new Set(["tool_1"]) }
          }),
        },
        Object.fromEntries(decisions.map(({ id }) => [id, terms])),
      )
    })

  test("the same input has the same causes, in whatever order it comes, and none of them twice", () => {
    fc.assert(
      fc.property(anyInput, day, (given, on) => {
        const found = taskCauses(given, on)
        expect(new Set(names(found)).size).toBe(found.length)
        const turned = { ...given }
        for (const key of ["plans", "licences", "exceptions", "facts", "incidents"] as const)
          Object.assign(turned, { [key]: given[key].toReversed() })
        expect(taskCauses(turned, on)).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })

  test("a year gone through day by day: no cause has two tasks, and what ended on a day of its own never comes back", () => {
    // These can be there again with a decision that allows something again, or with another exception: as the same task.
    const again = ["incident", "fact-expires", "licence-ends"]
    fc.assert(
      fc.property(anyInput, (given) => {
        const ended = new Set<string>()
        let standing = new Set<string>()
        for (let count = 0; count <= 366; count++) {
          const found = taskCauses(given, addDays(today, count))
          const now = new Set(names(found))
          const subjects = found.map(({ kind, about, plan, cause }) =>
            [kind, about, plan, detailOf(kind, cause)].join(),
          )
          expect(new Set(subjects).size).toBe(found.length)
          for (const cause of standing) if (!now.has(cause)) ended.add(cause)
          for (const { cause, kind } of found) if (!again.includes(kind)) expect(ended).not.toContain(cause)
          standing = now
        }
      }),
      { numRuns: 40 },
    )
  })

  test("a cause ends with what made it", () => {
    fc.assert(
      fc.property(anyInput, day, (given, day) => {
        const without = (over: Partial<TaskInput>, kind: string) =>
          expect(on({ ...given, ...over }, day).filter((cause) => cause.startsWith(`${kind}`))).toEqual([])
        without({ licences: [] }, "licence-")
        without({ exceptions: [] }, "exception-ends")
        without({ exceptions: [] }, "many-exceptions")
        without({ facts: [] }, "fact-expires")
        without({ incidents: [] }, "incident")
        without({ plans: [] }, "review")
        without({ plans: [] }, "decision-ends")
        without({ plans: [] }, "precondition")
        without({ plans: [] }, "stop")
        without({ methodology: "2026.1", terms: new Map() }, "methodology")
      }),
      { numRuns: 60 },
    )
  })

  test("what comes is said once: as a task, or as a day ahead", () => {
    fc.assert(
      fc.property(anyInput, day, (given, day) => {
        const now = new Set(on(given, day))
        for (const { cause, dueOn } of comingCauses(given, day, addDays(day, 365))) {
          expect(now).not.toContain(cause)
          expect(dueOn > day).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})
