import { dayText } from "../../src/core/day-text.ts"
import { signOffRoles } from "../../src/core/deciding.ts"
import { outcomes, type PreconditionId, preconditionIds } from "../../src/core/vocabulary.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { outcomeLabels, preconditionLabels, roleLabels } from "../../templates/vocabulary.ts"
import { bandText } from "../parts/band.ts"
import { Choices, fieldId, Input, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { DayField } from "../parts/right-form.tsx"
import { scopeText } from "../tool/decision.tsx"
import { lower } from "../tool/words.ts"
import { live } from "./matrix.tsx"
import { type DraftProps, fieldOf } from "./model.ts"

/** Which kind of decision it is; each explains itself. */
export function OutcomeField(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.outcome
  return (
    <div class="outcome" {...live(shown.decision.id, "change")}>
      <Choices
        {...fieldOf(props)}
        kind="radio"
        name="outcome"
        label={t.label}
        chosen={[typedText(shown.typed, "outcome")]}
        options={outcomes.flatMap((value) =>
          value === "suspended" ? [] : [{ value, label: outcomeLabels[value][page.lang], hint: t.hints[value] }],
        )}
      />
    </div>
  )
}

/** What has to hold for a `yes`: each with whether it does today, and where it is asked for. */
export function PreconditionFields(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.preconditions
  const fault = shown.faults.find(({ place }) => place === "preconditions")
  return (
    <fieldset class={fault ? "field bad" : "field"}>
      <legend>{t.label}</legend>
      <small>{t.hint}</small>
      {fault ? (
        <span class="msg">
          <Mark id="warn" /> {fault.message[page.lang]}
        </span>
      ) : null}
      <div class="preconditions">
        {preconditionIds.map((id, index) => (
          <PreconditionField {...props} id={id} first={index === 0} />
        ))}
      </div>
    </fieldset>
  )
}

function PreconditionField(props: DraftProps & { id: PreconditionId; first: boolean }) {
  const { page, words, shown, id, first } = props
  const t = page.t.draft.preconditions
  const { typed, vocabulary, decision } = shown
  const asked = typedList(typed, "preconditions").includes(id)
  const state = decision.holds.get(id)
  const until = state?.until && dayText(state.until, page.lang)
  const holds = state?.holds
    ? until
      ? t.holdsUntil(until)
      : t.holds
    : until
      ? t.ended(until)
      : preconditionLabels[id].missing[page.lang]
  const [classes, uses] = [`precondition-${id}-classes`, `precondition-${id}-uses`]
  const scope = { classes: typedList(typed, classes), uses: typedList(typed, uses) }
  return (
    <div class="asked">
      <label class="pick">
        <input
          type="checkbox"
          name="preconditions"
          value={id}
          checked={asked}
          {...(first ? { id: fieldId("preconditions") } : {})}
        />
        <span>
          {preconditionLabels[id].name[page.lang]}
          <small>
            <Mark id={state?.holds ? "yes" : "warn"} /> {holds}
          </small>
        </span>
      </label>
      <details class="small">
        <summary>
          {t.scope}
          <span class="vh"> ({preconditionLabels[id].name[page.lang]})</span>
          {page.lang === "fr" ? "\u00a0: " : ": "}
          {scopeText(scope, page, words)}
        </summary>
        <p class="dim">{t.scopeHint}</p>
        <div class="cols">
          <Choices
            page={page}
            name={classes}
            label={t.classes}
            chosen={scope.classes}
            options={vocabulary.classes.map((one) => ({ value: one.id, label: words.className(one.id) }))}
          />
          <Choices
            page={page}
            name={uses}
            label={t.uses}
            chosen={scope.uses}
            options={vocabulary.uses.map((one) => ({ value: one.id, label: words.useName(one.id) }))}
          />
        </div>
      </details>
    </div>
  )
}

export function DateFields(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.dates
  const { assessment } = shown.decision
  const field = fieldOf(props)
  return (
    <fieldset class="stack tight">
      <legend>{t.label}</legend>
      <div class="cols thin days">
        <DayField {...field} name="validFrom" label={t.from} />
        <DayField {...field} name="validUntil" label={t.until} hint={t.untilHint} optional />
        <DayField
          {...field}
          name="reviewBy"
          label={t.review}
          hint={assessment && t.reviewHint(shown.reviewMonths, lower(bandText(assessment.band, page.lang)))}
          optional
        />
      </div>
    </fieldset>
  )
}

/** The DPO's opinion and the impact assessment where personal data is allowed; what was typed stays where it is not (any more). */
export function PersonalPart(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.personal
  const field = fieldOf(props)
  const optional = shown.decision.origin === "stated"
  const kept = (name: string) => <input type="hidden" name={name} value={typedText(shown.typed, name)} />
  return (
    <>
      {shown.personal ? (
        <fieldset class="stack tight">
          <legend>{t.title}</legend>
          <p class="dim">{t.note}</p>
          <TextArea {...field} name="dpoOpinion" label={t.dpo} hint={t.dpoHint} optional={optional} />
          <Input {...field} name="dpia" label={t.dpia} hint={t.dpiaHint} optional={optional} />
        </fieldset>
      ) : (
        <>
          {kept("dpoOpinion")}
          {kept("dpia")}
        </>
      )}
      {shown.worksCouncil ? (
        <Input {...field} name="worksCouncil" label={t.worksCouncil} hint={t.worksCouncilHint} optional={optional} />
      ) : (
        kept("worksCouncil")
      )}
    </>
  )
}

/** What everybody reads, and what signatories read. */
export function TextFields(props: DraftProps) {
  const { page } = props
  const t = page.t.draft.texts
  const pair = (name: "summary" | "rationale", rows: number) => (
    <fieldset class="stack tight">
      <legend>{t[name]}</legend>
      <small>{name === "summary" ? t.summaryHint : t.rationaleHint}</small>
      <div class="cols">
        {(["fr", "en"] as const).map((language) => (
          <TextArea
            {...fieldOf(props)}
            name={`${name}-${language}`}
            label={t[language]}
            rows={rows}
            optional={name === "rationale"}
          />
        ))}
      </div>
    </fieldset>
  )
  return (
    <section class="stack" aria-labelledby="texts">
      <h2 id="texts">{t.title}</h2>
      {pair("summary", 3)}
      {pair("rationale", 4)}
    </section>
  )
}

/** Of a decision that was taken before Aval: who took it, and where that is written down. */
export function StatedFields(props: DraftProps) {
  const { page, shown } = props
  const t = page.t.draft.stated
  if (shown.decision.origin !== "stated") return null
  const field = fieldOf(props)
  return (
    <section class="stack" aria-labelledby="stated">
      <div class="stack tight">
        <h2 id="stated">{t.title}</h2>
        <p class="dim">{t.hint}</p>
      </div>
      {[0, 1, 2].map((index) => (
        <fieldset class="cols thin">
          <legend class="vh">{t.row(index + 1)}</legend>
          <Select
            {...field}
            name={`stated-${index}-role`}
            label={t.role}
            optional={index > 0}
            options={[
              { value: "", label: page.t.draft.pairs.choose },
              ...signOffRoles.map((value) => ({ value, label: roleLabels[value][page.lang] })),
            ]}
          />
          <Input {...field} name={`stated-${index}-name`} label={t.name} attributes={{ maxlength: 200 }} />
          <DayField {...field} name={`stated-${index}-on`} label={t.on} />
        </fieldset>
      ))}
      <Input {...field} name="source" label={t.source} hint={t.sourceHint} attributes={{ maxlength: 1000 }} />
    </section>
  )
}
