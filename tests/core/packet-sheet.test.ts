import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Cell } from "../../src/core/documents.ts"
import { letters, readSheets, type SheetQuestion, writeSheets } from "../../src/core/packet-sheet.ts"
import { messages } from "../../src/i18n/index.ts"

const words = { fr: messages.fr.packets.workbook.words, en: messages.en.packets.workbook.words }
const all = [words.fr, words.en]
const options = [1, 2, 3, 4, 5].map((n) => ({ fr: `choix ${n}`, en: `choice ${n}` }))
const known: SheetQuestion = { id: "abc-1", subject: "Writer", question: "Q?", read: "We read this", options }
const open: SheetQuestion = { id: "abc-2", subject: "Writer", question: "R?", options }

const textOf = (cell: Cell) => String((typeof cell === "object" ? cell.value : cell) ?? "")
const sheetOf = (questions: readonly SheetQuestion[], lang: "fr" | "en") =>
  writeSheets(questions, words[lang], lang).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map(textOf)),
  }))

/** The head and one row, by the names of the columns. */
function row(cells: Readonly<Record<string, string>>) {
  const heads = Object.keys(cells)
  return readSheets([{ name: "x", rows: [heads, heads.map((head) => cells[head] ?? "")] }], [known, open], all)
}

test("what is written is read again, in either language", () => {
  const text = fc.string({ maxLength: 60 }).map((one) => one.trim())
  const answer = fc.record({ option: fc.constantFrom(0, 1, 2, 3, 4), text })
  fc.assert(
    fc.property(answer, fc.constantFrom("fr", "en"), ({ option, text: said }, lang) => {
      const given = {
        verdict: "corrected",
        option,
        ...(said !== "" && { text: said }),
        url: "https://a.example/x",
      } as const
      const read = readSheets(sheetOf([{ ...known, answer: given }, open], lang), [known, open], all)
      expect(read).toEqual({ faults: [], answers: [{ question: "abc-1", answer: given }] })
    }),
  )
})

describe("an option", () => {
  test.each(["2", "2.", "2. choice 2", "2 – whatever", "choice 2", "CHOIX 2", " 2 "])("is understood: %s", (cell) => {
    expect(row({ Number: "abc-2", "Your answer": "Answer", Option: cell }).answers[0]?.answer.option).toBe(1)
  })
  test.each(["0", "6", "-1", "two", "2 or 3", "99999999999"])("is refused: %s", (cell) => {
    expect(row({ Number: "abc-2", "Your answer": "Answer", Option: cell }).faults.map((one) => one.cell)).toEqual([
      "C2",
    ])
  })
})

describe("a verdict", () => {
  test("goes by what was shown: answering and correcting need no distinction", () => {
    const verdict = (cells: Record<string, string>) => row(cells).answers[0]?.answer.verdict
    expect(verdict({ Number: "abc-1", "Your answer": "Answer", Option: "1" })).toBe("corrected")
    expect(verdict({ Numéro: "abc-2", "Votre réponse": "inexact", Option: "1" })).toBe("answered")
    expect(verdict({ Number: "ABC-2", "Your answer": "", Option: "3" })).toBe("answered")
  })
  test("to confirm nothing is a mistake", () => {
    expect(row({ Number: "abc-2", "Your answer": "Correct" }).faults).toHaveLength(1)
  })
  test("that needs no option takes none", () => {
    expect(row({ Number: "abc-1", "Your answer": "Correct", Option: "1" }).faults.map(({ cell }) => cell)).toEqual([
      "C2",
    ])
  })
})

test("lengths and addresses are checked", () => {
  const cells = { Number: "abc-1", "Your answer": "Correct", "In your words": "x".repeat(5001) }
  expect(row(cells).faults.map(({ cell }) => cell)).toEqual(["C2"])
  for (const url of ["ftp://a", "javascript:alert(1)", "a.example", `https://a.example/${"x".repeat(2000)}`]) {
    expect(row({ Number: "abc-1", "Your answer": "Correct", "Address that shows it": url }).faults).toHaveLength(1)
  }
})

test("cells are named as spreadsheets do", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
})

test("no table at all, or an empty one", () => {
  expect(readSheets([], [known], all).faults).toHaveLength(1)
  expect(readSheets(sheetOf([known, open], "fr"), [known, open], all)).toEqual({ answers: [], faults: [] })
})
