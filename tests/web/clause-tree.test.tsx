import { expect, test } from "vitest"
import { assemble } from "../../src/core/clause-assembly.ts"
import { TreePreview } from "../../views/clauses/tree.tsx"
import { draftInput, hostileTexts } from "../support/clause-drafts.ts"

test("a draft is shown with its numbers, links to clauses that are on the page, and what is open marked", () => {
  const { tree } = assemble(draftInput({ languages: ["fr", "en"] }))
  const shown = tree.languages.map((language) => (<TreePreview tree={tree} language={language} />).toString()).join("")
  const places = new Set([...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const links = [...shown.matchAll(/href="#([^"]+)">([^<]+)</g)]
  expect(places.size).toBe(2 * tree.clauses.length)
  expect(links.length).toBeGreaterThan(20)
  const numbers = new Map(tree.clauses.map(({ id, number }) => [id.toLowerCase(), number]))
  expect(
    links.filter(([, place = "", number]) => !places.has(place) || numbers.get(place.slice(3)) !== number),
  ).toEqual([])
  expect(shown).toContain('<mark class="open">[Qui donne l’accord]</mark>')
  expect(shown).toContain("<b>3.3</b> ")
  expect(shown).toContain("<b>Client Data</b>” means ")
})

test("names are words", () => {
  const [name = ""] = hostileTexts
  const { tree } = assemble(draftInput({ parties: { client: name } }))
  const shown = (<TreePreview tree={tree} language="fr" />).toString()
  expect(shown).toContain("Maison &quot;Lune&quot; &amp; &lt;fils&gt;")
})
