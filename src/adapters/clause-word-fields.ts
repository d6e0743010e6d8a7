import { CheckBox, type Paragraph, type ParagraphChild, Tab, type Table, TextRun } from "docx"
import type { AnnexField, AnnexForm } from "../core/clause-annex.ts"
import { cleanText } from "../core/clause-filled.ts"
import { documentWords } from "../core/clause-words.ts"
import { plain, type Speaking, words } from "./clause-word-runs.ts"
import { wordStyles } from "./clause-word-styles.ts"
import { answerTable, answerWidth, small, writingHeight } from "./clause-word-table.ts"

/** Most that stays on one page, in twentieths of a point: a third of it. */
const togetherHeight = 5000

/** To be filled in Word, cell by cell, or on paper. */
export function formTable(part: Speaking, { fields }: AnnexForm, width: number): Table {
  const answers = fields.map((field) => ({
    asked: asked(part, field),
    answer: answer(part, field, answerWidth(width)),
    height: heightOf(field),
  }))
  const all = fields.reduce((sum, field) => sum + heightOf(field) + linesOf(field) * lineHeight, 0)
  return answerTable(width, answers, all <= togetherHeight)
}

function asked(part: Speaking, field: AnnexField): Paragraph[] {
  const { language } = part
  const t = documentWords[language]
  const hints = [
    ...(field.hint ? [cleanText(field.hint[language])] : []),
    ...(field.kind === "one" && field.options.length > 2 ? [t.chooseOne] : []),
    ...(field.kind === "any" ? [t.chooseAny] : []),
  ]
  return [
    plain(part, cleanText(field.label[language]), wordStyles.tableHead),
    ...hints.map((hint) => plain(part, hint, wordStyles.tableHint)),
  ]
}

/** Of what Word calls a control, in characters. */
const longestAlias = 64

/** Boxes to tick: on one line where there is room, else one below the other. */
function answer(part: Speaking, field: AnnexField, width: number): Paragraph[] {
  if (field.kind !== "one" && field.kind !== "any") return []
  const options = field.options.map((option) => cleanText(option[part.language]))
  const box = (text: string): ParagraphChild[] => [
    new CheckBox({ alias: text.slice(0, longestAlias) }),
    words(part, `\u00a0${text}`),
  ]
  if (options.reduce((sum, text) => sum + boxWidth(text), 0) > width)
    return options.map((text) => small({ children: box(text) }))
  const line = options.flatMap((text, at) => [
    ...(at > 0 ? [new TextRun({ children: [new Tab()] })] : []),
    ...box(text),
  ])
  return [small({ children: line })]
}

// In twentieths of a point: a line, and about what a box with its word takes up to the next stop.
const lineHeight = 260
const boxWidth = (text: string) => 800 + 90 * text.length

function linesOf(field: AnnexField): number {
  return (field.hint ? 1 : 0) + (field.kind === "one" || field.kind === "any" ? field.options.length : 0)
}

function heightOf(field: AnnexField): number {
  switch (field.kind) {
    case "lines":
      return writingHeight * field.lines
    case "signature":
      return 3 * writingHeight
    default:
      return writingHeight
  }
}
