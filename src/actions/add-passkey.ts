import { eq } from "drizzle-orm"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { CeremonyOptions } from "../core/sign-in.ts"
import { commitChange, personalOf } from "./commit-change.ts"
import { type Account, passkeyHandle } from "./read-account.ts"
import { readOnce } from "./read-bearer.ts"
import { personObject } from "./read-person.ts"
import { credentialStatement } from "./set-up-access.ts"
import { type StartedStep, startStep } from "./start-step.ts"

/** What the browser needs to make one more passkey for a person, and the step that waits for its answer, in this session alone. */
export async function askForOneMorePasskey(
  app: App,
  { account, session }: { account: Account; session: string },
): Promise<{ options: CeremonyOptions; step: StartedStep }> {
  const { id, name, mail, passkeys } = account
  const options = await app.passkeys.registrationOptions({ handle: id, name, mail, existing: passkeys })
  return { options, step: await startStep(app, { challenge: options.challenge, again: session }) }
}

export interface PasskeyAnswer {
  account: Account
  session: string
  /** The secret of the step that the options were given with. */
  step: string
  /** What the browser answered. */
  answer: unknown
  /** As the person calls it. */
  name: string
}

/**
 * Adds the passkey that answers the step; the step is used up by it. Says whether it was accepted. Throws `Spent` when the step was
 * used before, `Taken` when the passkey is somebody's already, `StaleWrite` when the account changed meanwhile.
 */
export async function addPasskey(
  app: App,
  { account, session, step: secret, answer, name }: PasskeyAnswer,
): Promise<boolean> {
  const step = await readOnce(app, secret, "step")
  const challenge = step?.data?.challenge
  if (!step || challenge === undefined || step.data?.again !== session) return false
  const passkey = await app.passkeys.verifyRegistration(answer, challenge)
  if (!passkey) return false
  const { id, seen } = account
  const at = app.now().toISOString()
  const { refs, personal } = personalOf(app, id, { name })
  await commitChange(
    app,
    {
      by: id,
      object: personObject(id),
      seen,
      kind: "passkey.added",
      after: { passkey: passkeyHandle(app, passkey.id), ...refs, synced: passkey.synced },
      personal,
    },
    (write) => [
      write.update(secrets).set({ usedAt: at }).where(eq(secrets.id, step.id)),
      credentialStatement(write, id, { way: "passkey", passkey, name }, at),
    ],
  )
  return true
}
