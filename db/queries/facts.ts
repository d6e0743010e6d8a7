import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm"
import type { Fact } from "../../src/core/register.ts"
import { events, facts, organisations, plans, secrets, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { type FactValues, factColumns, factOf } from "./rows.ts"

/** A fact with when it was written, and when another took its place. */
export interface RecordedFact extends Fact {
  recordedAt: string
  supersededAt?: string | undefined
}

/**
 * The facts that answer for a plan: its own, its tool's, its vendor's, the company's and those of all uses, oldest first;
 * with `superseded`, those that are history too. `undefined` when there is no such plan.
 */
export async function factsOf(
  read: Reader,
  plan: string,
  { superseded = false }: { superseded?: boolean } = {},
): Promise<RecordedFact[] | undefined> {
  const [chain] = await read
    .select({
      planId: plans.id,
      toolId: tools.id,
      tool: tools.slug,
      vendorId: organisations.id,
      vendor: organisations.slug,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(eq(plans.slug, plan))
  if (!chain) return undefined
  const answering = or(
    eq(facts.planId, chain.planId),
    eq(facts.toolId, chain.toolId),
    eq(facts.organisationId, chain.vendorId),
    inArray(facts.subjectKind, ["company", "use"]),
  )
  const rows = (await read
    .select({ recordedAt: facts.recordedAt, supersededAt: facts.supersededAt, ...factColumns })
    .from(facts)
    .where(superseded ? answering : and(answering, isNull(facts.supersededAt)))
    .orderBy(asc(sql`rowid`))
    .values()) as [recordedAt: string, supersededAt: string | null, ...FactValues][]
  const slugs = {
    plans: new Map([[chain.planId, plan]]),
    tools: new Map([[chain.toolId, chain.tool]]),
    organisations: new Map([[chain.vendorId, chain.vendor]]),
  }
  return rows.map(([recordedAt, supersededAt, ...values]) => ({
    ...factOf(values, slugs),
    recordedAt,
    ...(supersededAt !== null && { supersededAt }),
  }))
}

/** Who withdrew a fact about any of these objects after an instant: ids of people; of a token, its owner. */
export async function withdrawersSince(
  read: Reader,
  objects: readonly string[],
  instant: string,
): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectDistinct({ actor: events.actor, owner: secrets.personId })
    .from(events)
    .leftJoin(secrets, eq(secrets.id, events.actor))
    .where(and(among(events.object, objects), eq(events.kind, "fact.withdrawn"), gt(events.at, instant)))
  return new Set(rows.map(({ actor, owner }) => owner ?? actor))
}

/** Who noted any of these facts after an instant: ids of people, packets or tokens, as authors. */
export async function authorsSince(
  read: Reader,
  ids: readonly string[],
  instant: string,
): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectDistinct({ author: facts.author })
    .from(facts)
    .where(and(among(facts.id, ids), gt(facts.recordedAt, instant)))
  return new Set(rows.flatMap(({ author }) => author ?? []))
}
