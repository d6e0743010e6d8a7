import { and, eq, isNull } from "drizzle-orm"
import { incidentById } from "../../db/queries/incidents.ts"
import { incidents } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Refused, Spent } from "../core/errors.ts"
import { type CompanyText, isWritten, type Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { incidentObject } from "./record-incident.ts"

/**
 * Closes an incident with what came of it. `seen`: number of its last event that whoever closes it knew. Throws `NotFound`, `Refused`
 * without an outcome, `Spent` where it is closed already, and `StaleWrite`.
 */
export async function closeIncident(
  app: App,
  id: string,
  outcome: CompanyText,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const incident = await incidentById(app.store.read, id)
  if (!incident) throw new NotFound(`no incident ${id}`)
  if (incident.closedAt !== undefined) throw new Spent("The incident is closed")
  if (!isWritten(outcome)) throw new Refused([{ place: "outcomeFr", message: outcomeMissing }])
  const closedAt = app.now().toISOString()
  await commitChange(
    app,
    { by, object: incidentObject(id), seen, kind: "incident.closed", after: { outcome } },
    (write) => [
      write
        .update(incidents)
        .set({ closedAt, closedBy: by, outcome })
        .where(and(eq(incidents.id, id), isNull(incidents.closedAt))),
    ],
  )
}

const outcomeMissing: Text = {
  fr: "Dites ce qu’il en est ressorti, en français ou en anglais.",
  en: "Say what came of it, in French or in English.",
}
