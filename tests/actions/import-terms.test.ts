import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { documentOf, versionsOf } from "../../db/queries/documents.ts"
import { historyOf } from "../../db/queries/events.ts"
import { blobs, documents, documentVersions, facts } from "../../db/schema.ts"
import { checkPassages } from "../../src/actions/check-passages.ts"
import { importTerms } from "../../src/actions/import-terms.ts"
import { readQuotes } from "../../src/actions/read-quotes.ts"
import type { App } from "../../src/app.ts"
import { Refused } from "../../src/core/errors.ts"
import type { Passage } from "../../src/core/register.ts"
import { NotAnArchive, type TermsProgress } from "../../src/core/terms-archive.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { gitNote, hasGit, makeArchive, smallCollection, type TestArchive } from "../support/archive.ts"

const object = "work/collection/small"
const given = (archive: TestArchive, collection = "small") => ({
  ...{ collection, by: "per_1", why: "test" },
  source: { kind: "bytes" as const, bytes: archive.bundle() },
})

async function counted(app: App) {
  const { read } = app.store
  return {
    documents: await read.$count(documents),
    versions: await read.$count(documentVersions),
    texts: await read.$count(blobs),
    head: (await app.store.head()).seq,
  }
}

describe.skipIf(!hasGit)(`importing a collection${gitNote}`, () => {
  let app: TestApp
  let small: TestArchive
  beforeAll(async () => {
    app = await testApp()
    small = makeArchive(smallCollection)
  })
  afterAll(async () => {
    await app.close()
    small.remove()
  })

  test("adds documents, versions and each text once, with one event", async () => {
    const before = await counted(app)
    const told: TermsProgress[] = []
    const result = await importTerms(
      app,
      { ...given(small), url: "https://archive.example/small" },
      { progress: (progress) => told.push(progress) },
    )
    const head = small.commits.at(-1)
    expect(result).toEqual({
      ...{ collection: "small", head, leftovers: 2 },
      ...{ documents: { added: 3, all: 3 }, versions: { added: 5, all: 5 } },
    })
    expect(await counted(app)).toEqual({ documents: 3, versions: 5, texts: 4, head: before.head + 1 })
    const [event, ...others] = await historyOf(app.store.read, [object])
    expect(others).toEqual([])
    expect(event).toMatchObject({
      ...{ actor: "per_1", object, objectSeq: 1, kind: "terms.imported", why: "test" },
      after: { documents: 3, versions: 5, head, url: "https://archive.example/small" },
    })
    expect(event?.before).toBeNull()
    // What is under way moves nothing that is worked out from the register.
    expect((await app.store.head()).register).toBe(0)
    expect(told[0]).toEqual({ stage: "opening" })
    expect(told.at(-1)).toEqual({ stage: "reading", done: 4, total: 4 })
  })

  test("keeps the order of the history, the author's date and what was technical", async () => {
    const document = await documentOf(app.store.read, {
      ...{ collection: "small", service: "Acme", termsType: "Terms of Service" },
    })
    const versions = (await versionsOf(app.store.read, document?.id ?? "")).reverse()
    expect(
      versions.map(({ version, position, technical, length, at }) => [version, position, technical, length, at]),
    ).toEqual([
      [small.commits[2], 1, false, 21, "2023-11-15T00:13:20.000Z"],
      [small.commits[5], 2, false, 23, "2023-11-15T03:13:20.000Z"],
      [small.commits[6], 3, true, 21, "2023-11-15T04:13:20.000Z"],
    ])
    expect(versions[0]?.textSha256).toBe(app.sha256("We may train.\n\nAlways"))
    expect(versions[2]?.textSha256).toBe(versions[0]?.textSha256)
  })

  test("writes nothing the second time, nor with an older state", async () => {
    const before = await counted(app)
    const again = await importTerms(app, given(small))
    expect(again).toMatchObject({ documents: { added: 0, all: 3 }, versions: { added: 0, all: 5 } })
    small.git("branch", "older", "main~3")
    const older = { kind: "path" as const, path: small.file("older.bundle", "older") }
    expect((await importTerms(app, { ...given(small), source: older })).versions).toEqual({ added: 0, all: 5 })
    expect(await counted(app)).toEqual(before)
  })

  test("adds only what is new of a newer state", async () => {
    const newer = makeArchive([
      ...smallCollection,
      {
        subject: "Record new changes of Acme Privacy Policy",
        files: { "Acme/Privacy Policy.md": "We keep it for ever" },
      },
      { subject: "First record of Sample Terms of Service", files: { "Sample/Terms of Service.md": "now tracked" } },
    ])
    const before = await counted(app)
    const result = await importTerms(app, given(newer))
    newer.remove()
    // The text that came with the template is the first version of what is tracked now.
    expect(result).toMatchObject({ documents: { added: 1, all: 4 }, versions: { added: 3, all: 8 }, leftovers: 1 })
    expect((await counted(app)).head).toBe(before.head + 1)
    const [event] = await historyOf(app.store.read, [object])
    expect(event).toMatchObject({
      objectSeq: 2,
      before: { documents: 3, versions: 5 },
      after: { documents: 4, versions: 8 },
    })
    const privacy = await documentOf(app.store.read, {
      ...{ collection: "small", service: "Acme", termsType: "Privacy Policy" },
    })
    expect((await versionsOf(app.store.read, privacy?.id ?? "")).map(({ position }) => position)).toEqual([2, 1])
  })

  test("refuses a history that was written anew, and another collection under the same name", async () => {
    const before = await counted(app)
    const rewritten = makeArchive(
      smallCollection.map((commit, index) => ({ ...commit, seconds: 1_700_000_001 + index })),
    )
    await expect(importTerms(app, given(rewritten))).rejects.toMatchObject({ problem: "rewritten" })
    rewritten.remove()
    expect({ ...(await counted(app)), texts: before.texts }).toEqual(before)
  })

  test("takes the same archive under another name, for its documents are others", async () => {
    expect((await importTerms(app, given(small, "other"))).documents).toEqual({ added: 3, all: 3 })
  })

  test.each(["", "own", "Genai EU", "../x"])("refuses the name %j", async (name) => {
    await expect(importTerms(app, given(small, name))).rejects.toBeInstanceOf(Refused)
  })

  test("leaves nothing to be seen when it is stopped halfway, and goes on from there", async () => {
    const fresh = await testApp()
    const stopped = new AbortController()
    const half = importTerms(fresh, given(small), {
      signal: stopped.signal,
      progress: (progress) => {
        if (progress.stage === "reading" && progress.done > 0) stopped.abort(new Error("stopped"))
      },
    })
    await expect(half).rejects.toThrow("stopped")
    expect(await counted(fresh)).toEqual({ documents: 0, versions: 0, texts: 4, head: 0 })
    expect((await importTerms(fresh, given(small))).versions.added).toBe(5)
    expect(await counted(fresh)).toMatchObject({ versions: 5, texts: 4 })
    await fresh.close()
  })

  test("is refused where somebody else imported it meanwhile", async () => {
    const fresh = await testApp()
    const outcomes = await Promise.allSettled([importTerms(fresh, given(small)), importTerms(fresh, given(small))])
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toBeInstanceOf(NotAnArchive)
    expect(refused[0]).toMatchObject({ problem: "meanwhile" })
    expect(await counted(fresh)).toMatchObject({ documents: 3, versions: 5, head: 1 })
    await fresh.close()
  })

  test("says that collections cannot be read here, where they cannot", async () => {
    const { archives: _, ...without } = app
    await expect(importTerms(without as App, given(small))).rejects.toMatchObject({ problem: "no-git" })
  })
})

describe.skipIf(!hasGit)(`passages${gitNote}`, () => {
  let app: TestApp
  let small: TestArchive
  let passage: Passage
  beforeAll(async () => {
    app = await testApp()
    small = makeArchive(smallCollection)
    passage = {
      ...{ collection: "small", service: "Acme", termsType: "Terms of Service", version: small.commits[5] ?? "" },
      ...{ start: 3, end: 14, sha256: app.sha256("never train") },
    }
    const elsewhere = { ...passage, start: 0 }
    const fact = { plan: "acme-writer/team", option: 1, sourceClass: "terms", seenOn: "2026-01-01" }
    await stated(app, {
      aval: 1,
      organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
      tools: [{ slug: "acme-writer", name: "Acme Writer", vendor: "acme" }],
      plans: [
        {
          ...{ slug: "acme-writer/team", name: { fr: "Équipe", en: "Team" }, account: "company" },
          notes: [
            {
              ...{ kind: "minimum-age", text: { en: "Eighteen." }, seenOn: "2026-01-01" },
              evidence: { ...passage, version: "0".repeat(40) },
            },
          ],
        },
      ],
      facts: [
        { ...fact, factor: "C1", evidence: passage },
        { ...fact, factor: "C2", evidence: elsewhere },
        { ...fact, factor: "C3", evidence: { url: "https://acme.example", seenOn: "2026-01-01" } },
      ],
      states: [
        {
          ...{ plan: "acme-writer/team", precondition: "dpa-signed", holds: true, from: "2026-01-01" },
          evidence: { ...passage, service: "Nobody" },
        },
      ],
    })
  })
  afterAll(async () => {
    await app.close()
    small.remove()
  })

  test("wait for their documents", async () => {
    const { all, counts } = await checkPassages(app)
    expect({ all, counts }).toEqual({
      ...{ all: 4, counts: { found: 0, mismatch: 0, "no-version": 0, "no-document": 4 } },
    })
    const { waiting, attention } = await checkPassages(app)
    expect({ waiting, attention }).toEqual({ waiting: [{ collection: "small", count: 4 }], attention: [] })
    expect([...(await readQuotes(app, [passage], { files: true })).values()]).toEqual([{ status: "no-document" }])
  })

  test("are found, or not, once the collection is here", async () => {
    await importTerms(app, given(small))
    const { all, counts, waiting, attention } = await checkPassages(app)
    expect(waiting).toEqual([])
    expect({ all, counts }).toEqual({
      ...{ all: 4, counts: { found: 1, mismatch: 1, "no-version": 1, "no-document": 1 } },
    })
    expect(attention.map(({ status, resting, name, tool }) => [status, resting.kind, tool, name?.en])).toEqual([
      ["mismatch", "fact", "Acme Writer", "Team"],
      ["no-document", "state", "Acme Writer", "Team"],
      ["no-version", "note", "Acme Writer", "Team"],
    ])
    expect(attention[0]?.document?.id).toMatch(/^doc_/)
  })

  test("of facts that are history count no more", async () => {
    await app.store.commit((write) => [write.update(facts).set({ supersededAt: "2026-02-01T00:00:00.000Z" })])
    expect((await checkPassages(app)).all).toBe(2)
  })

  test("are read with their text only where the hash is theirs", async () => {
    const read = async (changes: Partial<Passage>, files = true) => {
      const [reading] = (await readQuotes(app, [{ ...passage, ...changes }], { files })).values()
      return reading
    }
    const found = await read({})
    expect(found).toMatchObject({ status: "found", text: "never train", version: { position: 2 } })
    expect(await read({ start: 0 })).toMatchObject({ status: "mismatch", document: { id: found?.document?.id } })
    expect((await read({ start: 0 }))?.text).toBeUndefined()
    expect((await read({ version: "0".repeat(40) }))?.status).toBe("no-version")
    await app.store.commit((write) => [write.update(documents).set({ restricted: true })])
    expect(await read({}, false)).toEqual({ status: "withheld" })
    expect((await read({}))?.status).toBe("found")
  })
})
