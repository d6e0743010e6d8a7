import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { insertRows } from "../../db/insert.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import { blobs, declarationFiles, files } from "../../db/schema.ts"
import { partMark, readDeclaration } from "../../src/actions/read-declaration.ts"
import { readFile } from "../../src/actions/read-files.ts"
import { addDeclarationFile, removeDeclarationFile } from "../../src/actions/save-declaration-file.ts"
import { saveDeclarationParts } from "../../src/actions/save-declaration-parts.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { declarationLimits, type PartContent } from "../../src/core/declaration-parts.ts"
import { NotFound, Refused, Spent } from "../../src/core/errors.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, contractWith, declarationFor, fill, signatory } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp
let id: string

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  await contractWith(app)
  id = (await declarationFor(app)).id
})
afterEach(() => app.close())

const save = (part: string, content: PartContent, base = "") => saveDeclarationParts(app, id, [{ part, content, base }])
const toolNames = async () => {
  const { draft } = await readDeclaration(app, id)
  return Object.fromEntries(draft.tools.map(({ number, tool }) => [number, tool.name]))
}
const markOf = async (part: string) => partMark(app, (await readDeclaration(app, id)).draft.parts.get(part))
const faultsOf = (action: Promise<unknown>) =>
  action.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.faults.map(({ place }) => place)
    },
  )
const endless: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`)
const text = (words: string) => new TextEncoder().encode(words) as Uint8Array<ArrayBuffer>

describe("several people at once", () => {
  test("save parts that touch each other in nothing, each in one event without what they say", async () => {
    const before = (await app.store.head()).seq
    await Promise.all([
      save("oversight", { oversight: "double", reviewers: "Ana Petit" }),
      save("data", { dataNote: "Rien" }),
      save("tools/1", { name: "Acme Writer" }),
    ])
    const { draft } = await readDeclaration(app, id)
    expect(draft.content).toMatchObject({ oversight: "double", dataNote: "Rien", tools: [{ tool: "acme-writer" }] })
    const events = await eventsAfter(app, before)
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual(Array(3).fill(["declaration.answered", id]))
    expect(events.at(-1)?.after).toEqual({ parts: 3, tools: 1 })
    expect(JSON.stringify(events)).not.toMatch(/Petit|Rien/)
  })

  test("of the same part, the second overwrites nothing and is told so; the rest of what they gave is saved", async () => {
    const base = await markOf("oversight")
    await save("oversight", { oversight: "double" }, base)
    const { saved, conflicts, reading } = await saveDeclarationParts(app, id, [
      { part: "oversight", content: { oversight: "spot" }, base },
      { part: "pricing", content: { pricing: "−10 %" }, base: "" },
    ])
    expect([saved, conflicts]).toEqual([["pricing"], ["oversight"]])
    expect(reading.draft.content).toMatchObject({ oversight: "double", pricing: "−10 %" })
    const again = await save("oversight", { oversight: "spot" }, await markOf("oversight"))
    expect(again.reading.draft.content.oversight).toBe("spot")
    const same = await save("oversight", { oversight: "spot" }, "old")
    expect([same.saved, same.conflicts]).toEqual([[], []])
  })

  test("both add a tool: both stay; sent twice it is added once; a number is never given again", async () => {
    await Promise.all([save("tools/1", { name: "Ada" }), save("tools/1", { name: "Bob" })])
    expect(Object.values(await toolNames()).toSorted()).toEqual(["Ada", "Bob"])
    await save("tools/1", { name: "Bob" })
    await save("tools/1", { name: "Ada" })
    expect(Object.keys(await toolNames())).toEqual(["1", "2"])
    await save("tools/2", {}, await markOf("tools/2"))
    expect(Object.keys(await toolNames())).toEqual(["1"])
    const { saved } = await save("tools/2", { name: "Cy" })
    expect(saved).toEqual(["tools/3"])
    const both = await saveDeclarationParts(app, id, [
      { part: "tools/4", content: { name: "Dee" }, base: "" },
      { part: "tools/4", content: { name: "Eve" }, base: "" },
    ])
    expect(both.saved).toEqual(["tools/4", "tools/5"])
  })

  test("a tool that somebody took out is not brought back by who still edits it", async () => {
    await save("tools/1", { name: "Ada" })
    const base = await markOf("tools/1")
    await save("tools/1", {}, base)
    const { conflicts } = await save("tools/1", { name: "Ada", version: "2" }, base)
    expect([conflicts, await toolNames()]).toEqual([["tools/1"], {}])
  })
})

describe("what is typed", () => {
  test("stays as it is: quotes, angle brackets, right-to-left, zero width", async () => {
    const name = "« Ça » \"quoted\" <b>'x'</b> \u05e9\u05dc\u05d5\u05dd a\u200bb\u200d👩‍🎨"
    await save("tools/1", { name: `  ${name}\n`, vendor: "\u202eesrever" })
    const { draft } = await readDeclaration(app, id)
    expect(draft.tools[0]?.tool).toMatchObject({ name, vendor: "esrever" })
  })

  test.each<[string, string, PartContent, string]>([
    ["half a character", "tools/1", { name: "a\ud800" }, "tools/1.name"],
    ["a control character", "oversight", { checks: "a\u0007" }, "oversight.checks"],
    ["a text that is too long", "pricing", { pricing: "x".repeat(5001) }, "pricing.pricing"],
    ["an address of another kind", "start", { policyUrl: "javascript:alert(1)" }, "start.policyUrl"],
    ["a word that nobody knows", "uses", { uses: [{ craft: "copy", level: "lots" }] }, "uses.uses[0].level"],
    ["a field that it does not have", "data", { usesAi: true }, "data.usesAi"],
    ["lists in lists without end", "tools/1", { name: endless }, "tools/1.name"],
  ])("is refused at its place: %s", async (_, part, content, place) => {
    expect(await faultsOf(save(part, content))).toEqual([place])
    expect((await readDeclaration(app, id)).seen).toBe(1)
  })

  test("for a part that there is none of: nothing", async () => {
    for (const part of ["sources", "tools/0", "tools/99999", "__proto__", "tools"])
      await expect(save(part, { name: "x" })).rejects.toThrow(NotFound)
  })

  test("the slug follows the name: a picked one that does not fit it any more is let go", async () => {
    const plan = "acme-writer/team"
    await stated(app, { aval: 1, tools: [{ slug: "other", name: "Other", vendor: "acme", categories: ["text"] }] })
    await save("tools/1", { name: "Something else", tool: "acme-writer", plan })
    await save("tools/2", { name: "acmegpt", plan })
    await save("tools/3", { name: "acme-writer", plan: "acme-writer/none" })
    await save("tools/4", { name: "Other", tool: "acme-writer", plan })
    const { draft } = await readDeclaration(app, id)
    expect(draft.tools.map(({ tool }) => [tool.tool, tool.plan])).toEqual([
      [undefined, undefined],
      ["acme-writer", plan],
      ["acme-writer", undefined],
      ["other", undefined],
    ])
  })

  test("of tools: 200, and one more is refused with nothing lost", async () => {
    const tools = Array.from({ length: declarationLimits.tools }, (_, index) => ({
      ...{ part: `tools/${index + 1}`, content: { name: `Tool ${index}`, crafts: ["copy"] }, base: "" },
    }))
    await saveDeclarationParts(app, id, tools)
    expect(await faultsOf(save("tools/201", { name: "One more" }))).toEqual(["tools"])
    const { draft } = await readDeclaration(app, id)
    expect([draft.tools.length, draft.tools.at(-1)?.tool.name]).toEqual([200, "Tool 199"])
    await fill(app, id, { start: { usesAi: true } })
    const faults = await faultsOf(sendDeclaration(app, id, signatory))
    expect(faults.filter((place) => place.startsWith("tools/200."))).toHaveLength(3)
  })
})

describe("files", () => {
  test("are kept once, named where they are used, and prove what a tool says", async () => {
    const before = (await app.store.head()).seq
    const file = { bytes: text("Réglage : pas d’entraînement"), name: "capture de Ana.txt" }
    const proof = await addDeclarationFile(app, id, file)
    expect(await addDeclarationFile(app, id, { ...file, name: "autre.txt" })).toEqual(proof)
    await save("tools/1", { name: "Acme Writer", proof })
    await save("tools/2", { name: "Other", proof: { sha256: "0".repeat(64), name: "not handed in" } })
    const { draft, attachments } = await readDeclaration(app, id)
    expect(attachments).toMatchObject([{ sha256: proof.sha256, name: "capture de Ana.txt" }])
    expect(draft.tools.map(({ tool }) => tool.proof)).toEqual([proof, undefined])
    expect(await readFile(app, proof.sha256)).toMatchObject({
      uses: [{ kind: "declaration", id, organisation: "Atelier" }],
      file: { addedBy: id },
    })
    expect((await bearerNames(app.store.read, [id])).people.get(id)).toEqual({ name: "Atelier" })
    expect(JSON.stringify(await eventsAfter(app, before))).not.toContain("Ana")
  })

  test("that are taken out prove nothing any more; what was sent keeps its own", async () => {
    const one = await addDeclarationFile(app, id, { bytes: text("un"), name: "un.txt" })
    const two = await addDeclarationFile(app, id, { bytes: text("deux"), name: "deux.txt" })
    await fill(app, id, completeParts({ proof: one }))
    await removeDeclarationFile(app, id, one.sha256)
    const { draft } = await readDeclaration(app, id)
    expect(draft.tools[0]?.tool).not.toHaveProperty("proof")
    expect(draft.tools[0]?.tool.name).toBe("Acme Writer")
    await expect(removeDeclarationFile(app, id, one.sha256)).rejects.toThrow(NotFound)
    await sendDeclaration(app, id, signatory)
    await expect(removeDeclarationFile(app, id, two.sha256)).rejects.toThrow(Spent)
    expect((await readDeclaration(app, id)).draft.content.attachments).toEqual([two])
  })

  test("are 40 at most, taken out or not, and 100 MB", async () => {
    const [first] = await handedIn(declarationLimits.files - 1, 1)
    await addDeclarationFile(app, id, { bytes: text("encore"), name: "n.txt" })
    const more = () => addDeclarationFile(app, id, { bytes: text("trop"), name: "n.txt" })
    expect(await faultsOf(more())).toEqual(["file"])
    await removeDeclarationFile(app, id, first ?? "")
    expect(await faultsOf(more())).toEqual(["file"])
    id = (await declarationFor(app)).id
    await handedIn(1, declarationLimits.bytes)
    expect(await faultsOf(more())).toEqual(["file"])
  })
})

/** Files of a size, as they lie in the database after they were handed in. */
async function handedIn(count: number, size: number): Promise<string[]> {
  const hashes = Array.from({ length: count }, (_, index) => app.sha256(`${id} ${index}`))
  const at = app.now().toISOString()
  await app.store.commit((write) => [
    ...insertRows(
      write,
      blobs,
      hashes.map((sha256) => ({ sha256, size })),
    ),
    ...insertRows(
      write,
      files,
      hashes.map((sha256) => ({ sha256, name: "n.txt", mediaType: "text/plain", addedAt: at, addedBy: id })),
    ),
    ...insertRows(
      write,
      declarationFiles,
      hashes.map((fileSha256) => ({ declarationId: id, fileSha256, name: "n.txt", addedAt: at })),
    ),
  ])
  return hashes
}
