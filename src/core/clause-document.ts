import type { TreeAnnex } from "./clause-annex.ts"
import type { BesideClause } from "./clause-beside.ts"
import { cleanText } from "./clause-filled.ts"
import type { ClauseTree } from "./clause-tree.ts"
import { documentWords } from "./clause-words.ts"
import type { Day } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { DraftContent } from "./draft.ts"
import type { Language, Text } from "./text.ts"

/** How a document names the draft and dates it. */
export interface DocumentStamp {
  /** `3`; in words where it is more than a number: `3, modified`, `in progress`. Empty: a document without versions. */
  version: string | Text
  day: Day
}

/** A Word document to write: plain data, so that it can be written elsewhere. */
export type WordDocument = DocumentStamp &
  (
    | { copy: "clean"; tree: ClauseTree }
    /** For our side alone: a comment on each clause says its position, why, what to watch and what to give way to. */
    | { copy: "annotated"; tree: ClauseTree; beside: readonly BesideClause[] }
    /** What changed since `before`, as tracked changes: accepted, they give `tree`; rejected, `before`. */
    | { copy: "redline"; tree: ClauseTree; before: ClauseTree; beforeName: Text }
    /** For our side alone: a table with our position, the floor, what to give way to and who answers for it. */
    | {
        copy: "negotiation"
        tree: ClauseTree
        beside: readonly BesideClause[]
        bargaining: DraftContent["bargaining"]
        language: Language
      }
    /** Forms by themselves, such as the three questions of a pitch. */
    | { copy: "form"; annex: TreeAnnex; languages: readonly Language[] }
  )

/** `Projet 3, 27 novembre 2026`; without a version the day alone. */
export function stampText({ version, day }: DocumentStamp, language: Language): string {
  const own = cleanText(typeof version === "string" ? version : version[language])
  const on = dayText(day, language).replaceAll(" ", "\u00a0")
  return own === "" ? on : `${documentWords[language].version(own)}, ${on}`
}
