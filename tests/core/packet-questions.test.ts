import { describe, expect, test } from "vitest"
import { askables, isAskedAtFirst, isForVendor } from "../../src/core/packet-questions.ts"
import type { Fact, Plan, Tool } from "../../src/core/register.ts"
import { methodology } from "../../templates/methodology/index.ts"

const day = "2026-11-22"
const tool: Tool = {
  id: "tool_1",
  slug: "writer",
  name: "Writer",
  aliases: [],
  vendor: "acme",
  categories: [],
  hosts: [],
}
const plan = (name: string, account: Plan["account"] = "company"): Plan => ({
  ...{ id: `plan_${name}`, slug: `writer/${name}`, name: { en: name }, account, hosts: [] },
})
let count = 0
const fact = (factor: string, rest: Partial<Fact> = {}): Fact => ({
  ...{ id: `fact_${++count}`, factor, option: 1, seenOn: "2026-11-01", sourceClass: "terms" },
  subject: { kind: "plan", slug: "writer/team" },
  ...rest,
})
const asked = (facts: readonly Fact[], plans = [plan("team")]) =>
  askables({ methodology, vendor: "acme", tools: [tool], plans, facts, day })
const of = (facts: readonly Fact[], factor: string) => asked(facts).find((one) => one.factor === factor)

describe("what a vendor can be asked", () => {
  test("is every factor about the vendor or its plans, and none about us", () => {
    const levels = new Map(methodology.factors.map(({ id, level }) => [id, level]))
    const found = new Set(asked([]).map(({ factor }) => levels.get(factor)))
    expect([...found].toSorted()).toEqual(
      [...new Set(["P", "P/U", "V", "V/P", "V/U"])].filter((one) => found.has(one as never)),
    )
    for (const level of ["U", "O", "A"] as const) expect(found).not.toContain(level)
    expect(new Set(asked([]).map(({ knowing }) => knowing))).toEqual(new Set(["unknown"]))
  })

  test("begins with the core, in the order of the methodology", () => {
    const found = asked([])
    const rank = ({ core, factor }: (typeof found)[number]) =>
      (core ? 0 : 1000) + methodology.factors.findIndex(({ id }) => id === factor)
    expect(found.map(rank)).toEqual(found.map(rank).toSorted((a, b) => a - b))
  })

  test.each([
    ["terms", fact("C1"), "terms"],
    ["a claim", fact("C1", { sourceClass: "claim" }), "claim"],
    ["a certificate that ran out", fact("C1", { sourceClass: "register", expiresOn: "2026-11-10" }), "expired"],
    ["a contract", fact("C1", { sourceClass: "contract" }), "firm"],
    ["a test of ours", fact("C1", { sourceClass: "tested" }), "firm"],
    ["nothing found", fact("C1", { sourceClass: "none" }), "unknown"],
  ] as const)("%s", (_, one, knowing) => {
    const question = of([one], "C1")
    expect(question?.knowing).toBe(knowing)
    expect(question && isAskedAtFirst(question)).toBe(knowing !== "firm")
  })

  test("asks once about what several plans share, about whatever answers it", () => {
    const shared = fact("C1", { subject: { kind: "organisation", slug: "acme" } })
    const found = asked([shared], [plan("team"), plan("free")]).filter(({ factor }) => factor === "C1")
    expect(found).toEqual([expect.objectContaining({ subject: shared.subject, fact: shared })])
    const apart = asked([], [plan("team"), plan("free")]).filter(({ factor }) => factor === "C1")
    expect(apart.map(({ subject }) => subject.slug)).toEqual(["writer/team", "writer/free"])
  })

  test("leaves out the sign-in of personal accounts, which nothing they say changes", () => {
    expect(asked([], [plan("free", "personal")]).map(({ factor }) => factor)).not.toContain("D3")
    expect(asked([]).map(({ factor }) => factor)).toContain("D3")
  })

  test("leaves out what is of another vendor", () => {
    expect(askables({ methodology, vendor: "acme", tools: [], plans: [plan("team")], facts: [], day })).toEqual([])
  })
})

describe("what the vendor is shown", () => {
  const page = { url: "https://acme.example/terms", seenOn: day }
  const passage = {
    ...{ collection: "own", service: "Acme", termsType: "DPA", version: "a", start: 0, end: 1, sha256: "0".repeat(64) },
  }
  test.each([
    ["terms on a page", fact("C1", { evidence: page }), true],
    ["a public register", fact("C1", { sourceClass: "register", evidence: page }), true],
    ["a claim on a page", fact("C1", { sourceClass: "claim", evidence: page }), true],
    ["a passage for everybody", fact("C1", { evidence: { ...passage, collection: "genai-eu" } }), true],
    ["a passage of a contract", fact("C1", { evidence: passage }), false],
    ["a contract", fact("C1", { sourceClass: "contract", evidence: page }), false],
    ["a test of ours", fact("C1", { sourceClass: "tested", evidence: page }), false],
    ["a file", fact("C1", { evidence: { sha256: "0".repeat(64), name: "report.pdf" } }), false],
    ["a word without evidence", fact("C1", { sourceClass: "claim" }), false],
    ["terms without a place", fact("C1"), false],
  ] as const)("%s: %s", (_, one, shown) => {
    expect(isForVendor(one, ({ collection }) => collection === "own")).toBe(shown)
  })
})
