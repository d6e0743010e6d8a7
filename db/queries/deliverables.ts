import { and, desc, eq, isNull, sql } from "drizzle-orm"
import type { DeliverableContent } from "../../src/core/agency.ts"
import type { FoundInFile } from "../../src/core/found-in-file.ts"
import type { Language } from "../../src/core/text.ts"
import type { KnownTool } from "../../src/core/undeclared.ts"
import { contracts, deliverableFiles, deliverables, organisations, toolAliases, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

/** A deliverable with the contract that it is handed over under, and whose it is. */
export interface DeliverableRow extends DeliverableContent {
  id: string
  contractId: string
  contractTitle: string
  /** Language in which we write to the agency. */
  language: Language
  organisationId: string
  /** Slug of the agency. */
  organisation: string
  organisationName: string
  createdAt: string
  createdBy: string
}

export async function deliverableById(read: Reader, id: string): Promise<DeliverableRow | undefined> {
  const [row] = await rows(read).where(eq(deliverables.id, id))
  return row && present(row)
}

/** Those of a contract, the newest first. */
export async function deliverablesOf(read: Reader, contractId: string): Promise<DeliverableRow[]> {
  const found = await rows(read)
    .where(eq(deliverables.contractId, contractId))
    .orderBy(...newestFirst())
  return found.map(present)
}

/** All of them, the newest first. */
export async function allDeliverables(read: Reader): Promise<DeliverableRow[]> {
  return (await rows(read).orderBy(...newestFirst())).map(present)
}

/** Campaigns that deliverables of the contract name already, in the order of the alphabet. */
export async function campaignsOf(read: Reader, contractId: string): Promise<string[]> {
  const found = await read
    .selectDistinct({ campaign: deliverables.campaign })
    .from(deliverables)
    .where(and(eq(deliverables.contractId, contractId), sql`${deliverables.campaign} is not null`))
    .orderBy(deliverables.campaign)
  return found.flatMap(({ campaign }) => campaign ?? [])
}

/** A file of a deliverable as it was read. */
export interface DeliverableFileRow {
  id: string
  deliverableId: string
  name: string
  sha256: string
  /** In bytes. */
  size: number
  found: FoundInFile
  readAt: string
  readBy: string
  /** The file itself is kept, under the same hash. */
  isKept: boolean
}

/** Files of these deliverables, each deliverable's oldest first; what was set aside is not one. */
export async function filesOfDeliverables(read: Reader, ids: readonly string[]): Promise<DeliverableFileRow[]> {
  if (ids.length === 0) return []
  const found = await read
    .select()
    .from(deliverableFiles)
    .where(and(among(deliverableFiles.deliverableId, ids), isNull(deliverableFiles.setAsideAt)))
    .orderBy(deliverableFiles.readAt, deliverableFiles.id)
  return found.map(fileOf)
}

/** What stands in deliverables with the same bytes, other than this one. */
export async function deliverablesWithFile(
  read: Reader,
  sha256: readonly string[],
  except: string,
): Promise<{ sha256: string; id: string; title: string }[]> {
  if (sha256.length === 0) return []
  return read
    .selectDistinct({ sha256: deliverableFiles.sha256, id: deliverables.id, title: deliverables.title })
    .from(deliverableFiles)
    .innerJoin(deliverables, eq(deliverables.id, deliverableFiles.deliverableId))
    .where(
      and(
        among(deliverableFiles.sha256, sha256),
        isNull(deliverableFiles.setAsideAt),
        sql`${deliverables.id} <> ${except}`,
      ),
    )
    .orderBy(deliverables.title)
}

/** Every tool by its name and aliases, as a file may name it; one that turned out to be another goes by that one's slug. */
export async function nameableTools(read: Reader): Promise<KnownTool[]> {
  const [named, aliases] = await Promise.all([
    read.select({ id: tools.id, slug: tools.slug, name: tools.name, mergedInto: tools.mergedInto }).from(tools),
    read.select({ id: toolAliases.toolId, alias: toolAliases.alias }).from(toolAliases),
  ])
  const byTool = Map.groupBy(aliases, ({ id }) => id)
  return named.map(({ id, slug, name, mergedInto }) => ({
    name,
    slug: mergedInto ?? slug,
    aliases: (byTool.get(id) ?? []).map(({ alias }) => alias),
  }))
}

const newestFirst = () => [desc(deliverables.createdAt), desc(deliverables.id)]

function rows(read: Reader) {
  return read
    .select({
      ...{ id: deliverables.id, contractId: deliverables.contractId, title: deliverables.title },
      ...{ kind: deliverables.kind, version: deliverables.version, campaign: deliverables.campaign },
      ...{ deliveredOn: deliverables.deliveredOn, createdAt: deliverables.createdAt },
      ...{ createdBy: deliverables.createdBy, organisationId: contracts.organisationId },
      ...{ organisation: organisations.slug, organisationName: organisations.name },
      contractTitle: sql<string>`json_extract(${contracts.content}, '$.title')`,
      language: sql<Language>`json_extract(${contracts.content}, '$.language')`,
    })
    .from(deliverables)
    .innerJoin(contracts, eq(contracts.id, deliverables.contractId))
    .innerJoin(organisations, eq(organisations.id, contracts.organisationId))
    .$dynamic()
}

function fileOf({ fileSha256, ...row }: typeof deliverableFiles.$inferSelect): DeliverableFileRow {
  return { ...row, isKept: fileSha256 !== null }
}
