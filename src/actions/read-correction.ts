import { type Correction, correctionById, correctionsOn } from "../../db/queries/corrections.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import { type FactReading, readFact } from "./read-fact.ts"
import { lastEventOf } from "./read-items.ts"

/** A request with the fact it is about, and who asked and answered. */
export interface CorrectionReading {
  correction: Correction
  about: FactReading
  people: EventNames["people"]
  /** Number of the last event about it. */
  seen: number
}

/** Throws `NotFound`. */
export async function readCorrection(app: App, id: string): Promise<CorrectionReading> {
  const { read } = app.store
  // The number first: what changes in between is then taken for stale, never for known.
  const seen = await lastEventOf(app, `work/correction/${id}`)
  const correction = await correctionById(read, id)
  if (!correction) throw new NotFound(`no correction ${id}`)
  const { by, answeredBy } = correction
  const [about, { people }] = await Promise.all([
    readFact(app, correction.factId),
    bearerNames(read, [by, ...(answeredBy === undefined ? [] : [answeredBy])]),
  ])
  return { correction, about, people, seen }
}

/** The open request of a person about a fact, where there is one. */
export async function openCorrectionOf(app: App, fact: string, by: string): Promise<Correction | undefined> {
  return (await correctionsOn(app.store.read, fact, by)).find(({ status }) => status === "open")
}
