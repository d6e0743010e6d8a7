import type { Position } from "./clause.ts"
import type { AnnexPart, AnnexTable, TreeAnnex } from "./clause-annex.ts"
import { type ClauseDiff, type DiffBlock, diffTrees } from "./clause-diff.ts"
import type { ClauseTree, TreeClause, TreeRun } from "./clause-tree.ts"
import type { Language, Text } from "./text.ts"

// What changed between two drafts, before anybody reads the text.

/** A clause by the number that it has, or had where it went. */
export interface NamedClause {
  id: string
  number: string
  title: Text
}

export interface DiffSummary {
  /** Clauses that came, and that went. */
  added: readonly NamedClause[]
  removed: readonly NamedClause[]
  positions: readonly (NamedClause & { before: Position; after: Position })[]
  /** The company's edition of a clause is another one; absent: as shipped. */
  editions: readonly (NamedClause & { before?: number | undefined; after?: number | undefined })[]
  /** What stands for a parameter; absent: it has still to be given. */
  values: readonly { parameter: string; before?: string | undefined; after?: string | undefined }[]
  languages: { added: readonly Language[]; removed: readonly Language[] }
  annexes: { added: readonly TreeAnnex[]; removed: readonly TreeAnnex[] }
  /** Of each table of an annex that both have. */
  rows: readonly DiffRows[]
}

export interface DiffRows {
  annex: Text
  table: Text
  /** How the rows are called: the first line of each. */
  added: readonly string[]
  removed: readonly string[]
  changed: readonly string[]
}

/** What `after` has otherwise than `before`, values and rows as they are worded in a language. */
export function summarize(before: ClauseTree, after: ClauseTree, language: Language): DiffSummary {
  const both = after.clauses.flatMap((now) => {
    const old = before.clauses.find(({ id }) => id === now.id)
    return old ? [{ old, now }] : []
  })
  return {
    added: without(after.clauses, before.clauses).map(nameOf),
    removed: without(before.clauses, after.clauses).map(nameOf),
    positions: both
      .filter(({ old, now }) => old.position !== now.position)
      .map(({ old, now }) => ({ ...nameOf(now), before: old.position, after: now.position })),
    editions: both
      .filter(({ old, now }) => old.edition !== now.edition)
      .map(({ old, now }) => ({ ...nameOf(now), before: old.edition, after: now.edition })),
    values: changedValues(before, after, language),
    languages: {
      added: after.languages.filter((one) => !before.languages.includes(one)),
      removed: before.languages.filter((one) => !after.languages.includes(one)),
    },
    annexes: {
      added: annexesWithout(after, before),
      removed: annexesWithout(before, after),
    },
    rows: changedRows(before, after, language),
  }
}

/** Whether two drafts say the same in every language that either has. */
export function isSameText(before: ClauseTree, after: ClauseTree): boolean {
  const languages = new Set([...before.languages, ...after.languages])
  return [...languages].every((language) => diffTrees(before, after, language).same)
}

function nameOf({ id, number, title }: TreeClause): NamedClause {
  return { id, number, title }
}

function without(clauses: readonly TreeClause[], others: readonly TreeClause[]): TreeClause[] {
  return clauses.filter(({ id }) => !others.some((other) => other.id === id))
}

function annexesWithout({ annexes = [] }: ClauseTree, other: ClauseTree): TreeAnnex[] {
  return annexes.filter(({ kind }) => !other.annexes?.some((one) => one.kind === kind))
}

// Values.

function changedValues(before: ClauseTree, after: ClauseTree, language: Language): DiffSummary["values"] {
  const [old, now] = [valuesIn(before, language), valuesIn(after, language)]
  return [...now].flatMap(([parameter, value]) => {
    if (!old.has(parameter) || old.get(parameter) === value) return []
    return [{ parameter, before: old.get(parameter), after: value }]
  })
}

/** By parameter, in the order of the document; undefined: still open. */
function valuesIn(tree: ClauseTree, language: Language): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>()
  for (const run of tree.clauses.flatMap((clause) => runsOf(clause, language))) {
    if (run.kind === "value" && !values.has(run.parameter)) values.set(run.parameter, run.text)
    const parameter = run.kind === "open" ? askedBy(tree, run.point) : undefined
    if (parameter !== undefined && !values.has(parameter)) values.set(parameter, undefined)
  }
  return values
}

function runsOf({ paragraphs }: TreeClause, language: Language): TreeRun[] {
  return paragraphs
    .flatMap(({ text, items }) => [text, ...items.map((item) => item.text)])
    .flatMap((text) => text[language] ?? [])
}

/** The parameter that an open point waits for. */
function askedBy({ openPoints }: ClauseTree, point: number): string | undefined {
  const place = openPoints.find(({ number }) => number === point)?.place
  return place?.startsWith("parameters/") ? place.slice("parameters/".length) : place
}

// Annexes.

function changedRows(before: ClauseTree, after: ClauseTree, language: Language): DiffRows[] {
  const { blocks } = diffTrees(before, after, language)
  return (after.annexes ?? []).flatMap((annex) => {
    const old = before.annexes?.find(({ kind }) => kind === annex.kind)
    return (old ? annex.parts : []).filter(isTable).flatMap((table) => {
      const place = `annex/${annex.kind}/${table.id}/row/`
      const rows = blocks.filter(({ id, change }) => change !== "same" && id.startsWith(place))
      const named = (change: DiffBlock["change"]) => rows.filter((row) => row.change === change).map(rowName)
      const found = { added: named("added"), removed: named("removed"), changed: named("changed") }
      return rows.length > 0 ? [{ annex: annex.title, table: table.title, ...found }] : []
    })
  })
}

function isTable(part: AnnexPart): part is AnnexTable {
  return part.kind === "table"
}

/** Its first cell as it is now, or as it was where the row went. */
function rowName({ cells, change }: DiffBlock): string {
  const runs = cells[0]?.runs ?? []
  const text = runs
    .filter((run) => change === "removed" || run.change !== "removed")
    .map((run) => ("text" in run ? run.text : run.number))
    .join("")
  return text.split("\n")[0] ?? ""
}

// Reading.

/** A stretch of the comparison: a clause, an annex or the front, with its blocks. */
export interface DiffGroup {
  group: string
  blocks: readonly DiffBlock[]
  same: boolean
}

/** The comparison clause by clause. */
export function groupsOf({ blocks }: ClauseDiff): DiffGroup[] {
  const groups: { group: string; blocks: DiffBlock[] }[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last?.group === block.group) last.blocks.push(block)
    else groups.push({ group: block.group, blocks: [block] })
  }
  return groups.map((one) => ({ ...one, same: one.blocks.every(({ change }) => change === "same") }))
}
