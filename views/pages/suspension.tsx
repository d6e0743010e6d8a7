import type { Fault } from "../../src/core/errors.ts"
import type { SignOffRole } from "../../src/core/register.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { roleLabels } from "../../templates/vocabulary.ts"
import { ConfirmHit } from "../decision/blast.tsx"
import type { ShownPreview } from "../decision/model.ts"
import { PreviewSection } from "../decision/preview.tsx"
import { planTitle } from "../decision-draft/model.ts"
import { BeginningHeader } from "../new-decision/header.tsx"
import { type FoundPlans, PlanSearch } from "../new-decision/plan-search.tsx"
import { Choices, Faults, fieldId, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { Words } from "../tool/words.ts"
import type { ShownPlan } from "./new-decision.tsx"

interface Props {
  page: Page
  words: Words
  known?: ShownPlan | undefined
  found?: FoundPlans | undefined
  /** What would happen at once. */
  preview?: ShownPreview | undefined
  /** Roles of the reader that sign off. */
  roles: readonly SignOffRole[]
  typed: Typed
  faults: readonly Fault[]
  /** Something else changed in the moment that it was sent. */
  stale: boolean
}

export function suspensionTitle(page: Page, known: ShownPlan | undefined): string {
  const t = page.t.newDecision.suspension
  return known ? t.titleOf(planTitle(page, known)) : t.title
}

/** Suspends a plan: what stops, who loses what, why; one confirmation, and it holds. */
export function SuspensionPage(props: Props) {
  const { page, words, known, found, preview, faults, stale } = props
  const t = page.t.newDecision.suspension
  const stopped = known?.inForce && ["suspended", "refused", "retired"].includes(known.inForce.outcome)
  return (
    <div class="stack loose">
      <BeginningHeader page={page} known={known} title={suspensionTitle(page, known)} lede={t.lede} />
      <Faults page={page} faults={faults} />
      {stale ? (
        <div class="note no" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.stale}
          </p>
        </div>
      ) : null}
      {found ? <PlanSearch page={page} found={found} to={routes.newSuspension} /> : null}
      {known && stopped ? (
        <div class="empty">
          <p>
            {t.already} <a href={routes.decision(known.inForce?.id ?? "")}>{page.t.newDecision.see}</a>
          </p>
        </div>
      ) : null}
      {known && !stopped ? (
        <>
          {known.inForce ? null : <p class="small">{t.undecided}</p>}
          {preview ? (
            <PreviewSection page={page} words={words} preview={preview} title={t.what} by="suspension" />
          ) : null}
          <SuspensionFields {...props} known={known} />
        </>
      ) : null}
    </div>
  )
}

function SuspensionFields({ page, known, preview, roles, typed, faults }: Props & { known: ShownPlan }) {
  const t = page.t.newDecision.suspension
  const field = { page, typed, faults }
  const [only] = roles
  if (only === undefined) {
    return (
      <div class="empty">
        <p>{t.noRole}</p>
      </div>
    )
  }
  const text = (name: "reason" | "summary", hint: string) => (
    <fieldset class="stack tight" {...(name === "reason" ? {} : { id: fieldId("summary") })}>
      <legend>{t[name]}</legend>
      <small>{hint}</small>
      <div class="cols">
        {(["fr", "en"] as const).map((language) => (
          <TextArea
            {...field}
            name={`${name}-${language}`}
            label={t[language]}
            rows={3}
            optional={name === "summary"}
          />
        ))}
      </div>
    </fieldset>
  )
  return (
    <form method="post" action={routes.newSuspension()} class="stack" hx-boost="false">
      <input type="hidden" name="plan" value={known.plan.slug} />
      <Choices
        {...field}
        kind="radio"
        name="role"
        label={t.role}
        hint={t.roleHint}
        chosen={[roles.length === 1 ? only : typedText(typed, "role")]}
        options={roles.map((value) => ({ value, label: roleLabels[value][page.lang] }))}
      />
      {text("reason", t.reasonHint)}
      {text("summary", t.summaryHint)}
      {preview ? <ConfirmHit page={page} blast={preview.blast} by="suspension" typed={typed} faults={faults} /> : null}
      <Choices
        {...field}
        name="sure"
        label={t.sureLabel}
        chosen={[typedText(typed, "sure")]}
        options={[{ value: "on", label: t.sure }]}
      />
      <p class="row">
        <button type="submit" class="btn go">
          <Mark id="pause" /> {t.submit}
        </button>
        <a class="btn" href={routes.tool(known.tool.slug, { plan: known.plan.slug })}>
          {page.t.form.cancel}
        </a>
      </p>
    </form>
  )
}
