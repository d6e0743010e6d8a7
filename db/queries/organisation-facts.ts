import { and, asc, eq, isNull, sql } from "drizzle-orm"
import type { Fact, OrganisationRole } from "../../src/core/register.ts"
import { facts, organisations } from "../schema.ts"
import type { Reader } from "../store.ts"
import { type FactValues, factColumns, factOf } from "./rows.ts"

/** An organisation with what is known about itself. */
export interface OrganisationFacts {
  slug: string
  name: string
  roles: readonly OrganisationRole[]
  /** In use, oldest first. */
  facts: readonly Fact[]
}

/** The organisation with the facts about it that are in use; undefined where there is none of that slug. */
export async function organisationFacts(read: Reader, slug: string): Promise<OrganisationFacts | undefined> {
  const [found] = await read
    .select({ id: organisations.id, name: organisations.name, roles: organisations.roles })
    .from(organisations)
    .where(eq(organisations.slug, slug))
  if (!found) return undefined
  const rows = (await read
    .select(factColumns)
    .from(facts)
    .where(and(eq(facts.organisationId, found.id), isNull(facts.supersededAt)))
    .orderBy(asc(sql`rowid`))
    .values()) as FactValues[]
  const slugs = { plans: new Map(), tools: new Map(), organisations: new Map([[found.id, slug]]) }
  return { slug, name: found.name, roles: found.roles, facts: rows.map((row) => factOf(row, slugs)) }
}

/** What an organisation is for us; undefined where there is none of that slug. */
export async function organisationRoles(read: Reader, slug: string): Promise<readonly OrganisationRole[] | undefined> {
  const [found] = await read
    .select({ roles: organisations.roles })
    .from(organisations)
    .where(eq(organisations.slug, slug))
  return found?.roles
}
