import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Header,
  type ICommentOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from "docx"
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate"
import type { BesideClause } from "../core/clause-beside.ts"
import { cleanText } from "../core/clause-filled.ts"
import type { ClauseTree } from "../core/clause-tree.ts"
import { documentWords, positionNames, positionSources, reasonNames } from "../core/clause-words.ts"
import type { Day } from "../core/day.ts"
import { dayText } from "../core/day-text.ts"
import type { Language } from "../core/text.ts"
import { characterStyles, clauseHeading, numberingConfig, paragraphStyles } from "./clause-word-styles.ts"
import {
  clauseParagraphs,
  frontParagraphs,
  localeOf,
  partiesParagraphs,
  signatureParagraphs,
  type WordPart,
  words,
} from "./clause-word-text.ts"

export interface WordOptions {
  /** As the header names the draft. */
  version: string
  /** As the header dates it. */
  day: Day
  /** For our side alone: a comment on each clause says its position, why, what to watch and what to give way to. */
  annotated?: readonly BesideClause[] | undefined
}

/**
 * The clause set as a Word document, one language after the other. Numbers are those of the styles, references are live fields that show
 * the right number already. The same draft, version and day give the same bytes.
 */
export async function clauseWord(tree: ClauseTree, options: WordOptions): Promise<Uint8Array<ArrayBuffer>> {
  const [first = "fr"] = tree.languages
  const comments: ICommentOptions[] = []
  let bookmarks = 0
  const nextBookmark = () => {
    bookmarks += 1
    return bookmarks
  }
  const sections = tree.languages.map((language, instance) =>
    section({ tree, language, instance, nextBookmark, comment: commenter(options, language, comments) }, options),
  )
  const document = new Document({
    title: tree.title[first],
    creator: author,
    lastModifiedBy: author,
    revision: 1,
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, language: { value: localeOf[first] } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { bold: true, size: 36 }, paragraph: { spacing: { after: 240 } } },
        heading1: clauseHeading,
      },
      paragraphStyles: [...paragraphStyles],
      characterStyles,
    },
    numbering: { config: numberingConfig },
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections,
  })
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)), options.day)
}

/** In the file's properties: the program, nobody's name. */
const author = "Aval"

function section(part: WordPart, { version, day }: WordOptions): ISectionOptions {
  const { tree, language } = part
  const t = documentWords[language]
  const run = (text: string) => words(part, text)
  return {
    properties: {
      page: { size: { width: 11906, height: 16838 }, margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 } },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: 9070 }],
            children: [
              run(tree.title[language]),
              new TextRun({ children: [new Tab()] }),
              run(`${t.version(cleanText(version))}, ${dayText(day, language).replaceAll(" ", "\u00a0")}`),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              run(`${t.page} `),
              new TextRun({ children: [PageNumber.CURRENT] }),
              run(` ${t.of} `),
              new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children: [
      ...frontParagraphs(part),
      ...partiesParagraphs(part),
      ...tree.clauses.flatMap((clause) => clauseParagraphs(part, clause)),
      ...signatureParagraphs(part),
    ],
  }
}

// The annotated copy.

function commenter(
  { annotated, day }: WordOptions,
  language: Language,
  comments: ICommentOptions[],
): WordPart["comment"] {
  if (!annotated) return undefined
  return (clause, heading) => {
    const beside = annotated.find(({ id }) => id === clause)
    if (!beside) return heading
    const id = comments.length
    comments.push({
      id,
      author,
      initials: "A",
      date: new Date(`${day}T00:00:00Z`),
      children: commentParagraphs(beside, language),
    })
    return [
      new CommentRangeStart(id),
      ...heading,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ] as ParagraphChild[]
  }
}

function commentParagraphs(beside: BesideClause, language: Language): Paragraph[] {
  const t = documentWords[language]
  const line = (head: string, text: string) =>
    new Paragraph({ children: [words({ language }, `${t.colon(head)} `, { bold: true }), words({ language }, text)] })
  const required = beside.requiredBy === undefined ? "" : ` (${beside.requiredBy})`
  return [
    line(
      t.position,
      `${positionNames[beside.position][language]}, ${positionSources[beside.from][language]}. ${beside.summary[language]}`,
    ),
    line(t.why, `${reasonNames[beside.reason][language]}${required}. ${beside.purpose[language]}`),
    ...beside.warnings.map(({ text }) => line(t.warnings, text[language])),
    ...beside.fallback.map((text, at) => line(`${t.fallback} ${at + 1}`, text[language])),
    ...beside.law.map(({ citation, says, toConfirm }) =>
      line(t.law, `${citation[language]}${toConfirm ? ` (${t.toConfirm})` : ""}. ${says[language]}`),
    ),
  ]
}

// The file.

/** The package with the draft's day for every time that the library takes from the clock, and its numbering as one list of several levels. */
function reproducible(bytes: Uint8Array, day: Day): Uint8Array<ArrayBuffer> {
  // ZIP knows local time only, from 1980 on.
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number)
  const mtime = new Date(Math.max(year, 1980), month - 1, date)
  const parts = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const zippable: Zippable = Object.fromEntries(
    parts.map(([name, part]) => [name, [settled(name, part, day), { mtime }]]),
  )
  return new Uint8Array(zipSync(zippable))
}

function settled(name: string, part: Uint8Array, day: Day): Uint8Array {
  if (name === "docProps/core.xml")
    return strToU8(
      strFromU8(part).replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, (_, tag) => `${tag}${day}T00:00:00Z`),
    )
  // "Hybrid" is for lists whose levels stand alone: 1.1 takes the number of the clause above.
  if (name === "word/numbering.xml")
    return strToU8(strFromU8(part).replaceAll(`w:val="hybridMultilevel"`, `w:val="multilevel"`))
  return part
}
