import { describe, expect, test } from "vitest"
import type { AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import { declarationAnnex } from "../../src/core/clause-annex-declaration.ts"
import { annexMarkdown } from "../../src/core/clause-annex-markdown.ts"
import { pitchForm } from "../../src/core/clause-annex-pitch.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import { clauseMarkdown } from "../../src/core/clause-markdown.ts"
import { draftInput, hostileTexts } from "../support/clause-drafts.ts"

const both = (text: string) => ({ fr: text, en: text })

const table: AnnexTable = {
  kind: "table",
  id: "permitted",
  title: both("Outils"),
  columns: [
    { id: "tool", head: both("Outil"), width: 30 },
    { id: "plan", head: both("Offre"), width: 30 },
    { id: "term", head: both("Durée"), width: 40 },
  ],
  rows: [
    {
      id: "acme",
      cells: [
        [{ text: both("Acme") }, { label: both("Éditeur"), text: both("Acme SA") }],
        [{ text: both("Team") }],
        [
          { label: both("Jusqu’au"), text: both("31 mai") },
          { label: both("Décision"), text: both("d1") },
        ],
      ],
    },
  ],
  none: both("Aucun outil."),
}

const annexOf = (...parts: TreeAnnex["parts"]): TreeAnnex => ({
  ...{
    kind: "tools",
    number: "1",
    title: both("Outils autorisés"),
    intro: [both("Pour ce contrat.")],
    landscape: true,
  },
  parts,
})

const text = (annex: TreeAnnex) => annexMarkdown(annex, "fr").join("\n\n")

describe("an annex in Markdown", () => {
  test("a table with lines in its cells is a list of its rows", () => {
    expect(text(annexOf(table))).toBe(
      [
        "## Annexe\u00a01. Outils autorisés",
        "Pour ce contrat.",
        "### Outils",
        [
          "- **Acme**",
          "  - Éditeur\u00a0: Acme SA",
          "  - Offre\u00a0: Team",
          "  - Durée\u00a0:",
          "    - Jusqu’au\u00a0: 31 mai",
          "    - Décision\u00a0: d1",
        ].join("\n"),
      ].join("\n\n"),
    )
  })

  test("a simple one is a table; one without rows says so", () => {
    const rows = [{ id: "1", cells: [[{ text: both("a | b") }], [], [{ text: both("c") }]] }]
    expect(text(annexOf({ ...table, rows }))).toContain(
      "| Outil | Offre | Durée |\n| --- | --- | --- |\n| a \\| b |  | c |",
    )
    expect(text(annexOf({ ...table, rows: [] }))).toContain("### Outils\n\nAucun outil.")
  })

  test("a form asks its questions, with boxes to tick", () => {
    expect(text(pitchForm)).toContain(
      "- **Avez-vous utilisé l’IA pour préparer cette proposition\u202f?** Textes, images, noms, chiffres, recherche d’idées.\n  - \\[ \\] Oui".replace(
        "\\[ \\]",
        "[ ]",
      ),
    )
    expect(text(pitchForm)).toMatch(/^## L’IA dans votre proposition/)
  })

  test("names make no mark-up, no line and no cell of theirs", () => {
    for (const name of hostileTexts) {
      const rows = [{ id: "1", cells: [[{ text: both(name) }, { label: both(name), text: both(name) }], [], []] }]
      const lines = text(annexOf({ ...table, rows })).split("\n")
      expect(lines).toHaveLength(8)
      for (const line of lines.slice(-2))
        expect(line.replace(/^ *- (\*\*)?|\*\*$|\\./g, "")).not.toMatch(/[<>*`[\]{}#|]/)
    }
  })

  test("annexes follow the clauses, in each language", () => {
    const { tree } = assemble(draftInput({ languages: ["fr", "en"] }, { annexes: [declarationAnnex("1")] }))
    const [fr = "", en = ""] = clauseMarkdown(tree).split("\n\n---\n\n")
    expect(fr).toContain("## Annexe\u00a01. Modèle de Déclaration")
    expect(en).toContain("## Annex\u00a01. Form of the Declaration")
    expect(fr.indexOf("## Annexe")).toBeGreaterThan(fr.lastIndexOf(`## ${tree.clauses.at(-1)?.number}. `))
  })
})
