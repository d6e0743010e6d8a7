import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { confirmationsOf, factsById, packetVendors, uploadsOf } from "../../db/queries/packets.ts"
import { endedRequests, requestsWith, unassignedRequests } from "../../db/queries/request-queue.ts"
import { idsOfTool, othersAsking } from "../../db/queries/requests.ts"
import { facts, requests } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { answerRequests } from "../../src/actions/answer-requests.ts"
import { commentRequest } from "../../src/actions/follow-request.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { readPacket, readPackets, readVendorPacket } from "../../src/actions/read-packet.ts"
import { readOwnRequests, readRequest } from "../../src/actions/read-request.ts"
import { readAnswering, readQueue } from "../../src/actions/read-request-queue.ts"
import { readTriage } from "../../src/actions/read-triage.ts"
import { renewPacket } from "../../src/actions/renew-packet.ts"
import { savePacketAnswers } from "../../src/actions/save-packet-answers.ts"
import { sendRequest } from "../../src/actions/send-request.ts"
import { submitPacket } from "../../src/actions/submit-packet.ts"
import { triageRequest } from "../../src/actions/triage-request.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { packetFor } from "../support/packets.ts"
import { type OpenStore, openTestD1 } from "./stores.ts"

// A vendor's questions from the link to the claims, and a request from its form to its answer, on the other engine: all other tests of
// them run on SQLite's own.

describe("on D1", () => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await openTestD1()
    app = { ...(await testApp()), store: opened.store as TestApp["store"] }
    await stated(app, wholeDocument())
  }, 60_000)
  afterAll(() => opened.close())

  test("a packet is asked, answered, renewed and sent", async () => {
    const { id, secret } = await packetFor(app, { plans: ["acme-writer/team"], message: "Hello" })
    const reading = await readVendorPacket(app, secret)
    const items = reading?.items ?? []
    expect(items.length).toBeGreaterThan(10)
    const known = items.find(({ isShown }) => isShown)
    const given = items.map((item) => ({
      ...{ question: item.id, base: "" },
      answer: item.isShown ? ({ verdict: "confirmed" } as const) : ({ verdict: "answered", option: 2 } as const),
    }))
    expect((await savePacketAnswers(app, id, given)).saved).toBe(items.length)
    const { url } = await renewPacket(app, { id, until: "2026-12-30", seen: 1 }, { by: "per_test" })
    expect(await readVendorPacket(app, secret)).toBeUndefined()
    expect(await readVendorPacket(app, url.split("/").at(-1) ?? "")).toBeDefined()
    await submitPacket(app, id, { answeredBy: "Ana" })

    const { state, items: after } = await readPacket(app, id)
    expect(state).toBe("submitted")
    const { read } = opened.store
    const claims = await read.select({ id: facts.id }).from(facts).where(eq(facts.author, id))
    const became = after.flatMap(({ answer }) => (answer?.verdict === "answered" ? [answer.factId] : []))
    expect(became.toSorted()).toEqual(claims.map((claim) => claim.id).toSorted())
    expect(
      (
        await factsById(
          read,
          claims.map((claim) => claim.id),
        )
      ).size,
    ).toBe(claims.length)
    if (known?.fact) expect((await confirmationsOf(read, known.fact.id)).map(({ packet }) => packet)).toEqual([id])
    expect((await readPackets(app)).packets[0]).toMatchObject({ state: "submitted", answered: items.length })
    expect(await uploadsOf(read, id)).toEqual({ files: 0, bytes: 0 })
    expect([...(await packetVendors(read, [id, "pkt_none"])).keys()]).toEqual([id])
  }, 30_000)

  test("a request is sent once, taken, talked about, reviewed and answered with another", async () => {
    const { read } = opened.store
    const person = (name: string, role: "reader" | "it") =>
      addPerson(
        app,
        { name, mail: `${name}@maison.example`, language: "en", roles: [{ role }], status: "active" },
        { by: "test" },
      )
    const [nadia, leo, ines] = [
      await person("Nadia", "reader"),
      await person("Leo", "reader"),
      await person("Ines", "it"),
    ]
    const known = await idsOfTool(read, "acme-writer", "acme-writer/team")
    if (!known) throw new Error("no such plan")
    const what = { classes: ["internal"], uses: ["copy"], purpose: "Headlines", budget: "none" } as const
    const thing = { ...known, tool: "acme-writer", plan: "acme-writer/team" }
    const { id } = await sendRequest(app, { ...what, thing, people: 12 }, { by: nadia })
    expect(await sendRequest(app, { ...what, thing }, { by: nadia })).toEqual({ id, known: true })
    const other = await sendRequest(
      app,
      { ...what, thing: { ...thing, plan: undefined, planId: undefined } },
      { by: leo },
    )
    expect([await othersAsking(read, nadia, thing), (await unassignedRequests(read)).count]).toEqual([1, 2])

    await triageRequest(app, id, { assignee: ines, expectedOn: "2026-12-04" }, { by: ines, seen: {} })
    await commentRequest(app, id, { text: "Between us", internal: true }, { by: ines })
    await openAssessment(
      app,
      { plan: "acme-writer/team", contexts: [{ dataClass: "internal", use: "copy" }], full: false },
      { by: ines },
    )
    expect(await readRequest(app, id, { internal: false })).toMatchObject({
      ...{ stage: "under-review", review: { openedBy: ines }, comments: [] },
      request: { people: 12, expectedOn: "2026-12-04" },
    })
    expect((await readTriage(app, id)).plans).toMatchObject([{ underWay: expect.any(String) }])
    expect(await requestsWith(read, ines)).toMatchObject([{ id, name: "Acme Writer" }])
    const { groups, counts } = await readQueue(app, { view: "all", search: "writer", page: 1 }, ines)
    expect([groups.map(({ demand }) => demand), counts.mine]).toEqual([[2], 1])

    await answerRequests(app, [id, other.id], { verdict: "declined", text: "Not this year." }, { by: ines })
    expect(await readOwnRequests(app, nadia)).toMatchObject([{ id, stage: "declined", answer: "Not this year." }])
    expect((await endedRequests(read, { named: "WRITER", limit: 5, offset: 0 })).total).toBe(2)
    const again = await sendRequest(app, { ...what, thing }, { by: nadia })
    expect((await readAnswering(app, [again.id])).others).toHaveLength(2)
    await expect(app.store.commit((write) => [write.delete(requests)])).rejects.toThrow()
  }, 30_000)
})
