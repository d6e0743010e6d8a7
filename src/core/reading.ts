import { inlinePieces, type Piece, type Range } from "./reading-inline.ts"

// How a stored text is read on screen: paragraphs, headings, lists and rows of tables, found in light Markdown or in plain text. Nothing
// of the text is lost: the pieces of all blocks, joined, are the text, and every shown character knows its UTF-16 offset.

/**
 * A block of lines.
 * - `heading`: `level` 1 to 6 · `item`: of a list, `level` = depth from 0, `bullet` where its mark is drawn
 * - `row`: of a table, its cells between hidden pieces · `rule`: a line across · `gap`: what is not shown, such as blank lines
 */
export interface Block extends Range {
  kind: "heading" | "paragraph" | "item" | "row" | "rule" | "gap"
  level?: number
  bullet?: true
  pieces: readonly Piece[]
}

export interface Heading extends Range {
  /** From 1. */
  level: number
  /** As it is shown. */
  text: string
}

/** More lines, and pieces of them, than any terms have: each would be an element of a page that takes seconds to make. */
const most = { lines: 30_000, pieces: 150_000 }
/** Of those that have: lines that are shown together, as they stand. */
const together = 200

/** The text as blocks that follow one another without a gap; one that is made of far too many lines as plain stretches. Takes linear time. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text)
  if (lines.length > most.lines) return stretches(lines)
  const blocks: Block[] = []
  let pieces = 0
  for (let index = 0; index < lines.length; ) {
    const { block, next } = blockAt(text, lines, index)
    blocks.push(block)
    pieces += block.pieces.length
    if (pieces > most.pieces) return stretches(lines)
    index = next
  }
  return blocks
}

function stretches(lines: readonly Line[]): Block[] {
  return Array.from({ length: Math.ceil(lines.length / together) }, (_, index): Block => {
    const part = lines.slice(index * together, (index + 1) * together)
    const range = { start: part.at(0)?.start ?? 0, end: part.at(-1)?.end ?? 0 }
    return { kind: "paragraph", ...range, pieces: [{ kind: "text", ...range }] }
  })
}

/** The headings, in their order. */
export function headingsOf(text: string, blocks: readonly Block[]): Heading[] {
  return blocks.flatMap(({ kind, level = 1, start, end, pieces }) => {
    if (kind !== "heading") return []
    const shown = shownText(text, pieces).replace(/\s+/g, " ").trim()
    return shown === "" ? [] : [{ start, end, level, text: shown }]
  })
}

/** What the reader sees of these pieces, on one line. */
export function shownText(text: string, pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, start, end }) => (kind === "text" ? text.slice(start, end) : kind === "break" ? " " : ""))
    .join("")
}

/** A line: its words end at `stop`, its line end at `end`. */
interface Line extends Range {
  stop: number
  /** Of the first character that is not white space; `stop` where there is none. */
  first: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start)
    const end = feed === -1 ? text.length : feed + 1
    let stop = feed === -1 ? end : feed
    if (text[stop - 1] === "\r" && stop > start) stop--
    let first = start
    while (first < stop && isBlank(text, first)) first++
    lines.push({ start, stop, end, first })
    start = end
  }
  return lines
}

function isBlank(text: string, at: number): boolean {
  const character = text[at]
  return character === " " || character === "\t" || character === "\u00a0"
}

interface Found {
  block: Block
  /** The line after it. */
  next: number
}

function blockAt(text: string, lines: readonly Line[], index: number): Found {
  const line = lines[index] as Line
  if (line.first === line.stop) return gap(lines, index)
  const words = text.slice(line.first, Math.min(line.stop, line.first + longestMark))
  if (isRule(text, line)) return { block: { kind: "rule", ...range(line), pieces: hidden(line) }, next: index + 1 }
  const hashes = /^(#{1,6})[ \t]+/.exec(words)
  if (hashes) return heading(text, line, { level: hashes[1]?.length ?? 1, mark: hashes[0].length, next: index + 1 })
  if (words.startsWith("|")) return row(text, line, index + 1)
  return paragraph(text, lines, index)
}

/** Long enough for every mark that opens a block. */
const longestMark = 200

/** Blank lines, as one block. */
function gap(lines: readonly Line[], index: number): Found {
  let next = index
  while (next < lines.length && lines[next]?.first === lines[next]?.stop) next++
  const whole = { start: lines[index]?.start ?? 0, end: lines[next - 1]?.end ?? 0 }
  return { block: { kind: "gap", ...whole, pieces: hidden(whole) }, next }
}

/** Three dashes, stars or low lines, spaces between them or not. */
function isRule(text: string, { first, stop }: Line): boolean {
  if (stop - first > longestMark) return false
  return /^(?:-{3,}|\*{3,}|_{3,})$/.test(text.slice(first, stop).replace(/[ \t]/g, ""))
}

/** A line under a heading: `===` or `---`, alone. */
function underline(text: string, line: Line | undefined): number | undefined {
  if (!line || line.first - line.start > 3 || line.stop - line.first > longestMark) return undefined
  const words = text.slice(line.first, line.stop).trimEnd()
  if (/^=+$/.test(words)) return 1
  return /^--+$/.test(words) ? 2 : undefined
}

function heading(
  text: string,
  line: Line,
  { level, mark, next }: { level: number; mark: number; next: number },
): Found {
  const pieces = [
    ...piece("hidden", line.start, line.first + mark),
    ...inlinePieces(text, { start: line.first + mark, end: line.stop }),
    ...piece("hidden", line.stop, line.end),
  ]
  return { block: { kind: "heading", level, ...range(line), pieces }, next }
}

/** A row of a table; the line of dashes under its head is not shown. */
function row(text: string, line: Line, next: number): Found {
  const dashes = /^[|\s:-]+$/.test(text.slice(line.first, Math.min(line.stop, line.first + 2000)))
  if (dashes) return { block: { kind: "gap", ...range(line), pieces: hidden(line) }, next }
  const pieces: Piece[] = piece("hidden", line.start, line.first)
  let from = line.first
  for (let at = line.first; at < line.stop; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === "|") {
      pieces.push(...inlinePieces(text, { start: from, end: at }), { kind: "hidden", start: at, end: at + 1 })
      from = at + 1
    }
  }
  pieces.push(...inlinePieces(text, { start: from, end: line.stop }), ...piece("hidden", line.stop, line.end))
  return { block: { kind: "row", ...range(line), pieces }, next }
}

/** Lines up to a blank one or to the next thing; a heading where a line of signs stands under it, or where it looks like one. */
function paragraph(text: string, lines: readonly Line[], index: number): Found {
  const line = lines[index] as Line
  const words = text.slice(line.first, Math.min(line.stop, line.first + longestMark))
  const item = /^(?:([*+-])|\d{1,9}[.)])[ \t]+(?=\S)/.exec(words)
  let next = index + 1
  while (next < lines.length && goesOn(text, lines[next] as Line)) {
    const under = underline(text, lines[next])
    if (under !== undefined && !item) return underlined(text, { lines, index, next }, under)
    next++
  }
  const last = lines[next - 1] as Line
  const level = Math.min(Math.floor((line.first - line.start) / 4), deepest)
  const mark = item?.[1] ? item[0].length : 0
  const body: Range = { start: line.first + mark, end: last.stop }
  const pieces = [
    ...piece("hidden", line.start, body.start),
    ...inlinePieces(text, body),
    ...piece("hidden", body.end, last.end),
  ]
  const whole = { start: line.start, end: last.end, pieces }
  const alone = next === index + 1 && isApart(lines, index, next)
  if (alone && !item?.[1] && looksLikeHeading(words)) return { block: { kind: "heading", level: 5, ...whole }, next }
  if (!item) return { block: { kind: "paragraph", ...(level > 0 && { level }), ...whole }, next }
  return { block: { kind: "item", level, ...(item[1] && { bullet: true as const }), ...whole }, next }
}

const deepest = 5

/** Whether a line belongs to the paragraph before it. */
function goesOn(text: string, line: Line): boolean {
  if (line.first === line.stop) return false
  const words = text.slice(line.first, Math.min(line.stop, line.first + longestMark))
  if (underline(text, line) !== undefined) return true
  return !isRule(text, line) && !/^(?:#{1,6}[ \t]|\||[*+-][ \t]+\S|\d{1,9}[.)][ \t]+\S)/.test(words)
}

function underlined(
  text: string,
  { lines, index, next }: { lines: readonly Line[]; index: number; next: number },
  level: number,
): Found {
  const [line, last, under] = [lines[index], lines[next - 1], lines[next]] as [Line, Line, Line]
  const pieces = [
    ...piece("hidden", line.start, line.first),
    ...inlinePieces(text, { start: line.first, end: last.stop }),
    ...piece("hidden", last.stop, under.end),
  ]
  return { block: { kind: "heading", level, start: line.start, end: under.end, pieces }, next: next + 1 }
}

/** Blank lines, or nothing, on both sides. */
function isApart(lines: readonly Line[], index: number, next: number): boolean {
  const blank = (line: Line | undefined) => line === undefined || line.first === line.stop
  return blank(lines[index - 1]) && blank(lines[next])
}

/** Plain text marks no headings: a short line alone, all bold, in capitals, or with a number and no full stop. */
function looksLikeHeading(words: string): boolean {
  const line = words.trim()
  if (line.length > 120 || line.length < 3) return false
  if (/^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(line)) return true
  if (/[.;:,!?…]$/.test(line) || line.length > 90) return false
  const letters = line.replace(/[^\p{L}]/gu, "")
  if (letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return true
  return /^(?:(?:article|section|annexe|annex|appendix|schedule|chapter|chapitre|titre|part|partie) |\d{1,3}(?:\.\d{1,3}){0,3}\\?[.)]? |[ivxlc]{1,6}\\?[.)] )\S/i.test(
    line,
  )
}

function range({ start, end }: Range): Range {
  return { start, end }
}

function hidden({ start, end }: Range): Piece[] {
  return piece("hidden", start, end)
}

function piece(kind: Piece["kind"], start: number, end: number): Piece[] {
  return end > start ? [{ kind, start, end }] : []
}
