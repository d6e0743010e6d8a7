import type { AssessmentStatus } from "../../src/core/assessing.ts"
import { typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"
import type { Words } from "../tool/words.ts"
import { colon } from "./findings.tsx"
import type { Again, Part } from "./model.ts"

interface Props {
  page: Page
  words: Words
  again: Again
  status: AssessmentStatus
}

/** What moved while a form was open; and what was written in it, where the form is there no more. */
export function StaleNote({ page, words, again, status }: Props) {
  const t = page.t.assessments.stale
  const { stale, part } = again
  const moved = typeof stale === "object" ? stale : undefined
  const over = !offered[status].includes(part)
  const written = over ? writtenIn(again) : undefined
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {moved ? t.review : t.title}
      </h2>
      <p>{moved ? t.reviewText : over ? t.over : t.text}</p>
      {moved ? (
        <ul>
          {moved.fresh.map((fact) => (
            <li>
              <a href={`#${fact.factor}`}>{t.fresh(words.factorName(fact.factor), fact.option)}</a>
            </li>
          ))}
          {moved.gone > 0 ? <li>{t.gone(moved.gone)}</li> : null}
          {moved.fresh.length + moved.gone === 0 ? <li>{t.other}</li> : null}
        </ul>
      ) : null}
      {written === undefined ? null : (
        <p class="lineated">
          <b>{colon(page, t.written)}</b> {written}
        </p>
      )}
    </div>
  )
}

/** The forms that an assessment of each status takes. */
const offered: Readonly<Record<AssessmentStatus, readonly Part[]>> = {
  open: ["details", "submission", "cancellation", "comment", "factor"],
  submitted: ["review", "cancellation", "comment"],
  frozen: [],
  cancelled: [],
}

const texts = ["note", "comment", "reason", "justification", "closing"]

function writtenIn({ typed }: Again): string | undefined {
  return texts.map((name) => typedText(typed, name)).find((text) => text.trim() !== "")
}
