import { and, asc, desc, eq, gt, isNotNull, or, sql } from "drizzle-orm"
import type { Agency, ContractContent } from "../../src/core/agency.ts"
import type { Contact } from "../../src/core/register.ts"
import { agencies, contracts, documents, documentVersions, organisations } from "../schema.ts"
import type { Reader } from "../store.ts"
import type { Slice } from "./pages.ts"
import { present } from "./present.ts"

/** An organisation that is an agency, with what is known of it as one. */
export interface AgencyRow extends Agency {
  organisationId: string
  slug: string
  name: string
  country?: string | undefined
  url?: string | undefined
  /** For those alone who look after agencies. */
  contacts: readonly Contact[]
  retiredOn?: string | undefined
  mergedInto?: string | undefined
  /** Somebody said what it is as an agency; else it has the role alone. */
  isDescribed: boolean
}

/** A contract with whom it is. */
export interface ContractRow {
  id: string
  organisationId: string
  /** Slug of the agency. */
  organisation: string
  organisationName: string
  content: ContractContent
  createdAt: string
  createdBy: string
}

/** Every organisation that is an agency or has a contract as one, also one that is retired or merged, by name. */
export async function agencyRows(read: Reader): Promise<AgencyRow[]> {
  const found = await agencyQuery(read)
    .where(isAgency())
    .orderBy(asc(sql`lower(${organisations.name})`), asc(organisations.slug))
  return found.map(agencyRow)
}

/** The agency of this slug; undefined where nothing, or no agency, has it. */
export async function agencyOf(read: Reader, slug: string): Promise<AgencyRow | undefined> {
  const [found] = await agencyQuery(read).where(and(eq(organisations.slug, slug), isAgency()))
  return found && agencyRow(found)
}

/** Agencies by slug, page by page. */
export async function agenciesPage(read: Reader, { limit, after }: Slice): Promise<AgencyRow[]> {
  const found = await agencyQuery(read)
    .where(and(isAgency(), after === undefined ? undefined : gt(organisations.slug, after)))
    .orderBy(asc(organisations.slug))
    .limit(limit)
  return found.map(agencyRow)
}

export async function contractById(read: Reader, id: string): Promise<ContractRow | undefined> {
  return (await contractQuery(read).where(eq(contracts.id, id)))[0]
}

/** Those with an organisation, the newest start first. */
export async function contractsOf(read: Reader, organisationId: string): Promise<ContractRow[]> {
  return contractQuery(read)
    .where(eq(contracts.organisationId, organisationId))
    .orderBy(desc(contracts.startsOn), desc(contracts.id))
}

/** All there are, the newest start first. */
export async function allContracts(read: Reader): Promise<ContractRow[]> {
  return contractQuery(read).orderBy(desc(contracts.startsOn), desc(contracts.id))
}

/** Contracts by id, page by page. */
export async function contractsPage(
  read: Reader,
  { limit, after, agency }: Slice & { agency?: string | undefined },
): Promise<ContractRow[]> {
  return contractQuery(read)
    .where(
      and(
        after === undefined ? undefined : gt(contracts.id, after),
        agency === undefined ? undefined : eq(organisations.slug, agency),
      ),
    )
    .orderBy(asc(contracts.id))
    .limit(limit)
}

/** Own documents whose versions may be an agency's AI terms, with how many versions they have, by name. */
export async function ownDocuments(read: Reader): Promise<{ id: string; service: string; termsType: string }[]> {
  return read
    .select({ id: documents.id, service: documents.service, termsType: documents.termsType })
    .from(documents)
    .where(and(eq(documents.collection, "own"), eq(documents.restricted, false)))
    .orderBy(asc(sql`lower(${documents.service})`), asc(documents.termsType))
}

/** A version of an agency's own AI terms. */
export interface TermsVersion {
  documentId: string
  version: string
  position: number
  /** The day that somebody stated, as an instant. */
  at: string
  /** SHA-256 of its text. */
  sha256: string
}

/** Versions of every agency's AI terms, the newest of each document first. */
export async function agencyTermsVersions(read: Reader): Promise<TermsVersion[]> {
  return read
    .select({
      ...{ documentId: documentVersions.documentId, version: documentVersions.version },
      ...{ position: documentVersions.position, at: documentVersions.at, sha256: documentVersions.textSha256 },
    })
    .from(documentVersions)
    .innerJoin(agencies, eq(agencies.termsDocumentId, documentVersions.documentId))
    .orderBy(asc(documentVersions.documentId), desc(documentVersions.position))
}

const isAgency = () =>
  or(
    isNotNull(agencies.organisationId),
    sql`exists (select 1 from json_each(${organisations.roles}) where value = 'agency')`,
    // Whatever it is called by now, its contracts and what is drafted for them stay.
    sql`exists (select 1 from ${contracts} where ${contracts}.organisation_id = ${organisations}.id)`,
  )

function agencyQuery(read: Reader) {
  return read
    .select({
      organisation: {
        ...{ id: organisations.id, slug: organisations.slug, name: organisations.name },
        ...{ country: organisations.country, url: organisations.url, contacts: organisations.contacts },
        ...{ retiredOn: organisations.retiredOn, mergedInto: organisations.mergedInto },
      },
      agency: agencies,
    })
    .from(organisations)
    .leftJoin(agencies, eq(agencies.organisationId, organisations.id))
    .$dynamic()
}

function agencyRow({ organisation, agency }: Awaited<ReturnType<typeof agencyQuery>>[number]): AgencyRow {
  const { id, contacts, ...named } = organisation
  const { organisationId: _same, termsDocumentId, ...known } = agency ?? { types: [] as Agency["types"] }
  return {
    ...present(named),
    ...present(known),
    ...(termsDocumentId && { termsDocument: termsDocumentId }),
    organisationId: id,
    contacts: contacts ?? [],
    isDescribed: agency !== null,
  }
}

function contractQuery(read: Reader) {
  return read
    .select({
      ...{ id: contracts.id, organisationId: contracts.organisationId },
      ...{ organisation: organisations.slug, organisationName: organisations.name },
      ...{ content: contracts.content, createdAt: contracts.createdAt, createdBy: contracts.createdBy },
    })
    .from(contracts)
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .$dynamic()
}
