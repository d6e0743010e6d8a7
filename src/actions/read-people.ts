import { and, eq, isNull, ne } from "drizzle-orm"
import { people, personRoles } from "../../db/schema.ts"
import type { App } from "../app.ts"

/** Nobody is ever deleted: once true, it stays so; until then it is asked again when anything was written. */
const known = new WeakMap<App, true | { seq: number }>()

/** Whether the first account was made. */
export async function hasPeople(app: App): Promise<boolean> {
  const before = known.get(app)
  if (before === true) return true
  const { seq } = await app.store.head()
  if (before?.seq === seq) return false
  const [one] = await app.store.read.select({ id: people.id }).from(people).where(ne(people.status, "invited")).limit(1)
  known.set(app, one ? true : { seq })
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
