import { and, eq, inArray, isNull } from "drizzle-orm"
import { people, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { keepAdmin } from "./keep-admin.ts"
import { personObject, type SeenPerson } from "./read-person.ts"
import { refuseOwn } from "./save-person-roles.ts"

/**
 * Shuts a person out, or refuses one who waits: sessions and links are over, tokens sleep while it lasts. Throws `NotFound` when they
 * are shut out already, `StaleWrite` when they changed since they were read, `Refused` on oneself and on the last administrator.
 */
export async function disablePerson(
  app: App,
  { person }: { person: SeenPerson },
  { by }: { by: string },
): Promise<void> {
  refuseOwn(person.id, by)
  if (person.status === "disabled" || person.status === "erased") throw new NotFound()
  const at = app.now().toISOString()
  await commitChange(
    app,
    {
      by,
      object: personObject(person.id),
      seen: person.seen,
      kind: "person.disabled",
      before: { status: person.status },
      after: { status: "disabled" },
    },
    async (write) => {
      await keepAdmin(app, person.id)
      return [
        write.update(people).set({ status: "disabled" }).where(eq(people.id, person.id)),
        write
          .update(secrets)
          .set({ revokedAt: at })
          .where(
            and(
              eq(secrets.personId, person.id),
              inArray(secrets.kind, ["session", "link", "step"]),
              isNull(secrets.revokedAt),
            ),
          ),
      ]
    },
  )
}
