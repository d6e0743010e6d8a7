import { describe, expect, it } from "vitest"
import { gateFactors } from "../../src/core/company-policy.ts"
import { gateRules } from "../../src/core/gates.ts"
import type { Text } from "../../src/core/text.ts"
import { shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { referenceWords, sourceNames } from "../../templates/methodology/sources.ts"
import * as words from "../../templates/vocabulary.ts"

const { factors, dimensions, vocabulary, contextWeights } = methodology
const factorIds = factors.map((factor) => factor.id)
const published = vocabulary.uses.filter((use) => use.published).map((use) => use.id)

/** Every text in both languages below a value, with its place. */
function texts(value: unknown, place = ""): { place: string; text: Text }[] {
  if (typeof value !== "object" || value === null) return []
  if ("fr" in value && "en" in value) return [{ place, text: value as Text }]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${place}/${key}`))
}

/** Places of the texts that a test refuses. */
function refused(from: { place: string; text: Text }[], test: (text: Text) => boolean) {
  return from.filter(({ text }) => test(text)).map(({ place, text }) => `${place}: ${text.fr} | ${text.en}`)
}

const everything = texts({ methodology, words, sourceNames, referenceWords })

describe("the 46 factors", () => {
  const counts = { A: 6, B: 3, C: 5, D: 6, E: 6, F: 7, G: 5, H: 8 }

  it("are numbered per dimension, in order", () => {
    const expected = Object.entries(counts).flatMap(([id, count]) =>
      Array.from({ length: count }, (_, index) => `${id}${index + 1}`),
    )
    expect(expected).toHaveLength(46)
    expect(factorIds).toEqual(expected)
    expect(dimensions.map((dimension) => dimension.id)).toEqual(Object.keys(counts))
    for (const factor of factors) expect(factor.dimension).toBe(factor.id[0])
  })

  it("ask at these levels", () => {
    const byLevel = Object.groupBy(factors, (factor) => factor.level)
    const levels = Object.fromEntries(
      Object.entries(byLevel).map(([level, group]) => [level, group.map((factor) => factor.id).join(" ")]),
    )
    expect(levels).toEqual({
      V: "A5 B3 C5 D2 D4 E4 F6 H4 H5",
      P: "A1 A2 A4 B1 B2 C1 C2 C3 C4 D3 D6 E1 E2 E3 E5",
      "V/P": "A3 A6 D1 F4 G5 H1 H2",
      "P/U": "D5",
      "V/U": "G2 H3",
      U: "E6 F1 F2 F3 F5 G1 G3 G4",
      O: "F7",
      A: "H6 H7 H8",
    })
  })

  it("have a core set of 28, which holds every factor that a gate rests on", () => {
    const core = factors.filter((factor) => factor.core).map((factor) => factor.id)
    expect(core.join(" ")).toBe("A1 A3 A4 A6 B1 B2 C1 C3 D1 D3 D5 E1 E2 E3 E4 E5 E6 F1 F2 F4 F5 G1 G3 G4 H1 H6 H7 H8")
    expect(core).toHaveLength(28)
    for (const id of gateFactors(methodology)) expect(core).toContain(id)
  })

  it("weigh from 1 to 5, the footprint least", () => {
    for (const factor of factors) expect([1, 2, 3, 4, 5], factor.id).toContain(factor.weight)
    expect(factors.filter((factor) => factor.weight === 1).map((factor) => factor.id)).toEqual(["H5"])
  })

  it("repeat no option, and none is too long for a table or says unknown", () => {
    for (const { id, options } of factors)
      for (const language of ["fr", "en"] as const) {
        const written = options.map((option) => option[language])
        expect(new Set(written).size, `${id} ${language}`).toBe(5)
        for (const text of written) {
          expect(text.length, `${id}: ${text}`).toBeLessThanOrEqual(90)
          expect(text, id).not.toMatch(/inconnu|unknown/i)
        }
      }
  })

  it("are left out only in contexts that exist, and A to D nowhere", () => {
    const limited = factors.filter((factor) => factor.appliesTo)
    expect(limited.map((factor) => factor.id)).toEqual(["F3", "F5", "G4"])
    for (const { appliesTo } of limited) {
      expect(appliesTo?.classes).toBeUndefined()
      for (const use of appliesTo?.uses ?? []) expect(shippedUses).toContain(use)
    }
    expect(factors.find((factor) => factor.id === "F5")?.appliesTo?.uses).toEqual(published)
  })
})

describe("references", () => {
  const references = factors.flatMap((factor) =>
    factor.references.map((reference) => ({ id: factor.id, ...reference })),
  )

  it("are given for every factor and dated", () => {
    for (const factor of factors) expect(factor.references.length, factor.id).toBeGreaterThan(0)
    for (const reference of references) expect(reference.checkedOn).toBe("2026-11-22")
  })

  it("count as read only where the text was read", () => {
    const read = references.filter((reference) => reference.status === "read").map((reference) => reference.source)
    expect([...new Set(read)].sort()).toEqual([
      "AI Act",
      "Directive (EU) 2019/790",
      "GDPR",
      "HECVAT",
      "ISO/IEC 42001",
      "NIST AI 600-1",
      "NIST AI RMF",
    ])
  })

  it("name the text of the AI Act that was read, and leave the amendment to be confirmed", () => {
    for (const { source, version, status } of references)
      if (source === "AI Act") {
        expect(status).toBe("read")
        expect(version).toBe("2024-05-29 text, before the 2026 amendment")
      }
    const amendment = references.filter((reference) => reference.source === "Digital Omnibus on AI")
    expect(amendment.map(({ id, status }) => `${id} ${status}`)).toEqual(
      ["F1", "F2", "F4", "F7"].map((id) => `${id} to-confirm`),
    )
  })

  it("can be shown in both languages", () => {
    for (const { id, source, version, locator } of references) {
      expect(Object.keys(sourceNames), id).toContain(source)
      for (const part of [version, locator])
        if (part && /\p{Ll}{4,}/u.test(part) && !/^C-\d/.test(part))
          expect(Object.keys(referenceWords), id).toContain(part)
    }
  })

  it("stand once each in a factor", () => {
    for (const factor of factors) {
      const keys = factor.references.map((reference) => `${reference.source} ${reference.locator}`)
      expect(new Set(keys).size, factor.id).toBe(keys.length)
    }
  })
})

describe("texts", () => {
  it("exist in both languages, each its own", () => {
    expect(everything.length).toBeGreaterThan(500)
    expect(refused(everything, ({ fr, en }) => fr.trim() === "" || en.trim() === "")).toEqual([])
    const same = refused(texts({ factors, dimensions, words }), ({ fr, en }) => fr === en)
    // Words that the two languages share.
    const shared = ["Documents", "Images", "Licence active"]
    expect(same.map((line) => line.replace(/.* \| /, "")).filter((word) => !shared.includes(word))).toEqual([])
  })

  it("keep French typography", () => {
    const wrong = /['"]|(?<!\u202F)[;!?]|(?<!\u00A0):|«(?!\u00A0)|(?<!\u00A0)»|\.\.\.| {2}/
    expect(refused(everything, ({ fr }) => wrong.test(fr))).toEqual([])
  })

  it("keep English typography", () => {
    expect(refused(everything, ({ en }) => /['"«»\u202F]| [;:!?]|\.\.\.| {2}/.test(en))).toEqual([])
  })
})

describe("gates", () => {
  // DESIGN §4, spelled out: what each class adds up to for an internal use, and what a published use adds.
  const internal = "E3≤3 F1≤2 C1≤3 E2≤3 D3≤3"
  const confidential = "E3≤3 F1≤2 C1≤2 E2≤2 C3≤3 D3≤2"
  const personal = `${confidential} A1≤2 A4≤3 A6≤3 B2≤3 G4≤2`
  const expected: Record<string, string> = {
    public: "E3≤3 F1≤2",
    internal,
    licensed: "E3≤3 F1≤2 C1≤3 E2≤2 D3≤3 E6≤2",
    confidential,
    client: confidential,
    personal,
    special: "E3≤3 F1≤2 C1≤0 E2≤2 C3≤2 D3≤2 A1≤1 A4≤3 A6≤3 B2≤2 G4≤2 D1≤1",
  }

  const gatesOf = (dataClass: string, use: string) =>
    gateRules(methodology, { dataClass, use })
      .filter((rule) => rule.kind === "gate")
      .map((rule) => `${rule.factor}≤${rule.limit}`)
      .sort()

  it.each(Object.entries(expected))("of %s add up for internal uses", (dataClass, gates) => {
    for (const use of ["ideation", "documents", "insight", "reporting"])
      expect(gatesOf(dataClass, use)).toEqual(gates.split(" ").sort())
  })

  it("are stricter for every published use", () => {
    expect(published).toHaveLength(12)
    for (const use of published) {
      expect(gatesOf("public", use)).toEqual(["E3≤2", "E6≤3", "F1≤2", "F5≤3"])
      expect(gatesOf("licensed", use)).toContain("E6≤2")
    }
  })

  it("stop whatever the score", () => {
    const stopsOf = (dataClass: string) =>
      gateRules(methodology, { dataClass, use: "ideation" })
        .filter((rule) => rule.kind === "stop")
        .map((rule) => `${rule.factor}=${rule.limit}`)
    for (const dataClass of shippedClasses) {
      const everywhere = ["E3=4", "E6=4", "F1=4", "G4=4"]
      const people = dataClass === "personal" || dataClass === "special"
      expect(stopsOf(dataClass)).toEqual(people ? ["A1=4", ...everywhere] : everywhere)
    }
  })

  it("carry the client's agreement, and training switched off for all but public data", () => {
    const { classes, conditional } = methodology.gates
    const carried = Object.entries(classes).flatMap(([id, entry]) =>
      entry.preconditions?.map((name) => `${id} ${name}`),
    )
    expect(carried.filter((line) => line !== undefined)).toEqual(["client client-agreed"])
    expect(conditional).toEqual([{ factor: "C1", option: 2, precondition: "training-off", except: ["public"] }])
  })

  it("rest on factors that exist", () => {
    for (const id of gateFactors(methodology)) expect(factorIds).toContain(id)
  })
})

describe("contexts", () => {
  it("are the 7 classes and 16 uses", () => {
    expect(vocabulary.classes.map((entry) => entry.id)).toEqual([...shippedClasses])
    expect(vocabulary.uses.map((entry) => entry.id)).toEqual([...shippedUses])
    expect(Object.keys(contextWeights.classes)).toEqual([...shippedClasses])
    expect(Object.keys(contextWeights.uses)).toEqual([...shippedUses])
    expect(Object.keys(methodology.gates.classes).sort()).toEqual([...shippedClasses].sort())
  })

  it("give every dimension a weight from 1 to 8 in each of the 112", () => {
    let contexts = 0
    for (const dataClass of shippedClasses)
      for (const use of shippedUses) {
        contexts += 1
        for (const { id } of dimensions) {
          const parts = [contextWeights.classes[dataClass]?.[id], contextWeights.uses[use]?.[id]]
          for (const part of parts) expect([0, 1, 2, 3, 4], `${dataClass} × ${use}, ${id}`).toContain(part)
          expect((parts[0] ?? 0) + (parts[1] ?? 0), `${dataClass} × ${use}, ${id}`).toBeGreaterThanOrEqual(1)
        }
      }
    expect(contexts).toBe(112)
  })

  it("publish all but four uses", () => {
    const inside = vocabulary.uses.filter((use) => !use.published).map((use) => use.id)
    expect(inside).toEqual(["ideation", "documents", "insight", "reporting"])
  })

  it("hold the reference context", () => {
    expect(methodology.reference).toEqual({ dataClass: "internal", use: "copy" })
    expect(methodology.bands).toEqual({ low: 35, moderate: 60, criticalFloor: 80, minimumEvidence: 0.5 })
    expect(methodology.version).toBe("1.0.0")
  })
})

describe("the helper", () => {
  it("leads to every class, and to no other", () => {
    const reached = words.dataHelper.choices.flatMap((choice) => choice.choices.map((end) => end.class))
    expect([...new Set(reached)].sort()).toEqual([...shippedClasses].sort())
  })

  it("leads third parties' works to licensed whatever the reply", () => {
    const works = words.dataHelper.choices.find((choice) => choice.id === "works")
    expect(works?.choices.map((end) => end.class)).toEqual(["licensed", "licensed"])
    for (const end of works?.choices ?? []) expect(end.hint).toBeDefined()
  })
})
