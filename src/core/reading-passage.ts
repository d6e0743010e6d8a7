import type { Block } from "./reading.ts"
import type { Piece, Range } from "./reading-inline.ts"

// A passage of a stored text: how an address names it, which exact range is meant by what somebody chose, how it is shown.

/** Longest passage that is quoted as evidence, in UTF-16 units. */
export const longestPassage = 20_000

/** `12-80` in an address; undefined for anything else. */
export function readRange(text: string): Range | undefined {
  const parts = /^(\d{1,9})-(\d{1,9})$/.exec(text)
  if (!parts) return undefined
  const [start, end] = [Number(parts[1]), Number(parts[2])]
  return start < end ? { start, end } : undefined
}

/** A passage as an address carries it to the form of an answer. */
export interface PassageName extends Range {
  document: string
  version: string
}

/** `doc_1:abc…:12-80`; undefined for anything else. */
export function readPassageName(text: string): PassageName | undefined {
  const [document, version, range, ...rest] = text.slice(0, 400).split(":")
  const found = readRange(range ?? "")
  return document && version && found && rest.length === 0 ? { document, version, ...found } : undefined
}

export function passageName({ document, version, start, end }: PassageName): string {
  return `${document}:${version}:${start}-${end}`
}

/**
 * The range that is meant by one that was chosen: within the text, without white space and markup at its ends, no character cut in two.
 * Undefined where nothing is left.
 */
export function meantRange(text: string, blocks: readonly Block[], chosen: Range): Range | undefined {
  const within = { start: Math.max(0, chosen.start), end: Math.min(text.length, chosen.end) }
  let start: number | undefined
  let end = 0
  for (const block of blocks) {
    if (block.end <= within.start) continue
    if (block.start >= within.end) break
    for (const piece of block.pieces) {
      if (piece.kind !== "text") continue
      const part = { start: Math.max(piece.start, within.start), end: Math.min(piece.end, within.end) }
      if (part.start >= part.end) continue
      const words = text.slice(part.start, part.end)
      const lead = words.length - words.trimStart().length
      if (lead === words.length) continue
      start ??= part.start + lead
      end = part.end - (words.length - words.trimEnd().length)
    }
  }
  return start === undefined ? undefined : wholeCharacters(text, { start, end })
}

function wholeCharacters(text: string, { start, end }: Range): Range {
  return {
    start: isInside(text, start) ? start - 1 : start,
    end: isInside(text, end) ? end + 1 : end,
  }
}

/** Between the two units of one character. */
function isInside(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** A range that cuts no character and lies within the text: what a hash can be made of. */
export function isWhole(text: string, { start, end }: Range): boolean {
  return start >= 0 && start < end && end <= text.length && !isInside(text, start) && !isInside(text, end)
}

/** Where else exactly the same characters stand, the passage itself among them, up to `most`. */
export function occurrencesOf(text: string, { start, end }: Range, most = 50): Range[] {
  const words = text.slice(start, end)
  const found: Range[] = []
  if (words === "") return found
  for (let at = text.indexOf(words); at !== -1 && found.length < most; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length })
  }
  return found
}

/**
 * A passage as it is shown by itself, away from its text: marks that it opens or closes halves of are given their other half. Only for
 * the eye: it is not what was hashed.
 */
export function balanced(passage: string): string {
  const [first = ""] = passage.split("\n\n", 1)
  const last = passage.slice(passage.lastIndexOf("\n\n") + 1)
  const close = first.indexOf("**")
  const open = last.lastIndexOf("**")
  const link = first.indexOf("](")
  const ends = close > 0 && !/\s/.test(first[close - 1] ?? " ") && (isOdd(first) || /\s/.test(first[close + 2] ?? "x"))
  const bold = ends ? "**" : ""
  const bracket = link >= 0 && !first.slice(0, link).includes("[") ? "[" : ""
  const tail =
    isOdd(`${last === passage ? bold : ""}${last}`) && open >= 0 && !/\s/.test(last[open + 2] ?? " ") ? "**" : ""
  return `${bold}${bracket}${passage}${tail}`
}

function isOdd(words: string): boolean {
  return words.split("**").length % 2 === 0
}

/** What is drawn over a piece: hits of a search by their number from 0, and the passage that was chosen. */
export interface MarkedPiece extends Piece {
  hit?: number
  passage?: true
}

/** The pieces of a block, cut where a mark begins or ends. `hits` in their order, none over another. */
export function markedPieces(
  { pieces, start, end }: Block,
  hits: readonly Range[],
  passage: Range | undefined,
): MarkedPiece[] {
  const first = firstAfter(hits, start)
  const touched = passage && passage.start < end && passage.end > start ? passage : undefined
  if (!touched && (hits[first] === undefined || hits[first].start >= end)) return [...pieces]
  const cuts = new Set<number>()
  for (let index = first; index < hits.length && (hits[index] as Range).start < end; index++) {
    const hit = hits[index] as Range
    cuts.add(hit.start).add(hit.end)
  }
  if (touched) cuts.add(touched.start).add(touched.end)
  const sorted = [...cuts].sort((a, b) => a - b)
  let index = first
  return pieces.flatMap((piece) =>
    cutAt(piece, sorted).map((part): MarkedPiece => {
      while (hits[index] !== undefined && (hits[index] as Range).end <= part.start) index++
      const hit = hits[index]
      return {
        ...part,
        ...(hit && hit.start <= part.start && hit.end >= part.end && { hit: index }),
        ...(touched && touched.start <= part.start && touched.end >= part.end && { passage: true as const }),
      }
    }),
  )
}

/** The first of the ranges that ends after a place. */
function firstAfter(ranges: readonly Range[], place: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).end <= place) low = middle + 1
    else high = middle
  }
  return low
}

function cutAt(piece: Piece, cuts: readonly number[]): Piece[] {
  const parts: Piece[] = []
  let { start } = piece
  for (const cut of cuts) {
    if (cut <= start || cut >= piece.end) continue
    parts.push({ ...piece, start, end: cut })
    start = cut
  }
  parts.push({ ...piece, start })
  return parts
}
