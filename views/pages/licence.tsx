import { dayText } from "../../src/core/day-text.ts"
import { licenceEnd } from "../../src/core/plan-table.ts"
import { licenceStatus } from "../../src/core/precondition-periods.ts"
import { costPeriods, type Licence } from "../../src/core/register.ts"
import { typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { hx } from "../hx.ts"
import { Choices, Input, Select } from "../parts/form.tsx"
import { DayField, type FormShown, type PlanShown, planText, RightPage } from "../parts/right-form.tsx"
import type { SavedItem } from "../parts/saved-right.tsx"
import { type FileChoice, FileField } from "../parts/upload.tsx"
import { LicenceTerms } from "../tool/licences.tsx"

interface Props extends FormShown {
  plan: PlanShown
  /** As it is recorded; absent: a new one. */
  licence?: Licence | undefined
  /** All of the plan. */
  licences: readonly Licence[]
  /** The days that the state is told of. */
  days: LicenceDays | undefined
  choice: FileChoice
  saved?: SavedItem | undefined
  stale?: true | undefined
}

export type LicenceDays = Pick<Licence, "start" | "end" | "notice" | "terminatedOn">

export function licenceTitle(page: Page, plan: PlanShown, licence: Licence | undefined): string {
  const t = page.t.rights.licence
  const name = planText(plan, page)
  if (!licence) return t.addTitle(name)
  return t.editTitle(name, page.t.tools.licence.status[licenceStatus(licence, page.today)].toLowerCase())
}

/** One licence of a plan: added, corrected, terminated. */
export function LicencePage({ plan, licence, licences, days, choice, saved, stale, ...form }: Props) {
  const { page, typed } = form
  const t = page.t.rights.licence
  const back = routes.tool(plan.tool, { plan: plan.slug })
  const own = licence ? routes.licence(licence.id) : routes.newLicence({ plan: plan.slug })
  const others = licences.filter(({ id }) => id !== licence?.id)
  return (
    <RightPage
      {...form}
      back={{ href: back, name: plan.toolName }}
      title={licenceTitle(page, plan, licence)}
      object={`plan/${plan.slug}`}
      saved={saved}
      savedTitle={page.t.rights.done.title.licence}
      stale={stale}
      now={licence ? <LicenceTerms page={page} licence={standing(licence, page)} /> : null}
      action={licence ? own : routes.newLicence()}
      about={licence ? undefined : ["plan", plan.slug]}
      save={t.save}
      alsoTitle={t.also}
      also={others.length > 0 ? <OtherLicences page={page} licences={others} /> : null}
    >
      <Choices
        {...form}
        kind="radio"
        name="kind"
        label={t.kind}
        options={(["subscription", "trial"] as const).map((value) => ({ value, label: t.kinds[value] }))}
        chosen={[typedText(typed, "kind")]}
      />
      <div class="cols thin days">
        <DayField {...form} name="start" label={t.start} hint={licence ? t.startEdit : undefined} {...live(own)} />
        <DayField {...form} name="end" label={t.end} hint={t.endHint} optional {...live(own)} />
      </div>
      <div class="cols thin days">
        <DayField {...form} name="notice" label={t.notice} hint={t.noticeHint} optional {...live(own)} />
        <DayField
          {...form}
          name="terminatedOn"
          label={t.terminatedOn}
          hint={t.terminatedHint}
          optional
          {...live(own)}
        />
      </div>
      <section class="note" aria-labelledby="state-title" aria-live="polite">
        <h2 id="state-title" class="sub small">
          {t.status.title}
        </h2>
        <div id="licence-state">
          <LicenceState page={page} days={days} />
        </div>
      </section>
      <Input
        {...form}
        name="seats"
        type="number"
        label={t.seats}
        hint={t.seatsHint}
        optional
        attributes={{ min: 0, max: 10_000_000, inputmode: "numeric" }}
      />
      <Input {...form} name="owner" label={t.owner} hint={t.ownerHint} optional attributes={{ maxlength: 200 }} />
      <Input
        {...form}
        name="spdx"
        label={t.spdx}
        hint={t.spdxHint}
        optional
        attributes={{ maxlength: 200, autocapitalize: "none", spellcheck: "false" }}
      />
      <Limits {...form} />
      <CostFields {...form} />
      <FileField {...form} choice={choice} label={t.file} hint={t.fileHint} />
    </RightPage>
  )
}

function OtherLicences({ page, licences }: { page: Page; licences: readonly Licence[] }) {
  return (
    <ul class="lines small">
      {licences.map((other) => (
        <li>
          <a href={routes.licence(other.id)}>
            {page.t.rights.licence.kinds[other.kind]}, {periodText(other, page)}
          </a>
          <small>{page.t.tools.licence.status[licenceStatus(other, page.today)]}</small>
        </li>
      ))}
    </ul>
  )
}

/** What it costs, and under which number it was bought. */
function CostFields(form: FormShown) {
  const t = form.page.t.rights.licence
  return (
    <fieldset class="stack tight">
      <legend>
        {t.cost.title} <span class="dim">{form.page.t.form.optional}</span>
      </legend>
      <small>{t.cost.hint}</small>
      <div class="cols thin costs">
        <Input {...form} name="amount" label={t.cost.amount} attributes={{ maxlength: 40, inputmode: "decimal" }} />
        <CurrencyField {...form} name="currency" label={t.cost.currency} />
        <Select
          {...form}
          name="per"
          label={t.cost.per}
          options={costPeriods.map((value) => ({ value, label: t.cost.pers[value] }))}
        />
      </div>
      <Input
        {...form}
        name="purchase"
        label={t.purchase}
        hint={t.purchaseHint}
        optional
        attributes={{ maxlength: 200 }}
      />
    </fieldset>
  )
}

/** What a licence of the maker's own allows; folded away until there is one. */
function Limits(form: FormShown) {
  const t = form.page.t.rights.licence.limits
  const names = ["limitName", "limitFr", "limitEn", "limitRevenue", "limitUsers", "limitUrl"]
  const isOpen =
    names.some((name) => typedText(form.typed, name) !== "") || form.faults.some(({ place }) => names.includes(place))
  return (
    <details open={isOpen}>
      <summary>{t.title}</summary>
      <div class="stack tight">
        <p class="small">{t.lede}</p>
        <Input {...form} name="limitName" label={t.name} hint={t.nameHint} attributes={{ maxlength: 200 }} />
        <Input {...form} name="limitFr" label={t.fr} hint={t.fieldsHint} optional attributes={{ maxlength: 2000 }} />
        <Input {...form} name="limitEn" label={t.en} optional attributes={{ maxlength: 2000 }} />
        <div class="cols thin costs">
          <Input
            {...form}
            name="limitRevenue"
            label={t.revenue}
            hint={t.revenueHint}
            optional
            attributes={{ maxlength: 40, inputmode: "decimal" }}
          />
          <CurrencyField {...form} name="limitCurrency" label={t.currency} />
          <Input
            {...form}
            name="limitUsers"
            label={t.users}
            hint={t.usersHint}
            optional
            attributes={{ maxlength: 40, inputmode: "numeric" }}
          />
        </div>
        <Input
          {...form}
          name="limitUrl"
          label={t.url}
          optional
          attributes={{ maxlength: 2000, inputmode: "url", autocapitalize: "none", spellcheck: "false" }}
        />
      </div>
    </details>
  )
}

function CurrencyField(field: FormShown & { name: string; label: string }) {
  const hint = field.page.t.rights.licence.cost.currencyHint
  return (
    <Input {...field} hint={hint} attributes={{ maxlength: 3, autocapitalize: "characters", spellcheck: "false" }} />
  )
}

/** Where a licence with these days stands today, and what follows. */
export function LicenceState({ page, days }: { page: Page; days: LicenceDays | undefined }) {
  const t = page.t.rights.licence.status
  if (!days) return <p>{t.unknown}</p>
  const day = (value: string) => dayText(value, page.lang)
  const status = licenceStatus({ id: "", plan: "", kind: "subscription", ...days }, page.today)
  const end = licenceEnd(days)
  const { notice } = days
  if (status === "to-come") return <p>{t["to-come"](day(days.start))}</p>
  if (status === "active" || end === undefined) return <p>{t.active(end && day(end))}</p>
  if (status === "expiring") {
    return (
      <p>
        {t.expiring(day(end))} {notice !== undefined && notice < page.today ? t.late(day(notice)) : ""}
      </p>
    )
  }
  return (
    <p>
      {t.expired(day(end))} {t.consequence}
    </p>
  )
}

/** Changing a day tells the state anew. */
function live(address: string) {
  return {
    attributes: hx({
      "hx-get": address,
      "hx-trigger": "change",
      "hx-include": "#f-start, #f-end, #f-notice, #f-terminatedOn",
      "hx-target": "#licence-state",
      "hx-sync": "closest form:replace",
    }),
  }
}

function standing(licence: Licence, page: Page) {
  return { ...licence, status: licenceStatus(licence, page.today) }
}

function periodText(licence: Licence, page: Page): string {
  const end = licenceEnd(licence)
  return page.t.tool.decision.period(dayText(licence.start, page.lang), end && dayText(end, page.lang))
}
