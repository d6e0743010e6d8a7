import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { headBefore } from "../../db/queries/events.ts"
import { newestKeySet, newestKeyVersion, publicKeys, signingKey } from "../../db/queries/keys.ts"
import { allReceipts } from "../../db/queries/receipts.ts"
import { newestRevision, revisionBySerial } from "../../db/queries/revisions.ts"
import { openTasks as readOpen, tasksOfCauses } from "../../db/queries/tasks.ts"
import { makeKeys, renewKeys, rotateKeys } from "../../src/actions/change-keys.ts"
import { keepReceipt } from "../../src/actions/keep-receipt.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { currentKeys, currentPointer } from "../../src/actions/read-pointer.ts"
import { signing } from "../../src/adapters/signing.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pinOf, verifiedKeys, verifiedPointer } from "../support/consumer.ts"
import { wholeDocument } from "../support/document.ts"
import { outbox } from "../support/outbox.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// Keys and receipts, on both engines.

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp()), store: opened.store as TestApp["store"] }
    app.setNow = (instant) => {
      app.now = () => new Date(instant)
    }
  }, 60_000)
  afterAll(() => opened.close())

  test("keys are made, rotated and renewed, append-only, and sign", async () => {
    const { read } = app.store
    const root = await signing.makeKey("EdDSA")
    expect([await newestKeySet(read), await newestKeyVersion(read)]).toEqual([undefined, 0])
    const { pin } = await makeKeys(
      app,
      { issuer: "https://ai.example", roots: [root], threshold: 1, algorithm: "ES256" },
      { by: "cli" },
    )
    await stated(app, wholeDocument({ decisions: [], assessments: [], exceptions: [] }))
    const first = await newestKeySet(read)
    await rotateKeys(app, { roots: [root] }, { by: "cli" })
    await renewKeys(app, { roots: [root], version: 5 }, { by: "cli" })
    const set = await newestKeySet(read)
    expect([set?.version, await newestKeyVersion(read)]).toEqual([5, 5])
    expect(set?.kids).not.toEqual(first?.kids)
    const kids = [set?.kids[0] ?? "", first?.kids[0] ?? ""]
    expect((await publicKeys(read, [...kids, "none"])).map(({ kid }) => kid)).toEqual(kids)
    expect((await publicKeys(read, kids)).map(({ alg }) => alg)).toEqual(["ES256", "ES256"])
    expect(await signingKey(read, "none")).toBeUndefined()
    const keys = await verifiedKeys(new TextDecoder().decode((await currentKeys(app))?.bytes), pinOf(pin))
    const pointer = await currentPointer(app)
    if (typeof pointer === "string") throw new Error(pointer)
    expect(await verifiedPointer(new TextDecoder().decode(pointer.bytes), keys)).toMatchObject({
      list: { revision: 1 },
    })
    for (const change of ["update key_sets set jws = ''", "delete from key_sets", "delete from signing_keys"])
      await expect(opened.raw(change)).rejects.toThrow()
  })

  test("a head of the chain is found by the moment before which it was recorded", async () => {
    const { read } = app.store
    const { seq, hash } = await app.store.head()
    expect(await headBefore(read, "2026-11-22T10:00:00.001Z")).toEqual({ seq, hash })
    expect(await headBefore(read, "2026-11-22T10:00:00.000Z")).toBeUndefined()
  })

  test("a receipt is the last word, with since when", async () => {
    const { read } = app.store
    const { id } = await signedIn(app, ["it"])
    const token = await tokenOf(app, id, ["list:read"])
    const revision = await newestRevision(read)
    if (!revision) throw new Error("no list")
    expect(await revisionBySerial(read, revision.serial)).toEqual(revision)
    expect(await revisionBySerial(read, 1)).toBeUndefined()
    const said = { tokenId: token.id, way: "said", format: "", revision: 1, serial: revision.serial } as const
    await keepReceipt(app, { ...said, alarm: "late" })
    app.setNow("2026-11-23T10:00:00Z")
    await keepReceipt(app, { ...said, client: "proxy/1" })
    await keepReceipt(app, { ...said, way: "fetched", format: "pac", revision: 2, serial: revision.serial + 9 })
    expect(await allReceipts(read)).toMatchObject([
      { name: "test", way: "fetched", format: "pac", revision: 2, since: "2026-11-23T10:00:00.000Z" },
      {
        way: "said",
        since: "2026-11-22T10:00:00.000Z",
        lastAt: "2026-11-23T10:00:00.000Z",
        client: "proxy/1",
        alarm: null,
      },
    ])
    app.setNow("2026-11-24T10:00:00Z")
    await keepReceipt(app, { ...said, revision: 2, serial: revision.serial + 9 })
    expect((await allReceipts(read))[1]).toMatchObject({ since: "2026-11-24T10:00:00.000Z", client: null })
  })

  test("administrators are told sixty days before the key set ends; renewing makes the task moot", async () => {
    const { read } = app.store
    const admin = await signedIn(app, ["admin"])
    const root = await signing.makeKey("EdDSA")
    // Of another root: only its end counts here.
    await opened.raw(
      `insert into key_sets select version + 1, jws, issuer, list, '${JSON.stringify([root])}', threshold, kids, made_at, '2027-11-22T10:00:00.000Z' from key_sets where version = 5`,
    )
    const kinds = async () => (await readOpen(read)).map(({ kind }) => kind).filter((kind) => kind === "keys-end")
    app.setNow("2027-09-21T10:00:00Z")
    await openTasks(app)
    expect(await kinds()).toEqual([])
    app.setNow("2027-09-22T10:00:00Z")
    await openTasks(app)
    const [task] = (await readOpen(read)).filter(({ kind }) => kind === "keys-end")
    expect(task).toMatchObject({ cause: "keys-end/6/2027-11-21", dueOn: "2027-11-21", about: "keys" })
    const told = (await outbox(app)).filter(({ data }) => "taskKind" in data && data.taskKind === "keys-end")
    expect(told.map(({ personId }) => personId)).toEqual([admin.id])
    await renewKeys(app, { roots: [root] }, { by: "cli" })
    await openTasks(app)
    expect(await kinds()).toEqual([])
    expect(await tasksOfCauses(read, ["keys-end/6/2027-11-21"])).toMatchObject([{ status: "moot" }])
  })
})
