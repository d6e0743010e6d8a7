import { and, eq, sql } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import type { FactAbout, FileUse } from "../../src/core/file-use.ts"
import {
  agreements,
  contracts,
  declarationFiles,
  declarations,
  deliverableFiles,
  deliverables,
  documents,
  documentVersions,
  draftSteps,
  drafts,
  facts,
  licences,
  organisations,
  packetAnswers,
  packets,
  plans,
  states,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"

/** What rests on each of the files, in the order in which it is shown; a file that nothing rests on is left out. */
export async function fileUses(
  read: Reader,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly FileUse[]>> {
  if (hashes.length === 0) return new Map()
  const found = await Promise.all([
    factUses(read, hashes),
    noteUses(read, hashes),
    agreementUses(read, hashes),
    licenceUses(read, hashes),
    stateUses(read, hashes),
    documentUses(read, hashes),
    packetUses(read, hashes),
    deliverableUses(read, hashes),
    declarationUses(read, hashes),
    draftUses(read, hashes),
  ])
  const byFile = Map.groupBy(found.flat(), ({ sha256 }) => sha256)
  return new Map([...byFile].map(([sha256, uses]) => [sha256, uses.map(({ use }) => use)]))
}

interface Found {
  sha256: string
  use: FileUse
}

async function factUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .select({
      sha256: hashIn(facts.evidence),
      id: facts.id,
      factor: facts.factor,
      kind: facts.subjectKind,
      use: facts.use,
      supersededAt: facts.supersededAt,
      plan: plans.slug,
      planName: plans.name,
      toolName: tools.name,
      organisation: organisations.name,
    })
    .from(facts)
    .leftJoin(plans, eq(plans.id, facts.planId))
    .leftJoin(tools, sql`${tools.id} = coalesce(${plans.toolId}, ${facts.toolId})`)
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(restsOn(facts.evidence, hashes))
    .orderBy(sql`${facts.supersededAt} is not null`, sql`${facts}.rowid desc`)
  return rows.map(({ sha256, id, factor, kind, use, supersededAt, plan, planName, toolName, organisation }) => {
    const about = (): FactAbout => {
      if (kind === "plan") return { kind, plan: plan ?? "", name: planName ?? {}, toolName: toolName ?? "" }
      if (kind === "tool") return { kind, name: toolName ?? "" }
      if (kind === "organisation") return { kind, name: organisation ?? "" }
      return kind === "use" ? { kind, use: use ?? "" } : { kind }
    }
    return { sha256, use: { kind: "fact", id, factor, about: about(), isPast: supersededAt !== null } }
  })
}

async function noteUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const hash = sql<string>`json_extract(note.value, '$.evidence.sha256')`
  const rows = await read
    .selectDistinct({
      sha256: hash,
      plan: plans.slug,
      name: plans.name,
      toolName: tools.name,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .innerJoin(sql`json_each(${plans.notes}) note`, sql`true`)
    .where(and(sql`json_extract(note.value, '$.evidence.collection') is null`, among(hash, hashes)))
    .orderBy(plans.slug)
  return rows.map(({ sha256, ...plan }) => ({ sha256, use: { kind: "note", ...plan } }))
}

async function agreementUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .select({
      sha256: hashIn(agreements.file),
      id: agreements.id,
      agreement: agreements.kind,
      organisation: organisations.name,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(restsOn(agreements.file, hashes))
    .orderBy(organisations.name, agreements.startsOn)
  return rows.map(({ sha256, ...agreement }) => ({ sha256, use: { kind: "agreement", ...agreement } }))
}

async function licenceUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .select({
      sha256: hashIn(licences.file),
      id: licences.id,
      plan: plans.slug,
      name: plans.name,
      toolName: tools.name,
    })
    .from(licences)
    .innerJoin(plans, eq(plans.id, licences.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(restsOn(licences.file, hashes))
    .orderBy(plans.slug, licences.startsOn)
  return rows.map(({ sha256, ...licence }) => ({ sha256, use: { kind: "licence", ...licence } }))
}

async function stateUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .select({
      sha256: hashIn(states.evidence),
      id: states.id,
      precondition: states.precondition,
      plan: plans.slug,
      name: plans.name,
      toolName: tools.name,
    })
    .from(states)
    .innerJoin(plans, eq(plans.id, states.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(restsOn(states.evidence, hashes))
    .orderBy(plans.slug, states.fromDay)
  return rows.map(({ sha256, ...state }) => ({ sha256, use: { kind: "state", ...state } }))
}

async function documentUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .selectDistinct({
      sha256: sql<string>`${documentVersions.fileSha256}`,
      id: documents.id,
      service: documents.service,
      termsType: documents.termsType,
    })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(among(documentVersions.fileSha256, hashes))
    .orderBy(documents.service, documents.termsType)
  return rows.map(({ sha256, ...document }) => ({ sha256, use: { kind: "document", ...document } }))
}

async function packetUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .selectDistinct({
      sha256: sql<string>`${packetAnswers.fileSha256}`,
      id: packets.id,
      organisation: organisations.name,
    })
    .from(packetAnswers)
    .innerJoin(packets, eq(packets.id, packetAnswers.packetId))
    .innerJoin(organisations, eq(organisations.id, packets.organisationId))
    .where(among(packetAnswers.fileSha256, hashes))
    .orderBy(organisations.name)
  return rows.map(({ sha256, ...packet }) => ({ sha256, use: { kind: "packet", ...packet } }))
}

async function declarationUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .select({ sha256: declarationFiles.fileSha256, id: declarations.id, organisation: organisations.name })
    .from(declarationFiles)
    .innerJoin(declarations, eq(declarations.id, declarationFiles.declarationId))
    .innerJoin(contracts, eq(contracts.id, declarations.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .where(among(declarationFiles.fileSha256, hashes))
    .orderBy(organisations.name, declarations.createdAt, declarations.id)
  return rows.map(({ sha256, ...declaration }) => ({ sha256, use: { kind: "declaration", ...declaration } }))
}

async function deliverableUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .selectDistinct({
      sha256: sql<string>`${deliverableFiles.fileSha256}`,
      id: deliverables.id,
      title: deliverables.title,
      organisation: organisations.name,
    })
    .from(deliverableFiles)
    .innerJoin(deliverables, eq(deliverables.id, deliverableFiles.deliverableId))
    .innerJoin(contracts, eq(contracts.id, deliverables.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .where(among(deliverableFiles.fileSha256, hashes))
    .orderBy(organisations.name, deliverables.title)
  return rows.map(({ sha256, ...deliverable }) => ({ sha256, use: { kind: "deliverable", ...deliverable } }))
}

async function draftUses(read: Reader, hashes: readonly string[]): Promise<Found[]> {
  const rows = await read
    .selectDistinct({
      sha256: sql<string>`${draftSteps.fileSha256}`,
      id: drafts.id,
      contract: drafts.contractId,
      organisation: organisations.name,
    })
    .from(draftSteps)
    .innerJoin(drafts, eq(drafts.id, draftSteps.draftId))
    .innerJoin(contracts, eq(contracts.id, drafts.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .where(among(draftSteps.fileSha256, hashes))
    .orderBy(organisations.name, drafts.id)
  return rows.map(({ sha256, ...draft }) => ({ sha256, use: { kind: "draft", ...draft } }))
}

/** The hash of a file that stands as evidence in a column. */
function hashIn(column: SQLiteColumn) {
  return sql<string>`json_extract(${column}, '$.sha256')`
}

/** A passage has a hash too, which is that of a text and not of a file. */
function restsOn(column: SQLiteColumn, hashes: readonly string[]) {
  return and(sql`json_extract(${column}, '$.collection') is null`, among(hashIn(column), hashes))
}
