import { eq } from "drizzle-orm"
import { people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { RoleGrant } from "./add-person.ts"
import { commitChange } from "./commit-change.ts"
import { personObject, type SeenPerson } from "./read-person.ts"
import { refuseOwn, replacingRoles, rolesAfter, toldRoles } from "./save-person-roles.ts"

/**
 * Lets in somebody who waits for it, with these roles. Throws `NotFound` when they do not wait, `StaleWrite` when they changed since
 * they were read, `Refused` on oneself.
 */
export async function approvePerson(
  app: App,
  { person, roles }: { person: SeenPerson; roles: readonly RoleGrant[] },
  { by }: { by: string },
): Promise<void> {
  refuseOwn(person.id, by)
  if (person.status !== "pending") throw new NotFound()
  const after = rolesAfter(person, roles)
  await commitChange(
    app,
    {
      by,
      object: personObject(person.id),
      seen: person.seen,
      kind: "person.approved",
      before: { status: person.status, roles: toldRoles(person.roles) },
      after: { status: "active", roles: toldRoles(after) },
    },
    (write) => [
      write.update(people).set({ status: "active" }).where(eq(people.id, person.id)),
      ...replacingRoles(write, person.id, after),
    ],
  )
}
