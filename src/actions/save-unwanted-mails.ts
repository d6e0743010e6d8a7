import { and, eq, inArray } from "drizzle-orm"
import { insertRows } from "../../db/insert.ts"
import { unwantedBy } from "../../db/queries/mails.ts"
import { unwantedMails } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type MailKind, mailKinds } from "../core/deciding.ts"
import { commitChange } from "./commit-change.ts"
import { personObject } from "./read-person.ts"
import { retryStale } from "./retry-stale.ts"

/**
 * Sets which of the kinds that they were shown a person wants; the others stay as they are. What was ticked last holds. Nothing new:
 * nothing is written. Returns whether something was.
 */
export async function saveUnwantedMails(
  app: App,
  person: string,
  { offered, wanted }: { offered: readonly MailKind[]; wanted: readonly MailKind[] },
): Promise<boolean> {
  const unwanted = offered.filter((kind) => !wanted.includes(kind))
  // The person changed in the same moment: their choice holds all the same.
  return retryStale(async () => {
    const before = await unwantedBy(app.store.read, person)
    const after = mailKinds.filter((kind) => (offered.includes(kind) ? unwanted : before).includes(kind))
    if (sorted(before).join() === after.join()) return false
    const change = {
      ...{ by: person, object: personObject(person), kind: "person.mails" },
      ...{ before: { unwantedMails: sorted(before) }, after: { unwantedMails: after } },
    }
    await commitChange(app, change, (write) => [
      write
        .delete(unwantedMails)
        .where(and(eq(unwantedMails.personId, person), inArray(unwantedMails.kind, [...offered]))),
      ...insertRows(
        write,
        unwantedMails,
        unwanted.map((kind) => ({ personId: person, kind })),
      ),
    ])
    return true
  })
}

function sorted(kinds: readonly MailKind[]): MailKind[] {
  return mailKinds.filter((kind) => kinds.includes(kind))
}
