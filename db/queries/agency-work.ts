import { and, eq, sql } from "drizzle-orm"
import type { ContractContent } from "../../src/core/agency.ts"
import { contracts, declarations, organisations, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"

// What tasks about agencies are made from, and what they are called.

/** A contract with the declaration that counts for all that is done under it. */
export interface ContractWork {
  id: string
  content: ContractContent
  /** Instant. */
  createdAt: string
  createdBy: string
  declared?: { id: string; validUntil: string; createdBy: string } | undefined
}

export async function contractWork(read: Reader): Promise<ContractWork[]> {
  const { id, content, createdAt, createdBy } = contracts
  const [rows, declared] = await Promise.all([
    read.select({ id, content, createdAt, createdBy }).from(contracts).orderBy(id),
    read
      .select({
        ...{ contract: declarations.contractId, id: declarations.id },
        ...{ validUntil: declarations.validUntil, createdBy: declarations.createdBy },
      })
      .from(declarations)
      .where(and(eq(declarations.kind, "contract"), eq(declarations.status, "sent")))
      .orderBy(declarations.sentAt, declarations.id),
  ])
  const byContract = new Map(declared.map(({ contract, ...one }) => [contract, one]))
  return rows.map((row) => {
    const own = byContract.get(row.id)
    return own?.validUntil ? { ...row, declared: { ...own, validUntil: own.validUntil } } : row
  })
}

/** A declaration that counts and may name a tool, with the contract that it was made under. */
export interface DeclaringRow {
  id: string
  content: ContractContent
  /** Slugs of all its tools, by position; null where the agency picked none of the register. */
  tools: readonly (string | null)[]
}

/** Declarations in which one of these tools was picked, or one was written that the register may know by now. */
export async function declarationsNaming(read: Reader, slugs: readonly string[]): Promise<DeclaringRow[]> {
  const picked = sql<string>`(select json_group_array(json_extract(declared.value, '$.tool'))
    from json_each(${declarations.content}, '$.tools') as declared)`
  const named = sql`exists (select 1 from json_each(${declarations.content}, '$.tools') as declared
    where json_extract(declared.value, '$.tool') is null
      or json_extract(declared.value, '$.tool') in (select value from json_each(${JSON.stringify(slugs)})))`
  const rows = await read
    .select({ id: declarations.id, content: contracts.content, picked })
    .from(declarations)
    .innerJoin(contracts, eq(contracts.id, declarations.contractId))
    .where(and(eq(declarations.status, "sent"), named))
  return rows.map(({ picked, ...row }) => ({ ...row, tools: JSON.parse(picked) as (string | null)[] }))
}

/** Slugs of tools that turned out to be one of these. */
export async function formerTools(read: Reader, slugs: readonly string[]): Promise<string[]> {
  const rows = await read.select({ slug: tools.slug }).from(tools).where(among(tools.mergedInto, slugs))
  return rows.map(({ slug }) => slug)
}

/** Ids of plans and of tools, by slug. */
export async function idsOfSlugs(
  read: Reader,
  slugs: { plans: readonly string[]; tools: readonly string[] },
): Promise<[plans: ReadonlyMap<string, string>, tools: ReadonlyMap<string, string>]> {
  const [ofPlans, ofTools] = await Promise.all(
    [
      { of: plans, wanted: slugs.plans },
      { of: tools, wanted: slugs.tools },
    ].map(({ of, wanted }) =>
      wanted.length === 0 ? [] : read.select({ slug: of.slug, id: of.id }).from(of).where(among(of.slug, wanted)),
    ),
  )
  const bySlug = (rows: readonly { slug: string; id: string }[] = []) => new Map(rows.map(({ slug, id }) => [slug, id]))
  return [bySlug(ofPlans), bySlug(ofTools)]
}

/** What a task about an agency is about, as people call it. */
export interface AgencyNames {
  /** Slug and name. */
  slug: string
  name: string
  contract: { id: string; title: string }
  /** Of a declaration: the tools in it as the agency calls them, by position. */
  declared?: readonly string[] | undefined
}

/** What contracts and declarations are called, by id. */
export async function agencyNames(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, AgencyNames>> {
  if (ids.length === 0) return new Map()
  const title = sql<string>`json_extract(${contracts.content}, '$.title')`
  const columns = { slug: organisations.slug, name: organisations.name, contract: contracts.id, title }
  const named = sql<string | null>`(select json_group_array(json_extract(declared.value, '$.name'))
    from json_each(${declarations.content}, '$.tools') as declared)`
  const [ofContracts, ofDeclarations] = await Promise.all([
    read
      .select({ about: contracts.id, ...columns })
      .from(contracts)
      .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
      .where(among(contracts.id, ids)),
    read
      .select({ about: declarations.id, ...columns, named })
      .from(declarations)
      .innerJoin(contracts, eq(contracts.id, declarations.contractId))
      .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
      .where(among(declarations.id, ids)),
  ])
  return new Map<string, AgencyNames>([
    ...ofContracts.map(
      ({ about, contract: id, title, ...agency }) => [about, { ...agency, contract: { id, title } }] as const,
    ),
    ...ofDeclarations.map(({ about, contract: id, title, named, ...agency }) => {
      const declared = named === null ? [] : (JSON.parse(named) as string[])
      return [about, { ...agency, contract: { id, title }, declared }] as const
    }),
  ])
}
