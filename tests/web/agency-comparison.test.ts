import { afterEach, beforeEach, expect, test } from "vitest"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, contractWith, sentDeclaration } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { pagesOf } from "../support/pages.ts"
import { signedIn } from "../support/people.ts"

let app: TestApp

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  await contractWith(app)
})
afterEach(() => app.close())

const name = "<b>Brume “fine”</b> שלום"

test("the table tells the worst first: what was found, what to ask, conditions and decision; what holds for all, once", async () => {
  const parts = {
    ...completeParts(),
    "tools/2": {
      name,
      tier: "gratuite",
      account: "personal" as const,
      crafts: ["copy" as const],
      data: ["briefs" as const],
    },
    oversight: { oversight: "spot" as const, reviewers: "Chef de projet" },
  }
  const { id } = await sentDeclaration(app, { parts })
  const { headers } = await signedIn(app, ["procurement"])
  const ask = pagesOf(app)
  for (const path of ["/agencies/atelier?tab=conflicts", `/declarations/${id}`]) {
    const { status, text, html, links } = await ask(path, headers)
    expect(status).toBe(200)
    const read = text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")
    expect(read).toContain("2 lignes à régler sur 2.")
    expect(read).toContain(`« ${name} » n’est pas dans notre registre : personne n’a encore lu ses conditions.`)
    expect(read).toContain("Merci de nous indiquer l’éditeur, l’offre")
    expect(read).toContain("Relecture humaine avant publication.")
    expect(read.indexOf("Outil non évalué")).toBeLessThan(read.lastIndexOf("Relecture insuffisante"))
    const whole = /<table[\s\S]*?<\/table>/g
    const table = [...html.matchAll(whole)].map(([found]) => found).find((found) => found.includes("Brume")) ?? ""
    expect(table).not.toContain("La relecture déclarée")
    expect(html.replace(whole, "")).toContain("La relecture déclarée (une relecture par sondage)")
    expect(html).not.toContain("<b>Brume")
    expect(links.filter((link) => link.startsWith("/decisions/"))).toHaveLength(1)
    expect(links).toContain("/tools/acme-writer?plan=acme-writer%2Fteam")
  }
  const english = await ask("/agencies/atelier?tab=conflicts&lang=en", headers)
  expect(english.text).toContain("Tool not assessed")
  expect(english.text).toContain("“<b>Brume “fine”</b> שלום” is not in our register: nobody has read its terms yet.")
})
