import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contractFacts, positions } from "../../src/core/clause.ts"
import { annexKinds } from "../../src/core/clause-annex.ts"
import { type DraftContent, type DraftStep, draftState, draftSteps, nextSteps } from "../../src/core/draft.ts"
import { partFaults } from "../../src/core/draft-faults.ts"
import { type DraftDocument, type PartChange, partOf, partText, withPart } from "../../src/core/draft-parts.ts"
import { stepFaults } from "../../src/core/draft-step-faults.ts"
import { clauseLibrary as library } from "../../templates/clauses/index.ts"

const empty: DraftContent = {
  ...{ languages: ["fr"], positions: {}, parameters: {}, leftOut: [], added: [] },
  ...{ answers: {}, annexes: annexKinds, bargaining: {} },
}

const clauseIds = library.clauses.map(({ id }) => id)
const numbers = library.parameters.flatMap((parameter) => (parameter.kind === "number" ? [parameter] : []))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const anyChange: fc.Arbitrary<PartChange> = fc.oneof(
  fc.record({
    ...{
      part: fc.constant("start" as const),
      title: fc.string({ minLength: 1, maxLength: 20 }).map((text) => `T${text}`),
    },
    preset: maybe(fc.constantFrom(...library.presets.map(({ id }) => id))),
    languages: fc.constantFrom(["fr"] as const, ["en"] as const, ["fr", "en"] as const),
    client: maybe(fc.string({ maxLength: 20 })),
  }),
  fc.record({
    part: fc.constant("questions" as const),
    answers: fc.dictionary(fc.constantFrom(...contractFacts), maybe(fc.boolean())),
  }),
  fc.record({ part: fc.constant("annexes" as const), annexes: fc.subarray([...annexKinds]) }),
  fc.constantFrom(...clauseIds).chain((clause) => {
    const own = numbers.filter(({ id }) =>
      library.clauses.some((one) => one.id === clause && one.parameters.includes(id)),
    )
    return fc.record({
      ...{ part: fc.constant("clause" as const), clause: fc.constant(clause) },
      position: maybe(fc.constantFrom(...positions)),
      parameters: fc
        .subarray(own)
        .chain((some) =>
          fc.tuple(...some.map(({ id, min, max }) => fc.constantFrom(min, max).map((value) => [id, value] as const))),
        )
        .map((given) => Object.fromEntries(given)),
      leftOut: clause === "CL-00" ? fc.constant(false) : fc.boolean(),
      added: fc.boolean(),
      bargaining: maybe(
        fc.record({ floor: maybe(fc.constantFrom(...positions)), owner: maybe(fc.constant("Juridique")) }),
      ),
    })
  }),
)

/** Clauses that speak of a value that the clause speaks of. */
const sharing = (clause: string) => {
  const own = library.clauses.find(({ id }) => id === clause)?.parameters ?? []
  return library.clauses.filter(({ parameters }) => parameters.some((id) => own.includes(id))).map(({ id }) => id)
}

describe("parts of a draft", () => {
  test("are saved without touching any other, and say then what the form said", () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 6 }), (changes) => {
        let draft: DraftDocument = { title: "Clauses", content: empty }
        for (const change of changes) {
          expect(partFaults(change, library)).toEqual([])
          const after = withPart(draft, change, library)
          const part = partOf(change)
          const touched = change.part === "clause" ? [part, ...sharing(part)] : [part]
          for (const other of ["start", "questions", "annexes", ...clauseIds]) {
            if (touched.includes(other)) continue
            expect(partText(after, other, library)).toBe(partText(draft, other, library))
          }
          // The same form again changes nothing.
          expect(withPart(after, change, library)).toEqual(after)
          draft = after
        }
      }),
      { numRuns: 60 },
    )
  })

  test("give back what they were when they are emptied, whatever was chosen before", () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const draft = withPart({ title: "Clauses", content: empty }, change, library)
        const parameters = Object.fromEntries(numbers.map(({ id }) => [id, ""]))
        const emptied: PartChange =
          change.part === "start"
            ? { part: "start", title: "Clauses", languages: ["fr"], client: " " }
            : change.part === "questions"
              ? { part: "questions", answers: {} }
              : change.part === "annexes"
                ? { part: "annexes", annexes: annexKinds }
                : { part: "clause", clause: change.clause, parameters, leftOut: false, added: false }
        expect(withPart(draft, emptied, library)).toEqual({ title: "Clauses", content: empty })
      }),
      { numRuns: 60 },
    )
  })
})

describe("how a draft stands", () => {
  const taken = (version: number, kind: DraftStep["kind"]): DraftStep => ({ version, kind, at: "", by: "" })
  const state = (versions: number[], steps: DraftStep[], sha256 = "2", setAside = false) =>
    draftState({ versions: versions.map((number) => ({ number, sha256: `${number}` })), steps, sha256, setAside })

  test("is told by the last step with the newest version; a newer one opens it again", () => {
    expect(state([], [])).toEqual({ standing: "open", changed: true })
    expect(state([1, 2], [taken(1, "sent")])).toEqual({ standing: "open", version: 2, changed: false })
    expect(state([2, 1], [taken(2, "submitted"), taken(2, "approved")], "3")).toEqual({
      ...{ standing: "approved", version: 2, changed: true },
    })
    expect(state([2], [taken(2, "sent")], "2", true).standing).toBe("set-aside")
    // What was signed is no other draft because the register moved.
    expect(state([2], [taken(2, "signed")], "3").changed).toBe(false)
    expect(state([2, 3], [taken(2, "signed")], "4").changed).toBe(true)
  })

  test("says what can follow, and nothing follows what is signed or set aside", () => {
    expect(nextSteps("signed")).toEqual([])
    expect(nextSteps("set-aside")).toEqual([])
    // Whatever is done, the agency gets nothing that legal did not approve.
    for (const step of ["open", ...draftSteps] as const) {
      expect(nextSteps(step).includes("sent")).toBe(step === "approved")
      expect(nextSteps(step).includes("signed")).toBe(step === "sent")
    }
  })

  test("does not go on with a finding that blocks, each of which is named", () => {
    const message = { fr: "Non", en: "No" }
    const findings = (["block", "warn", "block", "note"] as const).map((gravity, at) => ({
      ...{ gravity, message, place: `positions/CL-0${at}` },
    }))
    const step = { kind: "submitted", hasCopy: false, roles: [], findings, today: "2026-11-27" } as const
    expect(stepFaults(step)).toEqual([
      { place: "positions/CL-00", message },
      { place: "positions/CL-02", message },
    ])
    expect(stepFaults({ ...step, kind: "approved", roles: ["legal"] })).toEqual([])
  })
})
