import {
  describeDocument as describe,
  linkPlans,
  plansBySlug,
  plansOfDocument,
  unlinkPlans,
} from "../../db/queries/document-plans.ts"
import { documentById } from "../../db/queries/documents.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { documentObject } from "./add-document.ts"
import { commitChange } from "./commit-change.ts"
import { retryStale } from "./retry-stale.ts"

/**
 * Says of which plans a document is the terms, or no longer; plans that do not exist are passed over. Returns whether anything changed.
 * Throws `NotFound` where the document does not exist, or may not be seen (`files`).
 */
export async function linkDocument(
  app: App,
  id: string,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
  { by, files }: { by: string; files: boolean },
): Promise<boolean> {
  const { read } = app.store
  const object = documentObject(id)
  return retryStale(async () => {
    const seen = (await lastSeqs(read, [object])).get(object) ?? 0
    const document = await documentById(read, id)
    if (!document || (document.restricted && !files)) throw new NotFound(`no document ${id}`)
    const before = await plansOfDocument(read, id)
    const linked = new Set(before.map(({ slug }) => slug))
    const [added, removed] = [
      (await plansBySlug(read, add)).filter(({ slug }) => !linked.has(slug)),
      before.filter(({ slug }) => remove.includes(slug) && !add.includes(slug)),
    ]
    if (added.length + removed.length === 0) return false
    const gone = new Set(removed.map(({ slug }) => slug))
    const after = [...linked].filter((slug) => !gone.has(slug)).concat(added.map(({ slug }) => slug))
    await commitChange(
      app,
      {
        by,
        object,
        seen,
        kind: "document.plans",
        before: { plans: [...linked].sort() },
        after: { plans: after.sort() },
      },
      (write) => [
        ...linkPlans(
          write,
          id,
          added.map((plan) => plan.id),
        ),
        ...unlinkPlans(
          write,
          id,
          removed.map((plan) => plan.id),
        ),
      ],
    )
    return true
  })
}

/**
 * Notes where a document stands, and whether only those may read it who may open files. Returns whether anything changed. Throws
 * `StaleWrite` where it changed since `seen`, and `NotFound`.
 */
export async function describeDocument(
  app: App,
  id: string,
  { url, restricted, seen }: { url?: string | undefined; restricted: boolean; seen: number },
  { by, files }: { by: string; files: boolean },
): Promise<boolean> {
  const document = await documentById(app.store.read, id)
  if (!document || (document.restricted && !files)) throw new NotFound(`no document ${id}`)
  const before = { url: document.url, restricted: document.restricted }
  const after = { url: url ?? null, restricted }
  if (before.url === after.url && before.restricted === after.restricted) return false
  await commitChange(
    app,
    { by, object: documentObject(id), seen, kind: "document.described", before, after },
    (write) => describe(write, id, after),
  )
  return true
}
