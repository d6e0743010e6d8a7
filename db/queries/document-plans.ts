import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { type Endable, endOfPlan } from "../../src/core/retired.ts"
import type { CompanyText } from "../../src/core/text.ts"
import { documentPlans, documents, documentVersions } from "../assess-tables.ts"
import { organisations, plans, tools } from "../schema.ts"
import type { Reader, Statement, Writer } from "../store.ts"
import { among } from "./among.ts"
import type { DocumentRow, VersionRow } from "./documents.ts"
import { present } from "./present.ts"

/** A plan with the names of what it belongs to, and when it is history: by itself or with its tool. */
export interface NamedPlan extends Endable {
  id: string
  slug: string
  name: CompanyText
  tool: string
  toolName: string
  vendor: string
  vendorName: string
}

/** A document with its newest version. */
export interface DatedDocument extends DocumentRow {
  newest: Pick<VersionRow, "version" | "at" | "technical">
}

/** The plans that a document is the terms of, by tool and plan. */
export function plansOfDocument(read: Reader, documentId: string): Promise<NamedPlan[]> {
  const linked = read
    .select({ id: documentPlans.planId })
    .from(documentPlans)
    .where(eq(documentPlans.documentId, documentId))
  return namedPlans(read, sql`${plans.id} in (${linked})`)
}

/** Every plan, by tool and plan: what a document can be the terms of. */
export function allPlans(read: Reader): Promise<NamedPlan[]> {
  return namedPlans(read, undefined)
}

/** The plans with these slugs. */
export function plansBySlug(read: Reader, slugs: readonly string[]): Promise<NamedPlan[]> {
  return slugs.length === 0 ? Promise.resolve([]) : namedPlans(read, among(plans.slug, slugs))
}

async function namedPlans(read: Reader, where: SQL | undefined): Promise<NamedPlan[]> {
  const rows = await read
    .select({
      id: plans.id,
      slug: plans.slug,
      name: plans.name,
      retiredOn: plans.retiredOn,
      toolRetiredOn: tools.retiredOn,
      mergedInto: tools.mergedInto,
      tool: tools.slug,
      toolName: tools.name,
      vendor: organisations.slug,
      vendorName: organisations.name,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(where)
    .orderBy(asc(sql`lower(${tools.name})`), asc(plans.slug))
  return rows.map(({ retiredOn, toolRetiredOn, mergedInto, ...row }) => ({
    ...row,
    ...endOfPlan(present({ retiredOn }), present({ retiredOn: toolRetiredOn, mergedInto })),
  }))
}

/** The documents that are the terms of a plan. */
export async function documentsOfPlan(read: Reader, planId: string): Promise<DatedDocument[]> {
  const linked = read
    .select({ id: documentPlans.documentId })
    .from(documentPlans)
    .where(eq(documentPlans.planId, planId))
  return dated(read, sql`${documents.id} in (${linked})`)
}

/** The documents of these services, in whatever collection. */
export async function documentsOfServices(read: Reader, services: readonly string[]): Promise<DatedDocument[]> {
  return services.length === 0 ? [] : dated(read, among(documents.service, services))
}

/** Every service that there is a document of. */
export async function servicesKnown(read: Reader): Promise<string[]> {
  const rows = await read.selectDistinct({ service: documents.service }).from(documents)
  return rows.map(({ service }) => service)
}

/** With the newest version of each; a document without any is left out. */
async function dated(read: Reader, where: SQL | undefined): Promise<DatedDocument[]> {
  const newest = read
    .select({
      documentId: documentVersions.documentId,
      position: sql<number>`max(${documentVersions.position})`.as("last"),
    })
    .from(documentVersions)
    .groupBy(documentVersions.documentId)
    .as("newest")
  const rows = await read
    .select({
      document: documents,
      version: documentVersions.version,
      at: documentVersions.at,
      technical: documentVersions.technical,
    })
    .from(documents)
    .innerJoin(newest, eq(newest.documentId, documents.id))
    .innerJoin(
      documentVersions,
      and(eq(documentVersions.documentId, documents.id), eq(documentVersions.position, newest.position)),
    )
    .where(where)
    .orderBy(asc(sql`lower(${documents.service})`), asc(documents.termsType), asc(documents.collection))
  return rows.map(({ document, ...version }) => ({ ...document, newest: version }))
}

/** Says that a document is the terms of these plans; what is said already stays said. */
export function linkPlans(write: Writer, documentId: string, planIds: readonly string[]): Statement[] {
  return planIds.map((planId) => write.insert(documentPlans).values({ documentId, planId }).onConflictDoNothing())
}

export function unlinkPlans(write: Writer, documentId: string, planIds: readonly string[]): Statement[] {
  return planIds.map((planId) =>
    write.delete(documentPlans).where(and(eq(documentPlans.documentId, documentId), eq(documentPlans.planId, planId))),
  )
}

/** What is said of a document itself: its series and its id never change. */
export function describeDocument(
  write: Writer,
  documentId: string,
  { url, restricted }: Pick<DocumentRow, "url" | "restricted">,
): Statement[] {
  return [write.update(documents).set({ url, restricted }).where(eq(documents.id, documentId))]
}
