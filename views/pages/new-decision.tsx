import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Assessment, Decision, Plan } from "../../src/core/register.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { planTitle } from "../decision-draft/model.ts"
import { BeginningHeader } from "../new-decision/header.tsx"
import { type FoundPlans, PlanSearch } from "../new-decision/plan-search.tsx"
import { bandText } from "../parts/band.ts"
import { points } from "../parts/figure.ts"
import { Choices, Faults, SaveRow } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { lower } from "../tool/words.ts"

/** The plan that a decision is opened about. */
export interface ShownPlan {
  plan: Plan
  tool: { slug: string; name: string }
  ended: boolean
  assessments: readonly { assessment: Assessment; tooOld: boolean }[]
  assessing?: string | undefined
  underWay: readonly { id: string; status: string; createdAt: string }[]
  inForce?: Decision | undefined
}

interface Props {
  page: Page
  /** Absent: no plan is chosen yet. */
  known?: ShownPlan | undefined
  found?: FoundPlans | undefined
  /** A decision that the draft may begin as. */
  like?: Decision | undefined
  months: number
  typed: Typed
  faults: readonly Fault[]
}

export function newDecisionTitle(page: Page, known: ShownPlan | undefined): string {
  const t = page.t.newDecision
  return known ? t.titleOf(planTitle(page, known)) : t.title
}

/** Opens a decision: about which plan, on which assessment, beginning as what. */
export function NewDecisionPage(props: Props) {
  const { page, known, found, faults } = props
  const t = page.t.newDecision
  return (
    <div class="stack loose">
      <BeginningHeader page={page} known={known} title={newDecisionTitle(page, known)} lede={t.lede} />
      <Faults page={page} faults={faults} />
      {found ? <PlanSearch page={page} found={found} to={routes.newDecision} /> : null}
      {known ? <Opening {...props} known={known} /> : null}
    </div>
  )
}

function Opening(props: Props & { known: ShownPlan }) {
  const { page, known, like, typed, faults } = props
  const t = page.t.newDecision
  const start = like ?? (known.inForce?.outcome === "suspended" ? undefined : known.inForce)
  const chosen = typedText(typed, "like")
  return (
    <>
      <UnderWay page={page} known={known} />
      {known.inForce ? (
        <p class="small">
          {t.inForce(dayText(known.inForce.validFrom, page.lang))}{" "}
          <a href={routes.decision(known.inForce.id)}>{t.see}</a>
        </p>
      ) : null}
      <NoAssessment page={page} known={known} />
      {known.ended ? (
        <p class="note no">
          <Mark id="gone" /> {t.ended}
        </p>
      ) : (
        <form method="post" action={routes.newDecision()} class="stack form" hx-boost="false">
          <input type="hidden" name="plan" value={known.plan.slug} />
          <Basis {...props} />
          {start ? (
            <Choices
              page={page}
              faults={faults}
              kind="radio"
              name="like"
              label={t.like.label}
              chosen={[chosen]}
              options={[
                { value: "", label: t.like.proposal, hint: `${t.like.proposalHint} ${t.like.statedHint}` },
                {
                  value: start.id,
                  label: t.like.decision(dayText(start.validFrom, page.lang)),
                  hint: t.like.decisionHint,
                },
              ]}
            />
          ) : null}
          <SaveRow page={page} save={t.submit} back={routes.tool(known.tool.slug, { plan: known.plan.slug })} />
        </form>
      )}
      <p class="small">
        <a href={routes.newDecision()}>{t.other}</a>
      </p>
    </>
  )
}

/** The assessments, the newest first, and last that it was decided before Aval. */
function Basis({ page, known, months, typed, faults }: Props & { known: ShownPlan }) {
  const t = page.t.newDecision.basis
  const options = known.assessments.map(({ assessment, tooOld }, index) => ({
    value: assessment.id,
    label: (
      <>
        {t.assessment(dayText(assessment.on, page.lang))} {index === 0 ? <span class="dim">({t.latest})</span> : null}
      </>
    ) as Child,
    hint: (
      <>
        {t.figures(
          points(assessment.score, page.lang),
          lower(bandText(assessment.band, page.lang)),
          t.depths[assessment.depth],
        )}
        {tooOld ? (
          <>
            {" – "}
            <Mark id="warn" /> {t.tooOld(months)}
          </>
        ) : null}
      </>
    ) as Child,
  }))
  return (
    <Choices
      page={page}
      faults={faults}
      kind="radio"
      name="basis"
      label={t.label}
      chosen={[typedText(typed, "basis")]}
      options={[...options, { value: "stated", label: t.stated, hint: t.statedHint }]}
    />
  )
}

function NoAssessment({ page, known }: { page: Page; known: ShownPlan }) {
  const t = page.t.newDecision.basis
  if (known.assessing !== undefined) {
    return (
      <p class="small">
        {known.assessments.length === 0 ? `${t.none} ` : ""}
        {t.assessing} <a href={routes.assessment(known.assessing)}>{t.assessingSee}</a>
      </p>
    )
  }
  if (known.assessments.length > 0 || known.ended) return null
  return (
    <div class="empty">
      <p>
        {t.none} <a href={routes.newAssessment({ plan: known.plan.slug })}>{t.assess}</a>
      </p>
    </div>
  )
}

function UnderWay({ page, known: { underWay } }: { page: Page; known: ShownPlan }) {
  const t = page.t.newDecision
  if (underWay.length === 0) return null
  return (
    <div class="note if">
      <p>{t.underWay(underWay.length)}</p>
      <ul>
        {underWay.map(({ id, status, createdAt }) => {
          const day = momentText(page, createdAt, false)
          return (
            <li>
              {status === "draft" ? (
                <a href={routes.decisionDraft(id)}>{t.open(day)}</a>
              ) : (
                <a href={routes.decision(id)}>{t.laid(day)}</a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
