import type { App } from "../app.ts"
import type { Oidc } from "../core/sign-in.ts"
import { readSetUpLink } from "./read-set-up-link.ts"
import { type StartedStep, startStep } from "./start-step.ts"

export interface ProviderStart {
  /** Where to go on afterwards: a path of ours. */
  returnTo: string
  /** The provider is to check the person anew. */
  again: boolean
  /** The session that is confirmed by it. */
  renews?: string | undefined
  /** The secret of a one-time link that was opened in this browser; anything else counts for nothing. */
  link: string
}

/** Where the browser is to go, and the step that waits for its return. Throws `OidcRefused`. */
export async function startProviderSignIn(
  app: App,
  oidc: Oidc,
  { returnTo, again, renews, link }: ProviderStart,
): Promise<{ url: string; step: StartedStep }> {
  const { url, flow } = await oidc.start(again)
  const opened = await readSetUpLink(app, link)
  const step = await startStep(app, {
    flow,
    returnTo,
    ...(again && renews !== undefined ? { again: renews } : {}),
    ...(opened === undefined || opened.whose === "first" ? {} : { link: opened.id }),
  })
  return { url, step }
}
