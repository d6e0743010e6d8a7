import { eq } from "drizzle-orm"
import { people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import type { Language } from "../core/text.ts"
import { commitChange, personalOf } from "./commit-change.ts"
import type { Account } from "./read-account.ts"
import { personObject } from "./read-person.ts"

export interface AccountDetails {
  name: string
  /** Absent: none. */
  mail?: string | undefined
  language: Language
  /** Absent: the company's. */
  zone?: string | undefined
}

/**
 * Sets one's own name, mail address, language and time zone. `seen`: what the form knew. Nothing new: nothing is written. Throws
 * `StaleWrite` when the account changed since then, `Taken` when another has that address, `Refused` where a password needs one.
 */
export async function saveAccount(
  app: App,
  { account, details, seen }: { account: Account; details: AccountDetails; seen: number },
): Promise<void> {
  const { id, passwordSetAt } = account
  if (seen !== account.seen) throw new StaleWrite()
  const next = { name: details.name, mail: details.mail, language: details.language, zone: details.zone }
  if (next.mail === undefined && passwordSetAt !== undefined) {
    throw new Refused([{ place: "mail", message: passwordNeedsMail }])
  }
  const changed = (["name", "mail", "language", "zone"] as const).filter((field) => next[field] !== account[field])
  if (changed.length === 0) return
  const told = (from: AccountDetails) => {
    const { name, mail, ...rest }: Partial<AccountDetails> = Object.fromEntries(
      changed.map((field) => [field, from[field]]),
    )
    const { refs, personal } = personalOf(app, id, { name, mail })
    return { values: { ...refs, ...rest }, personal }
  }
  const [before, after] = [told(account), told(next)]
  await commitChange(
    app,
    {
      by: id,
      object: personObject(id),
      seen,
      kind: "person.changed",
      before: before.values,
      after: after.values,
      personal: [...before.personal, ...after.personal],
    },
    (write) => [
      write
        .update(people)
        .set({ ...next, mail: next.mail ?? null, zone: next.zone ?? null })
        .where(eq(people.id, id)),
    ],
  )
}

const passwordNeedsMail = {
  fr: "Votre mot de passe se saisit avec cette adresse : gardez-en une, ou écrivez-en une autre.",
  en: "Your password is typed with this address: keep one, or write another one.",
}
