import { routes } from "../../src/web/routes.ts"
import { DeliverableFields } from "../deliverable/fields.tsx"
import type { ShownContract } from "../deliverable/model.ts"
import { Faults, SaveRow, Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import type { FormShown } from "../parts/right-form.tsx"

interface Props extends FormShown {
  title: string
  contract: ShownContract
  campaigns: readonly string[]
  /** Of one that is there already. */
  deliverable?: string | undefined
  /** Number of the last event about it. */
  seen: number
  /** Somebody else corrected it meanwhile: what it says now. */
  now?: string | undefined
}

/** What is handed over under a contract: a new one, or one that is corrected. */
export function DeliverableFormPage({ title, contract, campaigns, deliverable, seen, now, ...form }: Props) {
  const { page, faults } = form
  const t = page.t.deliverables
  const isNew = deliverable === undefined
  const back = isNew ? routes.contract(contract.id) : routes.deliverable(deliverable)
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.deliverables()}>{t.back}</a>
        </p>
        <h1 class="long">{title}</h1>
        <p class="lede any">{t.form.for(contract.title, contract.organisationName)}</p>
      </div>
      {now === undefined ? null : (
        <div class="note if" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.form.stale}
          </p>
          <p class="any">{t.form.nowReads(now)}</p>
        </div>
      )}
      <Faults page={page} faults={faults} />
      <form
        method="post"
        action={isNew ? routes.newDeliverable() : routes.editDeliverable(deliverable)}
        class="stack form"
        hx-boost="false"
      >
        {isNew ? <input type="hidden" name="contract" value={contract.id} /> : null}
        <input type="hidden" name="seen" value={String(seen)} />
        <DeliverableFields {...form} campaigns={campaigns} />
        <SaveRow page={page} save={t.form.save} back={back} />
      </form>
    </div>
  )
}

/** Under which contract it is handed over. */
export function ChooseContractPage({ contracts, ...form }: FormShown & { contracts: readonly ShownContract[] }) {
  const { page, faults } = form
  const t = page.t.deliverables
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.deliverables()}>{t.back}</a>
        </p>
        <h1>{t.form.choose}</h1>
        <p class="lede">{t.form.chooseLede}</p>
      </div>
      <Faults page={page} faults={faults} />
      {contracts.length === 0 ? (
        <p class="empty">
          {t.form.noContracts} <a href={routes.agencies()}>{t.form.toAgencies}</a>
        </p>
      ) : (
        <form method="get" action={routes.newDeliverable()} class="stack form">
          <Select
            {...form}
            name="contract"
            label={t.page.contract}
            options={contracts.map(({ id, title, organisationName }) => ({
              value: id,
              label: `${organisationName}, ${title}`,
            }))}
          />
          <p>
            <button type="submit" class="btn go">
              {t.form.go}
            </button>
          </p>
        </form>
      )}
    </div>
  )
}
