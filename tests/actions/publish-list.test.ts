import { afterEach, describe, expect, it } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { newestRevision, revisionBytes, revisionsPage } from "../../db/queries/revisions.ts"
import { hexSha256 } from "../../src/actions/hex-sha256.ts"
import { publishIfMoved } from "../../src/actions/publish-list.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"

let app: TestApp
afterEach(() => app.close())

const publish = () => publishIfMoved(app, { actor: "test" })

describe("a revision", () => {
  it("has its number, serial, day, hash and the head it was built on", async () => {
    app = await testApp({ now: "2026-11-22T23:30:00Z" })
    await stated(app, wholeDocument())
    const revision = await newestRevision(app.store.read)
    const bytes = await revisionBytes(app.store.read, 1)
    expect(revision).toMatchObject({
      revision: 1,
      serial: Date.parse("2026-11-22T23:30:00Z") / 1000,
      day: "2026-11-23",
    })
    expect(revision?.sha256).toBe(await hexSha256(bytes ?? new Uint8Array()))
    expect(revision?.length).toBe(bytes?.length)
    expect(revision?.counts).toEqual({ tools: 1, plans: 2, decided: 1, exceptions: 0 })
    const [event] = await historyOf(app.store.read, ["list"])
    expect(event).toMatchObject({ kind: "list.published", after: { revision: 1, sha256: revision?.sha256 } })
    expect(revision?.headSeq).toBe((event?.seq ?? 0) - 1)
    const before = app.store.client.prepare("SELECT hash FROM events WHERE seq = ?").pluck().get(revision?.headSeq)
    expect(revision?.headHash).toBe(before)
  })

  it("has a serial that never goes back, even when the clock does", async () => {
    app = await testApp({ now: "2026-11-22T10:00:00Z" })
    await stated(app, wholeDocument())
    app.setNow("2026-11-20T10:00:00Z")
    await stated(app, { aval: 1, tools: [{ slug: "other", name: "Other", vendor: "acme" }] })
    const [second, first] = await revisionsPage(app.store.read, { limit: 2 })
    expect(second?.serial).toBe((first?.serial ?? 0) + 1)
  })

  it("is not made by what the list does not say", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const result = await stated(app, {
      aval: 1,
      facts: [{ plan: "acme-writer/team", factor: "A1", option: 2, sourceClass: "terms", seenOn: "2026-03-01" }],
    })
    expect(result.nothing).toBe(false)
    expect(result.revision).toBeUndefined()
    expect((await newestRevision(app.store.read))?.revision).toBe(1)
  })

  it("is made by a fact that breaks an absolute stop", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const result = await stated(app, {
      aval: 1,
      facts: [{ plan: "acme-writer/team", factor: "E3", option: 4, sourceClass: "terms", seenOn: "2026-03-01" }],
    })
    expect(result.revision).toBe(2)
    expect(
      (await currentList(app))?.book.plans.get("acme-writer/team")?.plan.stops?.map(({ factor }) => factor),
    ).toEqual(["E3"])
  })
})

describe("publishing when something moved", () => {
  it("issues a first list, and no second one", async () => {
    app = await testApp()
    expect(await publish()).toBe(1)
    expect(await publish()).toBeUndefined()
  })

  it("issues a new one on the day an answer moves, once", async () => {
    app = await testApp({ now: "2027-01-14T22:59:00Z" })
    await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: undefined })], assessments: [] }))
    expect(await publish()).toBeUndefined()
    app.setNow("2027-01-14T23:01:00Z")
    expect(await publish()).toBe(2)
    expect(await publish()).toBeUndefined()
    expect((await newestRevision(app.store.read))?.day).toBe("2027-01-15")
  })

  it("issues none on other days", async () => {
    app = await testApp({ now: "2026-11-22T10:00:00Z" })
    await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: undefined })], assessments: [] }))
    app.setNow("2026-11-25T10:00:00Z")
    expect(await publish()).toBeUndefined()
  })

  it("issues one, whoever asks at the same moment", async () => {
    app = await testApp({ now: "2027-01-14T22:59:00Z" })
    await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: undefined })], assessments: [] }))
    app.setNow("2027-01-15T08:00:00Z")
    const issued = await Promise.all([publish(), publish(), publish()])
    expect(issued.filter((revision) => revision !== undefined)).toEqual([2])
  })

  it("issues one when the methodology's words changed", async () => {
    app = await testApp({ catalogue: true })
    const { vocabulary } = app.methodology
    app.methodology = {
      ...app.methodology,
      vocabulary: { ...vocabulary, uses: vocabulary.uses.map((use) => ({ ...use, verb: { fr: "faire", en: "do" } })) },
    }
    expect(await publish()).toBe(2)
  })
})
