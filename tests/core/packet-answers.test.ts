import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { packetVerdicts } from "../../src/core/assessing.ts"
import {
  answerText,
  claimsEnded,
  claimsIn,
  needsOption,
  progressOf,
  type VendorAnswer,
  verdictsFor,
} from "../../src/core/packet-answers.ts"
import type { Fact } from "../../src/core/register.ts"

const question = { id: "abc-1", subject: "plan/writer/team", factor: "C1" }
const context = { by: "pkt_1", day: "2026-11-22", language: "fr" } as const
const answer: fc.Arbitrary<VendorAnswer> = fc.record(
  {
    verdict: fc.constantFrom(...packetVerdicts),
    option: fc.constantFrom(0, 1, 2, 3, 4),
    text: fc.string({ minLength: 1 }),
    url: fc.webUrl(),
    file: fc.record({ sha256: fc.constant("f".repeat(64)), name: fc.string() }),
  },
  { requiredKeys: ["verdict"] },
)

describe("claims", () => {
  test("come of corrections and answers with an option, and of nothing else; never more than a claim", () => {
    fc.assert(
      fc.property(answer, (given) => {
        const [claim] = claimsIn([{ question, answer: given }], context)
        expect(claim !== undefined).toBe(needsOption(given.verdict) && given.option !== undefined)
        if (!claim) return
        expect(claim.fact).toMatchObject({ plan: "writer/team", factor: "C1", option: given.option })
        expect(claim.fact).toMatchObject({ sourceClass: "claim", author: "pkt_1", seenOn: "2026-11-22" })
        expect(claim.fact.text?.fr).toBe(given.text)
        expect(progressOf(given)).toBe("done")
      }),
    )
  })

  test("rest on the file before the address", () => {
    const both = {
      verdict: "answered",
      option: 2,
      url: "https://a.example/",
      file: { sha256: "f".repeat(64), name: "r" },
    }
    const evidence = (given: VendorAnswer) => claimsIn([{ question, answer: given }], context)[0]?.fact.evidence
    expect(evidence(both as VendorAnswer)).toEqual({ sha256: "f".repeat(64), name: "r" })
    expect(evidence({ verdict: "answered", option: 2, url: "https://a.example/" })).toEqual({
      ...{ url: "https://a.example/", seenOn: "2026-11-22" },
    })
    expect(evidence({ verdict: "answered", option: 2 })).toBeUndefined()
  })

  test("end the vendor's own earlier claims about the same, and nothing stronger or of others", () => {
    const fact = (rest: Partial<Fact>): Fact => ({
      ...{ id: "f", subject: { kind: "plan", slug: "writer/team" }, factor: "C1", option: 1, seenOn: "2026-11-01" },
      ...{ sourceClass: "claim", author: "pkt_0" },
      ...rest,
    })
    const own = fact({ id: "own" })
    const live = [
      own,
      fact({ sourceClass: "terms" }),
      fact({ author: "per_1" }),
      fact({ author: undefined }),
      fact({ factor: "C2" }),
      fact({ subject: { kind: "plan", slug: "writer/free" } }),
      fact({ subject: { kind: "tool", slug: "writer" } }),
    ]
    const claims = claimsIn([{ question, answer: { verdict: "corrected", option: 0 } }], context)
    const ended = claimsEnded(
      live,
      claims.map((claim) => claim.fact),
    )
    expect(ended).toEqual([own])
  })
})

test("a draft is what misses its option", () => {
  expect(progressOf(undefined)).toBe("open")
  expect(progressOf({ verdict: "corrected" })).toBe("draft")
  expect(progressOf({ verdict: "confirmed" })).toBe("done")
  expect(verdictsFor(false)).not.toContain("confirmed")
})

test("equal answers have one text, and others another", () => {
  fc.assert(
    fc.property(answer, answer, (a, b) => {
      const content = ({ verdict, option, text, url, file }: VendorAnswer) =>
        JSON.stringify([verdict, option ?? null, text ?? null, url ?? null, file?.sha256 ?? null])
      expect(answerText(a) === answerText(b)).toBe(content(a) === content(b))
      expect(answerText({ ...a })).toBe(answerText(a))
    }),
  )
})
