import type { ContractContent } from "../../src/core/agency.ts"
import { typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ContractFields } from "../agency/contract-fields.tsx"
import type { Filled } from "../agency/model.ts"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Faults, Input, SaveRow, Select } from "../parts/form.tsx"
import { Stale } from "./agency-form.tsx"

interface Props extends Filled {
  agency: { slug: string; name: string }
  classes: readonly { id: string; label: string }[]
  /** What is changed; absent: it is new. */
  contract?: { id: string; content: ContractContent } | undefined
}

/** A contract with an agency, to be entered or changed. */
export function ContractFormPage({ agency, classes, contract, ...filled }: Props) {
  const { page, typed, faults, stale } = filled
  const t = page.t.agencies.contract
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      <Faults page={page} faults={faults} />
      {stale ? <Stale text={t.stale} /> : null}
      <h1 class="any">{contract ? t.editTitle(contract.content.title) : t.createTitle(agency.name)}</h1>
      <form
        method="post"
        action={contract ? routes.editContract(contract.id) : routes.newContract()}
        class="stack form contract"
      >
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        {contract ? null : (
          <>
            <input type="hidden" name="agency" value={agency.slug} />
            <input type="hidden" name="sending" value={typedText(typed, "sending")} />
          </>
        )}
        <ContractFields {...filled} classes={classes} isTerminated={contract?.content.terminatedOn !== undefined} />
        <SaveRow
          page={page}
          save={contract ? page.t.form.save : t.add}
          back={contract ? routes.contract(contract.id) : routes.agency(agency.slug)}
        />
      </form>
    </div>
  )
}

/** With which agency: what comes before the form where the address does not say. */
export function ChooseAgencyPage({
  page,
  agencies,
  faults,
}: Pick<Filled, "page" | "faults"> & { agencies: readonly { slug: string; name: string }[] }) {
  const t = page.t.agencies.contract
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1>{t.choose}</h1>
        <p class="lede">{t.chooseText}</p>
      </div>
      {agencies.length === 0 ? (
        <p class="empty">
          {t.none} <a href={routes.newAgency()}>{page.t.agencies.list.add}</a>
        </p>
      ) : (
        <form method="get" action={routes.newContract()} class="stack form">
          <Select
            page={page}
            faults={faults}
            name="agency"
            label={t.agency}
            options={agencies.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <SaveRow page={page} save={t.goOn} back={routes.agencies()} />
        </form>
      )}
    </div>
  )
}

/** What it means to terminate a contract, and on which day. */
export function TerminationPage({
  contract,
  ...filled
}: Filled & { contract: { id: string; content: ContractContent } }) {
  const { page, typed, faults, stale } = filled
  const t = page.t.agencies.contract
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      <Faults page={page} faults={faults} />
      {stale ? <Stale text={t.stale} /> : null}
      <h1 class="long any">{t.termination.title(contract.content.title)}</h1>
      <ul class="lines">
        {t.termination.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <form method="post" action={routes.contractTermination(contract.id)} class="stack form">
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        <TerminationDay page={page} typed={typed} faults={faults} />
        <SaveRow page={page} save={t.termination.submit} back={routes.contract(contract.id)} />
      </form>
    </div>
  )
}

function TerminationDay({ page, typed, faults }: Pick<Filled, "typed" | "faults"> & { page: Page }) {
  const t = page.t.agencies.contract.termination
  return <Input page={page} typed={typed} faults={faults} name="on" type="date" label={t.on} />
}
