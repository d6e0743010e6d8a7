import { and, eq, gt, isNull } from "drizzle-orm"
import { Taken } from "../../db/errors.ts"
import { insertRows } from "../../db/insert.ts"
import { everyUnit, personByMail } from "../../db/queries/people.ts"
import { identities, people, personRoles, secrets } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { GivenRole, PersonStatus } from "../core/access.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import { arrivalOf, followGroups, type GroupsSaid, isInGroup, sameRoles } from "../core/group-roles.ts"
import type { OidcIdentity } from "../core/sign-in.ts"
import type { Language } from "../core/text.ts"
import { commitChange, personalOf } from "./commit-change.ts"
import { endingSessions } from "./end-session.ts"
import { keepAdmin } from "./keep-admin.ts"
import { personObject, readPerson, type SeenPerson } from "./read-person.ts"
import { readSignInSettings } from "./read-sign-in-settings.ts"
import { toldRoles } from "./save-person-roles.ts"

/** Whom the provider vouches for, as Aval knows them from now on. */
export interface Received {
  id: string
  name: string
  language: Language
  status: PersonStatus
  /** What they may do changed. */
  rights: boolean
  /** Somebody else here has their address. */
  doubtful: boolean
}

export interface Reception {
  /** Of a person who is new. */
  language: Language
  /** The only person who may be meant: whoever has signed in confirms that it is them. */
  only?: string | undefined
  /** The id of the one-time link that they came with. */
  link?: string | undefined
}

/**
 * Finds or adds the person whom the provider vouches for, and brings them up to date with what it says: name, address, roles from
 * groups. One event where that changes anything, none where not. They are known by issuer and subject alone; an address never makes
 * two people one. Undefined where they are not the one who may be meant: nothing is written then.
 */
export async function receivePerson(
  app: App,
  identity: OidcIdentity,
  reception: Reception,
): Promise<Received | undefined> {
  for (;;) {
    try {
      return await receive(app, identity, reception)
    } catch (error) {
      // The same person in another tab, or somebody who took the address in this moment: look again.
      if (!(error instanceof StaleWrite || (error instanceof Taken && error.columns.some(isWatched)))) throw error
    }
  }
}

function isWatched(column: string): boolean {
  return column === "people.mail" || column.startsWith("identities.")
}

async function receive(app: App, identity: OidcIdentity, { language, only, link }: Reception) {
  const { read } = app.store
  const known = await personOf(app, identity)
  if (only !== undefined && known?.id !== only) return undefined
  const invited = known || link === undefined ? undefined : await personWithLink(app, link, identity)
  const [settings, units, holder] = await Promise.all([
    readSignInSettings(app),
    everyUnit(read),
    identity.mail === undefined ? undefined : personByMail(read, identity.mail),
  ])
  const inUse = units.filter(({ retired }) => !retired).map(({ id }) => id)
  const said = { groups: identity.groups, settings, units: new Set(inUse) }
  const person = known ?? invited
  const doubtful = holder !== undefined && holder.id !== person?.id
  if (!person) return add(app, identity, said, { language, doubtful })
  return update(app, person, identity, said, { doubtful, link: invited && link })
}

async function personOf(app: App, { issuer, subject }: OidcIdentity): Promise<SeenPerson | undefined> {
  const [row] = await app.store.read
    .select({ id: identities.personId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return row && readPerson(app, row.id)
}

/**
 * The person whose one-time link it is, where the provider vouches for the very address that they have here. The address alone would
 * not do, nor the link alone: it could have been opened in somebody else's browser.
 */
async function personWithLink(app: App, link: string, { mail }: OidcIdentity): Promise<SeenPerson | undefined> {
  const [row] = await app.store.read
    .select({ person: secrets.personId })
    .from(secrets)
    .where(
      and(
        eq(secrets.id, link),
        eq(secrets.kind, "link"),
        isNull(secrets.usedAt),
        isNull(secrets.revokedAt),
        gt(secrets.expiresAt, app.now().toISOString()),
      ),
    )
  const person = row?.person == null ? undefined : await readPerson(app, row.person)
  const may = person?.status === "invited" || person?.status === "active"
  return may && mail !== undefined && person.mail === mail.toLowerCase() ? person : undefined
}

/** Somebody whom nobody added. With an address that somebody has here, they come without it, and wait until people have looked. */
async function add(
  app: App,
  identity: OidcIdentity,
  said: GroupsSaid,
  { language, doubtful }: { language: Language; doubtful: boolean },
): Promise<Received> {
  const { issuer, subject } = identity
  const id = app.newId("per")
  const at = app.now().toISOString()
  const { status, roles } = arrivalOf(said, { doubtful })
  const name = nameIn({ name: identity.name ?? identity.mail ?? subject.replace(/[\p{C}\s]+/gu, " ") }) || id
  const mail = doubtful ? undefined : identity.mail?.toLowerCase()
  const { refs, personal } = personalOf(app, id, { name, mail, subject })
  const told = { issuer, ...(doubtful ? { addressTaken: true } : {}) }
  await commitChange(
    app,
    {
      by: "provider",
      object: personObject(id),
      seen: 0,
      kind: "person.added",
      after: { ...refs, ...told, language, status, roles: toldRoles(roles) },
      personal,
    },
    (write) => [
      write.insert(people).values({ id, name, mail, language, status, createdAt: at }),
      ...givingRoles(write, id, roles),
      write.insert(identities).values({ issuer, subject, personId: id, linkedAt: at }),
    ],
  )
  return { id, name, language, status, doubtful, rights: status === "active" }
}

/** What the provider says of somebody who is known, or whom a `link` makes so. */
async function update(
  app: App,
  person: SeenPerson,
  identity: OidcIdentity,
  said: GroupsSaid,
  { doubtful, link }: { doubtful: boolean; link: string | undefined },
): Promise<Received> {
  const { id, language } = person
  const admitted = link !== undefined || (person.status === "pending" && !doubtful && isInGroup(said))
  const status = admitted ? "active" : person.status
  if (status !== "active" && status !== "pending") {
    return { id, name: person.name, language, status, doubtful, rights: false }
  }
  const name = nameIn(identity) ?? person.name
  const mail = doubtful ? person.mail : (identity.mail?.toLowerCase() ?? person.mail)
  const saving = (kept?: readonly GivenRole[]) =>
    save(app, person, { name, mail, status, roles: followGroups(said, person.roles, kept) }, identity, link)
  const rights = await saving().catch((error: unknown) => {
    // Without them nobody could give access any more: their group is gone, their role stays.
    if (error instanceof Refused) return saving([{ role: "admin", fromGroups: true }])
    throw error
  })
  return { id, name, language, status, doubtful, rights }
}

interface After {
  name: string
  mail?: string | undefined
  status: PersonStatus
  roles: readonly GivenRole[]
}

/** Writes what changed, if anything; says whether rights are among it. Throws `Refused` on the last administrator's role. */
async function save(
  app: App,
  person: SeenPerson,
  after: After,
  { issuer, subject }: OidcIdentity,
  link: string | undefined,
): Promise<boolean> {
  const { id } = person
  const at = app.now().toISOString()
  const renamed = after.name !== person.name
  const moved = after.mail !== person.mail
  const admitted = after.status !== person.status
  const regrouped = !sameRoles(after.roles, person.roles)
  if (!renamed && !moved && !admitted && !regrouped && link === undefined) return false
  const changedOf = (from: Pick<After, "name" | "mail">) => ({
    name: renamed ? from.name : undefined,
    mail: moved ? from.mail : undefined,
  })
  const rightsOf = ({ status, roles }: Pick<After, "status" | "roles">) => ({
    ...(admitted ? { status } : {}),
    ...(regrouped ? { roles: toldRoles(roles) } : {}),
  })
  const old = personalOf(app, id, changedOf(person))
  const now = personalOf(app, id, { ...changedOf(after), subject: link && subject })
  await commitChange(
    app,
    {
      by: "provider",
      object: personObject(id),
      seen: person.seen,
      kind: kindOf({ linked: link !== undefined, admitted, regrouped, told: renamed || moved }),
      before: { ...old.refs, ...rightsOf(person) },
      after: { ...now.refs, ...rightsOf(after), ...(link === undefined ? {} : { way: "provider", issuer, link }) },
      personal: [...old.personal, ...now.personal],
    },
    async (write) => {
      if (!after.roles.some(({ role, unit }) => role === "admin" && unit === undefined)) await keepAdmin(app, id)
      const { name, mail = null, status } = after
      return [
        write.update(people).set({ name, mail, status }).where(eq(people.id, id)),
        ...(regrouped ? [write.delete(personRoles).where(eq(personRoles.personId, id))] : []),
        ...(regrouped ? givingRoles(write, id, after.roles) : []),
        ...(link === undefined
          ? []
          : [
              write.update(secrets).set({ usedAt: at }).where(eq(secrets.id, link)),
              write.insert(identities).values({ issuer, subject, personId: id, linkedAt: at }),
              // As with every link: who needs one may have lost a device.
              endingSessions(write, id, at),
            ]),
      ]
    },
  )
  return admitted || regrouped
}

function kindOf(done: { linked: boolean; admitted: boolean; regrouped: boolean; told: boolean }): string {
  if (done.linked) return "person.set-up"
  if (done.admitted) return "person.approved"
  return done.regrouped && !done.told ? "person.roles" : "person.changed"
}

function givingRoles(write: Writer, person: string, roles: readonly GivenRole[]): Statement[] {
  return insertRows(
    write,
    personRoles,
    roles.map(({ role, unit, fromGroups }) => ({ personId: person, role, unitId: unit, fromGroups })),
  )
}

/** As long as names are here, in UTF-16. */
const longestName = 120

function nameIn({ name }: Pick<OidcIdentity, "name">): string | undefined {
  if (name === undefined) return undefined
  let cut = ""
  for (const character of name) {
    if (cut.length + character.length > longestName) break
    cut += character
  }
  return cut.trim()
}
