import type { Methodology } from "../../src/core/methodology.ts"
import { ClosingAside } from "../assessment/closing.tsx"
import { CommentsSection } from "../assessment/comments.tsx"
import { FactorsSection } from "../assessment/factors.tsx"
import { FiguresSection } from "../assessment/figures.tsx"
import { FindingsSection } from "../assessment/findings.tsx"
import { WorkspaceHeader } from "../assessment/header.tsx"
import { typedIn, type WorkspaceProps } from "../assessment/model.ts"
import { StaleNote } from "../assessment/stale-note.tsx"
import type { QuotesShown } from "../fact/quote.tsx"
import type { Told } from "../fact/told.tsx"
import { Faults } from "../parts/form.tsx"
import { Done } from "../people/done.tsx"
import { Attribution } from "../tool/evidence.tsx"

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
  const { status } = reading.assessment
  return (
    <div class="stack loose">
      {done === undefined ? null : <Done>{done}</Done>}
      {again ? <Faults page={page} faults={again.faults} /> : null}
      {again?.stale ? <StaleNote page={page} words={words} again={again} status={status} /> : null}
      <WorkspaceHeader {...props} />
      {status === "cancelled" ? (
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

function evidenceOf({ reading }: Props) {
  return reading.sheet.factors.flatMap(({ standings }) =>
    standings.flatMap(({ standing }) => standing.facts.map(({ fact }) => fact.evidence)),
  )
}
