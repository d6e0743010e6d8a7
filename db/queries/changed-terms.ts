import { and, eq, gt, max } from "drizzle-orm"
import { agencies, documentPlans, documents, documentVersions, organisations, plans } from "../schema.ts"
import type { Reader } from "../store.ts"

/** The newest version of a document that is not its first, nor one of the archive's technical upgrades. */
export interface ChangedDocument {
  document: string
  url?: string | undefined
  /** Instant. */
  at: string
}

/** Documents that are the terms of a plan and changed after an instant; what we agreed on with the vendor ourselves binds nobody else. */
export async function changedPlanTerms(read: Reader, since: string): Promise<(ChangedDocument & { plan: string })[]> {
  const { id, url, restricted } = documents
  const rows = await read
    .select({ plan: plans.slug, document: id, url, at: max(documentVersions.at) })
    .from(documentPlans)
    .innerJoin(plans, eq(plans.id, documentPlans.planId))
    .innerJoin(documents, eq(id, documentPlans.documentId))
    .innerJoin(documentVersions, eq(documentVersions.documentId, id))
    .where(and(eq(restricted, false), isChange(since)))
    .groupBy(plans.slug, id)
    .orderBy(plans.slug, id)
  return rows.map(dated)
}

/** Agencies' own AI terms that changed after an instant; an agency by its slug. */
export async function changedAgencyTerms(
  read: Reader,
  since: string,
): Promise<(ChangedDocument & { organisation: string })[]> {
  const { id, url } = documents
  const rows = await read
    .select({
      organisation: organisations.slug,
      document: id,
      url,
      own: agencies.termsUrl,
      at: max(documentVersions.at),
    })
    .from(agencies)
    .innerJoin(organisations, eq(organisations.id, agencies.organisationId))
    .innerJoin(documents, eq(id, agencies.termsDocumentId))
    .innerJoin(documentVersions, eq(documentVersions.documentId, id))
    .where(isChange(since))
    .groupBy(organisations.slug, id)
    .orderBy(organisations.slug, id)
  return rows.map(({ own, ...row }) => dated({ ...row, url: own ?? row.url }))
}

/** Nobody can say of a first version what it changed. */
function isChange(since: string) {
  return and(eq(documentVersions.technical, false), gt(documentVersions.position, 1), gt(documentVersions.at, since))
}

function dated<Row extends { url: string | null; at: string | null }>({ url, at, ...row }: Row) {
  return { ...row, at: at ?? "", ...(url !== null && { url }) }
}
