import type { ClauseLibrary, ClauseParagraph } from "./clause.ts"
import { type ClauseFacts, holds } from "./clause-facts.ts"
import { type ClauseRun, parseMarks } from "./clause-marks.ts"
import type { SelectedClause } from "./clause-selection.ts"
import { type Language, languages, type Text } from "./text.ts"

// The paragraphs of a draft before they are numbered and filled. No reference goes to a clause that is out.

export type RunsByLanguage = Readonly<Record<Language, readonly ClauseRun[]>>

export interface StandingItem {
  id: string
  runs: RunsByLanguage
}

export interface StandingParagraph extends StandingItem {
  items: readonly StandingItem[]
}

export interface StandingClause {
  selected: SelectedClause
  paragraphs: readonly StandingParagraph[]
}

/** What was done about a reference to a clause that is out. */
export interface LostReference {
  clause: string
  /** `effect`, `warranty/tools`. */
  place: string
  /** The clause that is out. */
  to: string
  /** The contract as a whole stands in its place, or the paragraph or item went with it. */
  done: "widened" | "dropped"
}

export interface Standing {
  clauses: readonly StandingClause[]
  lost: readonly LostReference[]
  /** Clauses of which nothing would have been left. */
  emptied: readonly string[]
}

/**
 * The paragraphs that stand, and what became of references to clauses that are out. Such a reference becomes one to the contract as a
 * whole ("which clause 5 prohibits", "which the Agreement prohibits"): the duty stays, and the parties' contract may settle it elsewhere.
 * An item that does nothing but list the clause goes; so does what says it in words that cannot be turned.
 */
export function standingParagraphs(
  library: Pick<ClauseLibrary, "terms">,
  selected: readonly SelectedClause[],
  facts: ClauseFacts,
): Standing {
  const emptied: string[] = []
  for (;;) {
    const left = selected.filter(({ clause }) => !emptied.includes(clause.id))
    const standing = standingIn(library, left, facts)
    const empty = standing.clauses.filter(({ paragraphs }) => paragraphs.length === 0)
    if (empty.length === 0) return { ...standing, emptied }
    // Without them, others refer to clauses that are out.
    emptied.push(...empty.map(({ selected: { clause } }) => clause.id))
  }
}

function standingIn(
  library: Pick<ClauseLibrary, "terms">,
  selected: readonly SelectedClause[],
  facts: ClauseFacts,
): Omit<Standing, "emptied"> {
  const lost: LostReference[] = []
  const mend = mender(new Set(selected.map(({ clause }) => clause.id)), library)
  const clauses = selected.map((one): StandingClause => {
    const { clause, position } = one
    const kept = <Part extends { id: string; text: Text }>(part: Part, place: string, isItem: boolean) => {
      const { runs, to, done } = mend(part.text, isItem)
      lost.push(...to.map((out) => ({ clause: clause.id, place, to: out, done })))
      return runs
    }
    const paragraphs = clause.positions[position].paragraphs
      .filter(({ when }) => when === undefined || holds(when, facts) !== false)
      .flatMap((paragraph) => {
        const runs = kept(paragraph, paragraph.id, false)
        if (!runs) return []
        const items = keptItems(paragraph, (item) => kept(item, `${paragraph.id}/${item.id}`, true))
        // What announces a list says nothing without it.
        return paragraph.items !== undefined && paragraph.items.length > 0 && items.length === 0
          ? []
          : [{ id: paragraph.id, runs, items }]
      })
    return { selected: one, paragraphs }
  })
  return { clauses, lost }
}

type Item = NonNullable<ClauseParagraph["items"]>[number]

function keptItems({ items = [] }: ClauseParagraph, keep: (item: Item) => RunsByLanguage | undefined): StandingItem[] {
  const kept = items.flatMap((item) => {
    const runs = keep(item)
    return runs ? [{ id: item.id, runs }] : []
  })
  const last = kept.at(-1)
  if (last === undefined || last.id === items.at(-1)?.id) return kept
  return [...kept.slice(0, -1), { id: last.id, runs: { fr: ended(last.runs.fr), en: ended(last.runs.en) } }]
}

/** The last item of a list ends it, whatever followed it before. */
function ended(runs: readonly ClauseRun[]): readonly ClauseRun[] {
  const last = runs.at(-1)
  if (last?.kind !== "text") return runs
  return [
    ...runs.slice(0, -1),
    { kind: "text", text: last.text.replace(/[\u00a0\u202f ]?[;,](?: (?:et|ou|and|or))?$/, ".") },
  ]
}

// References.

interface Mended {
  /** Absent: the text goes. */
  runs?: RunsByLanguage | undefined
  /** Clauses that are out. */
  to: readonly string[]
  done: LostReference["done"]
}

/** How a clause is spoken of before its number, and the contract in its place. */
const spoken: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/(?<!\p{L})à l’article[ \u00a0]$/u, "au "],
    [/(?<!\p{L})À l’article[ \u00a0]$/u, "Au "],
    [/(?<!\p{L})de l’article[ \u00a0]$/u, "du "],
    [/(?<!\p{L})l’article[ \u00a0]$/u, "le "],
    [/(?<!\p{L})L’article[ \u00a0]$/u, "Le "],
  ],
  en: [
    [/(?<!\p{L})clause[ \u00a0]$/u, "the "],
    [/(?<!\p{L})Clause[ \u00a0]$/u, "The "],
  ],
}

/** The term for the contract as a whole. */
const whole = "agreement"

function mender(present: ReadonlySet<string>, { terms }: Pick<ClauseLibrary, "terms">) {
  const widens = terms.some(({ id }) => id === whole)
  return (text: Text, isItem: boolean): Mended => {
    const runs = { fr: parseMarks(text.fr).runs, en: parseMarks(text.en).runs }
    const to = [...new Set(languages.flatMap((language) => outIn(runs[language], present)))]
    if (to.length === 0) return { runs, to, done: "widened" }
    const listed = isItem && languages.some((language) => lists(runs[language], language, present))
    const mended = widens && !listed ? { fr: widened(runs.fr, "fr", present), en: widened(runs.en, "en", present) } : {}
    const { fr, en } = mended as Partial<RunsByLanguage>
    return fr && en ? { runs: { fr, en }, to, done: "widened" } : { to, done: "dropped" }
  }
}

function outIn(runs: readonly ClauseRun[], present: ReadonlySet<string>): string[] {
  return runs.flatMap((run) => (run.kind === "reference" && !present.has(run.clause) ? [run.clause] : []))
}

/** Whether an item begins with the clause that is out: it lists it. */
function lists([first, second]: readonly ClauseRun[], language: Language, present: ReadonlySet<string>): boolean {
  if (first?.kind === "reference") return !present.has(first.clause)
  if (first?.kind !== "text" || second?.kind !== "reference" || present.has(second.clause)) return false
  return spoken[language].some(([pattern]) => first.text.replace(pattern, "") === "")
}

/** The runs with the contract in the place of what is out; undefined where a reference is not spoken of in a way that turns. */
function widened(
  runs: readonly ClauseRun[],
  language: Language,
  present: ReadonlySet<string>,
): readonly ClauseRun[] | undefined {
  const all: ClauseRun[] = []
  for (const run of runs) {
    if (run.kind !== "reference" || present.has(run.clause)) {
      all.push(run)
      continue
    }
    const before = all.pop()
    const turn = before?.kind === "text" ? spoken[language].find(([pattern]) => pattern.test(before.text)) : undefined
    if (before?.kind !== "text" || turn === undefined) return undefined
    const text = before.text.replace(turn[0], turn[1])
    all.push({ kind: "text", text }, { kind: "term", id: whole, many: false })
  }
  return all
}
