import { count, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { IncidentKind, IncidentSeverity } from "../../src/core/deciding.ts"
import type { CompanyText } from "../../src/core/text.ts"
import { incidents, organisations, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"

/** Something that happened at a vendor. Instants. */
export interface Incident {
  id: string
  /** Slug and name. */
  organisation: string
  organisationName: string
  /** Where it concerns one tool alone: slug and name. */
  tool?: string | undefined
  toolName?: string | undefined
  kind: IncidentKind
  severity: IncidentSeverity
  title: CompanyText
  text: CompanyText
  url?: string | undefined
  happenedOn?: Day | undefined
  learnedOn: Day
  /** Who recorded it: an opaque id. */
  by: string
  at: string
  closedAt?: string | undefined
  closedBy?: string | undefined
  outcome?: CompanyText | undefined
}

/**
 * All incidents that nobody has closed, the gravest first, then the newest. Which tools and plans each of them touches, and by which
 * way, is for `readIncidentEffects` (src/actions/read-incident-effect.ts).
 */
export function openIncidents(read: Reader): Promise<Incident[]> {
  return incidentsWhere(read, isNull(incidents.closedAt))
}

/** Closed ones, the last closed first. */
export function closedIncidents(read: Reader, { limit, offset }: { limit: number; offset: number }) {
  return incidentsWhere(read, isNotNull(incidents.closedAt), { limit, offset })
}

export async function closedIncidentCount(read: Reader): Promise<number> {
  const [row] = await read.select({ count: count() }).from(incidents).where(isNotNull(incidents.closedAt))
  return row?.count ?? 0
}

export async function incidentById(read: Reader, id: string): Promise<Incident | undefined> {
  return (await incidentsWhere(read, eq(incidents.id, id)))[0]
}

/** Open and closed ones of an organisation, the open ones first. */
export function incidentsOf(read: Reader, organisation: string): Promise<Incident[]> {
  return incidentsWhere(read, eq(organisations.slug, organisation))
}

async function incidentsWhere(
  read: Reader,
  where: SQL | undefined,
  { limit, offset }: { limit: number; offset: number } = { limit: most, offset: 0 },
): Promise<Incident[]> {
  const gravest = sql`case ${incidents.severity} when 'high' then 0 when 'moderate' then 1 else 2 end`
  const rows = await read
    .select({
      row: incidents,
      organisation: { slug: organisations.slug, name: organisations.name },
      tool: { slug: tools.slug, name: tools.name },
    })
    .from(incidents)
    .innerJoin(organisations, eq(organisations.id, incidents.organisationId))
    .leftJoin(tools, eq(tools.id, incidents.toolId))
    .where(where)
    .orderBy(
      sql`${incidents.closedAt} is not null`,
      desc(incidents.closedAt),
      gravest,
      desc(incidents.at),
      desc(incidents.id),
    )
    .limit(limit)
    .offset(offset)
  return rows.map(({ row: { organisationId: _, toolId: __, ...row }, organisation, tool }) => ({
    ...present(row),
    organisation: organisation.slug,
    organisationName: organisation.name,
    ...(tool && { tool: tool.slug, toolName: tool.name }),
  }))
}

/** More than any company records. */
const most = 1000
