import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { confirmationsOf, factsById, packetVendors, uploadsOf } from "../../db/queries/packets.ts"
import { facts } from "../../db/schema.ts"
import { readPacket, readPackets, readVendorPacket } from "../../src/actions/read-packet.ts"
import { renewPacket } from "../../src/actions/renew-packet.ts"
import { savePacketAnswers } from "../../src/actions/save-packet-answers.ts"
import { submitPacket } from "../../src/actions/submit-packet.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { packetFor } from "../support/packets.ts"
import { type OpenStore, openTestD1 } from "./stores.ts"

// A vendor's questions from the link to the claims, on the other engine: all other tests of them run on SQLite's own.

describe("a packet on D1", () => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await openTestD1()
    app = { ...(await testApp()), store: opened.store as TestApp["store"] }
    await stated(app, wholeDocument())
  }, 60_000)
  afterAll(() => opened.close())

  test("is asked, answered, renewed and sent", async () => {
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
})
