import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type ICommentOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from "docx"
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate"
import { type DocumentStamp, stampText } from "../core/clause-document.ts"
import { cleanText } from "../core/clause-filled.ts"
import { documentWords } from "../core/clause-words.ts"
import type { Day } from "../core/day.ts"
import type { Language } from "../core/text.ts"
import { keyed, keyOf } from "./clause-word-keys.ts"
import { localeOf, words } from "./clause-word-runs.ts"
import { characterStyles, clauseHeading, numberingConfig, paragraphStyles } from "./clause-word-styles.ts"

// The file around what a copy says: pages with their header and footer, properties, and the package itself.

/** In the file's properties, and whose comments and changes they are: the program, nobody's name. */
export const wordAuthor = "Aval"

/** The day as Word dates comments and changes. */
export function wordDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

// Pages.

/** A4, in twentieths of a point. */
const sheet = { short: 11906, long: 16838, margin: 1417, landscapeMargin: 1020, compactTop: 1077, compactBottom: 794 }

/** Width of what stands between the margins. */
export function pageWidth(landscape: boolean): number {
  return landscape ? sheet.long - 2 * sheet.landscapeMargin : sheet.short - 2 * sheet.margin
}

export interface WordPages {
  language: Language
  /** In the header, beside the version. */
  title: string
  stamp: DocumentStamp
  landscape?: boolean | undefined
  /** In the header, below the title: what a copy with tracked changes is compared with. */
  compared?: string | undefined
  /** Less room above and below. */
  compact?: boolean | undefined
  /** In the header: for our side alone. */
  internal?: boolean | undefined
  children: readonly FileChild[]
}

/** Pages of one language and one direction, from a new page on. */
export function wordPages({
  language,
  title,
  stamp,
  landscape = false,
  compact = false,
  compared,
  internal,
  children,
}: WordPages): ISectionOptions {
  const part = { language }
  const t = documentWords[language]
  const margin = landscape ? sheet.landscapeMargin : sheet.margin
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // Word's sheet is upright: the library turns it.
        size: {
          width: sheet.short,
          height: sheet.long,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: compact ? sheet.compactTop : sheet.margin,
          bottom: compact ? sheet.compactBottom : margin,
          right: margin,
          left: margin,
          header: 624,
          footer: 454,
        },
      },
    },
    headers: {
      default: new Header({
        children: [
          ...(internal
            ? [new Paragraph({ style: "Header", children: [words(part, t.internal, { bold: true })] })]
            : []),
          new Paragraph({
            style: "Header",
            tabStops: [{ type: TabStopType.RIGHT, position: pageWidth(landscape) }],
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: "A6A6A6" } },
            children: [
              words(part, title),
              new TextRun({ children: [new Tab()] }),
              words(part, stampText(stamp, language)),
            ],
          }),
          ...(compared
            ? [
                new Paragraph({
                  style: "Header",
                  children: [words(part, `${t.colon(t.changesSince)} ${cleanText(compared)}`)],
                }),
              ]
            : []),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: "Footer",
            alignment: AlignmentType.CENTER,
            children: [
              words(part, `${t.page}\u00a0`),
              new TextRun({ children: [PageNumber.CURRENT] }),
              words(part, ` ${t.of}\u00a0`),
              new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children: [...children],
  }
}

// The file.

export interface WordFile {
  title: string
  /** What the document is mostly in. */
  language: Language
  day: Day
  sections: readonly ISectionOptions[]
  comments?: readonly ICommentOptions[] | undefined
  /** Changes the parts of the package, by name. */
  rewrite?: ((parts: Record<string, Uint8Array>) => Record<string, Uint8Array>) | undefined
}

/** The file: the same content and day give the same bytes. */
export async function wordFile({ title, language, day, sections, comments = [], rewrite }: WordFile) {
  const document = new Document({
    title,
    creator: wordAuthor,
    lastModifiedBy: wordAuthor,
    revision: 1,
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, language: { value: localeOf[language] } },
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
    sections: ended(sections),
  })
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  return reproducible(rewrite?.(parts) ?? parts, day)
}

/** The last paragraph of a document: Word takes none that ends with a table, and nothing that is struck out may be the last. */
export function ended(sections: readonly ISectionOptions[]): ISectionOptions[] {
  const end = new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
  return sections.map((section, at) => {
    const last = section.children.at(-1)
    const isOpen = at === sections.length - 1 && (last === undefined || keyOf(last) !== "end")
    return isOpen ? { ...section, children: [...section.children, keyed("end", end)] } : section
  })
}

/** The package with the draft's day for every time that the library takes from the clock, and its numbering as one list of several levels. */
function reproducible(written: Record<string, Uint8Array>, day: Day): Uint8Array<ArrayBuffer> {
  // ZIP knows local time only, from 1980 on.
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number)
  const mtime = new Date(Math.max(year, 1980), month - 1, date)
  const parts = Object.entries(written).toSorted(([a], [b]) => (a < b ? -1 : 1))
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
