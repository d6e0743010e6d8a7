import { and, eq, isNull } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { incidentById } from "../../db/queries/incidents.ts"
import { incidents } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { canonical } from "../core/stated.ts"
import { commitChange } from "./commit-change.ts"
import { today } from "./read-company.ts"
import { type IncidentSaid, incidentObject, saidFaults, toldIncident } from "./record-incident.ts"

/**
 * Corrects what is said of an open incident; nothing where it says so already. `seen`: number of its last event that the change rests
 * on. Throws `NotFound`, `Refused` as when it is recorded, `Spent` once it is closed, and `StaleWrite`.
 */
export async function changeIncident(
  app: App,
  id: string,
  said: IncidentSaid,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { read } = app.store
  const object = incidentObject(id)
  const [incident, day, seqs] = await Promise.all([incidentById(read, id), today(app), lastSeqs(read, [object])])
  if (!incident) throw new NotFound(`no incident ${id}`)
  if (incident.closedAt !== undefined) throw new Spent("The incident is closed")
  const faults = saidFaults(said, day)
  if (faults.length > 0) throw new Refused(faults)
  const [before, after] = differing(toldIncident(incident), toldIncident(said))
  if (Object.keys(before).length === 0 && Object.keys(after).length === 0) return
  if (seqs.get(object) !== seen) throw new StaleWrite("The incident was changed")
  const { kind, severity, title, text, url, happenedOn, learnedOn } = said
  await commitChange(app, { by, object, seen, kind: "incident.changed", before, after }, (write) => [
    write
      .update(incidents)
      .set({ kind, severity, title, text, learnedOn, url: url ?? null, happenedOn: happenedOn ?? null })
      .where(and(eq(incidents.id, id), isNull(incidents.closedAt))),
  ])
}

/** The fields in which two objects differ, as each has them. */
function differing(before: object, after: object): [object, object] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const names = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (name) => canonical(old.get(name)) !== canonical(fresh.get(name)),
  )
  const only = (of: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(names.flatMap((name) => (of.has(name) ? [[name, of.get(name)]] : [])))
  return [only(old), only(fresh)]
}
