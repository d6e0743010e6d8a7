import { and, eq } from "drizzle-orm"
import { insertRows } from "../../db/insert.ts"
import { personRoles } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { GivenRole } from "../core/access.ts"
import { Refused } from "../core/errors.ts"
import type { RoleGrant } from "./add-person.ts"
import { commitChange } from "./commit-change.ts"
import { keepAdmin } from "./keep-admin.ts"
import { personObject, type SeenPerson } from "./read-person.ts"

/**
 * Gives a person these roles in place of those that people gave them; those from groups of the provider stay. Nothing new: nothing
 * is written. Throws `StaleWrite` when the person changed since they were read, `Refused` on one's own roles and on the last
 * administrator's.
 */
export async function savePersonRoles(
  app: App,
  { person, roles }: { person: SeenPerson; roles: readonly RoleGrant[] },
  { by }: { by: string },
): Promise<void> {
  refuseOwn(person.id, by)
  const after = rolesAfter(person, roles)
  if (sameRoles(person.roles, after)) return
  await commitChange(
    app,
    {
      by,
      object: personObject(person.id),
      seen: person.seen,
      kind: "person.roles",
      before: { roles: toldRoles(person.roles) },
      after: { roles: toldRoles(after) },
    },
    async (write) => {
      if (!after.some(isWholeAdmin)) await keepAdmin(app, person.id)
      return replacingRoles(write, person.id, after)
    },
  )
}

/** Nobody raises themselves, and nobody loses their own way in by a slip. */
export function refuseOwn(person: string, by: string) {
  if (person === by) throw new Refused([{ place: "", message: own }])
}

const own = {
  fr: "Personne ne change ses propres rôles ni son propre accès : demandez-le à une autre personne qui administre Aval, ou passez par la ligne de commande.",
  en: "Nobody changes their own roles or access: ask another administrator, or use the command line.",
}

/** The roles that people give, beside those that groups give already. */
export function rolesAfter({ roles }: Pick<SeenPerson, "roles">, given: readonly RoleGrant[]): GivenRole[] {
  const fromGroups = roles.filter((role) => role.fromGroups)
  const added = given.filter(
    ({ role, unit }) => !fromGroups.some((other) => other.role === role && other.unit === unit),
  )
  return [...fromGroups, ...added.map((role) => ({ ...role, fromGroups: false }))]
}

/** Roles as events tell them. */
export function toldRoles(roles: readonly GivenRole[]) {
  return roles.map(({ role, unit, fromGroups }) => ({
    role,
    ...(unit === undefined ? {} : { unit }),
    ...(fromGroups ? { fromGroups } : {}),
  }))
}

/** The statements that put roles people gave in place of those before; what groups gave is not touched. */
export function replacingRoles(write: Writer, person: string, roles: readonly GivenRole[]): Statement[] {
  return [
    write.delete(personRoles).where(and(eq(personRoles.personId, person), eq(personRoles.fromGroups, false))),
    ...insertRows(
      write,
      personRoles,
      roles
        .filter(({ fromGroups }) => !fromGroups)
        .map(({ role, unit }) => ({ personId: person, role, unitId: unit, fromGroups: false })),
    ),
  ]
}

function isWholeAdmin({ role, unit }: RoleGrant): boolean {
  return role === "admin" && unit === undefined
}

/** Whether they are the same roles, in whatever order, whoever gave them. */
export function sameRoles(one: readonly RoleGrant[], other: readonly RoleGrant[]): boolean {
  const words = (roles: readonly RoleGrant[]) => roles.map(({ role, unit }) => `${role} ${unit ?? ""}`).sort()
  return words(one).join("\n") === words(other).join("\n")
}
