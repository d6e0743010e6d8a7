import { and, eq } from "drizzle-orm"
import { passkeys } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Refused } from "../core/errors.ts"
import { commitChange, personalOf } from "./commit-change.ts"
import { type Account, noneLeft, readWaysLeft } from "./read-account.ts"
import { personObject } from "./read-person.ts"

/**
 * Removes one of one's own passkeys. `knowing`: even the last way to sign in. Throws `NotFound` where it is not theirs, `Refused`
 * where it is the last way and they do not know it, `StaleWrite` when the account changed meanwhile.
 */
export async function removePasskey(
  app: App,
  { account, handle, knowing }: { account: Account; handle: string; knowing: boolean },
): Promise<void> {
  const { id, seen } = account
  const passkey = account.passkeys.find((own) => own.handle === handle)
  if (!passkey) throw new NotFound()
  if (!knowing && noneLeft(await readWaysLeft(app, account, handle))) {
    throw new Refused([{ place: "knowing", message: lastWay }])
  }
  const { refs, personal } = personalOf(app, id, { name: passkey.name })
  await commitChange(
    app,
    {
      by: id,
      object: personObject(id),
      seen,
      kind: "passkey.removed",
      before: { passkey: handle, ...refs, synced: passkey.synced },
      personal,
    },
    (write) => [write.delete(passkeys).where(and(eq(passkeys.id, passkey.id), eq(passkeys.personId, id)))],
  )
}

const lastWay = {
  fr: "C’est votre dernière façon de vous connecter : cochez la case pour la supprimer malgré tout.",
  en: "This is your last way to sign in: tick the box to remove it all the same.",
}
