import { planName } from "../../src/core/answer-text.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults, Input, SaveRow, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { DayField, type FormShown } from "../parts/right-form.tsx"

interface PlanToTry {
  slug: string
  name: CompanyText
  toolName: string
}

interface Props extends FormShown {
  title: string
  plan: (PlanToTry & { allowed: boolean }) | undefined
  /** To choose from, where none is chosen. */
  plans: readonly PlanToTry[]
}

/** Starting a pilot: which plan, then who tries it, until when, and what for. */
export function NewPilotPage({ title, plan, plans, ...form }: Props) {
  const { page, faults } = form
  const t = page.t.adoption.pilot
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={routes.adoption()}>{t.back}</a>
        </p>
        <h1 class="long">{title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      {plan ? <PilotFields {...form} plan={plan} /> : <Choose {...form} plans={plans} />}
    </div>
  )
}

function PilotFields({ plan, ...form }: FormShown & { plan: { slug: string; allowed: boolean } }) {
  const { page } = form
  const t = page.t.adoption.pilot
  return (
    <>
      {plan.allowed ? null : (
        <p class="note if">
          <Mark id="warn" /> {t.unallowed}
        </p>
      )}
      <form method="post" action={routes.newPilot()} class="stack form" hx-boost="false">
        <input type="hidden" name="plan" value={plan.slug} />
        <div class="cols thin">
          <Input {...form} name="teamFr" label={t.teamFr} hint={t.teamHint} attributes={{ maxlength: 200 }} />
          <Input {...form} name="teamEn" label={t.teamEn} hint={t.teamHint} attributes={{ maxlength: 200 }} />
        </div>
        <div class="cols thin days">
          <DayField {...form} name="fromDay" label={t.fromDay} />
          <DayField {...form} name="untilDay" label={t.untilDay} />
        </div>
        <TextArea {...form} name="goalFr" label={t.goalFr} hint={t.goalHint} />
        <TextArea {...form} name="goalEn" label={t.goalEn} hint={t.goalHint} />
        <SaveRow page={page} save={t.save} back={routes.adoption()} />
      </form>
    </>
  )
}

function Choose({ plans, ...form }: FormShown & { plans: readonly PlanToTry[] }) {
  const { page } = form
  const t = page.t.adoption.pilot
  if (plans.length === 0) return <p class="empty">{t.noPlans}</p>
  const options = plans.map(({ slug, name, toolName }) => ({
    value: slug,
    label: planName(toolName, shown(name)[page.lang]),
  }))
  return (
    <form method="get" action={routes.newPilot()} class="stack form">
      <Select {...form} name="plan" label={t.plan} options={options} />
      <p>
        <button type="submit" class="btn go">
          {t.planGo}
        </button>
      </p>
    </form>
  )
}
