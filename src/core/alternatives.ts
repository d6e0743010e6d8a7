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
 * those with a live licence first, then by name. Only tools of a category that serves the use (or the category asked about).
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

interface Found {
  tool: ListTool
  plan: ListPlan
  answer: "yes" | "if"
  licensed: boolean
}

const memos = new WeakMap<Book, Map<string, readonly Found[]>>()

/** Kept per list: the same question is asked again and again. Answers of named groups are not kept. */
function allowing(book: Book, wanted: Wanted, categories: ReadonlySet<string> | undefined): readonly Found[] {
  const { classes, uses, asked } = wanted
  if (asked.groups.size > 0) return search(book, wanted, categories)
  const key = JSON.stringify([asked.day, classes, uses, categories ? [...categories].sort() : null])
  let memo = memos.get(book)
  if (!memo || memo.size >= 500) {
    memo = new Map()
    memos.set(book, memo)
  }
  const known = memo.get(key)
  if (known) return known
  const found = search(book, wanted, categories)
  memo.set(key, found)
  return found
}

function search(book: Book, { classes, uses, asked }: Wanted, categories: ReadonlySet<string> | undefined): Found[] {
  const found: Found[] = []
  let left = Math.floor(budget / (classes.length * uses.length))
  for (const { tool, plan } of book.decided) {
    if (categories && !tool.categories.some((category) => categories.has(category))) continue
    if (left-- <= 0) break
    const decision = plan.decisions ? decisionOn(plan.decisions, asked.day) : undefined
    if (!decision) continue
    const answer = strictest(cells(plan, decision, classes, uses, asked))
    if (!allows(answer)) continue
    const licensed = stateOf("licence-active", plan.holds?.["licence-active"], asked.day).holds
    found.push({ tool, plan, answer: answer === "yes" ? "yes" : "if", licensed })
  }
  return found.sort(
    (a, b) =>
      Number(a.answer === "if") - Number(b.answer === "if") ||
      Number(b.licensed) - Number(a.licensed) ||
      a.tool.name.localeCompare(b.tool.name, "fr"),
  )
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
