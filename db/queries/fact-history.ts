import { aliasedTable, and, desc, eq, or, sql } from "drizzle-orm"
import type { Subject } from "../../src/core/register.ts"
import { events, facts, organisations, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { RecordedFact } from "./facts.ts"
import { organisationIds, planIds, toolIds } from "./ids.ts"
import { type FactValues, factColumns, factOf, type SubjectSlugs } from "./rows.ts"

const columns = { recordedAt: facts.recordedAt, supersededAt: facts.supersededAt, ...factColumns }
type Values = [recordedAt: string, supersededAt: string | null, ...FactValues]

/** Every fact about one factor and one of these subjects, those that are history too, the newest first. */
export async function factsAbout(
  read: Reader,
  factor: string,
  subjects: readonly Subject[],
): Promise<readonly RecordedFact[]> {
  const slugs = (kind: Subject["kind"]) => subjects.flatMap((one) => (one.kind === kind ? [one.slug] : []))
  const [planIdsBySlug, toolIdsBySlug, organisationIdsBySlug] = await Promise.all([
    planIds(read, slugs("plan")),
    toolIds(read, slugs("tool")),
    organisationIds(read, slugs("organisation")),
  ])
  const uses = slugs("use")
  // What nothing was asked of is left out: each of the rest has its index.
  const about = or(
    planIdsBySlug.size > 0 ? among(facts.planId, [...planIdsBySlug.values()]) : undefined,
    toolIdsBySlug.size > 0 ? among(facts.toolId, [...toolIdsBySlug.values()]) : undefined,
    organisationIdsBySlug.size > 0 ? among(facts.organisationId, [...organisationIdsBySlug.values()]) : undefined,
    uses.length > 0 ? and(eq(facts.subjectKind, "use"), among(facts.use, uses)) : undefined,
    subjects.some(({ kind }) => kind === "company") ? eq(facts.subjectKind, "company") : undefined,
  )
  if (!about) return []
  const rows = (await read
    .select(columns)
    .from(facts)
    .where(and(eq(facts.factor, factor), about))
    .orderBy(desc(sql`rowid`))
    .values()) as Values[]
  const names = {
    plans: bySlug(planIdsBySlug),
    tools: bySlug(toolIdsBySlug),
    organisations: bySlug(organisationIdsBySlug),
  }
  return rows.map((values) => recorded(values, names))
}

/** The fact, in use or history; undefined where there is none of that id. */
export async function factById(read: Reader, id: string): Promise<RecordedFact | undefined> {
  const [row] = (await read
    .select({ plan: plans.slug, tool: tools.slug, organisation: organisations.slug, ...columns })
    .from(facts)
    .leftJoin(plans, eq(plans.id, facts.planId))
    .leftJoin(tools, eq(tools.id, facts.toolId))
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(eq(facts.id, id))
    .values()) as [plan: string | null, tool: string | null, organisation: string | null, ...Values][]
  if (!row) return undefined
  const [plan, tool, organisation, ...values] = row
  const [, , , , planId, toolId, organisationId] = values
  return recorded(values, {
    plans: one(planId, plan),
    tools: one(toolId, tool),
    organisations: one(organisationId, organisation),
  })
}

/** Number of the list that was published in the commit of an event about an object; undefined where none was. */
export async function revisionWith(
  read: Reader,
  { object, at }: { object: string; at: string },
): Promise<number | undefined> {
  const next = aliasedTable(events, "next")
  // The publication is the last event of its commit, by the same actor and for the same reason; the one at midnight is by another.
  const [row] = await read
    .select({ revision: sql<number>`json_extract(${next.data}, '$.after.revision')` })
    .from(events)
    .innerJoin(next, and(eq(next.seq, sql`${events.seq} + 1`), eq(next.actor, events.actor)))
    .where(
      and(eq(events.object, object), eq(events.at, at), eq(next.kind, "list.published"), sql`json_valid(${next.data})`),
    )
    .orderBy(desc(events.seq))
    .limit(1)
  return row?.revision
}

function recorded([recordedAt, supersededAt, ...values]: Values, slugs: SubjectSlugs): RecordedFact {
  return { ...factOf(values, slugs), recordedAt, ...(supersededAt !== null && { supersededAt }) }
}

function bySlug(ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...ids].map(([slug, id]) => [id, slug]))
}

function one(id: string | null, slug: string | null): ReadonlyMap<string, string> {
  return new Map(id === null || slug === null ? [] : [[id, slug]])
}
