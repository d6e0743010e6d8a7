import { companyOf } from "../../db/queries/company.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { loadForList } from "../../db/queries/register.ts"
import { company } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { StaleWrite } from "../core/errors.ts"
import { listFactors } from "../core/list-build.ts"
import type { Company } from "../core/register.ts"
import { commitChange } from "./commit-change.ts"
import { wholePart } from "./known-list.ts"
import { prepareRevision } from "./publish-list.ts"

const tries = 5

/**
 * Saves the company's name, time zone and languages, and publishes the list in the same commit where it says something else now: days
 * begin and end in the zone. Returns the number of that revision. What says the same changes nothing and leaves no event. Throws
 * `StaleWrite` when the company changed since `seen`.
 */
export async function saveCompany(
  app: App,
  { by, seen, ...after }: Company & { by: string; seen: number },
): Promise<number | undefined> {
  const { read } = app.store
  const now = await companyOf(read)
  if (now && textOf(now) === textOf(after)) return undefined
  for (let count = 1; ; count++) {
    const { register: known } = await app.store.head()
    const register = await loadForList(read, listFactors(app.methodology))
    const publication = await prepareRevision(app, wholePart({ ...register, company: after }), {
      actor: by,
      why: "company settings",
    })
    try {
      await commitChange(
        app,
        { by, object: "company", seen, kind: "company.saved", before: register.company, after },
        (write) => [write.insert(company).values(after).onConflictDoUpdate({ target: company.id, set: after })],
        { publication, register: known },
      )
      return publication.revision?.revision
    } catch (error) {
      const moved = (await lastSeqs(read, ["company"])).get("company") !== seen
      if (!(error instanceof StaleWrite) || moved || count === tries) throw error
    }
  }
}

function textOf({ name, zone, languages }: Company): string {
  return JSON.stringify([name, zone, languages])
}
