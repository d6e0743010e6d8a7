import { createHash } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { revisionBytes, revisionOn } from "../../db/queries/revisions.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { proveAnswer } from "../../src/actions/prove-answer.ts"
import type { ImportDocument, StatedDecision } from "../../src/core/import-document.ts"
import type { ApprovedList } from "../../src/core/list.ts"
import { type Proof, proofFaults } from "../../src/core/proof.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"

const team = "acme-writer/team"
const base = {
  aval: 1,
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
  tools: [{ slug: "acme-writer", name: "Acme Writer", aliases: ["AcmeGPT"], vendor: "acme", categories: ["text"] }],
  plans: [{ slug: team, name: { fr: "Équipe", en: "Team" }, account: "company" }],
} satisfies ImportDocument

const allowed: StatedDecision = {
  plan: team,
  outcome: "conditional",
  classes: { public: "yes", internal: "if" },
  otherClasses: "no",
  uses: { copy: "yes" },
  otherUses: "ask",
  conditions: [{ fr: "Une personne relit.", en: "A person reviews.", classes: ["internal"] }],
  validFrom: "2026-03-01",
}
/** Recorded in October, and said to hold from April on. */
const backDated: StatedDecision = { plan: team, outcome: "refused", validFrom: "2026-04-01" }
const later = {
  aval: 1,
  tools: [{ slug: "acme-draw", name: "Acme Draw", vendor: "acme", categories: ["image"] }],
  plans: [
    { slug: "acme-writer/free", name: { fr: "Gratuit", en: "Free" }, account: "personal" },
    { slug: "acme-draw/pro", name: { fr: "Pro", en: "Pro" }, account: "company" },
  ],
  decisions: [backDated, { ...allowed, plan: "acme-draw/pro", validFrom: "2026-05-01" }],
} satisfies ImportDocument

let app: TestApp

beforeAll(async () => {
  app = await testApp({ now: "2026-02-10T10:00:00Z" })
  await stated(app, base)
  app.setNow("2026-03-01T10:00:00Z")
  await stated(app, { aval: 1, decisions: [allowed] })
  app.setNow("2026-10-05T08:30:00Z")
  await stated(app, later)
  app.setNow("2026-11-22T10:00:00Z")
})
afterAll(() => app.close())

const asked = { plan: team, data: ["internal"], use: ["copy"] }

async function listOf({ revision }: Proof): Promise<ApprovedList | undefined> {
  if (!revision) return undefined
  const bytes = await revisionBytes(app.store.read, revision.revision)
  if (!bytes) throw new Error("no bytes")
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(revision.sha256)
  expect(bytes.length).toBe(revision.length)
  return JSON.parse(new TextDecoder().decode(bytes))
}

describe("a proof", () => {
  test("says what was answered, by which list, and what was recorded since for that day", async () => {
    const proof = await proveAnswer(app, { ...asked, day: "2026-05-12" })
    expect(proof.answer).toMatchObject({
      answer: "if",
      reason: { code: "conditional" },
      conditions: [{ fr: "Une personne relit.", en: "A person reviews." }],
      plans: [{ plan: team, answer: "if" }],
    })
    expect(proof.revision).toMatchObject({ revision: 2, issuedAt: "2026-03-01T10:00:00.000Z", day: "2026-03-01" })
    expect(proof).toMatchObject({ issuedAt: "2026-11-22T10:00:00.000Z", iat: 1795341600, final: true, groups: [] })
    expect(proof.recordedLater).toEqual([
      {
        decision: expect.stringMatching(/^dec_/),
        plan: team,
        outcome: "refused",
        validFrom: "2026-04-01",
        recordedAt: "2026-10-05T08:30:00.000Z",
      },
    ])
    // The head is that of the chain before the publication: the decision's own event is in it.
    const revision = await revisionOn(app.store.read, "2026-05-12")
    expect(proof.revision?.ledger).toEqual({ size: revision?.headSeq, head: revision?.headHash })
  })

  test("names no decision that begins after the day, none that counted, and those of all plans of a tool", async () => {
    expect((await proveAnswer(app, { ...asked, day: "2026-03-31" })).recordedLater).toEqual([])
    expect((await proveAnswer(app, { ...asked, day: "2026-10-05" })).recordedLater).toEqual([])
    const draw = await proveAnswer(app, { tool: "acme draw", day: "2026-06-01" })
    expect(draw.answer.reason.code).toBe("unknown_tool")
    expect(draw.recordedLater.map(({ plan }) => plan)).toEqual(["acme-draw/pro"])
  })

  test("before the first list, is that nothing was allowed yet", async () => {
    const proof = await proveAnswer(app, { ...asked, day: "2026-02-09" })
    expect(proof).toMatchObject({ revision: null, answer: { answer: "ask", unlisted: { plan: team } } })
    expect(proofFaults(proof)).toEqual([])
    expect(proofFaults({ ...proof, answer: { ...proof.answer, answer: "yes" } })).toEqual(["answer"])
  })

  test("of today is not final: another list may follow before midnight", async () => {
    expect(await proveAnswer(app, asked)).toMatchObject({ final: false, question: { day: "2026-11-22" } })
  })

  test.each([
    [{ ...asked, day: "2026-11-23" }, "day", "not come"],
    [{ ...asked, day: "2026-02-30" }, "day", "A day is expected"],
    [{ ...asked, tool: "acme-writer", day: "2026-05-12" }, "plan", "one of the two"],
    [{ day: "2026-05-12" }, "plan", "one of the two"],
    [{ plan: "no/such", day: "2026-05-12" }, "plan", "Unknown plan"],
    [{ ...asked, data: ["secret"], day: "2026-05-12" }, "data", "unknown data class"],
  ])("is refused of %j", async (wanted, place, said) => {
    await expect(proveAnswer(app, wanted)).rejects.toMatchObject({
      faults: [{ place, message: { en: expect.stringContaining(said) } }],
    })
  })

  test("gives what the answer of that day is, and the list's bytes bear it out, whatever is asked", async () => {
    const ids = (all: readonly string[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 3 })
    const subject = fc.constantFrom(
      ...[team, "acme-writer/free", "acme-draw/pro"].map((plan) => ({ plan })),
      ...["acme-writer", "AcmeGPT", "Acme Draw", "nobody"].map((tool) => ({ tool })),
    )
    const day = fc.constantFrom("2026-02-09", "2026-02-10", "2026-03-01", "2026-04-01", "2026-10-05", "2026-11-22")
    await fc.assert(
      fc.asyncProperty(
        subject,
        ids(["public", "internal", "personal"]),
        ids(["copy", "image"]),
        day,
        async (about, data, use, on) => {
          const wanted = { ...about, data, use, day: on }
          const proof = await proveAnswer(app, wanted)
          const { reply } = await checkTool(app, wanted)
          expect(proof.answer.answer).toBe(reply.answer)
          expect(proof.answer.reason).toEqual(reply.reason)
          expect(proof.answer.conditions).toEqual(reply.conditions)
          expect(proof.answer.plans.map(({ plan, answer, cells }) => ({ plan, answer, cells }))).toEqual(
            reply.plans.map(({ plan, answer, cells }) => ({ plan, answer, cells })),
          )
          expect(proof.revision?.revision ?? 0).toBe(reply.revision)
          expect(proofFaults(JSON.parse(JSON.stringify(proof)), await listOf(proof))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test("does not stand with another answer, another list, another day or another number", async () => {
    const proof = await proveAnswer(app, { ...asked, day: "2026-05-12" })
    const list = await listOf(proof)
    const { answer, revision } = proof
    const now = await listOf(await proveAnswer(app, { ...asked, day: "2026-11-01" }))
    expect(proofFaults({ ...proof, answer: { ...answer, answer: "yes" } }, list)).toEqual(["answer"])
    expect(proofFaults({ ...proof, answer: { ...answer, conditions: [] } }, list)).toEqual(["answer"])
    const [condition] = answer.conditions
    const reworded = condition && { ...answer, conditions: [{ ...condition, en: "Nobody reviews." }] }
    expect(reworded && proofFaults({ ...proof, answer: reworded }, list)).toEqual(["answer"])
    expect(
      proofFaults({ ...proof, answer: { ...answer, reason: { ...answer.reason, code: "allowed" } } }, list),
    ).toEqual(["answer"])
    expect(proofFaults({ ...proof, question: { ...proof.question, use: ["image"] } }, list)).toEqual(["answer"])
    expect(proofFaults({ ...proof, question: { ...proof.question, plan: "no/such" } }, list)).toEqual(["answer"])
    expect(proofFaults(proof, now)).toEqual(["revision", "day", "answer"])
    expect(revision && proofFaults({ ...proof, revision: { ...revision, serial: 1 } }, list)).toEqual(["revision"])
    expect(proofFaults(proof)).toEqual(["revision"])
    // Another wording of the sentence is the same answer.
    const said = { ...answer, reason: { ...answer.reason, en: "Said otherwise." } }
    expect(proofFaults({ ...proof, answer: said }, list)).toEqual([])
  })
})
