import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DepthReason } from "../../src/core/assessing.ts"
import { depthOf } from "../../src/core/depth.ts"
import type { Option } from "../../src/core/methodology.ts"
import { scorePlan } from "../../src/core/score.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { input, withFact } from "./scoring-arbitraries.ts"
import { today } from "./scoring-sample.ts"

const day = "2026-11-22"

/** A plan of which every factor has a proven answer, but for those named. */
function screening(dataClass: string, use: string, over: Readonly<Record<string, Option | undefined>> = {}) {
  const facts = methodology.factors.flatMap(({ id }) => {
    const option = id in over ? over[id] : 0
    return option === undefined ? [] : [{ id, factor: id, option, sourceClass: "terms" as const, seenOn: day }]
  })
  const about = (kind: "plan" | "company", slug: string) =>
    facts.map((fact) => ({ ...fact, subject: { kind, slug } as never }))
  const chain = { plan: about("plan", "a/b"), tool: [], organisation: [], use: [], company: about("company", "") }
  const context = { dataClass, use }
  return scorePlan({ methodology, account: "company", chain, context, day, depth: "screening" })
}

function reasons(score: ReturnType<typeof screening>, before?: readonly DepthReason[]) {
  return depthOf({ methodology, contexts: [score.context], screenings: [score], before })
}

describe("how deep a plan is looked into", () => {
  it("takes a screening for data of our own when nothing was found", () => {
    expect(reasons(screening("internal", "copy"))).toEqual({ depth: "screening", reasons: [] })
    expect(reasons(screening("confidential", "translation")).depth).toBe("screening")
  })

  it.each(["client", "personal", "special"])("takes a full review for %s data, whatever the answers", (dataClass) => {
    expect(reasons(screening(dataClass, "copy"))).toEqual({
      depth: "full",
      reasons: [{ kind: "class", id: dataClass }],
    })
  })

  it.each(["crm", "service", "media"])("takes a full review for %s", (use) => {
    expect(reasons(screening("internal", use)).reasons).toEqual([{ kind: "use", id: use }])
  })

  it("holds a class that the company added to those that it extends", () => {
    const gates = {
      ...methodology.gates,
      classes: { ...methodology.gates.classes, patients: { extends: "special", gates: [] } },
    }
    const contexts = [{ dataClass: "patients", use: "copy" }]
    const found = depthOf({ methodology: { ...methodology, gates }, contexts, screenings: [] })
    expect(found.reasons).toEqual([{ kind: "class", id: "patients" }])
  })

  it("goes deeper where a gate is open, and where it is broken", () => {
    expect(reasons(screening("internal", "copy", { C1: undefined })).reasons).toContainEqual({
      kind: "gate",
      factor: "C1",
    })
    const broken = reasons(screening("internal", "copy", { C1: 4 })).reasons
    expect(broken).toContainEqual({ kind: "gate", factor: "C1" })
    expect(broken).toContainEqual({ kind: "answer", factor: "C1" })
    expect(broken).toContainEqual({ kind: "band" })
  })

  it("goes deeper for a core answer of 3 that no gate asks about, not for one of 2", () => {
    expect(reasons(screening("internal", "copy", { H1: 3 })).reasons).toEqual([{ kind: "answer", factor: "H1" }])
    expect(reasons(screening("internal", "copy", { H1: 2 })).depth).toBe("screening")
  })

  it("stays deep once it was, and says why it became so", () => {
    const before = reasons(screening("internal", "copy", { C1: 4 })).reasons
    expect(reasons(screening("internal", "copy"), before)).toEqual({ depth: "full", reasons: before })
  })

  it("names each reason once, what was asked for first", () => {
    const score = screening("personal", "crm")
    const found = depthOf({
      methodology,
      contexts: [score.context, score.context],
      screenings: [score, score],
      before: [{ kind: "asked" }],
    })
    expect(found.reasons).toEqual([{ kind: "asked" }, { kind: "class", id: "personal" }, { kind: "use", id: "crm" }])
  })

  it("never forgets a reason, whatever is learnt next", () => {
    fc.assert(
      fc.property(input, fc.constantFrom<Option[]>(0, 1, 2, 3, 4), (one, option) => {
        const [factor] = one.methodology.factors
        const given = { methodology: one.methodology, contexts: [one.context] }
        const first = depthOf({ ...given, screenings: [scorePlan({ ...one, depth: "screening" })] })
        const subject = { kind: "plan", slug: "one" } as const
        const fact = {
          id: "new",
          subject,
          factor: factor?.id ?? "",
          option,
          sourceClass: "terms",
          seenOn: today,
        } as const
        const chain = withFact(one.chain, fact)
        const screenings = [scorePlan({ ...one, chain, depth: "screening" })]
        const then = depthOf({ ...given, screenings, before: first.reasons })
        for (const reason of first.reasons) expect(then.reasons).toContainEqual(reason)
        expect(then.depth === "full" || first.depth === "screening").toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
