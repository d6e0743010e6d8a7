import type { Position } from "./clause.ts"
import type { TreeAnnex } from "./clause-annex.ts"
import { canonical } from "./stated.ts"
import type { Language, Text } from "./text.ts"

// An assembled clause set: numbered, filled, and the same for every renderer.

/** A piece of a text. `open` is a value that has still to be given: shown in brackets. */
export type TreeRun =
  | { kind: "text"; text: string }
  | { kind: "term"; id: string; text: string }
  | { kind: "value"; parameter: string; text: string }
  | { kind: "open"; point: number; text: string }
  | { kind: "reference"; clause: string; number: string }

/** A text in the languages of the draft. */
export type TreeText = Readonly<Partial<Record<Language, readonly TreeRun[]>>>

export interface TreeItem {
  id: string
  /** `a`, `b` … */
  letter: string
  text: TreeText
}

export interface TreeParagraph {
  id: string
  /** `2.3`. */
  number: string
  text: TreeText
  items: readonly TreeItem[]
  /** The defined terms are listed below it. */
  definitions?: true | undefined
}

export interface TreeClause {
  id: string
  version: number
  /** The company's own edition of it; absent: as shipped. */
  edition?: number | undefined
  position: Position
  number: string
  title: Text
  paragraphs: readonly TreeParagraph[]
}

export interface TreeDefinition {
  id: string
  term: Text
  meaning: TreeText
}

/** Something to settle before the draft can be signed. */
export interface OpenPoint {
  /** From 1, in the order of the document. */
  number: number
  /** `parties/client`, `parameters/approver-role`, `prevailing`. */
  place: string
  label: Text
  hint?: Text | undefined
  /** Numbers of the paragraphs that wait for it. */
  paragraphs: readonly string[]
}

/** The document itself: all that two parties would sign, and nothing beside it. */
export interface ClauseTree {
  /** Version of the library. */
  library: string
  languages: readonly Language[]
  title: Text
  contract?: { title: string; reference?: string | undefined } | undefined
  parties: Readonly<Record<"client" | "agency", TreeText>>
  clauses: readonly TreeClause[]
  /** In the library's order; each language lists them by its alphabet. */
  definitions: readonly TreeDefinition[]
  openPoints: readonly OpenPoint[]
  /** After the clauses, each on a new page; absent: none. */
  annexes?: readonly TreeAnnex[] | undefined
}

/** The runs in one of the draft's languages. */
export function runsIn(text: TreeText, language: Language): readonly TreeRun[] {
  return text[language] ?? []
}

/** The words of a text; what is still open stands in brackets. */
export function wordsOf(text: TreeText, language: Language): string {
  return runsIn(text, language).map(wordsOfRun).join("")
}

export function wordsOfRun(run: TreeRun): string {
  if (run.kind === "reference") return run.number
  return run.kind === "open" ? `[${run.text}]` : run.text
}

/** How a party is called throughout. */
export function partyTerm({ definitions }: ClauseTree, side: "client" | "agency", language: Language): string {
  return definitions.find(({ id }) => id === side)?.term[language] ?? partyWords[side][language]
}

const partyWords: Readonly<Record<"client" | "agency", Text>> = {
  client: { fr: "Annonceur", en: "Client" },
  agency: { fr: "Agence", en: "Agency" },
}

const alphabets = { fr: new Intl.Collator("fr"), en: new Intl.Collator("en") }

/** The definitions as a language lists them. */
export function definitionsIn({ definitions }: ClauseTree, language: Language): TreeDefinition[] {
  return definitions.toSorted((a, b) => alphabets[language].compare(a.term[language], b.term[language]))
}

/** The tree as text, always the same for the same draft: its hash names the draft, whatever file it was written to. */
export function canonicalTree(tree: ClauseTree): string {
  return canonical(tree)
}
