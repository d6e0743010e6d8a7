import fc from "fast-check"
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { readMetadata } from "../../src/adapters/metadata-reading.ts"
import { uriOf } from "../../src/core/digital-source-type.ts"
import { keptOfFile, largestRead } from "../../src/core/found-in-file.ts"
import { FoundInFileJson } from "../../src/schema/found-in-file.ts"
import { testFileMetadata } from "../support/file-metadata.ts"
import { type Bytes, heif, jpeg, mp4, packet, pdf, png, signed, tiff, webp } from "../support/marked-files.ts"

const trained = uriOf("trainedAlgorithmicMedia")
const marked = packet({
  "Iptc4xmpExt:DigitalSourceType": trained,
  "xmp:CreatorTool": "Example Tool 3",
  "photoshop:Credit": "Made with Example AI",
  "Iptc4xmpExt:AISystemUsed": "Example System",
  "Iptc4xmpExt:AISystemVersionUsed": "2.1",
  "Iptc4xmpExt:AIPromptInformation": "a red vase",
  "Iptc4xmpExt:AIPromptWriterName": "Somebody",
})
const claim = {
  title: "Poster",
  actions: [
    { action: "c2pa.created", softwareAgent: { name: "Example Model", version: "2" }, digitalSourceType: trained },
  ],
}
const utf8 = (text: string) => new TextEncoder().encode(text) as Bytes
const changed = (file: Bytes, change: (copy: Bytes) => void) => {
  const copy = file.slice()
  change(copy)
  return copy
}

let credentialed: Bytes
beforeAll(async () => {
  credentialed = await signed(png(marked), "image/png", claim)
})

afterEach(() => vi.unstubAllGlobals())

describe("IPTC fields", () => {
  test.each([
    ["image/png", png(marked)],
    ["image/jpeg", jpeg(marked)],
    ["image/webp", webp(marked)],

    ["image/heic", heif("heic", marked)],
    ["image/avif", heif("avif", marked)],
    ["video/mp4", mp4(marked)],
    ["application/pdf", pdf(marked, "")],
  ])("of %s", async (mediaType, file) => {
    const found = await readMetadata(file)
    expect(found).toEqual({
      ...{ mediaType, size: file.length, faults: [] },
      iptc: {
        state: "found",
        digitalSourceTypes: [trained],
        software: [{ field: "xmp:CreatorTool", name: "Example Tool 3" }],
        credit: "Made with Example AI",
        aiSystem: "Example System",
        aiSystemVersion: "2.1",
        aiPrompt: "a red vase",
      },
      c2pa: { state: "none", digitalSourceTypes: [], actions: [], problems: [] },
    })
    expect(JSON.stringify(found)).not.toContain("Somebody")
    expect(FoundInFileJson.parse(JSON.parse(JSON.stringify(found)))).toEqual(JSON.parse(JSON.stringify(found)))
  })

  test.each([
    ["an address in an attribute", '<Iptc4xmpExt:DigitalSourceType rdf:resource="$"/>'],
    [
      "a list",
      "<Iptc4xmpExt:DigitalSourceType><rdf:Bag><rdf:li>$</rdf:li><rdf:li> $ </rdf:li></rdf:Bag></Iptc4xmpExt:DigitalSourceType>",
    ],
    ["an attribute of the description", '<rdf:Description Iptc4xmpExt:DigitalSourceType="$"/>'],
  ])("written as %s", async (_, written) => {
    const element = '<rdf:Description rdf:about="" xmlns:xmp'
    const whole = packet({}).replace(/(<rdf:Description rdf:about=""[^>]*>)<\/rdf:Description>/, (_, start: string) =>
      written.startsWith("<rdf")
        ? start.replace(">", ` Iptc4xmpExt:DigitalSourceType="${trained}"></rdf:Description>`)
        : `${start}${written.replaceAll("$", trained)}</rdf:Description>`,
    )
    expect(whole).toContain(element)
    expect((await readMetadata(jpeg(whole))).iptc.digitalSourceTypes).toEqual([trained])
  })

  test("beside XMP: the older block of IPTC, Exif, texts of PNG, what made a PDF", async () => {
    expect((await readMetadata(jpeg(undefined, { credit: "Agence Exemple" }))).iptc.credit).toBe("Agence Exemple")
    expect((await readMetadata(tiff(packet({}), "Example Camera"))).iptc.software).toEqual([
      { field: "exif:Software", name: "Example Camera" },
    ])
    expect((await readMetadata(png(undefined, { software: "Example Maker" }))).iptc.software).toEqual([
      { field: "png:Software", name: "Example Maker" },
    ])
    expect((await readMetadata(pdf(packet({}), "Example Writer"))).iptc.software).toEqual([
      { field: "pdf:Producer", name: "Example Writer" },
    ])
  })

  test.each([png(), jpeg(), png(packet({})), pdf(packet({}), ""), mp4(packet({}))])("are not there", async (file) => {
    const { iptc, faults } = await readMetadata(file)
    expect([iptc.state, faults]).toEqual(["none", []])
  })
})

describe("Content Credentials", () => {
  test.each([
    ["image/jpeg", jpeg()],
    ["image/webp", webp(marked)],
    ["video/mp4", mp4(marked)],
  ])("of %s", async (mediaType, file) => {
    const found = await readMetadata(await signed(file, mediaType, claim))
    expect(found.mediaType).toBe(mediaType)
    expect(found.c2pa).toEqual({
      state: "found",
      title: "Poster",
      generator: { name: "Example Generator", version: "1.0" },
      digitalSourceTypes: [trained],
      actions: [
        {
          ...{ action: "c2pa.created", digitalSourceType: trained, ingredient: false },
          software: { name: "Example Model", version: "2" },
        },
      ],
      signer: { name: "Aval test signer" },
      validation: "valid",
      problems: [],
    })
    expect(FoundInFileJson.parse(JSON.parse(JSON.stringify(found)))).toEqual(JSON.parse(JSON.stringify(found)))
  })

  test("of parts are told as such, after those of the file", async () => {
    const file = await signed(png(), "image/png", {
      actions: [
        { action: "c2pa.created", digitalSourceType: uriOf("composite") },
        { action: "c2pa.edited", softwareAgentIndex: 0 },
      ],
      softwareAgents: [{ name: "Example Agent" }],
      ingredient: credentialed,
    })
    const { c2pa } = await readMetadata(file)
    expect(c2pa.actions.map(({ action, software, ingredient }) => [action, software?.name, ingredient])).toEqual([
      ["c2pa.created", undefined, false],
      ["c2pa.edited", "Example Agent", false],
      ["c2pa.created", "Example Model", true],
    ])
    expect(new Set(c2pa.digitalSourceTypes)).toEqual(new Set([uriOf("composite"), trained]))
  })

  test("do not hold for a picture that was changed afterwards, and are told all the same", async () => {
    const { c2pa } = await readMetadata(changed(credentialed, (copy) => copy.set([7], copy.length - 20)))
    expect([c2pa.validation, c2pa.problems]).toEqual(["invalid", ["assertion.dataHash.mismatch"]])
    expect(c2pa.digitalSourceTypes).toEqual([trained])
  })

  test("kept elsewhere are not fetched", async () => {
    const fetched = vi.fn(() => Promise.reject(new Error("nobody")))
    vi.stubGlobal("fetch", fetched)
    const file = await signed(png(packet({})), "image/png", { ...claim, elsewhere: "http://127.0.0.1:9/credentials" })
    const { c2pa, faults } = await readMetadata(file)
    expect([c2pa.state, faults]).toEqual(["unreadable", ["c2pa_elsewhere"]])
    expect(fetched).not.toHaveBeenCalled()
  })

  test("that are damaged are said to be, and the rest is read", async () => {
    const found = await readMetadata(changed(credentialed, (copy) => copy.fill(0x5a, 1_000, 1_400)))
    expect([found.c2pa.state, found.faults]).toEqual(["unreadable", ["c2pa_damaged"]])
    expect(found.iptc.digitalSourceTypes).toEqual([trained])
  })
})

describe("kinds of files", () => {
  test.each([
    ["audio/mpeg", new Uint8Array(2_000).fill(0x90).fill(0xff, 0, 1).fill(0xfb, 1, 2)],
    ["audio/wav", utf8("RIFF\u0004\0\0\0WAVEfmt ")],
    ["image/gif", utf8("GIF89a\u0001\0\u0001\0\0\0\0;")],
    ["image/svg+xml", utf8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])("%s: credentials are looked for, fields are not", async (mediaType, file) => {
    const found = await readMetadata(file)
    expect(found.mediaType).toBe(mediaType)
    expect([found.iptc.state, found.c2pa.state === "notSupported"]).toEqual(["notSupported", false])
  })

  test.each([utf8("<html><script>alert(1)</script>"), utf8("Du texte."), new Uint8Array(2_000)])(
    "nobody's",
    async (file) => {
      const { mediaType, iptc, c2pa, faults } = await readMetadata(file)
      expect([mediaType, iptc.state, c2pa.state, faults]).toEqual([
        undefined,
        "notSupported",
        "notSupported",
        ["unknown_type"],
      ])
    },
  )
})

describe("hostile files", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
  const unread = ["unreadable", ["iptc_damaged"]]

  test.each([
    ["entities that grow", png(packet({ "xmp:CreatorTool": "&c;" }, bomb)), unread],
    [
      "an entity that names a file",
      png(packet({ "xmp:CreatorTool": "&f;" }, '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>')),
      unread,
    ],
    ["a packet that is not closed", png(packet({ "xmp:CreatorTool": "<a:b>" })), unread],
    ["a packet of five million letters", png(packet({ "xmp:CreatorTool": "x".repeat(5_000_000) })), unread],
    ["a packet that is compressed, as XMP forbids", png(marked, { packed: true }), unread],
    ["a segment that says it is longer than the file", jpeg(marked, { length: 60_000 }), ["found", ["c2pa_damaged"]]],
    ["a segment that says it is shorter than it is", jpeg(marked, { length: 40 }), unread],
    ["a file that was cut off", png(marked).slice(0, 300), ["unreadable", ["iptc_damaged", "c2pa_damaged"]]],
    ["a PDF that was cut off", pdf(marked, "x").slice(0, 400), ["unreadable", ["iptc_damaged", "c2pa_damaged"]]],
    ["a box that says it is longer than the film", changed(mp4(marked), (copy) => copy.fill(0xff, 24, 28)), unread],
    ["a box that has no length", changed(mp4(marked), (copy) => copy.fill(0, 24, 28)), ["none", []]],
    [
      "a box that is shorter than its head",
      changed(mp4(marked), (copy) => copy.set([0, 0, 0, 2], 24)),
      ["unreadable", ["iptc_damaged", "c2pa_damaged"]],
    ],
  ])("%s", async (_, file, expected) => {
    const { iptc, faults } = await readMetadata(file)
    expect([iptc.state, faults]).toEqual(expected)
  })

  test("whatever bytes are changed or missing, there is an answer that can be kept", async () => {
    const files = [
      credentialed,
      jpeg(marked),
      webp(marked),
      tiff(marked),
      heif("heic", marked),
      mp4(marked),
      pdf(marked, "x"),
    ]
    const change = fc.record({
      at: fc.nat(6_000),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      end: fc.nat(12_000),
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), change, async (file, { at, bytes, end }) => {
        const place = at % Math.max(1, file.length - bytes.length)
        const found = await readMetadata(changed(file, (copy) => copy.set(bytes, place)).slice(0, end))
        expect(FoundInFileJson.safeParse(JSON.parse(JSON.stringify(found))).error).toBeUndefined()
      }),
      { numRuns: 80 },
    )
  })

  test("credentials that were cut off say nothing of what came after them", async () => {
    const { iptc, c2pa, faults } = await readMetadata(credentialed.slice(0, 3_000))
    expect([iptc.state, c2pa.state, faults]).toEqual(["unreadable", "unreadable", ["c2pa_damaged"]])
  })

  test("long and many values are cut, and it is said", async () => {
    const items = Array.from({ length: 2_000 }, (_, index) => `<rdf:li>type ${index}\u202E</rdf:li>`).join("")
    const file = png(
      packet({
        "Iptc4xmpExt:DigitalSourceType": `<rdf:Bag>${items}</rdf:Bag>`,
        "xmp:CreatorTool": "y".repeat(100_000),
      }),
    )
    const found = await readMetadata(file)
    expect(found.iptc.digitalSourceTypes).toHaveLength(keptOfFile.values)
    expect(found.iptc.digitalSourceTypes[0]).toBe("type 0")
    expect(found.iptc.software[0]?.name).toBe("y".repeat(keptOfFile.length))
    expect(found.faults).toEqual(["shortened"])
    const actions = Array.from({ length: 200 }, () => ({
      action: "c2pa.edited",
      softwareAgent: { name: "z".repeat(5_000) },
    }))
    const { c2pa } = await readMetadata(await signed(png(), "image/png", { actions: [...claim.actions, ...actions] }))
    expect(c2pa.actions).toHaveLength(keptOfFile.values)
    expect(c2pa.actions.at(-1)?.software?.name).toBe("z".repeat(keptOfFile.length))
  })
})

describe("in a process of its own", () => {
  const metadata = testFileMetadata()
  let large: Bytes
  beforeAll(() => {
    large = png(marked, { padding: 100_000_000 })
  })

  test("a picture of 100 MB is read in a few seconds", async () => {
    const found = await metadata.read(large, "affiche.png")
    expect([found.size, found.iptc.digitalSourceTypes, found.c2pa.state, found.faults]).toEqual([
      ...[large.length, [trained], "none", []],
    ])
  })

  test("a name that promises something else is said, and what the file holds is read", async () => {
    const found = await metadata.read(credentialed, "affiche.jpg")
    expect([found.mediaType, found.c2pa.validation, found.faults]).toEqual(["image/png", "valid", ["other_type"]])
  })

  test("nothing, and too much, are not read", async () => {
    const beyond = { length: largestRead + 1 } as Bytes
    expect((await metadata.read(new Uint8Array(), "a.png")).faults).toEqual(["empty"])
    expect((await metadata.read(beyond, "a.png")).faults).toEqual(["too_large"])
  })

  test.each([
    ["time", { patience: 60, heap: 300, all: 1_400_000 }],
    ["memory", { patience: 20_000, heap: 300, all: 700_000 }],
  ])("what takes too much %s is ended, and takes nothing else with it", async (_, within) => {
    const found = await testFileMetadata(within).read(large)
    expect([found.iptc.state, found.c2pa.state, found.faults]).toEqual(["unreadable", "unreadable", ["too_long"]])
  })

  test("a packet that is nested without end is given up", async () => {
    const nested = `${"<rdf:li>".repeat(30_000)}${"</rdf:li>".repeat(30_000)}`
    const found = await metadata.read(png(packet({ "xmp:CreatorTool": nested })))
    expect([found.iptc.state, found.faults]).toEqual(["unreadable", ["iptc_damaged"]])
  })
})
