import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ConflictsTab } from "../agency/conflicts.tsx"
import { ContractFacts } from "../agency/contract-facts.tsx"
import { DeclarationsTable } from "../agency/declarations.tsx"
import { AddDeliverable, DeliverablesTable } from "../agency/deliverables.tsx"
import { Mapping } from "../agency/mapping.tsx"
import type { ContractModel } from "../agency/model.ts"
import { AgencyNav } from "../parts/agency-nav.tsx"
import { Done } from "../people/done.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  model: ContractModel
  words: Words
  /** What was just done. */
  done?: string | undefined
}

export function contractTitle({ t }: Page, { contract, overview }: ContractModel): string {
  return t.agencies.contract.state(contract.content.title, t.agencies.words.states[overview.state])
}

/** A contract with an agency: what it says, what was declared and delivered under it, and what does not fit. */
export function ContractPage({ page, model, words, done }: Props) {
  const { contract: t, page: p } = page.t.agencies
  const { contract, overview, declarations, comparisons, deliverables } = model
  const isOver = overview.state === "ended"
  return (
    <div class="stack loose">
      <AgencyNav page={page} current="agencies" />
      {done ? <Done>{done}</Done> : null}
      <div class="stack tight">
        <p class="small noprint any">
          <a href={routes.agency(contract.organisation)}>{t.back(contract.organisationName)}</a>
        </p>
        <h1 class="long any">{contractTitle(page, model)}</h1>
        <Actions page={page} model={model} />
      </div>
      <ContractFacts page={page} model={model} words={words} />
      <ConflictsTab page={page} comparisons={comparisons} />
      <DeclarationsTable
        page={page}
        declarations={declarations}
        contracts={[{ id: contract.id, content: contract.content, state: overview.state }]}
      />
      <section class="stack tight" aria-labelledby="deliverables">
        <div class="row ends">
          <h2 id="deliverables">{p.tabs.deliverables}</h2>
          {isOver ? null : <AddDeliverable page={page} contract={contract.id} />}
        </div>
        {deliverables.length === 0 ? (
          <p class="empty">{p.noDeliverables}</p>
        ) : (
          <DeliverablesTable page={page} deliverables={deliverables} />
        )}
      </section>
      <Mapping page={page} words={words} />
      <p class="small noprint">
        <a href={routes.history(`work/contract/${contract.id}`)}>{t.history}</a>
      </p>
    </div>
  )
}

function Actions({ page, model }: Pick<Props, "page" | "model">) {
  const t = page.t.agencies.contract
  const { contract } = model
  const writes = page.may("agencies:write")
  if (!writes && !page.may("drafts:write")) return null
  return (
    <p class="row noprint">
      <Clauses page={page} model={model} />
      {writes ? (
        <a class="btn" href={routes.editContract(contract.id)}>
          {t.edit}
        </a>
      ) : null}
      {writes && contract.content.terminatedOn === undefined ? (
        <a class="btn" href={routes.contractTermination(contract.id)}>
          {t.terminate}
        </a>
      ) : null}
    </p>
  )
}

/** The way to the clauses of the contract, for those who draft. */
function Clauses({ page, model: { contract, overview } }: Pick<Props, "page" | "model">) {
  const t = page.t.drafts.contract
  if (!page.may("drafts:write")) return null
  return overview.clauses.kind === "none" ? (
    <a class="btn go" href={routes.newDraft({ contract: contract.id })}>
      {t.write}
    </a>
  ) : (
    <a class="btn" href={routes.drafts({ contract: contract.id })}>
      {t.drafts}
    </a>
  )
}
