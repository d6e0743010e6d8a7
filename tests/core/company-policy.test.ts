import { describe, expect, it } from "vitest"
import {
  type AddedClass,
  type AddedFactor,
  type AddedUse,
  applyCompanyPolicy,
  defaultPolicy,
  methodologyPart,
  type Policy,
  quorumFor,
} from "../../src/core/company-policy.ts"
import { gateRules } from "../../src/core/gates.ts"
import { methodology } from "../../templates/methodology/index.ts"

const dossier: AddedClass = {
  id: "dossier",
  like: "personal",
  name: { fr: "Dossiers" },
  hint: { fr: "candidats" },
  examples: [{ fr: "un" }, { fr: "deux" }, { fr: "trois" }],
  since: "2026-12-01",
}

const packaging: AddedUse = {
  id: "packaging",
  like: "image",
  name: { en: "Packaging" },
  verb: { en: "design packaging" },
  published: true,
  since: "2026-12-01",
}

const group: AddedFactor = {
  id: "X1",
  dimension: "H",
  level: "V",
  core: true,
  weight: 2,
  name: { fr: "Groupe" },
  question: { fr: "Couvert ?" },
  help: { fr: "Demander." },
  options: [{ fr: "a" }, { fr: "b" }, { fr: "c" }, { fr: "d" }, { fr: "e" }],
  references: [],
  appliesTo: { classes: ["dossier"] },
}

const changed: Policy = {
  ...defaultPolicy,
  vocabulary: { classes: [dossier, { ...dossier, id: "web", like: "public" }], uses: [packaging] },
  methodology: {
    weights: { A3: 5 },
    off: ["H5"],
    factors: [group],
    contextWeights: { classes: { dossier: { H: 4 } }, uses: { copy: { E: 3 } } },
  },
}

describe("a company's methodology", () => {
  const applied = applyCompanyPolicy(methodology, changed, "a1b2")
  const factor = (id: string) => applied.factors.find((entry) => entry.id === id)

  it("has a version of its own, and only where something changes", () => {
    expect(applied.version).toBe("1.0.0+a1b2")
    const other: Policy = { ...defaultPolicy, undecidedHosts: "deny", neverBlock: ["mail.example.com"] }
    expect(methodologyPart(other)).toBeUndefined()
    expect(applyCompanyPolicy(methodology, other, "a1b2")).toBe(methodology)
    expect(methodologyPart(changed)).toEqual({ vocabulary: changed.vocabulary, methodology: changed.methodology })
  })

  it("weighs, leaves out and adds factors", () => {
    expect(factor("A3")?.weight).toBe(5)
    expect(factor("A1")?.weight).toBe(methodology.factors[0]?.weight)
    expect(factor("H5")).toBeUndefined()
    expect(factor("X1")).toMatchObject({ appliesTo: { classes: ["dossier"] }, weight: 2 })
    expect(factor("X1")?.question).toEqual({ fr: "Couvert ?", en: "Couvert ?", lang: "fr" })
    expect(applied.factors).toHaveLength(46)
  })

  it("gates an added class as the one it is like", () => {
    const rules = (dataClass: string) => gateRules(applied, { dataClass, use: "ideation" })
    expect(rules("dossier")).toEqual(rules("personal"))
    expect(rules("dossier")).toContainEqual({ kind: "stop", factor: "A1", limit: 4 })
    expect(rules("personal")).toEqual(gateRules(methodology, { dataClass: "personal", use: "ideation" }))
    const except = applied.gates.conditional[0]?.except
    expect(except).toEqual(["public", "web"])
  })

  it("weighs and asks an addition as what it is like, but for what is set", () => {
    expect(applied.contextWeights.classes.dossier).toEqual({ ...methodology.contextWeights.classes.personal, H: 4 })
    expect(applied.contextWeights.uses.packaging).toEqual(methodology.contextWeights.uses.image)
    expect(applied.contextWeights.uses.copy).toEqual({ ...methodology.contextWeights.uses.copy, E: 3 })
    expect(factor("F5")?.appliesTo?.uses).toContain("packaging")
    expect(factor("G4")?.appliesTo?.uses).not.toContain("packaging")
  })

  it("changes nothing of what it was made from", () => {
    expect(methodology.factors.some((entry) => entry.id === "H5")).toBe(true)
    expect(methodology.vocabulary.uses).toHaveLength(16)
  })
})

describe("the quorum", () => {
  it("is IT and legal, two people, with the data-protection officer for people's data", () => {
    expect(quorumFor(defaultPolicy, ["public", "internal"])).toEqual({ roles: ["it", "legal"], people: 2 })
    expect(quorumFor(defaultPolicy, [])).toEqual({ roles: ["it", "legal"], people: 2 })
    for (const dataClass of ["personal", "special"])
      expect(quorumFor(defaultPolicy, ["public", dataClass])).toEqual({ roles: ["it", "legal", "dpo"], people: 2 })
    expect(quorumFor(changed, ["dossier"]).roles).toContain("dpo")
  })

  it("follows the highest class allowed", () => {
    const policy: Policy = { ...defaultPolicy, quorum: { ...defaultPolicy.quorum, classes: { public: ["it"] } } }
    expect(quorumFor(policy, ["public"])).toEqual({ roles: ["it"], people: 1 })
    expect(quorumFor(policy, ["public", "internal"])).toEqual({ roles: ["it", "legal"], people: 2 })
  })

  it("may be one person", () => {
    const policy: Policy = {
      ...defaultPolicy,
      quorum: { default: ["legal"], people: 1, classes: { personal: ["legal"] } },
    }
    expect(quorumFor(policy, ["confidential", "personal"])).toEqual({ roles: ["legal"], people: 1 })
  })
})
