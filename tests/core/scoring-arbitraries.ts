import fc from "fast-check"
import { type Factor, levels, type Methodology, type Option } from "../../src/core/methodology.ts"
import type { Fact, Subject } from "../../src/core/register.ts"
import type { ScoreInput } from "../../src/core/score.ts"
import { type Chain, type Side, type SubjectKind, sidesOf } from "../../src/core/standing.ts"
import { sourceClasses } from "../../src/core/vocabulary.ts"
import { dataClass, factor, today, use } from "./scoring-sample.ts"

export const subjectsOf: Readonly<Record<Side, readonly SubjectKind[]>> = {
  plan: ["plan", "tool", "organisation"],
  own: ["use", "company"],
}
export const subjectKinds: readonly SubjectKind[] = [...subjectsOf.plan, ...subjectsOf.own]

const classIds = ["public", "internal", "personal", "added"]
const useIds = ["ideation", "copy", "crm", "added"]
const dimensionIds = ["A", "B", "C"]
/** D3 is among them because a rule of its own answers it. */
const factorIds = ["A1", "A2", "B1", "B2", "C1", "D3", "D5", "E6"]

export const option: fc.Arbitrary<Option> = fc.constantFrom<Option[]>(0, 1, 2, 3, 4)
const barring = fc.constantFrom<Option[]>(1, 2, 3, 4)
const weight = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0.1, 0.25, 0.3, 1.7, 2.5))
const contextWeight = fc.dictionary(fc.constantFrom(...dimensionIds), fc.oneof(weight, fc.constant(0)))

/** Some ids, perhaps none. */
function some(ids: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...ids])
}

function factorNamed(id: string): fc.Arbitrary<Factor> {
  const appliesTo = fc.record({ classes: some(classIds), uses: some(useIds) }, { requiredKeys: [] })
  return fc
    .record({
      level: fc.constantFrom(...levels),
      weight,
      core: fc.boolean(),
      dimension: fc.constantFrom(...dimensionIds),
      appliesTo: fc.option(appliesTo, { nil: undefined, freq: 3 }),
    })
    .map(({ level, weight, appliesTo, ...more }) =>
      factor(id, level, weight, appliesTo ? { ...more, appliesTo } : more),
    )
}

export const methodology: fc.Arbitrary<Methodology> = fc
  .subarray(factorIds, { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(factorNamed)))
  .chain((factors) => {
    const named = fc.constantFrom(...factors.map((one) => one.id))
    const gates = fc.array(fc.record({ factor: named, max: option }), { maxLength: 3 })
    const classGates = (parents: readonly string[]) =>
      fc.record({ gates, extends: fc.constantFrom(...parents) }, { requiredKeys: ["gates"] })
    return fc.record({
      version: fc.constant("arbitrary"),
      dimensions: fc.constant(dimensionIds.map((id) => ({ id, name: { fr: id, en: id } }))),
      factors: fc.constant(factors),
      vocabulary: fc.constant({
        classes: classIds.map(dataClass),
        uses: [use("ideation", false), use("copy", true), use("crm", true), use("added", false)],
      }),
      contextWeights: fc.record({
        classes: fc.dictionary(fc.constantFrom(...classIds), contextWeight),
        uses: fc.dictionary(fc.constantFrom(...useIds), contextWeight),
      }),
      gates: fc.record({
        classes: fc.record(
          {
            public: classGates(["personal"]),
            internal: classGates(["public"]),
            personal: classGates(["internal", "public"]),
          },
          { requiredKeys: [] },
        ),
        published: gates,
        stops: fc.array(fc.record({ factor: named, option: barring, classes: some(classIds) }), { maxLength: 2 }),
        conditional: fc.constant([]),
      }),
      bands: fc.constant({ low: 35, moderate: 60, criticalFloor: 80, minimumEvidence: 0.5 }),
      reference: fc.constant({ dataClass: "internal", use: "copy" }),
    }) as fc.Arbitrary<Methodology>
  })

/** Days around today, so that some facts lie ahead and some have expired. */
const seenOn = fc.constantFrom("2025-01-01", "2026-06-01", today, today, "2026-11-23")
const expiresOn = fc.constantFrom(undefined, undefined, "2026-11-21", today, "2027-01-01")

export function factAbout(kind: Subject["kind"], factors: readonly string[]): fc.Arbitrary<Fact> {
  const subject: Subject = kind === "company" ? { kind, slug: "" } : { kind, slug: "one" }
  return fc.record({
    id: fc.uuid(),
    subject: fc.constant(subject),
    factor: fc.constantFrom(...factors),
    option,
    sourceClass: fc.constantFrom(...sourceClasses),
    seenOn,
    expiresOn,
  })
}

function chain(factors: readonly string[]): fc.Arbitrary<Chain> {
  const facts = (kind: SubjectKind) => fc.uniqueArray(factAbout(kind, factors), { maxLength: 8, selector: (f) => f.id })
  return fc.record({
    plan: facts("plan"),
    tool: facts("tool"),
    organisation: facts("organisation"),
    use: facts("use"),
    company: facts("company"),
  })
}

/** Contexts include a class and a use that have no weights and one that the vocabulary lacks. */
export const context = fc.record({
  dataClass: fc.constantFrom(...classIds),
  use: fc.constantFrom(...useIds, "unheard-of"),
})

export const input: fc.Arbitrary<ScoreInput> = methodology.chain((methodology) =>
  fc.record({
    methodology: fc.constant(methodology),
    account: fc.constantFrom("company", "company", "personal"),
    chain: chain(methodology.factors.map((one) => one.id)),
    context,
    day: fc.constant(today),
    depth: fc.constantFrom("screening", "full"),
  }),
)

/** The sides of all factors that no fact of the chain speaks of. */
export function silent(input: ScoreInput): { factor: string; side: Side }[] {
  return input.methodology.factors.flatMap((one) =>
    sidesOf(one.level)
      .filter((side) => subjectsOf[side].every((kind) => input.chain[kind].every((fact) => fact.factor !== one.id)))
      .map((side) => ({ factor: one.id, side })),
  )
}

export function withFact(chain: Chain, fact: Fact): Chain {
  const { kind } = fact.subject
  return { ...chain, [kind]: [...chain[kind], fact] }
}
