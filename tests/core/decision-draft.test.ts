import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import {
  type Answering,
  allowedClasses,
  answersFrom,
  bareCells,
  cellsOf,
  departuresOf,
  startingContent,
  stoppedCells,
} from "../../src/core/decision-draft.ts"
import type { Proposal } from "../../src/core/decision-proposal.ts"
import { type Answer, answers, outcomes } from "../../src/core/vocabulary.ts"
import { dataClass, use } from "./scoring-sample.ts"

const vocabulary = {
  classes: ["public", "internal", "personal"].map(dataClass),
  uses: [use("ideation", false), use("copy", true), use("crm", true)],
}
const answer = fc.constantFrom<Answer[]>(...answers)

/** A proposal with one answer per cell, class by class. */
function proposalOf(cells: readonly Answer[], stops: readonly number[] = []): Proposal {
  return vocabulary.classes.flatMap(({ id: dataClass }, row) =>
    vocabulary.uses.map(({ id: use }, column) => {
      const nth = row * vocabulary.uses.length + column
      return {
        ...{
          class: dataClass,
          use,
          answer: cells[nth] ?? "ask",
          band: "low" as const,
          score: 10,
          floor: 5,
          evidence: 1,
        },
        ...{ gates: "met" as const, broken: [], open: [], assessed: true },
        ...(stops.includes(nth) ? { stop: "A1" } : {}),
      }
    }),
  )
}

const proposal = fc.array(answer, { minLength: 9, maxLength: 9 }).map((cells) => proposalOf(cells))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const perId = (list: readonly { id: string }[]) =>
  fc
    .tuple(...list.map(() => answer))
    .map((given) => Object.fromEntries(list.map(({ id }, index) => [id, given[index] ?? "ask"])))
const answering: fc.Arbitrary<Answering> = fc.record({
  outcome: fc.constantFrom(...outcomes),
  classes: perId(vocabulary.classes),
  otherClasses: fc.constantFrom("ask" as const, "no" as const),
  uses: perId(vocabulary.uses),
  otherUses: fc.constantFrom("if" as const, "ask" as const, "no" as const),
  overrides: fc.uniqueArray(
    fc.record({
      class: fc.constantFrom(...ids(vocabulary.classes)),
      use: fc.constantFrom(...ids(vocabulary.uses)),
      answer,
    }),
    { selector: (one) => `${one.class} ${one.use}`, maxLength: 5 },
  ),
})

const start = (of: Proposal, band = "low") =>
  startingContent({
    ...{ proposal: of, vocabulary, band, account: "company" as const },
    ...{ rules: defaultPolicy.decisions, day: "2026-11-22" },
  })

describe("a first draft", () => {
  test("answers exactly as the policy proposes, and departs in nothing", () => {
    fc.assert(
      fc.property(proposal, (of) => {
        const content = { ...start(of), outcome: "conditional" as const }
        const cells = cellsOf(content, vocabulary)
        expect(cells.map(({ answer }) => answer)).toEqual(of.map(({ answer }) => answer))
        expect(departuresOf(content, of, vocabulary)).toEqual([])
      }),
    )
  })

  test("is refused where everything is proposed `no`, conditional where an `if` is, else approved", () => {
    const outcome = (cells: Answer[]) => start(proposalOf(cells)).outcome
    expect(outcome(Array<Answer>(9).fill("no"))).toBe("refused")
    expect(outcome(["if", ...Array<Answer>(8).fill("no")])).toBe("conditional")
    expect(outcome(["ask", ...Array<Answer>(8).fill("no")])).toBe("conditional")
    expect(outcome(["yes", ...Array<Answer>(8).fill("no")])).toBe("approved")
  })

  test("is to be reviewed by the band of its assessment", () => {
    const of = proposalOf(Array<Answer>(9).fill("yes"))
    expect(start(of, "low").reviewBy).toBe("2027-11-22")
    expect(start(of, "high").reviewBy).toBe("2027-05-22")
    expect(start(of, "critical").reviewBy).toBe("2027-02-22")
    expect(start(of, "some other band").reviewBy).toBe("2027-05-22")
  })

  test("asks a company account for a licence, and personal data for a data processing agreement", () => {
    const { preconditions } = start(proposalOf([]))
    expect(preconditions).toEqual([
      { id: "licence-active", classes: [], uses: [] },
      { id: "dpa-signed", classes: ["personal"], uses: [] },
    ])
  })
})

describe("departures", () => {
  test("name every cell that answers otherwise, and none where all is as proposed", () => {
    fc.assert(
      fc.property(proposal, answering, (of, content) => {
        const moved = cellsOf(content, vocabulary).filter((cell, nth) => cell.answer !== of[nth]?.answer)
        const found = departuresOf(content, of, vocabulary)
        for (const cell of moved) {
          expect(
            found.some(
              (one) =>
                one.kind === "outcome" ||
                (one.kind === "class" && one.class === cell.class) ||
                (one.kind === "use" && one.use === cell.use) ||
                (one.kind === "pair" && one.class === cell.class && one.use === cell.use),
            ),
          ).toBe(true)
        }
        expect(found.length === 0).toBe(moved.length === 0)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      }),
    )
  })

  test("say whether something is allowed further than proposed", () => {
    const of = proposalOf(Array<Answer>(9).fill("ask"))
    const content = { ...start(of), outcome: "conditional" as const }
    const [stricter] = departuresOf({ ...content, classes: { ...content.classes, internal: "no" } }, of, vocabulary)
    expect(stricter).toMatchObject({ key: "class:internal", looser: false, proposed: "ask", decided: "no", cells: 3 })
    const pair = { class: "public", use: "copy", answer: "if" as const }
    expect(departuresOf({ ...content, overrides: [pair] }, of, vocabulary)).toEqual([
      {
        ...{ key: "pair:public/copy", kind: "pair", class: "public", use: "copy" },
        ...{ proposed: "ask", decided: "if", looser: true, cells: 1 },
      },
    ])
  })

  test("of a refusal are one", () => {
    const of = proposalOf(["yes", ...Array<Answer>(8).fill("no")])
    expect(departuresOf({ ...start(of), outcome: "refused" }, of, vocabulary)).toEqual([
      { key: "outcome", kind: "outcome", proposed: "yes", decided: "no", looser: false, cells: 1 },
    ])
  })
})

describe("what a decision allows", () => {
  test("is written as classes and uses that say the same as the cells", () => {
    fc.assert(
      fc.property(proposal, (of) => {
        const content = { ...start(of), ...answersFrom(of, vocabulary), outcome: "conditional" as const }
        const allowing = of.filter(({ answer }) => answer === "yes" || answer === "if").map((cell) => cell.class)
        expect(allowedClasses(content, vocabulary)).toEqual([...new Set(allowing)])
      }),
    )
  })

  test("never passes an absolute stop", () => {
    const of = proposalOf(["no", "no", ...Array<Answer>(7).fill("yes")], [0, 1])
    const content = { ...start(of), outcome: "approved" as const }
    expect(stoppedCells(content, of, vocabulary)).toEqual([])
    const pair = { class: "public", use: "copy", answer: "if" as const }
    const opened = { ...content, overrides: content.overrides.map((one) => (one.use === "copy" ? pair : one)) }
    expect(stoppedCells(opened, of, vocabulary)).toMatchObject([{ class: "public", use: "copy", stop: "A1" }])
    expect(stoppedCells({ ...opened, outcome: "refused" }, of, vocabulary)).toEqual([])
  })

  test("needs a condition for each `if`", () => {
    const of = proposalOf(["if", "if", ...Array<Answer>(7).fill("yes")])
    const condition = { text: { en: "A person reviews." }, classes: ["public"], uses: ["copy"] }
    const bare = bareCells({ ...start(of), conditions: [condition] }, vocabulary)
    expect(bare).toMatchObject([{ class: "public", use: "ideation" }])
  })
})
