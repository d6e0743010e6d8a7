import {
  BookmarkEnd,
  BookmarkStart,
  HighlightColor,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx"
import type { ClauseTree, TreeRun, TreeText } from "../core/clause-tree.ts"
import { definitionsIn, partyTerm, runsIn, type TreeClause, type TreeParagraph } from "../core/clause-tree.ts"
import { documentWords } from "../core/clause-words.ts"
import type { Language } from "../core/text.ts"
import { clauseNumbering, openNumbering, wordStyles } from "./clause-word-styles.ts"

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

export const localeOf: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" }

/** The bookmark of a clause, or of a paragraph by its number. Word takes letters, digits and underscores, at most 40. */
function bookmarkOf(language: Language, place: string): string {
  return `${language}_${place.replace(/[^A-Za-z0-9]/g, "_")}`.slice(0, 40)
}

// Front.

export function frontParagraphs(part: WordPart): Paragraph[] {
  const { tree, language } = part
  const t = documentWords[language]
  const { contract, openPoints } = tree
  return [
    new Paragraph({ style: "Title", children: [words(part, tree.title[language])] }),
    ...(contract ? [plain(part, contract.title)] : []),
    ...(contract?.reference ? [plain(part, `${t.colon(t.ours)} ${contract.reference}`)] : []),
    new Paragraph({ children: [words(part, t.notice, { italics: true })] }),
    ...(openPoints.length > 0 ? [front(part, t.open), plain(part, t.openIntro)] : []),
    ...openPoints.map(({ label, hint, paragraphs }) => {
      const places = paragraphs.flatMap((number, at) => [
        ...(at > 0 ? [words(part, ", ")] : []),
        reference(bookmarkOf(language, number), number),
      ])
      return new Paragraph({
        numbering: { reference: openNumbering, level: 0, instance: part.instance },
        children: [
          open(part, label[language]),
          words(part, " ("),
          ...(places.length > 0 ? [words(part, t.at("")), ...places] : [words(part, t.onFront)]),
          words(part, `)${hint ? ` ${hint[language]}` : ""}`),
        ],
      })
    }),
  ]
}

export function partiesParagraphs(part: WordPart): Paragraph[] {
  const { tree, language } = part
  const t = documentWords[language]
  const side = (of: "client" | "agency") => [
    ...textRuns(part, tree.parties[of]),
    words(part, `, ${t.called(partyTerm(tree, of, language))}`),
  ]
  return [
    new Paragraph({
      pageBreakBefore: true,
      children: [
        words(part, `${t.between} `),
        ...side("client"),
        words(part, `, ${t.and} `),
        ...side("agency"),
        words(part, "."),
      ],
    }),
  ]
}

// Clauses.

export function clauseParagraphs(part: WordPart, clause: TreeClause): Paragraph[] {
  const heading = [words(part, clause.title[part.language])]
  const annotated = part.comment?.(clause.id, heading) ?? heading
  return [
    new Paragraph({
      style: wordStyles.clause,
      numbering: { reference: clauseNumbering, level: 0, instance: part.instance },
      children: marked(part, clause.id, annotated),
    }),
    ...clause.paragraphs.flatMap((paragraph) => ownParagraphs(part, paragraph)),
  ]
}

function ownParagraphs(part: WordPart, { number, text, items, definitions }: TreeParagraph): Paragraph[] {
  const waits = part.tree.openPoints.some(({ paragraphs }) => paragraphs.includes(number))
  const runs = textRuns(part, text)
  return [
    new Paragraph({
      style: wordStyles.paragraph,
      numbering: { reference: clauseNumbering, level: 1, instance: part.instance },
      keepNext: items.length > 0 || definitions === true,
      children: waits ? marked(part, number, runs) : [...runs],
    }),
    ...items.map(
      (item) =>
        new Paragraph({
          style: wordStyles.item,
          numbering: { reference: clauseNumbering, level: 2, instance: part.instance },
          children: textRuns(part, item.text),
        }),
    ),
    ...(definitions ? definitionParagraphs(part) : []),
  ]
}

function definitionParagraphs(part: WordPart): Paragraph[] {
  const { tree, language } = part
  return definitionsIn(tree, language).map(({ term, meaning }) => {
    const [opens, word, means] = documentWords[language].means(term[language])
    return new Paragraph({
      style: wordStyles.definition,
      children: [
        words(part, opens),
        words(part, word, { style: wordStyles.term }),
        words(part, means),
        ...textRuns(part, meaning),
        words(part, "."),
      ],
    })
  })
}

// Signatures: the block is kept on one page.

export function signatureParagraphs(part: WordPart): Paragraph[] {
  const { tree, language } = part
  const t = documentWords[language]
  const lines = (["client", "agency"] as const).flatMap((side) => [
    [words(part, t.forParty(partyTerm(tree, side, language)), { bold: true })],
    textRuns(part, tree.parties[side]),
    ...[t.signName, t.signDay, t.sign].map((line) => [words(part, line)]),
  ])
  return [
    front(part, t.signatures),
    ...lines.map((children, at) => new Paragraph({ keepNext: at < lines.length - 1, keepLines: true, children })),
  ]
}

// Runs.

export function words(
  { language }: Pick<WordPart, "language">,
  text: string,
  set: { bold?: boolean; italics?: boolean; style?: string } = {},
): TextRun {
  return new TextRun({ text, ...set, language: { value: localeOf[language] } })
}

function textRuns(part: WordPart, text: TreeText): ParagraphChild[] {
  return runsIn(text, part.language).map((run) => wordRun(part, run))
}

function wordRun(part: WordPart, run: TreeRun): ParagraphChild {
  if (run.kind === "reference") return reference(bookmarkOf(part.language, run.clause), run.number)
  return run.kind === "open" ? open(part, run.text) : words(part, run.text)
}

/** A live field with the number that it has now: nothing has to be updated to read it. */
function reference(bookmark: string, number: string): ParagraphChild {
  return new NumberedItemReference(bookmark, number, { referenceFormat: NumberedItemReferenceFormat.FULL_CONTEXT })
}

function open({ language }: WordPart, label: string): TextRun {
  return new TextRun({
    text: `[${label}]`,
    style: wordStyles.open,
    highlight: HighlightColor.YELLOW,
    language: { value: localeOf[language] },
  })
}

function marked(part: WordPart, place: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  const number = part.nextBookmark()
  // The library's types name the pieces of a bookmark apart from what a paragraph holds; it writes them all the same.
  const [start, end] = [new BookmarkStart(bookmarkOf(part.language, place), number), new BookmarkEnd(number)]
  return [start, ...children, end] as ParagraphChild[]
}

function plain(part: WordPart, text: string): Paragraph {
  return new Paragraph({ children: [words(part, text)] })
}

function front(part: WordPart, text: string): Paragraph {
  return new Paragraph({ style: wordStyles.front, children: [words(part, text)] })
}
