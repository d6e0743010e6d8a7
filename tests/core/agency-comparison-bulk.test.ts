import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ComparedRow, compareDeclaration } from "../../src/core/agency-comparison.ts"
import { check, type Reply } from "../../src/core/answer.ts"
import { type Book, openList } from "../../src/core/book.ts"
import {
  agencyData,
  comparisonCodes,
  crafts,
  type DeclarationContent,
  type DeclaredTool,
  isConflict,
} from "../../src/core/declaration.ts"
import type { ApprovedList, ListDecision, ListPlan } from "../../src/core/list.ts"
import { listClass } from "../../src/core/list-build.ts"
import { type Answer, accounts, answers, outcomes } from "../../src/core/vocabulary.ts"
import { vocabulary } from "../../templates/vocabulary.ts"
import { list, plan, tool } from "../support/list.ts"

const day = "2026-05-15"
/** Crafts and data that the lists below know, and some that they do not. */
const someCrafts = ["ideation", "copy", "naming", "targeting", "video"] as const
const someData = [...agencyData, "secrets" as "briefs"]

/** Mostly what allows, so that every kind of row comes about often. */
const answer = fc.constantFrom<Answer[]>(...answers, ...Array.from({ length: 12 }, (): Answer => "yes"))
const outcome = fc.constantFrom(...outcomes, ...Array.from({ length: 12 }, () => "conditional" as const))
const classIds = ["public", "internal", "confidential", "client", "licensed", "personal", "special"]
const useIds = ["ideation", "copy", "image", "naming", "crm"]
const scope = fc.record({
  classes: fc.subarray(["public", "internal", "personal"], { maxLength: 2 }),
  uses: fc.subarray(["copy", "naming"], { maxLength: 1 }),
})

const decision: fc.Arbitrary<ListDecision> = fc
  .record({
    outcome,
    classes: fc.record(Object.fromEntries(classIds.map((id) => [id, answer]))),
    uses: fc.record(Object.fromEntries(useIds.map((id) => [id, answer]))),
    otherClasses: fc.constantFrom("ask" as const, "no" as const),
    otherUses: fc.constantFrom("if" as const, "ask" as const, "no" as const),
    conditions: fc.array(
      scope.map((at) => ({ id: "c1", ...at })),
      { maxLength: 1 },
    ),
    preconditions: fc.array(
      fc
        .tuple(fc.constantFrom("training-off" as const, "licence-active" as const), scope)
        .map(([id, at]) => ({ id, ...at })),
      { maxLength: 1 },
    ),
    validUntil: fc.constantFrom("2026-05-01", "2026-12-31", "2027-01-31", undefined, undefined),
    dissent: fc.constantFrom<(true | undefined)[]>(true, ...Array.from({ length: 9 }, () => undefined)),
  })
  .map(({ validUntil, dissent, ...one }) => ({
    ...{ id: "d", overrides: [], validFrom: "2026-01-01", recorded: 1, ...one },
    ...(validUntil && { validUntil }),
    ...(dissent && { dissent }),
  }))

const listedPlan = (slug: string): fc.Arbitrary<ListPlan> =>
  fc
    .record({
      account: fc.constantFrom(...accounts),
      decisions: fc.option(fc.tuple(decision), { nil: undefined, freq: 9 }),
      stops: fc.constantFrom(0, 0, 0, 1).chain((many) =>
        fc.array(
          scope.map((at) => ({ factor: "A1", ...at })),
          { minLength: many, maxLength: many },
        ),
      ),
      holds: fc.constantFrom<ListPlan["holds"][]>(
        {},
        { "training-off": [{ from: "2026-01-01" }] },
        { "licence-active": [{ from: "2026-01-01" }] },
      ),
    })
    .map(({ decisions, holds, ...one }) =>
      plan(slug, { ...one, ...(decisions && { decisions }), ...(holds && { holds }) }),
    )

const book: fc.Arbitrary<Book> = fc
  .tuple(listedPlan("acme/team"), listedPlan("acme/free"), listedPlan("brume/team"))
  .map(([team, free, other]) =>
    openList(list([tool("acme", [team, free], { aliases: ["Muse"] }), tool("brume", [other])])),
  )

const declaredTool: fc.Arbitrary<DeclaredTool> = fc.record(
  {
    name: fc.constantFrom("Acme", "muse", "Brume", "Vague", " "),
    tool: fc.constantFrom("acme", "acme", "brume", "gone"),
    plan: fc.constantFrom("acme/team", "acme/free", "brume/team", "acme/gone"),
    tier: fc.constantFrom("Pro", "team"),
    account: fc.constantFrom(...accounts),
    crafts: fc.subarray([...someCrafts]),
    data: fc.subarray(someData, { maxLength: 3 }),
    trainingOff: fc.boolean(),
    proof: fc.constant({ sha256: "a".repeat(64), name: "capture.png" }),
  },
  { requiredKeys: ["name", "crafts", "data"] },
)

function compared(on: Book, tools: readonly DeclaredTool[]): ComparedRow[] {
  const content: DeclarationContent = {
    ...{ tools, uses: [], refused: [], subcontractors: [], attachments: [], oversight: "double" },
  }
  return compareDeclaration({ book: on, content, kind: "contract", contract: { oversight: "reviewed" }, day })
}

/** What the core says of exactly what a row is about; undefined where it cannot be asked. */
function coreOn(on: Book, { name, tool: slug, plan: of, data, use }: ComparedRow): Reply | undefined {
  const { classes, uses } = on.list.vocabulary
  const known = data.every((id) => on.since.classes.has(id)) && (use === undefined || on.since.uses.has(use))
  if (!known || (!of && !slug && name.trim() === "")) return undefined
  return check(on, {
    ...(of ? { plan: of } : { tool: slug ?? name }),
    data: data.length > 0 ? data : classes.map(({ id }) => id),
    use: use === undefined ? uses.map(({ id }) => id) : [use],
    day,
  })
}

describe("whatever the list and the declaration say", () => {
  test("nothing is allowed that the core does not allow, and its cause and conditions are told as they are", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(book, fc.array(declaredTool, { maxLength: 3 }), (on, tools) => {
        for (const row of compared(on, tools)) {
          seen.add(row.code)
          const core = coreOn(on, row)
          if (row.code === "ok") expect(core?.answer).toBe("yes")
          if (row.code === "ok_conditions") expect(core?.answer).toBe("if")
          if (core === undefined || core.answer === "ask" || core.answer === "no")
            expect(isConflict(row.code)).toBe(true)
          if (!core) continue
          expect(row.reasonCode).toBe(core.reason.code)
          if (!isConflict(row.code)) expect(row.conditions).toEqual(core.conditions)
        }
      }),
      { numRuns: 400 },
    )
    // Of all that a tool can come to, the lists made above show each.
    const wide = ["oversight_below_min", "declaration_expired", "terms_changed"]
    expect(seen).toEqual(new Set(comparisonCodes.filter((code) => !wide.includes(code))))
  })

  test("each tool and use has one row, with a sentence in both languages; only what is ok asks for nothing", () => {
    fc.assert(
      fc.property(book, fc.array(declaredTool, { maxLength: 3 }), (on, tools) => {
        const rows = compared(on, tools)
        expect(new Set(rows.map(({ position, use }) => `${position} ${use}`)).size).toBe(rows.length)
        expect(new Set(rows.map(({ position }) => position)).size).toBe(tools.length)
        for (const { why, ask, code } of rows) {
          for (const text of [why.fr, why.en]) expect(text).toMatch(/^.{10,}[.]$/u)
          for (const text of [why.fr, why.en, ask.fr, ask.en]) expect(text).not.toMatch(/undefined|null|NaN| {2}|\(\)/)
          for (const text of [ask.fr, ask.en]) expect(text === "").toBe(code === "ok")
        }
      }),
      { numRuns: 200 },
    )
  })

  test("silence is never better than an answer", () => {
    const silences = new Set<string>()
    fc.assert(
      fc.property(
        book,
        declaredTool,
        fc.constantFrom("data", "crafts", "plan", "trainingOff", "proof"),
        (on, says, left) => {
          const gone =
            left === "plan"
              ? { plan: undefined, tier: undefined }
              : { [left]: left === "data" || left === "crafts" ? [] : undefined }
          const silent = compared(on, [{ ...says, tool: says.tool ?? "acme", ...gone }])
          if (silent.some(({ code }) => isConflict(code))) return
          silences.add(left)
          // A training that is said to be on, and words that our list has not, are answers that are worse than none.
          const known = { ...says, tool: says.tool ?? "acme", trainingOff: says.trainingOff ?? true }
          // A plan that the register has not is one that no silence about plans can speak for.
          const fine = ["ok", "ok_conditions", ...(left === "plan" ? ["plan_mismatch"] : [])]
          for (const { code } of compared(on, [known]).filter((row) => coreOn(on, row))) expect(fine).toContain(code)
        },
      ),
      { numRuns: 600 },
    )
    expect(silences.size).toBeGreaterThan(2)
  })
})

test("two hundred tools in four uses each, among a thousand on the list, take less than a tenth of a second", () => {
  const real: Partial<ApprovedList> = {
    vocabulary: { classes: vocabulary.classes.map(listClass), uses: vocabulary.uses },
  }
  const decided = (n: number): ListDecision => ({
    ...{ id: `d${n}`, outcome: "conditional", otherClasses: "no", otherUses: "ask", overrides: [] },
    classes: { public: "yes", internal: n % 3 === 0 ? "no" : "yes", confidential: n % 2 ? "yes" : "no" },
    uses: { copy: "yes", image: n % 5 ? "yes" : "no", naming: "no", translation: "yes" },
    ...{ conditions: [], preconditions: [], validFrom: "2026-01-01", recorded: n },
  })
  const tools = Array.from({ length: 1000 }, (_, n) =>
    tool(`t${n}`, [plan(`t${n}/team`, { decisions: [decided(n)] }), plan(`t${n}/free`, { account: "personal" })]),
  )
  const on = openList(list(tools, real))
  const declared = Array.from({ length: 200 }, (_, n): DeclaredTool => {
    const data = agencyData.filter((_, at) => n & (1 << at))
    return {
      name: `T${n}`,
      tool: `t${n * 5}`,
      plan: n % 4 ? `t${n * 5}/team` : undefined,
      crafts: crafts.slice(1, 5),
      data,
    }
  })
  // Of this thread alone, and the best of several: other tests run beside it.
  const times = Array.from({ length: 6 }, () => {
    const start = process.threadCpuUsage()
    expect(compared(on, declared)).toHaveLength(600)
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  })
  expect(Math.min(...times)).toBeLessThan(100)
})
