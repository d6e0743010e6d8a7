import { describe, expect, test } from "vitest"
import { answersMove } from "../../src/core/answers-move.ts"
import { buildList, dissents, listFactors, sameContent } from "../../src/core/list-build.ts"
import { licenceStatus, preconditionPeriods, united } from "../../src/core/precondition-periods.ts"
import type { Agreement, Decision, Fact, Licence, Register, State } from "../../src/core/register.ts"
import { methodology } from "../../templates/methodology/index.ts"

const zone = "Europe/Paris"

function stated(given: Partial<Decision> = {}): Decision {
  return {
    id: "d1",
    plan: "acme/team",
    outcome: "approved",
    classes: { internal: "yes" },
    otherClasses: "no",
    uses: { copy: "yes" },
    otherUses: "ask",
    overrides: [],
    conditions: [],
    preconditions: [],
    signOffs: [],
    validFrom: "2026-01-01",
    stated: true,
    recorded: 1,
    ...given,
  }
}

function register(given: Partial<Register> = {}): Register {
  return {
    organisations: [{ id: "o1", slug: "acme-inc", name: "Acme Inc.", roles: ["vendor"] }],
    tools: [{ id: "t1", slug: "acme", name: "Acme", aliases: [], vendor: "acme-inc", categories: ["text"], hosts: [] }],
    plans: [{ id: "p1", slug: "acme/team", name: { fr: "Équipe" }, account: "company", hosts: [] }],
    facts: [],
    agreements: [],
    licences: [],
    states: [],
    assessments: [],
    decisions: [],
    exceptions: [],
    ...given,
  }
}

function fact(given: Partial<Fact>): Fact {
  return {
    id: "f",
    subject: { kind: "plan", slug: "acme/team" },
    factor: "C1",
    option: 2,
    sourceClass: "terms",
    seenOn: "2026-01-01",
    ...given,
  }
}

function built(given: Partial<Register>, day = "2026-05-15") {
  return buildList({ register: register(given), methodology, day, zone, groupIds: new Map([["press", "g_1"]]) })
}

function firstPlan(given: Partial<Register>, day?: string) {
  return built(given, day).tools[0]?.plans[0]
}

describe("the list is built from what speaks now or will", () => {
  test("a tool without a decision keeps its identity, and nothing else", () => {
    expect(firstPlan({})).toEqual({
      slug: "acme/team",
      name: { fr: "Équipe", en: "Équipe", lang: "fr" },
      account: "company",
      hosts: [],
    })
  })

  test("decisions without quorum, past ones and ended ones are left out, those to come are in", () => {
    const plan = firstPlan({
      decisions: [
        stated({ id: "past", recorded: 1 }),
        stated({ id: "now", validFrom: "2026-03-01", recorded: 2 }),
        stated({ id: "to-come", validFrom: "2026-09-01", recorded: 3 }),
        stated({ id: "no-quorum", validFrom: "2026-04-01", recorded: undefined }),
      ],
    })
    expect(plan?.decisions?.map((decision) => decision.id)).toEqual(["now", "to-come"])
  })

  test("what a refusal in force ended does not come back, even when the refusal has been followed", () => {
    const plan = firstPlan({
      decisions: [
        stated({ id: "to-come", validFrom: "2026-09-01", recorded: 1 }),
        stated({ id: "refusal", outcome: "refused", validFrom: "2026-02-01", recorded: 2 }),
        stated({ id: "now", validFrom: "2026-03-01", recorded: 3 }),
      ],
    })
    expect(plan?.decisions?.map((decision) => decision.id)).toEqual(["now"])
  })

  test("never a natural person's name: sign-offs, approvers, rationale and authors stay out", () => {
    const text = JSON.stringify(
      built({
        facts: [fact({ factor: "E3", option: 4, author: "Ada Secret" })],
        decisions: [
          stated({
            signOffs: [{ role: "it", name: "Bea Secret", verdict: "dissent", on: "2026-01-01" }],
            rationale: { fr: "secret" },
            summary: { fr: "secret" },
          }),
        ],
        exceptions: [
          {
            id: "x1",
            plan: "acme/team",
            classes: ["internal"],
            uses: ["copy"],
            answer: "yes",
            conditions: [],
            who: "press",
            approver: "Cleo Secret",
            reason: { fr: "secret" },
            from: "2026-05-01",
            until: "2026-05-31",
            recorded: 1,
          },
        ],
        licences: [{ id: "l1", plan: "acme/team", kind: "trial", owner: "Dan Secret", start: "2026-01-01" }],
      }),
    )
    expect(text).not.toMatch(/secret|press/i)
    expect(text).toContain('"dissent":true')
    expect(text).toContain('"group":"g_1"')
  })

  test("an exception that is over is left out", () => {
    const over = {
      id: "x",
      plan: "acme/team",
      classes: [],
      uses: [],
      answer: "yes",
      conditions: [],
      who: "press",
      approver: "",
      reason: {},
      from: "2026-01-01",
      until: "2026-05-14",
      recorded: 1,
    } as const
    expect(firstPlan({ exceptions: [over] })?.exceptions).toBeUndefined()
  })

  test("the order of what comes in changes nothing", () => {
    const facts = [fact({ id: "1", factor: "A1", option: 4 }), fact({ id: "2", factor: "E3", option: 1 })]
    const decisions = [stated({ id: "a" }), stated({ id: "b", plan: "acme/api" })]
    const plans = [
      ...register().plans,
      { id: "p2", slug: "acme/api", name: { en: "API" }, account: "company" as const, hosts: [] },
    ]
    expect(
      sameContent(
        built({ facts, decisions, plans }),
        built({ facts: facts.toReversed(), decisions: decisions.toReversed(), plans: plans.toReversed() }),
      ),
    ).toBe(true)
  })
})

describe("stops and carried preconditions", () => {
  const decisions = [stated()]

  test("terms that forbid commercial use bar every cell", () => {
    expect(firstPlan({ decisions, facts: [fact({ factor: "E3", option: 4 })] })?.stops).toEqual([
      { factor: "E3", classes: [], uses: [] },
    ])
  })

  test("even when only claimed, or expired", () => {
    for (const given of [{ sourceClass: "claim" as const }, { expiresOn: "2026-02-01" }]) {
      expect(firstPlan({ decisions, facts: [fact({ factor: "E3", option: 4, ...given })] })?.stops).toHaveLength(1)
    }
  })

  test("no data processing terms bars personal and special data", () => {
    expect(firstPlan({ decisions, facts: [fact({ factor: "A1", option: 4 })] })?.stops).toEqual([
      { factor: "A1", classes: ["personal", "special"], uses: [] },
    ])
  })

  test("a class that the company added like one of them is barred with them", () => {
    const { gates, vocabulary } = methodology
    const [first] = vocabulary.classes
    if (!first) throw new Error("a methodology without classes")
    const extended = {
      ...methodology,
      vocabulary: { ...vocabulary, classes: [...vocabulary.classes, { ...first, id: "candidates" }] },
      gates: { ...gates, classes: { ...gates.classes, candidates: { extends: "personal", gates: [] } } },
    }
    const facts = [fact({ factor: "A1", option: 4 })]
    const content = buildList({
      register: register({ decisions, facts }),
      methodology: extended,
      day: "2026-05-15",
      zone,
      groupIds: new Map(),
    })
    expect(content.tools[0]?.plans[0]?.stops).toEqual([
      { factor: "A1", classes: ["personal", "special", "candidates"], uses: [] },
    ])
  })

  test("an answer about one use bars that use alone", () => {
    const facts = [fact({ factor: "E6", option: 4, subject: { kind: "use", slug: "voice" } })]
    expect(firstPlan({ decisions, facts })?.stops).toEqual([{ factor: "E6", classes: [], uses: ["voice"] }])
  })

  test("the nearest subject wins: a plan's own terms against the vendor's", () => {
    const facts = [
      fact({ factor: "E3", option: 4, subject: { kind: "organisation", slug: "acme-inc" } }),
      fact({ factor: "E3", option: 0 }),
    ]
    expect(firstPlan({ decisions, facts })?.stops).toBeUndefined()
  })

  test("client data carries the client's agreement; C1 = 2 adds training-off for all but public", () => {
    const carries = firstPlan({ decisions, facts: [fact({ factor: "C1", option: 2 })] })?.carries
    expect(carries?.find((item) => item.id === "client-agreed")?.classes).toEqual(["client"])
    expect(carries?.find((item) => item.id === "training-off")?.classes).toEqual([
      "internal",
      "confidential",
      "client",
      "licensed",
      "personal",
      "special",
    ])
    expect(firstPlan({ decisions, facts: [fact({ factor: "C1", option: 1 })] })?.carries).toEqual([
      { id: "client-agreed", classes: ["client"] },
    ])
  })

  test("the list needs facts about six factors only", () => {
    expect(listFactors(methodology).toSorted()).toEqual(["A1", "C1", "E3", "E6", "F1", "G4"])
  })
})

describe("when preconditions hold", () => {
  const licence = (given: Partial<Licence>): Licence => ({
    id: "l",
    plan: "acme/team",
    kind: "subscription",
    start: "2026-01-01",
    ...given,
  })
  const state = (given: Partial<State>): State => ({
    id: "s",
    plan: "acme/team",
    precondition: "sso-on",
    holds: true,
    from: "2026-01-01",
    ...given,
  })
  const dpa: Agreement = {
    id: "a",
    organisation: "acme-inc",
    kind: "dpa",
    plans: ["acme/team"],
    start: "2026-02-01",
    end: "2027-01-31",
  }

  test("a licence holds from its start to its end, or to its termination if that comes first", () => {
    expect(preconditionPeriods([licence({ end: "2026-12-31", terminatedOn: "2026-06-30" })], [], [])).toEqual({
      "licence-active": [{ from: "2026-01-01", until: "2026-06-30" }],
    })
  })

  test("licences that follow each other are one period", () => {
    const licences = [licence({ end: "2026-06-30" }), licence({ start: "2026-07-01", end: "2027-06-30" })]
    expect(preconditionPeriods(licences, [], [])["licence-active"]).toEqual([
      { from: "2026-01-01", until: "2027-06-30" },
    ])
  })

  test("a licence speaks before a recorded state, a signed DPA too", () => {
    const states = [state({ precondition: "licence-active" }), state({ precondition: "dpa-signed" })]
    expect(preconditionPeriods([licence({ end: "2026-06-30" })], [dpa], states)).toEqual({
      "licence-active": [{ from: "2026-01-01", until: "2026-06-30" }],
      "dpa-signed": [{ from: "2026-02-01", until: "2027-01-31" }],
    })
  })

  test("a master agreement is no DPA", () => {
    expect(preconditionPeriods([], [{ ...dpa, kind: "master" }], [])).toEqual({})
  })

  test("a later state takes the place of an earlier one, and gives it back when it ends", () => {
    const states = [state({ from: "2026-01-01" }), state({ from: "2026-03-01", until: "2026-03-31", holds: false })]
    expect(preconditionPeriods([], [], states)["sso-on"]).toEqual([
      { from: "2026-01-01", until: "2026-02-28" },
      { from: "2026-04-01" },
    ])
  })

  test("a period that ends before it begins is none", () => {
    expect(united([{ from: "2026-02-01", until: "2026-01-01" }])).toEqual([])
  })

  test.each([
    ["2025-12-31", "to-come"],
    ["2026-01-01", "active"],
    ["2026-10-31", "active"],
    ["2026-11-01", "expiring"],
    ["2026-12-31", "expiring"],
    ["2027-01-01", "expired"],
  ])("on %s a licence of 2026 is %s", (day, status) => {
    expect(licenceStatus(licence({ end: "2026-12-31" }), day)).toBe(status)
  })

  test("past its last day of notice a licence is expiring, however far its end", () => {
    expect(licenceStatus(licence({ end: "2027-12-31", notice: "2026-06-30" }), "2026-07-01")).toBe("expiring")
  })
})

describe("dissent", () => {
  const verdict = (name: string, verdict: "agree" | "dissent", on: string) => ({
    role: "it" as const,
    name,
    verdict,
    on,
  })
  test("a person's last verdict counts", () => {
    expect(dissents([verdict("A", "dissent", "2026-01-01"), verdict("A", "agree", "2026-02-01")])).toBe(false)
    expect(dissents([verdict("A", "agree", "2026-01-01"), verdict("A", "dissent", "2026-02-01")])).toBe(true)
  })
  test("another's agreement does not lift it", () => {
    expect(dissents([verdict("A", "dissent", "2026-01-01"), verdict("B", "agree", "2026-02-01")])).toBe(true)
  })
})

describe("whether an answer moves between two days", () => {
  const licences = [
    { id: "l", plan: "acme/team", kind: "subscription", start: "2026-01-01", end: "2026-07-31" },
  ] as const
  const list = built({ decisions: [stated({ validUntil: "2026-06-10" })], licences })
  test.each([
    ["2026-05-15", "2026-05-15", false],
    ["2026-05-15", "2026-06-10", false],
    ["2026-06-10", "2026-06-11", true],
    ["2026-06-11", "2026-07-31", false],
    ["2026-07-31", "2026-08-01", true],
    ["2026-05-15", "2027-01-01", true],
  ])("from %s to %s: %s", (from, to, moves) => {
    expect(answersMove(list, from, to)).toBe(moves)
  })

  test("a day on which something ends moves nothing when no answer rests on it", () => {
    const states = [
      { id: "s", plan: "acme/team", precondition: "sso-on", holds: true, from: "2026-01-01", until: "2026-06-10" },
    ] as const
    expect(answersMove(built({ decisions: [stated()], states }), "2026-06-10", "2026-06-11")).toBe(false)
    const needed = stated({ preconditions: [{ id: "sso-on", classes: [], uses: [] }] })
    expect(answersMove(built({ decisions: [needed], states }), "2026-06-10", "2026-06-11")).toBe(true)
  })

  test("a refusal does not move when its validity ends", () => {
    expect(
      answersMove(
        built({ decisions: [stated({ outcome: "refused", validUntil: "2026-06-10" })] }),
        "2026-06-10",
        "2026-06-11",
      ),
    ).toBe(false)
  })

  test("an exception moves the answer of its group", () => {
    const over = {
      id: "x",
      plan: "acme/team",
      classes: [],
      uses: [],
      answer: "yes",
      conditions: [],
      who: "press",
      approver: "",
      reason: {},
      from: "2026-05-01",
      until: "2026-06-10",
      recorded: 1,
    } as const
    expect(answersMove(built({ exceptions: [over] }), "2026-06-10", "2026-06-11")).toBe(true)
  })
})
