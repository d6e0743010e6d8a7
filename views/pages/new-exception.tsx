import type { Fault } from "../../src/core/errors.ts"
import { longestException } from "../../src/core/exception-faults.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { DataClass, Use } from "../../src/core/vocabulary.ts"
import { type Typed, typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ConditionFields } from "../decision/condition-fields.tsx"
import { planTitle } from "../decision-draft/model.ts"
import { type FoundPlans, PlanSearch } from "../new-decision/plan-search.tsx"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Choices, Faults, Input, SaveRow, Select, TextArea } from "../parts/form.tsx"
import type { ShownPlan } from "./new-decision.tsx"

interface Props {
  page: Page
  /** Absent: no plan is chosen yet. */
  known?: ShownPlan | undefined
  found?: FoundPlans | undefined
  units: readonly { id: string; name: CompanyText }[]
  vocabulary: { classes: readonly DataClass[]; uses: readonly Use[] }
  typed: Typed
  faults: readonly Fault[]
  /** Number of the condition that was just added. */
  added?: number | undefined
}

export function newExceptionTitle(page: Page, known: ShownPlan | undefined): string {
  const t = page.t.exceptions.form
  return known ? t.titleOf(planTitle(page, known)) : t.title
}

/** Asks for an exception: for which unit, data and uses, why, and until when. */
export function NewExceptionPage(props: Props) {
  const { page, known, found, faults, units } = props
  const t = page.t.exceptions.form
  return (
    <div class="stack loose">
      <header class="stack">
        <DecideNav page={page} current="exceptions" />
        <div class="stack tight">
          <h1 class="long">{newExceptionTitle(page, known)}</h1>
          <p class="lede">{t.lede}</p>
        </div>
      </header>
      <Faults page={page} faults={faults} />
      {found ? <PlanSearch page={page} found={found} to={routes.newException} /> : null}
      {known && (known.ended || units.length === 0) ? (
        <div class="empty">
          <p>{known.ended ? t.retired : t.noUnit}</p>
        </div>
      ) : null}
      {known && !known.ended && units.length > 0 ? <ExceptionFields {...props} known={known} /> : null}
    </div>
  )
}

function ExceptionFields(props: Props & { known: ShownPlan }) {
  const { page, known, units, vocabulary, typed, faults, added } = props
  const t = page.t.exceptions.form
  const field = { page, typed, faults }
  const options = (items: readonly (DataClass | Use)[]) =>
    items.map(({ id, name }) => ({ value: id, label: name[page.lang] }))
  return (
    <form method="post" action={routes.newException()} class="stack" novalidate>
      {/* Enter in a field asks for the exception: without it, it would press the first button of the conditions. */}
      <button type="submit" class="vh" tabindex={-1}>
        {t.submit}
      </button>
      <input type="hidden" name="plan" value={known.plan.slug} />
      <input type="hidden" name="once" value={String(typed.once)} />
      <Select
        {...field}
        name="unit"
        label={t.unit}
        hint={t.unitHint}
        options={[
          { value: "", label: t.choose },
          ...units.map(({ id, name }) => ({ value: id, label: shown(name)[page.lang] })),
        ]}
      />
      <div class="cols two">
        <Choices
          {...field}
          name="classes"
          label={t.classes}
          options={options(vocabulary.classes)}
          chosen={typedList(typed, "classes")}
        />
        <Choices
          {...field}
          name="uses"
          label={t.uses}
          options={options(vocabulary.uses)}
          chosen={typedList(typed, "uses")}
        />
      </div>
      <ConditionFields page={page} typed={typed} vocabulary={vocabulary} faults={faults} added={added} />
      <fieldset class="stack tight">
        <legend>{t.reason}</legend>
        <small>{t.reasonHint}</small>
        <div class="cols">
          <TextArea {...field} name="reason-fr" label={t.fr} rows={3} />
          <TextArea {...field} name="reason-en" label={t.en} rows={3} />
        </div>
      </fieldset>
      <div class="cols thin days">
        <Input {...field} name="from" type="date" label={t.from} />
        <Input {...field} name="until" type="date" label={t.until} hint={t.untilHint(longestException)} />
      </div>
      <SaveRow page={page} save={t.submit} back={routes.exceptions()} />
    </form>
  )
}
