import { eq } from "drizzle-orm"
import { declarations, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { Spent } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { type DeclarationLink, linkUntil, newDeclarationLink } from "./make-declaration.ts"
import { declarationObject, declarationSeen, readDeclaration } from "./read-declaration.ts"

/**
 * Makes a new link for a declaration until the end of a day, and revokes the one before; what was taken back is open again, and one
 * that had no link gets its first. Nothing that was saved is lost. Throws `NotFound`, `Refused` for a day that cannot be, `Spent` where
 * another one has taken its place, and `StaleWrite` when something of ours happened to it since `seen`.
 */
export async function renewDeclaration(
  app: App,
  { id, until, seen }: { id: string; until: Day; seen: number },
  { by }: { by: string },
): Promise<DeclarationLink> {
  const { declaration } = await readDeclaration(app, id)
  if (declaration.status === "superseded") throw new Spent("Another one has taken its place")
  const end = await linkUntil(app, until)
  const link = newDeclarationLink(app)
  const at = app.now().toISOString()
  const { secretId } = declaration
  await commitChange(
    app,
    {
      ...{ by, object: declarationObject(id), seen: await declarationSeen(app, id, seen) },
      ...{ kind: "declaration.renewed", after: { until } },
    },
    (write) => [
      write.insert(secrets).values(link.row),
      ...(secretId !== undefined && declaration.link?.revokedAt === undefined
        ? [write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, secretId))]
        : []),
      write
        .update(declarations)
        .set({
          secretId: link.row.id,
          until: end.toISOString(),
          status: declaration.status === "revoked" ? "open" : declaration.status,
        })
        .where(eq(declarations.id, id)),
    ],
  )
  return { declaration: id, url: link.url, until: end }
}
