import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { editionsOf, lastEditions } from "../../db/queries/company-clauses.ts"
import { submittedDrafts } from "../../db/queries/draft-list.ts"
import { draftById, draftsPage, stepsOfDrafts, versionsOfDrafts } from "../../db/queries/drafts.ts"
import { registerNames } from "../../db/queries/event-names.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { fileUses } from "../../db/queries/file-uses.ts"
import { companyClauses, draftComments, draftSteps, drafts, draftVersions } from "../../db/schema.ts"
import { commentDraft, settleComment } from "../../src/actions/comment-draft.ts"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { readClauseLibrary } from "../../src/actions/read-clause-library.ts"
import { readClauseStandings } from "../../src/actions/read-clause-standings.ts"
import { draftObject, readDraft } from "../../src/actions/read-draft.ts"
import { readVersion } from "../../src/actions/read-draft-version.ts"
import { readDrafts } from "../../src/actions/read-drafts.ts"
import { setDraftAside, takeDraftUp } from "../../src/actions/set-aside-draft.ts"
import { stepDraft } from "../../src/actions/step-draft.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { NotFound } from "../../src/core/errors.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { contractWith } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { clauseChange, draftBy, savePart } from "../support/drafts.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// Drafts of clauses on both engines: what was kept, done or said stays as it was.

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp
  const by = { by: "per_test" }
  const day = "2026-11-22"

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

  const appendOnly = async (statement: string) =>
    expect(opened.raw(statement)).rejects.toThrow(/append-only|is never changed/)

  test("a draft is made, saved, kept, signed with its copy, commented and set aside; and read again", async () => {
    const { read } = opened.store
    const id = await draftBy(app)
    await savePart(app, id, clauseChange("CL-02", { position: "strict", bargaining: { owner: "Juridique" } }))
    const seen = async () => (await lastSeqs(read, [draftObject(id)])).get(draftObject(id)) ?? 0
    expect(await keepVersion(app, id, { note: "Première" }, { ...by, seen: await seen() })).toBe(1)
    await savePart(app, id, clauseChange("CL-02", { position: "light" }))
    expect(await keepVersion(app, id, {}, { ...by, seen: await seen() })).toBe(2)
    const taken = { ...by, roles: ["legal"] }
    for (const kind of ["submitted", "approved"] as const) {
      await stepDraft(app, id, { version: 2, kind }, { ...taken, seen: await seen() })
    }
    await stepDraft(app, id, { version: 2, kind: "sent", day }, { ...taken, seen: await seen() })
    const copy = { bytes: png, name: "Dupont.png", keep: true }
    await stepDraft(app, id, { version: 2, kind: "signed", day, copy }, { ...taken, seen: await seen() })
    const comment = await commentDraft(app, id, { clause: "CL-02", text: "Bien" }, by)
    await settleComment(app, id, comment, by)

    const { draft, versions, steps, comments, state } = await readDraft(app, id, day)
    expect(draft).toMatchObject({
      ...{ id, contractId: "ctr_1", organisation: "atelier", title: "Clauses IA", savedBy: "per_test" },
      content: { languages: ["fr", "en"], positions: { "CL-02": "light" }, bargaining: {} },
    })
    expect(draft).not.toHaveProperty("setAsideAt")
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [2, undefined],
      [1, "Première"],
    ])
    expect(steps.map(({ kind }) => kind)).toEqual(["submitted", "approved", "sent", "signed"])
    expect(comments.map(({ text, settledBy }) => [text, settledBy])).toEqual([["Bien", "per_test"]])
    expect(state).toMatchObject({ standing: "signed", version: 2 })
    const { frozen } = await readVersion(app, id, 1)
    expect(frozen.tree.clauses.find((clause) => clause.id === "CL-02")?.position).toBe("strict")
    const sha256 = steps.at(-1)?.fileSha256 ?? ""
    expect((await fileUses(read, [sha256])).get(sha256)).toEqual([
      { kind: "draft", id, contract: "ctr_1", organisation: "Atelier" },
    ])
    // Its title is for those who write drafts.
    expect(await registerNames(read, [`work/draft/${id}`])).toEqual(
      new Map([[`work/draft/${id}`, { name: "Campagne été" }]]),
    )

    const other = await draftBy(app, "per_test", "ctr_2")
    await setDraftAside(app, other, by)
    expect((await draftById(read, other))?.setAsideAt).toBe(app.now().toISOString())
    await takeDraftUp(app, other, by)
    expect(await draftById(read, other)).not.toHaveProperty("setAsideAt")
    expect([
      await draftById(read, "drf_none"),
      await versionsOfDrafts(read, []),
      await stepsOfDrafts(read, []),
    ]).toEqual([...[undefined, [], []]])
    await expect(readDraft(app, "drf_none", day)).rejects.toThrow(NotFound)

    const ids = [id, other].toSorted()
    expect((await draftsPage(read, { limit: 1 })).map((one) => one.id)).toEqual(ids.slice(0, 1))
    expect((await draftsPage(read, { limit: 9, after: ids[0] })).map((one) => one.id)).toEqual(ids.slice(1))
    expect((await draftsPage(read, { limit: 9, contract: "ctr_2" })).map((one) => one.id)).toEqual([other])
    expect(await draftsPage(read, { limit: 9, agency: "acme" })).toEqual([])
  }, 30_000)

  test("what was kept, done or said is not changed, whoever tries", async () => {
    await appendOnly("update drafts set contract_id = 'ctr_2'")
    await appendOnly("update drafts set created_by = 'per_x'")
    await appendOnly("delete from drafts")
    await appendOnly("update draft_versions set note = 'x'")
    await appendOnly("delete from draft_versions")
    await appendOnly("update draft_steps set day = '2020-01-01'")
    await appendOnly("delete from draft_steps")
    await appendOnly("update draft_comments set text = 'x'")
    await appendOnly("update draft_comments set settled_at = null")
    await appendOnly("delete from draft_comments")
    const { read } = opened.store
    const counts = await Promise.all(
      [drafts, draftVersions, draftSteps, draftComments].map((table) => read.$count(table)),
    )
    expect(counts).toEqual([2, 2, 4, 1])
  })

  test("drafts are listed without what they say, and those with legal are counted", async () => {
    const { read } = opened.store
    const { drafts: listed } = await readDrafts(app)
    const byContract = Object.fromEntries(listed.map((one) => [one.contractId, one]))
    expect(byContract.ctr_1).toMatchObject({
      standing: "signed",
      version: 2,
      day,
      comments: 0,
      organisation: "atelier",
    })
    expect(byContract.ctr_2).toMatchObject({ standing: "open", contract: { title: "Médias" } })
    expect(byContract.ctr_2).not.toHaveProperty("setAsideAt")
    expect(await readClauseStandings(app)).toEqual(
      new Map([
        ["ctr_1", { kind: "signed", version: 2, day, again: false }],
        ["ctr_2", { kind: "drafted", version: undefined }],
      ]),
    )
    expect(await submittedDrafts(read)).toEqual({ count: 0 })
    const id = byContract.ctr_2?.id ?? ""
    const seen = async () => (await lastSeqs(read, [draftObject(id)])).get(draftObject(id)) ?? 0
    const taken = { ...by, roles: ["legal"] }
    await keepVersion(app, id, {}, { ...by, seen: await seen() })
    await stepDraft(app, id, { version: 1, kind: "submitted" }, { ...taken, seen: await seen() })
    expect(await submittedDrafts(read)).toEqual({ count: 1, since: app.now().toISOString() })
    await commentDraft(app, id, { text: "Bien" }, by)
    expect((await readDrafts(app)).drafts.find((one) => one.id === id)).toMatchObject({
      ...{ standing: "submitted", comments: 1 },
    })
    // A newer version is not with legal yet.
    await savePart(app, id, clauseChange("CL-02", { position: "light" }))
    await keepVersion(app, id, {}, { ...by, seen: await seen() })
    expect(await submittedDrafts(read)).toEqual({ count: 0 })
  }, 30_000)

  test("the company's newest edition of a clause stands in place of the one as shipped", async () => {
    const [shipped] = clauseLibrary.clauses
    if (!shipped) throw new Error("no clause")
    const edition = (number: number, title: string) => ({
      ...{ clauseId: shipped.id, edition: number, content: { ...shipped, title: { fr: title, en: title } } },
      ...{ basedOn: shipped.version, note: null, savedAt: app.now().toISOString(), savedBy: "per_test" },
    })
    const reset = { ...edition(3, ""), content: null }
    const { store } = opened
    await store.commit((write) =>
      [1, 2].map((one) => write.insert(companyClauses).values(edition(one, `Titre ${one}`))),
    )
    expect((await readClauseLibrary(app)).clauses[0]).toMatchObject({ edition: 2, title: { fr: "Titre 2" } })
    expect((await editionsOf(store.read, shipped.id)).map((one) => one.edition)).toEqual([2, 1])
    await store.commit((write) => [write.insert(companyClauses).values(reset)])
    expect(await readClauseLibrary(app)).toEqual(clauseLibrary)
    // Drafting reads the last edition of each clause alone, however many there are.
    expect((await lastEditions(store.read)).map((one) => [one.edition, one.content])).toEqual([[3, null]])
    expect(await editionsOf(store.read, shipped.id)).toHaveLength(3)
    await appendOnly("update company_clauses set note = 'x'")
    await appendOnly("delete from company_clauses")
  })
})

const png = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
)
