import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Page } from "../../src/web/page.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { sourceNames } from "../../templates/methodology/sources.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { pagesOf, type ShownPage } from "../support/pages.ts"

let app: TestApp
const pages = new Map<Page["lang"], ShownPage>()
const shown = (lang: Page["lang"]) => pages.get(lang)?.text ?? ""

beforeAll(async () => {
  app = await testApp()
  for (const lang of ["fr", "en"] as const) pages.set(lang, await pagesOf(app)(`/about/methodology?lang=${lang}`))
})
afterAll(() => app.store.close())

describe.each(["fr", "en"] as const)("in %s", (lang) => {
  test("every factor has its anchor, question, options, weight and references", () => {
    const { html } = pages.get(lang) ?? { html: "" }
    for (const factor of methodology.factors) {
      expect(html).toContain(`<details id="${factor.id}">`)
      expect(shown(lang)).toContain(factor.question[lang])
      for (const option of factor.options) expect(shown(lang)).toContain(option[lang])
      for (const reference of factor.references) {
        const names: Record<string, { fr: string; en: string } | undefined> = sourceNames
        expect(shown(lang)).toContain(names[reference.source]?.[lang])
      }
    }
  })

  test("every data class, use and example is there", () => {
    for (const one of methodology.vocabulary.classes)
      for (const text of [one.name, one.hint, ...one.examples]) expect(shown(lang)).toContain(text[lang])
    for (const use of methodology.vocabulary.uses) expect(shown(lang)).toContain(use.verb[lang])
  })

  test("every link inside the page leads somewhere", () => {
    const { html, links } = pages.get(lang) ?? { html: "", links: [] }
    const inside = links.filter((link) => link.startsWith("#")).map((link) => link.slice(1))
    expect(inside.length).toBeGreaterThan(20)
    for (const id of inside) expect(html, id).toContain(` id="${id}"`)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids.length).toBe(new Set(ids).size)
  })
})

test("the thresholds, gates and stops are those of the methodology in force", () => {
  const fr = shown("fr")
  expect(fr).toContain("score inférieur à 35")
  expect(fr).toContain("score de 35 à moins de 60")
  expect(fr).toContain("le plancher atteint 80")
  expect(fr).toContain("moins de 50\u00a0% de preuves")
  expect(shown("en")).toContain("evidence below 50%")
  // Sensitive data adds five gates to those of personal data.
  expect(fr).toMatch(/Sensibles s’ajoute à\u00a0: personnelles A1 .* B2 .* C1 .* C3 .* D1 .* Usage publié/)
  expect(fr).toMatch(/Publiques E3 Droit d’usage commercial Niveau 3/)
  expect(fr).toMatch(/Si elle reçoit des données de l’entreprise A .* B .* C .* D .* H7 blocage dès Niveau 3/)
  expect(shown("en")).toContain("Dimension H weighs 4 more than for a plan.")
  expect(fr).toMatch(/Blocages .* A1 .* Niveau 4 .*\(personnelles, sensibles\)/)
})

test("what nobody read in the text is marked to confirm, and only that", () => {
  const waiting = methodology.factors
    .flatMap((factor) => factor.references)
    .filter((one) => one.status === "to-confirm")
  expect(shown("fr").match(/ à confirmer /g)).toHaveLength(waiting.length)
  expect(shown("en").match(/ to confirm /g)).toHaveLength(waiting.length)
})

test("names the licences, and that it is no legal advice", () => {
  expect(shown("en")).toContain("CC BY 4.0")
  expect(shown("en")).toContain("ODC-BY 1.0")
  expect(shown("en")).toContain("Nothing here is legal advice")
})

test("says when the company changed it", async () => {
  expect(shown("fr")).not.toContain("Notre entreprise l’a adaptée")
  const changed = { ...app, methodology: { ...methodology, version: "1.0.0+a1b2" } }
  const { text } = await pagesOf(changed)("/about/methodology")
  expect(text).toContain("Méthode 1.0.0+a1b2")
  expect(text).toContain("Notre entreprise l’a adaptée")
})
