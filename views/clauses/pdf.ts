import type { TreeAnnex } from "../../src/core/clause-annex.ts"
import { annexPlace } from "../../src/core/clause-annex-terms.ts"
import { type DocumentStamp, stampText } from "../../src/core/clause-document.ts"
import { cleanText } from "../../src/core/clause-filled.ts"
import { type ClauseTree, type OpenPoint, partyTerm } from "../../src/core/clause-tree.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language } from "../../src/core/text.ts"
import type { PdfNode } from "../parts/printable.ts"
import { annexNodes } from "./pdf-annex.ts"
import { line, type PdfPages, pdfDocument, pdfPages } from "./pdf-pages.ts"
import { clauseNodes, openNode, type PdfPart, placeOf, textRuns } from "./pdf-text.ts"

/**
 * The clause set as a pdfmake document definition, one language after the other: plain data, made of nothing but the tree and its stamp,
 * so that the same version gives the same bytes.
 */
export function clausesPdf(tree: ClauseTree, stamp: DocumentStamp): object {
  const [first = "fr"] = tree.languages
  const pages = tree.languages.flatMap((language) => languagePages({ tree, language }, stamp))
  return pdfDocument(tree.title[first], tree.languages, pages)
}

/** A form by itself, such as the three questions of a pitch. */
export function formPdf(annex: TreeAnnex, languages: readonly Language[], stamp: DocumentStamp): object {
  const [first = "fr"] = languages
  const title = (language: Language) => cleanText(annex.title[language])
  const pages = languages.map((language) =>
    pdfPages({
      language,
      title: title(language),
      stamp,
      landscape: annex.landscape,
      content: [{ text: title(language), style: "h1" }, ...annexNodes(annex, language)],
    }),
  )
  return pdfDocument(title(first), languages, pages)
}

function languagePages(part: PdfPart, stamp: DocumentStamp): PdfNode[] {
  const { tree, language } = part
  const { contract } = tree
  const pages: Omit<PdfPages, "content" | "landscape"> = {
    language,
    title: tree.title[language],
    foot: contract?.reference ?? contract?.title,
    stamp,
  }
  return [
    pdfPages({
      ...pages,
      content: [
        ...frontNodes(part, stamp),
        ...partiesNodes(part),
        ...signed(
          tree.clauses.flatMap((clause) => clauseNodes(part, clause)),
          part,
        ),
      ],
    }),
    ...(tree.annexes ?? []).map((annex) =>
      pdfPages({
        ...pages,
        landscape: annex.landscape,
        content: [annexHeading(annex, language), ...annexNodes(annex, language)],
      }),
    ),
  ]
}

// Front.

function frontNodes(part: PdfPart, stamp: DocumentStamp): PdfNode[] {
  const { tree, language } = part
  const t = documentWords[language]
  const { contract, parties } = tree
  const title = tree.title[language]
  return [
    { text: title, style: "h1", outline: true, outlineText: title, outlineExpanded: true },
    ...(contract ? [aboutLine(part, t.contract, [contract.title])] : []),
    ...(contract?.reference ? [aboutLine(part, t.ours, [contract.reference])] : []),
    ...(["client", "agency"] as const).map((side) =>
      aboutLine(part, partyTerm(tree, side, language), textRuns(part, parties[side])),
    ),
    aboutLine(part, t.draft, [stampText(stamp, language)]),
    { text: t.notice, style: "note", margin: [0, 10, 0, 0] },
    ...openPoints(part),
    ...contents(part),
  ]
}

function aboutLine({ language }: PdfPart, head: string, text: readonly PdfNode[]): PdfNode {
  return {
    tag: "P",
    margin: [0, 0, 0, 4],
    columns: [{ text: documentWords[language].colon(head), bold: true, width: 84 }, { text }],
  }
}

function openPoints(part: PdfPart): PdfNode[] {
  const { openPoints: points } = part.tree
  if (points.length === 0) return []
  const t = documentWords[part.language]
  return [
    { text: t.open, style: "h2" },
    { text: t.openIntro, margin: [0, 0, 0, 6] },
    { tag: "L", stack: points.map((point) => openPoint(part, point)) },
  ]
}

function openPoint({ language }: PdfPart, { number, label, hint, paragraphs }: OpenPoint): PdfNode {
  const t = documentWords[language]
  const places = paragraphs.flatMap((place, at): PdfNode[] => [
    ...(at > 0 ? [", "] : []),
    { text: place, linkToDestination: placeOf(language, place) },
  ])
  return {
    tag: "LI",
    margin: [0, 0, 0, 4],
    columns: [
      { tag: "Lbl", text: `${number}.`, width: 22 },
      {
        tag: "LBody",
        text: [
          openNode(label[language]),
          " (",
          ...(places.length > 0 ? [t.at(""), ...places] : [t.onFront]),
          `)${hint ? ` ${hint[language]}` : ""}`,
        ],
      },
    ],
  }
}

/** More of them do not fit a page. */
const mostHeld = 40

function contents({ tree, language }: PdfPart): PdfNode[] {
  const t = documentWords[language]
  const entry = (place: string, title: string, number?: string) => ({
    tag: "TOCI",
    margin: [0, 0, 0, 1.5],
    columns: [
      ...(number === undefined ? [] : [{ text: number, width: 24, linkToDestination: placeOf(language, place) }]),
      { text: title, linkToDestination: placeOf(language, place) },
      { pageReference: placeOf(language, place), width: 30, alignment: "right" },
    ],
  })
  const entries = [
    ...tree.clauses.map(({ id, number, title }) => entry(id, title[language], number)),
    ...(tree.annexes ?? []).map((annex) => entry(annexPlace(annex.kind), annexTitle(annex, language))),
  ]
  return [
    {
      unbreakable: entries.length <= mostHeld,
      stack: [
        { text: t.contents, style: "h2" },
        { tag: "TOC", fontSize: 9, lineHeight: 1.15, stack: entries },
      ],
    },
  ]
}

// Between whom, and who signs.

function partiesNodes(part: PdfPart): PdfNode[] {
  const { tree, language } = part
  const { contract } = tree
  const t = documentWords[language]
  const side = (of: "client" | "agency") => [
    ...textRuns(part, tree.parties[of]),
    `, ${t.called(partyTerm(tree, of, language))}`,
  ]
  const own = { tag: "P", margin: [0, 0, 0, 6] }
  return [
    {
      ...own,
      text: [`${t.between} `, ...side("client"), `, ${t.and} `, ...side("agency"), "."],
      pageBreak: "before",
    },
    ...(contract ? [{ ...own, text: t.partOf(contract.title, contract.reference) }] : []),
  ]
}

/** The block stays on one page, with the last paragraph above it: nobody signs a page that says nothing. */
function signed(nodes: readonly PdfNode[], part: PdfPart): PdfNode[] {
  const last = nodes.at(-1)
  const isHeld = typeof last === "object" && "unbreakable" in last && last.unbreakable === true
  const block = signatures(part)
  return isHeld ? [...nodes.slice(0, -1), { unbreakable: true, stack: [last, block] }] : [...nodes, block]
}

function signatures(part: PdfPart): PdfNode {
  const { tree, language } = part
  const t = documentWords[language]
  const side = (of: "client" | "agency") => ({
    width: "*",
    stack: [
      { text: t.forParty(partyTerm(tree, of, language)), bold: true },
      { text: textRuns(part, tree.parties[of]), margin: [0, 0, 0, 4] },
      ...(
        [
          [t.signName, 22],
          [t.signDay, 22],
          [t.sign, 46],
        ] as const
      ).map(([label, room]) => ({
        stack: [{ text: label, margin: [0, 6, 0, 0] }, { canvas: [line(200, room)] }],
      })),
    ],
  })
  return {
    unbreakable: true,
    stack: [
      { text: t.signatures, style: "h2" },
      { text: t.signing, margin: [0, 0, 0, 8] },
      { columns: [side("client"), side("agency")], columnGap: 24 },
    ],
  }
}

// Annexes.

function annexHeading(annex: TreeAnnex, language: Language): PdfNode {
  const text = annexTitle(annex, language)
  return {
    style: "h2",
    fontSize: 14,
    margin: [0, 0, 0, 8],
    text,
    id: placeOf(language, annexPlace(annex.kind)),
    outline: true,
    outlineText: text,
  }
}

function annexTitle({ number, title }: TreeAnnex, language: Language): string {
  return `${documentWords[language].annex(number)}. ${cleanText(title[language])}`
}
