import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { clauseWord } from "../../src/adapters/clause-word.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import type { WordDocument } from "../../src/core/clause-document.ts"
import { deliverableAnnex, hostileAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { anyDraft, draftInput, hostileTexts } from "../support/clause-drafts.ts"
import { testDocuments } from "../support/documents.ts"
import {
  bodyOf,
  deadReferences,
  instructionsIn,
  malformed,
  numberedIn,
  paragraphsIn,
  textIn,
  wordParts,
} from "../support/word-parts.ts"

const stamp = { version: "3", day: "2026-11-27" } as const
const { tree, beside } = assemble(draftInput({}, { annexes: [toolsAnnex, deliverableAnnex] }))

const copies: readonly WordDocument[] = [
  { ...stamp, copy: "clean", tree },
  { ...stamp, copy: "annotated", tree, beside },
  { ...stamp, copy: "negotiation", tree, beside, bargaining: {}, language: "fr" },
  { ...stamp, copy: "form", annex: deliverableAnnex, languages: ["fr", "en"] },
]

describe.each(copies.map((copy) => [copy.copy, copy] as const))("the file of the %s copy", (_, copy) => {
  test("is the same bytes for the same document, and names nobody", async () => {
    const [one, other] = [await clauseWord(copy), await clauseWord(copy)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const parts = unzipSync(one)
    const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())
    const [title, ...rest] = core.match(/>[^<]+</g) ?? []
    expect(title?.length).toBeGreaterThan(10)
    expect(rest).toEqual([">Aval<", ">Aval<", ">1<", ">2026-11-27T00:00:00Z<", ">2026-11-27T00:00:00Z<"])
    expect(strFromU8(parts["docProps/custom.xml"] ?? new Uint8Array())).not.toContain("<property ")
    expect(strFromU8(parts["docProps/app.xml"] ?? new Uint8Array()).match(/>[^<]+</g) ?? []).toEqual([])
  })

  test("is well-formed, and asks Word for nothing when it opens", async () => {
    const parts = await wordParts(copy)
    for (const [name, xml] of Object.entries(parts)) expect([name, malformed(xml)]).toEqual([name, undefined])
    expect(deadReferences(bodyOf(parts))).toEqual([])
    expect(parts["word/settings.xml"]).not.toContain("updateFields")
    // Nothing is fetched from elsewhere.
    expect(Object.values(parts).join("")).not.toContain('TargetMode="External"')
  })
})

test("whatever is chosen, each number, reference and mark is right, and no name is given twice", async () => {
  await fc.assert(
    fc.asyncProperty(anyDraft, async ({ choices, facts }) => {
      const own = assemble(draftInput(choices, { facts, annexes: [toolsAnnex] }))
      const parts = await wordParts({ ...stamp, copy: "annotated", tree: own.tree, beside: own.beside })
      const body = bodyOf(parts)
      expect(malformed(body)).toBeUndefined()
      expect(deadReferences(body)).toEqual([])
      for (const pattern of [/<w:bookmarkStart w:name="(\w+)"/g, /<w:bookmarkStart [^>]*w:id="(\d+)"/g]) {
        const given = [...body.matchAll(pattern)].map(([, name]) => name)
        expect(new Set(given).size).toBe(given.length)
      }
      const numbers = own.tree.clauses.flatMap(({ number, paragraphs }) => [
        number,
        ...paragraphs.flatMap((one) => [one.number, ...one.items.map(({ letter }) => `(${letter})`)]),
      ])
      const counted = numberedIn(paragraphsIn(body)).map(({ number }) => number)
      const annexes = { fr: "Annexe\u00a01", en: "Annex\u00a01" }
      expect(counted).toEqual(own.tree.languages.flatMap((language) => [...numbers, annexes[language]]))
    }),
    { numRuns: 12 },
  )
})

test("every style is one, by its id and by its name", async () => {
  const [copy] = copies
  if (!copy) throw new Error("no copy")
  const styles = (await wordParts(copy))["word/styles.xml"] ?? ""
  for (const pattern of [/w:styleId="([^"]+)"/g, /<w:name w:val="([^"]+)"/g]) {
    const given = [...styles.matchAll(pattern)].map(([, name = ""]) => name.toLowerCase())
    expect(given.length).toBeGreaterThan(15)
    expect(new Set(given).size).toBe(given.length)
  }
})

test("a file comes from a process of its own as it is", async () => {
  const [copy] = copies
  if (!copy) throw new Error("no copy")
  const [far, near] = [await testDocuments().word(copy), await clauseWord(copy)]
  expect(Buffer.from(far).equals(Buffer.from(near))).toBe(true)
})

describe("names that look like something else", async () => {
  const [name = "", field = "", ...rest] = hostileTexts
  const hostile = assemble(
    draftInput(
      {
        parties: { client: name, agency: field },
        parameters: { "approver-role": rest.join(" ") },
        contract: { title: `${field} ${name}`, reference: `" \\h }` },
      },
      { annexes: [hostileAnnex] },
    ),
  )
  const own = { version: `${field}\u0000"`, day: stamp.day }
  const bargaining = { "CL-02": { owner: hostileTexts.join(" ") } }
  const named: readonly WordDocument[] = [
    { ...own, copy: "annotated", tree: hostile.tree, beside: hostile.beside },
    { ...own, copy: "negotiation", tree: hostile.tree, beside: hostile.beside, bargaining, language: "fr" },
    { ...own, copy: "form", annex: hostileAnnex, languages: ["fr"] },
  ]

  test.each(named.map((copy) => [copy.copy, copy] as const))("stay words in the %s copy", async (_, copy) => {
    const parts = await wordParts(copy)
    for (const [part, xml] of Object.entries(parts)) {
      expect([part, malformed(xml)]).toEqual([part, undefined])
      const wrong = instructionsIn(xml).filter((one) => !/^(PAGE|NUMPAGES|REF fr_\w+ \\h( \\w)?)$/.test(one))
      expect(wrong, part).toEqual([])
      expect(xml.includes("\u202e"), part).toBe(false)
    }
    const text = textIn(bodyOf(parts))
    expect(text).toContain('Maison "Lune" & <fils>')
    expect(text).toContain("{ MACROBUTTON evil }")
    expect(text).toContain("[[CL-99]] {{approval-days}} {agency}")
  })
})
