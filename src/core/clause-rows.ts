import { type ClauseCondition, contractFacts, type Position } from "./clause.ts"

// The text of a clause as rows, for whoever edits it: an item belongs to the paragraph above it.

/** Rows that a list may hold. */
export const mostRows = 60

/** One line of the text of a position. */
export interface ClauseRow {
  kind: "paragraph" | "item"
  id: string
  /** The condition, as a field carries it; empty: always. */
  when: string
  fr: string
  en: string
}

/** A step to give way by, or a remark. */
export interface RemarkRow {
  /** Positions at which it holds, with commas; empty: all. */
  on: string
  when: string
  fr: string
  en: string
}

export const remarkLists = ["fallback", "notes", "warnings"] as const
export type RemarkList = (typeof remarkLists)[number]

/** What a button beside a row does; `paragraph` and `item` add one after it. */
export const rowMoves = ["up", "down", "remove", "paragraph", "item"] as const
export type RowMove = (typeof rowMoves)[number]

/** A button's value: `strict:up:3`. */
export function rowButton(list: Position | RemarkList, move: RowMove, row: number): string {
  return `${list}:${move}:${row}`
}

/** The id that a row has, or the next one that is free. */
export function freeId(id: string, taken: ReadonlySet<string>, letter: "p" | "i"): string {
  if (/^[a-z][a-z0-9-]{0,60}$/.test(id) && id !== "prevailing-language" && !taken.has(id)) return id
  for (let number = 1; ; number++) if (!taken.has(`${letter}${number}`)) return `${letter}${number}`
}

/** A condition as a field carries it. */
export function conditionField(condition: ClauseCondition | undefined): string {
  return condition === undefined ? "" : JSON.stringify(condition)
}

/** The condition in a field; what is none counts as always. */
export function conditionIn(field: string): ClauseCondition | undefined {
  if (field === "") return undefined
  try {
    return conditionOf(JSON.parse(field), 6)
  } catch {
    return undefined
  }
}

/** Nobody writes conditions deeper than that. */
function conditionOf(value: unknown, deepest: number): ClauseCondition | undefined {
  if (value === "always") return value
  if (typeof value !== "object" || value === null || deepest === 0) return undefined
  const [[key, part] = [], ...more] = Object.entries(value)
  if (more.length > 0) return undefined
  const fact = key === "fact" && contractFacts.find((one) => one === part)
  if (fact) return { fact }
  if (key === "not") {
    const not = conditionOf(part, deepest - 1)
    return not && { not }
  }
  if ((key !== "all" && key !== "any") || !Array.isArray(part)) return undefined
  const parts = part.map((one) => conditionOf(one, deepest - 1))
  const sound = parts.filter((one) => one !== undefined)
  if (sound.length !== parts.length) return undefined
  return key === "all" ? { all: sound } : { any: sound }
}

// Moves.

/** The rows of a text after a move, and the row to go on at. */
export function movedRows(rows: readonly ClauseRow[], move: RowMove, row: number): { rows: ClauseRow[]; at: number } {
  const all = [...rows]
  const here = all[row]
  switch (move) {
    case "paragraph": {
      if (all.length >= mostRows) return { rows: all, at: row }
      // After the paragraph and its items.
      const at = here ? endOf(all, row) : all.length
      all.splice(at, 0, { kind: "paragraph", id: newId(all, "paragraph"), when: "", fr: "", en: "" })
      return { rows: all, at }
    }
    case "item":
      if (!here || all.length >= mostRows) return { rows: all, at: row }
      all.splice(row + 1, 0, { kind: "item", id: newId(all, "item"), when: "", fr: "", en: "" })
      return { rows: all, at: row + 1 }
    case "remove":
      if (here) all.splice(row, here.kind === "item" ? 1 : endOf(all, row) - row)
      return { rows: all, at: Math.max(0, Math.min(row, all.length - 1)) }
    default:
      return here ? swapped(all, row, move) : { rows: all, at: row }
  }
}

/** A paragraph moves with its items past its neighbour with its own; an item among those of its paragraph. */
function swapped(rows: ClauseRow[], row: number, move: "up" | "down"): { rows: ClauseRow[]; at: number } {
  if (rows[row]?.kind === "item") {
    const other = move === "up" ? row - 1 : row + 1
    if (rows[other]?.kind !== "item") return { rows, at: row }
    return { rows: exchanged(rows, Math.min(row, other), Math.max(row, other), Math.max(row, other) + 1), at: other }
  }
  const [start, end] = move === "up" ? [startBefore(rows, row), endOf(rows, row)] : [row, endOf(rows, endOf(rows, row))]
  const middle = move === "up" ? row : endOf(rows, row)
  if (start === undefined || middle >= rows.length) return { rows, at: row }
  return { rows: exchanged(rows, start, middle, end), at: move === "up" ? start : start + (end - middle) }
}

function exchanged(rows: readonly ClauseRow[], start: number, middle: number, end: number): ClauseRow[] {
  return [...rows.slice(0, start), ...rows.slice(middle, end), ...rows.slice(start, middle), ...rows.slice(end)]
}

/** Where the next paragraph begins. */
function endOf(rows: readonly ClauseRow[], row: number): number {
  const next = rows.findIndex(({ kind }, at) => at > row && kind === "paragraph")
  return next < 0 ? rows.length : next
}

/** Where the paragraph before this one begins. */
function startBefore(rows: readonly ClauseRow[], row: number): number | undefined {
  const before = rows.findLastIndex(({ kind }, at) => at < row && kind === "paragraph")
  return before < 0 ? undefined : before
}

function newId(rows: readonly ClauseRow[], kind: ClauseRow["kind"]): string {
  return freeId("", new Set(rows.map(({ id }) => id)), kind === "item" ? "i" : "p")
}

/** The same of remarks, which hold no items. */
export function movedRemarks(
  rows: readonly RemarkRow[],
  move: RowMove,
  row: number,
): { rows: RemarkRow[]; at: number } {
  const all = [...rows]
  const other = move === "up" ? row - 1 : row + 1
  const [here, there] = [all[row], all[other]]
  if (move === "paragraph" || move === "item") {
    if (all.length >= mostRows) return { rows: all, at: row }
    const at = Math.min(row + 1, all.length)
    all.splice(at, 0, { fr: "", en: "", on: "", when: "" })
    return { rows: all, at }
  }
  if (move === "remove") {
    all.splice(row, 1)
    return { rows: all, at: Math.max(0, Math.min(row, all.length - 1)) }
  }
  if (!here || !there) return { rows: all, at: row }
  all[row] = there
  all[other] = here
  return { rows: all, at: other }
}
