import { describe, expect, test } from "vitest"
import { check, type Question } from "../../src/core/answer.ts"
import type { Code } from "../../src/core/answer-cell.ts"
import { codes } from "../../src/core/answer-cell.ts"
import { type Book, openList } from "../../src/core/book.ts"
import { addDays } from "../../src/core/day.ts"
import { Refused } from "../../src/core/errors.ts"
import type { ListDecision, ListPlan, ListTool } from "../../src/core/list.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import { decision, everywhere, exception, list, plan, tool } from "../support/list.ts"

const day = "2026-05-15"
const licensed: Partial<ListPlan> = { holds: { "licence-active": [{ from: "2026-01-01", until: "2026-12-31" }] } }
const everywhereYes = everywhere("yes")

/** One plan `acme/team` with the decisions. */
function acme(decisions: readonly ListDecision[], given: Partial<ListPlan> = {}): ListTool[] {
  return [tool("acme", [plan("acme/team", { ...(decisions.length > 0 ? { decisions } : {}), ...given })])]
}

interface Situation {
  sentence: string
  tools: readonly ListTool[]
  asked?: Partial<Question>
  answer: Answer
  code: Code
  /** All causes of the first plan, where they matter. */
  codes?: readonly Code[]
  conditions?: readonly string[]
}

const both = { data: ["internal"], use: ["copy"] }
const secret = { data: ["confidential"], use: ["copy"] }

const situations: readonly Situation[] = [
  // (a) which decision speaks
  { sentence: "no decision: ask", tools: acme([]), answer: "ask", code: "not_assessed" },
  {
    sentence: "no decision, but somebody is looking: under review",
    tools: acme([], { underReview: {} }),
    answer: "ask",
    code: "under_review",
  },
  { sentence: "a tool without plans: ask", tools: [tool("acme", [])], answer: "ask", code: "not_assessed" },
  {
    sentence: "a tool without plans that somebody is looking at: under review",
    tools: [tool("acme", [], { underReview: {} })],
    answer: "ask",
    code: "under_review",
  },
  {
    sentence: "a decision that allows the pair without condition: yes",
    tools: acme([decision(everywhereYes)]),
    answer: "yes",
    code: "allowed",
    codes: ["allowed", "class", "use"],
  },
  {
    sentence: "a decision that begins tomorrow does not speak today",
    tools: acme([decision({ ...everywhereYes, validFrom: "2026-05-16" })]),
    answer: "ask",
    code: "not_assessed",
  },
  {
    sentence: "a decision speaks on its first day",
    tools: acme([decision({ ...everywhereYes, validFrom: day })]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "of two that have begun, the one that began later speaks",
    tools: acme([
      decision({ ...everywhere("no"), validFrom: "2026-01-01" }),
      decision({ ...everywhereYes, validFrom: "2026-02-01" }),
    ]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "the later beginning speaks even when it was recorded first",
    tools: acme([
      decision({ ...everywhereYes, validFrom: "2026-02-01", recorded: 1 }),
      decision({ ...everywhere("no"), validFrom: "2026-01-01", recorded: 2 }),
    ]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "of two of the same day, the one recorded later speaks",
    tools: acme([decision({ ...everywhere("no"), recorded: 1 }), decision({ ...everywhereYes, recorded: 2 })]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "validUntil ends nothing: the older decision does not come back",
    tools: acme([
      decision({ ...everywhereYes, validFrom: "2026-01-01" }),
      decision({ ...everywhere("no"), validFrom: "2026-02-01", validUntil: "2026-03-01" }),
    ]),
    answer: "no",
    code: "class",
  },
  {
    sentence: "a refusal ends what was recorded before it and starts later",
    tools: acme([
      decision({ ...everywhereYes, validFrom: "2026-05-01", recorded: 1 }),
      decision({ outcome: "refused", validFrom: "2026-04-01", recorded: 2 }),
    ]),
    answer: "no",
    code: "refused",
  },
  {
    sentence: "a retirement ends what was recorded before it and starts later",
    tools: acme([
      decision({ ...everywhereYes, validFrom: "2026-05-01", recorded: 1 }),
      decision({ outcome: "retired", validFrom: "2026-04-01", recorded: 2 }),
    ]),
    answer: "no",
    code: "retired",
  },
  {
    sentence: "a suspension to come ends nothing yet",
    tools: acme([
      decision({ ...everywhereYes, validFrom: "2026-05-01", recorded: 1 }),
      decision({ outcome: "suspended", validFrom: "2026-06-01", recorded: 2 }),
    ]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "what is recorded after a suspension and starts later lifts it",
    tools: acme([
      decision({ outcome: "suspended", validFrom: "2026-04-01", recorded: 1 }),
      decision({ ...everywhereYes, validFrom: "2026-05-01", recorded: 2 }),
    ]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a conditional decision ends nothing that starts later",
    tools: acme([
      decision({ ...everywhereYes, validFrom: "2026-05-01", recorded: 1 }),
      decision({ ...everywhere("no"), validFrom: "2026-04-01", recorded: 2 }),
    ]),
    answer: "yes",
    code: "allowed",
  },
  // (b) suspended, retired
  {
    sentence: "suspended: no, whatever the cells say",
    tools: acme([decision({ ...everywhereYes, outcome: "suspended" })]),
    answer: "no",
    code: "suspended",
    codes: ["suspended"],
  },
  { sentence: "retired: no", tools: acme([decision({ outcome: "retired" })]), answer: "no", code: "retired" },
  {
    sentence: "an exception does not pass a suspension",
    tools: acme([decision({ outcome: "suspended" })], { exceptions: [exception()] }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "no",
    code: "suspended",
  },
  // (c) the cell
  {
    sentence: "refused: no",
    tools: acme([decision({ outcome: "refused" })]),
    answer: "no",
    code: "refused",
    codes: ["refused"],
  },
  {
    sentence: "the class forbids: no because of the class",
    tools: acme([decision({ ...everywhereYes, classes: { internal: "no" } })]),
    answer: "no",
    code: "class",
  },
  {
    sentence: "the use forbids: no because of the use",
    tools: acme([decision({ ...everywhereYes, uses: { copy: "no" } })]),
    answer: "no",
    code: "use",
  },
  {
    sentence: "the strictest of class and use counts: ask over yes",
    tools: acme([decision({ ...everywhereYes, uses: { copy: "ask" } })]),
    answer: "ask",
    code: "use",
  },
  {
    sentence: "no over ask",
    tools: acme([decision({ classes: { internal: "no" }, uses: { copy: "ask" } })]),
    answer: "no",
    code: "class",
  },
  {
    sentence: "class and use alike: both are causes",
    tools: acme([decision({ classes: { internal: "ask" }, uses: { copy: "ask" } })]),
    answer: "ask",
    code: "class",
    codes: ["class", "use"],
  },
  {
    sentence: "an answer for the pair overrides a stricter class and use",
    tools: acme([
      decision({
        classes: { internal: "no" },
        uses: { copy: "no" },
        overrides: [{ class: "internal", use: "copy", answer: "yes" }],
      }),
    ]),
    answer: "yes",
    code: "allowed",
    codes: ["allowed", "pair"],
  },
  {
    sentence: "an answer for the pair overrides a looser class and use",
    tools: acme([decision({ ...everywhereYes, overrides: [{ class: "internal", use: "copy", answer: "no" }] })]),
    answer: "no",
    code: "pair",
    codes: ["pair"],
  },
  {
    sentence: "an answer for another pair changes nothing",
    tools: acme([decision({ ...everywhereYes, overrides: [{ class: "public", use: "copy", answer: "no" }] })]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a class that is not named is what otherClasses says",
    tools: acme([decision({ uses: { copy: "yes" }, otherClasses: "ask" })]),
    answer: "ask",
    code: "class",
  },
  {
    sentence: "a use that is not named is what otherUses says",
    tools: acme([decision({ classes: { internal: "yes" }, otherUses: "no" })]),
    answer: "no",
    code: "use",
  },
  {
    sentence: "otherUses may be if, with a condition",
    tools: acme([
      decision({ classes: { internal: "yes" }, otherUses: "if", conditions: [{ id: "c1", classes: [], uses: [] }] }),
    ]),
    answer: "if",
    code: "conditional",
    codes: ["conditional", "use"],
    conditions: ["c1"],
  },
  // (d) exceptions
  {
    sentence: "an exception loosens the cell for its group",
    tools: acme([decision({ ...everywhereYes, classes: { confidential: "no" } })], { exceptions: [exception()] }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "yes",
    code: "exception",
    codes: ["exception", "allowed"],
  },
  {
    sentence: "an exception is nothing to others",
    tools: acme([decision({ ...everywhereYes, classes: { confidential: "no" } })], { exceptions: [exception()] }),
    asked: secret,
    answer: "no",
    code: "class",
  },
  {
    sentence: "an exception for another use is nothing here",
    tools: acme([decision({ ...everywhereYes, classes: { confidential: "no" } })], {
      exceptions: [exception({ uses: ["image"] })],
    }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "no",
    code: "class",
  },
  {
    sentence: "an exception that names no class and no use is for all",
    tools: acme([decision({ outcome: "refused" })], { exceptions: [exception({ classes: [], uses: [] })] }),
    asked: { ...both, groups: ["g_press"] },
    answer: "yes",
    code: "exception",
  },
  {
    sentence: "an exception ends by itself after its last day",
    tools: acme([decision({ ...everywhereYes, classes: { confidential: "no" } })], { exceptions: [exception()] }),
    asked: { ...secret, groups: ["g_press"], day: "2026-06-01" },
    answer: "no",
    code: "class",
  },
  {
    sentence: "an exception holds on its last day",
    tools: acme([decision({ ...everywhereYes, classes: { confidential: "no" } })], { exceptions: [exception()] }),
    asked: { ...secret, groups: ["g_press"], day: "2026-05-31" },
    answer: "yes",
    code: "exception",
  },
  {
    sentence: "an exception never tightens",
    tools: acme([decision(everywhereYes)], {
      exceptions: [exception({ answer: "if", conditions: [{ id: "c3", classes: [], uses: [] }] })],
    }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "an exception opens what nobody has decided",
    tools: acme([], { exceptions: [exception()] }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "yes",
    code: "exception",
  },
  {
    sentence: "an exception crosses no absolute stop",
    tools: acme([decision({ ...everywhereYes, classes: { confidential: "no" } })], {
      exceptions: [exception()],
      stops: [{ factor: "E3", classes: [], uses: [] }],
    }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "no",
    code: "class",
  },
  {
    sentence: "of several exceptions the newest counts",
    tools: acme([decision({ outcome: "refused" })], {
      exceptions: [
        exception({ recorded: 1 }),
        exception({ recorded: 2, answer: "if", conditions: [{ id: "c3", classes: [], uses: [] }] }),
      ],
    }),
    asked: { ...secret, groups: ["g_press"] },
    answer: "if",
    code: "exception",
    conditions: ["c3"],
  },
  {
    sentence: "the conditions of the exception and of the decision are united",
    tools: acme(
      [
        decision({
          ...everywhereYes,
          classes: { confidential: "no" },
          conditions: [{ id: "c1", classes: [], uses: [] }],
        }),
      ],
      { exceptions: [exception({ answer: "if", conditions: [{ id: "c3", classes: [], uses: [] }] })] },
    ),
    asked: { ...secret, groups: ["g_press"] },
    answer: "if",
    code: "exception",
    conditions: ["c1", "c3"],
  },
  {
    sentence: "a yes of an exception becomes if by a condition of the decision",
    tools: acme(
      [
        decision({
          ...everywhereYes,
          classes: { confidential: "no" },
          conditions: [{ id: "c1", classes: [], uses: [] }],
        }),
      ],
      { exceptions: [exception()] },
    ),
    asked: { ...secret, groups: ["g_press"] },
    answer: "if",
    code: "exception",
    codes: ["exception", "conditional"],
    conditions: ["c1"],
  },
  // (e) conditions
  {
    sentence: "a condition turns yes into if",
    tools: acme([
      decision({ ...everywhereYes, outcome: "conditional", conditions: [{ id: "c1", classes: [], uses: [] }] }),
    ]),
    answer: "if",
    code: "conditional",
    conditions: ["c1"],
  },
  {
    sentence: "a condition for other data leaves yes alone",
    tools: acme([decision({ ...everywhereYes, conditions: [{ id: "c1", classes: ["client"], uses: [] }] })]),
    answer: "yes",
    code: "allowed",
    conditions: [],
  },
  {
    sentence: "a condition for the class and another use leaves yes alone",
    tools: acme([decision({ ...everywhereYes, conditions: [{ id: "c1", classes: ["internal"], uses: ["image"] }] })]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a condition does not loosen no",
    tools: acme([decision({ ...everywhere("no"), conditions: [{ id: "c1", classes: [], uses: [] }] })]),
    answer: "no",
    code: "class",
  },
  {
    sentence: "tolerated adds that it is to be replaced",
    tools: acme([decision({ ...everywhereYes, outcome: "tolerated", validUntil: "2026-12-31" })]),
    answer: "if",
    code: "tolerated",
    codes: ["tolerated", "conditional", "class", "use"],
    conditions: ["to-be-replaced"],
  },
  // (f) lapses
  {
    sentence: "a precondition that holds changes nothing",
    tools: acme(
      [decision({ ...everywhereYes, preconditions: [{ id: "licence-active", classes: [], uses: [] }] })],
      licensed,
    ),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a licence that ended makes yes ask",
    tools: acme(
      [decision({ ...everywhereYes, preconditions: [{ id: "licence-active", classes: [], uses: [] }] })],
      licensed,
    ),
    asked: { ...both, day: "2027-01-01" },
    answer: "ask",
    code: "precondition",
  },
  {
    sentence: "a licence holds on its last day",
    tools: acme(
      [decision({ ...everywhereYes, preconditions: [{ id: "licence-active", classes: [], uses: [] }] })],
      licensed,
    ),
    asked: { ...both, day: "2026-12-31" },
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a precondition that was never shown makes yes ask",
    tools: acme([decision({ ...everywhereYes, preconditions: [{ id: "dpa-signed", classes: [], uses: [] }] })]),
    answer: "ask",
    code: "precondition",
    codes: ["precondition", "class", "use"],
  },
  {
    sentence: "a precondition for personal data does not touch internal data",
    tools: acme([
      decision({ ...everywhereYes, preconditions: [{ id: "dpa-signed", classes: ["personal"], uses: [] }] }),
    ]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a missing precondition never loosens no",
    tools: acme([decision({ ...everywhere("no"), preconditions: [{ id: "dpa-signed", classes: [], uses: [] }] })]),
    answer: "no",
    code: "class",
    codes: ["class", "use"],
  },
  {
    sentence: "client data carries the client's agreement, whatever the decision says",
    tools: acme([decision(everywhereYes)], { carries: [{ id: "client-agreed", classes: ["client"] }] }),
    asked: { data: ["client"], use: ["copy"] },
    answer: "ask",
    code: "precondition",
  },
  {
    sentence: "the client's agreement recorded: yes",
    tools: acme([decision(everywhereYes)], {
      carries: [{ id: "client-agreed", classes: ["client"] }],
      holds: { "client-agreed": [{ from: "2026-01-01" }] },
    }),
    asked: { data: ["client"], use: ["copy"] },
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "training on by default carries training-off for internal data",
    tools: acme([decision(everywhereYes)], { carries: [{ id: "training-off", classes: ["internal"] }] }),
    answer: "ask",
    code: "precondition",
  },
  {
    sentence: "… and not for public data",
    tools: acme([decision(everywhereYes)], { carries: [{ id: "training-off", classes: ["internal"] }] }),
    asked: { data: ["public"], use: ["copy"] },
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "a dissent turns yes into ask",
    tools: acme([decision({ ...everywhereYes, dissent: true })]),
    answer: "ask",
    code: "dissent",
  },
  {
    sentence: "a dissent leaves no alone",
    tools: acme([decision({ ...everywhere("no"), dissent: true })]),
    answer: "no",
    code: "class",
  },
  {
    sentence: "an absolute stop broken since turns yes into ask, and names it first",
    tools: acme([decision({ ...everywhereYes, dissent: true })], { stops: [{ factor: "E3", classes: [], uses: [] }] }),
    answer: "ask",
    code: "stop",
    codes: ["stop", "dissent", "class", "use"],
  },
  {
    sentence: "an absolute stop for personal data leaves internal data alone",
    tools: acme([decision(everywhereYes)], { stops: [{ factor: "A1", classes: ["personal", "special"], uses: [] }] }),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "the day after validUntil: ask",
    tools: acme([decision({ ...everywhereYes, validUntil: "2026-05-14" })]),
    answer: "ask",
    code: "decision_expired",
  },
  {
    sentence: "on the day of validUntil: still yes",
    tools: acme([decision({ ...everywhereYes, validUntil: day })]),
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "no never lapses",
    tools: acme([decision({ outcome: "refused", validUntil: "2026-02-01" })]),
    answer: "no",
    code: "refused",
  },
  {
    sentence: "all causes of a lapse are named, in order",
    tools: acme([
      decision({
        ...everywhereYes,
        dissent: true,
        validUntil: "2026-02-01",
        preconditions: [{ id: "sso-on", classes: [], uses: [] }],
      }),
    ]),
    answer: "ask",
    code: "dissent",
    codes: ["dissent", "precondition", "decision_expired", "class", "use"],
  },
  {
    sentence: "an exception lapses with a missing precondition too",
    tools: acme(
      [
        decision({
          ...everywhereYes,
          classes: { confidential: "no" },
          preconditions: [{ id: "sso-on", classes: [], uses: [] }],
        }),
      ],
      { exceptions: [exception()] },
    ),
    asked: { ...secret, groups: ["g_press"] },
    answer: "ask",
    code: "precondition",
    codes: ["precondition", "exception"],
  },
  // several, or a part left out
  {
    sentence: "several classes: the strictest",
    tools: acme([decision({ ...everywhereYes, classes: { ...everywhereYes.classes, client: "no" } })]),
    asked: { data: ["internal", "client"], use: ["copy"] },
    answer: "no",
    code: "class",
  },
  {
    sentence: "several uses: conditions united",
    tools: acme([
      decision({
        ...everywhereYes,
        conditions: [
          { id: "c1", classes: [], uses: ["copy"] },
          { id: "c2", classes: [], uses: ["image"] },
        ],
      }),
    ]),
    asked: { data: ["internal"], use: ["copy", "image"] },
    answer: "if",
    code: "conditional",
    conditions: ["c1", "c2"],
  },
  {
    sentence: "no use named and all alike: that answer",
    tools: acme([decision(everywhereYes)]),
    asked: { data: ["internal"] },
    answer: "yes",
    code: "allowed",
  },
  {
    sentence: "no use named, some yes and some no: it depends",
    tools: acme([decision({ ...everywhereYes, uses: { ...everywhereYes.uses, naming: "no" } })]),
    asked: { data: ["internal"] },
    answer: "if",
    code: "depends",
  },
  {
    sentence: "nothing named, some ask and some no: the strictest",
    tools: acme([decision({ ...everywhere("ask"), uses: { ...everywhere("ask").uses, naming: "no" } })]),
    asked: {},
    answer: "no",
    code: "use",
  },
  {
    sentence: "nothing named and all refused: no",
    tools: acme([decision({ outcome: "refused" })]),
    asked: {},
    answer: "no",
    code: "refused",
  },
  {
    sentence: "all classes named one by one is not left out: the strictest",
    tools: acme([decision({ ...everywhereYes, classes: { ...everywhereYes.classes, special: "no" } })]),
    asked: { data: ["public", "internal", "confidential", "client", "licensed", "personal", "special"], use: ["copy"] },
    answer: "no",
    code: "class",
  },
]

describe("the answer, situation by situation", () => {
  test("there are at least sixty", () => expect(situations.length).toBeGreaterThanOrEqual(60))

  test.each(situations)("$sentence", ({ tools, asked, answer, code, codes: all, conditions }) => {
    const reply = check(openList(list(tools)), { tool: "acme", day, ...(asked ?? both) })
    expect({ answer: reply.answer, code: reply.reason.code }).toEqual({ answer, code })
    if (all) expect(reply.plans[0]?.codes).toEqual(all)
    if (conditions) expect(reply.conditions.map((condition) => condition.id)).toEqual(conditions)
    expect(reply.reason.fr).not.toBe("")
    expect(reply.reason.en).not.toBe("")
    expect(reply.reason.fr).not.toContain("undefined")
    expect(reply.reason.en).not.toContain("undefined")
  })

  test("every code but those of unknown and ambiguous names is the reason of some situation, or a lesser cause in one", () => {
    const seen = new Set(situations.flatMap((situation) => [situation.code, ...(situation.codes ?? [])]))
    expect(codes.filter((code) => !seen.has(code))).toEqual(["unknown_tool", "ambiguous_tool"])
  })
})

describe("several classes or uses, and the other part left out", () => {
  const team = decision({ ...everywhereYes, classes: { public: "yes", internal: "yes", personal: "no" } })
  const book = openList(list(acme([{ ...team, uses: { ...team.uses, crm: "no" } }])))
  const ask = (question: Partial<Question>) => check(book, { tool: "acme", day, ...question })

  test("what none of them allows together does not depend on the part left out", () => {
    expect(ask({ data: ["public", "personal"] })).toMatchObject({ answer: "no", reason: { code: "class" } })
    expect(ask({ data: ["personal"] })).toMatchObject({ answer: "no", reason: { code: "class" } })
    expect(ask({ use: ["copy", "crm"] }).answer).toBe("no")
  })

  test("what they allow together in some place depends on it; the cells are all there", () => {
    const reply = ask({ data: ["public", "internal"] })
    expect(reply).toMatchObject({ answer: "if", reason: { code: "depends" } })
    expect(reply.plans[0]?.cells).toHaveLength(10)
    expect(ask({ use: ["copy", "image"] })).toMatchObject({ answer: "if", reason: { code: "depends" } })
  })
})

describe("a tool without a plan", () => {
  const ask = (plans: readonly ListPlan[], given: Partial<Question> = {}) =>
    check(openList(list([tool("acme", plans)])), { tool: "acme", day, ...both, ...given })
  const yes = [decision(everywhereYes)]
  const no = [decision(everywhere("no"))]

  test("company plans are listed first", () => {
    const reply = ask([
      plan("acme/free", { account: "personal" }),
      plan("acme/team"),
      plan("acme/own", { account: "personal" }),
    ])
    expect(reply.plans.map((item) => item.plan)).toEqual(["acme/team", "acme/free", "acme/own"])
  })

  test("the best among company plans with a live licence is the headline", () => {
    const reply = ask([plan("acme/api", { decisions: yes }), plan("acme/team", { decisions: no, ...licensed })])
    expect(reply.answer).toBe("no")
  })

  test("without a live licence, the best among decided company plans", () => {
    const reply = ask([plan("acme/api", { decisions: yes }), plan("acme/team", { decisions: no })])
    expect(reply.answer).toBe("if")
  })

  test("a licence that has ended is not a live one", () => {
    const reply = ask([plan("acme/api", { decisions: yes }), plan("acme/team", { decisions: no, ...licensed })], {
      day: "2027-02-01",
    })
    expect(reply.answer).toBe("if")
  })

  test("no company plan decided: the strictest of the other decided plans", () => {
    const free = plan("acme/free", { account: "personal", decisions: yes })
    const own = plan("acme/own", { account: "personal", decisions: no })
    expect(ask([plan("acme/team"), free, own]).answer).toBe("no")
  })

  test("a yes that another plan does not give shows as if, first condition: only with the plan, on a company account", () => {
    const reply = ask([
      plan("acme/team", { decisions: yes, ...licensed }),
      plan("acme/free", { account: "personal", decisions: no }),
    ])
    expect(reply.answer).toBe("if")
    expect(reply.reason.code).toBe("conditional")
    expect(reply.conditions).toEqual([
      {
        id: "only-with",
        fr: "Seulement avec Acme team, sur un compte de l’entreprise.",
        en: "Only with Acme team, on a company account.",
      },
    ])
  })

  test("all plans that give the headline are named, a personal one without the company account", () => {
    const reply = ask([
      plan("acme/team", { decisions: yes, ...licensed }),
      plan("acme/free", { account: "personal", decisions: yes }),
      plan("acme/api"),
    ])
    expect(reply.conditions[0]?.en).toBe("Only with Acme team, on a company account or Acme free.")
  })

  test("all plans alike: plain yes", () => {
    const reply = ask([
      plan("acme/team", { decisions: yes }),
      plan("acme/free", { account: "personal", decisions: yes }),
    ])
    expect(reply).toMatchObject({ answer: "yes", reason: { code: "allowed" }, conditions: [] })
  })

  test("cells join per plan first: two plans that each allow one use do not make a yes together", () => {
    const reply = ask(
      [
        plan("acme/one", { decisions: [decision({ ...everywhereYes, uses: { copy: "yes", image: "no" } })] }),
        plan("acme/two", { decisions: [decision({ ...everywhereYes, uses: { copy: "no", image: "yes" } })] }),
      ],
      { use: ["copy", "image"] },
    )
    expect(reply.answer).toBe("no")
  })

  test("with the plan named, it alone answers", () => {
    const reply = ask([plan("acme/team", { decisions: yes }), plan("acme/api", { decisions: no })], {
      plan: "acme/team",
    })
    expect(reply).toMatchObject({ answer: "yes", plans: [{ plan: "acme/team" }] })
  })
})

describe("what is meant", () => {
  const yes = [decision(everywhereYes)]
  const book = openList(
    list([
      tool("acme", [plan("acme/team", { decisions: yes })], { name: "Acme Écrivain", aliases: ["AcmeGPT"] }),
      tool("borel", [
        plan("borel/pro", { decisions: yes, hosts: [{ host: "pro.borel.example", cover: "host" }] }),
        plan("borel/free", { account: "personal" }),
      ]),
      tool("twin-a", [plan("twin-a/x")], { name: "Twin", hosts: [{ host: "shared.example", cover: "tree" }] }),
      tool("twin-b", [plan("twin-b/x", { decisions: yes })], {
        name: "twin",
        hosts: [{ host: "shared.example", cover: "tree" }],
      }),
    ]),
  )
  const ask = (question: Partial<Question>) => check(book, { day, ...both, ...question })
  const faults = (question: Partial<Question>) => {
    try {
      ask(question)
    } catch (error) {
      if (error instanceof Refused) return error.faults.map((fault) => fault.place)
      throw error
    }
    throw new Error("was not refused")
  }

  test.each(["acme", "ACME", "Acme Écrivain", "acme ecrivain", "ACME  ÉCRIVAIN", "acmegpt", " AcmeGPT "])(
    "the tool is found as %j",
    (name) => {
      expect(ask({ tool: name }).tool).toEqual({ slug: "acme", name: "Acme Écrivain" })
    },
  )

  test.each(["acm", "acme-gpt", "écrivain"])("%j is not guessed at", (name) => {
    expect(ask({ tool: name })).toMatchObject({ answer: "ask", reason: { code: "unknown_tool" }, plans: [] })
  })

  test("an unknown tool gets what to use instead, and the request filled in", () => {
    const reply = ask({ tool: "Zephyr" })
    expect(reply.alternatives.map((item) => item.plan)).toEqual(["acme/team", "borel/pro", "twin-b/x"])
    expect(reply.request).toBe("/requests/new?tool=Zephyr&data=internal&use=copy")
  })

  test("a slug is found in capitals where no name is alike", () => {
    expect(ask({ tool: "Twin-B" }).tool?.slug).toBe("twin-b")
  })

  test("several tools of one name: ambiguous, with the candidates", () => {
    expect(ask({ tool: "TWIN" })).toMatchObject({
      answer: "ask",
      reason: { code: "ambiguous_tool" },
      candidates: [{ slug: "twin-a" }, { slug: "twin-b" }],
    })
  })

  test("a slug is never ambiguous", () => {
    expect(ask({ tool: "twin-b" }).tool?.slug).toBe("twin-b")
  })

  test("the plan alone suffices", () => {
    expect(ask({ plan: "acme/team" })).toMatchObject({ answer: "yes", tool: { slug: "acme" } })
  })

  test("a plan of another tool is refused", () => expect(faults({ tool: "acme", plan: "borel/pro" })).toEqual(["plan"]))
  test("an unknown plan is refused", () => expect(faults({ plan: "acme/none" })).toEqual(["plan"]))
  test("an unknown tool wins over an unknown plan", () => {
    expect(ask({ tool: "Zephyr", plan: "acme/none" }).reason.code).toBe("unknown_tool")
  })
  test("neither tool, host nor plan is refused", () => expect(faults({})).toEqual(["tool"]))
  test("unknown class, use and day are all named at once", () => {
    expect(faults({ tool: "acme", data: ["secret"], use: ["magic"], day: "2026-02-30" })).toEqual(["data", "use", "at"])
  })

  test("a plan's own host answers for that plan alone", () => {
    expect(ask({ host: "https://pro.borel.example/app" }).plans.map((item) => item.plan)).toEqual(["borel/pro"])
  })
  test("the tool's host answers for its plans without own hosts", () => {
    expect(ask({ host: "www.borel.example" }).plans.map((item) => item.plan)).toEqual(["borel/free"])
  })
  test("a shared host answers over all plans of its tools, and names them", () => {
    const reply = ask({ host: "shared.example" })
    expect(reply.plans.map((item) => item.plan)).toEqual(["twin-a/x", "twin-b/x"])
    expect(reply).toMatchObject({ answer: "if", candidates: [{ slug: "twin-a" }, { slug: "twin-b" }] })
    expect(reply.tool).toBeUndefined()
  })
  test("a shared host of which one tool has no plan is no plain yes", () => {
    const hosts = [{ host: "shared.example", cover: "tree" as const }]
    const shared = openList(list([tool("a", [plan("a/x", { decisions: yes })], { hosts }), tool("b", [], { hosts })]))
    const reply = check(shared, { host: "shared.example", day, ...both })
    expect(reply).toMatchObject({ answer: "if", reason: { code: "conditional" }, conditions: [{ id: "only-with" }] })
  })
  test("an unknown host is an unknown tool", () => {
    expect(ask({ host: "nobody.example" })).toMatchObject({ answer: "ask", reason: { code: "unknown_tool" } })
  })
  test("what is no host at all is an unknown tool, and harmless", () => {
    expect(ask({ host: "<script>alert(1)</script>" }).reason.code).toBe("unknown_tool")
  })
})

describe("what was added to the vocabulary later", () => {
  const base = list(
    acme([decision({ ...everywhereYes, otherClasses: "no", otherUses: "no", validFrom: "2026-01-01" })]),
  )
  const book = openList({
    ...base,
    vocabulary: {
      classes: [
        ...base.vocabulary.classes,
        { id: "neuro", name: { fr: "neuro", en: "neuro" }, phrase: { fr: "neuro", en: "neuro" }, since: "2026-03-01" },
      ],
      uses: [
        ...base.vocabulary.uses,
        {
          id: "avatars",
          name: { fr: "avatars", en: "avatars" },
          verb: { fr: "x", en: "x" },
          published: true,
          since: "2025-03-01",
        },
      ],
    },
  })
  test("a class newer than the decision is ask, not what otherClasses says", () => {
    expect(check(book, { tool: "acme", day, data: ["neuro"], use: ["copy"] })).toMatchObject({
      answer: "ask",
      reason: { code: "class" },
    })
  })
  test("a use older than the decision is what otherUses says", () => {
    expect(check(book, { tool: "acme", day, data: ["internal"], use: ["avatars"] })).toMatchObject({
      answer: "no",
      reason: { code: "use" },
    })
  })
})

describe("what the answer returns", () => {
  test("the shape other systems rely on", () => {
    const team = plan("acme/team", {
      decisions: [
        decision({
          ...everywhereYes,
          id: "d_1",
          outcome: "conditional",
          validUntil: "2027-01-14",
          conditions: [{ id: "c1", classes: [], uses: [] }],
          preconditions: [{ id: "licence-active", classes: [], uses: [] }],
        }),
      ],
      access: { fr: "Demandez au support.", en: "Ask support." },
      ...licensed,
    })
    const other = tool("borel", [plan("borel/pro", { decisions: [decision(everywhereYes)] })])
    expect(check(openList(list([tool("acme", [team]), other])), { tool: "acme", day, ...both })).toEqual({
      answer: "if",
      reason: {
        code: "conditional",
        fr: "Vous pouvez faire copy avec Acme à partir de données internal, à une condition.",
        en: "You may do copy with Acme from internal data, on one condition.",
      },
      day,
      revision: 7,
      tool: { slug: "acme", name: "Acme" },
      conditions: [{ id: "c1", fr: "Une personne relit.", en: "A person reviews." }],
      plans: [
        {
          plan: "acme/team",
          name: { fr: "team", en: "team" },
          account: "company",
          answer: "if",
          codes: ["conditional", "class", "use"],
          access: { fr: "Demandez au support.", en: "Ask support." },
          conditions: ["c1"],
          preconditions: [{ id: "licence-active", holds: true, until: "2026-12-31" }],
          decision: "d_1",
          validUntil: "2027-01-14",
          cells: [{ data: "internal", use: "copy", answer: "if" }],
        },
      ],
      alternatives: [{ plan: "borel/pro", tool: "Borel", name: { fr: "pro", en: "pro" }, answer: "yes" }],
      request: "/requests/new?tool=acme&data=internal&use=copy",
    })
  })

  test("alternatives are of a kind that serves, never the tool itself, yes first, five at most", () => {
    const yes = [decision(everywhereYes)]
    const conditional = [decision({ ...everywhereYes, conditions: [{ id: "c1", classes: [], uses: [] }] })]
    const tools = [
      tool("acme", [
        plan("acme/team", { decisions: [decision({ outcome: "refused" })] }),
        plan("acme/api", { decisions: yes }),
      ]),
      tool("painter", [plan("painter/pro", { decisions: yes })], { categories: ["image"] }),
      ...["a", "b", "c", "d", "e"].map((name) =>
        tool(name, [plan(`${name}/pro`, { decisions: name === "a" ? conditional : yes })]),
      ),
      tool("private", [plan("private/free", { account: "personal", decisions: yes })]),
    ]
    const reply = check(openList(list(tools)), { tool: "acme", plan: "acme/team", day, ...both })
    expect(reply.alternatives.map((item) => item.plan)).toEqual(["b/pro", "c/pro", "d/pro", "e/pro", "a/pro"])
  })

  test("what is retired keeps its answer and is proposed to nobody, on the day that it is", () => {
    const yes = [decision(everywhereYes)]
    const withEnds = (pro?: { from?: string }, team?: { from?: string }) =>
      openList(
        list([
          tool("acme", [plan("acme/team", { decisions: [decision({ outcome: "refused" })] })]),
          tool("borel", [
            plan("borel/pro", { decisions: yes, ...(pro ? { ended: pro } : {}) }),
            plan("borel/team", { decisions: yes, ...(team ? { ended: team } : {}) }),
          ]),
        ]),
      )
    const asked = (book: Book, on = day) =>
      check(book, { tool: "acme", day: on, ...both }).alternatives.map((item) => item.plan)
    expect(asked(withEnds())).toEqual(["borel/pro", "borel/team"])
    expect(asked(withEnds({ from: day }))).toEqual(["borel/team"])
    expect(asked(withEnds({}, { from: day }))).toEqual([])
    const tomorrow = withEnds({ from: addDays(day, 1) })
    expect(asked(tomorrow)).toEqual(["borel/pro", "borel/team"])
    expect(asked(tomorrow, addDays(day, 1))).toEqual(["borel/team"])
    expect(check(withEnds({}), { plan: "borel/pro", day, ...both }).answer).toBe("yes")
  })
})
