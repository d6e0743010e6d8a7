import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  allDeliverables,
  campaignsOf,
  deliverableById,
  deliverablesOf,
  deliverablesWithFile,
  filesOfDeliverables,
  nameableTools,
} from "../../db/queries/deliverables.ts"
import { fileUses } from "../../db/queries/file-uses.ts"
import { declarations, deliverableFiles, deliverables, toolAliases, tools } from "../../db/schema.ts"
import { readDeliverableFile } from "../../src/actions/read-deliverable-file.ts"
import { readDeliverable, readDeliverables, undeclaredFindings } from "../../src/actions/read-deliverables.ts"
import { addDeliverable, changeDeliverable } from "../../src/actions/save-deliverable.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import type { SheetContent } from "../../src/core/declaration.ts"
import { NotFound, StaleWrite } from "../../src/core/errors.ts"
import { noC2pa, noIptc } from "../../src/core/found-in-file.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { contractWith } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// What agencies hand over, on both engines: entered, corrected, read, compared; what was read is never changed.

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp
  const by = { by: "per_test" }

  beforeAll(async () => {
    opened = await open()
    const made = await testApp()
    // In this process: how documents are read is tested elsewhere.
    const documents = made.documents && { ...made.documents, typeOf }
    app = { ...made, documents, store: opened.store as TestApp["store"] }
    await stated(app, wholeDocument())
    await contractWith(app)
    await contractWith(app, { id: "ctr_2", over: { title: "Médias", language: "en" } })
  }, 60_000)
  afterAll(() => opened.close())

  test("deliverables are entered once, found by contract, and corrected by whoever knows them", async () => {
    const { read } = opened.store
    const content = { title: "Film", kind: "video", version: "V2", campaign: "Été", deliveredOn: "2026-11-20" } as const
    const { id, isNew } = await addDeliverable(app, "ctr_1", content, by)
    expect(isNew).toBe(true)
    expect(await addDeliverable(app, "ctr_1", content, by)).toEqual({ id, isNew: false })
    await expect(addDeliverable(app, "ctr_none", content, by)).rejects.toThrow(NotFound)
    expect(await deliverableById(read, id)).toEqual({
      ...{ id, ...content, contractId: "ctr_1", contractTitle: "Campagne été", language: "fr" },
      ...{ organisation: "atelier", organisationName: "Atelier", organisationId: expect.any(String) },
      ...{ createdAt: app.now().toISOString(), createdBy: "per_test" },
    })
    expect(await deliverableById(read, "dlv_none")).toBeUndefined()
    expect((await deliverablesOf(read, "ctr_1")).map(({ title }) => title)).toEqual(["Film", "Affiche"])
    expect((await deliverablesOf(read, "ctr_2")).map((row) => [row.contractTitle, row.language])).toEqual([
      ["Médias", "en"],
    ])
    expect(await allDeliverables(read)).toHaveLength(3)
    expect([await campaignsOf(read, "ctr_1"), await campaignsOf(read, "ctr_2")]).toEqual([["Été"], []])

    await changeDeliverable(app, id, { title: "Film", kind: "video" }, { ...by, seen: 1 })
    expect(await deliverableById(read, id)).not.toHaveProperty("version")
    await expect(changeDeliverable(app, id, content, { ...by, seen: 1 })).rejects.toThrow(StaleWrite)
    await expect(opened.store.commit((write) => [write.delete(deliverables)])).rejects.toThrow("append-only")
  })

  test("a file is read once for all, can be kept later, stands in several, and is compared with the newest sheet", async () => {
    const { read } = opened.store
    let system = "Other Painter"
    app.fileMetadata = {
      read: async ({ length: size }) => ({
        ...{ mediaType: undefined, size, c2pa: noC2pa("none"), faults: [] },
        iptc: { ...noIptc("found"), aiSystem: system, software: [{ field: "xmp:CreatorTool", name: "L’“outil”" }] },
      }),
    }
    const file = { bytes: new TextEncoder().encode("only text"), name: "CV.txt" }
    const take = (id: string, keep = false) => readDeliverableFile(app, id, file, { ...by, keep })
    expect(await take("ctr_1_del")).toMatchObject({ isSame: false, isKept: false })
    system = "never read again"
    expect(await take("ctr_1_del")).toMatchObject({ isSame: true, found: { iptc: { aiSystem: "Other Painter" } } })
    const { sha256 } = await take("ctr_1_del", true)
    expect(await take("ctr_1_del")).toMatchObject({ isSame: true, isKept: true })
    system = "Other Painter"
    await take("ctr_2_del")
    expect((await filesOfDeliverables(read, ["ctr_1_del", "ctr_2_del"])).map((one) => one.isKept)).toEqual([
      ...[false, true, false],
    ])
    expect(await deliverablesWithFile(read, [sha256], "ctr_1_del")).toEqual([
      { sha256, id: "ctr_2_del", title: "Affiche" },
    ])
    expect((await fileUses(read, [sha256])).get(sha256)).toEqual([
      { kind: "deliverable", id: "ctr_1_del", title: "Affiche", organisation: "Atelier" },
    ])
    const { files, elsewhere, seen } = await readDeliverable(app, "ctr_1_del")
    expect([files.length, files[0]?.isKept, elsewhere.get(sha256)?.length, seen]).toEqual([1, true, 1, 2])
    await expect(readDeliverable(app, "dlv_none")).rejects.toThrow(NotFound)

    const content: SheetContent = { usesAi: true, sources: {}, tools: [], attachments: [] }
    const at = app.now().toISOString()
    await opened.store.commit((write) => [
      write.insert(declarations).values({
        ...{ id: "dec_1", kind: "deliverable", contractId: "ctr_1", deliverableId: "ctr_1_del", status: "sent" },
        ...{ language: "fr", createdBy: "per_test", createdAt: at, way: "own", sentAt: at, content },
        validUntil: "2027-01-31",
      }),
    ])
    expect((await undeclaredFindings(app)).map(({ deliverable, finding }) => [deliverable.id, finding.found])).toEqual([
      ["ctr_1_del", "Other Painter"],
    ])
    const states = (await readDeliverables(app, { organisation: "atelier" })).map(({ deliverable, state }) => [
      deliverable.id.replace(/^dlv.*/, "film"),
      state,
    ])
    expect(Object.fromEntries(states)).toEqual({ ctr_1_del: "undeclared", ctr_2_del: "unasked", film: "unasked" })
    expect(await readDeliverables(app, { contract: "ctr_2" })).toHaveLength(1)
    await expect(opened.store.commit((write) => [write.update(deliverableFiles).set({ name: "x" })])).rejects.toThrow(
      "append-only",
    )
  }, 20_000)

  test("tools go by every name; one that was merged goes by the slug of what it became", async () => {
    const { read } = opened.store
    expect(await nameableTools(read)).toContainEqual({
      ...{ name: "Acme Writer", slug: "acme-writer", aliases: expect.arrayContaining(["AcmeGPT"]) },
    })
    const [known] = await read.select().from(tools)
    if (!known) throw new Error("no tool")
    await opened.store.commit((write) => [
      write
        .insert(tools)
        .values({ ...known, id: "tl_old", slug: "old", name: "Old Writer", mergedInto: "acme-writer" }),
      write.insert(toolAliases).values({ toolId: "tl_old", position: 0, alias: "OW" }),
    ])
    expect(await nameableTools(read)).toContainEqual({ name: "Old Writer", slug: "acme-writer", aliases: ["OW"] })
  })
})
