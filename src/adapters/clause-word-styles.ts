import { AlignmentType, type ILevelsOptions, type IParagraphStyleOptions, LevelFormat, LevelSuffix } from "docx"

/** Numbering of clauses, and of the list of open points. */
export const clauseNumbering = "clauses"
export const openNumbering = "open"

/** Styles of the document, by id: what a lawyer picks in Word to write a paragraph that numbers itself. */
export const wordStyles = {
  clause: "Heading1",
  paragraph: "ClauseParagraph",
  item: "ClauseItem",
  definition: "ClauseDefinition",
  front: "FrontHeading",
  open: "OpenPoint",
  term: "DefinedTerm",
} as const

/** Twentieths of a point. */
const indent = { paragraph: 720, item: 1287 }

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
    paragraph: { keepNext: true, spacing: { before: 320, after: 120 }, outlineLevel: 0 },
  },
]

export const characterStyles = [
  { id: wordStyles.open, name: "Open point", basedOn: "DefaultParagraphFont", run: { bold: true } },
  { id: wordStyles.term, name: "Defined term", basedOn: "DefaultParagraphFont", run: { bold: true } },
]

export const clauseHeading = {
  run: { bold: true, size: 24, color: "000000" },
  paragraph: {
    keepNext: true,
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
