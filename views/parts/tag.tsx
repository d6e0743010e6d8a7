import type { Answer } from "../../src/core/vocabulary.ts"
import type { TagOutcome } from "../../src/i18n/pages/tag.ts"
import type { Page } from "../../src/web/page.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { Mark, type MarkId } from "./marks.tsx"

/** The short tag of an answer: mark, then word, then colour. */
export function AnswerTag({ answer, page }: { answer: Answer; page: Pick<Page, "lang"> }) {
  return (
    <span class={`tag ${answer}`}>
      <Mark id={answer} />
      {answerLabels[answer].tag[page.lang]}
    </span>
  )
}

/** The short tag of a decision, or of its absence. */
export function OutcomeTag({ outcome, page }: { outcome: TagOutcome; page: Pick<Page, "t"> }) {
  const [tone, mark] = looks[outcome]
  return (
    <span class={`tag ${tone}`}>
      <Mark id={mark} />
      {page.t.tag[outcome]}
    </span>
  )
}

/** Decisions reuse the tones of answers, each with its own mark. */
const looks: Readonly<Record<TagOutcome, readonly [tone: Answer | "off", mark: MarkId]>> = {
  approved: ["yes", "yes"],
  conditional: ["if", "if"],
  tolerated: ["if", "clock"],
  refused: ["no", "no"],
  suspended: ["no", "pause"],
  retired: ["off", "gone"],
  "under-review": ["ask", "clock"],
  "not-assessed": ["off", "ask"],
}
