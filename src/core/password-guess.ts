// How soon a password is guessed by one who tries breached words, keyboard runs, repetitions and years, alone and together. The idea
// and the figures are those of zxcvbn (Wheeler 2016), without its premium for many parts, which lets "!!Password!!2024" pass.
import { foldExact } from "./text.ts"

/** Where each breached password stands on its list: 1 is the commonest. In lower case. */
export type Ranks = ReadonlyMap<string, number>

/**
 * Whether ten thousand million guesses would find it: zxcvbn's line for secrets under a slow hash. At our cost of 0.3 seconds a
 * guess, that is a hundred years of one processor core.
 */
export function isGuessable(password: string, ranks: Ranks): boolean {
  return readings(password).some((reading) => reading.bits + leastBits(reading, ranks) < Math.log2(1e10))
}

/** Every part of a password, as it may be read, to be looked for on the list of breached ones. */
export function partsOf(password: string): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const reading of readings(password)) {
    for (let start = 0; start < reading.text.length; start++) {
      for (const { word } of wordsAt(reading, start)) parts.add(word)
    }
  }
  return parts
}

/** What is longer is judged by its beginning, to bound the work. */
const most = 256
const longestWord = 40
const shortest = 3
/** What each step adds, in bits. A rank beyond ten thousand counts as ten thousand: words that combine are drawn from few. */
const bits = { character: Math.log2(10), year: Math.log2(100), run: 5, copy: 4, disguise: 1 }
const highestRank = 10_000

interface Reading {
  text: string
  backwards: string
  /** Letters in place of the signs that look like them. */
  plain: string
  /** What it adds to read the password so. */
  bits: number
}

/** Case and accents off, as written and without what stands between letters and digits: "mot de passe", "p.a.s.s.w.o.r.d". */
function readings(password: string): readonly Reading[] {
  const text = foldExact(password).slice(0, most)
  const bare = text.replace(/[^\p{L}\p{N}]/gu, "")
  const marks = new Set(text.replace(/[\p{L}\p{N}]/gu, ""))
  return [readingOf(text, 0), readingOf(bare, marks.size * bits.character + (text.length - bare.length) / 2)]
}

function readingOf(text: string, added: number): Reading {
  const plain = text.replace(/[^a-z]/g, (sign) => lookalikes[sign] ?? sign)
  return { text, backwards: text.split("").reverse().join(""), plain, bits: added }
}

const lookalikes: Readonly<Record<string, string>> = {
  ...{ "@": "a", "4": "a", "3": "e", "€": "e", "1": "i", "!": "i", "|": "l" },
  ...{ "0": "o", "5": "s", $: "s", "7": "t", "+": "t", "8": "b", "9": "g", "2": "z" },
}

/** The fewest bits that lead to the text, over all ways to cut it into parts. */
function leastBits(reading: Reading, ranks: Ranks): number {
  const { length } = reading.text
  const least: number[] = [0]
  for (let start = 0; start < length; start++) {
    const here = least[start] ?? Infinity
    for (const { end, bits: added } of stepsAt(reading, start, ranks)) {
      least[end] = Math.min(least[end] ?? Infinity, here + added)
    }
  }
  return least[length] ?? 0
}

interface Step {
  end: number
  bits: number
}

function* stepsAt(reading: Reading, start: number, ranks: Ranks): Generator<Step> {
  yield* charactersAt(reading.text, start)
  yield* runsAt(reading.text, start)
  yield* copiesAt(reading.text, start)
  for (const { word, end, bits: disguise } of wordsAt(reading, start)) {
    const rank = ranks.get(word)
    if (rank !== undefined) yield { end, bits: disguise + Math.log2(2 * Math.min(rank, highestRank)) }
  }
}

/** One character, the same one several times, or a year. */
function* charactersAt(text: string, start: number): Generator<Step> {
  for (let end = start + 1; end <= text.length && text[end - 1] === text[start]; end++) {
    yield { end, bits: bits.character + Math.log2(end - start) }
  }
  if (/^(19|20)\d\d/.test(text.slice(start, start + 4))) yield { end: start + 4, bits: bits.year }
}

/** Keys or characters in their order, forwards or backwards: digits, the alphabet, rows and columns of QWERTY, QWERTZ and AZERTY. */
const rows = [
  "01234567890123456789 abcdefghijklmnopqrstuvwxyz !@#$%^&*()_+ &e\"'(-e_ca)=",
  "qwertyuiop[] asdfghjkl;' zxcvbnm,./ qwertzuiop yxcvbnm,.- azertyuiop qsdfghjklm wxcvbn,;:!",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/ qazwsxedcrfvtgbyhnujm 1aqw2zsx3edc4rfv5tgb6yhn aqwzsxedcrfvtgb",
]
  .flatMap((line) => line.split(" "))
  .flatMap((row) => [row, row.split("").reverse().join("")])

function* runsAt(text: string, start: number): Generator<Step> {
  for (const row of rows) {
    for (let end = start + shortest; end <= text.length && row.includes(text.slice(start, end)); end++) {
      yield { end, bits: bits.run }
    }
  }
}

/** What came before, again: "passwordpassword", "abcabcabc". */
function* copiesAt(text: string, start: number): Generator<Step> {
  let longest = 0
  for (let from = 0; from < start; from++) {
    let length = 0
    while (start + length < text.length && text[from + length] === text[start + length]) length++
    longest = Math.max(longest, length)
  }
  for (let length = shortest; length <= longest; length++) yield { end: start + length, bits: bits.copy }
}

interface Word extends Step {
  word: string
}

/** What a piece from here on may be read as: as written, backwards, or without its disguise. */
function* wordsAt({ text, backwards, plain }: Reading, start: number): Generator<Word> {
  const { length } = text
  const last = Math.min(length, start + longestWord)
  for (let end = start + shortest; end <= last; end++) {
    const word = text.slice(start, end)
    yield { word, end, bits: 0 }
    yield { word: backwards.slice(length - end, length - start), end, bits: bits.disguise }
    const undisguised = plain.slice(start, end)
    if (undisguised !== word) yield { word: undisguised, end, bits: bits.disguise }
  }
}
