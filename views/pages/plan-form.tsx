import type { Methodology } from "../../src/core/methodology.ts"
import { accounts } from "../../src/core/vocabulary.ts"
import { typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { accountLabels } from "../../templates/vocabulary.ts"
import { Choices, Faults, Input, TextArea } from "../parts/form.tsx"
import { Buttons, HostFields, Known, SlugField } from "../tool-form/fields.tsx"
import type { FormState } from "../tool-form/model.ts"
import { AlikeNote, StaleNote } from "../tool-form/notes.tsx"

interface Props {
  page: Page
  state: FormState
  methodology: Methodology
  tool: { slug: string; name: string }
  /** The plan that is changed, under its present name. */
  plan?: { slug: string; name: string } | undefined
}

/** A plan of a tool, to be entered or changed. */
export function PlanFormPage({ page, state, methodology, tool, plan }: Props) {
  const t = page.t.register.plan
  const back = routes.tool(tool.slug, { plan: plan?.slug })
  const { typed, faults } = state
  const field = { page, typed, faults }
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={back}>{page.t.register.tool.backTo(tool.name)}</a>
        </p>
        <h1>{plan ? t.editTitle(plan.name, tool.name) : t.newTitle(tool.name)}</h1>
        {plan ? (
          <p class="small">
            <a href={routes.planRetirement(plan.slug)}>{page.t.retiring.retire.link}</a>
          </p>
        ) : (
          <p>{t.newLede}</p>
        )}
      </div>
      <Faults page={page} faults={faults} />
      <StaleNote page={page} state={state} methodology={methodology} />
      <AlikeNote page={page} state={state} />
      <form method="post" action={plan ? routes.editPlan(plan.slug) : routes.newPlan()} class="stack form">
        <Known state={state} />
        {plan ? null : <input type="hidden" name="tool" value={tool.slug} />}
        <Input {...field} name="nameFr" label={t.nameFr} hint={t.either} attributes={{ maxlength: 200, lang: "fr" }} />
        <Input {...field} name="nameEn" label={t.nameEn} attributes={{ maxlength: 200, lang: "en" }} />
        <SlugField {...field} from="nameEn" before={`${tool.slug}/`} fixed={plan !== undefined} />
        <Choices
          {...field}
          kind="radio"
          name="account"
          label={t.account}
          options={accounts.map((account) => ({
            value: account,
            label: capital(accountLabels[account][page.lang]),
            hint: t.accountHints[account],
          }))}
          chosen={typedList(typed, "account")}
        />
        <fieldset class="field" aria-describedby="access-hint">
          <legend>{t.accessTitle}</legend>
          <small id="access-hint">{t.accessHint}</small>
          <div class="stack">
            <TextArea {...field} name="accessFr" label={t.accessFr} optional />
            <TextArea {...field} name="accessEn" label={t.accessEn} optional />
          </div>
        </fieldset>
        <HostFields {...field} hints={{ hosts: t.hostsHint, exactHosts: t.exactHint }} />
        <Buttons page={page} state={state} label={plan ? page.t.form.save : t.submit} back={back} />
      </form>
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
