import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readAgencyMove } from "../../src/actions/read-agency-move.ts"
import { readAgencyScore } from "../../src/actions/read-agency-score.ts"
import { readFact } from "../../src/actions/read-fact.ts"
import { readFactQuestion } from "../../src/actions/read-fact-question.ts"
import { recordFact } from "../../src/actions/record-fact.ts"
import { withdrawFact } from "../../src/actions/withdraw-fact.ts"
import { agencyFactors } from "../../src/core/agency-score.ts"
import { NotFound } from "../../src/core/errors.ts"
import type { StatedFact } from "../../src/core/import-document.ts"
import type { OrganisationRole } from "../../src/core/register.ts"
import { sidesOf } from "../../src/core/standing.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T09:00:00Z" })
  await stated(app, wholeDocument())
})
afterEach(() => app.close())

const h7: StatedFact = {
  organisation: "atelier",
  factor: "H7",
  option: 3,
  sourceClass: "contract",
  seenOn: "2026-11-20",
}
const by = { by: "person_ada", why: "on screen" }

function record(fact: StatedFact, ends: readonly string[] = []) {
  return recordFact(app, { fact, known: ends, ends }, by)
}

function setRoles(slug: string, roles: readonly OrganisationRole[]) {
  return stated(app, { aval: 1, organisations: [{ slug, name: slug, roles }] })
}

describe("reading the score of an agency", () => {
  const read = (entrusted: readonly string[], more = {}) => readAgencyScore(app, "atelier", { entrusted, ...more })

  test("nothing is known: everything counts as the worst, on the factors of its context", async () => {
    const { score, context, organisation } = await read([])
    expect([score.score, score.floor, score.evidence, score.band]).toEqual([100, 0, 0, "unproven"])
    expect(context).toEqual({ data: undefined, use: "copy" })
    expect(organisation).toEqual({ slug: "atelier", name: "Atelier" })
    expect(score.contributions).toHaveLength(13)
    expect((await read(["confidential"])).score.contributions).toHaveLength(33)
  })

  test("what is recorded about it counts from the day it was seen, and breaks the stop where it gets data of ours", async () => {
    const before = (await app.store.head()).seq
    const id = await record(h7)
    expect(await eventsAfter(app, before)).toMatchObject([
      {
        kind: "fact.recorded",
        object: "organisation/atelier",
        actor: "person_ada",
        after: { facts: ["H7 = 3 (contract, 2026-11-20)"] },
      },
    ])
    const { score, dimensions } = await read(["internal"])
    expect(score.band).toBe("critical")
    const h = dimensions.find(({ dimension }) => dimension.id === "H")
    expect(h?.factors.map(({ factor, standing }) => [factor.id, standing.facts.map(({ fact }) => fact.id)])).toEqual([
      ["H6", []],
      ["H7", [id]],
      ["H8", []],
    ])
    expect((await read(["internal"], { day: "2026-11-19" })).score.band).toBe("unproven")
    expect((await read([])).score.band).toBe("unproven")
  })

  test("an expired answer is no evidence any more", async () => {
    await record({ ...h7, option: 0, expiresOn: "2026-11-21" })
    const standingOn = async (day: string) => (await read([], { day })).standings.of.get("H7")
    expect(await standingOn("2026-11-21")).toMatchObject({ score: 0, strong: true })
    expect(await standingOn("2026-11-22")).toMatchObject({ score: 4, floor: 0, why: "expired" })
  })

  test("what is known of others, of plans and of ourselves answers nothing for it", async () => {
    await setRoles("acme", ["vendor", "agency"])
    await stated(app, {
      aval: 1,
      facts: [
        { company: true, factor: "G3", option: 0, sourceClass: "tested", seenOn: "2026-03-01" },
        { tool: "acme-writer", factor: "E1", option: 0, sourceClass: "terms", seenOn: "2026-03-01" },
        { organisation: "acme", factor: "E2", option: 1, sourceClass: "contract", seenOn: "2026-03-01" },
      ],
    })
    const { score } = await readAgencyScore(app, "acme", { entrusted: ["internal"] })
    const answered = score.contributions.filter(({ standing }) => standing.known).map(({ factor }) => factor)
    expect(answered).toEqual(["E2"])
  })

  test("data and use that are asked for; what nobody knows is passed over", async () => {
    const contextIn = async (asked: { data?: string; use?: string }) => (await read(["internal"], asked)).context
    expect(await contextIn({ data: "none", use: "image" })).toEqual({ data: undefined, use: "image" })
    expect(await contextIn({ data: "special" })).toEqual({ data: "special", use: "copy" })
    expect(await contextIn({ data: "<b>", use: "nothing" })).toEqual({ data: "internal", use: "copy" })
  })

  test("no score for a mere vendor, nor for nobody", async () => {
    for (const slug of ["acme", "nobody"])
      await expect(readAgencyScore(app, slug, { entrusted: [] })).rejects.toThrow(NotFound)
  })
})

describe("what an answer moved", () => {
  const context = { use: "copy" }

  test("recorded, put right, withdrawn", async () => {
    const first = await record({ ...h7, option: 1 })
    const score = async () => (await readAgencyScore(app, "atelier", { entrusted: [] })).score
    const one = await score()
    expect(await readAgencyMove(app, "atelier", { id: first, what: "recorded", context })).toMatchObject({
      fact: { id: first },
      move: { plans: 1, before: { score: 100, floor: 0 }, after: { score: one.score, floor: one.floor } },
    })
    app.setNow("2026-11-22T10:00:00Z")
    const second = await record({ ...h7, option: 2 }, [first])
    const two = await score()
    expect(await readAgencyMove(app, "atelier", { id: second, what: "recorded", context })).toMatchObject({
      move: { before: { score: one.score }, after: { score: two.score } },
    })
    app.setNow("2026-11-22T11:00:00Z")
    await withdrawFact(app, second, { by: "person_ada", why: "read wrongly" })
    expect(await readAgencyMove(app, "atelier", { id: second, what: "withdrawn", context })).toMatchObject({
      move: { before: { score: two.score }, after: { score: 100 } },
    })
  })

  test("nothing to tell of what did not happen, or is about others", async () => {
    const id = await record(h7)
    expect(await readAgencyMove(app, "atelier", { id, what: "withdrawn", context })).toBeUndefined()
    expect(await readAgencyMove(app, "acme", { id, what: "recorded", context })).toBeUndefined()
    expect(await readAgencyMove(app, "atelier", { id: "fact_no", what: "recorded", context })).toBeUndefined()
  })
})

describe("which factors an organisation is asked", () => {
  async function asked(slug: string): Promise<string[]> {
    const found: string[] = []
    for (const { id } of app.methodology.factors) {
      const question = readFactQuestion(app, { place: { kind: "organisation", slug }, factor: id })
      await question.then(
        ({ factor }) => found.push(factor.id),
        (error) => expect(error).toBeInstanceOf(NotFound),
      )
    }
    return found
  }

  test("an agency: exactly those of its score; a vendor: those of its plans; who is both: both", async () => {
    const ofAgencies = agencyFactors(app.methodology).map(({ id }) => id)
    const { factors } = app.methodology
    const ofVendors = factors.filter(({ level }) => sidesOf(level).includes("plan")).map(({ id }) => id)
    expect(await asked("atelier")).toEqual(ofAgencies)
    expect(await asked("acme")).toEqual(ofVendors)
    await setRoles("acme", ["vendor", "agency"])
    expect(new Set(await asked("acme"))).toEqual(new Set([...ofVendors, ...ofAgencies]))
  })

  test("plans and we ourselves are never asked what agencies are", async () => {
    const places = [
      { kind: "plan", slug: "acme-writer/team" },
      { kind: "tool", slug: "acme-writer" },
      { kind: "use", slug: "copy" },
      { kind: "company", slug: "" },
    ] as const
    for (const place of places) await expect(readFactQuestion(app, { place, factor: "H7" })).rejects.toThrow(NotFound)
  })

  test("how it stands is read from what is known of the agency, whatever the factor's level", async () => {
    await record(h7)
    await record({ ...h7, factor: "G3", option: 2, sourceClass: "claim" })
    const standingOf = async (factor: string) =>
      (await readFactQuestion(app, { place: { kind: "organisation", slug: "atelier" }, factor })).standing
    expect(await standingOf("H7")).toMatchObject({ score: 3, floor: 3, from: "organisation", why: "live" })
    expect(await standingOf("G3")).toMatchObject({ score: 4, floor: 2, from: "organisation", why: "claim" })
    expect(await standingOf("E6")).toMatchObject({ why: "unknown" })
  })

  test("what was recorded stays readable when the organisation is no agency any more, and nothing new is asked", async () => {
    const id = await record(h7)
    await setRoles("atelier", ["vendor"])
    expect((await readFact(app, id)).question.factor.id).toBe("H7")
    expect(await asked("atelier")).not.toContain("H7")
  })
})
