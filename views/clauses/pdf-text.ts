import {
  type ClauseTree,
  definitionsIn,
  runsIn,
  type TreeClause,
  type TreeItem,
  type TreeParagraph,
  type TreeRun,
  type TreeText,
  wordsOf,
} from "../../src/core/clause-tree.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language } from "../../src/core/text.ts"
import type { PdfNode } from "../parts/printable.ts"
import { openColour } from "./pdf-pages.ts"

export interface PdfPart {
  tree: ClauseTree
  language: Language
}

/** Where a clause, a paragraph or an annex stands: each language has places of its own. */
export function placeOf(language: Language, place: string): string {
  return `${language}-${place}`
}

/** How far the text of a paragraph stands from its number. */
const hanging = 36
const itemHanging = 22

/** A longer paragraph may be cut by the end of a page: nothing that is longer than a page can be held together. */
const longestHeld = 1_200

export function clauseNodes(part: PdfPart, { id, number, title, paragraphs }: TreeClause): PdfNode[] {
  const { language } = part
  const heading = {
    style: "h2",
    columns: [
      { text: number, width: hanging },
      {
        text: title[language],
        id: placeOf(language, id),
        outline: true,
        outlineText: `${number}. ${title[language]}`,
      },
    ],
  }
  const [first, ...rest] = paragraphs
  return [
    ...(first ? paragraphNodes(part, first, [heading]) : [heading]),
    ...rest.flatMap((paragraph) => paragraphNodes(part, paragraph, [])),
  ]
}

/** A paragraph with what stands above it and begins with it. */
function paragraphNodes(part: PdfPart, paragraph: TreeParagraph, above: readonly PdfNode[]): PdfNode[] {
  const { number, text, items, definitions } = paragraph
  const { language } = part
  const own = {
    tag: "P",
    margin: [0, 0, 0, 6],
    columns: [{ text: number, width: hanging, id: placeOf(language, number) }, { text: textRuns(part, text) }],
  }
  const [lead, ...others] = items.length > 0 ? itemNodes(part, items) : definitions ? definitionNodes(part) : []
  // Its first piece stays with what announces it; the list is one all the same.
  const list = (stack: readonly PdfNode[]) => ({ tag: "L", join: placeOf(language, `${number}-list`), stack })
  const isShort = [text, ...(items[0] ? [items[0].text] : [])].every((one) => isHeld(one, language))
  return [
    { unbreakable: isShort, stack: [...above, own, ...(lead === undefined ? [] : [list([lead])])] },
    ...(others.length === 0 ? [] : [list(others)]),
  ]
}

function isHeld(text: TreeText, language: Language): boolean {
  return wordsOf(text, language).length <= longestHeld
}

function itemNodes(part: PdfPart, items: readonly TreeItem[]): PdfNode[] {
  const { language } = part
  return items.map(({ letter, text }) => ({
    tag: "LI",
    unbreakable: isHeld(text, language),
    margin: [hanging, 0, 0, 4],
    columns: [
      { tag: "Lbl", text: `(${letter})`, width: itemHanging },
      { tag: "LBody", text: textRuns(part, text) },
    ],
  }))
}

function definitionNodes(part: PdfPart): PdfNode[] {
  const { tree, language } = part
  return definitionsIn(tree, language).map(({ term, meaning }) => {
    const [opens, word, means] = documentWords[language].means(term[language])
    return {
      tag: "LI",
      unbreakable: isHeld(meaning, language),
      margin: [hanging, 0, 0, 5],
      stack: [{ tag: "LBody", text: [opens, { text: word, bold: true }, means, ...textRuns(part, meaning), "."] }],
    }
  })
}

export function textRuns({ language }: PdfPart, text: TreeText): PdfNode[] {
  return runsIn(text, language).map((run) => runNode(run, language))
}

function runNode(run: TreeRun, language: Language): PdfNode {
  if (run.kind === "reference") return { text: run.number, linkToDestination: placeOf(language, run.clause) }
  return run.kind === "open" ? openNode(run.text) : { text: run.text }
}

/** What has still to be given: it cannot be missed, on paper either. */
export function openNode(label: string): PdfNode {
  return { text: `[${label}]`, bold: true, background: openColour }
}
