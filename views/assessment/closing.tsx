import { unjustified } from "../../src/core/findings.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import { typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Input, TextArea } from "../parts/form.tsx"
import { ContextFields, contextsTyped } from "./context-fields.tsx"
import { typedIn, type WorkspaceProps } from "./model.ts"
import { SeenForm } from "./seen-form.tsx"

/** What can be done with the assessment as a whole: submit, review and freeze, change, give up. */
export function ClosingAside(props: WorkspaceProps & { methodology: Methodology }) {
  const { reading, writes } = props
  const { status } = reading.assessment
  return (
    <aside class="stack loose noprint">
      {status === "open" && writes ? <SubmissionCard {...props} /> : null}
      {status === "submitted" ? <ReviewCard {...props} /> : null}
      {status === "open" && writes ? <DetailsCard {...props} /> : null}
      {(status === "open" || status === "submitted") && writes ? <CancellationCard {...props} /> : null}
    </aside>
  )
}

function SubmissionCard({ page, words, reading, again }: WorkspaceProps) {
  const t = page.t.assessments.submission
  const { assessment, sheet, seen } = reading
  const { typed = {}, faults = [] } = typedIn(again, "submission") ?? {}
  const blocking = unjustified(sheet.findings)
  return (
    <section class="card stack" aria-labelledby="submission">
      <h2 id="submission" class="sub">
        {t.title}
      </h2>
      <p class="small">{t.text}</p>
      <p class="small">{t.missing(sheet.progress.asked - sheet.progress.answered)}</p>
      {blocking.length > 0 ? (
        <p class="small">{t.blocking(blocking.map(({ factor }) => words.factorName(factor)).join(", "))}</p>
      ) : null}
      <SeenForm action={routes.assessmentSubmission(assessment.id)} seen={seen} save={t.submit} main>
        {blocking.length > 0 ? (
          <Choices
            page={page}
            faults={faults}
            name="knowing"
            label={t.knowing}
            chosen={[typedText(typed, "knowing")]}
            options={[{ value: "on", label: t.knowingOption }]}
          />
        ) : null}
        <TextArea page={page} name="note" label={t.note} typed={typed} faults={faults} optional />
      </SeenForm>
    </section>
  )
}

function ReviewCard({ page, reading, reviews, barred, again }: WorkspaceProps) {
  const t = page.t.assessments.review
  const { assessment, seen, hash, facts } = reading
  const { typed = {}, faults = [] } = typedIn(again, "review") ?? {}
  // Whoever changed it may still say what is to be mended.
  const sends = reviews && (barred === undefined || barred === "changed")
  return (
    <section class="card stack" aria-labelledby="review">
      <h2 id="review" class="sub">
        {t.title}
      </h2>
      {!reviews ? <p class="small">{t.notYours}</p> : null}
      {reviews && barred ? <p class="small">{t.barred[barred]}</p> : null}
      {sends ? (
        <form method="post" action={routes.assessmentReview(assessment.id)} class="stack" hx-boost="false">
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="hash" value={hash} />
          {facts.map((id) => (
            <input type="hidden" name="known" value={id} />
          ))}
          {barred ? null : (
            <>
              <p class="small">
                {t.text} {t.facts(facts.length)}
              </p>
              <p>
                <button type="submit" class="btn go" name="verdict" value="freeze">
                  {t.freeze}
                </button>
              </p>
            </>
          )}
          <TextArea page={page} name="note" label={t.note} hint={t.noteHint} typed={typed} faults={faults} optional />
          <p>
            <button type="submit" class="btn" name="verdict" value="return">
              {t.return}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  )
}

function DetailsCard({ page, reading, again, methodology }: WorkspaceProps & { methodology: Methodology }) {
  const t = page.t.assessments.details
  const { assessment, seen, depth } = reading
  const refused = typedIn(again, "details")
  const { contexts, dueOn = "" } = assessment
  const typed = refused?.typed ?? { ...contextsTyped(contexts), dueOn }
  return (
    <details open={refused !== undefined}>
      <summary>{t.title}</summary>
      <SeenForm action={routes.assessment(assessment.id)} seen={seen} save={t.save}>
        <ContextFields
          page={page}
          vocabulary={methodology.vocabulary}
          typed={typed}
          faults={refused?.faults ?? []}
          full={depth.depth === "full"}
        />
      </SeenForm>
    </details>
  )
}

function CancellationCard({ page, reading, again }: WorkspaceProps) {
  const t = page.t.assessments.cancellation
  const { assessment, seen } = reading
  const refused = typedIn(again, "cancellation")
  return (
    <details open={refused !== undefined}>
      <summary>{t.title}</summary>
      <SeenForm action={routes.assessmentCancellation(assessment.id)} seen={seen} save={t.submit}>
        <Input
          page={page}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          typed={refused?.typed ?? {}}
          faults={refused?.faults ?? []}
        />
      </SeenForm>
    </details>
  )
}
