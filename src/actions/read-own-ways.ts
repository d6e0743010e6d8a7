import { and, eq } from "drizzle-orm"
import { identities, passkeys, passwords, people } from "../../db/schema.ts"
import type { App } from "../app.ts"

/** How a person can confirm that it is them. */
export interface OwnWays {
  mail: string | undefined
  password: boolean
  passkey: boolean
  provider: boolean
}

export async function readOwnWays(app: App, person: string): Promise<OwnWays> {
  const { read } = app.store
  const issuer = app.oidc?.issuer
  const [[row], [key], [identity]] = await Promise.all([
    read
      .select({ mail: people.mail, setAt: passwords.setAt })
      .from(people)
      .leftJoin(passwords, eq(passwords.personId, people.id))
      .where(eq(people.id, person)),
    read.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, person)).limit(1),
    issuer === undefined
      ? []
      : read
          .select({ subject: identities.subject })
          .from(identities)
          .where(and(eq(identities.personId, person), eq(identities.issuer, issuer)))
          .limit(1),
  ])
  const mail = row?.mail ?? undefined
  return {
    mail,
    // A password is asked for with the mail address.
    password: mail !== undefined && row?.setAt != null,
    passkey: key !== undefined,
    provider: identity !== undefined,
  }
}
