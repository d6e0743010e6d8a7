import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx"
import type { BesideClause } from "../core/clause-beside.ts"
import { documentWords, positionNames, positionSources, reasonNames } from "../core/clause-words.ts"
import type { Day } from "../core/day.ts"
import type { Language } from "../core/text.ts"
import { wordAuthor, wordDate } from "./clause-word-file.ts"
import { type WordPart, words } from "./clause-word-runs.ts"

/** Puts a comment around the heading of each clause; `comments` collects them for the file. */
export function commenter(
  beside: readonly BesideClause[],
  { language, day, comments }: { language: Language; day: Day; comments: ICommentOptions[] },
): NonNullable<WordPart["comment"]> {
  return (clause, heading) => {
    const one = beside.find(({ id }) => id === clause)
    if (!one) return heading
    const id = comments.length
    comments.push({
      id,
      author: wordAuthor,
      initials: "A",
      date: wordDate(day),
      children: commentParagraphs(one, language),
    })
    return [
      new CommentRangeStart(id),
      ...heading,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ] as ParagraphChild[]
  }
}

function commentParagraphs(beside: BesideClause, language: Language): Paragraph[] {
  const t = documentWords[language]
  const line = (head: string, text: string) =>
    new Paragraph({ children: [words({ language }, `${t.colon(head)} `, { bold: true }), words({ language }, text)] })
  const required = beside.requiredBy === undefined ? "" : ` (${beside.requiredBy})`
  return [
    line(
      t.position,
      `${positionNames[beside.position][language]}, ${positionSources[beside.from][language]}. ${beside.summary[language]}`,
    ),
    line(t.why, `${reasonNames[beside.reason][language]}${required}. ${beside.purpose[language]}`),
    ...beside.warnings.map(({ text }) => line(t.warnings, text[language])),
    ...beside.fallback.map((text, at) => line(`${t.fallback} ${at + 1}`, text[language])),
    ...beside.law.map(({ citation, says, toConfirm }) =>
      line(t.law, `${citation[language]}${toConfirm ? ` (${t.toConfirm})` : ""}. ${says[language]}`),
    ),
  ]
}
