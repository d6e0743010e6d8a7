import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { decidedPlan, laid, withAssessment } from "../support/deciding.ts"
import { statedDecision } from "../support/document.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessment: string
let ida: TestPerson
let ada: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  assessment = await withAssessment(app, "2026-11-20")
  ida = await signedIn(app, ["it"], { name: "Ida Martin" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  ask = askedBy(app, ida)
})
afterEach(() => app.close())

/** An allowed suite whose hosts those of Acme Writer are a part of. */
const suite = {
  aval: 1,
  tools: [
    {
      slug: "acme-suite",
      name: "Acme Suite",
      vendor: "acme",
      categories: ["text"],
      hosts: [{ host: "acme.example", cover: "tree" }],
    },
  ],
  plans: [{ slug: "acme-suite/pro", name: { fr: "Pro", en: "Pro" }, account: "company" }],
  decisions: [
    statedDecision({
      ...{
        plan: "acme-suite/pro",
        classes: { public: "yes" },
        uses: { copy: "yes" },
        overrides: [],
        preconditions: [],
      },
    }),
  ],
}

const refusal = { outcome: "refused" as const, reasons: { outcome: "It leaks." } }
const laidRefusal = () => laid(app, assessment, { by: ada.id, over: refusal })

describe("a decision that would deny an allowed plan", () => {
  test("names both decisions above the button, and takes no sign-off without the word that it is meant", async () => {
    await stated(app, suite)
    const id = await laidRefusal()
    const page = await ask(`/decisions/${id}`)
    const said =
      /Denying writer\.acme\.example and all below it \(this decision\) would also deny Acme Suite, Pro \(a part of acme\.example\) ?, which its decision allows/
    expect(page.text).toMatch(said)
    const [, form = ""] = page.html.split('<form method="post"')
    expect(form).toMatch(/href="\/decisions\/dec_\w+">its decision<\/a>[\s\S]*name="confirm"[\s\S]*value="agree"/)

    const fields = { ...fieldsOf(page.html), verdict: "agree", comment: "As discussed." }
    const refused = await ask(`/decisions/${id}/sign-offs`, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("An allowed plan would be blocked too")
    expect(refused.html).toContain("As discussed.")
    expect(refused.html).toContain('href="#f-confirm"')
    expect((await ask(`/decisions/${id}/sign-offs`, { ...fields, confirm: "on" })).status).toBe(303)
    expect((await ask(`/decisions/${id}`)).text).toContain("Sign-offs: 1 of 2")
  })

  test("takes a dissent without it", async () => {
    await stated(app, suite)
    const id = await laidRefusal()
    const fields = { ...fieldsOf((await ask(`/decisions/${id}`)).html), verdict: "dissent", comment: "No." }
    expect((await ask(`/decisions/${id}/sign-offs`, fields)).status).toBe(303)
  })

  test("shows nothing of it where it hits nothing", async () => {
    const id = await laidRefusal()
    const { html, text } = await ask(`/decisions/${id}`)
    expect(html).not.toContain('id="blast"')
    expect(html).not.toContain('name="confirm"')
    expect(text).not.toContain("What else it hits")
    expect((await ask(`/decisions/${id}/sign-offs`, { ...fieldsOf(html), verdict: "agree" })).status).toBe(303)
  })

  test("is the same of a suspension", async () => {
    await stated(app, { ...suite, decisions: [...suite.decisions, statedDecision({ preconditions: [] })] })
    const address = `/decisions/suspension?plan=${decidedPlan}`
    const page = await ask(address)
    expect(page.text).toMatch(/\(this suspension\) would also deny Acme Suite, Pro/)
    const fields = { ...fieldsOf(page.html), "reason-en": "Data leaked.", sure: "on" }
    const refused = await ask("/decisions/suspension", fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("An allowed plan would be blocked too")
    expect(refused.html).toContain("Data leaked.")
    expect((await ask("/decisions/suspension", { ...fields, confirm: "on" })).status).toBe(303)
  })

  test("says what is known to run on a shared host, and what the policy never blocks, in French too", async () => {
    app.policy = { ...app.policy, neverBlock: ["login.office.com"] }
    await stated(app, {
      aval: 1,
      tools: [
        {
          slug: "acme-writer",
          name: "Acme Writer",
          vendor: "acme",
          categories: ["text"],
          hosts: [
            { host: "bing.com", cover: "tree" },
            { host: "office.com", cover: "tree" },
          ],
        },
      ],
    })
    const id = await laidRefusal()
    const { text, html } = await ask(`/decisions/${id}`, undefined, { lang: "fr" })
    expect(text).toContain("la recherche Bing, autant que la conversation de Copilot")
    expect(html).toContain('href="https://learn.microsoft.com/en-us/bing-chat-enterprise/faq"')
    expect(text).toMatch(
      /office\.com et tout ce qui est dessous ne sera pas bloqué\s?: la politique ne bloque jamais login\.office\.com/,
    )
    // Nothing that is approved is hit: nobody is asked to confirm.
    expect(html).not.toContain('name="confirm"')
  })
})
