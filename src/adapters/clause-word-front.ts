import { type FileChild, Paragraph, type ParagraphChild, Tab, TextRun } from "docx"
import { annexPlace } from "../core/clause-annex-terms.ts"
import { type DocumentStamp, stampText } from "../core/clause-document.ts"
import { type ClauseTree, type OpenPoint, partyTerm } from "../core/clause-tree.ts"
import { documentWords } from "../core/clause-words.ts"
import { keyed } from "./clause-word-keys.ts"
import {
  bookmarkOf,
  headingReference,
  open,
  paragraphPlace,
  plain,
  reference,
  textRuns,
  type WordPart,
  words,
} from "./clause-word-runs.ts"
import { openNumbering, wordStyles } from "./clause-word-styles.ts"

/** What stands before the text: what the draft is about, that it is one, what is still open, and what it holds. */
export function frontParagraphs(part: WordPart, stamp: DocumentStamp): FileChild[] {
  const { tree, language } = part
  const t = documentWords[language]
  return [
    keyed(`${language}/title`, new Paragraph({ style: "Title", children: [words(part, tree.title[language])] })),
    ...aboutLines(part, stamp),
    new Paragraph({ spacing: { before: 240 }, children: [words(part, t.notice, { italics: true })] }),
    ...(tree.openPoints.length > 0 ? [plain(part, t.open, wordStyles.front), plain(part, t.openIntro)] : []),
    ...tree.openPoints.map((point) => openPoint(part, point)),
    plain(part, t.contents, wordStyles.front),
    ...contentLines(part),
  ]
}

function aboutLines(part: WordPart, stamp: DocumentStamp): Paragraph[] {
  const { tree, language } = part
  const t = documentWords[language]
  const { contract, parties } = tree
  return [
    ...(contract ? [frontLine(part, "contract", t.contract, [words(part, contract.title)])] : []),
    ...(contract?.reference ? [frontLine(part, "reference", t.ours, [words(part, contract.reference)])] : []),
    ...(["client", "agency"] as const).map((side) =>
      frontLine(part, side, partyTerm(tree, side, language), textRuns(part, parties[side])),
    ),
    frontLine(part, "draft", t.draft, [words(part, stampText(stamp, language))]),
  ]
}

function frontLine(part: WordPart, about: string, head: string, text: readonly ParagraphChild[]): Paragraph {
  return keyed(
    `${part.language}/about/${about}`,
    new Paragraph({
      style: wordStyles.frontLine,
      children: [words(part, documentWords[part.language].colon(head), { bold: true }), tab(), ...text],
    }),
  )
}

function openPoint(part: WordPart, { place, label, hint, paragraphs }: OpenPoint): Paragraph {
  const { language } = part
  const t = documentWords[language]
  const places = paragraphs.flatMap((number, at) => [
    ...(at > 0 ? [words(part, ", ")] : []),
    reference(bookmarkOf(language, placeOf(part.tree, number)), number),
  ])
  return keyed(
    `${language}/open/${place}`,
    new Paragraph({
      keepLines: true,
      numbering: { reference: openNumbering, level: 0, instance: part.instance },
      children: [
        open(part, label[language]),
        words(part, " ("),
        ...(places.length > 0 ? [words(part, t.at("")), ...places] : [words(part, t.onFront)]),
        words(part, `)${hint ? ` ${hint[language]}` : ""}`),
      ],
    }),
  )
}

/** Of the bookmark of the paragraph that has this number. */
function placeOf({ clauses }: ClauseTree, number: string): string {
  const found = clauses.flatMap((clause) =>
    clause.paragraphs.filter((one) => one.number === number).map((one) => paragraphPlace(clause, one)),
  )
  return found[0] ?? number
}

/** Numbers and titles are live fields; page numbers would be wrong until Word counts them, and are left out. */
function contentLines(part: WordPart): Paragraph[] {
  const { tree, language } = part
  const line = (place: string, number: string, title: string) =>
    keyed(
      `${language}/contents/${place}`,
      new Paragraph({
        style: wordStyles.content,
        children: [
          reference(bookmarkOf(language, place), number),
          tab(),
          headingReference(bookmarkOf(language, place), title),
        ],
      }),
    )
  return [
    ...tree.clauses.map(({ id, number, title }) => line(id, number, title[language])),
    ...(tree.annexes ?? []).map(({ kind, number, title }) =>
      line(annexPlace(kind), documentWords[language].annex(number), title[language]),
    ),
  ]
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}
