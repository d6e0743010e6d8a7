import { eq } from "drizzle-orm"
import { people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Language } from "../core/text.ts"
import { commitChange, personalOf } from "./commit-change.ts"
import { personObject, type SeenPerson } from "./read-person.ts"

export interface PersonDetails {
  name: string
  /** Absent: none. */
  mail?: string | undefined
  language: Language
}

/**
 * Sets a person's name, mail address and language. Nothing new: nothing is written. Throws `Taken` when another has that address,
 * `StaleWrite` when the person changed since they were read.
 */
export async function savePerson(
  app: App,
  { person, details }: { person: SeenPerson; details: PersonDetails },
  { by }: { by: string },
): Promise<void> {
  const { name, language } = details
  const mail = details.mail?.trim().toLowerCase()
  const renamed = name !== person.name
  const moved = mail !== person.mail
  const spoken = language !== person.language
  if (!renamed && !moved && !spoken) return
  const values = (from: { name: string; mail?: string | undefined }) =>
    personalOf(app, person.id, { name: renamed ? from.name : undefined, mail: moved ? from.mail : undefined })
  const [before, after] = [values(person), values({ name, mail })]
  await commitChange(
    app,
    {
      by,
      object: personObject(person.id),
      seen: person.seen,
      kind: "person.changed",
      before: { ...before.refs, ...(spoken ? { language: person.language } : {}) },
      after: { ...after.refs, ...(spoken ? { language } : {}) },
      personal: [...before.personal, ...after.personal],
    },
    (write) => [
      write
        .update(people)
        .set({ name, mail: mail ?? null, language })
        .where(eq(people.id, person.id)),
    ],
  )
}
