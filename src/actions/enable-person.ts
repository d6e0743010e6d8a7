import { eq } from "drizzle-orm"
import { waysOf } from "../../db/queries/people.ts"
import { people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { personObject, type SeenPerson } from "./read-person.ts"
import { refuseOwn } from "./save-person-roles.ts"

/**
 * Lets somebody who was shut out in again: as invited where they never set up a way to sign in. Throws `NotFound` when they are not
 * shut out, `StaleWrite` when they changed since they were read, `Refused` on oneself.
 */
export async function enablePerson(
  app: App,
  { person }: { person: SeenPerson },
  { by }: { by: string },
): Promise<void> {
  refuseOwn(person.id, by)
  if (person.status !== "disabled") throw new NotFound()
  const ways = (await waysOf(app.store.read, [person.id])).get(person.id)
  const known = ways !== undefined && (ways.password || ways.passkeys > 0 || ways.identities > 0)
  const status = known ? "active" : "invited"
  await commitChange(
    app,
    {
      by,
      object: personObject(person.id),
      seen: person.seen,
      kind: "person.enabled",
      before: { status: person.status },
      after: { status },
    },
    (write) => [write.update(people).set({ status }).where(eq(people.id, person.id))],
  )
}
