import { expect, test } from "vitest"
import { assemble } from "../../src/core/clause-assembly.ts"
import { clauseMarkdown } from "../../src/core/clause-markdown.ts"
import { draftInput, hostileTexts } from "../support/clause-drafts.ts"

test("Markdown has the heads, numbers, items and definitions of the draft, and its open points in front", () => {
  const lines = clauseMarkdown(assemble(draftInput({ contract: { title: "Été 2027", reference: "C-12" } })).tree).split(
    "\n",
  )
  expect(lines.slice(0, 5)).toEqual([
    "# Clauses relatives à l’intelligence artificielle",
    "",
    "Été 2027",
    "",
    "Référence\u00a0: C-12",
  ])
  expect(lines).toContain(
    "1. **[Qui donne l’accord]** (article\u00a03.3) Une fonction, pas un nom\u00a0: «\u00a0le directeur de la marque\u00a0».",
  )
  expect(lines).toContain(
    "Entre Maison Lune, ci-après «\u00a0l’Annonceur\u00a0», et Studio Vague, ci-après «\u00a0l’Agence\u00a0».",
  )
  expect(lines).toContain("Les présentes clauses font partie du contrat «\u00a0Été 2027\u00a0» (C-12).")
  expect(lines).toContain("## 3. Accord préalable")
  expect(lines).toContain("- (a) tout Usage restreint\u202f;")
  expect(lines.find((line) => line.includes("**Incident**"))).toMatch(
    /^- «\u00a0\*\*Incident\*\*\u00a0» désigne l’un .*\.$/,
  )
  expect(lines.find((line) => line.startsWith("**3.3**"))).toContain("par **\\[Qui donne l’accord\\]**.")
})

test("two languages follow each other under the same numbers", () => {
  const [fr = "", en = "", ...rest] = clauseMarkdown(assemble(draftInput({ languages: ["fr", "en"] })).tree).split(
    "\n\n---\n\n",
  )
  const heads = (text: string) => text.match(/^## \d+\.|^\*\*\d+\.\d+\*\*/gm)
  expect(rest).toEqual([])
  expect(heads(fr)).toEqual(heads(en))
  expect(en).toContain("Between Maison Lune, the “Client”, and Studio Vague, the “Agency”.")
})

test("names make no mark-up", () => {
  for (const name of hostileTexts) {
    const text = clauseMarkdown(assemble(draftInput({ parties: { client: name, agency: "A" } })).tree)
    const line = text.split("\n").find((one) => one.startsWith("Entre ")) ?? ""
    expect(line.replace(/\\./g, "")).not.toMatch(/[<>*`[\]{}#]/)
  }
})

test("a title begins no list, and an address makes no link", () => {
  const title = (text: string) =>
    clauseMarkdown(assemble(draftInput({ contract: { title: text } })).tree).split("\n")[2]
  expect(title("- Été")).toBe("\\- Été")
  expect(title("2. Été")).toBe("2\\. Été")
  expect(title("2027 : https://x.invalid, www.x.invalid, a@x.invalid")).toBe(
    "2027 : https\\://x.invalid, www\\.x.invalid, a\\@x.invalid",
  )
})
