import type { Factor, Level, Methodology, Option } from "../../src/core/methodology.ts"
import type { Fact, Subject } from "../../src/core/register.ts"
import type { Chain } from "../../src/core/standing.ts"
import type { Text } from "../../src/core/text.ts"
import type { SourceClass, UseId } from "../../src/core/vocabulary.ts"

export const today = "2026-11-22"

export function text(value: string): Text {
  return { fr: value, en: value }
}

export function factor(id: string, level: Level, weight: number, more: Partial<Factor> = {}): Factor {
  const name = text(id)
  return {
    id,
    dimension: id.slice(0, 1),
    level,
    core: true,
    weight,
    name,
    question: name,
    help: name,
    options: [name, name, name, name, name],
    references: [],
    ...more,
  }
}

export function dataClass(id: string) {
  return { id, name: text(id), hint: text(id), examples: [text("a"), text("b"), text("c")] as const }
}

export function use(id: UseId, published: boolean) {
  return { id, name: text(id), verb: text(id), published }
}

/** Small enough to reckon by hand; nothing of it is the shipped content. */
export const sample: Methodology = {
  version: "sample-1",
  dimensions: ["A", "C", "D", "E", "G", "H"].map((id) => ({ id, name: text(id) })),
  factors: [
    factor("A1", "P", 2),
    factor("A2", "P", 1, { core: false }),
    factor("C1", "P", 3),
    factor("C3", "P", 1),
    factor("D1", "V/P", 2),
    factor("D3", "P", 2),
    factor("D5", "P/U", 1),
    factor("E3", "P", 2),
    factor("E6", "U", 1, { core: false }),
    factor("G3", "U", 1),
    factor("G4", "U", 1, { appliesTo: { uses: ["crm"] } }),
    factor("H6", "A", 5),
  ],
  vocabulary: {
    classes: ["public", "internal", "client", "personal"].map(dataClass),
    uses: [use("ideation", false), use("copy", true), use("crm", true)],
  },
  contextWeights: {
    classes: {
      public: { C: 1 },
      internal: { A: 1, C: 2, D: 1 },
      client: { A: 1, C: 2, D: 1 },
      personal: { A: 2, C: 2, D: 2 },
    },
    uses: { ideation: {}, copy: { E: 1, G: 1 }, crm: { G: 2 } },
  },
  gates: {
    classes: {
      public: { gates: [{ factor: "E3", max: 3 }] },
      internal: {
        extends: "public",
        gates: [
          { factor: "C1", max: 3 },
          { factor: "D3", max: 3 },
        ],
      },
      client: { extends: "internal", gates: [{ factor: "C1", max: 2 }], preconditions: ["client-agreed"] },
      personal: {
        extends: "internal",
        gates: [
          { factor: "A1", max: 2 },
          { factor: "C1", max: 2 },
          { factor: "G4", max: 2 },
        ],
      },
    },
    published: [
      { factor: "E3", max: 2 },
      { factor: "E6", max: 3 },
    ],
    stops: [
      { factor: "A1", option: 4, classes: ["personal"] },
      { factor: "E3", option: 4, classes: [] },
    ],
    conditional: [{ factor: "C1", option: 2, precondition: "training-off", except: ["public"] }],
  },
  bands: { low: 35, moderate: 60, criticalFloor: 80, minimumEvidence: 0.5 },
  reference: { dataClass: "internal", use: "copy" },
}

export const nothingKnown: Chain = { plan: [], tool: [], organisation: [], use: [], company: [] }

let made = 0

export function fact(kind: Subject["kind"], id: string, option: Option, more: Partial<Fact> = {}): Fact {
  made += 1
  const subject: Subject = kind === "company" ? { kind, slug: "" } : { kind, slug: `a-${kind}` }
  const sourceClass: SourceClass = kind === "use" || kind === "company" ? "tested" : "terms"
  return { id: `f${made}`, subject, factor: id, option, sourceClass, seenOn: "2026-06-01", ...more }
}

/** A chain of the given facts, each under its subject. */
export function chainOf(...facts: readonly Fact[]): Chain {
  const of = (kind: Subject["kind"]) => facts.filter((one) => one.subject.kind === kind)
  return {
    plan: of("plan"),
    tool: of("tool"),
    organisation: of("organisation"),
    use: of("use"),
    company: of("company"),
  }
}

/** Live facts about the plan (or the use, for what we answer), one per factor. */
export function answers(options: Readonly<Record<string, Option>>): Fact[] {
  const own = new Set(sample.factors.filter((one) => one.level === "U" || one.level === "O").map((one) => one.id))
  return Object.entries(options).map(([id, option]) => fact(own.has(id) ? "use" : "plan", id, option))
}
