import { deliverableKinds } from "../../src/core/agency.ts"
import { Input, Select } from "../parts/form.tsx"
import type { FormShown } from "../parts/right-form.tsx"

/** What is said of a deliverable. `campaigns`: those that the contract has already. */
export function DeliverableFields({ campaigns, ...form }: FormShown & { campaigns: readonly string[] }) {
  const { form: t, kinds } = form.page.t.deliverables
  return (
    <>
      <Input {...form} name="title" label={t.name} hint={t.nameHint} attributes={{ maxlength: 200 }} />
      <Select
        {...form}
        name="kind"
        label={t.kind}
        options={deliverableKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Input {...form} name="version" label={t.version} optional attributes={{ maxlength: 60 }} />
      <Input
        {...form}
        name="campaign"
        label={t.campaign}
        hint={t.campaignHint}
        optional
        attributes={{ maxlength: 120, list: "campaigns" }}
      />
      <datalist id="campaigns">
        {campaigns.map((campaign) => (
          <option value={campaign} />
        ))}
      </datalist>
      <Input {...form} name="deliveredOn" label={t.deliveredOn} type="date" optional />
    </>
  )
}
