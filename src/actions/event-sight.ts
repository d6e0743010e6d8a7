import { everybody } from "../../db/queries/people.ts"
import type { App } from "../app.ts"
import { type Bearer, may, unitsOf } from "../core/access.ts"
import { areaOf, isOfRegister, type PastEvent, personIn } from "../core/past-event.ts"

/** Whoever asks for events. */
export interface Asker extends Bearer {
  kind: "visitor" | "person" | "token"
  id?: string | undefined
  /** Of a token. */
  owner?: string | undefined
}

/** Which events whoever asks may see. */
export interface Sight {
  /** All of them. */
  all: boolean
  /** Whether they may see one: of the register; about access, where it is about nobody, themselves, or a person in their units. */
  sees(event: Pick<PastEvent, "object" | "before" | "after">): boolean
  /** Whether it is a person whose events they may see. */
  seesPerson(id: string): boolean
}

export async function sightOf(app: App, who: Asker): Promise<Sight> {
  const reads = may(who, "events:read")
  const managing = (["events:read", "people:manage"] as const).filter((action) => may(who, action))
  if (managing.some((action) => unitsOf(who, action) === undefined)) {
    return { all: true, sees: () => true, seesPerson: () => true }
  }
  const units = managing.flatMap((action) => unitsOf(who, action) ?? [])
  const people = new Set(units.length === 0 ? [] : await peopleWithin(app, units))
  const self = who.kind === "person" ? who.id : reads ? who.owner : undefined
  const seesPerson = (id: string) => id === self || people.has(id)
  return {
    all: false,
    seesPerson,
    sees(event) {
      if (isOfRegister(event.object)) return true
      const person = areaOf(event.object) === "access" ? personIn(event) : undefined
      return person === undefined ? reads : seesPerson(person)
    },
  }
}

/** People all of whose roles lie in the units. Whoever has none belongs to the whole company. */
async function peopleWithin(app: App, units: readonly string[]): Promise<string[]> {
  const all = await everybody(app.store.read)
  return all
    .filter(({ roles }) => roles.length > 0 && roles.every(({ unit }) => unit !== undefined && units.includes(unit)))
    .map(({ id }) => id)
}
