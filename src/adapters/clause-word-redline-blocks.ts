import type { Element, Node } from "@xmldom/xmldom"
import { type DiffStep, diffKeys } from "../core/clause-diff-words.ts"
import { contentOf, isBookmark, mergedContent, trackedContent } from "./clause-word-redline-runs.ts"
import {
  attributeOf,
  childOf,
  childrenOf,
  copyOf,
  element,
  filled,
  fingerprint,
  type Pen,
  type Tracked,
  textOf,
} from "./clause-word-redline-xml.ts"

// Paragraphs and tables of two copies, with their changes tracked: accepted, they give the newer one; rejected, the older one.

/** A paragraph or a table of one of the copies. */
export interface WordBlock {
  /** The same in both copies. */
  key: string
  node: Element
  /** Of a table: the names of its rows. */
  rows?: readonly string[] | undefined
}

/** The blocks of both copies in one sequence. Neither may end with a block that the other has not. */
export function mergedBlocks(pen: Pen, before: readonly WordBlock[], after: readonly WordBlock[]): Element[] {
  const steps = diffKeys(keysOf(before), keysOf(after))
  renameMoved(steps, before, after)
  return pairsOf(steps, before, after).flatMap(({ old, now }) => mergedBlock(pen, old, now))
}

function mergedBlock(pen: Pen, old: WordBlock | undefined, now: WordBlock | undefined): Element[] {
  const own = old && now && sameBlock(pen, old, now)
  if (own) return [own]
  return [...(old ? [trackedBlock(pen, old.node, "del")] : []), ...(now ? [trackedBlock(pen, now.node, "ins")] : [])]
}

/** Undefined: of another kind or style, so that one takes the place of the other. */
function sameBlock(pen: Pen, old: WordBlock, now: WordBlock): Element | undefined {
  if (fingerprint(old.node) === fingerprint(now.node)) return now.node
  if (isParagraph(old.node) && isParagraph(now.node))
    return kindOf(old.node) === kindOf(now.node) ? mergedParagraph(pen, old.node, now.node) : undefined
  if (isParagraph(old.node) || isParagraph(now.node)) return undefined
  return isSameGrid(old.node, now.node) ? mergedTable(pen, old, now) : undefined
}

/** All of a block came, or went. */
function trackedBlock(pen: Pen, node: Element, tracked: Tracked): Element {
  return isParagraph(node) ? trackedParagraph(pen, node, tracked) : trackedTable(pen, node, tracked)
}

function isParagraph({ nodeName }: Element): boolean {
  return nodeName === "w:p"
}

// A clause that went here and came there: a bookmark stands in a document once.

function renameMoved(steps: readonly DiffStep[], before: readonly WordBlock[], after: readonly WordBlock[]): void {
  const removed = steps.flatMap((step) => (step.change === "removed" ? (before[step.before] ?? []) : []))
  const added = steps.flatMap((step) => (step.change === "added" ? (after[step.after] ?? []) : []))
  const names = new Set(added.flatMap(({ node }) => bookmarksIn(node)).map(nameOf))
  const moved = new Set(
    removed
      .flatMap(({ node }) => bookmarksIn(node))
      .map(nameOf)
      .filter((name) => names.has(name)),
  )
  if (moved.size === 0) return
  const renamed = (name: string) => (moved.has(name) ? `${name.slice(0, 36)}_old` : name)
  for (const { node } of before) {
    for (const bookmark of bookmarksIn(node)) bookmark.setAttribute("w:name", renamed(nameOf(bookmark)))
    for (const field of node.getElementsByTagName("w:fldSimple")) {
      const instruction = attributeOf(field, "instr").replace(/^REF (\w+)/, (_, name) => `REF ${renamed(name)}`)
      field.setAttribute("w:instr", instruction)
    }
  }
}

function bookmarksIn(node: Element): Element[] {
  return [...node.getElementsByTagName("w:bookmarkStart")]
}

function nameOf(bookmark: Element): string {
  return attributeOf(bookmark, "name")
}

// Paragraphs.

/** Its style and numbering. */
function kindOf(paragraph: Element): string {
  const properties = childOf(paragraph, "w:pPr")
  return (properties ? childrenOf(properties) : [])
    .filter(({ nodeName }) => ["w:pStyle", "w:numPr", "w:sectPr"].includes(nodeName))
    .map((node) => (node.nodeName === "w:sectPr" ? "section" : fingerprint(node)))
    .join("")
}

function mergedParagraph(pen: Pen, old: Element, now: Element): Element {
  const properties = childOf(now, "w:pPr")
  const section = properties && childOf(properties, "w:sectPr")
  const oldSection = childOf(old, "w:pPr") && childOf(childOf(old, "w:pPr") as Element, "w:sectPr")
  const own = properties && copyOf(properties)
  if (own && section && oldSection) {
    const place = childOf(own, "w:sectPr")
    if (place) own.replaceChild(mergedSection(pen, oldSection, section), place)
  }
  const [before, after] = [contentOf(old), contentOf(now)]
  const isSame = wordsOf(before) === wordsOf(after)
  return filled(now, [...(own ? [own] : []), ...(isSame ? after.map(copyOf) : mergedContent(pen, before, after))])
}

function wordsOf(content: readonly Element[]): string {
  return content
    .filter((node) => !isBookmark(node))
    .map(fingerprint)
    .join("")
}

function trackedParagraph(pen: Pen, paragraph: Element, tracked: Tracked): Element {
  const made = filled(paragraph, [
    ...childrenOf(paragraph)
      .filter(({ nodeName }) => nodeName === "w:pPr")
      .map(copyOf),
    ...trackedContent(pen, contentOf(paragraph), tracked),
  ])
  trackMark(pen, made, tracked)
  return made
}

/** The paragraph's end came, or went (`w:pPr/w:rPr`, ECMA-376 part 1, 17.13.5.15 and 17.13.5.20). */
function trackMark(pen: Pen, paragraph: Element, tracked: Tracked): void {
  const properties = childOf(paragraph, "w:pPr") ?? put(pen, paragraph, "pPr", paragraph.firstChild)
  const run = childOf(properties, "w:rPr") ?? put(pen, properties, "rPr", childOf(properties, "w:sectPr") ?? null)
  run.insertBefore(pen.mark(tracked), run.firstChild)
}

function put({ document }: Pen, parent: Element, name: string, before: Node | null): Element {
  const made = element(document, name)
  parent.insertBefore(made, before)
  return made
}

/** The properties of a section with what they were. Headers and footers are not tracked: they are the newer ones. */
export function mergedSection(pen: Pen, old: Element, now: Element): Element {
  const own = (section: Element) =>
    childrenOf(section).filter(({ nodeName }) => nodeName !== "w:headerReference" && nodeName !== "w:footerReference")
  const made = copyOf(now)
  if (own(old).map(fingerprint).join("") === own(now).map(fingerprint).join("")) return made
  made.appendChild(filled(pen.mark("sectPrChange"), [filled(element(pen.document, "sectPr"), own(old).map(copyOf))]))
  return made
}

// Tables.

function isSameGrid(old: Element, now: Element): boolean {
  const grid = (table: Element) =>
    childrenOf(table)
      .filter(({ nodeName }) => nodeName !== "w:tr")
      .map(fingerprint)
      .join("")
  return grid(old) === grid(now)
}

function rowsOf({ node, rows }: WordBlock): WordBlock[] {
  const own = childrenOf(node).filter(({ nodeName }) => nodeName === "w:tr")
  return own.map((row, at) => ({ key: (rows?.length === own.length ? rows[at] : undefined) ?? textOf(row), node: row }))
}

function mergedTable(pen: Pen, old: WordBlock, now: WordBlock): Element {
  const [before, after] = [rowsOf(old), rowsOf(now)]
  const rows = pairsOf(diffKeys(keysOf(before), keysOf(after)), before, after).flatMap((pair) => {
    const own = pair.old && pair.now && mergedRow(pen, pair.old.node, pair.now.node)
    if (own) return [own]
    return [
      ...(pair.old ? [trackedRow(pen, pair.old.node, "del")] : []),
      ...(pair.now ? [trackedRow(pen, pair.now.node, "ins")] : []),
    ]
  })
  const around = childrenOf(now.node).filter(({ nodeName }) => nodeName !== "w:tr")
  return filled(now.node, [...around.map(copyOf), ...rows])
}

function trackedTable(pen: Pen, table: Element, tracked: Tracked): Element {
  return filled(
    table,
    childrenOf(table).map((child) => (child.nodeName === "w:tr" ? trackedRow(pen, child, tracked) : copyOf(child))),
  )
}

function trackedRow(pen: Pen, row: Element, tracked: Tracked): Element {
  const cells = childrenOf(row)
    .filter(({ nodeName }) => nodeName === "w:tc")
    .map((cell) =>
      filled(
        cell,
        childrenOf(cell).map((child) =>
          child.nodeName === "w:tcPr" ? copyOf(child) : trackedBlock(pen, child, tracked),
        ),
      ),
    )
  const own = childOf(row, "w:trPr")
  const properties = own ? copyOf(own) : element(pen.document, "trPr")
  properties.appendChild(pen.mark(tracked))
  return filled(row, [properties, ...cells])
}

/** Undefined: its cells do not answer to each other. */
function mergedRow(pen: Pen, old: Element, now: Element): Element | undefined {
  const cells = (row: Element) => childrenOf(row).filter(({ nodeName }) => nodeName === "w:tc")
  const [before, after] = [cells(old), cells(now)]
  const merged = after.map((cell, at) => {
    const was = before[at]
    return was && mergedCell(pen, was, cell)
  })
  if (before.length !== after.length || merged.includes(undefined)) return undefined
  const around = childrenOf(now).filter(({ nodeName }) => nodeName !== "w:tc")
  return filled(now, [...around.map(copyOf), ...merged.filter((cell) => cell !== undefined)])
}

/**
 * The paragraphs of a cell. The last one's end is that of the cell and cannot come or go: where paragraphs came or went at the end, the
 * end of each one before them is tracked instead. Undefined: that would change how a paragraph looks.
 */
function mergedCell(pen: Pen, old: Element, now: Element): Element | undefined {
  const pairs = cellPairs(paragraphsOf(old), paragraphsOf(now))
  const last = pairs.findLastIndex((pair) => pair.old && pair.now)
  const tail = pairs.slice(last)
  const nodes = pairs.flatMap((pair) => pair.now ?? pair.old ?? [])
  const isMixed = nodes.some(({ node }) => !isParagraph(node))
  const looks = new Set(tail.flatMap((pair) => [pair.old, pair.now]).flatMap((one) => (one ? [lookOf(one.node)] : [])))
  if (isMixed || last < 0 || (tail.length > 1 && looks.size > 1)) return undefined
  const tracked = pairs.map((pair): Tracked | undefined =>
    pair.old && pair.now ? undefined : pair.now ? "ins" : "del",
  )
  const marks = tracked.map((one, at) => (at < last ? one : tracked[at + 1]))
  const paragraphs = pairs.flatMap((pair, at) => {
    const made = cellParagraph(pen, pair)
    const mark = marks[at]
    if (made && mark) trackMark(pen, made, mark)
    return made ?? []
  })
  const around = childrenOf(now).filter(({ nodeName }) => nodeName === "w:tcPr")
  return filled(now, [...around.map(copyOf), ...paragraphs])
}

/** A paragraph of a cell, without what becomes of its end. */
function cellParagraph(pen: Pen, { old, now }: BlockPair): Element | undefined {
  if (old && now) return mergedParagraph(pen, old.node, now.node)
  const one = now ?? old
  if (!one) return undefined
  const properties = childOf(one.node, "w:pPr")
  const content = trackedContent(pen, contentOf(one.node), now ? "ins" : "del")
  return filled(one.node, [...(properties ? [copyOf(properties)] : []), ...content])
}

function paragraphsOf(cell: Element): WordBlock[] {
  return childrenOf(cell)
    .filter(({ nodeName }) => nodeName !== "w:tcPr")
    .map((node) => ({ key: `${lookOf(node)}${textOf(node)}`, node }))
}

function lookOf(paragraph: Element): string {
  const properties = childOf(paragraph, "w:pPr")
  return properties ? fingerprint(properties) : ""
}

/** What is otherwise between two equal paragraphs answers to each other in its order. */
function cellPairs(before: readonly WordBlock[], after: readonly WordBlock[]): BlockPair[] {
  const out: BlockPair[] = []
  let gap: { old: WordBlock[]; now: WordBlock[] } = { old: [], now: [] }
  const close = () => {
    const most = Math.max(gap.old.length, gap.now.length)
    for (let at = 0; at < most; at++) {
      const [old, now] = [gap.old[at], gap.now[at]]
      if (old && now && lookOf(old.node) !== lookOf(now.node)) out.push({ old }, { now })
      else out.push({ old, now })
    }
    gap = { old: [], now: [] }
  }
  for (const pair of pairsOf(diffKeys(keysOf(before), keysOf(after)), before, after)) {
    if (pair.old && pair.now) {
      close()
      out.push(pair)
    } else if (pair.old) gap.old.push(pair.old)
    else if (pair.now) gap.now.push(pair.now)
  }
  close()
  return out
}

// Sequences.

interface BlockPair {
  old?: WordBlock | undefined
  now?: WordBlock | undefined
}

function keysOf(blocks: readonly WordBlock[]): string[] {
  return blocks.map(({ key }) => key)
}

function pairsOf(steps: readonly DiffStep[], before: readonly WordBlock[], after: readonly WordBlock[]): BlockPair[] {
  return steps.map((step) => ({
    old: step.change === "added" ? undefined : before[step.before],
    now: step.change === "removed" ? undefined : after[step.after],
  }))
}
