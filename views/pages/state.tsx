import { dayText } from "../../src/core/day-text.ts"
import type { State } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import { type PreconditionId, preconditionIds } from "../../src/core/vocabulary.ts"
import { typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { Choices, Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { DayField, type FormShown, type PlanShown, planText, RightPage } from "../parts/right-form.tsx"
import type { SavedItem } from "../parts/saved-right.tsx"
import { Shown } from "../parts/shown.tsx"
import { type FileChoice, FileField } from "../parts/upload.tsx"
import { EvidenceLink } from "../tool/evidence.tsx"

interface Props extends FormShown {
  plan: PlanShown & { vendor: string }
  /** As it is recorded; absent: a new one. */
  state?: State | undefined
  /** All of the plan. */
  states: readonly State[]
  choice: FileChoice
  saved?: SavedItem | undefined
  stale?: true | undefined
}

/** Those that licences and agreements speak for. */
const computed: readonly PreconditionId[] = ["licence-active", "dpa-signed"]

export function stateTitle(page: Page, plan: PlanShown, state: State | undefined): string {
  const t = page.t.rights.state
  const name = planText(plan, page)
  return state ? t.editTitle(name, preconditionLabels[state.precondition].name[page.lang]) : t.addTitle(name)
}

/** Whether a precondition of a plan holds, from which day, and what shows it. */
export function StatePage({ plan, state, states, choice, saved, stale, ...form }: Props) {
  const { page, typed } = form
  const t = page.t.rights.state
  const offered = preconditionIds.filter((id) => !computed.includes(id) || id === state?.precondition)
  const others = states.filter(({ id }) => id !== state?.id)
  return (
    <RightPage
      {...form}
      back={{ href: routes.tool(plan.tool, { plan: plan.slug }), name: plan.toolName }}
      title={stateTitle(page, plan, state)}
      lede={t.lede}
      object={`plan/${plan.slug}`}
      saved={saved}
      savedTitle={page.t.rights.done.title.state}
      stale={stale}
      now={state ? <States page={page} states={[state]} /> : null}
      action={state ? routes.state(state.id) : routes.newState()}
      about={state ? undefined : ["plan", plan.slug]}
      save={t.save}
      alsoTitle={t.also}
      also={others.length > 0 ? <States page={page} states={others} linked /> : null}
    >
      <Choices
        {...form}
        kind="radio"
        name="precondition"
        label={t.precondition}
        options={offered.map((value) => ({
          value,
          label: preconditionLabels[value].name[page.lang],
          hint: t.overruled[value],
        }))}
        chosen={[typedText(typed, "precondition")]}
      />
      <div class="note">
        <h2 class="sub small">{t.computed.title}</h2>
        <p>{t.computed.text}</p>
        <p class="row">
          <a href={routes.newLicence({ plan: plan.slug })}>{page.t.rights.licence.add}</a>
          <a href={routes.newAgreement({ organisation: plan.vendor, plan: plan.slug })}>
            {page.t.rights.agreement.add}
          </a>
        </p>
      </div>
      <Choices
        {...form}
        kind="radio"
        name="holds"
        label={t.holds}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t.holdsOptions[value],
          hint: t.holdsHints[value],
        }))}
        chosen={[typedText(typed, "holds")]}
      />
      <div class="cols thin days">
        <DayField {...form} name="from" label={t.from} hint={t.fromHint} />
        <DayField {...form} name="until" label={t.until} hint={t.untilHint} optional />
      </div>
      <fieldset class="stack tight">
        <legend>{t.evidence}</legend>
        {state?.evidence && "collection" in state.evidence ? <p class="small dim">{t.keptEvidence}</p> : null}
        <Input
          {...form}
          name="url"
          label={t.url}
          hint={t.urlHint}
          optional
          attributes={{ maxlength: 2000, inputmode: "url", autocapitalize: "none", spellcheck: "false" }}
        />
        <DayField {...form} name="seenOn" label={t.seenOn} optional />
      </fieldset>
      <FileField {...form} choice={choice} label={t.file} hint={t.fileHint} />
      <Input {...form} name="noteFr" label={t.noteFr} hint={t.noteHint} optional attributes={{ maxlength: 2000 }} />
      <Input {...form} name="noteEn" label={t.noteEn} optional attributes={{ maxlength: 2000 }} />
    </RightPage>
  )
}

function States({ page, states, linked = false }: { page: Page; states: readonly State[]; linked?: boolean }) {
  const t = page.t.rights.state
  const day = (value: string) => dayText(value, page.lang)
  return (
    <ul class="lines small">
      {states.map(({ id, precondition, holds, from, until, evidence, note }) => {
        const name = preconditionLabels[precondition].name[page.lang]
        return (
          <li>
            <Mark id={holds ? "yes" : "warn"} /> {linked ? <a href={routes.state(id)}>{name}</a> : name}
            <small>
              {t.held[holds ? "yes" : "no"]}, {t.period(day(from), until && day(until))}
            </small>
            {note ? (
              <small>
                <Shown text={shown(note)} page={page} />
              </small>
            ) : null}
            <EvidenceLink page={page} evidence={evidence} />
          </li>
        )
      })}
    </ul>
  )
}
