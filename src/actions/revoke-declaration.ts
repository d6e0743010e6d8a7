import { eq } from "drizzle-orm"
import { declarations, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Spent } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { declarationObject, declarationSeen, readDeclaration } from "./read-declaration.ts"

/**
 * Takes a declaration's link back: it opens nothing from the next request on. What was sent stays; what was only saved is kept, and a
 * new link opens it again. One without a link is taken back itself. Throws `NotFound`, `Spent` where it was taken back before or
 * nothing is left to take back, and `StaleWrite` when something of ours happened since `seen`.
 */
export async function revokeDeclaration(
  app: App,
  { id, seen }: { id: string; seen: number },
  { by }: { by: string },
): Promise<void> {
  const { declaration } = await readDeclaration(app, id)
  const { secretId, link, status } = declaration
  const opens = secretId !== undefined && link?.revokedAt === undefined ? secretId : undefined
  if (opens === undefined && status !== "open") throw new Spent("It was taken back before")
  const at = app.now().toISOString()
  await commitChange(
    app,
    {
      ...{ by, object: declarationObject(id), seen: await declarationSeen(app, id, seen) },
      kind: "declaration.revoked",
    },
    (write) => [
      ...(opens === undefined ? [] : [write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, opens))]),
      ...(status === "open"
        ? [write.update(declarations).set({ status: "revoked" }).where(eq(declarations.id, id))]
        : []),
    ],
  )
}
