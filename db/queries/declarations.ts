import { and, asc, count, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm"
import type { ContractContent } from "../../src/core/agency.ts"
import type { Attached, DeclarationContent, SheetContent } from "../../src/core/declaration.ts"
import type { PartContent, SavedPart } from "../../src/core/declaration-parts.ts"
import {
  blobs,
  contracts,
  declarationFiles,
  declarationParts,
  declarationRequests,
  declarations,
  deliverables,
  files,
  organisations,
  requests,
  secrets,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { Slice } from "./pages.ts"
import { present } from "./present.ts"

type Columns = ReturnType<typeof present<typeof declarations.$inferSelect>>

/** A declaration with what it is about, whose it is, and what became of its newest link; who signed it is for those alone who may know. */
export type DeclarationRow = Columns & {
  contract: ContractContent
  /** Slug and name of the agency. */
  organisation: string
  organisationName: string
  /** Title of the deliverable, of a sheet. */
  deliverable?: string | undefined
  link?: { expiresAt: string; revokedAt?: string | undefined } | undefined
}

/** A declaration that was sent, with what it says. */
export type SentDeclaration = DeclarationRow & {
  content: DeclarationContent | SheetContent
  sentAt: string
  validUntil: string
}

export async function declarationById(read: Reader, id: string): Promise<DeclarationRow | undefined> {
  return (await rowsOf(declarationRows(read).where(eq(declarations.id, id))))[0]
}

/** The one whose newest link this is: what it stands for elsewhere, an older link does not open. */
export async function declarationBySecret(read: Reader, secret: string): Promise<DeclarationRow | undefined> {
  return (await rowsOf(declarationRows(read).where(eq(declarations.secretId, secret))))[0]
}

/** All of a contract, of both kinds, the newest first. */
export function declarationsOf(read: Reader, contract: string): Promise<DeclarationRow[]> {
  return rowsOf(
    declarationRows(read)
      .where(eq(declarations.contractId, contract))
      .orderBy(...newestFirst),
  )
}

/** All sheets of a deliverable, the newest first. */
export function sheetsOfDeliverable(read: Reader, deliverable: string): Promise<DeclarationRow[]> {
  return rowsOf(
    declarationRows(read)
      .where(eq(declarations.deliverableId, deliverable))
      .orderBy(...newestFirst),
  )
}

/** All there are, the newest first. */
export function allDeclarations(read: Reader): Promise<DeclarationRow[]> {
  return rowsOf(declarationRows(read).orderBy(...newestFirst))
}

/** By id, page by page; of an agency (slug), of a contract. */
export function declarationsPage(
  read: Reader,
  { limit, after, agency, contract }: Slice & { agency?: string | undefined; contract?: string | undefined },
): Promise<DeclarationRow[]> {
  return rowsOf(
    declarationRows(read)
      .where(
        and(
          after === undefined ? undefined : gt(declarations.id, after),
          agency === undefined ? undefined : eq(organisations.slug, agency),
          contract === undefined ? undefined : eq(declarations.contractId, contract),
        ),
      )
      .orderBy(asc(declarations.id))
      .limit(limit),
  )
}

const newestFirst = [desc(declarations.createdAt), desc(declarations.id)]

/** Those that count now, of every contract and deliverable, the oldest first. */
export async function sentDeclarations(read: Reader): Promise<SentDeclaration[]> {
  const rows = await rowsOf(
    declarationRows(read).where(eq(declarations.status, "sent")).orderBy(declarations.sentAt, declarations.id),
  )
  return rows.flatMap((row) => (isSent(row) ? [row] : []))
}

/** The one that counts now for a contract, or for a deliverable. */
export async function lastSent(read: Reader, about: DeclaredAbout): Promise<SentDeclaration | undefined> {
  const rows = await rowsOf(
    declarationRows(read)
      .where(and(isAbout(about), eq(declarations.status, "sent")))
      .orderBy(desc(declarations.sentAt), desc(declarations.id)),
  )
  return rows.find(isSent)
}

/** What a declaration is about: everything under a contract, or one deliverable. */
export interface DeclaredAbout {
  contractId: string
  deliverableId?: string | undefined
}

/** Whether it was frozen, and so has content. */
export function isSent(row: DeclarationRow): row is SentDeclaration {
  return row.content !== undefined && row.sentAt !== undefined && row.validUntil !== undefined
}

function isAbout({ contractId, deliverableId }: DeclaredAbout) {
  return deliverableId === undefined
    ? and(eq(declarations.contractId, contractId), isNull(declarations.deliverableId))
    : eq(declarations.deliverableId, deliverableId)
}

function declarationRows(read: Reader) {
  return read
    .select({
      own: declarations,
      contract: contracts.content,
      organisation: organisations.slug,
      organisationName: organisations.name,
      deliverable: deliverables.title,
      link: { expiresAt: secrets.expiresAt, revokedAt: secrets.revokedAt },
    })
    .from(declarations)
    .innerJoin(contracts, eq(contracts.id, declarations.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .leftJoin(deliverables, eq(deliverables.id, declarations.deliverableId))
    .leftJoin(secrets, eq(secrets.id, declarations.secretId))
    .$dynamic()
}

async function rowsOf(query: PromiseLike<Awaited<ReturnType<typeof declarationRows>>>): Promise<DeclarationRow[]> {
  return (await query).map(({ own, link, deliverable, ...rest }) => ({
    ...present(own),
    ...rest,
    ...(deliverable !== null && { deliverable }),
    ...(link && { link: { expiresAt: link.expiresAt, ...(link.revokedAt !== null && { revokedAt: link.revokedAt }) } }),
  }))
}

/** What was saved of one so far, part by part; tools that were taken out too. */
export async function savedParts(read: Reader, declaration: string): Promise<SavedPart[]> {
  const rows = await read
    .select({ part: declarationParts.part, content: declarationParts.content })
    .from(declarationParts)
    .where(eq(declarationParts.declarationId, declaration))
  return rows.map(({ part, content }) => ({ part, content: content as PartContent }))
}

/** A file that was handed in with a declaration. */
export interface AttachmentRow extends Attached {
  /** Instant, ISO 8601. */
  addedAt: string
}

/** Files handed in with one, in the order in which they came. */
export function attachmentsOf(read: Reader, declaration: string): Promise<AttachmentRow[]> {
  const { fileSha256, name, addedAt } = declarationFiles
  return read
    .select({ sha256: fileSha256, name, addedAt })
    .from(declarationFiles)
    .where(eq(declarationFiles.declarationId, declaration))
    .orderBy(asc(addedAt), asc(fileSha256))
}

/** Files that a declaration has or that were handed in for it, and their bytes in all: what was taken out again counts too. */
export async function filesOfDeclaration(read: Reader, id: string): Promise<{ files: number; bytes: number }> {
  const { declarationId, fileSha256 } = declarationFiles
  const attached = read.select({ sha256: fileSha256 }).from(declarationFiles).where(eq(declarationId, id))
  const [row] = await read
    .select({ files: count(), bytes: sql<number>`coalesce(sum(${blobs.size}), 0)` })
    .from(files)
    .innerJoin(blobs, eq(blobs.sha256, files.sha256))
    .where(or(eq(files.addedBy, id), inArray(files.sha256, attached)))
  return row ?? { files: 0, bytes: 0 }
}

/** Which request each unknown tool of a declaration became, by its position. */
export async function requestsOfDeclaration(read: Reader, declaration: string): Promise<ReadonlyMap<number, string>> {
  const rows = await read
    .select({ tool: declarationRequests.tool, request: declarationRequests.requestId })
    .from(declarationRequests)
    .where(eq(declarationRequests.declarationId, declaration))
  return new Map(rows.map(({ tool, request }) => [tool, request]))
}

/** Open requests of whomever for what is not registered, by what was typed; the oldest first. */
export function openUnregistered(read: Reader): Promise<{ id: string; name: string }[]> {
  return read
    .select({ id: requests.id, name: requests.name })
    .from(requests)
    .where(and(eq(requests.status, "open"), isNull(requests.toolId)))
    .orderBy(asc(requests.at), asc(requests.id))
}

/** Names of the agencies whose declarations these are. */
export async function declaringAgencies(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: declarations.id, name: organisations.name })
    .from(declarations)
    .innerJoin(contracts, eq(contracts.id, declarations.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .where(among(declarations.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Which of these slugs are of tools that are registered. */
export async function registeredTools(read: Reader, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set()
  const rows = await read.select({ slug: tools.slug }).from(tools).where(among(tools.slug, slugs))
  return new Set(rows.map(({ slug }) => slug))
}
