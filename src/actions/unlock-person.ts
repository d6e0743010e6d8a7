import { eq } from "drizzle-orm"
import { refusedSignIns } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { lockOut } from "../core/access.ts"
import { NotFound } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { accountOf } from "./lock-out.ts"
import { personObject, type SeenPerson } from "./read-person.ts"

/** Whether refused attempts have closed the person's account for a while. */
export async function isLocked(app: App, { mail }: Pick<SeenPerson, "mail">): Promise<boolean> {
  if (mail === undefined) return false
  const [row] = await app.store.read
    .select({ count: refusedSignIns.count, since: refusedSignIns.since })
    .from(refusedSignIns)
    .where(eq(refusedSignIns.account, accountOf(app, mail)))
  if (!row || row.count < lockOut.count) return false
  return app.now().getTime() - Date.parse(row.since) < lockOut.while
}

/** Opens an account again before its time. Throws `NotFound` when it is not closed. */
export async function unlockPerson(
  app: App,
  { person }: { person: SeenPerson },
  { by }: { by: string },
): Promise<void> {
  const { id, mail } = person
  if (mail === undefined || !(await isLocked(app, person))) throw new NotFound()
  await commitChange(app, { by, object: personObject(id), seen: person.seen, kind: "person.unlocked" }, (write) => [
    write.delete(refusedSignIns).where(eq(refusedSignIns.account, accountOf(app, mail))),
  ])
}
