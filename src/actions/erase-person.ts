import { eq } from "drizzle-orm"
import {
  identities,
  passkeys,
  passwords,
  people,
  personalValues,
  personRoles,
  refusedSignIns,
  secrets,
} from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { keepAdmin } from "./keep-admin.ts"
import { accountOf } from "./lock-out.ts"
import { personObject, type SeenPerson } from "./read-person.ts"
import { refuseOwn, toldRoles } from "./save-person-roles.ts"

/**
 * Erases a person for ever: name, address, ways to sign in, sessions, tokens, roles, and the values that events hold as hashes. What
 * stays is an opaque id and the chain, which remains whole. Throws `NotFound` when they are erased already, `StaleWrite` when they
 * changed since they were read, `Refused` on oneself and on the last administrator.
 */
export async function erasePerson(app: App, { person }: { person: SeenPerson }, { by }: { by: string }): Promise<void> {
  refuseOwn(person.id, by)
  if (person.status === "erased") throw new NotFound()
  const { id, mail } = person
  await commitChange(
    app,
    {
      by,
      object: personObject(id),
      seen: person.seen,
      kind: "person.erased",
      before: { status: person.status, roles: toldRoles(person.roles) },
      after: { status: "erased" },
    },
    async (write) => {
      await keepAdmin(app, id)
      return [
        write.update(people).set({ name: null, mail: null, zone: null, status: "erased" }).where(eq(people.id, id)),
        write.delete(personalValues).where(eq(personalValues.personId, id)),
        write.delete(passwords).where(eq(passwords.personId, id)),
        write.delete(passkeys).where(eq(passkeys.personId, id)),
        write.delete(identities).where(eq(identities.personId, id)),
        write.delete(secrets).where(eq(secrets.personId, id)),
        write.delete(personRoles).where(eq(personRoles.personId, id)),
        ...(mail === undefined
          ? []
          : [write.delete(refusedSignIns).where(eq(refusedSignIns.account, accountOf(app, mail)))]),
      ]
    },
  )
}
