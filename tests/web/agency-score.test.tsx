import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { readAgencyScore } from "../../src/actions/read-agency-score.ts"
import { recordFact } from "../../src/actions/record-fact.ts"
import { agencyFactors } from "../../src/core/agency-score.ts"
import type { StatedFact } from "../../src/core/import-document.ts"
import type { Language } from "../../src/core/text.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { AgencyScore } from "../../views/agency/score.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let server: Server
let ada: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T09:00:00Z" })
  await stated(app, wholeDocument())
  server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  app.setNow("2026-11-22T10:00:00Z")
})
afterEach(() => app.close())

interface Met {
  status: number
  to: string
  html: string
  text: string
}

async function met(response: Response): Promise<Met> {
  const html = await response.text()
  return { status: response.status, to: response.headers.get("Location") ?? "", html, text: plain(html) }
}

function plain(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ")
}

async function get(path: string, lang: Language = "en", who: Pick<TestPerson, "headers"> = ada): Promise<Met> {
  const url = new URL(path, app.config.url)
  url.searchParams.set("lang", lang)
  return met(await server.fetch(new Request(url, { headers: who.headers })))
}

async function post(path: string, fields: Record<string, string | readonly string[]>): Promise<Met> {
  const url = new URL(path, app.config.url)
  url.searchParams.set("lang", "en")
  return met(await server.fetch(new Request(url, { method: "POST", headers: ada.posting, body: formBody(fields) })))
}

const atelier = { kind: "organisation", slug: "atelier" } as const
const newFact = (factor: string, slug = "atelier") => `/register/facts/new?organisation=${slug}&factor=${factor}`

const form = {
  place: "organisation/atelier",
  subject: "organisation/atelier",
  factor: "H7",
  option: "2",
  source: "contract",
  en: "Clause 12 of the master agreement.",
  url: "https://atelier.example/msa",
  seenOn: "2026-11-22",
  expiresOn: "2027-11-21",
}

async function only(factor: string) {
  const all = await factsAbout(app.store.read, factor, [atelier])
  const [first, ...others] = all.filter(({ supersededAt }) => supersededAt === undefined)
  expect(others).toEqual([])
  if (!first) throw new Error(`no fact on ${factor}`)
  return first
}

function record(fact: Partial<StatedFact> & Pick<StatedFact, "factor" | "option">) {
  const whole: StatedFact = { organisation: "atelier", sourceClass: "contract", seenOn: "2026-11-20", ...fact }
  return recordFact(app, { fact: whole, known: [], ends: [] }, { by: ada.id, why: "on screen" })
}

describe("noting what is known of an agency", () => {
  test("every factor of its score has its form, and no other factor has", async () => {
    const asked = new Set(agencyFactors(app.methodology).map(({ id }) => id))
    for (const { id } of app.methodology.factors)
      expect([id, (await get(newFact(id))).status]).toEqual([id, asked.has(id) ? 200 : 404])
  })

  test("the form speaks of the agency, and of what the answer holds for", async () => {
    const page = await get(newFact("H7"))
    expect(page.text).toContain("H7 Agency: consent and flow-down: note an answer")
    expect(page.text).toContain("The agency: Atelier holds for all that it does for us")
    expect(page.text).toContain("read “what the agency does for us” and “the agency”.")
    expect(page.text).toContain("it stands in a paper that the agency signed for us")
    expect(page.text).toContain("Agency’s claim")
    expect(page.text).not.toMatch(/vendor’s|vendor says/i)
    const french = await get(newFact("H7"), "fr")
    expect(french.text).toContain("L’agence : Atelier vaut pour tout ce qu’elle fait pour nous")
    expect(french.text).not.toMatch(/de l’éditeur|que l’éditeur|l’éditeur le dit/)
  })

  test("a vendor is spoken of as before, and is not asked what agencies are", async () => {
    const page = await get(newFact("H1", "acme"))
    expect(page.text).toContain("The vendor: Acme holds for all its tools and plans without one of theirs")
    expect((await get(newFact("H7", "acme"))).status).toBe(404)
  })

  test("who is both is asked both, and told that the answer holds for both", async () => {
    await stated(app, { aval: 1, organisations: [{ slug: "acme", name: "Acme", roles: ["vendor", "agency"] }] })
    expect((await get(newFact("H7", "acme"))).status).toBe(200)
    const page = await get(newFact("H1", "acme"))
    expect(page.text).toContain("The organisation, vendor and agency: Acme holds for its work as our agency, and")
  })

  test("an answer is one event with source, evidence and last day, and leads back to the agency's score", async () => {
    const { seq } = await app.store.head()
    const done = await post("/register/facts", form)
    const fact = await only("H7")
    expect(done).toMatchObject({ status: 303, to: `/agencies/atelier?tab=score&recorded=${fact.id}#H7` })
    expect(fact).toMatchObject({
      option: 2,
      sourceClass: "contract",
      evidence: { url: "https://atelier.example/msa", seenOn: "2026-11-22" },
      expiresOn: "2027-11-21",
      author: ada.id,
    })
    expect(await eventsAfter(app, seq)).toMatchObject([
      { kind: "fact.recorded", object: "organisation/atelier", actor: ada.id },
    ])
  })

  test("put right, and withdrawn with what stands then", async () => {
    await post("/register/facts", form)
    const first = await only("H7")
    const page = await get(`/register/facts/new?corrects=${first.id}`)
    expect(page.text).toContain("H7 Agency: consent and flow-down: correct an answer")
    app.setNow("2026-11-22T11:00:00Z")
    await post("/register/facts", { ...form, option: "1", corrects: first.id, known: first.id, ends: first.id })
    const second = await only("H7")
    expect(second.option).toBe(1)
    expect((await get(`/register/facts/${second.id}`)).text).toContain("The agency’s score")
    const leaving = await get(`/register/facts/${second.id}/withdrawal`)
    expect(leaving.status).toBe(200)
    const gone = await post(`/register/facts/${second.id}/withdrawal`, { place: form.place, why: "Read wrongly." })
    expect(gone).toMatchObject({ status: 303, to: `/agencies/atelier?tab=score&withdrawn=${second.id}#H7` })
  })

  test("what is left of a withdrawn answer counts, though the factor is of agencies alone", async () => {
    await record({ factor: "H7", option: 3, seenOn: "2026-10-01" })
    const older = await only("H7")
    await post("/register/facts", { ...form, known: older.id })
    const all = await factsAbout(app.store.read, "H7", [atelier])
    const newer = all.find(({ id }) => id !== older.id)
    const page = await get(`/register/facts/${newer?.id}/withdrawal`)
    expect(page.text).toContain("Our list, terms not passed down")
    expect(page.text).toContain("The agency’s own list")
  })

  test("a wrong form comes back with what was typed", async () => {
    const page = await post("/register/facts", { ...form, option: "", expiresOn: "2026-01-01" })
    expect(page.status).toBe(422)
    expect(page.html).toContain("Clause 12 of the master agreement.")
    expect(page.text).toContain("Answer: choose one of these")
  })
})

describe("the score on the agency's page", () => {
  const pageFor = (lang: Language): Page => ({
    lang,
    t: messages[lang],
    path: "/agencies/atelier",
    query: new URLSearchParams(),
    today: "2026-11-22",
    company: "Maison Exemple",
    example: false,
    development: false,
    zone: "Europe/Paris",
    who: { kind: "person", id: ada.id, name: "Ada Essai", grants: [{ role: "assessor" }] } as unknown as Page["who"],
    may: () => true,
    waits: 0,
  })

  async function shown(entrusted: readonly string[], lang: Language = "en", data?: string) {
    const model = await readAgencyScore(app, "atelier", { entrusted, data })
    const view = <AgencyScore page={pageFor(lang)} model={model} methodology={app.methodology} quotes={new Map()} />
    const html = String(await view)
    return { model, html, text: plain(html) }
  }

  test("figures, what is not known, gates, and every factor with the way to answer it", async () => {
    await record({ factor: "H7", option: 1 })
    await record({ factor: "H6", option: 2, sourceClass: "claim" })
    const { html, text, model } = await shown(["internal"])
    expect(text).toContain("Transparency: unproven risk")
    expect(text).toContain(`${model.shown.score.toFixed(2)} out of 100`)
    expect(text).toContain("32 factors of 33 have no evidence and count as the worst")
    expect(text).toContain("What we know: 2 of 33 factors answered")
    expect(text).toContain("Our list, terms passed down, notice only")
    expect(text).toContain("a mere claim: counts as unknown in the score")
    expect(text).toContain("Stop from 3: The agency’s own list")
    for (const { factor } of model.score.contributions)
      expect(html).toContain(`/register/facts/new?organisation=atelier&amp;factor=${factor}`)
    // Solid up to the floor, hatched up to the score.
    expect(html).toContain(`aria-label="Risk ${model.shown.score.toFixed(2)}, floor ${model.shown.floor.toFixed(2)}"`)
  })

  test("the stop that its own list of tools crosses, in both languages", async () => {
    await record({ factor: "H7", option: 3 })
    const english = await shown(["internal"])
    expect(english.text).toContain("Transparency: critical risk")
    expect(english.text).toContain("Gates and stops: one broken")
    const french = await shown(["internal"], "fr")
    expect(french.text).toContain("Transparence : risque critique")
    expect(french.text).toContain("Blocage dès 3")
  })

  test("without data of ours neither data terms nor the stop are shown; the other data stand beside it", async () => {
    await record({ factor: "H7", option: 3 })
    const { html, text, model } = await shown([])
    expect(model.dimensions.map(({ dimension }) => dimension.id)).toEqual(["E", "F", "G", "H"])
    expect(text).toContain("Copy, without company data; all factors of agencies")
    expect(text).not.toContain("The agency’s own list Found")
    expect(html).toContain("/agencies/atelier?tab=score&amp;data=personal&amp;use=copy")
    expect(text).toContain("No company data")
  })

  test("a claim that does not meet its gate is the agency's, not a vendor's", async () => {
    await record({ factor: "E3", option: 0, sourceClass: "claim" })
    const { text } = await shown([])
    expect(text).toContain("(the agency only says so)")
    expect(text).toContain("Agency’s claim")
    expect(text).not.toContain("Vendor’s claim")
  })
})
