import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { blocksOf, headingsOf, shownText } from "../../src/core/reading.ts"
import {
  balanced,
  isWhole,
  markedPieces,
  meantRange,
  occurrencesOf,
  passageName,
  readPassageName,
  readRange,
} from "../../src/core/reading-passage.ts"
import { hitsOf, searchableOf } from "../../src/core/reading-search.ts"

const nbsp = "\u00a0"
const joiner = "\u2060"
const soft = "\u00ad"

/** Pieces that texts of terms are made of, and what is hard in them. */
const parts = [
  ...["a", "Word", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\0", nbsp, joiner, soft, "😀", "é", "e\u0301", "ﬁ"],
  ...["**", "*", "_", "__", "\\", "\\*", "[", "](", ")", "(", "![", "<br>", "<BR />", "<b>", "`", "|", "| --- |"],
  ...["# ", "### ", "===", "---", "- - -", "*   ", "1.  ", "    ", "1\\. ", "https://a.example/x_(y)", "…", "&amp;"],
]
const texts = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...parts) }, fc.string({ unit: "binary" })), {
  maxLength: 60,
})
const text = texts.map((all) => all.join(""))

describe("blocks", () => {
  test("lose nothing: joined, their pieces are the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        let at = 0
        for (const { start, end, pieces } of blocksOf(given)) {
          expect(start).toBe(at)
          for (const piece of pieces) {
            expect(piece.start).toBe(at)
            expect(piece.end).toBeGreaterThan(at)
            at = piece.end
          }
          expect(end).toBe(at)
        }
        expect(at).toBe(given.length)
      }),
      { numRuns: 500 },
    )
  })

  test("show no character that a browser leaves out, so that places on screen are places in the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { pieces } of blocksOf(given)) {
          for (const { kind, start, end } of pieces) {
            if (kind === "text") expect(given.slice(start, end)).not.toMatch(/[\0\r]/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test("are headings, paragraphs, items of lists, rows and rules", () => {
    const given = [
      ...["App Terms", "=========", "", "Some _words_ here  ", "and here.", "", "### 2\\. Data", ""],
      ...['*   first **bold** [link](https://a.example/b_(c) "t") end', "    *   inner", "1.  number", "", "- - -", ""],
      ...["| A | B |", "| --- | --- |", "| x<br>y | z |", "", "**3. Training**", "", "ARTICLE IV", "", "4. Limits"],
    ].join("\n")
    const told = blocksOf(given)
      .filter(({ kind }) => kind !== "gap")
      .map(({ kind, level, bullet, pieces }) => [kind, level, bullet ?? false, shownText(given, pieces)])
    expect(told).toEqual([
      ["heading", 1, false, "App Terms"],
      ["paragraph", undefined, false, "Some words here  \nand here."],
      ["heading", 3, false, "2. Data"],
      ["item", 0, true, "first bold link end"],
      ["item", 1, true, "inner"],
      ["item", 0, false, "1.  number"],
      ["rule", undefined, false, ""],
      ["row", undefined, false, " A  B "],
      ["row", undefined, false, " x y  z "],
      ["heading", 5, false, "3. Training"],
      ["heading", 5, false, "ARTICLE IV"],
      ["heading", 5, false, "4. Limits"],
    ])
    expect(headingsOf(given, blocksOf(given)).map(({ level, text }) => `${level} ${text}`)).toEqual([
      ...["1 App Terms", "3 2. Data", "5 3. Training", "5 ARTICLE IV", "5 4. Limits"],
    ])
  })

  test("keep what is bold, in italics and a link", () => {
    const given = "a **b _c_** [d](https://x.example/?a=1) ![e](i.png) 2 * 3 snake_case \\*no\\*"
    const pieces = blocksOf(given).flatMap((block) => block.pieces)
    const shown = pieces.flatMap(({ kind, start, end, ...style }) =>
      kind === "text" ? [[given.slice(start, end), style]] : [],
    )
    expect(shown).toEqual([
      ["a ", {}],
      ["b ", { bold: true }],
      ["c", { bold: true, italic: true }],
      [" ", {}],
      ["d", { href: "https://x.example/?a=1" }],
      [" ", {}],
      ["e", { href: "i.png" }],
      [" 2 * 3 snake_case ", {}],
      ["*no", {}],
      ["*", {}],
    ])
  })

  test("take time in proportion to the text, whatever it is made of", () => {
    for (const part of [
      "](",
      "[",
      "**a",
      "*a ",
      "_",
      "\\",
      "](a(",
      "| ",
      "<br",
      "- ",
      "1. ",
      "#",
      "a\n",
      "===\n",
      "\r",
    ]) {
      const started = performance.now()
      blocksOf(part.repeat(Math.ceil(120_000 / part.length)))
      expect([part, performance.now() - started < 1500]).toEqual([part, true])
    }
  })
})

describe("a search", () => {
  const found = (given: string, query: string) =>
    hitsOf(searchableOf(given, blocksOf(given)), query).map(({ start, end }) => given.slice(start, end))

  test("reads as people do: marks, signs, case, accents and kinds of spaces do not count", () => {
    expect(found(`We **do${nbsp}not** train${joiner} on “your${soft}self”`, 'DO NOT  train on "yourself"')).toEqual([
      `do${nbsp}not** train${joiner} on “your${soft}self”`,
    ])
    expect(found("Données\n\nd’usage e\u0301te\u0301", "donnees d'usage ete")).toEqual([
      "Données\n\nd’usage e\u0301te\u0301",
    ])
    expect(found("[the Policy](https://policy.example) policy", "policy")).toEqual(["Policy", "policy"])
    expect(found("😀 oﬃce 😀", "office")).toEqual(["oﬃce"])
  })

  test("finds nothing for nothing, and never one hit over another", () => {
    expect(found("aaaa", "aa")).toEqual(["aa", "aa"])
    for (const query of ["", "  ", soft, "b"]) expect(found("aaaa", query)).toEqual([])
  })

  test("finds every run of shown words, and cuts no character", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(40), (given, from, length) => {
        const blocks = blocksOf(given)
        const ready = searchableOf(given, blocks)
        const words = ready.text.slice(from % (ready.text.length + 1)).slice(0, length + 1)
        const hits = hitsOf(ready, words)
        if (words.trim() !== "") expect(hits.length).toBeGreaterThan(0)
        for (const [index, hit] of hits.entries()) {
          expect(isWhole(given, hit)).toBe(true)
          expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe("a passage", () => {
  test("is named in an address, and read again", () => {
    const name = { document: "doc_1", version: "ab12", start: 3, end: 90 }
    expect(readPassageName(passageName(name))).toEqual(name)
    for (const wrong of ["", "a:b", "a:b:9-3", "a:b:3-3", "a:b:x-9", "a:b:1-2:c", ":b:1-2", "a:b:-1-2", "a:b:1-2e9"])
      expect(readPassageName(wrong)).toBeUndefined()
    expect(readRange("0-1")).toEqual({ start: 0, end: 1 })
  })

  test("is what was chosen without what is not seen at its ends, and no half characters", () => {
    const given = "*   **One** two\n\n\n😀 three"
    const meant = (start: number, end: number) => {
      const range = meantRange(given, blocksOf(given), { start, end })
      return range && given.slice(range.start, range.end)
    }
    expect(meant(0, given.length)).toBe("One** two\n\n\n😀 three")
    expect(meant(0, 8)).toBe("On")
    expect(meant(14, 19)).toBe("o\n\n\n😀")
    expect(meant(19, 22)).toBe("😀 t")
    expect(meant(0, 4)).toBeUndefined()
    expect(meant(-9, 999)).toBe("One** two\n\n\n😀 three")
  })

  test("stays the same when it is meant again, and lies within what was chosen but for halves of characters", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (given, a, b) => {
        const [start, end] = [a % (given.length + 1), b % (given.length + 1)].sort((x, y) => x - y) as [number, number]
        const blocks = blocksOf(given)
        const range = meantRange(given, blocks, { start, end })
        if (!range) return
        expect(isWhole(given, range)).toBe(true)
        expect(range.start).toBeGreaterThanOrEqual(start - 1)
        expect(range.end).toBeLessThanOrEqual(end + 1)
        expect(meantRange(given, blocks, range)).toEqual(range)
      }),
      { numRuns: 500 },
    )
  })

  test("is shown by itself with both halves of its marks", () => {
    const cases = [
      ["One** two", "**One** two"],
      ["One **two", "One **two**"],
      ["a** b **c", "**a** b **c**"],
      ["Policy](https://a.example) and [b](c)", "[Policy](https://a.example) and [b](c)"],
      ["a **b** [c](d) e", "a **b** [c](d) e"],
      ["2 ** 3", "2 ** 3"],
    ]
    for (const [given = "", shown] of cases) expect(balanced(given)).toBe(shown)
  })

  test("is found wherever the same words stand", () => {
    expect(occurrencesOf("ab cab ab", { start: 0, end: 2 })).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
      { start: 7, end: 9 },
    ])
  })

  test("and hits of a search cut the pieces, and lose nothing of them", () => {
    const ranges = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }).map((all) => {
      let at = 0
      return all.map(([gap, length]) => {
        const start = at + gap
        at = start + length
        return { start, end: at }
      })
    })
    fc.assert(
      fc.property(text, ranges, fc.nat(60), fc.nat(60), (given, hits, from, length) => {
        const passage = { start: from, end: from + length + 1 }
        for (const block of blocksOf(given)) {
          const marked = markedPieces(block, hits, passage)
          let at = block.start
          for (const { start, end, hit, passage: chosen } of marked) {
            expect(start).toBe(at)
            at = end
            const over = hits.findIndex((one) => one.start < end && one.end > start)
            expect(hit ?? -1).toBe(over)
            expect(chosen ?? false).toBe(passage.start < end && passage.end > start)
          }
          expect(at).toBe(block.end)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test.each([
  ["lines", `${"# a\n\n- b\n".repeat(100_000)}the end`],
  ["marks", `${"\\\\".repeat(300_000)}the end`],
])("a text of hundreds of thousands of %s is shown in few stretches, and none of it is lost", (_what, text) => {
  const pieces = blocksOf(text).flatMap((block) => block.pieces)
  expect(pieces.length).toBeLessThan(2_000)
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text)
})
