import {
  type AttachmentRow,
  attachmentsOf,
  type DeclarationRow,
  declarationById,
  declarationBySecret,
  isSent,
  requestsOfDeclaration,
  savedParts,
} from "../../db/queries/declarations.ts"
import { historyOf, lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { type Missing, missingIn, progressIn, type SectionProgress } from "../core/declaration-missing.ts"
import {
  type DeclarationState,
  type Draft,
  draftOf,
  type PartContent,
  partsOf,
  partText,
} from "../core/declaration-parts.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import { readOnce } from "./read-bearer.ts"

export type { DeclarationState }

export interface DeclarationReading {
  declaration: DeclarationRow
  state: DeclarationState
  /** The link opens. */
  isReachable: boolean
  /** Instant until which the link opens; absent: there is none. */
  until?: string | undefined
  /** As saved so far, or as it was frozen. */
  draft: Draft
  /** What stands in the way of sending it; nothing once it was sent. */
  missing: readonly Missing[]
  progress: readonly SectionProgress[]
  attachments: readonly AttachmentRow[]
  /** Requests that unknown tools became, by the tool's position in the frozen content. */
  requests: ReadonlyMap<number, string>
  /** Number of the last event about it. */
  seen: number
}

/** Throws `NotFound`. */
export async function readDeclaration(app: App, id: string): Promise<DeclarationReading> {
  const declaration = await declarationById(app.store.read, id)
  if (!declaration) throw new NotFound()
  return readingOf(app, declaration)
}

/** What an agency's link opens; undefined when the secret is none, the link was revoked or replaced, or its day has passed. */
export async function readAgencyDeclaration(app: App, secret: string): Promise<DeclarationReading | undefined> {
  const link = await readOnce(app, secret, "declaration")
  const declaration = link && (await declarationBySecret(app.store.read, link.id))
  return declaration && isReachable(declaration, app.now()) ? readingOf(app, declaration) : undefined
}

/** The object that the events of a declaration are about. */
export function declarationObject(id: string): string {
  return `work/declaration/${id}`
}

/** What a part is known by in a form: short, and the same for equal content; "" where nothing is said. */
export function partMark(app: Pick<App, "sha256">, content: PartContent | undefined): string {
  const text = partText(content)
  return text === "" ? "" : app.sha256(text).slice(0, 16)
}

/** How a declaration stands at an instant. */
export function declarationState(declaration: DeclarationRow, now: Date): DeclarationState {
  if (declaration.status !== "open") return declaration.status
  const until = linkEnd(declaration)
  return until === undefined || Date.parse(until) > now.getTime() ? "open" : "expired"
}

/** Instant until which its link opens; undefined where it has none. */
export function linkEnd({ until, link }: DeclarationRow): string | undefined {
  if (!link) return undefined
  return until !== undefined && until < link.expiresAt ? until : link.expiresAt
}

/** Whether the link opens at an instant. */
export function isReachable(declaration: DeclarationRow, now: Date): boolean {
  const until = linkEnd(declaration)
  return until !== undefined && declaration.link?.revokedAt === undefined && Date.parse(until) > now.getTime()
}

/**
 * Number of a declaration's last event, where nothing of ours happened to it since `seen`: what is saved meanwhile stands in nobody's
 * way. Throws `StaleWrite`.
 */
export async function declarationSeen(app: App, id: string, seen: number): Promise<number> {
  const history = await historyOf(app.store.read, [declarationObject(id)])
  const since = history.filter(({ objectSeq }) => objectSeq > seen)
  if (since.some(({ kind }) => kind !== "declaration.answered"))
    throw new StaleWrite("The declaration changed since it was read")
  return since[0]?.objectSeq ?? seen
}

async function readingOf(app: App, declaration: DeclarationRow): Promise<DeclarationReading> {
  const { read } = app.store
  const { id, kind } = declaration
  const object = declarationObject(id)
  // Before the parts: what is saved after this makes a write stale.
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const frozen = isSent(declaration)
  const [saved, attachments, requests] = await Promise.all([
    frozen ? partsOf(kind, declaration.content) : savedParts(read, id),
    attachmentsOf(read, id),
    requestsOfDeclaration(read, id),
  ])
  const draft = draftOf(kind, saved, frozen ? declaration.content.attachments : attachments)
  return {
    declaration,
    state: declarationState(declaration, app.now()),
    isReachable: isReachable(declaration, app.now()),
    until: linkEnd(declaration),
    draft,
    missing: frozen ? [] : missingIn(draft),
    progress: progressIn(draft),
    attachments,
    requests,
    seen,
  }
}
