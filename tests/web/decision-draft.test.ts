import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { saveDecisionDraft } from "../../src/actions/change-decision.ts"
import { openDecision } from "../../src/actions/open-decision.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import type { DecisionContent } from "../../src/core/deciding.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { laid, decidedPlan as plan, soundContent, withAssessment } from "../support/deciding.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let ada: TestPerson
let ida: TestPerson
let leo: TestPerson
let assessment: string
let ask: ReturnType<typeof askedBy>

async function begin(options: Parameters<typeof withAssessment>[2] = {}) {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  assessment = await withAssessment(app, "2026-11-20", options)
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  ida = await signedIn(app, ["it"], { name: "Ida Martin" })
  leo = await signedIn(app, ["legal"], { name: "Leo Weber" })
  ask = askedBy(app, ada)
}
beforeEach(() => begin())
afterEach(() => app.close())

const opened = () => openDecision(app, { plan, assessment }, { by: ada.id })
const draftOf = (id: string, query = "") => `/decisions/${id}/draft${query}`
const contentOf = async (id: string) => (await readDecision(app, id)).content

async function formOf(id: string) {
  const { html } = await ask(draftOf(id))
  return fieldsOf(html)
}

/** What makes a draft sound: no personal data, why, and a summary. */
const sound = {
  "class-personal": "no",
  "class-special": "no",
  "reason-class:personal": "Not needed.",
  "reason-class:special": "Not needed.",
  "summary-en": "For everyday work.",
}

/** Saves a draft that goes on from the one that is stored. */
async function stored(id: string, change: (content: DecisionContent) => Partial<DecisionContent>) {
  const { content, version } = await readDecision(app, id)
  return saveDecisionDraft(app, id, { ...content, ...change(content) }, { by: ida.id, version })
}

describe("opening a decision", () => {
  test("chooses a plan by name, then the latest assessment, and leads to the draft", async () => {
    const search = await ask("/decisions/new?q=acme+team")
    expect(search.text).toMatch(/One plan Plans, one a row Plan Vendor Acme Writer, Team/)
    expect(search.html).toContain('href="/decisions/new?plan=acme-writer%2Fteam"')
    expect((await ask("/decisions/new?q=nothing")).text).toContain("No plan goes by that name. See all plans")
    const page = await ask("/decisions/new?plan=acme-writer%2Fteam")
    expect(page.text).toMatch(/Assessment of 20 November 2026 \(the latest\) 0\.00 of 100, low, full review/)
    const fields = fieldsOf(page.html)
    expect(fields).toEqual({ plan, basis: assessment })
    const sent = await ask("/decisions/new", fields)
    expect(sent.status).toBe(303)
    expect(sent.to).toMatch(/^\/decisions\/dec_\w+\/draft\?done=opened$/)
    const draft = await ask(sent.to ?? "")
    expect(draft.text).toContain("Draft opened: it says what the policy proposes.")
    expect((await ask("/decisions/new?plan=acme-writer%2Fteam")).text).toContain("already under way")
  })

  test("from its assessment chooses that one; of another plan, or one that is not there, none", async () => {
    const { html } = await ask(`/decisions/new?assessment=${assessment}`)
    expect(fieldsOf(html)).toEqual({ plan, basis: assessment })
    expect((await ask("/decisions/new?assessment=ass_nothing")).status).toBe(404)
    expect((await ask("/decisions/new?plan=acme-writer/none")).status).toBe(404)
    const other = await ask("/decisions/new", { plan: "acme-writer/free", basis: assessment })
    expect(other.status).toBe(422)
    expect(other.text).toContain("about another plan")
    const gone = await ask("/decisions/new", { plan, basis: "ass_nothing" })
    expect([gone.status, gone.text]).toEqual([422, expect.stringContaining("Choose the assessment that it rests on")])
    expect((await ask("/decisions/new", { plan })).text).toContain("or say that it was taken before Aval")
  })

  test("without an assessment says how to assess; one taken before Aval is marked as such, and says who decided", async () => {
    const bare = await ask("/decisions/new?plan=acme-writer/free")
    expect(bare.text).toContain("This plan has no frozen assessment. Assess it")
    expect(bare.html).toContain('href="/assessments/new?plan=acme-writer%2Ffree"')
    const { to } = await ask("/decisions/new", { plan: "acme-writer/free", basis: "stated" })
    const id = /dec_\w+/.exec(to ?? "")?.[0] ?? ""
    const page = await ask(draftOf(id))
    expect(page.text).toMatch(/Taken before Aval.*Who decided then/)
    expect(page.text).toContain("Write who decided, in which role, and on which day.")
    const half = { "stated-0-name": "Rose Mercier", "stated-0-role": "legal" }
    const fields = {
      ...fieldsOf(page.html),
      ...half,
      outcome: "refused",
      validFrom: "2025-03-01",
      reviewBy: "",
      source: "Minutes 12",
    }
    const refused = await ask(draftOf(id), { ...fields, do: "save" })
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining("Give the day on which this person decided."),
    ])
    expect(refused.html).toContain('value="Rose Mercier"')
    const lays = { ...fields, "stated-0-on": "2025-02-27", "summary-en": "Not for work.", do: "lay" }
    expect(await ask(draftOf(id), lays)).toMatchObject({ status: 303, to: `/decisions/${id}?done=laid` })
    expect(await contentOf(id)).toMatchObject({
      stated: [{ role: "legal", name: "Rose Mercier", verdict: "agree", on: "2025-02-27" }],
      source: "Minutes 12",
    })
  })

  test("goes on from the one in force, and from what a suspension ended", async () => {
    const first = await laid(app, assessment, { by: ada.id })
    await signDecision(app, first, { role: "it", verdict: "agree", version: 2 }, { by: ida.id, roles: ["it"] })
    await signDecision(app, first, { role: "legal", verdict: "agree", version: 2 }, { by: leo.id, roles: ["legal"] })
    const page = await ask("/decisions/new?plan=acme-writer/team")
    expect(page.text).toContain("The decision of 22 November 2026")
    const { to } = await ask("/decisions/new", { plan, basis: assessment, like: first })
    const id = /dec_\w+/.exec(to ?? "")?.[0] ?? ""
    expect(await contentOf(id)).toMatchObject({ summary: { en: "For everyday work." }, reasons: {} })
    const draft = await ask(draftOf(id))
    expect(draft.text).toContain("It rests on the same assessment.")
    expect(draft.text).toContain("The answers of this draft are those in force.")
    const strange = await ask("/decisions/new", { plan, basis: assessment, like: "dec_nothing" })
    expect(strange.status).toBe(422)
  })
})

describe("a draft", () => {
  test("shows risk, the proposal in every cell, and what is missing", async () => {
    const { text, html } = await ask(draftOf(await opened()))
    expect(text).toContain("0 of 100, low")
    expect(text).toContain("No stop")
    expect(text).toContain("This is the first decision")
    expect(html.match(/class="why"/g)).toHaveLength(7 * 16)
    expect(text).toContain("The draft says what the policy proposes: there is no reason to write.")
    expect(text).toMatch(/DPO’s opinion and impact assessment to do/)
    expect(text).toMatch(
      /It will take the sign-off of IT, that of legal, and that of the DPO, and two different people/,
    )
    expect(text).toContain("No active account can give that of the DPO")
  })

  test("that is sent as it was read changes nothing", async () => {
    const id = await opened()
    const before = await contentOf(id)
    const sent = await ask(draftOf(id), { ...(await formOf(id)), do: "save" })
    expect(sent.to).toBe(draftOf(id, "?done=same"))
    expect(await contentOf(id)).toEqual(before)
  })

  test("is recomputed without being saved: cells, departures, what is asked for", async () => {
    const id = await opened()
    const fields = { ...(await formOf(id)), "class-internal": "no", "use-copy": "ask", do: "recompute" }
    const { status, text } = await ask(draftOf(id), fields)
    expect(status).toBe(200)
    expect(text).toContain("Two departures from the proposal")
    expect(text).toMatch(/1\. Internal data: yes proposed, no decided stricter, 16 cells/)
    expect(text).toMatch(/2\. Copy: yes proposed, ask first decided/)
    expect(text).toContain("Internal data: write why the decision is stricter than the proposal.")
    expect((await contentOf(id)).classes.internal).toBe("yes")
    const closed = await ask(draftOf(id), { ...fields, outcome: "refused" })
    expect(closed.text).toContain("The answer is “no”, whatever the data and whatever the use.")
    expect(closed.text).toContain("1. Everywhere: yes proposed, no decided")
    expect(closed.html).toContain('name="class-internal"')
  })

  test("says why a cell is proposed so, also at an address of its own", async () => {
    await app.close()
    await begin({ A1: 4, E2: 3 })
    const id = await opened()
    const page = await ask(draftOf(id, "?why=personal/copy"))
    expect(page.text).toMatch(/Why: Copy, personal data/)
    expect(page.text).toMatch(/Proposed: No because a gate or stop is broken/)
    expect(page.html).toContain('href="/about/methodology#A1"')
    expect(page.text).toContain("No decision and no exception passes this stop.")
    expect(page.text).toMatch(/One stop A1 .*neither “yes” nor “yes, if”/)
    const other = await ask(draftOf(id), { ...(await formOf(id)), "class-public": "no", why: "public/copy" })
    expect(other.text).toMatch(/Why: Copy, public data Decided: No by the answer of the data/)
    expect((await ask(draftOf(id, "?why=nothing/copy"))).text).not.toContain("Why: ")
  })

  test("takes pairs, and lets go of them", async () => {
    const id = await opened()
    const added = await ask(draftOf(id), { ...(await formOf(id)), do: "add-pair:public/naming" })
    const fields = fieldsOf(added.html)
    expect(fields).toMatchObject({ "pair-0-class": "public", "pair-0-use": "naming", "pair-0-answer": "" })
    const half = await ask(draftOf(id), { ...fields, do: "save" })
    expect([half.status, half.text]).toEqual([422, expect.stringContaining("Choose the answer of this pair")])
    const more = fieldsOf((await ask(draftOf(id), { ...fields, "pair-0-answer": "no", do: "add-pair" })).html)
    const saved = await ask(draftOf(id), { ...more, do: "save" })
    expect(saved.to).toBe(draftOf(id, "?done=saved"))
    const pair = { class: "public", use: "naming", answer: "no" }
    expect((await contentOf(id)).overrides).toEqual([pair])
    expect((await ask(draftOf(id))).text).toMatch(
      /1\. Names and logos, public data: yes proposed, no decided stricter, one cell/,
    )
    const gone = await ask(draftOf(id), { ...(await formOf(id)), do: "remove-pair-0" })
    expect(gone.html).not.toContain('name="pair-0-class"')
  })

  test("takes conditions from the library and in one's own words, with the rest of the form kept", async () => {
    const id = await opened()
    const fields = { ...(await formOf(id)), "rationale-fr": "Bien pesé." }
    const added = await ask(draftOf(id), { ...fields, "add-condition": "own" })
    expect(added.html).toContain('name="condition-0-en"')
    expect(added.html).toContain("Bien pesé.")
    const own = { ...fieldsOf(added.html), "condition-0-en": "Only drafts.", "condition-0-use": "copy", do: "save" }
    expect((await ask(draftOf(id), own)).status).toBe(303)
    expect((await contentOf(id)).conditions).toEqual([{ text: { en: "Only drafts." }, classes: [], uses: ["copy"] }])
  })

  test("is laid once nothing is missing; else all that is missing is told, and what was typed is saved", async () => {
    const id = await opened()
    const early = { ...(await formOf(id)), outcome: "tolerated", "rationale-en": "Weighed.", do: "lay" }
    const refused = await ask(draftOf(id), early)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain("<title>Error: ")
    expect(refused.text).toContain("4 things need correcting")
    expect(refused.html).toContain('href="#f-dpoOpinion"')
    expect(refused.html).toContain('href="#f-validUntil"')
    expect(await contentOf(id)).toMatchObject({ outcome: "tolerated", rationale: { en: "Weighed." } })
    const fields = { ...fieldsOf(refused.html), ...sound, outcome: "approved" }
    const done = await ask(draftOf(id), { ...fields, do: "lay" })
    expect([done.status, done.to]).toEqual([303, `/decisions/${id}?done=laid`])
    expect((await readDecision(app, id)).status).toBe("signing")
    expect((await ask(draftOf(id))).to).toBe(`/decisions/${id}`)
  })

  test("that cannot be stored as it is keeps all that was typed", async () => {
    const id = await opened()
    const wrong = { ...(await formOf(id)), validUntil: "2026-02-31", "summary-fr": "Pour tous <b>", do: "save" }
    const { status, text, html } = await ask(draftOf(id), wrong)
    expect(status).toBe(422)
    expect(text).toContain("Until: a day is expected")
    expect(html).toContain('value="2026-02-31"')
    expect(html).toContain("Pour tous &lt;b&gt;")
    expect((await ask(draftOf(id), { ...(await formOf(id)), "class-public": "perhaps", do: "save" })).status).toBe(422)
    expect((await readDecision(app, id)).version).toBe(1)
  })

  test("keeps the DPO’s opinion and reasons that are asked for no more", async () => {
    const id = await opened()
    const typed = {
      dpoOpinion: "Fine since March.",
      dpia: "AIPD-12",
      "class-copy": "no",
      "reason-class:public": "Once.",
    }
    const fields = { ...(await formOf(id)), ...typed, ...sound, do: "recompute" }
    const { html, text } = await ask(draftOf(id), fields)
    expect(text).not.toContain("Its number or address")
    expect(fieldsOf(html)).toMatchObject({
      dpoOpinion: "Fine since March.",
      dpia: "AIPD-12",
      "reason-class:public": "Once.",
    })
    const back = await ask(draftOf(id), { ...fieldsOf(html), "class-personal": "yes", do: "recompute" })
    expect(back.text).toContain("Its number or address")
    expect(back.html).toContain("Fine since March.</textarea>")
  })

  test("asks for preconditions, each with whether it holds, in some cells or everywhere", async () => {
    const id = await opened()
    expect((await ask(draftOf(id))).text).toMatch(/Licence active true|No active licence is on record/)
    const fields = {
      ...(await formOf(id)),
      preconditions: ["sso-on"],
      "precondition-sso-on-classes": ["internal", "client"],
    }
    await ask(draftOf(id), { ...fields, do: "save" })
    expect((await contentOf(id)).preconditions).toEqual([{ id: "sso-on", classes: ["internal", "client"], uses: [] }])
  })
})

describe("two people on one draft", () => {
  test("the second is shown what the first changed, and keeps what they typed", async () => {
    const id = await opened()
    const read = await formOf(id)
    await stored(id, ({ uses }) => ({ uses: { ...uses, copy: "no" }, summary: { en: "Theirs." }, dpia: "AIPD-1" }))
    const mine = { ...read, "summary-en": "Mine.", "rationale-en": "Mine too.", do: "save" }
    const stale = await ask(draftOf(id), mine)
    expect(stale.status).toBe(412)
    expect(stale.text).toContain("Somebody else saved this draft while you were writing")
    expect(stale.text).toContain("Summary in English: Theirs. (you changed it too: your version is kept)")
    expect(stale.text).toContain("Answer for the use copy: No (taken over here)")
    expect(stale.text).toContain("Impact assessment: AIPD-1 (taken over here)")
    expect(stale.text).not.toMatch(/Rationale in English: /)
    const merged = fieldsOf(stale.html)
    expect(merged).toMatchObject({
      "use-copy": "no",
      "summary-en": "Mine.",
      "rationale-en": "Mine too.",
      dpia: "AIPD-1",
    })
    expect((await contentOf(id)).summary).toEqual({ en: "Theirs." })
    expect((await ask(draftOf(id), { ...merged, do: "save" })).to).toBe(draftOf(id, "?done=saved"))
    expect(await contentOf(id)).toMatchObject({ summary: { en: "Mine." }, rationale: { en: "Mine too." } })
  })

  test("what is recomputed meanwhile still rests on what was read", async () => {
    const id = await opened()
    const read = await formOf(id)
    await stored(id, () => ({ dpia: "AIPD-1" }))
    const again = await ask(draftOf(id), { ...read, "class-public": "no", do: "recompute" })
    const late = await ask(draftOf(id), { ...fieldsOf(again.html), do: "save" })
    expect([late.status, late.text]).toEqual([
      412,
      expect.stringContaining("Impact assessment: AIPD-1 (taken over here)"),
    ])
    const blind = await ask(draftOf(id), { ...read, was: "{", "class-public": "no", do: "save" })
    expect([blind.status, blind.text]).toEqual([412, expect.stringContaining("could not be compared")])
    expect(blind.html).toMatch(/name="class-public"[\s\S]*?value="no" selected/)
  })

  test("one that was laid meanwhile is saved no more, and what was typed is still there", async () => {
    const id = await opened()
    const read = await formOf(id)
    const { content } = await readDecision(app, id)
    await saveDecisionDraft(app, id, soundContent(content), { by: ida.id, version: 1 })
    await ask(draftOf(id), { ...(await formOf(id)), do: "lay" })
    const late = await ask(draftOf(id), { ...read, "rationale-en": "Too late.", do: "save" })
    expect(late.status).toBe(409)
    expect(late.text).toContain("Somebody laid it before its signatories meanwhile")
    expect(late.html).toContain("Too late.</textarea>")
    expect(late.html).not.toContain('value="lay"')
  })
})

describe("a suspension", () => {
  const fields = { plan, role: "it", "reason-en": "Data leaked.", sure: "on" }

  test("says what stops, takes one confirmation, and holds at once", async () => {
    const first = await laid(app, assessment, { by: ada.id })
    await signDecision(app, first, { role: "it", verdict: "agree", version: 2 }, { by: ida.id, roles: ["it"] })
    await signDecision(app, first, { role: "legal", verdict: "agree", version: 2 }, { by: leo.id, roles: ["legal"] })
    const page = await ask("/decisions/suspension?plan=acme-writer/team", undefined, { by: ida })
    expect(page.text).toMatch(/What stops at once.*64 answers Yes → becomes No/)
    expect(fieldsOf(page.html)).toMatchObject({ plan, role: "it" })
    const done = await ask("/decisions/suspension", fields, { by: ida })
    expect(done.status).toBe(303)
    const { content, origin } = await readDecision(app, /dec_\w+/.exec(done.to ?? "")?.[0] ?? "")
    expect([origin, content.outcome, content.rationale]).toEqual(["suspension", "suspended", { en: "Data leaked." }])
    const again = await ask("/decisions/suspension?plan=acme-writer/team", undefined, { by: ida })
    expect(again.text).toContain("there is nothing to suspend")
  })

  test("is refused without a reason, a confirmation, or a role of one’s own, and keeps what was typed", async () => {
    const unsure = await ask("/decisions/suspension", { ...fields, sure: "" }, { by: ida })
    expect([unsure.status, unsure.text]).toEqual([422, expect.stringContaining("Tick it to confirm")])
    expect(unsure.html).toContain("Data leaked.</textarea>")
    const mute = await ask("/decisions/suspension", { ...fields, "reason-en": " " }, { by: ida })
    expect([mute.status, mute.text]).toEqual([422, expect.stringContaining("Write why this plan is suspended")])
    const other = await ask("/decisions/suspension", { ...fields, role: "dpo" }, { by: ida })
    expect(other.status).toBe(422)
    expect((await ask("/decisions/suspension", fields)).status).toBe(403)
    const admin = await signedIn(app, ["admin"])
    const page = await ask("/decisions/suspension?plan=acme-writer/team", undefined, { by: admin })
    expect(page.text).toContain("You have none of the roles that sign off")
    expect((await ask("/decisions/suspension?q=acme", undefined, { by: ida })).html).toContain(
      'href="/decisions/suspension?plan=acme-writer%2Fteam"',
    )
  })
})

test("who does not decide for the whole company opens and saves no draft", async () => {
  const id = await opened()
  const reader = await signedIn(app, ["reader"])
  const local = await signedIn(app, [{ role: "assessor", unit: "unt_lyon" }]).catch(() => reader)
  for (const by of [reader, local]) {
    expect((await ask(draftOf(id), undefined, { by })).status).toBe(403)
    expect((await ask(draftOf(id), { do: "save" }, { by })).status).toBe(403)
    expect((await ask("/decisions/new", undefined, { by })).status).toBe(403)
  }
  expect((await ask("/decisions/dec_nothing/draft")).status).toBe(404)
})
