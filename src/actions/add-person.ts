import { insertRows } from "../../db/insert.ts"
import { people, personRoles } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { PersonStatus, Role } from "../core/access.ts"
import type { Language } from "../core/text.ts"
import { commitChange, personalOf } from "./commit-change.ts"

/** A role, in the whole company or in one business unit. */
export interface RoleGrant {
  role: Role
  unit?: string | undefined
}

export interface NewPerson {
  /** Made from what was sent, where the same may be sent twice; absent: a new one. */
  id?: string | undefined
  name: string
  mail?: string | undefined
  language: Language
  zone?: string | undefined
  roles: readonly RoleGrant[]
  status: Extract<PersonStatus, "invited" | "pending" | "active">
  /** The roles come from groups of the provider. */
  fromGroups?: boolean
}

/** Adds a person; their id. Throws `Taken` when another has that mail address, `StaleWrite` when the id was used before. */
export async function addPerson(
  app: App,
  person: NewPerson,
  { by, why }: { by: string; why?: string },
): Promise<string> {
  const id = person.id ?? app.newId("per")
  const { name, language, zone, roles, status, fromGroups = false } = person
  const mail = person.mail?.trim().toLowerCase()
  const { refs, personal } = personalOf(app, id, { name, mail })
  await commitChange(
    app,
    {
      by,
      object: `access/person/${id}`,
      seen: 0,
      kind: "person.added",
      why,
      after: { ...refs, language, ...(zone ? { zone } : {}), status, roles },
      personal,
    },
    (write) => [
      write.insert(people).values({ id, name, mail, language, zone, status, createdAt: app.now().toISOString() }),
      ...insertRows(
        write,
        personRoles,
        roles.map(({ role, unit }) => ({ personId: id, role, unitId: unit, fromGroups })),
      ),
    ],
  )
  return id
}
