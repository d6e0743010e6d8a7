import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sourceTypes, uriOf } from "../../src/core/digital-source-type.ts"
import { type C2paFound, type FoundInFile, type IptcFound, noC2pa, noIptc } from "../../src/core/found-in-file.ts"
import { type DeclaredForFile, type KnownTool, silence, undeclared } from "../../src/core/undeclared.ts"

const trained = uriOf("trainedAlgorithmicMedia")
const edited = uriOf("compositeWithTrainedAlgorithmicMedia")

const file = (iptc: Partial<IptcFound> = {}, c2pa: Partial<C2paFound> = {}, mediaType = "image/png"): FoundInFile => ({
  mediaType,
  size: 1_000,
  iptc: { ...noIptc(Object.keys(iptc).length > 0 ? "found" : "none"), ...iptc },
  c2pa: { ...noC2pa(Object.keys(c2pa).length > 0 ? "found" : "none"), ...c2pa },
  faults: [],
})
const step = (action: string, digitalSourceType?: string, name?: string, ingredient = false) => ({
  ...{ action, digitalSourceType, ingredient },
  ...(name === undefined ? {} : { software: { name } }),
})
const declared = (parts: Partial<DeclaredForFile> = {}): DeclaredForFile => ({
  ...{ aiUsed: true, components: {}, tools: [] },
  ...parts,
})
const none = declared({ aiUsed: false })
const register: readonly KnownTool[] = [
  { name: "Adobe Firefly", slug: "adobe-firefly", aliases: ["Generative Fill"] },
  { name: "Adobe Photoshop", slug: "adobe-photoshop" },
  { name: "Midjourney", slug: "midjourney" },
  { name: "ChatGPT", slug: "chatgpt", aliases: ["GPT-4o"] },
  { name: "Pi", slug: "pi" },
]

const seen = (found: FoundInFile, stated: DeclaredForFile) =>
  undeclared(found, stated, register).map(({ kind, where, found, tool }) => [kind, where, found, tool])

describe("generative AI that was declared away", () => {
  test.each(["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic"] as const)(
    "IPTC says %s",
    (id) => {
      expect(seen(file({ digitalSourceTypes: [uriOf(id)] }), none)).toEqual([
        ["generative", "iptc:DigitalSourceType", id, undefined],
      ])
    },
  )

  test("credentials say it, of the file or of a part of it", () => {
    expect(seen(file({}, { actions: [step("c2pa.created", trained)] }), none)).toEqual([
      ["generative", "c2pa", "trainedAlgorithmicMedia", undefined],
    ])
    expect(seen(file({}, { actions: [step("c2pa.created", trained, undefined, true)] }), none)).toHaveLength(1)
  })

  test("a system is named in its field", () => {
    expect(seen(file({ aiSystem: "Midjourney v7" }), none)).toEqual([
      ["generative", "iptc:AISystemUsed", "Midjourney v7", undefined],
      ["software", "iptc:AISystemUsed", "Midjourney v7", "midjourney"],
    ])
  })

  test("is told once, where several places say it", () => {
    const found = file({ digitalSourceTypes: [trained] }, { actions: [step("c2pa.created", trained)] })
    expect(seen(found, { ...none, components: { visual: "digitalCapture" } })).toEqual([
      ["generative", "iptc:DigitalSourceType", "trainedAlgorithmicMedia", undefined],
    ])
  })

  test("is no finding where AI was declared, or where the file says otherwise", () => {
    expect(seen(file({ digitalSourceTypes: [trained] }), declared())).toEqual([])
    for (const id of ["digitalCapture", "humanEdits", "algorithmicallyEnhanced", "algorithmicMedia"] as const)
      expect(seen(file({ digitalSourceTypes: [uriOf(id)] }), none)).toEqual([])
    expect(
      seen(file({ digitalSourceTypes: ["humanCreation", "http://c2pa.org/digitalsourcetype/empty"] }), none),
    ).toEqual([])
  })
})

describe("software that was not declared", () => {
  test.each([
    ["Adobe Firefly", "adobe-firefly"],
    ["Adobe_Firefly 3", "adobe-firefly"],
    ["Firefly", "adobe-firefly"],
    ["generative fill", "adobe-firefly"],
    ["Adobe Photoshop 27.1 (Macintosh)", "adobe-photoshop"],
    ["gpt-4o", "chatgpt"],
  ])("%s is known as %s", (name, slug) => {
    expect(seen(file({ software: [{ field: "xmp:CreatorTool", name }] }), declared())).toEqual([
      ["software", "xmp:CreatorTool", name, slug],
    ])
  })

  test.each(["GIMP 3.0", "Adobe", "Raspberry Pi Camera", "ai", "Midjourneyman", ""])(
    "%j is nobody's AI tool",
    (name) => {
      expect(seen(file({ software: [{ field: "exif:Software", name }] }), none)).toEqual([])
    },
  )

  test("is no finding where it was declared, by the same name, the register's, or an alias", () => {
    const found = file({ software: [{ field: "xmp:CreatorTool", name: "Adobe Firefly 3" }] })
    for (const tool of [
      { name: "Firefly (Creative Cloud)", slug: "adobe-firefly", aliases: ["Adobe Firefly"] },
      { name: "Adobe Firefly" },
      { name: "adobe firefly", slug: "adobe-firefly" },
    ])
      expect(seen(found, declared({ tools: [tool] }))).toEqual([])
  })

  test("is one where a less close name was declared", () => {
    const found = file({}, { actions: [step("c2pa.edited", edited, "Adobe Firefly")] })
    expect(seen(found, declared({ tools: [{ name: "Adobe" }] }))).toEqual([
      ["software", "c2pa", "Adobe Firefly", "adobe-firefly"],
    ])
  })

  test("is one though nobody knows it, where the file says that it is AI", () => {
    const actions = [step("c2pa.created", trained, "Unheard-of Model"), step("c2pa.resized", undefined, "Resizer")]
    expect(seen(file({}, { actions }), declared())).toEqual([["software", "c2pa", "Unheard-of Model", undefined]])
    const generator = { name: "Unheard-of Maker", version: "1" }
    expect(seen(file({}, { generator, actions: [step("c2pa.created", trained)] }), declared())).toEqual([
      ["software", "c2pa", "Unheard-of Maker", undefined],
    ])
    expect(seen(file({}, { generator, actions: [step("c2pa.opened")] }), declared())).toEqual([])
  })

  test("is told once for all places that name it", () => {
    const found = file(
      { software: [{ field: "xmp:CreatorTool", name: "Firefly" }] },
      { generator: { name: "Adobe Firefly" }, actions: [step("c2pa.created", trained, "Adobe_Firefly")] },
    )
    expect(seen(found, declared())).toEqual([["software", "c2pa", "Adobe_Firefly", "adobe-firefly"]])
  })

  test("is found among ten thousand tools at once", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ name: `Tool ${index}`, slug: `tool-${index}` }))
    const actions = Array.from({ length: 50 }, (_, index) => step("c2pa.edited", edited, `Vendor Tool ${index * 3}`))
    const start = performance.now()
    expect(undeclared(file({}, { actions }), declared(), many)).toHaveLength(50)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe("another digital source type than was declared", () => {
  test("the field says another", () => {
    const found = file({ digitalSourceTypes: [uriOf("digitalCapture")] })
    expect(seen(found, declared({ components: { visual: "trainedAlgorithmicMedia" } }))).toEqual([
      ["source_type", "iptc:DigitalSourceType", "digitalCapture", undefined],
    ])
    expect(seen(found, declared({ components: { visual: "digitalCapture" } }))).toEqual([])
    expect(seen(found, declared({ components: { visual: uriOf("digitalCapture") } }))).toEqual([])
  })

  test("a retired term is the one that took its place", () => {
    const found = file({ digitalSourceTypes: [uriOf("humanEdits").replace("humanEdits", "minorHumanEdits")] })
    expect(seen(found, declared({ components: { visual: "humanEdits" } }))).toEqual([])
  })

  test("a file is compared with the components that it can hold", () => {
    const components = { visual: "digitalCapture", voice: "trainedAlgorithmicMedia", text: "humanEdits" }
    const found = (mediaType: string) =>
      seen(file({ digitalSourceTypes: [trained] }, {}, mediaType), declared({ components }))
    expect(found("image/png")).toHaveLength(1)
    expect(found("audio/mpeg")).toEqual([])
    expect(found("video/mp4")).toEqual([])
    expect(seen(file({ digitalSourceTypes: [trained] }), declared({ components: { text: "humanEdits" } }))).toEqual([])
  })

  test("steps of credentials: taken and then edited is edited; begun by a model is not", () => {
    const visual = (id: string) => declared({ components: { visual: id } })
    const takenThenEdited = file(
      {},
      { actions: [step("c2pa.created", uriOf("digitalCapture")), step("c2pa.edited", edited)] },
    )
    expect(seen(takenThenEdited, visual("compositeWithTrainedAlgorithmicMedia"))).toEqual([])
    expect(seen(takenThenEdited, visual("digitalCapture"))).toEqual([
      ["source_type", "c2pa", "compositeWithTrainedAlgorithmicMedia", undefined],
    ])
    const begun = file({}, { actions: [step("c2pa.created", trained)] })
    expect(seen(begun, visual("compositeWithTrainedAlgorithmicMedia"))).toHaveLength(1)
    const part = file({}, { actions: [step("c2pa.created", trained, undefined, true)] })
    expect(seen(part, visual("compositeSynthetic"))).toEqual([])
    expect(seen(part, visual("digitalCreation"))).toHaveLength(1)
  })
})

describe("sentences", () => {
  const [finding] = undeclared(file({ digitalSourceTypes: [trained] }), none, register)

  test("say what was found where, and what to ask", () => {
    expect(finding?.code).toBe("undeclared_found")
    expect(finding?.sentence).toEqual({
      fr: "Le champ IPTC Digital Source Type indique le type de source « trainedAlgorithmicMedia » (produit par un modèle d’IA générative), alors que la déclaration dit « sans IA » : demandez à l’agence ce qui a été généré, et avec quel outil.",
      en: "The IPTC field Digital Source Type gives the source type “trainedAlgorithmicMedia” (made by a generative AI model), while the declaration says no AI: ask the agency what was generated, and with which tool.",
    })
  })

  test("say that a signature does not hold", () => {
    const found = file({}, { validation: "invalid", actions: [step("c2pa.created", trained, "Midjourney")] })
    for (const { sentence } of undeclared(found, none, register)) expect(sentence.fr).toContain("ne tient pas")
  })

  test("are set as French is, whatever is found", () => {
    const anyType = fc.constantFrom(...sourceTypes)
    fc.assert(
      fc.property(
        anyType,
        anyType,
        fc.boolean(),
        fc.constantFrom("Midjourney", "Firefly", "Other"),
        (id, other, aiUsed, name) => {
          const found = file(
            { digitalSourceTypes: [uriOf(id)], aiSystem: name },
            { actions: [step("c2pa.created", uriOf(other), name)] },
          )
          for (const { sentence } of undeclared(
            found,
            declared({ aiUsed, components: { visual: "print" } }),
            register,
          )) {
            expect(sentence.fr).not.toMatch(/[^\u00a0][:»]|«[^\u00a0]|'|undefined/)
            expect(sentence.fr).toMatch(/demandez à l’agence .+\.$/)
            expect(sentence.en).toMatch(/ask the agency .+\.$/)
          }
        },
      ),
    )
  })
})

describe("silence", () => {
  test("is no finding", () => {
    for (const stated of [
      none,
      declared({ components: { visual: "trainedAlgorithmicMedia" }, tools: [{ name: "Midjourney" }] }),
    ])
      expect(undeclared(file(), stated, register)).toEqual([])
  })

  test("is said to prove nothing, and apart from what could not be read", () => {
    expect(silence(file())).toHaveLength(1)
    expect(silence(file())[0]?.en).toContain("proves nothing")
    const unread = { ...file(), iptc: noIptc("unreadable"), c2pa: noC2pa("notSupported") }
    expect(silence(unread).map(({ en }) => en)).toEqual([
      "IPTC data could not be read: ask the agency for the original file.",
      "C2PA data cannot be read here in this kind of file: there may be some.",
    ])
    expect(silence(file({ credit: "x" }, { title: "y" }))).toEqual([])
  })
})
