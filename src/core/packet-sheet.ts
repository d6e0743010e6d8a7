import type { PacketVerdict } from "./assessing.ts"
import type { Cell, Sheet, SheetToWrite } from "./documents.ts"
import type { Option } from "./methodology.ts"
import { needsOption, type VendorAnswer, vendorLimits, verdictsFor } from "./packet-answers.ts"
import { fold, type Language, type Text } from "./text.ts"

// A vendor's questions as a sheet, out and in again. Columns are known by their heads and rows by the question's id, in any order.

const columns = ["id", "subject", "question", "read", "options", "verdict", "option", "text", "url"] as const
type Column = (typeof columns)[number]

/** Columns that the vendor fills in. */
const filled: readonly Column[] = ["verdict", "option", "text", "url"]

const widths: Readonly<Record<Column, number>> = {
  ...{ id: 12, subject: 22, question: 46, read: 46, options: 60 },
  ...{ verdict: 22, option: 10, text: 50, url: 40 },
}

/** Words of the sheet in one language. */
export interface SheetWords {
  name: string
  columns: Readonly<Record<Column, string>>
  verdicts: Readonly<Record<PacketVerdict, string>>
  instructions: { name: string; lines: readonly string[] }
}

export interface SheetQuestion {
  id: string
  subject: string
  question: string
  /** What was read, in words; absent: nothing is shown. */
  read?: string | undefined
  options: readonly Text[]
  answer?: VendorAnswer | undefined
}

/** The questions and the instructions, in one language. */
export function writeSheets(questions: readonly SheetQuestion[], words: SheetWords, lang: Language): SheetToWrite[] {
  const { name, instructions } = words
  const head = columns.map((column): Cell => ({ value: words.columns[column], bold: true, wrap: true, fill: headFill }))
  const rows = questions.map((one) => columns.map((column) => cellOf(column, one, words, lang)))
  return [
    { name, widths: columns.map((column) => widths[column]), rows: [head, ...rows], frozen: 1 },
    {
      name: instructions.name,
      widths: [110],
      rows: instructions.lines.map((value, index) => [{ value, wrap: true, bold: index === 0 }]),
    },
  ]
}

const headFill = "#E4E9F2"
const fillFill = "#FFF9E5"

function cellOf(column: Column, question: SheetQuestion, { verdicts }: SheetWords, lang: Language): Cell {
  const { id, subject, question: asked, read, options, answer } = question
  switch (column) {
    case "id":
      return id
    case "subject":
      return { value: subject, wrap: true }
    case "question":
      return { value: asked, wrap: true }
    case "read":
      return { value: read ?? "", wrap: true }
    case "options":
      return { value: options.map((text, index) => `${index + 1}. ${text[lang]}`).join("\n"), wrap: true }
    case "verdict":
      return fill(answer ? verdicts[answer.verdict] : "")
    case "option":
      return fill(answer?.option === undefined ? "" : String(answer.option + 1))
    case "text":
      return fill(answer?.text ?? "")
    case "url":
      return fill(answer?.url ?? "")
  }
}

/** An empty cell keeps its colour by a space: it is where the vendor writes. */
function fill(value: string): Cell {
  return { value: value === "" ? " " : value, wrap: true, fill: fillFill }
}

/** What is wrong with a cell (`F7`), or with the whole file (""). */
export interface CellFault {
  cell: string
  message: Text
}

/** An answer as the sheet says it, with no word on files. */
export interface SheetAnswer {
  question: string
  answer: Omit<VendorAnswer, "file">
}

/**
 * Reads the answers of a sheet in whatever language; rows that say nothing are passed over. All or nothing: with a single fault
 * there are no answers. `all`: the words of every language.
 */
export function readSheets(
  sheets: readonly Sheet[],
  questions: readonly SheetQuestion[],
  all: readonly SheetWords[],
): { answers: readonly SheetAnswer[]; faults: readonly CellFault[] } {
  const table = tableIn(sheets, all)
  if (!table) return refused([{ cell: "", message: noTable }])
  const known = new Map(questions.map((one) => [one.id.toLowerCase(), one]))
  const rows = table.rows.filter(({ cells }) => cells.id !== "" || filled.some((column) => cells[column] !== ""))
  if (rows.length > 0 && rows.every(({ cells }) => !known.has(cells.id.toLowerCase()))) {
    return refused([{ cell: "", message: otherFile }])
  }
  const faults: CellFault[] = []
  const answers: SheetAnswer[] = []
  const seen = new Map<string, string>()
  for (const { cells, at } of rows) {
    const says = filled.some((column) => cells[column] !== "")
    const question = known.get(cells.id.toLowerCase())
    const before = question && seen.get(question.id)
    if (!says) continue
    if (!question) faults.push({ cell: at("id"), message: unknownId })
    else if (before !== undefined) faults.push({ cell: at("id"), message: twice(before) })
    else {
      seen.set(question.id, at("id"))
      const read = answerIn(cells, question, all)
      faults.push(...read.faults.map(([column, message]) => ({ cell: at(column), message })))
      if (read.answer) answers.push({ question: question.id, answer: read.answer })
    }
  }
  return faults.length > 0 ? refused(faults) : { answers, faults }
}

function refused(faults: readonly CellFault[]) {
  return { answers: [], faults }
}

type Cells = Readonly<Record<Column, string>>

interface ReadRow {
  cells: Cells
  /** The cell of a column in this row, as spreadsheets name it. */
  at(column: Column): string
}

/** The first table with a head that names ids and verdicts, in one of the languages; what stands above it is passed over. */
function tableIn(sheets: readonly Sheet[], all: readonly SheetWords[]): { rows: readonly ReadRow[] } | undefined {
  for (const { rows } of sheets) {
    for (const [index, row] of rows.slice(0, headWithin).entries()) {
      const places = placesIn(row, all)
      if (!places.has("id") || !places.has("verdict")) continue
      return {
        rows: rows.slice(index + 1).map((cells, offset) => ({
          cells: Object.fromEntries(
            columns.map((column) => [column, (cells[places.get(column) ?? -1] ?? "").trim()]),
          ) as Record<Column, string>,
          at: (column) => `${letters(places.get(column) ?? 0)}${index + offset + 2}`,
        })),
      }
    }
  }
  return undefined
}

/** Rows in which the head is looked for. */
const headWithin = 50

function placesIn(row: readonly string[], all: readonly SheetWords[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>()
  for (const column of columns) {
    const names = all.map((words) => fold(words.columns[column]))
    const place = row.findIndex((cell) => names.includes(fold(cell)))
    if (place >= 0) places.set(column, place)
  }
  return places
}

/** 0: A, 25: Z, 26: AA. */
export function letters(place: number): string {
  const before = Math.floor(place / 26)
  return `${before > 0 ? letters(before - 1) : ""}${String.fromCharCode(65 + (place % 26))}`
}

type RowFault = readonly [Column, Text]

function answerIn(cells: Cells, { read, options }: SheetQuestion, all: readonly SheetWords[]) {
  const faults: RowFault[] = []
  const option = optionIn(cells.option, options)
  const stated = verdictIn(cells.verdict, all)
  if (stated === undefined && cells.verdict !== "") faults.push(["verdict", verdictUnknown])
  if (option === undefined && cells.option !== "") faults.push(["option", optionUnknown(options.length)])
  const verdict = fitting(stated ?? (read === undefined ? "answered" : "corrected"), read !== undefined)
  if (!verdict) faults.push(["verdict", nothingToConfirm])
  else if (needsOption(verdict) && cells.option === "") faults.push(["option", optionNeeded(options.length)])
  else if (!needsOption(verdict) && option !== undefined) faults.push(["option", optionTooMany])
  if (cells.text.length > vendorLimits.text) faults.push(["text", tooLong(vendorLimits.text)])
  if (cells.url !== "" && !isAddress(cells.url)) faults.push(["url", noAddress])
  if (!verdict || faults.length > 0) return { faults }
  return {
    faults,
    answer: {
      verdict,
      ...(option !== undefined && { option }),
      ...(cells.text !== "" && { text: cells.text }),
      ...(cells.url !== "" && { url: cells.url }),
    },
  }
}

/** Correcting and answering differ by what was shown, which whoever fills in need not mind; confirming nothing is a mistake. */
function fitting(verdict: PacketVerdict, hasShown: boolean): PacketVerdict | undefined {
  if (needsOption(verdict)) return hasShown ? "corrected" : "answered"
  return verdictsFor(hasShown).find((one) => one === verdict)
}

function verdictIn(cell: string, all: readonly SheetWords[]): PacketVerdict | undefined {
  const text = fold(cell)
  const verdicts = ["confirmed", "corrected", "answered", "unanswered"] as const
  return verdicts.find((one) => text === one || all.some((words) => fold(words.verdicts[one]) === text))
}

/** By its number (`3`, `3.`, `3. as it is written`), or word for word. */
function optionIn(cell: string, options: readonly Text[]): Option | undefined {
  const number = /^(\d{1,2})(?:\s*[.):–-][\s\S]*)?$/.exec(cell)?.[1]
  const place =
    number === undefined
      ? options.findIndex((text) => cell !== "" && [text.fr, text.en].some((one) => fold(one) === fold(cell)))
      : Number(number) - 1
  return place >= 0 && place < options.length ? (place as Option) : undefined
}

/** Whether it is an address of the web, within the limit. */
export function isAddress(text: string): boolean {
  const url = text.length <= vendorLimits.url ? URL.parse(text) : null
  return url?.protocol === "https:" || url?.protocol === "http:"
}

const noTable: Text = {
  fr: "Aucune feuille n’a les colonnes du questionnaire. Gardez la ligne de titres telle qu’elle était dans le fichier téléchargé.",
  en: "No sheet has the columns of these questions. Keep the row of headings as it was in the file that you downloaded.",
}
const otherFile: Text = {
  fr: "Ce fichier appartient à un autre questionnaire : aucun de ses numéros n’est d’ici. Téléchargez celui de cette page.",
  en: "This file belongs to other questions: none of its numbers is of this page. Download the one from here.",
}
const unknownId: Text = {
  fr: "Ce numéro n’est pas une de vos questions. Reprenez celui du fichier téléchargé.",
  en: "This number is none of your questions. Take the one from the file that you downloaded.",
}
const twice = (first: string): Text => ({
  fr: `Cette question a déjà une réponse en ${first}. N’en gardez qu’une.`,
  en: `This question is answered in ${first} already. Keep one of the two.`,
})
const verdictUnknown: Text = {
  fr: "Cette réponse n’est pas une de celles que donne la feuille d’instructions.",
  en: "This is none of the words that the sheet of instructions gives.",
}
const nothingToConfirm: Text = {
  fr: "Nous n’avons rien lu sur cette question : il n’y a rien à confirmer. Choisissez une option.",
  en: "We have read nothing about this question: there is nothing to confirm. Choose an option.",
}
const optionUnknown = (count: number): Text => ({
  fr: `Écrivez le numéro d’une option, de 1 à ${count}.`,
  en: `Write the number of an option, from 1 to ${count}.`,
})
const optionNeeded = (count: number): Text => ({
  fr: `Dites quelle option est juste, de 1 à ${count}.`,
  en: `Say which option is right, from 1 to ${count}.`,
})
const optionTooMany: Text = {
  fr: "Une option ne va qu’avec une correction ou une réponse. Videz cette cellule, ou changez le verdict.",
  en: "An option goes with a correction or an answer only. Empty this cell, or change the verdict.",
}
const tooLong = (most: number): Text => ({
  fr: `Texte trop long : ${most} caractères au plus.`,
  en: `Text too long: ${most} characters at most.`,
})
const noAddress: Text = {
  fr: "Adresse http ou https attendue, comme https://exemple.fr/securite.",
  en: "An http or https address is expected, such as https://example.com/security.",
}
