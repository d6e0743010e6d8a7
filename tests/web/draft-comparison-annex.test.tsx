import { expect, test } from "vitest"
import type { AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import { assemble } from "../../src/core/clause-assembly.ts"
import { diffTrees } from "../../src/core/clause-diff.ts"
import { summarize } from "../../src/core/clause-diff-summary.ts"
import type { ClauseTree } from "../../src/core/clause-tree.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"
import type { DraftComparisonModel } from "../../views/draft-comparison/model.ts"
import { Summary } from "../../views/draft-comparison/summary.tsx"
import { ComparedText } from "../../views/draft-comparison/text.tsx"
import { deliverableAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { draftInput } from "../support/clause-drafts.ts"
import { unescaped } from "../support/html.ts"

const page = { t: messages.en, lang: "en" } as Page
const [table, ...others] = toolsAnnex.parts as [AnnexTable, ...TreeAnnex["parts"]]

function treeWith(...annexes: TreeAnnex[]): ClauseTree {
  return assemble(draftInput({ languages: ["fr", "en"] }, { annexes })).tree
}

function withRows(rows: AnnexTable["rows"]): TreeAnnex {
  return { ...toolsAnnex, parts: [{ ...table, rows }, ...others] }
}

function shown(before: ClauseTree, after: ClauseTree) {
  const own = { diff: diffTrees(before, after, "en"), summary: summarize(before, after, "en"), labels: new Map() }
  const model = { ...own, show: "en" } as unknown as DraftComparisonModel
  const words = (html: string) => unescaped(html.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ")
  const text = (<ComparedText page={page} model={model} />).toString()
  return { text, summary: words((<Summary page={page} model={model} />).toString()) }
}

test("of a table the rows that changed are shown under their head, and how many did not", () => {
  const [first, second, ...rows] = table.rows
  if (!first || !second) throw new Error("no rows")
  const last = { id: "new", cells: [[{ text: { fr: "Neuf", en: "New <tool>" } }], [], [], [], []] }
  const changed = { ...second, cells: [...second.cells.slice(0, 4), [{ text: { fr: "aucune", en: "none & never" } }]] }
  const { text, summary } = shown(treeWith(withRows(table.rows)), treeWith(withRows([changed, ...rows, last])))
  expect(summary).toContain("one row added: New <tool>")
  expect(summary).toContain("one row removed: Atelier 1, Enterprise plan")
  expect(summary).toContain("one row changed: Atelier 2, Enterprise plan")
  const [whole = ""] = /<table>.*<\/table>/s.exec(text) ?? []
  expect(whole.match(/<tr>/g)).toHaveLength(4)
  expect(whole).toContain("New &lt;tool&gt;")
  expect(whole).toMatch(/<th scope="row"><small class="compared-flag" lang="en">Removed <\/small><del>/)
  expect(text).toContain("16 rows unchanged")
  // The table is called by its title, not by the word for the text.
  expect(text).toContain('aria-label="Permitted tools"')
})

test("an annex that came, and a table that has no rows any more", () => {
  const { text, summary } = shown(treeWith(toolsAnnex), treeWith(withRows([]), deliverableAnnex))
  expect(summary).toContain("Added: Annex 2. Deliverable sheet")
  expect(summary).toContain("18 rows removed")
  expect(text).toMatch(/<h3><small class="compared-flag" lang="en">Added <\/small>Annex\u00a02\. <ins>/)
})
