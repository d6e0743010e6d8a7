import { keptPassword } from "../../db/queries/account.ts"
import type { App } from "../app.ts"
import type { Fault } from "../core/errors.ts"
import { passwordFaults } from "../core/password-rules.ts"
import type { Passwords } from "../core/sign-in.ts"
import { commitChange } from "./commit-change.ts"
import { endingSessions } from "./end-session.ts"
import { accountOf, countAttempt, forgetAttempts } from "./lock-out.ts"
import type { Account } from "./read-account.ts"
import { knownCompany } from "./read-company.ts"
import { personObject } from "./read-person.ts"
import { credentialStatement } from "./set-up-access.ts"

export interface PasswordChange {
  account: Account & { mail: string }
  /** The password they have. Absent: not asked for, whoever asks proved in another way that it is them. */
  current?: string | undefined
  password: string
  /** The session that goes on. */
  session: string
}

/** `current`: what was wrong with the one they have; `closed`: too many attempts, none is accepted for a while. */
export type PasswordChangeResult =
  | { ok: true }
  | { ok: false; current: "wrong" | "closed" | undefined; faults: readonly Fault[] }

/**
 * Sets one's own password, and ends one's other sessions; one event. The one they have is checked as at signing in: refused attempts
 * count towards the lock-out. Throws `Busy`, and `StaleWrite` when the account changed meanwhile.
 */
export async function setPassword(
  app: App,
  passwords: Passwords,
  { account, current, password, session }: PasswordChange,
): Promise<PasswordChangeResult> {
  const { id, mail, name, seen } = account
  const refused = current === undefined ? undefined : await refusalOf(app, passwords, account, current)
  const { name: company } = await knownCompany(app)
  const faults = passwordFaults(password, { name, mail, company }, await passwords.isBreached(password))
  if (refused !== undefined || faults.length > 0) return { ok: false, current: refused, faults }
  const hash = await passwords.hash(password)
  const at = app.now().toISOString()
  await commitChange(
    app,
    { by: id, object: personObject(id), seen, kind: "password.set", after: { sessions: "ended" } },
    (write) => [credentialStatement(write, id, { way: "password", hash }, at), endingSessions(write, id, at, session)],
  )
  return { ok: true }
}

async function refusalOf(
  app: App,
  passwords: Passwords,
  { id, mail }: PasswordChange["account"],
  current: string,
): Promise<"wrong" | "closed" | undefined> {
  const counted = accountOf(app, mail)
  const { closed } = await countAttempt(app, counted)
  const right = await passwords.verify(current, await keptPassword(app.store.read, id))
  if (closed) return "closed"
  if (!right) return "wrong"
  await forgetAttempts(app, counted)
  return undefined
}
