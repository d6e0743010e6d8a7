import { describe, expect, test } from "vitest"
import type { DeclaredTool, SheetContent } from "../../src/core/declaration.ts"
import {
  declaredInContract,
  declaredInSheet,
  deliverableState,
  deliverableStates,
  tellsOfAi,
  wasRead,
} from "../../src/core/deliverable-state.ts"
import { type FoundInFile, noC2pa, noIptc, notRead } from "../../src/core/found-in-file.ts"
import { undeclared } from "../../src/core/undeclared.ts"

const tool = (over: Partial<DeclaredTool>): DeclaredTool => ({ name: "Acme", crafts: [], data: [], ...over })
const sheet = (over: Partial<SheetContent>): SheetContent => ({ sources: {}, tools: [], attachments: [], ...over })
const register = [
  { name: "Acme Writer", slug: "acme-writer", aliases: ["AcmeGPT"] },
  { name: "Other Painter", slug: "other-painter" },
]

describe("how a deliverable stands", () => {
  test("what was found comes first, then the sheet, then whether there was anything to compare", () => {
    const cases = [0, 1].flatMap((findings) =>
      (["none", "open", "sent"] as const).flatMap((stands) =>
        [0, 1].map((files) => [findings, stands, files, deliverableState({ findings, files, sheet: stands })] as const),
      ),
    )
    expect(cases.map(([, , , state]) => state)).toEqual([
      ...["unasked", "unasked", "awaited", "awaited", "unread", "fine"],
      ...Array.from({ length: 6 }, () => "undeclared"),
    ])
    expect(new Set(cases.map(([, , , state]) => state))).toEqual(new Set(deliverableStates))
  })
})

describe("what was declared for a file", () => {
  test.each([
    [{ usesAi: false, tools: [tool({})] }, false],
    [{ usesAi: true }, true],
    [{}, false],
    [{ level: "none" }, false],
    [{ level: "assistive" }, true],
    [{ tools: [tool({})] }, true],
  ] as const)("AI in a sheet that says %j: %s", (said, aiUsed) => {
    expect(declaredInSheet(sheet(said), register).aiUsed).toBe(aiUsed)
  })

  test("a tool counts by what the agency called it and by all that we call it", () => {
    const { tools } = declaredInSheet(sheet({ tools: [tool({ name: "L’outil Acme", tool: "acme-writer" })] }), register)
    expect(tools).toEqual([{ name: "Acme Writer", slug: "acme-writer", aliases: ["L’outil Acme", "AcmeGPT"] }])
    const file = (name: string): FoundInFile => ({
      ...{ mediaType: "image/png", size: 1, c2pa: noC2pa("none"), faults: [] },
      iptc: { ...noIptc("found"), software: [{ field: "xmp:CreatorTool", name }] },
    })
    const declared = declaredInSheet(sheet({ usesAi: true, tools: [tool({ tool: "acme-writer" })] }), register)
    expect(undeclared(file("AcmeGPT 4"), declared, register)).toEqual([])
    expect(undeclared(file("Other Painter"), declared, register)).toMatchObject([{ tool: "other-painter" }])
  })

  test("a contract's declaration names tools and no origins; a tool that we do not know stays as it was called", () => {
    const content = { tools: [tool({ name: "Maison" })], uses: [], refused: [], subcontractors: [], attachments: [] }
    expect(declaredInContract(content, register)).toEqual({
      aiUsed: true,
      components: {},
      tools: [{ name: "Maison" }],
    })
    expect(declaredInContract({ ...content, usesAi: false, tools: [] }, register).aiUsed).toBe(false)
  })
})

test("a file tells of AI by IPTC, by its history, or by the system that it names; a camera's does not", () => {
  const none = { mediaType: "image/png", size: 1, iptc: noIptc("none"), c2pa: noC2pa("none"), faults: [] }
  const uri = (id: string) => `http://cv.iptc.org/newscodes/digitalsourcetype/${id}`
  const iptc = (id: string) => ({ ...none, iptc: { ...noIptc("found"), digitalSourceTypes: [uri(id)] } })
  expect([none, notRead("unknown_type", 1), notRead("too_long", 1)].map(wasRead)).toEqual([true, false, false])
  expect(wasRead({ ...notRead("too_long", 1), c2pa: noC2pa("none") })).toBe(true)
  expect(tellsOfAi(none)).toBe(false)
  expect(tellsOfAi(iptc("digitalCapture"))).toBe(false)
  expect(tellsOfAi(iptc("compositeSynthetic"))).toBe(true)
  expect(tellsOfAi({ ...none, iptc: { ...noIptc("found"), aiSystem: "X" } })).toBe(true)
  expect(
    tellsOfAi({ ...none, c2pa: { ...noC2pa("found"), digitalSourceTypes: [uri("trainedAlgorithmicMedia")] } }),
  ).toBe(true)
})
