import type { Element } from "@xmldom/xmldom"
import { type DiffStep, diffWords, splitWords, type WordToken } from "../core/clause-diff-words.ts"
import {
  attributeOf,
  childOf,
  childrenOf,
  copyOf,
  element,
  filled,
  fingerprint,
  isElement,
  type Pen,
  type Tracked,
  textOf,
} from "./clause-word-redline-xml.ts"
import { wordStyles } from "./clause-word-styles.ts"

// What stands in a paragraph, with its changes tracked.

/** What a paragraph holds, without its properties. */
export function contentOf(paragraph: Element): Element[] {
  return childrenOf(paragraph).filter(({ nodeName }) => nodeName !== "w:pPr")
}

/** All of it came, or went. Bookmarks go with the words that they hold. */
export function trackedContent(pen: Pen, content: readonly Element[], tracked: Tracked): Element[] {
  const starts = content.filter(({ nodeName }) => nodeName === "w:bookmarkStart")
  const ends = content.filter(({ nodeName }) => nodeName === "w:bookmarkEnd")
  const runs = content.filter((node) => !isBookmark(node)).flatMap((node) => runsOf(pen, node, tracked))
  return [...starts.map(copyOf), ...wrapped(pen, runs, tracked), ...ends.map(copyOf)]
}

/** What two versions of a paragraph hold, word by word; the bookmarks are those of the newer one. */
export function mergedContent(pen: Pen, before: readonly Element[], after: readonly Element[]): Element[] {
  const [old, now] = [before.filter(isWritten).flatMap(tokensOf), after.filter(isWritten).flatMap(tokensOf)]
  const merged = stretches(diffWords(old, now)).flatMap(({ change, steps }) => {
    const pairs = steps.map((step) => ({
      old: step.change === "added" ? undefined : old[step.before],
      now: step.change === "removed" ? undefined : now[step.after],
    }))
    if (change === "same") return sameRuns(pen, pairs)
    const tracked = change === "added" ? "ins" : "del"
    const tokens = pairs.flatMap((pair) => pair.now ?? pair.old ?? [])
    return wrapped(pen, written(pen, tokens, tracked), tracked)
  })
  const bookmarks = after.filter(isBookmark)
  const isStart = ({ nodeName }: Element) => nodeName === "w:bookmarkStart"
  return [
    ...bookmarks.filter(isStart).map(copyOf),
    ...merged,
    ...bookmarks.filter((node) => !isStart(node)).map(copyOf),
  ]
}

export function isBookmark({ nodeName }: Element): boolean {
  return nodeName === "w:bookmarkStart" || nodeName === "w:bookmarkEnd"
}

function isWritten(node: Element): boolean {
  return !isBookmark(node)
}

// Words.

/** A word, a field, or a run that is kept as a whole. */
interface RunToken extends WordToken {
  node: Element
  /** Of a run of words: the one. */
  word?: string | undefined
}

function tokensOf(node: Element): RunToken[] {
  if (node.nodeName === "w:fldSimple") return [{ key: `field ${attributeOf(node, "instr")}`, text: textOf(node), node }]
  const properties = childOf(node, "w:rPr")
  const style = properties && childOf(properties, "w:rStyle")
  const isWords =
    node.nodeName === "w:r" &&
    childrenOf(node).every(({ nodeName }) => nodeName === "w:rPr" || nodeName === "w:t") &&
    (style === undefined || attributeOf(style, "val") !== wordStyles.open)
  if (!isWords) return [{ key: fingerprint(node), text: textOf(node), node }]
  const look = lookOf(node)
  return splitWords(textOf(node)).map((word) => ({ key: `${look} ${word}`, text: word, node, word }))
}

function lookOf(run: Element): string {
  const properties = childOf(run, "w:rPr")
  return properties ? fingerprint(properties) : ""
}

interface Pair {
  old?: RunToken | undefined
  now?: RunToken | undefined
}

/** What both say. A field whose number was another one keeps both numbers, tracked, within itself. */
function sameRuns(pen: Pen, pairs: readonly Pair[]): Element[] {
  const runs: Element[] = []
  let plain: RunToken[] = []
  for (const { old, now } of pairs) {
    if (!now) continue
    if (old && now.node.nodeName === "w:fldSimple" && old.text !== now.text) {
      runs.push(...written(pen, plain), ...renumbered(pen, old.node, now.node))
      plain = []
    } else plain.push(now)
  }
  return [...runs, ...written(pen, plain)]
}

/** Tokens as runs, the words of one run together again. */
function written(pen: Pen, tokens: readonly RunToken[], tracked?: Tracked): Element[] {
  const done: (Element[] | { look: string; node: Element; words: string })[] = []
  for (const { node, word } of tokens) {
    const last = done.at(-1)
    if (word === undefined) done.push(tracked ? runsOf(pen, node, tracked) : [copyOf(node)])
    else if (last && !Array.isArray(last) && last.look === lookOf(node)) last.words += word
    else done.push({ look: lookOf(node), node, words: word })
  }
  return done.flatMap((one) => (Array.isArray(one) ? one : wordsRun(pen, one, tracked)))
}

function wordsRun(pen: Pen, { node, words }: { node: Element; words: string }, tracked?: Tracked): Element {
  const properties = childOf(node, "w:rPr")
  const text = element(pen.document, tracked === "del" ? "delText" : "t")
  text.setAttribute("xml:space", "preserve")
  text.textContent = words
  return filled(node, [...(properties ? [copyOf(properties)] : []), text])
}

// Fields.

/** What stands in a `w:ins` or `w:del`: runs only, so that a field is written in its long form. */
function runsOf(pen: Pen, node: Element, tracked: Tracked): Element[] {
  const own = (one: Element) => (tracked === "del" ? struck(pen, one) : copyOf(one))
  if (node.nodeName !== "w:fldSimple") return [own(node)]
  return longField(pen, node, childrenOf(node).map(own), tracked)
}

function renumbered(pen: Pen, old: Element, now: Element): Element[] {
  return longField(pen, now, [
    ...wrapped(
      pen,
      childrenOf(old).map((run) => struck(pen, run)),
      "del",
    ),
    ...wrapped(pen, childrenOf(now).map(copyOf), "ins"),
  ])
}

function longField(pen: Pen, field: Element, result: readonly Element[], tracked?: Tracked): Element[] {
  const { document } = pen
  const run = (child: Element) => filled(element(document, "r"), [child])
  const part = (fldCharType: string) => run(element(document, "fldChar", { fldCharType }))
  const instruction = element(document, tracked === "del" ? "delInstrText" : "instrText")
  instruction.setAttribute("xml:space", "preserve")
  instruction.textContent = attributeOf(field, "instr")
  return [part("begin"), run(instruction), part("separate"), ...result, part("end")]
}

/** As it stands in a `w:del`: its words are deleted words. */
function struck(pen: Pen, node: Element): Element {
  const name = node.nodeName === "w:t" ? "delText" : node.nodeName === "w:instrText" ? "delInstrText" : undefined
  const made = name ? element(pen.document, name) : (node.cloneNode(false) as Element)
  if (name) made.setAttribute("xml:space", "preserve")
  for (const child of node.childNodes) made.appendChild(isElement(child) ? struck(pen, child) : child.cloneNode(true))
  return made
}

function wrapped(pen: Pen, runs: readonly Element[], tracked: Tracked): Element[] {
  return runs.length > 0 ? [filled(pen.mark(tracked), runs)] : []
}

/** Neighbouring steps of one kind. */
function stretches(steps: readonly DiffStep[]): { change: DiffStep["change"]; steps: DiffStep[] }[] {
  const out: { change: DiffStep["change"]; steps: DiffStep[] }[] = []
  for (const step of steps) {
    const last = out.at(-1)
    if (last?.change === step.change) last.steps.push(step)
    else out.push({ change: step.change, steps: [step] })
  }
  return out
}
