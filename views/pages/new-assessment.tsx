import { dayText } from "../../src/core/day-text.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Assessment } from "../../src/core/register.ts"
import type { Vocabulary } from "../../src/core/vocabulary.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ContextFields } from "../assessment/context-fields.tsx"
import { planText } from "../assessment/model.ts"
import { bandText } from "../parts/band.ts"
import { points } from "../parts/figure.ts"
import { Faults, SaveRow } from "../parts/form.tsx"
import { lower } from "../tool/words.ts"

interface Props {
  page: Page
  /** Absent where no plan was named. */
  plan?: NamedPlan | undefined
  vocabulary: Vocabulary
  /** The assessment of this plan that was frozen last. */
  last?: Assessment | undefined
  /** Id of the one that is under way. */
  underWay?: string | undefined
  typed: Typed
  faults: readonly Fault[]
}

/** Opens an assessment: for which data, which uses, until when; and what the last one said. */
export function NewAssessmentPage({ page, plan, vocabulary, last, underWay, typed, faults }: Props) {
  const t = page.t.assessments.create
  if (!plan) {
    return (
      <div class="stack">
        <h1>{page.t.assessments.list.open}</h1>
        <div class="empty">
          <p>
            {t.choose} <a href={routes.tools()}>{t.toRegister}</a>
          </p>
        </div>
      </div>
    )
  }
  return (
    <div class="stack loose">
      <div class="stack tight">
        <nav class="meta" aria-label={page.t.assessments.head.breadcrumb}>
          <a href={routes.assessments()}>{page.t.assessments.nav}</a> /{" "}
          <a href={routes.tool(plan.tool.slug, { plan: plan.slug })}>{planText(plan, page)}</a>
        </nav>
        <h1 class="long">{t.title(planText(plan, page))}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      {underWay === undefined ? null : (
        <div class="note if">
          <p>
            {t.already} <a href={routes.assessment(underWay)}>{t.alreadySee}</a>
          </p>
        </div>
      )}
      <p class="small">
        <Last page={page} last={last} />
      </p>
      <form method="post" action={routes.newAssessment()} class="stack form" hx-boost="false">
        <input type="hidden" name="plan" value={plan.slug} />
        <ContextFields page={page} vocabulary={vocabulary} typed={typed} faults={faults} />
        <p class="small dim">{t.list}</p>
        <SaveRow page={page} save={t.submit} back={routes.tool(plan.tool.slug, { plan: plan.slug })} />
      </form>
    </div>
  )
}

function Last({ page, last }: Pick<Props, "page" | "last">) {
  const t = page.t.assessments.create
  if (!last) return <>{t.none}</>
  const depth = lower(page.t.assessments.depths[last.depth])
  const day = dayText(last.on, page.lang)
  return (
    <>
      {t.last(day, points(last.score, page.lang), bandText(last.band, page.lang), depth)}{" "}
      <a href={routes.frozenAssessment(last.id)}>{t.lastSee}</a>
    </>
  )
}
