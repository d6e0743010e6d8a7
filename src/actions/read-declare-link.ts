import { secretByHash } from "../../db/queries/bearers.ts"
import { declarationBySecret } from "../../db/queries/declarations.ts"
import type { App } from "../app.ts"
import type { Language } from "../core/text.ts"
import { linkEnd } from "./read-declaration.ts"

/** Why an agency's link that was one of ours opens nothing: its day has passed, or it was taken back or replaced. */
export type DeadLink =
  | { why: "expired"; until: string; language: Language }
  | { why: "revoked"; language: Language | undefined }

/**
 * What can be told to somebody who holds a link that no longer opens; undefined where it never was one: whoever guesses learns nothing,
 * not even whose register this is.
 */
export async function readDeadLink(app: App, secret: string): Promise<DeadLink | undefined> {
  if (secret === "" || secret.length > 100) return undefined
  const row = await secretByHash(app.store.read, app.sha256(secret))
  if (row?.kind !== "declaration") return undefined
  const declaration = await declarationBySecret(app.store.read, row.id)
  if (!declaration || row.revokedAt !== null) return { why: "revoked", language: declaration?.language }
  return { why: "expired", until: linkEnd(declaration) ?? row.expiresAt, language: declaration.language }
}
