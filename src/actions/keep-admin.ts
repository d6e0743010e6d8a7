import { and, eq, isNull } from "drizzle-orm"
import { people, personRoles } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Refused } from "../core/errors.ts"

/**
 * Refuses to take from the company the last person who administers all of it and can come in. Throws `Refused`.
 *
 * Asked while the statements of a commit are built, not before: every change of roles and statuses writes an event, an event moves
 * the head of the chain, and a commit that was built on an older head is built again. So what is read here still holds when the
 * statements run, on both databases and between processes: of two administrators who remove each other at once, the second is asked
 * again, and refused. An event on an object of their own would do the same and leave a second event; a trigger would say it in
 * words that nobody can mend, and stop sign-ins whose groups changed.
 */
export async function keepAdmin(app: App, person: string): Promise<void> {
  const admins = await app.store.read
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(and(eq(people.status, "active"), eq(personRoles.role, "admin"), isNull(personRoles.unitId)))
  if (admins.some(({ id }) => id !== person) || !admins.some(({ id }) => id === person)) return
  throw new Refused([{ place: "", message: lastAdmin }])
}

const lastAdmin = {
  fr: "C’est la dernière personne qui administre toute l’entreprise : sans elle, plus personne ne pourrait donner d’accès. Donnez d’abord ce rôle à une autre personne, qui doit s’être connectée.",
  en: "This is the last person who administers the whole company: without them nobody could give access any more. First give that role to another person, who must have signed in.",
}
