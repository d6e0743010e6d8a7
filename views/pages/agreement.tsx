import { dayText } from "../../src/core/day-text.ts"
import type { Agreement } from "../../src/core/register.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { accountLabels } from "../../templates/vocabulary.ts"
import { Choices, Input } from "../parts/form.tsx"
import { DayField, type FormShown, type PlanShown, planText, RightPage } from "../parts/right-form.tsx"
import type { SavedItem } from "../parts/saved-right.tsx"
import { type FileChoice, FileField } from "../parts/upload.tsx"
import { AgreementLine } from "../tool/licences.tsx"

interface Props extends FormShown {
  organisation: { slug: string; name: string }
  /** Plans that it may cover. */
  plans: readonly (PlanShown & { account: "company" | "personal" })[]
  /** As it is recorded; absent: a new one. */
  agreement?: Agreement | undefined
  /** All with the organisation. */
  agreements: readonly Agreement[]
  /** The plan that whoever asks comes from. */
  from?: PlanShown | undefined
  choice: FileChoice
  saved?: SavedItem | undefined
  stale?: true | undefined
}

export function agreementTitle(page: Page, name: string, agreement: Agreement | undefined): string {
  const t = page.t.rights.agreement
  return agreement ? t.editTitle(name, t.kinds[agreement.kind]) : t.addTitle(name)
}

/** What we signed with an organisation, and which plans it covers: added, corrected, terminated. */
export function AgreementPage(props: Props) {
  const { organisation, plans, agreement, agreements, from, choice, saved, stale, ...form } = props
  const { page, typed } = form
  const t = page.t.rights.agreement
  const place = from ?? plans.find(({ slug }) => agreement?.plans.includes(slug)) ?? plans[0]
  const back = place
    ? { href: routes.tool(place.tool, { plan: place.slug }), name: place.toolName }
    : { href: routes.tools(), name: page.t.tools.title }
  const others = agreements.filter(({ id }) => id !== agreement?.id)
  return (
    <RightPage
      {...form}
      back={back}
      title={agreementTitle(page, organisation.name, agreement)}
      object={`organisation/${organisation.slug}`}
      saved={saved}
      savedTitle={page.t.rights.done.title.agreement}
      stale={stale}
      now={agreement ? <Recorded page={page} agreement={agreement} /> : null}
      action={agreement ? routes.agreement(agreement.id) : routes.newAgreement()}
      about={agreement ? undefined : ["organisation", organisation.slug]}
      save={t.save}
      alsoTitle={t.also}
      also={others.length > 0 ? <OtherAgreements page={page} agreements={others} /> : null}
    >
      <Choices
        {...form}
        kind="radio"
        name="kind"
        label={t.kind}
        options={(["dpa", "master", "order"] as const).map((value) => ({
          value,
          label: t.kinds[value],
          hint: t.hints[value],
        }))}
        chosen={[typedText(typed, "kind")]}
      />
      <Input {...form} name="fr" label={t.fr} hint={t.titleHint} optional attributes={{ maxlength: 2000 }} />
      <Input {...form} name="en" label={t.en} optional attributes={{ maxlength: 2000 }} />
      {plans.length === 0 ? (
        <p class="small dim">{t.noPlans}</p>
      ) : (
        <Choices
          {...form}
          name="plans"
          label={t.plans}
          hint={t.plansHint}
          options={plans.map((plan) => ({
            value: plan.slug,
            label: planText(plan, page),
            hint: accountLabels[plan.account][page.lang],
          }))}
          chosen={typedList(typed, "plans")}
        />
      )}
      <div class="cols thin days">
        <DayField {...form} name="start" label={t.start} />
        <DayField {...form} name="end" label={t.end} hint={t.endHint} optional />
      </div>
      <DayField {...form} name="terminatedOn" label={t.terminatedOn} hint={t.terminatedHint} optional />
      <FileField {...form} choice={choice} label={t.file} hint={t.fileHint} />
    </RightPage>
  )
}

function Recorded({ page, agreement }: { page: Page; agreement: Agreement }) {
  return (
    <ul class="lines small">
      <AgreementLine page={page} agreement={agreement} />
    </ul>
  )
}

function OtherAgreements({ page, agreements }: { page: Page; agreements: readonly Agreement[] }) {
  const t = page.t.rights.agreement
  return (
    <ul class="lines small">
      {agreements.map((other) => (
        <li>
          <a href={routes.agreement(other.id)}>{t.editThis(t.kinds[other.kind], dayText(other.start, page.lang))}</a>
        </li>
      ))}
    </ul>
  )
}
