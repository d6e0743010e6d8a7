import type { Agency, ContractContent } from "../../src/core/agency.ts"
import type { ComparedRow, ComparisonSummary } from "../../src/core/agency-comparison.ts"
import type { AgencyOverview, AgencySort, AgencyView, ContractOverview } from "../../src/core/agency-overview.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Contact } from "../../src/core/register.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import type { ListedDeliverable } from "../deliverable/model.ts"
import type { Part } from "../people/model.ts"

export interface AgenciesAsked {
  view: AgencyView
  q: string
  sort: AgencySort
  descending: boolean
}

export interface AgenciesModel {
  asked: AgenciesAsked
  part: Part<AgencyOverview>
  counts: Readonly<Record<AgencyView, number>>
}

export interface ShownAgency extends Agency {
  slug: string
  name: string
  country?: string | undefined
  url?: string | undefined
  contacts: readonly Contact[]
  retiredOn?: string | undefined
  mergedInto?: string | undefined
  isDescribed: boolean
}

/** A declaration as tables show it; who signed it is for those who look after agencies. */
export interface ListedDeclaration {
  id: string
  kind: "contract" | "deliverable"
  contractId: string
  contractTitle: string
  deliverable?: { id: string; title: string } | undefined
  state: "open" | "expired" | "sent" | "superseded" | "revoked"
  sentAt?: string | undefined
  validUntil?: string | undefined
  signed?: { name: string; role: string } | undefined
}

export interface ShownTerms {
  document: { id: string; service: string; termsType: string; restricted: boolean }
  versions: readonly { version: string; day: string; sha256: string }[]
  changed: readonly { version: string; day: string }[]
}

/** A declaration that counts now, held against the list. */
export interface ShownComparison {
  declaration: string
  kind: "contract" | "deliverable"
  contract: string
  contractTitle: string
  deliverable?: { id: string; title: string } | undefined
  /** In which we write to the agency. */
  language: "fr" | "en"
  signedOn: string
  rows: readonly ComparedRow[]
  summary: ComparisonSummary
}

export interface AgencyModel {
  agency: ShownAgency
  contracts: readonly ContractOverview[]
  declarations: readonly ListedDeclaration[]
  comparisons: readonly ShownComparison[]
  deliverables: readonly ListedDeliverable[]
  terms?: ShownTerms | undefined
  declaredOn?: string | undefined
  conflicts: number
}

export interface ShownContract {
  id: string
  organisation: string
  organisationName: string
  content: ContractContent
  createdAt: string
  createdBy: string
}

export interface ContractModel {
  contract: ShownContract
  overview: ContractOverview
  declarations: readonly ListedDeclaration[]
  comparisons: readonly ShownComparison[]
  deliverables: readonly ListedDeliverable[]
  people: EventNames["people"]
}

/** A form that is shown, for the first time or again. */
export interface Filled {
  page: Page
  typed: Typed
  faults: readonly Fault[]
  /** Somebody else was faster. */
  stale?: boolean
}
