import { type FileChild, type ISectionOptions, Paragraph, type Table } from "docx"
import type { AnnexLine, AnnexPart, AnnexTable, TreeAnnex } from "../core/clause-annex.ts"
import { annexPlace } from "../core/clause-annex-terms.ts"
import { cleanText } from "../core/clause-filled.ts"
import { documentWords } from "../core/clause-words.ts"
import type { Language } from "../core/text.ts"
import { formTable } from "./clause-word-fields.ts"
import { pageWidth, type WordPages, wordPages } from "./clause-word-file.ts"
import { keyed, keyedTable } from "./clause-word-keys.ts"
import { marked, plain, type Speaking, type WordPart, wordLines, words } from "./clause-word-runs.ts"
import { wordStyles } from "./clause-word-styles.ts"
import { small, wordTable } from "./clause-word-table.ts"

/** The annexes, each from a new page on; where a wide one comes, the page turns. */
export function annexPages(part: WordPart, pages: Omit<WordPages, "children" | "landscape">): ISectionOptions[] {
  return (part.tree.annexes ?? []).map((annex) =>
    wordPages({
      ...pages,
      landscape: annex.landscape,
      children: [annexHeading(part, annex), ...annexBody(part, annex)],
    }),
  )
}

function annexHeading(part: WordPart, { kind, title }: TreeAnnex): Paragraph {
  const heading = [words(part, cleanText(title[part.language]))]
  return keyed(
    `${part.language}/annex/${kind}`,
    new Paragraph({ ...wordLines.annex(part), children: marked(part, annexPlace(kind), heading) }),
  )
}

/** What stands under its heading. */
export function annexBody(part: Speaking, { kind, intro, parts, landscape }: TreeAnnex): FileChild[] {
  const width = pageWidth(landscape)
  const place = `${part.language}/annex/${kind}`
  return [
    ...intro.map((text, at) => keyed(`${place}/intro/${at}`, plain(part, cleanText(text[part.language])))),
    ...parts.flatMap((one) => partOf(part, `${place}/${one.id}`, one, width)),
  ]
}

function partOf(part: Speaking, place: string, one: AnnexPart, width: number): FileChild[] {
  const { language } = part
  const head = [
    keyed(place, plain(part, cleanText(one.title[language]), wordStyles.annexPart)),
    ...(one.intro
      ? [
          keyed(
            `${place}/intro`,
            new Paragraph({ keepNext: true, children: [words(part, cleanText(one.intro[language]))] }),
          ),
        ]
      : []),
  ]
  if (one.kind === "form") {
    const fields = one.fields.map(({ id }) => id)
    return [...head, keyedTable(`${place}/fields`, fields, formTable(part, one, width))]
  }
  if (one.rows.length === 0) return [...head, keyed(`${place}/none`, plain(part, cleanText(one.none[language])))]
  const names = ["head", ...one.rows.map(({ id }) => id)]
  return [...head, keyedTable(`${place}/rows`, names, tableOf(part, one, width))]
}

function tableOf(part: Speaking, { columns, rows }: AnnexTable, width: number): Table {
  const { language } = part
  return wordTable(part, {
    width,
    columns: columns.map(({ head, width: share }) => ({ head: cleanText(head[language]), share })),
    rows: rows.map(({ cells }) => columns.map((_, at) => (cells[at] ?? []).map((line) => cellLine(part, line)))),
    isShort: (row) =>
      columns.every(
        ({ width: share }, at) => linesIn(rows[row]?.cells[at] ?? [], (width * share) / 100, language) <= 14,
      ),
  })
}

function cellLine(part: Speaking, { label, text }: AnnexLine): Paragraph {
  const { language } = part
  const own = words(part, cleanText(text[language]))
  if (!label) return small({ children: [own] })
  return small({
    children: [words(part, `${documentWords[language].colon(cleanText(label[language]))} `, { bold: true }), own],
  })
}

/** About how many lines a cell has: a character of small print is some 90 twentieths of a point wide. */
function linesIn(lines: readonly AnnexLine[], width: number, language: Language): number {
  const long = Math.max(1, (width - 170) / 90)
  const lengthOf = ({ label, text }: AnnexLine) => (label ? label[language].length + 3 : 0) + text[language].length
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / long)), 0)
}
