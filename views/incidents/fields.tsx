import { incidentKinds, incidentSeverities } from "../../src/core/deciding.ts"
import { typedText } from "../../src/web/form.ts"
import { Choices, Input, Select, TextArea } from "../parts/form.tsx"
import { DayField, type FormShown } from "../parts/right-form.tsx"

/** What is said of an incident, field by field. */
export function IncidentFields(form: FormShown) {
  const { page, typed } = form
  const { form: t, kinds, severities } = page.t.incidents
  return (
    <>
      <div class="cols thin">
        <Input {...form} name="titleFr" label={t.titleFr} hint={t.titleHint} attributes={{ maxlength: 200 }} />
        <Input {...form} name="titleEn" label={t.titleEn} hint={t.titleHint} attributes={{ maxlength: 200 }} />
      </div>
      <div class="cols thin">
        <TextArea {...form} name="textFr" label={t.textFr} hint={t.textHint} rows={4} />
        <TextArea {...form} name="textEn" label={t.textEn} hint={t.textHint} rows={4} />
      </div>
      <Choices
        {...form}
        kind="radio"
        name="kind"
        label={t.kind}
        options={incidentKinds.map((value) => ({ value, label: kinds[value], hint: t.kindHints[value] }))}
        chosen={[typedText(typed, "kind")]}
      />
      <Select
        {...form}
        name="severity"
        label={t.severity}
        options={incidentSeverities.map((value) => ({ value, label: severities[value] }))}
      />
      <div class="cols thin days">
        <DayField {...form} name="happenedOn" label={t.happenedOn} optional />
        <DayField {...form} name="learnedOn" label={t.learnedOn} />
      </div>
      <Input
        {...form}
        name="url"
        label={t.url}
        hint={t.urlHint}
        optional
        attributes={{ maxlength: 2000, inputmode: "url", autocapitalize: "none", spellcheck: "false" }}
      />
    </>
  )
}
