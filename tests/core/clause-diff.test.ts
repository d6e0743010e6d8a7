import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { assemble } from "../../src/core/clause-assembly.ts"
import { diffRuns, diffTrees, sideOf } from "../../src/core/clause-diff.ts"
import { type TextBlock, textBlocks } from "../../src/core/clause-diff-blocks.ts"
import { summarize } from "../../src/core/clause-diff-summary.ts"
import { diffKeys, splitWords } from "../../src/core/clause-diff-words.ts"
import type { TreeRun } from "../../src/core/clause-tree.ts"
import { deliverableAnnex, toolsAnnex } from "../support/clause-annexes.ts"
import { anyDraft, draftInput } from "../support/clause-drafts.ts"

const tree = (...input: Parameters<typeof draftInput>) => assemble(draftInput(...input)).tree
const text = (words: string): TreeRun => ({ kind: "text", text: words })
const said = (before: TreeRun[], after: TreeRun[]) =>
  diffRuns(before, after).map((run) => [run.change, "text" in run ? run.text : run.number])

describe("words", () => {
  test("of a change: what went stands before what came, and nothing short stays between two changes", () => {
    expect(said([text("dans un délai de 5 jours ouvrés.")], [text("dans un délai de 10 jours ouvrés.")])).toEqual([
      ["same", "dans un délai de "],
      ["removed", "5"],
      ["added", "10"],
      ["same", " jours ouvrés."],
    ])
    expect(
      said(
        [text("L’Agence le dit à compter de sa remise au Client.")],
        [text("L’Agence le dit à compter du paiement de son prix au Client.")],
      ),
    ).toEqual([
      ["same", "L’Agence le dit à compter "],
      ["removed", "de sa remise"],
      ["added", "du paiement de son prix"],
      ["same", " au Client."],
    ])
  })

  test("of texts that have little in common: one takes the place of the other", () => {
    expect(said([text("Le Client approuve chaque outil.")], [text("L’Agence informe, puis agit.")])).toEqual([
      ["removed", "Le Client approuve chaque outil."],
      ["added", "L’Agence informe, puis agit."],
    ])
  })

  test("keep what they are: a value that takes the place of an open point, a term, a reference", () => {
    const open: TreeRun = { kind: "open", point: 1, text: "Délai" }
    const value: TreeRun = { kind: "value", parameter: "days", text: "5 jours" }
    const term: TreeRun = { kind: "term", id: "tool", text: "Outil d’IA" }
    const reference = (number: string): TreeRun => ({ kind: "reference", clause: "CL-06", number })
    const own = [text("sous "), open, text(" selon l’article "), reference("7"), text(" de chaque "), term]
    const now = [text("sous "), value, text(" selon l’article "), reference("6"), text(" de chaque "), term]
    expect(diffRuns(own, now)).toEqual([
      { kind: "text", text: "sous ", change: "same" },
      { ...open, change: "removed" },
      { ...value, change: "added" },
      { kind: "text", text: " selon l’article ", change: "same" },
      // Another number of the same clause is no change.
      { kind: "reference", clause: "CL-06", number: "6", change: "same", was: "7" },
      { kind: "text", text: " de chaque ", change: "same" },
      { ...term, change: "same" },
    ])
    expect(
      diffRuns([reference("7")], [{ kind: "reference", clause: "CL-08", number: "7" }]).map((run) => run.change),
    ).toEqual(["removed", "added"])
  })

  test("are split without losing any, accents and typography included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (any) => {
        expect(splitWords(any).join("")).toBe(any)
      }),
    )
    expect(splitWords("d’été\u00a0: 5\u202f%")).toEqual(["d", "’", "été", "\u00a0", ":", " ", "5", "\u202f", "%"])
  })
})

test("sequences: the common part is in both, in order, and nothing is lost", () => {
  const keys = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const steps = diffKeys(before, after)
      expect(steps.flatMap((step) => (step.change === "added" ? [] : [step.before]))).toEqual(before.map((_, at) => at))
      expect(steps.flatMap((step) => (step.change === "removed" ? [] : [step.after]))).toEqual(after.map((_, at) => at))
      for (const step of steps) if (step.change === "same") expect(before[step.before]).toBe(after[step.after])
    }),
  )
})

describe("drafts", () => {
  test("any two: the comparison holds both, and nothing else", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (one, other) => {
        const before = tree(one.choices, { facts: one.facts, annexes: [toolsAnnex] })
        const after = tree(other.choices, { facts: other.facts, annexes: [toolsAnnex, deliverableAnnex] })
        for (const language of ["fr", "en"] as const) {
          const diff = diffTrees(before, after, language)
          expect(sideOf(diff, "before").map(plain)).toEqual(textBlocks(before, language).map(plain))
          expect(sideOf(diff, "after").map(plain)).toEqual(textBlocks(after, language).map(plain))
          for (const { change, cells } of diff.blocks) {
            const changes = new Set(cells.flatMap(({ runs }) => runs.map((run) => run.change)))
            if (change !== "changed") expect([...changes].filter((own) => own !== change)).toEqual([])
          }
        }
      }),
      { numRuns: 12 },
    )
  })

  test("the same: nothing changes", () => {
    fc.assert(
      fc.property(anyDraft, ({ choices, facts }) => {
        const [one, other] = [tree(choices, { facts }), tree(choices, { facts })]
        for (const language of one.languages) expect(diffTrees(one, other, language).same).toBe(true)
        const { rows, languages, annexes, ...lists } = summarize(one, other, "fr")
        expect([...Object.values(lists), ...Object.values(languages), ...Object.values(annexes), rows].flat()).toEqual(
          [],
        )
      }),
      { numRuns: 8 },
    )
  })

  test("a clause that went: those behind it have other numbers, and are no change", () => {
    const diff = diffTrees(tree(), tree({ leftOut: ["CL-06"] }), "fr")
    const changed = diff.blocks.filter(({ change }) => change !== "same")
    expect(
      changed.filter(({ change, kind }) => change === "removed" && kind === "heading").map(({ group }) => group),
    ).toEqual(["CL-06"])
    expect(changed.filter(({ change }) => change === "added")).toEqual([])
    const behind = diff.blocks.find(({ id }) => id === "clause/CL-08")
    expect(behind).toMatchObject({ change: "same" })
    expect(Number(behind?.number.before)).toBe(Number(behind?.number.after) + 1)
    // Only what referred to it is worded otherwise.
    for (const { cells } of changed.filter(({ change }) => change === "changed"))
      expect(
        cells.flatMap(({ runs }) => runs).some((run) => run.change === "removed" && run.kind === "reference"),
      ).toBe(true)
  })

  test("a paragraph that went here and came there says so", () => {
    const before = tree()
    const [first, second, ...rest] = before.clauses
    if (!first || !second) throw new Error("too few clauses")
    const diff = diffTrees(before, { ...before, clauses: [first, ...rest, second] }, "fr")
    const moved = diff.blocks.filter((block) => block.moved)
    expect(new Set(moved.map(({ group, change }) => `${group} ${change}`))).toEqual(
      new Set([`${second.id} removed`, `${second.id} added`]),
    )
  })

  test("are summed up: positions, clauses, values, annexes and their rows", () => {
    const before = tree({ leftOut: ["CL-20"] }, { annexes: [toolsAnnex] })
    const [table, ...others] = toolsAnnex.parts
    if (table?.kind !== "table") throw new Error("no table")
    const [gone, changed, ...rows] = table.rows
    const [name = [], ...cells] = changed?.cells ?? []
    const other = [...cells.slice(0, -1), [{ text: { fr: "sans condition", en: "no condition" } }]]
    const own = {
      ...table,
      rows: [{ id: "row-1", cells: [name, ...other] }, ...rows, { id: "new", cells: gone?.cells ?? [] }],
    }
    const after = tree(
      {
        positions: { "CL-02": "strict" },
        parameters: { "approval-days": 9 },
        leftOut: ["CL-06"],
        languages: ["fr", "en"],
      },
      { annexes: [{ ...toolsAnnex, parts: [own, ...others] }, deliverableAnnex] },
    )
    const summary = summarize(before, after, "fr")
    expect(summary.added.map(({ id }) => id)).toContain("CL-20")
    expect(summary.removed).toEqual([expect.objectContaining({ id: "CL-06" })])
    expect(summary.positions).toEqual([expect.objectContaining({ id: "CL-02", after: "strict" })])
    expect(summary.languages).toEqual({ added: ["en"], removed: [] })
    expect(summary.annexes.added.map(({ kind }) => kind)).toEqual(["deliverable"])
    expect(summary.rows).toEqual([
      {
        annex: toolsAnnex.title,
        table: table.title,
        added: ["Atelier 1, formule Entreprise"],
        removed: ["Atelier 1, formule Entreprise"],
        changed: ["Atelier 2, formule Entreprise"],
      },
    ])
    expect(summary.values).toContainEqual({ parameter: "approval-days", before: "5\u00a0jours", after: "9\u00a0jours" })
  })
})

/** Words that stand together, and neither empty cells nor the numbers of open points. */
function plain({ cells, number, ...block }: TextBlock) {
  return {
    ...block,
    number: number ?? "",
    cells: cells.flatMap(({ id, runs }) => (runs.length > 0 ? [{ id, runs: joined(runs) }] : [])),
  }
}

function joined(runs: readonly TreeRun[]): TreeRun[] {
  const out: TreeRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const own = run.kind === "open" ? { ...run, point: 0 } : run
    const isOne =
      (last?.kind === "text" && own.kind === "text") ||
      (last?.kind === "value" && own.kind === "value" && last.parameter === own.parameter)
    if (last && isOne && "text" in last && "text" in own) out[out.length - 1] = { ...last, text: last.text + own.text }
    else if (!("text" in own) || own.text !== "") out.push(own)
  }
  return out
}
