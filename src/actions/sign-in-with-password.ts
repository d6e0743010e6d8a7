import { eq } from "drizzle-orm"
import { passwords, people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Passwords } from "../core/sign-in.ts"
import type { Language } from "../core/text.ts"
import { accountOf, countAttempt, forgetAttempts } from "./lock-out.ts"
import { type StartedSession, startSession } from "./start-session.ts"

/** Who signed in, or that nobody did; `closed`: the account is, for a while. `person` of a refusal is for the log alone. */
export type SignInResult =
  | { ok: true; person: string; language: Language; session: StartedSession }
  | { ok: false; closed?: boolean; person?: string | undefined }

export interface PasswordAttempt {
  mail: string
  password: string
  /** The only person who may be meant: whoever has signed in confirms that it is them. */
  only?: string | undefined
  agent?: string | undefined
  replaces?: string | undefined
}

/**
 * Signs a person in by mail address and password. Whatever the reason for a refusal, the work is the same: a stranger learns neither
 * who has an account nor whether it is closed. Throws `Busy`.
 */
export async function signInWithPassword(
  app: App,
  kept: Passwords,
  { mail, password, only, agent, replaces }: PasswordAttempt,
): Promise<SignInResult> {
  const account = accountOf(app, mail)
  const { closed } = await countAttempt(app, account)
  const [row] = await app.store.read
    .select({ id: people.id, status: people.status, language: people.language, hash: passwords.hash })
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .where(eq(people.mail, mail.trim().toLowerCase()))
  const right = await kept.verify(password, row?.hash ?? undefined)
  const may = row?.status === "active" && (only === undefined || row.id === only)
  if (!row || !right || !may || closed) return { ok: false, closed, person: row?.id }
  await forgetAttempts(app, account)
  const session = await startSession(app, { person: row.id, way: "password", agent, replaces })
  return { ok: true, person: row.id, language: row.language, session }
}
