import { type Asked, allows, answerCell, decisionOn, stateOf, strictest } from "./answer-cell.ts"
import type { Book } from "./book.ts"
import type { ListPlan, ListTool } from "./list.ts"
import type { ShownText } from "./text.ts"
import type { Answer, DataClassId, UseId } from "./vocabulary.ts"

/** What to use instead. */
export interface Alternative {
  plan: string
  tool: string
  name: ShownText
  answer: "yes" | "if"
  access?: ShownText
}

const shown = 5
/** Cells that may be worked out for one question: a question about everything looks at fewer plans. */
const budget = 60_000

interface Wanted {
  answer: Answer
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  asked: Asked
  /** The tools asked about: no alternatives to themselves. */
  tools: readonly ListTool[]
}

/**
 * At most five decided company plans of other tools that allow more than the answer for all that was asked: `yes` before `if`,
 * those with a live licence first, then by name. Only tools of a category that serves the use (or the category asked about), and
 * nothing that is retired: it keeps its answer, and is proposed to nobody.
 */
export function alternativesFor(book: Book, wanted: Wanted): Alternative[] {
  const alternatives: Alternative[] = []
  for (const { tool, plan, answer } of allowing(book, wanted, servedBy(book, wanted))) {
    if (alternatives.length === shown || (answer === "if" && wanted.answer === "if")) break
    if (wanted.tools.includes(tool)) continue
    alternatives.push({
      plan: plan.slug,
      tool: tool.name,
      name: plan.name,
      answer,
      ...(plan.access ? { access: plan.access } : {}),
    })
  }
  return alternatives
}

function servedBy(book: Book, { uses, tools }: Wanted): ReadonlySet<string> | undefined {
  const own = new Set(tools.flatMap((tool) => tool.categories))
  if (own.size > 0) return own
  if (uses.length === book.list.vocabulary.uses.length) return undefined
  const serving = book.list.vocabulary.uses
    .filter((use) => uses.includes(use.id))
    .flatMap((use) => use.categories ?? [])
  return serving.length > 0 ? new Set(serving) : undefined
}

interface Candidate {
  tool: ListTool
  plan: ListPlan
}

interface Found extends Candidate {
  answer: "yes" | "if"
}

/** What was worked out for a book: candidates by their categories, and what of them allows a question. */
interface Memo {
  candidates: Map<string, readonly Candidate[]>
  found: Map<string, readonly Found[]>
}

const memos = new WeakMap<Book, Memo>()
const questionsKept = 2000

/** Kept per list: the same question is asked again and again. Answers of named groups are not kept. */
function allowing(book: Book, wanted: Wanted, categories: ReadonlySet<string> | undefined): readonly Found[] {
  const { classes, uses, asked } = wanted
  const memo = memos.get(book) ?? { candidates: new Map(), found: new Map() }
  memos.set(book, memo)
  const served = categories ? [...categories].sort().join() : "*"
  const candidates = memo.candidates.get(served) ?? candidatesOf(book, categories)
  memo.candidates.set(served, candidates)
  if (asked.groups.size > 0) return search(candidates, wanted)
  const key = `${asked.day} ${classes.join()} ${uses.join()} ${served}`
  const known = memo.found.get(key)
  if (known) return known
  const found = search(candidates, wanted)
  if (memo.found.size >= questionsKept) memo.found.clear()
  memo.found.set(key, found)
  return found
}

const byName = new Intl.Collator("fr")

/** Decided company plans of tools of these categories, by name. */
function candidatesOf(book: Book, categories: ReadonlySet<string> | undefined): readonly Candidate[] {
  return book.decided
    .filter(({ tool }) => !categories || tool.categories.some((category) => categories.has(category)))
    .toSorted((a, b) => byName.compare(a.tool.name, b.tool.name))
}

/** Enough of a kind: five are shown, and those of the tool asked about are left out of them. */
const enough = 25

/** By name among each of: `yes` with a live licence, `yes`, `if` with a live licence, `if`; no more than enough of any. */
function search(candidates: readonly Candidate[], { classes, uses, asked }: Wanted): Found[] {
  const found: [Found[], Found[], Found[], Found[]] = [[], [], [], []]
  let left = Math.floor(budget / (classes.length * uses.length))
  for (const { tool, plan } of candidates) {
    if (plan.ended && (plan.ended.from ?? asked.day) <= asked.day) continue
    if (left-- <= 0 || found[0].length === enough) break
    const decision = plan.decisions ? decisionOn(plan.decisions, asked.day) : undefined
    if (!decision) continue
    const answer = strictest(cells(plan, decision, classes, uses, asked))
    if (!allows(answer)) continue
    const licensed = stateOf("licence-active", plan.holds?.["licence-active"], asked.day).holds
    const kind = answer === "yes" ? (licensed ? found[0] : found[1]) : licensed ? found[2] : found[3]
    if (kind.length < enough) kind.push({ tool, plan, answer: answer === "yes" ? "yes" : "if" })
  }
  return found.flat()
}

function* cells(
  plan: ListPlan,
  decision: Parameters<typeof answerCell>[1],
  classes: readonly DataClassId[],
  uses: readonly UseId[],
  asked: Asked,
): Generator<Answer> {
  for (const data of classes) for (const use of uses) yield answerCell(plan, decision, data, use, asked).answer
}
