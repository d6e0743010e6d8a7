import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  allDeclarations,
  attachmentsOf,
  declarationById,
  declarationBySecret,
  declarationsOf,
  declaringAgencies,
  filesOfDeclaration,
  lastSent,
  openUnregistered,
  registeredTools,
  requestsOfDeclaration,
  savedParts,
  sentDeclarations,
  sheetsOfDeliverable,
} from "../../db/queries/declarations.ts"
import { fileUses } from "../../db/queries/file-uses.ts"
import { readDeclaration } from "../../src/actions/read-declaration.ts"
import { renewDeclaration } from "../../src/actions/renew-declaration.ts"
import { addDeclarationFile, removeDeclarationFile } from "../../src/actions/save-declaration-file.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import {
  completeParts,
  completeSheetParts,
  contractWith,
  declarationFor,
  fill,
  signatory,
} from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// An agency's declaration from its link to the one that replaces it, and what its tables refuse, on both engines.

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("declarations on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp
  let first: string
  let second: string
  let sheet: string

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp()), store: opened.store as TestApp["store"] }
    await stated(app, wholeDocument())
    await contractWith(app)
  }, 60_000)
  afterAll(() => opened.close())

  test("one is filled in with files, sent, and superseded by the next", async () => {
    const { read } = opened.store
    first = (await declarationFor(app)).id
    const bytes = new TextEncoder().encode("Réglages") as Uint8Array<ArrayBuffer>
    const proof = await addDeclarationFile(app, first, { bytes, name: "réglages.txt" })
    await fill(app, first, {
      ...completeParts({ proof }),
      "tools/2": { name: "Mystère", tier: "Pro", account: "personal", crafts: ["copy"], data: ["personal"] },
    })
    expect(await filesOfDeclaration(read, first)).toEqual({ files: 1, bytes: bytes.length })
    expect((await savedParts(read, first)).map(({ part }) => part)).toContain("tools/2")
    const { secretId = "" } = (await declarationById(read, first)) ?? {}
    expect((await declarationBySecret(read, secretId))?.id).toBe(first)
    await renewDeclaration(app, { id: first, until: "2027-01-15", seen: 1 }, { by: "per_test" })
    expect(await declarationBySecret(read, secretId)).toBeUndefined()

    expect(await sendDeclaration(app, first, signatory)).toMatchObject({ requests: 1 })
    const [request] = await openUnregistered(read)
    expect(request?.name).toBe("Mystère")
    expect([...(await requestsOfDeclaration(read, first))]).toEqual([[1, request?.id]])
    expect((await fileUses(read, [proof.sha256])).get(proof.sha256)).toEqual([
      { kind: "declaration", id: first, organisation: "Atelier" },
    ])

    second = (await declarationFor(app, { copy: true })).id
    expect(await attachmentsOf(read, second)).toMatchObject([proof])
    await sendDeclaration(app, second, signatory, { by: "per_test" })
    sheet = (await declarationFor(app, { deliverable: "ctr_1_del" })).id
    await fill(app, sheet, completeSheetParts())
    await sendDeclaration(app, sheet, signatory)
    expect((await sentDeclarations(read)).map(({ id }) => id).toSorted()).toEqual([second, sheet].toSorted())
    expect((await lastSent(read, { contractId: "ctr_1" }))?.supersedes).toBe(first)
    expect((await sheetsOfDeliverable(read, "ctr_1_del")).map(({ deliverable }) => deliverable)).toEqual(["Affiche"])
    expect(new Set((await declarationsOf(read, "ctr_1")).map(({ id }) => id))).toEqual(new Set([first, second, sheet]))
    expect(await allDeclarations(read)).toHaveLength(3)
    expect(await declaringAgencies(read, [first, "dcl_none"])).toEqual(new Map([[first, "Atelier"]]))
    expect(await registeredTools(read, ["acme-writer", "none"])).toEqual(new Set(["acme-writer"]))
    expect((await readDeclaration(app, first)).state).toBe("superseded")
  }, 30_000)

  test("a file of one that is open can be taken out", async () => {
    const { id } = await declarationFor(app, { copy: true })
    const [file] = await attachmentsOf(opened.store.read, id)
    await removeDeclarationFile(app, id, file?.sha256 ?? "")
    expect(await attachmentsOf(opened.store.read, id)).toEqual([])
    expect((await readDeclaration(app, id)).draft.tools[0]?.tool).not.toHaveProperty("proof")
  })

  test("what was sent is never changed, opened again or deleted", async () => {
    const refused = async (sql: string) => expect(opened.raw(sql), sql).rejects.toThrow()
    const where = `where id = '${second}'`
    for (const [column, value] of [
      ["content", `'{}'`],
      ["content", "null"],
      ["sha256", "'0'"],
      ["signed_name", "'Another'"],
      ["signed_role", "'Another'"],
      ["signed_on", "'2020-01-01'"],
      ["valid_until", "'2099-01-01'"],
      ["sent_at", "'2020-01-01'"],
      ["way", "'own'"],
      ["supersedes", "null"],
      ["contract_id", "'ctr_2'"],
      ["created_by", "'per_2'"],
      ["status", "'open'"],
      ["status", "'revoked'"],
    ]) {
      await refused(`update declarations set ${column} = ${value} ${where}`)
    }
    await refused(`delete from declarations ${where}`)
    await refused(`delete from declaration_files where declaration_id = '${second}'`)
    await opened.raw(`update declarations set message = 'Bonjour' ${where}`)
    expect(await declarationById(opened.store.read, second)).toMatchObject({ message: "Bonjour", status: "sent" })
  })

  test("none is frozen without content, or about a deliverable without one", async () => {
    const { id } = await declarationFor(app)
    await expect(opened.raw(`update declarations set status = 'sent' where id = '${id}'`)).rejects.toThrow()
    const columns = "id, kind, contract_id, status, language, created_by, created_at"
    const row = (kind: string) => `('dcl_x', '${kind}', 'ctr_1', 'open', 'fr', 'per_1', '2026-01-01')`
    await expect(opened.raw(`insert into declarations (${columns}) values ${row("deliverable")}`)).rejects.toThrow()
    await opened.raw(`insert into declarations (${columns}) values ${row("contract")}`)
    await expect(opened.raw("delete from declarations where id = 'dcl_x'")).rejects.toThrow()
  })
})
