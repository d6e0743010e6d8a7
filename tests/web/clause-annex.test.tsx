import { expect, test } from "vitest"
import type { TreeAnnex } from "../../src/core/clause-annex.ts"
import { declarationAnnex } from "../../src/core/clause-annex-declaration.ts"
import { deliverableAnnex } from "../../src/core/clause-annex-deliverable.ts"
import { pitchForm } from "../../src/core/clause-annex-pitch.ts"
import { Annex, Annexes } from "../../views/clauses/annex.tsx"
import { hostileTexts } from "../support/clause-drafts.ts"

const annexes = [declarationAnnex("1"), deliverableAnnex("2")]

test("annexes follow each other, in each language, with a heading for each and for its parts", () => {
  const shown = (<Annexes annexes={annexes} languages={["fr", "en"]} />).toString()
  const headings = [...shown.matchAll(/<h3[^>]*>([^<]+)</g)].map(([, text]) => text)
  expect(headings).toEqual([
    "Annexe\u00a01. Modèle de Déclaration",
    "Annex\u00a01. Form of the Declaration",
    "Annexe\u00a02. Modèle de Fiche de livrable",
    "Annex\u00a02. Form of the Deliverable Sheet",
  ])
  const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const parts = annexes.reduce((sum, { parts }) => sum + parts.length, 0)
  expect(ids).toHaveLength(2 * (annexes.length + parts))
  const labelled = [...shown.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id)
  expect(labelled.filter((id) => !ids.includes(id))).toEqual([])
})

test("a table can be moved by the keyboard; the first cell of a row names it; a form takes no answer here", () => {
  const shown = (<Annex annex={declarationAnnex("1")} language="en" />).toString()
  expect(shown).toContain('<div class="scroll" role="group" aria-label="AI Tools" tabindex="0">')
  expect(shown).toContain('<th scope="row"><p>Finding ideas</p></th><td></td><td></td>')
  expect(shown).toContain('<ul class="boxes"><li>Yes</li><li>No</li></ul>')
  expect(shown).not.toMatch(/<(input|textarea|select|button)/)
})

test("a form that stands by itself has no number", () => {
  expect((<Annex annex={pitchForm} language="fr" />).toString()).toContain(">L’IA dans votre proposition</h3>")
})

test("names are words", () => {
  const both = (text: string) => ({ fr: text, en: text })
  const [name = ""] = hostileTexts
  const annex: TreeAnnex = {
    ...{ kind: "tools", number: "1", title: both(name), intro: [both(name)], landscape: true },
    parts: [
      {
        ...{ kind: "table", id: "t", title: both(name), none: both("") },
        columns: [{ id: "c", head: both(name), width: 100 }],
        rows: [{ id: name, cells: [[{ label: both(name), text: both(name) }]] }],
      },
    ],
  }
  const shown = (<Annex annex={annex} language="fr" />).toString()
  expect(shown.split("Maison &quot;Lune&quot; &amp; &lt;fils&gt;")).toHaveLength(8)
  expect(shown).not.toContain("<fils>")
})
