import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { lastSeqs } from "../../db/queries/events.ts"
import { fileUses } from "../../db/queries/file-uses.ts"
import { draftComments, drafts } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { commentDraft, settleComment } from "../../src/actions/comment-draft.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readClauseLibrary } from "../../src/actions/read-clause-library.ts"
import { assembleDraft, draftObject, readDraft } from "../../src/actions/read-draft.ts"
import { readVersion } from "../../src/actions/read-draft-version.ts"
import { saveDraft } from "../../src/actions/save-draft.ts"
import { setDraftAside, takeDraftUp } from "../../src/actions/set-aside-draft.ts"
import { type StepToTake, stepDraft } from "../../src/actions/step-draft.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { Unreadable } from "../../src/core/documents.ts"
import type { PartChange } from "../../src/core/draft-parts.ts"
import { withPart } from "../../src/core/draft-parts.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../../src/core/errors.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, contractWith, sentDeclaration } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { clauseChange, draftBy, markOf, savePart } from "../support/drafts.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp
const day = "2026-11-22"
const by = { by: "per_test" }

beforeEach(async () => {
  const made = await testApp()
  // In this process: how documents are read is tested elsewhere.
  app = { ...made, ...(made.documents && { documents: { ...made.documents, typeOf } }) }
  await stated(app, wholeDocument())
  await contractWith(app)
})
afterEach(() => app.close())

const read = (id: string) => readDraft(app, id, day)
const seenOf = async (id: string) => (await lastSeqs(app.store.read, [draftObject(id)])).get(draftObject(id)) ?? 0
const keep = async (id: string, note?: string) => keepVersion(app, id, { note }, { ...by, seen: await seenOf(id) })
const step = async (id: string, taken: StepToTake, roles = ["legal"]) =>
  stepDraft(app, id, taken, { ...by, roles, seen: await seenOf(id) })

/** What was done since, as the chain tells it. */
async function told(after: number) {
  return (await eventsAfter(app, after)).map(({ kind, object, actor, after: said }) => [kind, object, actor, said])
}
const head = async () => (await app.store.head()).seq

const faultsOf = (action: Promise<unknown>) =>
  action.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.faults.map(({ place }) => place)
    },
  )

const start: Extract<PartChange, { part: "start" }> = { part: "start", title: "Clauses IA", languages: ["fr", "en"] }
const scan = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
)
const signedCopy = { bytes: new TextEncoder().encode("signed"), name: "Contrat Dupont signé.pdf" }

describe("a draft", () => {
  test("begins with the contract, once for a form that is sent twice, and says what the register knows", async () => {
    const before = await head()
    const input = { contract: "ctr_1", preset: "naming-logo-project", languages: ["fr"] as const, sending: "form" }
    const { id, isNew } = await makeDraft(app, input, by)
    expect(isNew).toBe(true)
    expect(await makeDraft(app, input, by)).toEqual({ id, isNew: false })
    expect(await told(before)).toEqual([
      [
        "draft.made",
        `work/draft/${id}`,
        "per_test",
        { contract: "ctr_1", preset: "naming-logo-project", languages: ["fr"] },
      ],
    ])
    const { draft, contract, agency, known, facts, assembly, state, versions, seen, sha256 } = await read(id)
    expect([draft.title, draft.organisation, contract.id, agency.slug]).toEqual([
      ...["Campagne été", "atelier", "ctr_1", "atelier"],
    ])
    expect(known).toMatchObject({ "data-shared": true, "declaration-missing": true })
    expect(facts).toEqual(known)
    expect(assembly.tree.languages).toEqual(["fr"])
    expect(assembly.questions.length).toBeGreaterThan(0)
    expect(state).toEqual({ standing: "open", changed: true })
    expect([versions, seen, sha256.length]).toEqual([[], 1, 64])
    const person = await addPerson(
      app,
      { name: "Léa Petit", language: "fr", roles: [], status: "active" },
      { by: "test" },
    )
    await savePart(app, id, clauseChange("CL-02", { position: "light" }), person)
    expect((await read(id)).people).toEqual(new Map([[person, { name: "Léa Petit" }]]))
    await expect(read("drf_none")).rejects.toThrow(NotFound)
  })

  test("is refused with every fault, and for what is no contract", async () => {
    await expect(makeDraft(app, { contract: "ctr_none", languages: ["fr"] }, by)).rejects.toThrow(NotFound)
    const wrong = { contract: "ctr_1", title: "x".repeat(201), preset: "none", languages: [] }
    expect(await faultsOf(makeDraft(app, wrong, by))).toEqual(["title", "preset", "languages"])
    expect(await app.store.read.select().from(drafts)).toEqual([])
  })

  test("is worked out from a declaration, and from content that is not saved", async () => {
    await sentDeclaration(app)
    const id = await draftBy(app)
    const reading = await read(id)
    expect(reading.known).toMatchObject({ "declaration-missing": false, "tools-declared": true })
    expect(reading.declaration?.content.tools).toHaveLength(1)
    const { content } = withPart(
      reading.draft,
      { part: "questions", answers: { "time-based-fees": true, "declaration-missing": true } },
      reading.library,
    )
    const preview = await assembleDraft(app, reading, content)
    // What the register knows goes before an answer.
    expect(preview.facts).toMatchObject({ "time-based-fees": true, "declaration-missing": false })
    expect(await seenOf(id)).toBe(reading.seen)
  })
})

describe("a part", () => {
  test("is saved by itself: two people who work on different parts both succeed", async () => {
    const id = await draftBy(app)
    const [approval, questions] = [
      clauseChange("CL-02", { position: "strict", bargaining: { floor: "balanced", owner: "Juridique" } }),
      { part: "questions", answers: { "confidential-launch": true, chatbot: undefined } } as const,
    ]
    const marks = [await markOf(app, id, approval), await markOf(app, id, questions)]
    const before = await head()
    const saved = await Promise.all([
      saveDraft(app, id, { change: approval, mark: marks[0] ?? "" }, { by: "per_a" }),
      saveDraft(app, id, { change: questions, mark: marks[1] ?? "" }, { by: "per_b" }),
    ])
    expect(saved).toEqual([true, true])
    const { draft, assembly } = await read(id)
    expect(draft.content).toMatchObject({
      positions: { "CL-02": "strict" },
      answers: { "confidential-launch": true },
      bargaining: { "CL-02": { floor: "balanced", owner: "Juridique" } },
    })
    expect(draft.content.answers).not.toHaveProperty("chatbot")
    expect(assembly.tree.clauses.find((clause) => clause.id === "CL-02")?.position).toBe("strict")
    // Nothing that somebody typed is in the chain.
    expect((await told(before)).toSorted()).toEqual([
      ["draft.saved", `work/draft/${id}`, "per_a", { part: "CL-02" }],
      ["draft.saved", `work/draft/${id}`, "per_b", { part: "questions" }],
    ])
  })

  test("that somebody else changed meanwhile is not written over, unless both say the same", async () => {
    const id = await draftBy(app)
    const mine = clauseChange("CL-02", { position: "light" })
    const mark = await markOf(app, id, mine)
    await savePart(app, id, clauseChange("CL-02", { position: "strict" }), "per_b")
    await expect(saveDraft(app, id, { change: mine, mark }, by)).rejects.toThrow(StaleWrite)
    expect((await read(id)).draft).toMatchObject({ content: { positions: { "CL-02": "strict" } }, savedBy: "per_b" })
    const same = clauseChange("CL-02", { position: "strict" })
    expect(await saveDraft(app, id, { change: same, mark }, by)).toBe(false)
    expect(await savePart(app, id, mine)).toBe(true)
  })

  test("shares its values with the other clauses that speak of them", async () => {
    const id = await draftBy(app)
    const { clauses } = await readClauseLibrary(app)
    const shared = clauses.flatMap(({ parameters }) => parameters).find((one, at, all) => all.indexOf(one) !== at) ?? ""
    const [first, second] = clauses.filter(({ parameters }) => parameters.includes(shared))
    const change = clauseChange(second?.id ?? "")
    const mark = await markOf(app, id, change)
    const parameter = (await readClauseLibrary(app)).parameters.find((one) => one.id === shared)
    if (parameter?.kind !== "number") throw new Error("not a number")
    const value = parameter.max === parameter.default ? parameter.min : parameter.max
    await savePart(app, id, clauseChange(first?.id ?? "", { parameters: { [shared]: value } }))
    await expect(saveDraft(app, id, { change: { ...change, position: "light" }, mark }, by)).rejects.toThrow(StaleWrite)
    expect((await read(id)).draft.content.parameters).toEqual({ [shared]: value })
  })

  test("is refused with every fault at its field, and nothing of it is saved", async () => {
    const id = await draftBy(app)
    const before = await head()
    const refused = (change: unknown) => faultsOf(savePart(app, id, change as PartChange))
    expect(
      await refused(
        clauseChange("CL-02", {
          position: "soft" as "strict",
          parameters: { "approval-days": 4000, nonsense: 1 },
          bargaining: { floor: "none" as "light", owner: "x".repeat(121) },
        }),
      ),
    ).toEqual(["position", "parameters/approval-days", "parameters/nonsense", "bargaining/floor", "bargaining/owner"])
    expect(await refused(clauseChange("CL-02", { parameters: { "approval-days": Number.NaN } }))).toEqual([
      "parameters/approval-days",
    ])
    expect(await refused(clauseChange("CL-99"))).toEqual(["clause"])
    expect(await refused(clauseChange("CL-00", { leftOut: true }))).toEqual(["leftOut"])
    expect(
      await refused({ ...start, title: " ", client: "x".repeat(201), preset: "x", languages: ["fr", "fr"] }),
    ).toEqual([...["title", "client", "preset", "languages"]])
    expect(await refused({ ...start, languages: ["fr"], prevailing: "en" })).toEqual(["prevailing"])
    expect(await refused({ part: "questions", answers: { __proto__x: true } })).toEqual(["answers/__proto__x"])
    expect(
      await refused({ part: "annexes", annexes: ["x"], tools: { revision: 0, added: ["../x"], without: [] } }),
    ).toEqual(["annexes", "tools/revision", "tools/added"])
    const unpublished = { revision: 999, added: [], without: [] }
    expect(await refused({ part: "annexes", annexes: [], tools: unpublished })).toEqual(["tools/revision"])
    expect(await head()).toBe(before)
    await expect(savePart(app, "drf_none", start)).rejects.toThrow(NotFound)
  })

  test("that is emptied is as the library has it again", async () => {
    const id = await draftBy(app)
    const empty = (await read(id)).draft
    await savePart(app, id, { ...start, client: " Maison Lune ", preset: "naming-logo-project", prevailing: "en" })
    await savePart(app, id, clauseChange("CL-02", { position: "strict", parameters: { "approval-days": 9 } }))
    await savePart(app, id, clauseChange("CL-16", { leftOut: true, added: true }))
    expect((await read(id)).draft.content).toMatchObject({
      ...{ client: "Maison Lune", preset: "naming-logo-project", prevailing: "en", leftOut: ["CL-16"], added: [] },
      parameters: { "approval-days": 9 },
    })
    await savePart(app, id, { ...start, client: "" })
    await savePart(app, id, clauseChange("CL-02", { parameters: { "approval-days": " " } }))
    await savePart(app, id, clauseChange("CL-16"))
    expect((await read(id)).draft.content).toEqual(empty.content)
  })
})

describe("a version", () => {
  test("names the list that it was made from: the draft keeps to it, and tells that another one is in force", async () => {
    const id = await draftBy(app)
    expect((await read(id)).draft.content.tools).toBeUndefined()
    await keep(id)
    const kept = await read(id)
    await importDocument(
      app,
      { aval: 1, decisions: [statedDecision({ reviewBy: "2027-06-01", validFrom: "2026-11-20" })] },
      { why: "decided" },
    )
    const after = await read(id)
    expect(after.annexes.moved).toMatchObject({ from: 1, to: after.annexes.newest?.revision })
    expect(after.annexes.newest?.revision).toBeGreaterThan(1)
    expect([after.sha256, after.state.changed]).toEqual([kept.sha256, false])
  })

  test("is kept for ever, and not twice", async () => {
    const id = await draftBy(app)
    const { sha256, assembly, draft, seen } = await read(id)
    const before = await head()
    // Both keep what they saw: one of them learns that it is done.
    const both = await Promise.allSettled([
      keepVersion(app, id, { note: " Première " }, { ...by, seen }),
      keepVersion(app, id, {}, { by: "per_b", seen }),
    ])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const { row, frozen } = await readVersion(app, id, 1)
    const { tree, findings, beside } = assembly
    expect(row).toMatchObject({ draftId: id, number: 1, sha256 })
    const content = { ...draft.content, tools: { revision: 1, added: [], without: [] } }
    expect(frozen).toEqual(JSON.parse(JSON.stringify({ content, tree, beside, findings })))
    expect(await told(before)).toEqual([
      [
        ...["draft.kept", `work/draft/${id}`, row.madeBy],
        { version: 1, tree: sha256, clauses: tree.clauses.length, open: tree.openPoints.length },
      ],
    ])
    expect((await read(id)).state).toEqual({ standing: "open", version: 1, changed: false })
    expect(await faultsOf(keep(id))).toEqual(["version"])
    await savePart(app, id, clauseChange("CL-02", { position: "light" }))
    expect((await read(id)).state).toMatchObject({ version: 1, changed: true })
    // Somebody keeps what they did not see.
    await expect(keepVersion(app, id, {}, { ...by, seen })).rejects.toThrow(StaleWrite)
    expect(await faultsOf(keep(id, "x".repeat(2001)))).toEqual(["note"])
    expect(await keep(id)).toBe(2)
    expect((await readVersion(app, id, 1)).frozen).toEqual(frozen)
    await expect(readVersion(app, id, 3)).rejects.toThrow(NotFound)
  })

  test("goes from legal to the agency and comes back signed; then nothing is changed any more", async () => {
    const id = await draftBy(app)
    await keep(id)
    const { row } = await readVersion(app, id, 1)
    const before = await head()
    await expect(step(id, { version: 1, kind: "approved" })).rejects.toThrow(Spent)
    await step(id, { version: 1, kind: "submitted", note: "À voir" }, ["procurement"])
    await expect(step(id, { version: 1, kind: "submitted" })).rejects.toThrow(Spent)
    expect(await faultsOf(step(id, { version: 1, kind: "approved" }, ["procurement", "admin"]))).toEqual(["role"])
    await step(id, { version: 1, kind: "approved" })
    expect((await read(id)).state.standing).toBe("approved")
    const sent = (on?: string) => step(id, { version: 1, kind: "sent", day: on }, [])
    for (const wrong of [undefined, "2026-02-31", "2026-11-23", "2026-11-21"]) {
      expect(await faultsOf(sent(wrong))).toEqual(["day"])
    }
    app.setNow("2026-11-25T10:00:00Z")
    await sent("2026-11-24")
    const signed = (taken: Partial<StepToTake>) => step(id, { version: 1, kind: "signed", ...taken }, [])
    expect(await faultsOf(signed({ day: "2026-11-23" }))).toEqual(["day", "file"])
    await expect(
      signed({ day: "2026-11-25", copy: { ...signedCopy, bytes: new Uint8Array(0), keep: false } }),
    ).rejects.toThrow(Unreadable)
    await expect(signed({ day: "2026-11-25", copy: { ...signedCopy, keep: true } })).rejects.toThrow(Unreadable)
    await signed({ day: "2026-11-25", copy: { ...signedCopy, keep: false } })
    const { steps, state } = await read(id)
    const copy = app.sha256("signed")
    expect(steps.map(({ kind, day: on, note, sha256, fileSha256 }) => [kind, on, note, sha256, fileSha256])).toEqual([
      ["submitted", undefined, "À voir", undefined, undefined],
      ["approved", undefined, undefined, undefined, undefined],
      ["sent", "2026-11-24", undefined, undefined, undefined],
      ["signed", "2026-11-25", undefined, copy, undefined],
    ])
    expect([steps.at(-1)?.name, state.standing]).toEqual([signedCopy.name, "signed"])
    const common = { version: 1, tree: row.sha256 }
    expect((await told(before)).map(([kind, , , after]) => [kind, after])).toEqual([
      ["draft.submitted", common],
      ["draft.approved", common],
      ["draft.sent", { ...common, day: "2026-11-24" }],
      ["draft.signed", { ...common, day: "2026-11-25", sha256: copy, kept: false }],
    ])

    await expect(savePart(app, id, clauseChange("CL-02", { position: "light" }))).rejects.toThrow(Spent)
    await expect(keep(id)).rejects.toThrow(Spent)
    await expect(setDraftAside(app, id, by)).rejects.toThrow(Spent)
    await commentDraft(app, id, { text: "Archivé" }, by)
  })

  test("that legal returns is worked on; only the newest one goes on", async () => {
    const id = await draftBy(app)
    await keep(id)
    await step(id, { version: 1, kind: "submitted" })
    expect(await faultsOf(step(id, { version: 1, kind: "returned" }, []))).toEqual(["role", "note"])
    await step(id, { version: 1, kind: "returned", note: "CL-02 trop stricte" })
    await savePart(app, id, clauseChange("CL-02", { position: "light" }))
    expect((await read(id)).state).toEqual({ standing: "returned", version: 1, changed: true })
    await keep(id)
    await expect(step(id, { version: 1, kind: "submitted" })).rejects.toThrow(StaleWrite)
    await expect(step(id, { version: 9, kind: "submitted" })).rejects.toThrow(NotFound)
    const seen = await seenOf(id)
    await commentDraft(app, id, { text: "Vu" }, by)
    // What is said meanwhile stands in nobody's way; what is done does.
    await stepDraft(app, id, { version: 2, kind: "submitted" }, { ...by, roles: [], seen })
    await expect(
      stepDraft(app, id, { version: 2, kind: "approved" }, { ...by, roles: ["legal"], seen }),
    ).rejects.toThrow(StaleWrite)
  })

  test("with a finding that blocks is not submitted until it is settled", async () => {
    const uses = { uses: [{ craft: "naming", level: "edited" }], refused: [] } as const
    await sentDeclaration(app, { parts: { ...completeParts({ crafts: ["naming"] }), uses } })
    const id = await draftBy(app)
    await savePart(app, id, clauseChange("CL-05", { position: "strict" }))
    await keep(id)
    expect(await faultsOf(step(id, { version: 1, kind: "submitted" }))).toEqual(["positions/CL-05"])
    await savePart(app, id, clauseChange("CL-05", { position: "balanced" }))
    await keep(id)
    await step(id, { version: 2, kind: "submitted" })
  })

  test("keeps the signed copy itself where somebody asks for it", async () => {
    const id = await draftBy(app)
    await keep(id)
    for (const kind of ["submitted", "approved"] as const) await step(id, { version: 1, kind })
    await step(id, { version: 1, kind: "sent", day })
    await step(id, { version: 1, kind: "signed", day, copy: { bytes: scan, name: "Dupont.png", keep: true } })
    const { sha256 = "", fileSha256, name } = (await read(id)).steps.at(-1) ?? {}
    expect([fileSha256, name]).toEqual([sha256, "Dupont.png"])
    expect((await fileUses(app.store.read, [sha256])).get(sha256)).toEqual([
      { kind: "draft", id, contract: "ctr_1", organisation: "Atelier" },
    ])
  })
})

describe("beside a draft", () => {
  test("people say things, of a clause or of all of it, and settle them once", async () => {
    const id = await draftBy(app)
    const before = await head()
    const said = { clause: "CL-02", text: " Trop long pour M. Dupont ", sending: "form" }
    const comment = await commentDraft(app, id, said, by)
    expect(await commentDraft(app, id, said, by)).toBe(comment)
    await settleComment(app, id, comment, { by: "per_b" })
    await settleComment(app, id, comment, { by: "per_c" })
    expect((await read(id)).comments).toEqual([
      {
        ...{ id: comment, draftId: id, clause: "CL-02", text: "Trop long pour M. Dupont" },
        ...{ at: app.now().toISOString(), by: "per_test", settledAt: app.now().toISOString(), settledBy: "per_b" },
      },
    ])
    expect((await told(before)).map(([kind, , , after]) => [kind, after])).toEqual([
      ["draft.commented", { comment, clause: "CL-02" }],
      ["draft.comment-settled", { comment }],
    ])
    expect(await faultsOf(commentDraft(app, id, { text: " ", clause: "CL-99" }, by))).toEqual(["text", "clause"])
    expect(await faultsOf(commentDraft(app, id, { text: "x".repeat(4001) }, by))).toEqual(["text"])
    await expect(settleComment(app, id, "dcm_none", by)).rejects.toThrow(NotFound)
    expect(await app.store.read.select().from(draftComments)).toHaveLength(1)
  })

  test("it is set aside, and taken up as it was", async () => {
    const id = await draftBy(app)
    await keep(id)
    const before = await head()
    await setDraftAside(app, id, by)
    await setDraftAside(app, id, by)
    expect((await read(id)).state.standing).toBe("set-aside")
    await expect(savePart(app, id, clauseChange("CL-02", { position: "light" }))).rejects.toThrow(Spent)
    await expect(step(id, { version: 1, kind: "submitted" })).rejects.toThrow(Spent)
    await takeDraftUp(app, id, by)
    await takeDraftUp(app, id, by)
    expect((await read(id)).state).toEqual({ standing: "open", version: 1, changed: false })
    expect((await told(before)).map(([kind]) => kind)).toEqual(["draft.set-aside", "draft.taken-up"])
  })
})
