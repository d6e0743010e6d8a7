import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx"
import { definitionsIn, partyTerm, type TreeClause, type TreeParagraph } from "../core/clause-tree.ts"
import { documentWords } from "../core/clause-words.ts"
import { pageWidth } from "./clause-word-file.ts"
import { keyed, keyedTable } from "./clause-word-keys.ts"
import { marked, paragraphPlace, plain, textRuns, type WordPart, wordLines, words } from "./clause-word-runs.ts"
import { wordStyles } from "./clause-word-styles.ts"

/** Between whom, and what the clauses belong to. */
export function partiesParagraphs(part: WordPart): Paragraph[] {
  const { tree, language } = part
  const { contract } = tree
  const t = documentWords[language]
  const side = (of: "client" | "agency") => [
    ...textRuns(part, tree.parties[of]),
    words(part, `, ${t.called(partyTerm(tree, of, language))}`),
  ]
  return [
    keyed(
      `${language}/parties`,
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
    ),
    ...(contract ? [keyed(`${language}/part-of`, plain(part, t.partOf(contract.title, contract.reference)))] : []),
  ]
}

// Clauses.

/** `isLast`: its end stays with the signatures, for nobody signs a page that says nothing. */
export function clauseParagraphs(part: WordPart, clause: TreeClause, isLast = false): Paragraph[] {
  // The comment goes around the bookmark: what refers to the heading takes its words alone.
  const heading = marked(part, clause.id, [words(part, clause.title[part.language])])
  return [
    keyed(
      `${part.language}/clause/${clause.id}`,
      new Paragraph({
        ...wordLines.clause(part),
        children: part.comment?.(clause.id, heading) ?? heading,
      }),
    ),
    ...clause.paragraphs.flatMap((paragraph, at) =>
      ownParagraphs(part, clause, paragraph, isLast && at === clause.paragraphs.length - 1),
    ),
  ]
}

function ownParagraphs(part: WordPart, clause: TreeClause, paragraph: TreeParagraph, isLast: boolean): Paragraph[] {
  const { text, items, definitions } = paragraph
  const key = `${part.language}/clause/${clause.id}/${paragraph.id}`
  return [
    keyed(
      key,
      new Paragraph({
        ...wordLines.paragraph(part),
        keepNext: items.length > 0 || definitions === true || isLast,
        children: marked(part, paragraphPlace(clause, paragraph), textRuns(part, text)),
      }),
    ),
    ...items.map((item, at) =>
      keyed(
        `${key}/${item.id}`,
        new Paragraph({
          ...wordLines.item(part),
          // The last one does not stand alone on the next page.
          keepNext: at === items.length - 2 || (isLast && at === items.length - 1),
          children: textRuns(part, item.text),
        }),
      ),
    ),
    ...(definitions ? definitionParagraphs(part) : []),
  ]
}

function definitionParagraphs(part: WordPart): Paragraph[] {
  const { tree, language } = part
  return definitionsIn(tree, language).map(({ id, term, meaning }) => {
    const [opens, word, means] = documentWords[language].means(term[language])
    return keyed(
      `${language}/definition/${id}`,
      new Paragraph({
        ...wordLines.definition(),
        children: [
          words(part, opens),
          words(part, word, { style: wordStyles.term }),
          words(part, means),
          ...textRuns(part, meaning),
          words(part, "."),
        ],
      }),
    )
  })
}

// Signatures: side by side, and kept on one page.

export function signatureBlock(part: WordPart): FileChild[] {
  const { language } = part
  const width = pageWidth(false) / 2
  const borders = { top: none, bottom: none, left: none, right: none }
  return [
    plain(part, documentWords[language].signatures, wordStyles.front),
    new Paragraph({ keepNext: true, children: [words(part, documentWords[language].signing)] }),
    keyedTable(
      `${language}/signatures`,
      ["signatures"],
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: 2 * width, type: WidthType.DXA },
        columnWidths: [width, width],
        borders: { ...borders, insideHorizontal: none, insideVertical: none },
        rows: [
          new TableRow({
            cantSplit: true,
            height: { value: 3400, rule: HeightRule.ATLEAST },
            children: (["client", "agency"] as const).map(
              (side) => new TableCell({ borders, margins: { left: 0 }, children: signatureLines(part, side) }),
            ),
          }),
        ],
      }),
    ),
  ]
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" }

function signatureLines(part: WordPart, side: "client" | "agency"): Paragraph[] {
  const { tree, language } = part
  const t = documentWords[language]
  const lines = [
    [words(part, t.forParty(partyTerm(tree, side, language)), { bold: true })],
    textRuns(part, tree.parties[side]),
    ...[t.signName, t.signDay, t.sign].map((line) => [words(part, line)]),
  ]
  return lines.map((children) => new Paragraph({ children }))
}
