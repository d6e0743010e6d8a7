import type { BesideClause } from "./clause-beside.ts"
import type { DocumentStamp } from "./clause-document.ts"
import type { ClauseTree } from "./clause-tree.ts"
import type { Day } from "./day.ts"
import type { DraftContent, DraftState } from "./draft.ts"
import type { Text } from "./text.ts"

// What a draft is handed out as: which copies, in which of its languages, and how each says what it was made from.

/** For the other side, then for our side alone. */
export const outwardCopies = ["word", "pdf", "redline", "markdown"] as const
export const inwardCopies = ["annotated", "negotiation"] as const
export const copyKinds = [...outwardCopies, ...inwardCopies] as const
export type CopyKind = (typeof copyKinds)[number]

/** `both`: a document in two languages, one after the other. */
export const copyLanguages = ["fr", "en", "both"] as const
export type CopyLanguage = (typeof copyLanguages)[number]

/** All that a copy is made from. */
export interface CopySource {
  tree: ClauseTree
  beside: readonly BesideClause[]
  content: DraftContent
}

/** What a redline is held against: a version by its number, or what the library says by itself. */
export type RedlineFrom = number | "standard"

/** The languages in which a copy is offered: those that the draft has. A sheet for our own table is in one of them. */
export function copyLanguagesOf(kind: CopyKind, { languages }: Pick<ClauseTree, "languages">): readonly CopyLanguage[] {
  return languages.length > 1 && kind !== "negotiation" ? [...languages, "both"] : languages
}

/** In a redline only what both sides have. */
export function redlineLanguages(tree: ClauseTree, before: ClauseTree): readonly CopyLanguage[] {
  const languages = tree.languages.filter((language) => before.languages.includes(language))
  return copyLanguagesOf("redline", { languages })
}

/**
 * The tree in the languages that are asked for. One of two languages says all that it says in both: which of them prevails is a term
 * of the contract in either.
 */
export function treeIn(tree: ClauseTree, language: CopyLanguage): ClauseTree {
  return language === "both" ? tree : { ...tree, languages: [language] }
}

/** How a draft that nobody has kept as a version says so, on paper: "Projet de travail", "Draft in progress". */
const working: Text = { fr: "de travail", en: "in progress" }

/** The stamp of a draft as it stands: its version where it still says the same, else that it was modified since. */
export function draftStamp({ version, changed }: Pick<DraftState, "version" | "changed">, day: Day): DocumentStamp {
  if (version === undefined) return { version: working, day }
  return {
    version: changed ? { fr: `${version}, modifié`, en: `${version}, modified` } : String(version),
    day,
  }
}

/** The choices of a draft without what somebody chose by hand: what the library says of the same assignment. */
export function standardContent(content: DraftContent): DraftContent {
  return { ...content, positions: {}, parameters: {}, leftOut: [], added: [] }
}

/** The standard as it is held against a tree: who is bound, to what and with which annexes was not chosen by hand. */
export function standardBeside(standard: ClauseTree, tree: ClauseTree): ClauseTree {
  const { contract, parties, annexes, languages } = tree
  return { ...standard, ...(contract ? { contract } : {}), parties, annexes, languages }
}

/** Longest part of a name that somebody typed. */
const longestName = 60

/** What somebody typed as a part of a file's name: letters and digits, whatever else stood there. */
export function fileWords(text: string): string {
  const words = text
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-/, "")
  return [...words].slice(0, longestName).join("").replace(/-$/, "")
}
