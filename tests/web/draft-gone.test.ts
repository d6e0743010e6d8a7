import { afterEach, beforeEach, expect, test } from "vitest"
import { commentDraft } from "../../src/actions/comment-draft.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { resetCompanyClause } from "../../src/actions/reset-company-clause.ts"
import { addCompanyClause } from "../../src/actions/save-company-clause.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { clauseChange, savePart } from "../support/drafts.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let lawyer: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  lawyer = await signedIn(app, ["legal"])
  ask = askedBy(app, lawyer)
})
afterEach(() => app.close())

test("a clause that the company withdraws while somebody works on it is told, with what was said of it", async () => {
  const by = { by: lawyer.id }
  const contract = await contractBy(app, lawyer.id, await agencyBy(app, lawyer.id))
  const { id } = await makeDraft(app, { contract, languages: ["fr", "en"], prevailing: "fr" }, by)
  const [, shipped] = clauseLibrary.clauses
  if (!shipped) throw new Error("no clause")
  const title = { fr: "Charte de marque", en: "Brand guidelines" }
  const { id: own } = await addCompanyClause(app, { written: { ...shipped, title, when: "always" } }, by)
  await savePart(app, id, clauseChange(own, { position: "strict" }), lawyer.id)
  await commentDraft(app, id, { clause: own, text: "To be read again" }, by)
  const form = fieldsOf((await ask(`/drafts/${id}?part=${own}`)).html)
  expect(form.position).toBe("strict")
  await resetCompanyClause(app, { id: own }, { ...by, seen: 1 })

  const late = await ask(`/drafts/${id}?part=${own}`, { ...form, do: "apply", position: "light" })
  expect(late.status).toBe(422)
  expect(late.text).toContain("This clause is not, or no longer, in the library.")
  expect(late.text).not.toContain("Choose French, English or both")
  expect((await ask(`/drafts/${id}/preview?part=${own}`, form)).status).toBe(200)
  const open = await ask(`/drafts/${id}?part=open`)
  expect(open.text).toContain(`Clause ${own} is no longer in the library`)
  expect(open.text).toMatch(new RegExp(`, ${own} To be read again`))
  const { draft, assembly } = await readDraft(app, id, "2026-11-22")
  // What was chosen comes back with the clause.
  expect(draft.content.positions[own]).toBe("strict")
  expect(assembly.findings.some(({ gravity }) => gravity === "block")).toBe(false)
})
