import {
  audiences,
  contractMedia,
  contractScopes,
  feeModels,
  oversights,
  peopleDepicted,
  renewals,
} from "../../src/core/agency.ts"
import { languages } from "../../src/core/text.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { Choices, Input, Select, TextArea } from "../parts/form.tsx"
import { countriesIn } from "../tool-form/fields.tsx"
import { filledRows, RowInput, RowSelect } from "../tool-form/row-field.tsx"
import type { Filled } from "./model.ts"

interface Props extends Filled {
  /** Our classes of data. */
  classes: readonly { id: string; label: string }[]
  /** It was terminated: the day can be corrected. */
  isTerminated: boolean
}

/** All that is asked about a contract, in four groups. */
export function ContractFields(props: Props) {
  const { page } = props
  const t = page.t.agencies.contract
  return (
    <>
      <h2>{t.parts.what}</h2>
      <What {...props} />
      <h2>{t.parts.risk}</h2>
      <Risk {...props} />
      <h2>{t.parts.terms}</h2>
      <Terms {...props} />
      <h2>{t.parts.subs}</h2>
      <Subcontractors {...props} />
    </>
  )
}

function What({ page, typed, faults }: Props) {
  const { contract: t, words } = page.t.agencies
  const field = { page, typed, faults }
  return (
    <>
      <Input {...field} name="title" label={t.title} hint={t.titleHint} attributes={{ maxlength: 200 }} />
      <Input {...field} name="reference" label={t.reference} optional attributes={{ maxlength: 80 }} />
      <Choices
        {...field}
        name="scopes"
        label={t.scopes}
        optional
        options={contractScopes.map((scope) => ({ value: scope, label: words.scopes[scope] }))}
        chosen={typedList(typed, "scopes")}
      />
      <TextArea {...field} name="deliverables" label={t.deliverables} hint={t.deliverablesHint} optional rows={3} />
      <Choices
        {...field}
        kind="radio"
        name="language"
        label={t.language}
        options={languages.map((language) => ({ value: language, label: words.languages[language] }))}
        chosen={[typedText(typed, "language")]}
      />
      <Select
        {...field}
        name="governingLaw"
        label={t.governingLaw}
        optional
        options={[{ value: "", label: t.unknownLaw }, ...countriesIn(page.lang)]}
      />
    </>
  )
}

function Risk({ page, typed, faults, classes }: Props) {
  const { contract: t, words } = page.t.agencies
  const field = { page, typed, faults }
  return (
    <>
      <Choices
        {...field}
        name="data"
        label={t.data}
        hint={t.dataHint}
        options={classes.map(({ id, label }) => ({ value: id, label }))}
        chosen={typedList(typed, "data")}
      />
      <Choices
        {...field}
        kind="radio"
        name="oversight"
        label={t.oversight}
        hint={t.oversightHint}
        options={oversights.map((value) => ({ value, ...words.oversights[value] }))}
        chosen={[typedText(typed, "oversight")]}
      />
      <Choices
        {...field}
        name="audiences"
        label={t.audiences}
        optional
        options={audiences.map((value) => ({ value, label: words.audiences[value] }))}
        chosen={typedList(typed, "audiences")}
      />
      <Choices
        {...field}
        name="media"
        label={t.media}
        optional
        options={contractMedia.map((value) => ({ value, label: words.media[value] }))}
        chosen={typedList(typed, "media")}
      />
      <Choices
        {...field}
        kind="radio"
        name="people"
        label={t.people}
        options={[
          ...peopleDepicted.map((value) => ({ value, ...words.people[value] })),
          { value: "", label: words.unknown },
        ]}
        chosen={[typedText(typed, "people")]}
      />
      <Choices
        {...field}
        kind="radio"
        name="influencers"
        label={t.influencers}
        options={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
          { value: "", label: words.unknown },
        ]}
        chosen={[typedText(typed, "influencers")]}
      />
    </>
  )
}

function Terms({ page, typed, faults, isTerminated }: Props) {
  const { contract: t, words } = page.t.agencies
  const field = { page, typed, faults }
  return (
    <>
      <Input {...field} name="start" type="date" label={t.start} />
      <Input {...field} name="end" type="date" label={t.end} hint={t.endHint} optional />
      <Choices
        {...field}
        kind="radio"
        name="renewal"
        label={t.renewal}
        options={renewals.map((value) => ({ value, ...words.renewals[value] }))}
        chosen={[typedText(typed, "renewal")]}
      />
      <Input {...field} name="notice" type="date" label={t.notice} hint={t.noticeHint} optional />
      {isTerminated ? (
        <Input {...field} name="terminatedOn" type="date" label={t.terminatedOn} hint={t.terminatedHint} optional />
      ) : null}
      <Select
        {...field}
        name="feeModel"
        label={t.feeModel}
        optional
        options={[
          { value: "", label: words.unknown },
          ...feeModels.map((value) => ({ value, label: words.fees[value] })),
        ]}
      />
      <Input
        {...field}
        name="spend"
        label={t.spend}
        hint={t.spendHint}
        optional
        attributes={{ inputmode: "numeric", maxlength: 40 }}
      />
    </>
  )
}

const spare = 2

function Subcontractors({ page, typed, faults }: Props) {
  const t = page.t.agencies.contract
  const field = { page, typed, faults }
  const names = ["subcontractorName", "subcontractorCountry", "subcontractorDoes"]
  const rows = filledRows(typed, names) + spare
  const countries = [{ value: "", label: page.t.register.country.unknown }, ...countriesIn(page.lang)]
  return (
    <div class="stack">
      <p class="small">{t.subHint}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div class="subs">
          <RowInput
            {...field}
            name="subcontractorName"
            row={row}
            label={t.subName(row + 1)}
            attributes={{ maxlength: 200 }}
          />
          <RowSelect {...field} name="subcontractorCountry" row={row} label={t.subCountry} options={countries} />
          <RowInput {...field} name="subcontractorDoes" row={row} label={t.subDoes} attributes={{ maxlength: 300 }} />
        </div>
      ))}
    </div>
  )
}
