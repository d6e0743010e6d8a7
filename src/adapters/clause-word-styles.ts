import { AlignmentType, type ILevelsOptions, type IParagraphStyleOptions, LevelFormat, LevelSuffix } from "docx"
import type { Language } from "../core/text.ts"

/** Numbering of clauses, of the list of open points, of annexes in each language, and of the steps of a fallback. */
export const clauseNumbering = "clauses"
export const openNumbering = "open"
export const annexNumbering: Readonly<Record<Language, string>> = { fr: "annexes-fr", en: "annexes-en" }
export const stepNumbering = "steps"

/** Styles of the document, by id: what a lawyer picks in Word to write a paragraph that numbers itself. */
export const wordStyles = {
  clause: "Heading1",
  paragraph: "ClauseParagraph",
  item: "ClauseItem",
  definition: "ClauseDefinition",
  front: "FrontHeading",
  frontLine: "FrontLine",
  content: "ContentLine",
  annexPart: "AnnexPart",
  tableHead: "TableHead",
  tableText: "TableText",
  tableHint: "TableHint",
  step: "FallbackStep",
  open: "OpenPoint",
  term: "DefinedTerm",
} as const

/** Of the heading of an annex: the word before its number is the language's. */
export const annexStyle: Readonly<Record<Language, string>> = { fr: "AnnexHeadingFr", en: "AnnexHeadingEn" }

/** Twentieths of a point. */
const indent = { paragraph: 720, item: 1287, content: 1191, annex: 1531, frontLine: 2268 }

const annexWord: Readonly<Record<Language, string>> = { fr: "Annexe", en: "Annex" }

/** Each level belongs to a style, so that it keeps its number wherever the text is moved. */
const clauseLevels: readonly ILevelsOptions[] = [
  level(0, LevelFormat.DECIMAL, "%1", wordStyles.clause, { left: indent.paragraph, hanging: indent.paragraph }),
  level(1, LevelFormat.DECIMAL, "%1.%2", wordStyles.paragraph, { left: indent.paragraph, hanging: indent.paragraph }),
  level(2, LevelFormat.LOWER_LETTER, "(%3)", wordStyles.item, {
    left: indent.item,
    hanging: indent.item - indent.paragraph,
  }),
]

export const numberingConfig = [
  { reference: clauseNumbering, levels: clauseLevels },
  { reference: openNumbering, levels: [level(0, LevelFormat.DECIMAL, "%1.", undefined, { left: 425, hanging: 425 })] },
  ...(["fr", "en"] as const).map((language) => ({
    reference: annexNumbering[language],
    levels: [
      level(0, LevelFormat.DECIMAL, `${annexWord[language]}\u00a0%1`, annexStyle[language], {
        left: indent.annex,
        hanging: indent.annex,
      }),
    ],
  })),
  {
    reference: stepNumbering,
    levels: [level(0, LevelFormat.DECIMAL, "%1.", wordStyles.step, { left: 284, hanging: 284 })],
  },
]

export const paragraphStyles: readonly IParagraphStyleOptions[] = [
  numbered(wordStyles.paragraph, "Clause 1.1", 1),
  numbered(wordStyles.item, "Clause (a)", 2),
  {
    id: wordStyles.definition,
    name: "Clause definition",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: { indent: { left: indent.paragraph }, spacing: { after: 120 } },
  },
  {
    id: wordStyles.front,
    name: "Front heading",
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { bold: true, size: 26 },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 320, after: 120 }, outlineLevel: 0 },
  },
  {
    id: wordStyles.frontLine,
    name: "Front line",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      indent: { left: indent.frontLine, hanging: indent.frontLine },
      spacing: { after: 60 },
    },
  },
  {
    id: wordStyles.content,
    name: "Content line",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      indent: { left: indent.content, hanging: indent.content },
      spacing: { after: 20 },
    },
  },
  annexHeading("fr", "Annexe (titre)"),
  annexHeading("en", "Annex heading"),
  {
    id: wordStyles.annexPart,
    name: "Annex part",
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { bold: true, size: 24 },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 }, outlineLevel: 1 },
  },
  small(wordStyles.tableText, "Table text", {}),
  small(wordStyles.tableHead, "Table head", { bold: true }),
  small(wordStyles.tableHint, "Table hint", { color: "595959" }),
  {
    id: wordStyles.step,
    name: "Fallback step",
    basedOn: wordStyles.tableText,
    quickFormat: true,
    paragraph: { numbering: { reference: stepNumbering, level: 0, instance: 0 } },
  },
  ...["Header", "Footer"].map((id) => ({
    id,
    name: id.toLowerCase(),
    basedOn: "Normal",
    run: { size: 17, color: "404040" },
    paragraph: { spacing: { after: 0 } },
  })),
]

export const characterStyles = [
  { id: wordStyles.open, name: "Open point", basedOn: "DefaultParagraphFont", run: { bold: true } },
  { id: wordStyles.term, name: "Defined term", basedOn: "DefaultParagraphFont", run: { bold: true } },
]

export const clauseHeading = {
  run: { bold: true, size: 24, color: "000000" },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before: 320, after: 120 },
    numbering: { reference: clauseNumbering, level: 0, instance: 0 },
  },
}

function numbered(id: string, name: string, of: number): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    paragraph: { spacing: { after: 120 }, numbering: { reference: clauseNumbering, level: of, instance: 0 } },
  }
}

function annexHeading(language: Language, name: string): IParagraphStyleOptions {
  return {
    id: annexStyle[language],
    name,
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { bold: true, size: 30 },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { after: 200 },
      outlineLevel: 0,
      numbering: { reference: annexNumbering[language], level: 0, instance: 0 },
    },
  }
}

/** What stands in tables. */
function small(id: string, name: string, run: { bold?: boolean; color?: string }): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: 18, ...run },
    paragraph: { spacing: { before: 20, after: 40 } },
  }
}

function level(
  of: number,
  format: ILevelsOptions["format"],
  text: string,
  style: string | undefined,
  place: { left: number; hanging: number },
): ILevelsOptions {
  return {
    level: of,
    ...(format ? { format } : {}),
    text,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: { ...(style ? { style } : {}), paragraph: { indent: place } },
  }
}
