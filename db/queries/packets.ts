import { and, count, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm"
import type { VendorAnswer } from "../../src/core/packet-answers.ts"
import type { Passage } from "../../src/core/register.ts"
import {
  blobs,
  documents,
  facts,
  files,
  organisations,
  packetAnswers,
  packets,
  plans,
  secrets,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { RecordedFact } from "./facts.ts"
import { type FactValues, factColumns, factOf } from "./rows.ts"

/** A packet with whom it is for and what became of its link. */
export type PacketRow = typeof packets.$inferSelect & {
  organisation: string
  organisationName: string
  link: { expiresAt: string; revokedAt: string | null }
}

export async function packetById(read: Reader, id: string): Promise<PacketRow | undefined> {
  return (await packetRows(read).where(eq(packets.id, id)))[0]
}

export async function packetBySecret(read: Reader, secret: string): Promise<PacketRow | undefined> {
  return (await packetRows(read).where(eq(packets.secretId, secret)))[0]
}

/** All packets, the newest first. */
export async function allPackets(read: Reader): Promise<PacketRow[]> {
  return packetRows(read).orderBy(desc(packets.createdAt), desc(packets.id))
}

function packetRows(read: Reader) {
  const own = {
    ...{ id: packets.id, organisationId: packets.organisationId, secretId: packets.secretId },
    ...{ language: packets.language, message: packets.message, questions: packets.questions, status: packets.status },
    ...{ createdBy: packets.createdBy, createdAt: packets.createdAt, until: packets.until },
    ...{ submittedAt: packets.submittedAt, answeredBy: packets.answeredBy },
  }
  return read
    .select({
      ...own,
      organisation: organisations.slug,
      organisationName: organisations.name,
      link: { expiresAt: secrets.expiresAt, revokedAt: secrets.revokedAt },
    })
    .from(packets)
    .innerJoin(organisations, eq(organisations.id, packets.organisationId))
    .innerJoin(secrets, eq(secrets.id, packets.secretId))
    .$dynamic()
}

/** How many questions of each packet have an answer that can be sent. */
export async function answeredCounts(read: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .select({ id: packetAnswers.packetId, answered: count() })
    .from(packetAnswers)
    .where(sql`(${packetAnswers.verdict} in ('confirmed', 'unanswered') or ${packetAnswers.option} is not null)`)
    .groupBy(packetAnswers.packetId)
  return new Map(rows.map(({ id, answered }) => [id, answered]))
}

/** Packets of one person that came back and hold claims nobody has put evidence beside yet, the oldest first. */
export async function unsettledPackets(
  read: Reader,
  person: string,
): Promise<{ packet: string; name: string; claims: number; since: string }[]> {
  const rows = await read
    .select({ packet: packets.id, name: organisations.name, claims: count(), since: packets.submittedAt })
    .from(packets)
    .innerJoin(organisations, eq(organisations.id, packets.organisationId))
    .innerJoin(packetAnswers, eq(packetAnswers.packetId, packets.id))
    // A fact that the vendor confirmed is somebody else's.
    .innerJoin(facts, and(eq(facts.id, packetAnswers.factId), eq(facts.author, packets.id)))
    .where(and(eq(packets.createdBy, person), eq(packets.status, "submitted"), isNull(facts.supersededAt)))
    .groupBy(packets.id)
    .orderBy(packets.submittedAt)
  return rows.map(({ since, ...row }) => ({ ...row, since: since ?? "" }))
}

export interface AnswerRow extends VendorAnswer {
  question: string
  savedAt: string
  factId?: string | undefined
}

export async function answersOf(read: Reader, packet: string): Promise<AnswerRow[]> {
  const rows = await read.select().from(packetAnswers).where(eq(packetAnswers.packetId, packet))
  return rows.map(({ question, verdict, option, text, url, fileSha256, fileName, savedAt, factId }) => ({
    question,
    verdict,
    savedAt,
    ...(option !== null && { option }),
    ...(text !== null && { text }),
    ...(url !== null && { url }),
    ...(fileSha256 !== null && { file: { sha256: fileSha256, name: fileName ?? "" } }),
    ...(factId !== null && { factId }),
  }))
}

/** These facts, in use or history. */
export async function factsById(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, RecordedFact>> {
  if (ids.length === 0) return new Map()
  const rows = (await read
    .select({
      ...{ plan: plans.slug, tool: tools.slug, organisation: organisations.slug },
      ...{ recordedAt: facts.recordedAt, supersededAt: facts.supersededAt },
      ...factColumns,
    })
    .from(facts)
    .leftJoin(plans, eq(plans.id, facts.planId))
    .leftJoin(tools, eq(tools.id, facts.toolId))
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(among(facts.id, ids))
    .values()) as [
    plan: string | null,
    tool: string | null,
    organisation: string | null,
    recordedAt: string,
    supersededAt: string | null,
    ...FactValues,
  ][]
  return new Map(
    rows.map(([plan, tool, organisation, recordedAt, supersededAt, ...values]) => {
      const [id, , planId, toolId, organisationId] = values
      const slugs = {
        plans: new Map([[planId ?? "", plan ?? ""]]),
        tools: new Map([[toolId ?? "", tool ?? ""]]),
        organisations: new Map([[organisationId ?? "", organisation ?? ""]]),
      }
      return [id, { ...factOf(values, slugs), recordedAt, ...(supersededAt !== null && { supersededAt }) }]
    }),
  )
}

/** Files that a packet's vendor handed in, and their bytes in all. */
export async function uploadsOf(read: Reader, packet: string): Promise<{ files: number; bytes: number }> {
  const [row] = await read
    .select({ files: count(), bytes: sql<number>`coalesce(sum(${blobs.size}), 0)` })
    .from(files)
    .innerJoin(blobs, eq(blobs.sha256, files.sha256))
    .where(eq(files.addedBy, packet))
  return row ?? { files: 0, bytes: 0 }
}

/** Which passages are of a document that is not for everybody, or of our own and not there any more. */
export async function restrictedPassages(read: Reader): Promise<(passage: Passage) => boolean> {
  const rows = await read
    .select({ collection: documents.collection, service: documents.service, termsType: documents.termsType })
    .from(documents)
    .where(eq(documents.restricted, true))
  const own = await read
    .select({ service: documents.service, termsType: documents.termsType })
    .from(documents)
    .where(and(eq(documents.collection, "own"), ne(documents.restricted, true)))
  const key = (parts: readonly string[]) => JSON.stringify(parts)
  const restricted = new Set(rows.map((row) => key([row.collection, row.service, row.termsType])))
  const open = new Set(own.map((row) => key([row.service, row.termsType])))
  return ({ collection, service, termsType }) =>
    collection === "own" ? !open.has(key([service, termsType])) : restricted.has(key([collection, service, termsType]))
}

/** A vendor's confirmation of a fact. */
export interface Confirmation {
  packet: string
  organisation: string
  /** Instant, ISO 8601. */
  at: string
}

/** Who confirmed the fact, the newest first. */
export async function confirmationsOf(read: Reader, fact: string): Promise<Confirmation[]> {
  const rows = await read
    .select({ packet: packets.id, organisation: organisations.name, at: packets.submittedAt })
    .from(packetAnswers)
    .innerJoin(packets, eq(packets.id, packetAnswers.packetId))
    .innerJoin(organisations, eq(organisations.id, packets.organisationId))
    .where(and(eq(packetAnswers.factId, fact), eq(packetAnswers.verdict, "confirmed"), isNotNull(packets.submittedAt)))
    .orderBy(desc(packets.submittedAt))
  return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]))
}

/** Names of the vendors whose packets these are. */
export async function packetVendors(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: packets.id, name: organisations.name })
    .from(packets)
    .innerJoin(organisations, eq(organisations.id, packets.organisationId))
    .where(among(packets.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
