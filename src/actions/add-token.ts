import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Scope } from "../core/access.ts"
import { commitChange } from "./commit-change.ts"

export interface NewToken {
  /** Made from what was sent, where the same may be sent twice; absent: a new one. */
  id?: string | undefined
  owner: string
  /** What it is for, in the owner's words. */
  name: string
  scopes: readonly Scope[]
  expiresAt: Date
}

/** Tokens begin so: scanners of repositories and logs recognise them. */
const prefix = "aval_"

/** Makes an API token; its secret is shown once. Throws `StaleWrite` when the id was used before. */
export async function addToken(
  app: App,
  { id = app.newId("tok"), owner, name, scopes, expiresAt }: NewToken,
  { by }: { by: string },
): Promise<{ id: string; secret: string }> {
  const secret = `${prefix}${app.newSecret()}`
  await commitChange(
    app,
    {
      by,
      object: `access/token/${id}`,
      seen: 0,
      kind: "token.added",
      after: { owner, name, scopes, until: expiresAt.toISOString() },
    },
    (write) => [
      write.insert(secrets).values({
        id,
        hash: app.sha256(secret),
        kind: "token",
        personId: owner,
        name,
        scopes,
        createdAt: app.now().toISOString(),
        expiresAt: expiresAt.toISOString(),
      }),
    ],
  )
  return { id, secret }
}
