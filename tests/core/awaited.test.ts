import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { awaitedRoles, signedOf } from "../../src/core/awaited.ts"
import type { Quorum } from "../../src/core/company-policy.ts"
import { type GivenSignOff, signOffRoles, signOffVerdicts } from "../../src/core/deciding.ts"
import { stateOfDecision } from "../../src/core/decision-state.ts"
import { barredFromSigning, signingOf } from "../../src/core/signing.ts"
import { decision, everywhere } from "../support/list.ts"

const two: Quorum = { roles: ["it", "legal"], people: 2 }
let count = 0
const verdict = (
  person: string,
  role: GivenSignOff["role"],
  word: GivenSignOff["verdict"] = "agree",
): GivenSignOff => ({
  ...{
    id: `sig_${++count}`,
    person,
    role,
    verdict: word,
    at: `2026-11-22T10:${String(count % 60).padStart(2, "0")}:00Z`,
  },
})
const asking = (given: readonly GivenSignOff[], quorum = two, over = {}) => ({
  ...{ status: "signing" as const, origin: "assessment" as const, createdBy: "per_a", requesters: new Set<string>() },
  ...{ given, signing: signingOf(quorum, given) },
  ...over,
})

describe("the sign-offs that wait for somebody", () => {
  test("are those that are missing, in roles that are theirs", () => {
    const both = { person: "per_b", held: ["it", "dpo", "reader"] }
    expect(awaitedRoles(asking([]), both)).toEqual(["it"])
    expect(awaitedRoles(asking([verdict("per_c", "it")]), both)).toEqual([])
    expect(awaitedRoles(asking([verdict("per_c", "it")]), { person: "per_b", held: ["legal"] })).toEqual(["legal"])
  })

  test("are none for whoever asked for the tool, has spoken, or before and after signing", () => {
    const me = { person: "per_b", held: ["it"] }
    expect(awaitedRoles(asking([], two, { requesters: new Set(["per_b"]) }), me)).toEqual([])
    expect(awaitedRoles(asking([verdict("per_b", "it", "dissent")]), me)).toEqual([])
    for (const status of ["draft", "recorded", "abandoned"] as const)
      expect(awaitedRoles(asking([], two, { status }), me)).toEqual([])
  })

  test("are any that are asked for, where one person gave them all and two are needed", () => {
    const given = [verdict("per_c", "it"), verdict("per_c", "legal")]
    expect(awaitedRoles(asking(given), { person: "per_b", held: ["legal", "dpo"] })).toEqual(["legal"])
    expect(awaitedRoles(asking(given), { person: "per_c", held: ["it", "legal"] })).toEqual([])
    expect(signedOf(signingOf(two, given))).toEqual({ there: 1, asked: 2 })
  })

  test("confirm what was decided before in any role, but not by whoever entered it", () => {
    const stated = asking([], { roles: [], people: 1 }, { origin: "stated" })
    expect(awaitedRoles(stated, { person: "per_b", held: ["dpo", "legal"] })).toEqual(["legal", "dpo"])
    expect(awaitedRoles(stated, { person: "per_a", held: ["dpo"] })).toEqual([])
    expect(signedOf(stated.signing)).toEqual({ there: 0, asked: 1 })
  })

  test("may be given, bring the quorum nearer, and end when it is there", () => {
    const person = fc.constantFrom("per_a", "per_b", "per_c")
    const given = fc.array(
      fc.record({ person, role: fc.constantFrom(...signOffRoles), verdict: fc.constantFrom(...signOffVerdicts) }),
      { maxLength: 5 },
    )
    const quorum = fc.constantFrom<Quorum>(
      two,
      { roles: ["it"], people: 1 },
      { roles: ["it", "legal", "dpo"], people: 2 },
    )
    fc.assert(
      fc.property(given, quorum, person, (words, asked, me) => {
        const all = words.map((one) => verdict(one.person, one.role, one.verdict))
        const now = asking(all, asked)
        const held = [...signOffRoles]
        const roles = awaitedRoles(now, { person: me, held })
        if (now.signing.complete) expect(roles).toEqual([])
        const { there, asked: of } = signedOf(now.signing)
        expect(there === of).toBe(now.signing.complete)
        for (const role of roles) {
          expect(barredFromSigning({ ...now, person: me, role, verdict: "agree", held })).toBeUndefined()
          const next = signingOf(asked, [...all, verdict(me, role)])
          const missing = (signing: typeof next) => signing.roles.filter((one) => one.asked && !one.agreed).length
          expect(next.people > now.signing.people || missing(next) < missing(now.signing)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe("where a decision stands", () => {
  const today = "2026-05-28"
  const of = (id: string, counts = true) => ({ id, status: "recorded" as const, counts })

  test("follows what speaks for its plan today", () => {
    const now = decision({ ...everywhere("yes"), id: "now" })
    const coming = decision({ ...everywhere("no"), id: "coming", validFrom: "2026-06-01" })
    const listed = [now, coming]
    expect(stateOfDecision(of("now"), listed, today)).toBe("force")
    expect(stateOfDecision(of("coming"), listed, today)).toBe("coming")
    expect(stateOfDecision(of("now"), listed, "2026-06-01")).toBe("past")
    expect(stateOfDecision(of("coming"), listed, "2026-06-01")).toBe("force")
    expect(stateOfDecision(of("gone"), listed, today)).toBe("past")
    expect(stateOfDecision(of("now", false), listed, today)).toBe("uncounted")
    expect(stateOfDecision({ ...of("now"), status: "signing" }, listed, today)).toBe("signing")
  })
})
