import { type BlockCell, type BlockKind, type TextBlock, textBlocks } from "./clause-diff-blocks.ts"
import { type Change, type DiffStep, diffKeys, diffWords, splitWords, type WordToken } from "./clause-diff-words.ts"
import type { ClauseTree, TreeRun } from "./clause-tree.ts"
import type { Language } from "./text.ts"

// Two drafts laid side by side by the ids of their clauses and paragraphs: what came, what went, and what is worded otherwise.

/**
 * A piece of a text with what became of it. A reference to the same clause stays the same when that clause has another number:
 * `was` is the number that it had.
 */
export type DiffRun = TreeRun & { change: Change; was?: string | undefined }

export interface DiffCell {
  /** `text`, or the column. */
  id: string
  runs: readonly DiffRun[]
}

export interface DiffBlock {
  /** `clause/CL-02/silence`. */
  id: string
  kind: BlockKind
  /** `front`, a clause, or `annex/tools`. */
  group: string
  change: Change | "changed"
  /** As each draft numbers it: another number is no change. */
  number: { before?: string | undefined; after?: string | undefined }
  /** It went here and came elsewhere. */
  moved?: true | undefined
  cells: readonly DiffCell[]
}

export interface ClauseDiff {
  language: Language
  blocks: readonly DiffBlock[]
  /** They say the same, whatever their numbers. */
  same: boolean
}

/** What `after` says otherwise than `before`, in one language. */
export function diffTrees(before: ClauseTree, after: ClauseTree, language: Language): ClauseDiff {
  const [old, now] = [textBlocks(before, language), textBlocks(after, language)]
  const steps = diffKeys(
    old.map(({ id }) => id),
    now.map(({ id }) => id),
  )
  const [had, has] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
  const blocks = steps.flatMap((step) => {
    const block = blockOf(step, old, now)
    if (!block) return []
    return [
      step.change !== "same" && had.has(block.id) && has.has(block.id) ? { ...block, moved: true as const } : block,
    ]
  })
  return { language, blocks, same: blocks.every(({ change }) => change === "same") }
}

/** One of the two drafts, as the comparison holds it; cells without words are left out. */
export function sideOf({ blocks }: ClauseDiff, side: "before" | "after"): TextBlock[] {
  const other = side === "before" ? "added" : "removed"
  return blocks
    .filter(({ change }) => change !== other)
    .map(({ id, kind, group, number, cells }) => ({
      id,
      kind,
      group,
      number: number[side],
      cells: cells
        .map((cell) => ({
          id: cell.id,
          runs: cell.runs.filter(({ change }) => change !== other).map((run) => runOn(run, side)),
        }))
        .filter(({ runs }) => runs.length > 0),
    }))
}

function runOn({ change: _, was, ...run }: DiffRun, side: "before" | "after"): TreeRun {
  return run.kind === "reference" && side === "before" && was !== undefined ? { ...run, number: was } : run
}

function blockOf(step: DiffStep, old: readonly TextBlock[], now: readonly TextBlock[]): DiffBlock | undefined {
  const before = step.change === "added" ? undefined : old[step.before]
  const after = step.change === "removed" ? undefined : now[step.after]
  const block = after ?? before
  if (!block) return undefined
  const cells = cellsOf(before?.cells ?? [], after?.cells ?? [])
  const isSame = cells.every(({ runs }) => runs.every(({ change }) => change === "same"))
  return {
    id: block.id,
    kind: block.kind,
    group: block.group,
    change: step.change !== "same" ? step.change : isSame ? "same" : "changed",
    number: { before: before?.number, after: after?.number },
    cells,
  }
}

/** The cells of both sides, in the order of the newer one; a cell that went stands where it stood. */
function cellsOf(before: readonly BlockCell[], after: readonly BlockCell[]): DiffCell[] {
  const ids = (cells: readonly BlockCell[]) => cells.map(({ id }) => id)
  return diffKeys(ids(before), ids(after)).map((step): DiffCell => {
    const old = step.change === "added" ? undefined : before[step.before]
    const now = step.change === "removed" ? undefined : after[step.after]
    return { id: now?.id ?? old?.id ?? "", runs: diffRuns(old?.runs ?? [], now?.runs ?? []) }
  })
}

// Words.

/** Two texts word by word, each word still with what it is. */
export function diffRuns(before: readonly TreeRun[], after: readonly TreeRun[]): DiffRun[] {
  const [old, now] = [before.flatMap(tokensOf), after.flatMap(tokensOf)]
  const runs: DiffRun[] = []
  for (const step of diffWords(old, now)) {
    const was = step.change === "added" ? undefined : old[step.before]
    const is = step.change === "removed" ? undefined : now[step.after]
    const token = is ?? was
    if (!token) continue
    const { change } = step
    const last = runs.at(-1)
    if (last && last.change === change && isOne(last, token.run)) runs[runs.length - 1] = joined(last, token.run)
    else runs.push({ ...token.run, change, ...renumbered(was?.run, token.run) })
  }
  return runs
}

interface RunToken extends WordToken {
  run: TreeRun
}

/** Words of a text and of a value by themselves; a term, a reference and an open point as a whole. */
function tokensOf(run: TreeRun): RunToken[] {
  switch (run.kind) {
    case "text":
      return splitWords(run.text).map((text) => ({ key: `text ${text}`, text, run: { ...run, text } }))
    case "value":
      return splitWords(run.text).map((text) => ({
        key: `value ${run.parameter} ${text}`,
        text,
        run: { ...run, text },
      }))
    case "term":
      return [{ key: `term ${run.id} ${run.text}`, text: run.text, run }]
    case "open":
      return [{ key: `open ${run.text}`, text: run.text, run }]
    case "reference":
      return [{ key: `reference ${run.clause}`, text: run.number, run }]
  }
}

function isOne(last: DiffRun, next: TreeRun): boolean {
  return (
    (last.kind === "text" && next.kind === "text") ||
    (last.kind === "value" && next.kind === "value" && last.parameter === next.parameter)
  )
}

function joined(last: DiffRun, next: TreeRun): DiffRun {
  return "text" in last && "text" in next ? { ...last, text: last.text + next.text } : last
}

function renumbered(was: TreeRun | undefined, is: TreeRun): Pick<DiffRun, "was"> {
  const isOther = was?.kind === "reference" && is.kind === "reference" && was.number !== is.number
  return isOther ? { was: was.number } : {}
}
