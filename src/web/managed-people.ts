import { everyUnit, type UnitRow } from "../../db/queries/people.ts"
import type { GivableRoles, UnitNames } from "../../views/people/model.ts"
import type { RoleGrant } from "../actions/add-person.ts"
import { readPerson, type SeenPerson } from "../actions/read-person.ts"
import type { App } from "../app.ts"
import { type GivenRole, mayIn, mayTo, unitsOf } from "../core/access.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { readRole, roleText } from "../core/role-text.ts"
import { type Language, shown } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import type { Who } from "./who.ts"

// Whoever administers a unit sees and manages people all of whose roles lie in it. Others are absent: 404, exactly as who never was.

/** The person, where whoever asks manages them; erased ones too. Throws `NotFound`. */
export async function managedPerson(app: App, who: Who, id: string): Promise<SeenPerson> {
  const person = await readPerson(app, id)
  if (!person || !mayTo(who, "people:manage", person.roles)) throw new NotFound()
  return person
}

/** The same, where they may still be changed. */
export async function managedLivingPerson(app: App, who: Who, id: string): Promise<SeenPerson> {
  const person = await managedPerson(app, who, id)
  if (person.status === "erased") throw new NotFound()
  return person
}

/** Two people have no address in common: it is what they sign in with. */
export const mailTaken: Fault = {
  place: "mail",
  message: { fr: messages.fr.people.new.taken, en: messages.en.people.new.taken },
}

/** Whether the person is who asks, or whose token asks. */
export function isSelf(who: Who, person: string): boolean {
  return who.kind === "person" ? who.id === person : who.kind === "token" && who.owner === person
}

/** The company's units, by their names. */
export async function readUnits(app: App, lang: Language): Promise<readonly UnitRow[]> {
  const units = await everyUnit(app.store.read)
  return units.sort((a, b) => shown(a.name)[lang].localeCompare(shown(b.name)[lang], lang))
}

export function unitNames(units: readonly UnitRow[], lang: Language): UnitNames {
  return new Map(units.map(({ id, name }) => [id, shown(name)[lang]]))
}

/** Names of the units that whoever asks is limited to; undefined where they manage the whole company. */
export function limitedTo(who: Who, units: readonly UnitRow[], lang: Language): readonly string[] | undefined {
  const own = unitsOf(who, "people:manage")
  return own && units.filter(({ id }) => own.includes(id)).map(({ name }) => shown(name)[lang])
}

/** The roles that whoever asks may give, to somebody with these: a retired unit only to who has a role there. */
export function givableRoles(
  who: Who,
  units: readonly UnitRow[],
  held: readonly GivenRole[],
  lang: Language,
): GivableRoles {
  return {
    whole: mayIn(who, "people:manage", undefined),
    units: units
      .filter(({ id }) => mayIn(who, "people:manage", id))
      .filter(({ id, retired }) => !retired || held.some(({ unit }) => unit === id))
      .map(({ id, name, retired }) => ({ id, name: shown(name)[lang], retired })),
  }
}

/** Reads the roles of a form. `held`: what the person has. */
export function readRoles(
  texts: readonly string[],
  givable: GivableRoles,
  held: readonly GivenRole[],
): { roles: readonly RoleGrant[]; faults: readonly Fault[] } {
  const read = [...new Set(texts)].map(readRole)
  const roles = read.filter((role) => role !== undefined)
  const known = new Set(givable.units.map(({ id }) => id))
  const refused = (words: (t: (typeof messages)["fr"]) => string): { roles: []; faults: Fault[] } => ({
    roles: [],
    faults: [{ place: "roles", message: { fr: words(messages.fr), en: words(messages.en) } }],
  })
  if (!givable.whole && roles.some(({ unit }) => unit === undefined || !known.has(unit))) {
    return refused((t) => t.people.roles.outside(givable.units.map(({ name }) => name).join(", ")))
  }
  if (roles.length < read.length || roles.some(({ unit }) => unit !== undefined && !known.has(unit))) {
    return refused((t) => t.people.roles.unknown)
  }
  if (roles.length === 0 && !held.some(({ fromGroups }) => fromGroups)) return refused((t) => t.people.roles.none)
  const both = roles.find(
    ({ role, unit }) => unit === undefined && roles.some((other) => other.role === role && other.unit !== undefined),
  )
  if (both) return refused((t) => t.people.roles.both(t.access.roles[both.role]))
  return { roles: roles.toSorted((a, b) => (roleText(a) < roleText(b) ? -1 : 1)), faults: [] }
}
