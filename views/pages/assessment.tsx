import type { Methodology } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"
import { ClosingAside } from "../assessment/closing.tsx"
import { CommentsSection } from "../assessment/comments.tsx"
import { FactorsSection } from "../assessment/factors.tsx"
import { FiguresSection } from "../assessment/figures.tsx"
import { FindingsSection } from "../assessment/findings.tsx"
import { WorkspaceHeader } from "../assessment/header.tsx"
import { type Again, typedIn, type WorkspaceProps } from "../assessment/model.ts"
import type { QuotesShown } from "../fact/quote.tsx"
import type { Told } from "../fact/told.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"
import { Attribution } from "../tool/evidence.tsx"
import type { Words } from "../tool/words.ts"

interface Props extends WorkspaceProps {
  methodology: Methodology
  /** What was just done. */
  done?: string | undefined
  /** The answer that was just noted. */
  told?: Told | undefined
  quotes?: QuotesShown | undefined
}

/** The workspace of an assessment: figures and findings that move as people answer, every question, and the way to its end. */
export function AssessmentPage(props: Props) {
  const { page, words, reading, methodology, done, again, writes, told } = props
  const { typed, faults } = typedIn(again, "comment") ?? {}
  const ended = reading.assessment.status === "cancelled"
  return (
    <div class="stack loose">
      {done === undefined ? null : <Done>{done}</Done>}
      {again ? <Faults page={page} faults={again.faults} /> : null}
      {again?.stale ? <StaleNote page={page} words={words} again={again} /> : null}
      <WorkspaceHeader {...props} />
      {ended ? (
        <CommentsSection page={page} words={words} reading={reading} writes={false} />
      ) : (
        <div class="split">
          <div class="stack loose">
            <FiguresSection page={page} words={words} contexts={reading.sheet.contexts} bands={methodology.bands} />
            <FindingsSection {...props} />
            <FactorsSection {...props} told={told} quotes={props.quotes} />
            <CommentsSection
              page={page}
              words={words}
              reading={reading}
              writes={writes}
              typed={typed}
              faults={faults}
            />
            <Attribution page={page} evidence={evidenceOf(props)} />
          </div>
          <ClosingAside {...props} />
        </div>
      )}
    </div>
  )
}

/** What moved while a form was open. */
function StaleNote({ page, words, again }: { page: Page; words: Words; again: Again }) {
  const t = page.t.assessments.stale
  const { stale } = again
  const moved = typeof stale === "object" ? stale : undefined
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {moved ? t.review : t.title}
      </h2>
      <p>{moved ? t.reviewText : t.text}</p>
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
    </div>
  )
}

function evidenceOf({ reading }: Props) {
  return reading.sheet.factors.flatMap(({ standings }) =>
    standings.flatMap(({ standing }) => standing.facts.map(({ fact }) => fact.evidence)),
  )
}
