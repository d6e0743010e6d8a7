import { and, eq, isNull, ne } from "drizzle-orm"
import { people, personRoles } from "../../db/schema.ts"
import type { App } from "../app.ts"

const known = new WeakSet<App>()

/** Whether the first account was made. Nobody is ever deleted: once true, it stays so. */
export async function hasPeople(app: App): Promise<boolean> {
  if (known.has(app)) return true
  const [one] = await app.store.read.select({ id: people.id }).from(people).where(ne(people.status, "invited")).limit(1)
  if (one) known.add(app)
  return one !== undefined
}

/** Whether somebody who can sign in administers the whole company. */
export async function hasAdmin(app: App): Promise<boolean> {
  const [one] = await app.store.read
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(and(eq(people.status, "active"), eq(personRoles.role, "admin"), isNull(personRoles.unitId)))
    .limit(1)
  return one !== undefined
}
