import { eq } from "drizzle-orm"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Spent } from "../core/errors.ts"
import { type Oidc, type OidcIdentity, type OidcRefusal, OidcRefused } from "../core/sign-in.ts"
import type { Language } from "../core/text.ts"
import { readOnce } from "./read-bearer.ts"
import { type Received, receivePerson } from "./receive-person.ts"
import { type StartedSession, startSession } from "./start-session.ts"

export interface ProviderAttempt {
  /** The secret of the step that waits for the answer. */
  step: string
  /** The address that the provider sent the browser back to. */
  returned: URL
  /** Of a person who is new. */
  language: Language
  agent?: string | undefined
  replaces?: string | undefined
}

/**
 * Why nobody signed in, beside what the provider's answer may lack: `step` nothing waits here for this answer (any more) ·
 * `someone-else` than the person who was to confirm that it is them · `pending` waits for approval · `shut-out` may not come in.
 */
export type ProviderRefusal = OidcRefusal | "step" | "someone-else" | "pending" | "shut-out"

export type ProviderSignIn =
  | { ok: true; person: string; language: Language; session: StartedSession; returnTo: string; rights: boolean }
  | {
      ok: false
      reason: ProviderRefusal
      /** What the provider's answer lacks, for the log. */
      detail?: string | undefined
      person?: Received | undefined
      /** What was asked for with it, where that is known. */
      returnTo?: string | undefined
      again: boolean
    }

/** Signs in whom the provider vouches for. The step is used up with the session; an answer that proves nothing does not use it up. */
export async function signInWithProvider(app: App, oidc: Oidc, attempt: ProviderAttempt): Promise<ProviderSignIn> {
  const step = await readOnce(app, attempt.step, "step")
  const { flow, returnTo, again, link } = step?.data ?? {}
  const refuse = (reason: ProviderRefusal, more: { detail?: string; person?: Received } = {}): ProviderSignIn => ({
    ok: false,
    reason,
    returnTo,
    again: again !== undefined,
    ...more,
  })
  if (!step || !flow) return refuse("step")
  let identity: OidcIdentity
  try {
    identity = await oidc.finish(attempt.returned, flow)
  } catch (error) {
    if (error instanceof OidcRefused) return refuse(error.reason, { detail: error.message })
    throw error
  }
  try {
    const only = again && (await personOfSession(app, again))
    const person = await receivePerson(app, identity, { language: attempt.language, only, link })
    if (person?.status !== "active") {
      await useUp(app, step.id)
      if (!person) return refuse("someone-else")
      return refuse(person.status === "pending" ? "pending" : "shut-out", { person })
    }
    const { issuer, subject, session } = identity
    const started = await startSession(app, {
      person: person.id,
      way: "provider",
      agent: attempt.agent,
      provider: { issuer, subject, session },
      replaces: attempt.replaces ?? again,
      spends: step.id,
    })
    const { id, language, rights } = person
    return { ok: true, person: id, language, session: started, returnTo: returnTo ?? "/", rights }
  } catch (error) {
    if (error instanceof Spent) return refuse("step")
    throw error
  }
}

/** Whose a session is, or was. */
async function personOfSession(app: App, id: string): Promise<string> {
  const [row] = await app.store.read.select({ person: secrets.personId }).from(secrets).where(eq(secrets.id, id))
  return row?.person ?? "nobody"
}

/** The answer was true, and does not come again. Nobody's access changed by it, so there is no event. */
async function useUp(app: App, step: string): Promise<void> {
  const usedAt = app.now().toISOString()
  await app.store.commit((write) => [write.update(secrets).set({ usedAt }).where(eq(secrets.id, step))])
}
