import {
  BookmarkEnd,
  BookmarkStart,
  HighlightColor,
  type IParagraphOptions,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from "docx"
import type { ClauseTree, TreeClause, TreeParagraph, TreeRun, TreeText } from "../core/clause-tree.ts"
import { runsIn } from "../core/clause-tree.ts"
import type { Language } from "../core/text.ts"
import { annexNumbering, annexStyle, clauseNumbering, wordStyles } from "./clause-word-styles.ts"

// The smallest pieces of a Word document: every copy is made of them.

/** One language of the document: its words, its own numbering and its own bookmarks. */
export interface WordPart {
  tree: ClauseTree
  language: Language
  /** Of the numbering: each language counts from one. */
  instance: number
  /** The next bookmark's number, unique in the document. */
  nextBookmark: () => number
  /** What goes around a clause's heading in the annotated copy. */
  comment?: ((clause: string, heading: readonly ParagraphChild[]) => readonly ParagraphChild[]) | undefined
}

/** Whose words they are. */
export type Speaking = Pick<WordPart, "language">

/** The language of a text, as Word is told it. */
export const localeOf: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" }

/** The parts of a draft, in the order of its languages, with bookmarks counted through the document. */
export function wordParts(tree: ClauseTree): WordPart[] {
  let bookmarks = 0
  const nextBookmark = () => {
    bookmarks += 1
    return bookmarks
  }
  return tree.languages.map((language, instance) => ({ tree, language, instance, nextBookmark }))
}

// Lines: style and numbering of each kind of paragraph.

type Line = Pick<IParagraphOptions, "style" | "numbering">

const clauseLine =
  (style: string, level: number) =>
  ({ instance }: Pick<WordPart, "instance">): Line => ({
    style,
    numbering: { reference: clauseNumbering, level, instance },
  })

export const wordLines = {
  clause: clauseLine(wordStyles.clause, 0),
  paragraph: clauseLine(wordStyles.paragraph, 1),
  item: clauseLine(wordStyles.item, 2),
  definition: (): Line => ({ style: wordStyles.definition }),
  annex: ({ language }: Speaking): Line => ({
    style: annexStyle[language],
    numbering: { reference: annexNumbering[language], level: 0, instance: 0 },
  }),
} as const

// Runs.

/** Words of our own, in the language of their part. */
export function words(
  { language }: Speaking,
  text: string,
  set: { bold?: boolean; italics?: boolean; style?: string } = {},
): TextRun {
  return new TextRun({ text, ...set, language: { value: localeOf[language] } })
}

/** A paragraph of words, in the body's style or another. */
export function plain(part: Speaking, text: string, style?: string): Paragraph {
  return new Paragraph({ ...(style ? { style } : {}), children: [words(part, text)] })
}

/** A text of the tree: values, references as live fields, open points highlighted. */
export function textRuns(part: Speaking, text: TreeText): ParagraphChild[] {
  return runsIn(text, part.language).map((run) => wordRun(part, run))
}

function wordRun(part: Speaking, run: TreeRun): ParagraphChild {
  if (run.kind === "reference") return reference(bookmarkOf(part.language, run.clause), run.number)
  return run.kind === "open" ? open(part, run.text) : words(part, run.text)
}

/** What has still to be given. */
export function open({ language }: Speaking, label: string): TextRun {
  return new TextRun({
    text: `[${label}]`,
    style: wordStyles.open,
    highlight: HighlightColor.YELLOW,
    language: { value: localeOf[language] },
  })
}

// References.

/** The bookmark of a clause or of a paragraph. Word takes letters, digits and underscores, at most 40. */
export function bookmarkOf(language: Language, place: string): string {
  return `${language}_${place.replace(/[^A-Za-z0-9]/g, "_")}`.slice(0, 40)
}

/** Of the bookmark of a paragraph: by its id, since another draft gives its number to another one. */
export function paragraphPlace({ id }: TreeClause, paragraph: TreeParagraph): string {
  return `${id}-${paragraph.id}`
}

/** A live field with the number that it has now: nothing has to be updated to read it. */
export function reference(bookmark: string, number: string): ParagraphChild {
  return new NumberedItemReference(bookmark, number, { referenceFormat: NumberedItemReferenceFormat.FULL_CONTEXT })
}

/** A live field with the words that the bookmark holds. */
export function headingReference(bookmark: string, text: string): ParagraphChild {
  return new SimpleField(`REF ${bookmark} \\h`, text)
}

/** Something that references find. */
export function marked(part: WordPart, place: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  const number = part.nextBookmark()
  // The library's types name the pieces of a bookmark apart from what a paragraph holds; it writes them all the same.
  const [start, end] = [new BookmarkStart(bookmarkOf(part.language, place), number), new BookmarkEnd(number)]
  return [start, ...children, end] as ParagraphChild[]
}
