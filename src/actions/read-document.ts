import {
  allPlans,
  type DatedDocument,
  documentsOfPlan,
  documentsOfServices,
  type NamedPlan,
  plansBySlug,
  plansOfDocument,
  servicesKnown,
} from "../../db/queries/document-plans.ts"
import {
  type DocumentRow,
  documentById,
  newestVersion,
  type VersionRow,
  versionOf,
  versionsOf,
} from "../../db/queries/documents.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { fileBySha256 } from "../../db/queries/files.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { offered } from "../core/retired.ts"
import { fold, shown } from "../core/text.ts"
import { documentObject } from "./add-document.ts"
import { versionText } from "./place-passages.ts"
import { today } from "./read-company.ts"

/** Whether the reader may open files and contracts (`files:read`). */
export interface Reading {
  files: boolean
}

export interface DocumentReading {
  document: DocumentRow
  /** Newest first. */
  versions: readonly VersionRow[]
  plans: readonly NamedPlan[]
  /** Plans that bear the service's name and are not linked. */
  proposed: readonly NamedPlan[]
  /** The others that are in use. */
  others: readonly NamedPlan[]
  /** Number of the last event about it. */
  seen: number
}

/** A document with its versions and plans. Throws `NotFound`, also for what the reader may not see. */
export async function readDocument(app: App, id: string, reading: Reading): Promise<DocumentReading> {
  const { read } = app.store
  const object = documentObject(id)
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const document = await seenDocument(app, id, reading)
  const [versions, plans, all] = await Promise.all([versionsOf(read, id), plansOfDocument(read, id), plansOffered(app)])
  const linked = new Set(plans.map((plan) => plan.id))
  const rest = all.filter((plan) => !linked.has(plan.id))
  const proposed = namedAfter(document, rest)
  return { document, versions, plans, proposed, others: rest.filter((plan) => !proposed.includes(plan)), seen }
}

/** The plans that a document can be linked to: those that are not history. */
export async function plansOffered(app: App): Promise<NamedPlan[]> {
  const [all, day] = await Promise.all([allPlans(app.store.read), today(app)])
  return offered(all, day)
}

export interface VersionReading {
  document: DocumentRow
  version: VersionRow
  text: string
  plans: readonly NamedPlan[]
  /** The newest, where it is another one. */
  newer?: VersionRow | undefined
  /** Name of the file that the text was read from. */
  file?: { sha256: string; name: string } | undefined
}

/** A version of a document with its text. Throws `NotFound`, also for what the reader may not see. */
export async function readVersion(
  app: App,
  { id, version }: { id: string; version: string },
  reading: Reading,
): Promise<VersionReading> {
  const { read } = app.store
  const document = await seenDocument(app, id, reading)
  const row = await versionOf(read, id, version)
  if (!row) throw new NotFound(`no version ${version}`)
  const [text, newest, plans, file] = await Promise.all([
    versionText(read, row.textSha256),
    newestVersion(read, id),
    plansOfDocument(read, id),
    row.fileSha256 === null ? undefined : fileBySha256(read, row.fileSha256),
  ])
  return {
    document,
    version: row,
    text,
    plans,
    ...(newest && newest.version !== row.version && { newer: newest }),
    ...(file && { file: { sha256: file.sha256, name: file.name } }),
  }
}

async function seenDocument(app: App, id: string, { files }: Reading): Promise<DocumentRow> {
  const document = await documentById(app.store.read, id)
  if (!document || (document.restricted && !files)) throw new NotFound(`no document ${id}`)
  return document
}

/** The terms of a plan as far as they are here. */
export interface PlanDocuments {
  linked: readonly DatedDocument[]
  /** Where none is linked: documents of a service of that name. */
  proposed: readonly DatedDocument[]
  /** How many more are linked that the reader may not see. */
  withheld: number
}

/** The documents of a plan, those that the reader may see. Throws `NotFound` for a plan that does not exist. */
export async function readPlanDocuments(app: App, slug: string, { files }: Reading): Promise<PlanDocuments> {
  const { read } = app.store
  const found = await planBySlug(read, slug)
  if (!found) throw new NotFound(`no plan ${slug}`)
  const visible = (all: readonly DatedDocument[]) => all.filter(({ restricted }) => files || !restricted)
  const linked = await documentsOfPlan(read, found.planId)
  if (linked.length > 0) {
    const seen = visible(linked)
    return { linked: seen, proposed: [], withheld: linked.length - seen.length }
  }
  const [services, [named], tool] = await Promise.all([
    servicesKnown(read),
    plansBySlug(read, [slug]),
    toolBySlug(read, found.tool),
  ])
  const names = named ? [...namesOf(named), ...(tool?.aliases ?? []).map(fold)] : []
  const alike = services.filter((service) => names.includes(fold(service)))
  return { linked: [], proposed: visible(await documentsOfServices(read, alike)), withheld: 0 }
}

/** Those of the plans that bear the service's name. */
export function namedAfter({ service }: Pick<DocumentRow, "service">, plans: readonly NamedPlan[]): NamedPlan[] {
  const name = fold(service)
  return plans.filter((plan) => namesOf(plan).includes(name))
}

/** What a service may be called that a plan belongs to, folded. */
function namesOf({ name, toolName, vendorName }: NamedPlan): string[] {
  const { fr, en } = shown(name)
  return [toolName, vendorName, `${toolName} ${fr}`, `${toolName} ${en}`].map(fold).filter((one) => one !== "")
}
