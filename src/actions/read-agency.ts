import { type AgencyRow, agencyOf, contractsOf, ownDocuments } from "../../db/queries/agencies.ts"
import { type DeclarationRow, declarationsOf } from "../../db/queries/declarations.ts"
import { documentById, versionsOf } from "../../db/queries/documents.ts"
import type { App } from "../app.ts"
import type { ContractOverview } from "../core/agency-overview.ts"
import { type Day, dayIn } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import { contractOverviews } from "./read-agencies.ts"
import { type ComparedDeclaration, readComparisons } from "./read-agency-comparisons.ts"
import { readClauseStandings } from "./read-clause-standings.ts"
import { knownCompany } from "./read-company.ts"
import { type ReadDeliverable, readDeliverables } from "./read-deliverables.ts"
import { lastEventOf } from "./read-items.ts"
import { agencyObject } from "./save-agency.ts"

/** A version of an agency's own AI terms. */
export interface TermsVersion {
  version: string
  day: Day
  /** SHA-256 of its text. */
  sha256: string
}

/** The document that holds an agency's AI terms, with its versions, the newest first. */
export interface AgencyTerms {
  document: { id: string; service: string; termsType: string; restricted: boolean }
  versions: readonly TermsVersion[]
  /** Versions that are newer than the last declaration that was signed. */
  changed: readonly TermsVersion[]
}

export interface AgencyReading {
  agency: AgencyRow
  /** Of all of its contracts, the newest start first. */
  contracts: readonly ContractOverview[]
  declarations: readonly DeclarationRow[]
  comparisons: readonly ComparedDeclaration[]
  deliverables: readonly ReadDeliverable[]
  terms?: AgencyTerms | undefined
  /** Day of the last declaration that was signed and still counts; absent: there is none. */
  declaredOn?: Day | undefined
  /** Number of its last event. */
  seen: number
}

/** All that an agency's page shows on a day. Throws `NotFound`. */
export async function readAgency(app: App, slug: string, day: Day): Promise<AgencyReading> {
  const { read } = app.store
  const seen = await lastEventOf(app, agencyObject(slug))
  const agency = await agencyOf(read, slug)
  if (!agency) throw new NotFound(`no agency ${slug}`)
  const [contracts, comparisons, deliverables, clauses] = await Promise.all([
    contractsOf(read, agency.organisationId),
    readComparisons(app, day, { organisation: slug }),
    readDeliverables(app, { organisation: slug }),
    readClauseStandings(app),
  ])
  const declarations = (await Promise.all(contracts.map(({ id }) => declarationsOf(read, id)))).flat()
  const declaredOn = comparisons
    .filter(({ kind }) => kind === "contract")
    .map(({ signedOn }) => signedOn)
    .toSorted()
    .at(-1)
  return {
    ...{ agency, declarations, comparisons, deliverables, declaredOn, seen },
    contracts: contractOverviews(contracts, { declarations, comparisons, clauses }, day),
    terms: await termsOf(app, agency, declaredOn),
  }
}

/** An agency alone, to be changed, with the documents that may hold its terms. Throws `NotFound`. */
export async function readAgencyForm(app: App, slug: string) {
  const seen = await lastEventOf(app, agencyObject(slug))
  const [agency, documents] = await Promise.all([agencyOf(app.store.read, slug), ownDocuments(app.store.read)])
  if (!agency) throw new NotFound(`no agency ${slug}`)
  return { agency, documents, seen }
}

async function termsOf(
  app: App,
  { termsDocument }: AgencyRow,
  declaredOn: Day | undefined,
): Promise<AgencyTerms | undefined> {
  const document = termsDocument === undefined ? undefined : await documentById(app.store.read, termsDocument)
  if (!document) return undefined
  const [rows, { zone }] = await Promise.all([versionsOf(app.store.read, document.id), knownCompany(app)])
  const versions = rows.map(({ version, at, textSha256 }) => ({
    version,
    day: dayIn(zone, new Date(at)),
    sha256: textSha256,
  }))
  const { id, service, termsType, restricted } = document
  const changed = declaredOn === undefined ? [] : versions.filter(({ day }) => day > declaredOn)
  return { document: { id, service, termsType, restricted }, versions, changed }
}
