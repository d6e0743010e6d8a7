import { and, eq } from "drizzle-orm"
import { pilotById } from "../../db/queries/pilots.ts"
import { pilots } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { PilotOutcome } from "../core/deciding.ts"
import { type Fault, NotFound, Refused, Spent } from "../core/errors.ts"
import { type CompanyText, isWritten, type Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { today } from "./read-company.ts"
import { pilotObject } from "./start-pilot.ts"

/** How a pilot ends: measured against its goal, or stopped before anything could be. */
export type PilotEnd =
  | { status: "ended"; outcome: PilotOutcome | undefined; result: CompanyText }
  | { status: "stopped"; result: CompanyText }

/**
 * Ends a pilot with what was measured, or stops it with the reason. `seen`: number of its last event that whoever ends it knew. Throws
 * `NotFound`, `Refused` for a text or an outcome that is missing and for a result before its start, `Spent` where it has ended already,
 * and `StaleWrite`.
 */
export async function endPilot(
  app: App,
  id: string,
  end: PilotEnd,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const [pilot, day] = await Promise.all([pilotById(app.store.read, id), today(app)])
  if (!pilot) throw new NotFound(`no pilot ${id}`)
  if (pilot.status !== "running") throw new Spent(`The pilot is ${pilot.status}`)
  const { status, result } = end
  const outcome = end.status === "ended" ? end.outcome : undefined
  const faults: Fault[] = []
  if (status === "ended" && day < pilot.fromDay) faults.push({ place: "", message: notBegun })
  if (status === "ended" && outcome === undefined) faults.push({ place: "outcome", message: outcomeMissing })
  if (!isWritten(result)) faults.push({ place: status === "ended" ? "resultFr" : "whyFr", message: texts[status] })
  if (faults.length > 0) throw new Refused(faults)
  const endedAt = app.now().toISOString()
  await commitChange(
    app,
    {
      ...{ by, object: pilotObject(id), seen, kind: status === "ended" ? "pilot.ended" : "pilot.stopped" },
      after: { ...(outcome && { outcome }), result },
    },
    (write) => [
      write
        .update(pilots)
        .set({ status, outcome: outcome ?? null, result, endedAt })
        .where(and(eq(pilots.id, id), eq(pilots.status, "running"))),
    ],
  )
}

const notBegun: Text = {
  fr: "Le pilote n’a pas commencé : il n’y a rien à mesurer. Vous pouvez l’arrêter.",
  en: "The pilot has not begun: there is nothing to measure. You can stop it.",
}
const outcomeMissing: Text = {
  fr: "Dites si l’objectif est atteint, en partie ou manqué.",
  en: "Say whether the goal was met, met in part or missed.",
}
const texts: Readonly<Record<PilotEnd["status"], Text>> = {
  ended: {
    fr: "Dites ce qui a été mesuré, en français ou en anglais.",
    en: "Say what was measured, in French or in English.",
  },
  stopped: {
    fr: "Dites pourquoi le pilote s’arrête, en français ou en anglais.",
    en: "Say why the pilot stops, in French or in English.",
  },
}
