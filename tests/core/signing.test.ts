import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import { type GivenSignOff, signOffRoles, signOffVerdicts } from "../../src/core/deciding.ts"
import { barredFromSigning, quorumOf, type SignerInput, signingOf, standingVerdicts } from "../../src/core/signing.ts"

const usual = quorumOf(defaultPolicy, "assessment", ["internal"])
const personal = quorumOf(defaultPolicy, "assessment", ["internal", "personal"])

let count = 0
const given = (
  person: string,
  role: GivenSignOff["role"],
  verdict: GivenSignOff["verdict"] = "agree",
): GivenSignOff => ({
  id: `sig_${++count}`,
  ...{ person, role, verdict, at: "2026-11-22T10:00:00.000Z" },
})

describe("a quorum", () => {
  test("is IT and legal, two people; with the DPO where personal data is allowed", () => {
    expect(usual).toEqual({ roles: ["it", "legal"], people: 2 })
    expect(personal).toEqual({ roles: ["it", "legal", "dpo"], people: 2 })
    expect(signingOf(usual, [given("a", "it")]).complete).toBe(false)
    expect(signingOf(usual, [given("a", "it"), given("b", "legal")]).complete).toBe(true)
    expect(signingOf(personal, [given("a", "it"), given("b", "legal")]).complete).toBe(false)
  })

  test("is not one person with two roles", () => {
    const both = [given("a", "it"), given("a", "legal")]
    expect(signingOf(usual, both)).toMatchObject({ people: 1, complete: false })
    expect(signingOf(usual, [...both, given("b", "it")]).complete).toBe(true)
    const alone = quorumOf({ ...defaultPolicy, quorum: { ...defaultPolicy.quorum, people: 1 } }, "assessment", [
      "internal",
    ])
    expect(signingOf(alone, both).complete).toBe(true)
  })

  test("does not count roles that are not asked, but hears their dissent", () => {
    expect(signingOf(usual, [given("a", "it"), given("c", "dpo")]).complete).toBe(false)
    const signed = signingOf(usual, [given("a", "it"), given("b", "legal"), given("c", "dpo", "dissent")])
    expect(signed).toMatchObject({ complete: true, dissent: true })
  })

  test("takes one other person to confirm what was decided before", () => {
    const confirmation = quorumOf(defaultPolicy, "stated", ["personal"])
    expect(signingOf(confirmation, []).complete).toBe(false)
    expect(signingOf(confirmation, [given("a", "legal")]).complete).toBe(true)
  })
})

describe("verdicts", () => {
  const verdicts = fc.array(
    fc
      .record({
        person: fc.constantFrom("a", "b", "c"),
        role: fc.constantFrom(...signOffRoles),
        verdict: fc.constantFrom(...signOffVerdicts),
      })
      .map(({ person, role, verdict }) => given(person, role, verdict)),
    { maxLength: 8 },
  )

  test("count as the last one per person and role", () => {
    fc.assert(
      fc.property(verdicts, (all) => {
        const standing = standingVerdicts(all)
        for (const one of standing) {
          const own = all.filter(({ person, role }) => person === one.person && role === one.role)
          expect(one).toBe(own.at(-1))
        }
        expect(signingOf(usual, all).dissent).toBe(standing.some(({ verdict }) => verdict === "dissent"))
        expect(signingOf(usual, standing)).toEqual(signingOf(usual, all))
      }),
    )
  })

  test("never complete a quorum without each role and enough people", () => {
    fc.assert(
      fc.property(verdicts, (all) => {
        const agreeing = standingVerdicts(all).filter(({ verdict }) => verdict === "agree")
        const people = (roles: readonly string[]) =>
          new Set(agreeing.filter(({ role }) => roles.includes(role)).map(({ person }) => person))
        const whole = usual.roles.every((role) => people([role]).size > 0) && people(usual.roles).size >= 2
        expect(signingOf(usual, all).complete).toBe(whole)
      }),
    )
  })
})

describe("who may not sign", () => {
  const input: SignerInput = {
    ...{ person: "a", role: "it", verdict: "agree", held: ["it"], status: "signing", origin: "assessment" },
    ...{ createdBy: "z", requesters: new Set<string>(), given: [] },
  }

  test("is told which reason stands in the way", () => {
    expect(barredFromSigning(input)).toBeUndefined()
    expect(barredFromSigning({ ...input, status: "draft" })).toBe("status")
    expect(barredFromSigning({ ...input, held: ["legal"] })).toBe("role")
    expect(barredFromSigning({ ...input, requesters: new Set(["a"]) })).toBe("requester")
    expect(barredFromSigning({ ...input, given: [given("a", "it")] })).toBe("given")
    expect(barredFromSigning({ ...input, origin: "stated", createdBy: "a" })).toBe("author")
  })

  test("may change their mind, both ways", () => {
    expect(barredFromSigning({ ...input, given: [given("a", "it", "dissent")] })).toBeUndefined()
    expect(barredFromSigning({ ...input, verdict: "dissent", given: [given("a", "it")] })).toBeUndefined()
  })
})
