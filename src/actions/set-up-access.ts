import { eq } from "drizzle-orm"
import { passkeys, passwords, people, personRoles, refusedSignIns, secrets } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { Spent, StaleWrite } from "../core/errors.ts"
import type { CeremonyOptions, Passkey } from "../core/sign-in.ts"
import type { Language } from "../core/text.ts"
import { commitChange, personalOf } from "./commit-change.ts"
import { endingSessions } from "./end-session.ts"
import { accountOf } from "./lock-out.ts"
import { readSetUpLink, type SetUpLink } from "./read-set-up-link.ts"

/** How the person will sign in from now on: a password as it is kept, or a passkey with the name that the person knows it by. */
export type NewCredential = { way: "password"; hash: string } | { way: "passkey"; passkey: Passkey; name: string }

/** Who they are, as far as the link does not say it. */
export interface OwnDetails {
  name?: string | undefined
  mail?: string | undefined
  language?: Language | undefined
}

/**
 * Uses a set-up link up: the person is made (the first administrator) or becomes active, and has a new way to sign in; one event.
 * Their other sessions end: who needs a link may have lost a device. Throws `Spent` when the link cannot be used (any more), `Taken`
 * when the mail address or the passkey is somebody's.
 */
export async function setUpAccess(
  app: App,
  secret: string,
  details: OwnDetails,
  credential: NewCredential,
): Promise<{ person: string; language: Language }> {
  for (;;) {
    const link = await readSetUpLink(app, secret)
    if (!link) throw new Spent("The link was used or revoked, or has run out")
    const language = link.language ?? details.language ?? "fr"
    try {
      await redeem(app, link, { ...details, language }, credential)
      return { person: link.person, language }
    } catch (error) {
      // The person changed meanwhile, perhaps by this very link: look again.
      if (!(error instanceof StaleWrite)) throw error
    }
  }
}

/** What the browser needs to make a passkey for the person of a link; the link waits for its answer. No event: nothing has changed yet. */
export async function askForNewPasskey(app: App, link: SetUpLink, details: OwnDetails): Promise<CeremonyOptions> {
  const existing = await app.store.read
    .select({ id: passkeys.id, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.personId, link.person))
  const options = await app.passkeys.registrationOptions({
    handle: link.person,
    name: link.name ?? details.name ?? "",
    mail: link.mail ?? details.mail,
    existing,
  })
  await app.store.commit((write) => [
    write
      .update(secrets)
      .set({ data: { challenge: options.challenge } })
      .where(eq(secrets.id, link.id)),
  ])
  return options
}

async function redeem(
  app: App,
  link: SetUpLink,
  details: OwnDetails & { language: Language },
  credential: NewCredential,
): Promise<void> {
  const { person, whose, seen } = link
  const at = app.now().toISOString()
  const { name } = details
  const mail = (link.mail ?? details.mail)?.trim().toLowerCase()
  const told = { name: whose === "first" ? name : undefined, mail: link.mail === undefined ? mail : undefined }
  const { refs, personal } = personalOf(app, person, told)
  const first = { language: details.language, status: "active", roles: [{ role: "admin" }] }
  const states = { first, invited: { status: "active" }, active: {} }
  await commitChange(
    app,
    {
      by: person,
      object: `access/person/${person}`,
      seen,
      kind: whose === "first" ? "person.added" : "person.set-up",
      before: whose === "invited" ? { status: "invited" } : undefined,
      after: { ...refs, ...states[whose], way: credential.way, link: link.id },
      personal,
    },
    (write) => [
      write.update(secrets).set({ usedAt: at }).where(eq(secrets.id, link.id)),
      ...(whose === "first"
        ? [
            write.insert(people).values({
              id: person,
              name,
              mail,
              language: details.language,
              status: "active",
              createdAt: at,
            }),
            write.insert(personRoles).values({ personId: person, role: "admin" }),
          ]
        : [write.update(people).set({ status: "active", mail }).where(eq(people.id, person))]),
      credentialStatement(write, person, credential, at),
      endingSessions(write, person, at),
      ...(mail === undefined
        ? []
        : [write.delete(refusedSignIns).where(eq(refusedSignIns.account, accountOf(app, mail)))]),
    ],
  )
}

/** The statement that keeps a way to sign in: a password takes the place of the one before. */
export function credentialStatement(write: Writer, person: string, credential: NewCredential, at: string): Statement {
  if (credential.way === "password") {
    const { hash } = credential
    return write
      .insert(passwords)
      .values({ personId: person, hash, setAt: at })
      .onConflictDoUpdate({ target: passwords.personId, set: { hash, setAt: at } })
  }
  return write
    .insert(passkeys)
    .values({ ...credential.passkey, personId: person, name: credential.name, createdAt: at })
}
