import { eq } from "drizzle-orm"
import { insertRows } from "../../db/insert.ts"
import { type DeclaredAbout, lastSent } from "../../db/queries/declarations.ts"
import { contracts, declarationFiles, declarationParts, declarations, deliverables, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { partsOf } from "../core/declaration-parts.ts"
import { NotFound, Refused } from "../core/errors.ts"
import type { Language } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { endOf } from "./make-packet.ts"
import { declarationObject } from "./read-declaration.ts"

export interface NewDeclaration {
  contract: string
  /** Absent: it is about all that is done under the contract. */
  deliverable?: string | undefined
  language: Language
  message?: string | undefined
  /** Last day on which the link opens it; absent: it has no link, one of us fills it in. */
  until?: Day | undefined
  /** It begins with what the last one that was sent said; where there is none, empty. */
  copy?: boolean | undefined
}

/** An agency's link: shown once. */
export interface DeclarationLink {
  declaration: string
  url: string
  until: Date
}

/** Which declaration was made, and its link where it has one. */
export type MadeDeclaration = { declaration: string; link?: DeclarationLink | undefined }

/** How long a link lasts at most, in milliseconds, however often its day is put off: a year and a day. */
const longest = 366 * 86_400_000

/** Makes a declaration to be filled in. Throws `NotFound` where there is no such contract, or no such deliverable under it. */
export async function makeDeclaration(
  app: App,
  made: NewDeclaration,
  { by }: { by: string },
): Promise<MadeDeclaration> {
  const { contract, deliverable, language, message, copy = false } = made
  const about = await knownAbout(app, { contractId: contract, deliverableId: deliverable })
  const id = app.newId("dcl")
  const kind = deliverable === undefined ? "contract" : "deliverable"
  const until = made.until === undefined ? undefined : await linkUntil(app, made.until)
  const link = until && newDeclarationLink(app)
  const last = copy ? await lastSent(app.store.read, about) : undefined
  const at = app.now().toISOString()
  const parts = last ? partsOf(kind, last.content) : []
  const attached = last?.content.attachments ?? []
  await commitChange(
    app,
    {
      by,
      object: declarationObject(id),
      seen: 0,
      kind: "declaration.made",
      after: { kind, contract, deliverable, language, until: made.until, from: last?.id },
    },
    (write) => [
      ...(link ? [write.insert(secrets).values(link.row)] : []),
      write.insert(declarations).values({
        ...{ id, kind, contractId: contract, deliverableId: deliverable, status: "open", language, message },
        ...{ secretId: link?.row.id, until: until?.toISOString(), createdBy: by, createdAt: at },
      }),
      ...insertRows(
        write,
        declarationParts,
        parts.map((part) => ({ ...part, declarationId: id, savedAt: at })),
      ),
      ...insertRows(
        write,
        declarationFiles,
        attached.map(({ sha256, name }) => ({ declarationId: id, fileSha256: sha256, name, addedAt: at })),
      ),
    ],
  )
  return { declaration: id, ...(link && until && { link: { declaration: id, url: link.url, until } }) }
}

/** A new link of a declaration, and the row that keeps its hash. */
export function newDeclarationLink(app: App): { url: string; row: typeof secrets.$inferInsert } {
  const now = app.now()
  const secret = app.newSecret()
  return {
    url: `${app.config.url}/declare/${secret}`,
    row: {
      id: app.newId("lnk"),
      hash: app.sha256(secret),
      kind: "declaration",
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + longest).toISOString(),
    },
  }
}

/** The instant at which a link's last day is over. Throws `Refused` where it has passed, or lies beyond what a link lasts. */
export async function linkUntil(app: App, day: Day): Promise<Date> {
  const end = await endOf(app, day)
  const now = app.now().getTime()
  if (end.getTime() <= now) throw new Refused([{ place: "until", message: past }])
  if (end.getTime() > now + longest) throw new Refused([{ place: "until", message: tooFar }])
  return end
}

const past = {
  fr: "Ce jour est passé : choisissez-en un à venir.",
  en: "This day has passed: choose one to come.",
}
const tooFar = {
  fr: "Un lien dure un an au plus : choisissez un jour plus proche.",
  en: "A link lasts a year at most: choose an earlier day.",
}

async function knownAbout({ store: { read } }: App, about: DeclaredAbout): Promise<DeclaredAbout> {
  const [[contract], [deliverable]] = await Promise.all([
    read.select({ id: contracts.id }).from(contracts).where(eq(contracts.id, about.contractId)),
    about.deliverableId === undefined
      ? []
      : read
          .select({ contract: deliverables.contractId })
          .from(deliverables)
          .where(eq(deliverables.id, about.deliverableId)),
  ])
  const isThere = about.deliverableId === undefined || deliverable?.contract === about.contractId
  if (!contract || !isThere) throw new NotFound()
  return about
}
