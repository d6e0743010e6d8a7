import { lastSeqs } from "../../db/queries/events.ts"
import { type PersonRow, personById } from "../../db/queries/people.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"

/** A person, and the number of the last event about them: what is decided on what was read here rests on it. */
export interface SeenPerson extends PersonRow {
  seen: number
}

/** The object that events about a person name. */
export function personObject(id: string): string {
  return `access/person/${id}`
}

/** The person; undefined when there is none. Erased ones are found too. */
export async function readPerson(app: App, id: string): Promise<SeenPerson | undefined> {
  // The number first: what changes between the two reads makes the write stale, never blind.
  const object = personObject(id)
  const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const person = await personById(app.store.read, id)
  return person && { ...person, seen }
}

/** The person, where they may still be changed. Throws `NotFound` on one who is not there, or erased. */
export async function readLivingPerson(app: App, id: string): Promise<SeenPerson> {
  const person = await readPerson(app, id)
  if (!person || person.status === "erased") throw new NotFound()
  return person
}
