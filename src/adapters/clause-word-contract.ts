import type { ISectionOptions } from "docx"
import { annexPages } from "./clause-word-annex.ts"
import { type WordPages, wordPages } from "./clause-word-file.ts"
import { frontParagraphs } from "./clause-word-front.ts"
import type { WordPart } from "./clause-word-runs.ts"
import { clauseParagraphs, partiesParagraphs, signatureBlock } from "./clause-word-text.ts"

/** One language of the clause set: the text up to the signatures, then each annex from a new page on. */
export function contractPages(
  part: WordPart,
  around: Pick<WordPages, "stamp" | "internal" | "compared">,
): ISectionOptions[] {
  const { tree, language } = part
  const pages = { language, title: tree.title[language], ...around }
  return [
    wordPages({
      ...pages,
      children: [
        ...frontParagraphs(part, around.stamp),
        ...partiesParagraphs(part),
        ...tree.clauses.flatMap((clause, at) => clauseParagraphs(part, clause, at === tree.clauses.length - 1)),
        ...signatureBlock(part),
      ],
    }),
    ...annexPages(part, pages),
  ]
}
