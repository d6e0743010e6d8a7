import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { TextArea } from "../parts/form.tsx"
import { momentText } from "../parts/moment.tsx"
import type { Words } from "../tool/words.ts"
import { personText, type ShownAssessment } from "./model.ts"

interface Props {
  page: Page
  words: Words
  reading: ShownAssessment
  /** Of one factor; absent: all of them. */
  factor?: string | undefined
  typed?: Typed | undefined
  faults?: readonly Fault[] | undefined
  /** Whether the reader may add one. */
  writes: boolean
}

/** What people said to each other, oldest first, and the way to add to it. */
export function CommentsSection({ page, words, reading, factor, typed = {}, faults = [], writes }: Props) {
  const t = page.t.assessments.comments
  const { assessment } = reading
  const shown = factor === undefined ? reading.comments : reading.comments.filter((one) => one.factor === factor)
  const open = assessment.status === "open" || assessment.status === "submitted"
  return (
    <section class="stack tight" aria-labelledby="comments">
      <h2 id="comments">{t.title(shown.length)}</h2>
      {shown.length === 0 ? null : (
        <ul class="lines">
          {shown.map((one) => (
            <li>
              <p class="meta">
                <b>{personText(one.by, reading.people, page)}</b>, {momentText(page, one.at, true)}
                {factor === undefined && one.factor !== undefined ? (
                  <>
                    {", "}
                    <a href={routes.assessmentFactor(assessment.id, one.factor)}>
                      {t.on(words.factorName(one.factor))}
                    </a>
                  </>
                ) : null}
              </p>
              <p class="lineated">{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      {writes && open ? (
        <form
          method="post"
          action={routes.assessmentComments(assessment.id)}
          class="stack form tight noprint"
          hx-boost="false"
        >
          {factor === undefined ? null : <input type="hidden" name="factor" value={factor} />}
          <TextArea page={page} name="comment" label={t.text} hint={t.hint} typed={typed} faults={faults} />
          <p>
            <button type="submit" class="btn">
              {t.save}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  )
}
