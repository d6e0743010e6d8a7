import { agencyTypes, aiCovers } from "../../src/core/agency.ts"
import { typedList, typedText } from "../../src/web/form.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, Input, Select } from "../parts/form.tsx"
import type { Filled } from "./model.ts"

interface Props extends Filled {
  /** Documents of our own collection. */
  documents: readonly { id: string; service: string; termsType: string }[]
}

/** What is asked about an organisation as an agency. */
export function AgencyFields({ documents, ...filled }: Props) {
  const { page, typed } = filled
  const { form: t, words } = page.t.agencies
  const field = { page, typed, faults: filled.faults }
  const yesNo = [
    { value: "yes", label: t.yes },
    { value: "no", label: t.no },
    { value: "", label: t.unknown },
  ]
  return (
    <>
      <Choices
        {...field}
        name="types"
        label={t.types}
        optional
        options={agencyTypes.map((type) => ({ value: type, label: words.types[type] }))}
        chosen={typedList(typed, "types")}
      />
      <h2>{t.insurance}</h2>
      <Choices
        {...field}
        kind="radio"
        name="insured"
        label={t.insured}
        hint={t.insuredHint}
        options={yesNo}
        chosen={[typedText(typed, "insured")]}
      />
      <Choices
        {...field}
        kind="radio"
        name="aiCover"
        label={t.aiCover}
        hint={t.aiCoverHint}
        options={[...aiCovers.map((cover) => ({ value: cover, ...t.covers[cover] })), { value: "", label: t.unknown }]}
        chosen={[typedText(typed, "aiCover")]}
      />
      <Input {...field} name="insuredUntil" type="date" label={t.insuredUntil} optional />
      <h2>{t.terms}</h2>
      <Input
        {...field}
        name="termsUrl"
        label={t.termsUrl}
        hint={t.termsUrlHint}
        optional
        attributes={{ inputmode: "url", maxlength: 2000, autocapitalize: "none", spellcheck: "false" }}
      />
      <Select
        {...field}
        name="termsDocument"
        label={t.termsDocument}
        hint={t.termsDocumentHint}
        optional
        options={[
          { value: "", label: t.noDocument },
          ...documents.map(({ id, service, termsType }) => ({ value: id, label: `${service} – ${termsType}` })),
        ]}
      />
      <p class="small">
        <a href={routes.newDocument()}>{t.addDocument}</a>
      </p>
    </>
  )
}
