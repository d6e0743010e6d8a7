import type { Block } from "./reading.ts"
import type { Range } from "./reading-inline.ts"

// Finding words in a text as somebody reads it: marks of the markup, soft hyphens and word joiners are passed over, any white space is
// one space, case and accents do not count. What is found is a range of the stored text.

/** A text ready to be searched. */
export interface Searchable {
  /** Folded, as it is shown. */
  text: string
  /** By UTF-16 unit of `text`: where in the stored text its character begins and ends. */
  starts: Uint32Array
  ends: Uint32Array
}

/** Longest words that are looked for, in UTF-16 units. */
export const longestQuery = 2000

/** Most hits that are told one by one. */
export const mostHits = 500

export function searchableOf(text: string, blocks: readonly Block[]): Searchable {
  const parts: string[] = []
  // A character folds to several at most where it is a ligature or the like: rare, so that the arrays seldom grow.
  let starts = new Uint32Array(text.length + 16)
  let ends = new Uint32Array(text.length + 16)
  let length = 0
  let space = true
  const add = (folded: string, start: number, end: number) => {
    if (length + folded.length > starts.length) {
      starts = grown(starts)
      ends = grown(ends)
    }
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) {
      starts[length] = start
      ends[length] = end
      length++
    }
  }
  const addSpace = (start: number, end: number) => {
    if (!space) add(" ", start, end)
    space = true
  }
  for (const { pieces } of blocks) {
    for (const { kind, start, end } of pieces) {
      if (kind === "break") addSpace(start, end)
      if (kind !== "text") continue
      for (let at = start; at < end; ) {
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
        const next = at + character.length
        const folded = foldCharacter(character)
        if (folded === " ") addSpace(at, next)
        else if (folded !== "") {
          add(folded, at, next)
          space = false
        } else if (length > 0 && ends[length - 1] === at && /\p{M}/u.test(character)) {
          // An accent belongs to the letter that it stands on.
          ends[length - 1] = next
        }
        at = next
      }
    }
    const { end = 0 } = pieces.at(-1) ?? {}
    addSpace(end, end)
  }
  return { text: parts.join(""), starts, ends }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Where the words stand, in their order, none over another; none for words of which nothing is left. */
export function hitsOf({ text, starts, ends }: Searchable, query: string): Range[] {
  const words = [...query.slice(0, longestQuery)].map(foldCharacter).join("").replace(/ +/g, " ").trim()
  if (words === "") return []
  const hits: Range[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const hit = { start: starts[at] ?? 0, end: ends[at + words.length - 1] ?? 0 }
    // Of a character that folds to several, as "…" does, each is found, and it is one place.
    if (hit.start >= (hits.at(-1)?.end ?? 0)) hits.push(hit)
  }
  return hits
}

/** A character as it is compared; "" for what is passed over, a space for any white space. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 128) {
    if (code >= 65 && code <= 90) return character.toLowerCase()
    return code <= 32 ? " " : character
  }
  const known = folded.get(character)
  if (known !== undefined) return known
  const made = fold(character)
  if (folded.size >= mostKept) folded.clear()
  folded.set(character, made)
  return made
}

const folded = new Map<string, string>()
const mostKept = 5000

function fold(character: string): string {
  // Soft hyphen, zero-width space and joiners, marks of direction, byte order mark.
  if (/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(character)) return ""
  if (/\s/.test(character)) return " "
  const sign = signs[character]
  if (sign !== undefined) return sign
  return character
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
}

/** Typed on no keyboard: what stands for them is found too. */
const signs: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
}
