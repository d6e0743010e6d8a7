import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findings, type Judged, severities, unjustified } from "../../src/core/findings.ts"
import type { Fact } from "../../src/core/register.ts"
import { type ScoreInput, scorer, scoreStandings } from "../../src/core/score.ts"
import { type Chain, standings } from "../../src/core/standing.ts"
import { input } from "./scoring-arbitraries.ts"
import { sample, today } from "./scoring-sample.ts"

type Given = Partial<Omit<Fact, "subject">> & { factor: string; on?: keyof Chain }

function judge(dataClass: string, use: string, facts: readonly Given[], account: "company" | "personal" = "company") {
  const chain: Record<keyof Chain, Fact[]> = { plan: [], tool: [], organisation: [], use: [], company: [] }
  facts.forEach(({ on = "plan", ...fact }, index) => {
    const subject = { kind: on, slug: "one" } as Fact["subject"]
    chain[on].push({ id: `f${index}`, subject, option: 0, sourceClass: "terms", seenOn: today, ...fact } as Fact)
  })
  const known = standings(sample, chain, account, today)
  return { score: scoreStandings(scorer(sample, "full"), known, { dataClass, use }), standings: known }
}

const of = (list: ReturnType<typeof findings>, factor: string) => list.find((one) => one.factor === factor)

describe("what is found", () => {
  it("blocks where a gate is broken, and says which answer would do, and from whom", () => {
    const found = of(findings(sample, [judge("internal", "copy", [{ factor: "C1", option: 4 }])]), "C1")
    expect(found).toMatchObject({
      severity: "blocks",
      option: 4,
      gate: { kind: "gate" },
      mend: { sides: ["plan"], onlyProof: false },
    })
    expect(found?.mend.option).toBe(found?.gate?.limit)
  })

  it("knows the stops that nothing passes", () => {
    const [first] = findings(sample, [judge("internal", "copy", [{ factor: "E3", option: 4 }])])
    expect(first).toMatchObject({ factor: "E3", severity: "blocks", absolute: true })
    expect(of(findings(sample, [judge("internal", "copy", [{ factor: "C1", option: 4 }])]), "C1")?.absolute).toBe(false)
  })

  it("calls a gate open while nobody knows, and while the answer is claimed or expired: then it is the proof that is missing", () => {
    const context = ["internal", "copy"] as const
    const none = of(findings(sample, [judge(...context, [])]), "C1")
    expect(none).toMatchObject({ severity: "unknown", option: undefined, why: "unknown", mend: { onlyProof: false } })
    const claimed = of(findings(sample, [judge(...context, [{ factor: "C1", sourceClass: "claim" }])]), "C1")
    expect(claimed).toMatchObject({ severity: "unknown", option: 0, why: "claim", mend: { onlyProof: true } })
    const expired = of(findings(sample, [judge(...context, [{ factor: "C1", expiresOn: "2026-11-21" }])]), "C1")
    expect(expired).toMatchObject({ severity: "unknown", why: "expired", mend: { onlyProof: true } })
  })

  it("grades what no gate asks about: 3 and 4 major, 2 minor, a claim minor, a good answer and an unknown nothing", () => {
    const severity = (fact: Given) =>
      of(findings(sample, [judge("internal", "ideation", [fact])]), fact.factor)?.severity
    expect(severity({ factor: "A2", option: 4 })).toBe("major")
    expect(severity({ factor: "A2", option: 3 })).toBe("major")
    expect(severity({ factor: "A2", option: 2 })).toBe("minor")
    expect(severity({ factor: "A2", option: 0, sourceClass: "claim" })).toBe("minor")
    expect(severity({ factor: "A2", option: 1 })).toBeUndefined()
    expect(of(findings(sample, [judge("internal", "ideation", [])]), "A2")).toBeUndefined()
  })

  it("names whose answer is missing of a question that both sides answer", () => {
    const ours = judge("internal", "copy", [
      { factor: "D5", option: 3 },
      { factor: "D5", option: 0, on: "use" },
    ])
    expect(of(findings(sample, [ours]), "D5")?.mend.sides).toEqual(["plan"])
    const both = judge("internal", "copy", [
      { factor: "D5", option: 3 },
      { factor: "D5", option: 3, on: "use" },
    ])
    expect(of(findings(sample, [both]), "D5")?.mend.sides).toEqual(["plan", "own"])
  })

  it("is one finding a factor over all contexts, with those in which it is so and the strictest gate", () => {
    const facts: Given[] = [{ factor: "A1", option: 3 }]
    const list = findings(sample, [judge("internal", "copy", facts), judge("personal", "copy", facts)])
    expect(list.filter(({ factor }) => factor === "A1")).toHaveLength(1)
    expect(of(list, "A1")).toMatchObject({ severity: "blocks", contexts: [{ dataClass: "personal", use: "copy" }] })
  })

  it("carries the measures that were written; what blocks without one is named", () => {
    const judged = [judge("internal", "copy", [{ factor: "C1", option: 4 }])]
    expect(unjustified(findings(sample, judged)).map(({ factor }) => factor)).toEqual(["C1"])
    const list = findings(sample, judged, { C1: "Ordered with training off." })
    expect(of(list, "C1")?.justification).toBe("Ordered with training off.")
    expect(unjustified(list)).toEqual([])
  })

  it("holds a personal account against the plan, whatever facts say", () => {
    const judged = judge("internal", "copy", [{ factor: "D3", option: 0 }], "personal")
    expect(of(findings(sample, [judged]), "D3")).toMatchObject({ severity: "blocks", why: "rule", option: 4 })
  })
})

describe("laws of findings", () => {
  const judgedOf = (one: ScoreInput): Judged => {
    const known = standings(one.methodology, one.chain, one.account, one.day)
    return { score: scoreStandings(scorer(one.methodology, one.depth), known, one.context), standings: known }
  }

  it("misses no gate, invents none, and comes severest first, then by points", () => {
    fc.assert(
      fc.property(input, (one) => {
        const judged = judgedOf(one)
        const list = findings(one.methodology, [judged])
        const severity = (factor: string) => of(list, factor)?.severity
        for (const { factor, state } of judged.score.gates) {
          if (state === "broken") expect(severity(factor)).toBe("blocks")
          else if (state === "open") expect(["blocks", "unknown"]).toContain(severity(factor))
        }
        for (const finding of list.filter(({ severity }) => severity === "blocks"))
          expect(judged.score.gates).toContainEqual(
            expect.objectContaining({ factor: finding.factor, state: "broken" }),
          )
        const ranks = list.map((finding) => severities.indexOf(finding.severity))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        for (const [index, finding] of list.entries()) {
          const next = list[index + 1]
          if (next?.severity === finding.severity) expect(finding.points).toBeGreaterThanOrEqual(next.points)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("does what it says: the proven answer that would mend it does mend it", () => {
    fc.assert(
      fc.property(input, (one) => {
        const list = findings(one.methodology, [judgedOf(one)])
        for (const finding of list.filter(({ why }) => why !== "rule")) {
          const kept = (kind: keyof Chain) => one.chain[kind].filter(({ factor }) => factor !== finding.factor)
          const answer = (kind: "plan" | "use"): Fact => ({
            ...{ id: `mend-${kind}`, factor: finding.factor, option: finding.mend.option },
            ...{ subject: { kind, slug: "one" }, sourceClass: "terms", seenOn: today },
          })
          const chain: Chain = {
            ...{ tool: kept("tool"), organisation: kept("organisation"), company: kept("company") },
            plan: [...kept("plan"), answer("plan")],
            use: [...kept("use"), answer("use")],
          }
          const then = of(findings(one.methodology, [judgedOf({ ...one, chain })]), finding.factor)
          expect(then === undefined || then.severity === "minor" || then.severity === "major").toBe(true)
          expect(then?.severity).not.toBe(finding.severity === "minor" ? "minor" : "none")
        }
      }),
      { numRuns: 300 },
    )
  })

  it("does not depend on the order of facts", () => {
    fc.assert(
      fc.property(input, (one) => {
        const turned = Object.fromEntries(Object.entries(one.chain).map(([kind, facts]) => [kind, facts.toReversed()]))
        const list = findings(one.methodology, [judgedOf(one)])
        expect(findings(one.methodology, [judgedOf({ ...one, chain: turned as never })])).toEqual(list)
      }),
      { numRuns: 150 },
    )
  })
})
