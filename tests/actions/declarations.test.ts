import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { declarationById, lastSent, sentDeclarations } from "../../db/queries/declarations.ts"
import { requestById } from "../../db/queries/requests.ts"
import { requests } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { extendDeclaration } from "../../src/actions/extend-declaration.ts"
import { makeDeclaration } from "../../src/actions/make-declaration.ts"
import { readAgencyDeclaration, readDeclaration } from "../../src/actions/read-declaration.ts"
import { renewDeclaration } from "../../src/actions/renew-declaration.ts"
import { revokeDeclaration } from "../../src/actions/revoke-declaration.ts"
import { declarationText, sendDeclaration } from "../../src/actions/send-declaration.ts"
import { sendRequest } from "../../src/actions/send-request.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../../src/core/errors.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import {
  completeParts,
  completeSheetParts,
  contractWith,
  declarationFor,
  fill,
  sentDeclaration,
  signatory,
} from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  await contractWith(app)
})
afterEach(() => app.close())

const placesOf = (action: Promise<unknown>) =>
  action.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.faults.map(({ place }) => place)
    },
  )
const seenOf = async (id: string) => (await readDeclaration(app, id)).seen

describe("making", () => {
  test("gives a link whose hash alone is kept, in one event without a name", async () => {
    const before = (await app.store.head()).seq
    const { id, secret } = await declarationFor(app, { message: "Bonjour" })
    expect(secret).not.toBe("")
    expect(JSON.stringify(app.store.client.prepare("select * from secrets").all())).not.toContain(secret)
    const reading = await readAgencyDeclaration(app, secret)
    expect(reading).toMatchObject({
      ...{ state: "open", isReachable: true, seen: 1 },
      declaration: { id, kind: "contract", organisationName: "Atelier", message: "Bonjour", createdBy: "per_test" },
    })
    expect(reading?.missing).toMatchObject([{ part: "start", field: "usesAi" }])
    expect(await eventsAfter(app, before)).toMatchObject([
      {
        ...{ kind: "declaration.made", object: `work/declaration/${id}`, objectSeq: 1, actor: "per_test" },
        after: { kind: "contract", contract: "ctr_1", language: "fr", until: "2027-01-31" },
      },
    ])
    expect((await app.store.head()).register).toBeLessThan((await app.store.head()).seq)
  })

  test("without a link, one of ours fills it in; for nothing that is not there, and no day that has passed", async () => {
    const made = await makeDeclaration(app, { contract: "ctr_1", language: "fr" }, { by: "per_1" })
    expect(made.link).toBeUndefined()
    expect(await readDeclaration(app, made.declaration)).toMatchObject({ state: "open", isReachable: false })
    const make = (over: object) => makeDeclaration(app, { contract: "ctr_1", language: "fr", ...over }, { by: "per_1" })
    await expect(make({ contract: "ctr_2" })).rejects.toThrow(NotFound)
    await contractWith(app, { id: "ctr_2" })
    await expect(make({ deliverable: "ctr_2_del" })).rejects.toThrow(NotFound)
    expect(await placesOf(make({ until: "2026-11-21" }))).toEqual(["until"])
    expect(await placesOf(make({ until: "2028-01-01" }))).toEqual(["until"])
  })
})

describe("sending", () => {
  test("freezes what was saved with who stands up for it; the name is in no event", async () => {
    const { id } = await declarationFor(app)
    await fill(app, id, completeParts())
    const before = (await app.store.head()).seq
    const { sha256 } = await sendDeclaration(app, id, { name: "  Inès\n“Durand” <b> ", role: "Directrice" })
    const { declaration, draft, state, missing } = await readDeclaration(app, id)
    expect([state, missing]).toEqual(["sent", []])
    expect(declaration).toMatchObject({
      ...{ way: "link", sentAt: "2026-11-22T10:00:00.000Z", sha256 },
      ...{ signedName: "Inès “Durand” <b>", signedRole: "Directrice", signedOn: "2026-11-22" },
      validUntil: "2027-11-22",
    })
    expect(draft.content).toMatchObject({
      tools: [{ name: "Acme Writer", tool: "acme-writer", plan: "acme-writer/team" }],
      refused: ["naming"],
    })
    const [row] = await sentDeclarations(app.store.read)
    if (!row) throw new Error("none was sent")
    const statement = {
      ...{ name: "Inès “Durand” <b>", role: "Directrice", on: "2026-11-22", validUntil: "2027-11-22" },
    }
    expect(app.sha256(declarationText(row.content, statement))).toBe(sha256)
    const events = await eventsAfter(app, before)
    expect(events).toMatchObject([
      {
        ...{ kind: "declaration.sent", object: `work/declaration/${id}`, actor: id },
        after: { kind: "contract", way: "link", tools: 1, requests: 0, validUntil: "2027-11-22" },
      },
    ])
    expect(JSON.stringify(events)).not.toMatch(/Durand|Directrice/)
    await expect(sendDeclaration(app, id, signatory)).rejects.toThrow(Spent)
    await expect(fill(app, id, { data: { dataNote: "Rien" } })).rejects.toThrow(Spent)
    expect((await eventsAfter(app, before)).length).toBe(1)
  })

  test("says all that is missing at once, each at its part and field", async () => {
    const { id } = await declarationFor(app)
    expect(await placesOf(sendDeclaration(app, id, { name: " ", role: "", validUntil: "2028-01-01" }))).toEqual([
      "start.usesAi",
      "statement.name",
      "statement.role",
      "statement.validUntil",
    ])
    await fill(app, id, { start: { usesAi: true }, "tools/1": { name: "X" }, subcontractors: { subcontracts: true } })
    expect(await placesOf(sendDeclaration(app, id, signatory))).toEqual([
      ...["tools/1.plan", "tools/1.account", "tools/1.crafts", "tools/1.data"],
      ...["oversight.oversight", "oversight.reviewers", "subcontractors.name_0"],
      ...["rights.contributionRecords", "rights.promptsKept"],
      ...["labelling.marksIptc", "labelling.marksC2pa", "labelling.visibleLabels"],
      ...["assurance.trained", "assurance.insured", "assurance.incidents"],
    ])
  })

  test("without AI, one answer is enough; with tools beside it, it is none", async () => {
    const { id } = await declarationFor(app)
    await fill(app, id, { start: { usesAi: false }, "tools/1": { name: "X" } })
    expect(await placesOf(sendDeclaration(app, id, signatory))).toEqual(["start.usesAi"])
    const { draft } = await readDeclaration(app, id)
    expect(draft.tools).toHaveLength(1)
    const other = await sentDeclaration(app, { parts: { start: { usesAi: false } } })
    expect((await readDeclaration(app, other.id)).progress.map(({ state }) => state)).toEqual([
      "done",
      ...Array(9).fill("unneeded"),
    ])
  })

  test("supersedes the one before in the same commit: of the contract, or of the deliverable", async () => {
    const first = await sentDeclaration(app)
    const sheet = await sentDeclaration(app, { made: { deliverable: "ctr_1_del" } })
    const before = (await app.store.head()).seq
    const second = await sentDeclaration(app)
    expect(second.supersedes).toBe(first.id)
    expect(
      await Promise.all([first, sheet, second].map(async ({ id }) => (await readDeclaration(app, id)).state)),
    ).toEqual(["superseded", "sent", "sent"])
    const sent = (await eventsAfter(app, before)).slice(-2)
    expect(sent.map(({ kind, object }) => `${kind} ${object}`)).toEqual([
      `declaration.superseded work/declaration/${first.id}`,
      `declaration.sent work/declaration/${second.id}`,
    ])
    const again = await sentDeclaration(app, { made: { deliverable: "ctr_1_del" } })
    expect(again.supersedes).toBe(sheet.id)
    const about = { contractId: "ctr_1" }
    expect((await lastSent(app.store.read, about))?.id).toBe(second.id)
    expect((await lastSent(app.store.read, { ...about, deliverableId: "ctr_1_del" }))?.id).toBe(again.id)
    expect((await sentDeclarations(app.store.read)).map(({ id }) => id)).toEqual([second.id, again.id])
  })

  test("twice at once, it is sent once; two of one contract at once, one counts", async () => {
    const [one, two] = [await declarationFor(app), await declarationFor(app)]
    for (const { id } of [one, two]) await fill(app, id, completeParts())
    const outcomes = await Promise.allSettled([one, one, two].map(({ id }) => sendDeclaration(app, id, signatory)))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "fulfilled", "rejected"])
    expect(await sentDeclarations(app.store.read)).toHaveLength(1)
  })

  test("turns what nobody knows into one request per name, whoever asked first, with the agency as its reason", async () => {
    const leo = await addPerson(app, { name: "Leo", language: "fr", roles: [], status: "active" }, { by: "test" })
    const thing = { name: "midjourney" }
    const asked = await sendRequest(
      app,
      { thing, classes: [], uses: [], purpose: "Essai", budget: "none" },
      { by: leo },
    )
    const tool = { ...completeParts()["tools/1"], plan: undefined, tier: "Pro" }
    const parts = {
      ...completeParts({ name: "AcmeGPT" }),
      "tools/2": { ...tool, name: "Midjourney" },
      "tools/3": { ...tool, name: "Sora “Ω” <script>", crafts: ["copy"], data: ["personal"] },
      "tools/4": { ...tool, name: "sora Ω script" },
    }
    const before = (await app.store.head()).seq
    const { id, requests: made } = await sentDeclaration(app, { parts })
    expect(made).toBe(1)
    const { requests: kept, draft } = await readDeclaration(app, id)
    // The alias is of a tool that the list has.
    expect(draft.content.tools[0]).toMatchObject({ name: "AcmeGPT", tool: "acme-writer", plan: "acme-writer/team" })
    const sora = kept.get(2) ?? ""
    expect([...kept]).toEqual([
      [1, asked.id],
      [2, sora],
      [3, sora],
    ])
    expect(await requestById(app.store.read, sora)).toMatchObject({
      ...{ name: "Sora “Ω” <script>", classes: ["personal", "internal"], uses: ["copy"], by: "per_test" },
      ...{ purpose: "Déclaré par l’agence Atelier, pour le contrat « Campagne été ».", status: "open" },
    })
    const last = (await eventsAfter(app, before)).at(-1)
    expect(last).toMatchObject({ kind: "request.sent", object: `work/request/${sora}`, after: { declaration: id } })
    const again = await sentDeclaration(app, { parts })
    expect(again.requests).toBe(0)
    expect(await app.store.read.select().from(requests).where(eq(requests.by, "per_test"))).toHaveLength(1)
  })

  test("a tool that left the register since it was picked is unknown again; one that was merged is the other", async () => {
    const change = (set: string) =>
      app.store.client.exec(`update declaration_parts set content = json_set(content, ${set}) where part = 'tools/1'`)
    const { id } = await declarationFor(app)
    await fill(app, id, completeParts())
    change("'$.tool', 'left', '$.name', 'Left', '$.plan', 'left/pro'")
    expect((await sendDeclaration(app, id, signatory)).requests).toBe(1)
    const rest = { account: "company", crafts: ["copy"], data: ["briefs"] }
    expect((await readDeclaration(app, id)).draft.content.tools).toEqual([{ name: "Left", tier: "left/pro", ...rest }])

    const next = await declarationFor(app)
    await fill(app, next.id, completeParts())
    change("'$.tool', 'acme-gpt', '$.name', 'AcmeGPT', '$.plan', 'acme-gpt/pro'")
    expect((await sendDeclaration(app, next.id, signatory)).requests).toBe(0)
    expect((await readDeclaration(app, next.id)).draft.content.tools).toEqual([
      { name: "AcmeGPT", tool: "acme-writer", tier: "acme-gpt/pro", ...rest },
    ])
  })

  test("a deliverable's sheet says what it lacks, and what contradicts itself", async () => {
    const { id } = await declarationFor(app, { deliverable: "ctr_1_del" })
    await fill(app, id, {
      ...completeSheetParts(),
      start: { usesAi: true, level: "none" },
      people: { likeness: true, labelNeeded: true },
      rights: {},
    })
    expect(await placesOf(sendDeclaration(app, id, signatory))).toEqual([
      ...["start.level", "people.consents", "people.label", "rights.c2pa"],
    ])
  })
})

describe("links", () => {
  test("are guessed, for another contract, expired: they open nothing, and our own people go on", async () => {
    const { id, secret } = await declarationFor(app, { until: "2026-12-01" })
    await contractWith(app, { id: "ctr_2" })
    const other = await declarationFor(app, { contract: "ctr_2" })
    expect((await readAgencyDeclaration(app, other.secret))?.declaration.id).toBe(other.id)
    expect(await readAgencyDeclaration(app, `${secret}x`)).toBeUndefined()
    app.setNow("2026-12-02T10:00:00Z")
    expect(await readAgencyDeclaration(app, secret)).toBeUndefined()
    expect((await readDeclaration(app, id)).state).toBe("expired")
    await expect(fill(app, id, completeParts())).rejects.toThrow(Spent)
    await fill(app, id, completeParts(), "per_1")
    await expect(sendDeclaration(app, id, signatory)).rejects.toThrow(Spent)
    await sendDeclaration(app, id, signatory, { by: "per_1" })
    expect((await declarationById(app.store.read, id))?.way).toBe("own")
  })

  test("are renewed: the one before is dead, what was saved stays; extended: it is the same", async () => {
    const { id, secret } = await declarationFor(app, { until: "2026-12-01" })
    await fill(app, id, { start: { usesAi: true } })
    await extendDeclaration(app, { id, until: "2026-12-24", seen: 1 }, { by: "per_1" })
    app.setNow("2026-12-20T10:00:00Z")
    expect((await readAgencyDeclaration(app, secret))?.state).toBe("open")
    const seen = await seenOf(id)
    const { url } = await renewDeclaration(app, { id, until: "2027-02-01", seen }, { by: "per_1" })
    expect(await readAgencyDeclaration(app, secret)).toBeUndefined()
    const next = url.split("/").at(-1) ?? ""
    expect((await readAgencyDeclaration(app, next))?.draft.content.usesAi).toBe(true)
    const stale = renewDeclaration(app, { id, until: "2027-02-01", seen }, { by: "per_1" })
    await expect(stale).rejects.toThrow(StaleWrite)
    const far = extendDeclaration(app, { id, until: "2028-06-01", seen: seen + 1 }, { by: "per_1" })
    expect(await placesOf(far)).toEqual(["until"])
  })

  test("are revoked: nothing opens, nothing is saved; a new link opens it again", async () => {
    const { id, secret } = await declarationFor(app)
    await fill(app, id, { start: { usesAi: true } })
    const before = (await app.store.head()).seq
    await revokeDeclaration(app, { id, seen: 1 }, { by: "per_1" })
    expect(await eventsAfter(app, before)).toMatchObject([{ kind: "declaration.revoked", actor: "per_1" }])
    expect(await readAgencyDeclaration(app, secret)).toBeUndefined()
    expect((await readDeclaration(app, id)).state).toBe("revoked")
    await expect(fill(app, id, { data: { dataNote: "Rien" } })).rejects.toThrow(Spent)
    await expect(revokeDeclaration(app, { id, seen: await seenOf(id) }, { by: "per_1" })).rejects.toThrow(Spent)
    await renewDeclaration(app, { id, until: "2027-02-01", seen: await seenOf(id) }, { by: "per_1" })
    expect(await readDeclaration(app, id)).toMatchObject({ state: "open", draft: { content: { usesAi: true } } })
  })

  test("of what was sent can be taken back; it stays sent", async () => {
    const { id } = await sentDeclaration(app)
    await revokeDeclaration(app, { id, seen: await seenOf(id) }, { by: "per_1" })
    expect(await readDeclaration(app, id)).toMatchObject({ state: "sent", isReachable: false })
    await sentDeclaration(app)
    const seen = await seenOf(id)
    await expect(renewDeclaration(app, { id, until: "2027-02-01", seen }, { by: "per_1" })).rejects.toThrow(Spent)
  })
})

describe("the next year's", () => {
  test("begins with what the last one said", async () => {
    const { id } = await sentDeclaration(app)
    const next = await declarationFor(app, { copy: true })
    const [before, now] = await Promise.all([readDeclaration(app, id), readDeclaration(app, next.id)])
    expect(now.draft.content).toEqual(before.draft.content)
    expect([now.state, now.missing]).toEqual(["open", []])
    const sheet = await declarationFor(app, { copy: true, deliverable: "ctr_1_del" })
    expect((await readDeclaration(app, sheet.id)).draft.parts.size).toBe(0)
  })
})
