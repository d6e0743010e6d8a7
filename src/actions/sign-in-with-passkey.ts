import { eq } from "drizzle-orm"
import { passkeys, people } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Spent } from "../core/errors.ts"
import { readOnce } from "./read-bearer.ts"
import type { SignInResult } from "./sign-in-with-password.ts"
import { startSession } from "./start-session.ts"
import { type StartedStep, startStep } from "./start-step.ts"

export interface PasskeyAttempt {
  /** The secret of the step that the options were given with. */
  step: string
  /** What the browser answered. */
  answer: unknown
  /** The only person who may be meant. */
  only?: string | undefined
  agent?: string | undefined
  replaces?: string | undefined
}

/** What the browser needs to ask for a passkey, and the step that waits for its answer. */
export async function askForPasskey(app: App): Promise<{ options: object; step: StartedStep }> {
  const options = await app.passkeys.authenticationOptions()
  return { options, step: await startStep(app, { challenge: options.challenge }) }
}

/** Signs the person in whose passkey answers the step; the step is used up, and the passkey's counter kept, with the session. */
export async function signInWithPasskey(
  app: App,
  { step: secret, answer, only, agent, replaces }: PasskeyAttempt,
): Promise<SignInResult> {
  const step = await readOnce(app, secret, "step")
  const challenge = step?.data?.challenge
  const id = app.passkeys.passkeyIdIn(answer)
  if (!step || challenge === undefined || id === undefined) return { ok: false }
  const [row] = await app.store.read
    .select({ passkey: passkeys, status: people.status, language: people.language })
    .from(passkeys)
    .innerJoin(people, eq(people.id, passkeys.personId))
    .where(eq(passkeys.id, id))
  const person = row?.passkey.personId
  const proof = row && (await app.passkeys.verifyAuthentication(answer, challenge, row.passkey))
  const may = row?.status === "active" && (only === undefined || person === only)
  if (!proof || !may || person === undefined) return { ok: false, person }
  try {
    const session = await startSession(app, {
      person,
      way: "passkey",
      agent,
      replaces,
      spends: step.id,
      also: (write) => [
        write
          .update(passkeys)
          .set({ counter: proof.counter, lastUsedAt: app.now().toISOString() })
          .where(eq(passkeys.id, id)),
      ],
    })
    return { ok: true, person, language: row.language, session }
  } catch (error) {
    if (error instanceof Spent) return { ok: false, person }
    throw error
  }
}
