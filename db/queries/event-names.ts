import { and, eq, sql } from "drizzle-orm"
import type { EventNames, NamedThing } from "../../src/core/past-event.ts"
import { contracts, drafts, events, organisations, people, personalValues, plans, tools, units } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { declaringAgencies } from "./declarations.ts"
import { packetVendors } from "./packets.ts"

/**
 * Who these people and tokens are, in one read. Tokens by their first event: what is erased with a person stays there. A vendor that
 * answered questions, and an agency that filled in a declaration, go by their own name.
 */
export async function bearerNames(
  read: Reader,
  ids: readonly string[],
): Promise<Pick<EventNames, "people" | "tokens">> {
  if (ids.length === 0) return { people: new Map(), tokens: new Map() }
  const owner = sql<string | null>`json_extract(${events.data}, '$.after.owner')`
  const persons = read
    .select({ id: people.id, name: people.name, token: sql<string | null>`null`, tokenName: sql<string | null>`null` })
    .from(people)
    .where(among(people.id, ids))
  const tokens = read
    .select({
      id: sql<string>`${owner}`,
      name: people.name,
      token: sql<string | null>`substr(${events.object}, ${tokenArea.length + 1})`,
      tokenName: sql<string | null>`json_extract(${events.data}, '$.after.name')`,
    })
    .from(events)
    .innerJoin(people, eq(people.id, owner))
    .where(
      and(
        among(
          events.object,
          ids.map((id) => `${tokenArea}${id}`),
        ),
        eq(events.objectSeq, 1),
        sql`json_valid(${events.data})`,
      ),
    )
  const [rows, agencies, vendors] = await Promise.all([
    persons.unionAll(tokens),
    declaringAgencies(
      read,
      ids.filter((id) => id.startsWith("dcl_")),
    ),
    packetVendors(
      read,
      ids.filter((id) => id.startsWith("pkt_")),
    ),
  ])
  return {
    people: new Map([
      ...rows.map(({ id, name }) => [id, name === null ? {} : { name }] as const),
      ...[...vendors, ...agencies].map(([id, name]) => [id, { name }] as const),
    ]),
    tokens: new Map(
      rows.flatMap(({ id, token, tokenName }) =>
        token === null ? [] : [[token, { name: tokenName ?? "", owner: id }] as const],
      ),
    ),
  }
}

const tokenArea = "access/token/"

/** The values behind these hashes; those that were erased are left out. */
export async function personalByHash(read: Reader, hashes: readonly string[]): Promise<EventNames["personal"]> {
  if (hashes.length === 0) return new Map()
  const rows = await read
    .select({ hash: personalValues.hash, value: personalValues.value })
    .from(personalValues)
    .where(among(personalValues.hash, hashes))
  return new Map(rows.map(({ hash, value }) => [hash, value]))
}

export async function unitNames(read: Reader): Promise<EventNames["units"]> {
  const rows = await read.select({ id: units.id, name: units.name }).from(units)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of tools, plans, organisations, agencies, contracts and drafts: by `tool/…`, `plan/…`, `organisation/…`, `work/agency/…`, `work/contract/…`, `work/draft/…`. */
export async function registerNames(read: Reader, objects: readonly string[]): Promise<EventNames["objects"]> {
  const slugs = (area: string) =>
    objects.filter((object) => object.startsWith(`${area}/`)).map((object) => object.slice(area.length + 1))
  const [ofTools, ofPlans, ofOrganisations] = [slugs("tool"), slugs("plan"), slugs("organisation")]
  const [ofAgencies, ofContracts] = [slugs("work/agency"), slugs("work/contract")]
  const ofDrafts = slugs("work/draft")
  const [toolRows, planRows, organisationRows, contractRows, draftRows] = await Promise.all([
    ofTools.length === 0
      ? []
      : read.select({ slug: tools.slug, name: tools.name }).from(tools).where(among(tools.slug, ofTools)),
    ofPlans.length === 0
      ? []
      : read
          .select({ slug: plans.slug, name: plans.name, tool: tools.name })
          .from(plans)
          .innerJoin(tools, eq(tools.id, plans.toolId))
          .where(among(plans.slug, ofPlans)),
    ofOrganisations.length + ofAgencies.length === 0
      ? []
      : read
          .select({ slug: organisations.slug, name: organisations.name })
          .from(organisations)
          .where(among(organisations.slug, [...ofOrganisations, ...ofAgencies])),
    ofContracts.length === 0
      ? []
      : read
          .select({ id: contracts.id, title: sql<string>`json_extract(${contracts.content}, '$.title')` })
          .from(contracts)
          .where(among(contracts.id, ofContracts)),
    // Titles of drafts are for those who write them: a draft goes by its contract.
    ofDrafts.length === 0
      ? []
      : read
          .select({ id: drafts.id, contract: sql<string>`json_extract(${contracts.content}, '$.title')` })
          .from(drafts)
          .innerJoin(contracts, eq(contracts.id, drafts.contractId))
          .where(among(drafts.id, ofDrafts)),
  ])
  const named: (readonly [string, NamedThing])[] = [
    ...toolRows.map(({ slug, name }) => [`tool/${slug}`, { name }] as const),
    ...planRows.map(({ slug, name, tool }) => [`plan/${slug}`, { name, tool }] as const),
    ...organisationRows.map(({ slug, name }) => [`organisation/${slug}`, { name }] as const),
    ...organisationRows.map(({ slug, name }) => [`work/agency/${slug}`, { name }] as const),
    ...contractRows.map(({ id, title }) => [`work/contract/${id}`, { name: title }] as const),
    ...draftRows.map(({ id, contract }) => [`work/draft/${id}`, { name: contract }] as const),
  ]
  return new Map(named)
}
