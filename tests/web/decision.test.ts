import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { layDecision, recallDecision, saveDecisionDraft } from "../../src/actions/change-decision.ts"
import { exportDocument } from "../../src/actions/export-document.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { suspendPlan } from "../../src/actions/suspend-plan.ts"
import type { DecisionContent } from "../../src/core/deciding.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { decidedPlan, laid, withAssessment } from "../support/deciding.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp
let assessment: string
let ida: TestPerson
let leo: TestPerson
let ada: TestPerson
let rea: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  assessment = await withAssessment(app, "2026-11-20")
  ida = await signedIn(app, ["it"], { name: "Ida Martin" })
  leo = await signedIn(app, ["legal"], { name: "Léo Weber" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  rea = await signedIn(app, ["reader"], { name: "Réa Petit" })
  ask = askedBy(app, ida)
})
afterEach(() => app.close())

const later = () => app.setNow(new Date(app.now().getTime() + 3_600_000).toISOString())
const laidWith = (over: Partial<DecisionContent> = {}) => laid(app, assessment, { by: ada.id, over })

/** Gives a verdict as the page offers it. */
async function sign(id: string, by: TestPerson, verdict = "agree", comment = "") {
  later()
  const { html } = await ask(`/decisions/${id}`, undefined, { by })
  return ask(`/decisions/${id}/sign-offs`, { ...fieldsOf(html), verdict, comment }, { by })
}

async function inForce(over: Partial<DecisionContent> = {}) {
  const id = await laidWith(over)
  await sign(id, ida)
  await sign(id, leo)
  return id
}

describe("signing", () => {
  test("shows what will happen, takes one verdict each, and counts with the last", async () => {
    await requestBy(app, { by: rea.id, plan: decidedPlan })
    const id = await laidWith({
      outcome: "conditional",
      conditions: [{ text: { en: "A person reviews.", fr: "Une personne relit." }, classes: ["internal"], uses: [] }],
    })
    const before = await ask(`/decisions/${id}`)
    expect(before.text).toContain("Acme Writer, Team: decision to sign off (0 of 2)")
    expect(before.text).toMatch(/If it counts.*Nothing below is true yet.*List no\. \d+ is published/)
    expect(before.text).toMatch(/\d+ answers Ask first → becomes Yes/)
    expect(before.text).toContain("One person waits, with a request for this tool")
    expect(before.text).toMatch(/Legal: awaited from Léo Weber/)
    expect(before.text).toContain("not an electronic signature")
    const first = await sign(id, ida)
    expect(first).toMatchObject({ status: 303, to: `/decisions/${id}?done=signed` })
    const half = await ask(`/decisions/${id}?done=signed`)
    expect(half.text).toContain("Sign-offs: 1 of 2")
    expect(half.text).toMatch(/Ida Martin IT, agrees, 22 Nov 2026/)
    expect(half.text).toContain("Your sign-off You have signed off.")
    const last = await sign(id, leo)
    expect(last.to).toBe(`/decisions/${id}?done=recorded`)
    const { text } = await ask(`/decisions/${id}?done=recorded`)
    expect(text).toMatch(/the decision counts, and the list is published/)
    expect(text).toContain("Acme Writer, Team: approved under conditions")
    expect(text).toContain("In force since 22 November 2026, no end set")
    expect(text).not.toContain("If it counts")
    // The number of the condition stands in the cells that it applies to.
    expect(text).toMatch(/Ideas Yes Yes, if conditions 1/)
  })

  test("refuses a second verdict, a role that is not one's, and a dissent without a word; what was typed stays", async () => {
    const id = await laidWith()
    const form = fieldsOf((await ask(`/decisions/${id}`)).html)
    expect((await ask(`/decisions/${id}/sign-offs`, { ...form, verdict: "agree" })).status).toBe(303)
    const twice = await ask(`/decisions/${id}/sign-offs`, { ...form, verdict: "agree" })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain("already given this verdict")
    const other = await ask(`/decisions/${id}/sign-offs`, { ...form, role: "dpo", verdict: "agree" })
    expect(other.text).toContain("You do not have this role in the whole company")
    const mute = await ask(`/decisions/${id}/sign-offs`, { ...form, verdict: "dissent", comment: "  " })
    expect(mute).toMatchObject({ status: 422 })
    expect(mute.text).toContain("Write why you dissent")
    const none = await ask(`/decisions/${id}/sign-offs`, { ...form, comment: "Wait for the audit." })
    expect(none.status).toBe(422)
    expect(none.html).toContain("Wait for the audit.</textarea>")
    expect(none.text).toContain("Choose: sign off, or dissent")
  })

  test("is not for whoever asked for the tool", async () => {
    await requestBy(app, { by: leo.id, plan: decidedPlan })
    const id = await laidWith()
    const page = await ask(`/decisions/${id}`, undefined, { by: leo })
    expect(page.text).toContain("You asked for this tool: other people sign off")
    expect(page.text).toMatch(/Legal: awaited nobody can give it/)
    const form = { role: "legal", verdict: "agree", version: "2" }
    expect((await ask(`/decisions/${id}/sign-offs`, form, { by: leo })).status).toBe(422)
  })

  test("of what changed since it was read is refused, and says what changed", async () => {
    const id = await laidWith()
    const read = fieldsOf((await ask(`/decisions/${id}`)).html)
    const { content, version } = await readDecision(app, id)
    await recallDecision(app, id, { by: ada.id, version })
    const taken = await ask(`/decisions/${id}/sign-offs`, { ...read, verdict: "agree", comment: "Fine." })
    expect(taken.status).toBe(409)
    expect(taken.text).toContain("taken back to a draft meanwhile")
    const changed = { ...content, reviewBy: "2027-01-01", summary: { en: "For drafts only." } }
    const saved = await saveDecisionDraft(app, id, changed, { by: ada.id, version: version + 1 })
    await layDecision(app, id, { by: ada.id, version: saved })
    const seq = (await app.store.head()).seq
    const stale = await ask(`/decisions/${id}/sign-offs`, { ...read, verdict: "agree", comment: "Fine." })
    expect(stale.status).toBe(412)
    expect(stale.text).toContain("What is not as you read it: the days and the summary or the reasons.")
    expect(stale.html).toContain("Fine.</textarea>")
    expect((await app.store.head()).seq).toBe(seq)
  })

  test("shows a dissent until it is withdrawn", async () => {
    const id = await inForce()
    await sign(id, leo, "dissent", "The terms moved.")
    const dissenting = await ask(`/decisions/${id}`, undefined, { by: leo })
    expect(dissenting.text).toContain("each “yes” is “ask first”")
    expect(dissenting.text).toContain("The terms moved.")
    expect(dissenting.text).toContain("Withdraw my dissent")
    const seq = (await app.store.head()).seq
    expect((await sign(id, leo)).to).toBe(`/decisions/${id}?done=agreed`)
    expect((await eventsAfter(app, seq)).map(({ kind }) => kind)).toEqual(["decision.signed", "list.published"])
    expect((await ask(`/decisions/${id}`)).text).not.toContain("each “yes” is “ask first”")
  })

  test("stops where the assessment grew too old meanwhile", async () => {
    const id = await laidWith()
    app.setNow("2027-12-01T10:00:00Z")
    const again = await signedIn(app, ["it"])
    const { text, html } = await ask(`/decisions/${id}`, undefined, { by: again })
    expect(text).toContain("It is more than 12 months old")
    expect(text).toContain("Take it back to a draft")
    expect(html).toMatch(/aria-disabled="true"[^>]*>\s*Sign off/)
    const form = { role: "it", version: "2", verdict: "agree" }
    expect((await ask(`/decisions/${id}/sign-offs`, form, { by: again })).status).toBe(422)
    expect(
      (await ask(`/decisions/${id}/sign-offs`, { ...form, verdict: "dissent", comment: "Too old." }, { by: again })).to,
    ).toBe(`/decisions/${id}?done=dissented`)
  })
})

describe("the page", () => {
  test("keeps names, reasons and comments from readers, and what is under way altogether", async () => {
    const id = await laidWith({
      rationale: { en: "Because the DPA is signed." },
      dpoOpinion: "The DPO saw it.",
    })
    await sign(id, ida, "agree", "Fine with us.")
    expect((await ask(`/decisions/${id}`, undefined, { by: rea })).status).toBe(404)
    expect((await ask("/decisions?view=way", undefined, { by: rea })).text).not.toContain("under way")
    await sign(id, leo)
    const full = await ask(`/decisions/${id}`)
    for (const kept of ["Because the DPA is signed.", "Fine with us.", "Ida Martin", "Not needed.", "The DPO saw it."])
      expect(full.text).toContain(kept)
    const { text } = await ask(`/decisions/${id}`, undefined, { by: rea })
    for (const kept of ["Because the DPA is signed.", "Fine with us.", "Ida Martin", "Not needed.", "The DPO saw it."])
      expect(text).not.toContain(kept)
    expect(text).toContain("For everyday work.")
    expect(text).not.toContain("Léo Weber")
    expect(text).toContain("Somebody who prepares decisions")
    expect(text).toMatch(/IT, agrees, 22 Nov 2026/)
    expect(text).toContain("Personal: “yes” proposed, “no” decided")
    expect(text).not.toMatch(/per_[0-9a-f]{6}/)
  })

  test("says what held on a day, by which list", async () => {
    const id = await inForce({ validFrom: "2026-11-22" })
    app.setNow("2026-12-20T10:00:00Z")
    const again = await signedIn(app, ["it"])
    const on = async (day: string) => (await ask(`/decisions/${id}?at=${day}`, undefined, { by: again })).text
    expect(await on("2026-11-21")).toMatch(/On 21 November 2026.*No list had been published yet/)
    expect(await on("2026-11-25")).toMatch(
      /On 25 November 2026.*From list no\. \d+, published 22 Nov 2026, \d\d:\d\d.*This decision held/,
    )
    expect(await on("2026-12-20")).toMatch(/From the list in force.*This decision holds/)
    expect(await on("2027-02-01")).toMatch(/Computed from list no\. \d+.*This decision will hold/)
    expect(await on("soon")).toContain("Write a day")
  })

  test("of a suspension leads to its end, beginning from what held", async () => {
    const id = await inForce()
    const seq = await suspendPlan(
      app,
      { plan: decidedPlan, role: "it", reason: { en: "A leak was reported." } },
      { by: ida.id, roles: ["it"] },
    )
    const { text, html } = await ask(`/decisions/${seq}`)
    expect(text).toContain("Acme Writer, Team: suspended")
    expect(text).toContain("A leak was reported.")
    expect(html).toContain(`/decisions/new?plan=acme-writer%2Fteam&amp;like=${id}`)
    const old = await ask(`/decisions/${id}`)
    expect(old.text).toContain("It holds no more")
    expect(old.html).toContain(`href="/decisions/${seq}"`)
  })

  test("of an import says that it was stated there", async () => {
    const other = await testApp({ now: "2026-05-28T10:00:00Z" })
    try {
      await stated(other, wholeDocument())
      const reader = await signedIn(other, ["reader"])
      const keeper = await signedIn(other, ["assessor"])
      const asking = askedBy(other, keeper)
      const { html } = await asking("/decisions?view=all")
      const id = /href="\/decisions\/(dec_\w+)"/.exec(html)?.[1] ?? ""
      const { text, status } = await asking(`/decisions/${id}`)
      expect(status).toBe(200)
      expect(text).toContain("As stated in the import")
      expect(text).toContain("Alix Exemple")
      expect((await asking(`/decisions/${id}`, undefined, { by: reader })).text).not.toContain("Alix Exemple")
      expect((await asking(`/decisions/${id}/sign-offs`, { role: "it", verdict: "agree", version: "1" })).status).toBe(
        403,
      )
    } finally {
      await other.close()
    }
  })

  test("takes it back, and gives it up", async () => {
    const id = await laidWith()
    await sign(id, ida)
    const page = await ask(`/decisions/${id}`, undefined, { by: ada })
    const form = { version: "2", read: "" }
    expect(page.text).toContain("Take back to a draft")
    expect((await ask(`/decisions/${id}/recall`, form, { by: ada })).to).toBe(`/decisions/${id}?done=recalled`)
    const draft = await ask(`/decisions/${id}?done=recalled`, undefined, { by: ada })
    expect(draft.text).toContain("decision being prepared")
    expect(draft.text).not.toContain("Ida Martin IT, agrees")
    expect((await ask(`/decisions/${id}/recall`, form, { by: ada })).status).toBe(409)
    expect((await ask(`/decisions/${id}/abandonment`, form, { by: ada })).status).toBe(412)
    expect((await ask(`/decisions/${id}/abandonment`, { version: "3" }, { by: ada })).to).toContain("done=abandoned")
    expect((await ask(`/decisions/${id}`, undefined, { by: ada })).text).toContain("Given up on 22 November 2026")
  })
})

describe("the list of decisions", () => {
  test("says what waits for whom, what is under way, and what is in force", async () => {
    const id = await laidWith()
    const mine = await ask("/decisions?view=mine")
    expect(mine.text).toContain("One sign-off waits for you")
    expect(mine.text).toMatch(
      /Acme Writer Team.*Approved to sign off 0 of 2 yours: IT 22 Nov 2026 not set 20|Acme Writer Team/,
    )
    expect(mine.text).toContain("yours: IT")
    await sign(id, ida)
    expect((await ask("/decisions?view=mine")).text).toContain("No sign-off waits for you")
    expect((await ask("/decisions?view=way", undefined, { by: ada })).text).toMatch(/One decision under way.*1 of 2/)
    await sign(id, leo)
    const force = await ask("/decisions", undefined, { by: rea })
    expect(force.text).toMatch(/One decision in force.*Acme Writer Team.*in force/)
    expect((await ask("/decisions?view=force&q=writer")).text).toContain("One found")
    expect((await ask("/decisions?view=all&q=nothing")).text).toContain("No decision goes by that name")
  })

  test("is on the dashboard of whoever is asked", async () => {
    await laidWith()
    expect((await ask("/dashboard")).text).toMatch(/Acme Writer, Team: sign off a decision waits for this sign-off: IT/)
    expect((await ask("/dashboard", undefined, { by: ada })).text).not.toContain("sign off")
  })
})

test("the API says who signed by role and day, and names nobody who signed here", async () => {
  const id = await inForce({ rationale: { en: "Because the DPA is signed." } })
  const { html } = await ask(`/api/v1/decisions/${id}`)
  expect(JSON.parse(html)).toMatchObject({
    ...{ id, outcome: "approved", stated: false, counts: true },
    rationale: { en: "Because the DPA is signed." },
    signOffs: [
      { role: "it", verdict: "agree", on: "2026-11-22" },
      { role: "legal", verdict: "agree", on: "2026-11-22" },
    ],
  })
  expect(html).not.toMatch(/per_|Ida|Léo/)
  const read = await ask(`/api/v1/decisions/${id}`, undefined, { by: rea })
  expect(read.html).not.toContain("Because the DPA")
  const list = await ask("/api/v1/list")
  expect(list.html).not.toMatch(/per_|Ida|Léo|Because the DPA/)
})

test("the page of the tool leads to it, and says who signed to those who keep the register", async () => {
  const id = await laidWith()
  const under = await ask("/tools/acme-writer", undefined, { by: ada })
  expect(under.html).toContain(`href="/decisions/${id}"`)
  expect(under.text).toContain("A decision is laid before its signatories")
  expect((await ask("/tools/acme-writer", undefined, { by: rea })).html).not.toContain(id)
  await sign(id, ida)
  await sign(id, leo)
  const { text, html } = await ask("/tools/acme-writer", undefined, { by: ada })
  expect(html).toContain(`href="/decisions/${id}"`)
  expect(text).toMatch(/Ida Martin IT, agrees, 22 Nov 2026/i)
  const read = await ask("/tools/acme-writer", undefined, { by: rea })
  expect(read.text).toMatch(/IT, agrees, 22 Nov 2026/i)
  expect(read.text).not.toMatch(/Ida Martin IT, agrees|per_[0-9a-f]{6}/)
})

test("an export holds it, and changes nothing where it is imported again", async () => {
  const id = await inForce()
  const document = await exportDocument(app)
  expect(JSON.stringify(document)).not.toMatch(/Ida Martin|Léo Weber/)
  expect(document.decisions).toMatchObject([{ plan: decidedPlan, signOffs: [{ role: "it" }, { role: "legal" }] }])
  expect((await stated(app, document)).nothing).toBe(true)
  expect((await ask(`/decisions/${id}`)).text).toContain("In force since")
})
