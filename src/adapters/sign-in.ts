import type { Config } from "../config.ts"
import type { Oidc, Passkeys } from "../core/sign-in.ts"
import { createOidc } from "./oidc.ts"
import type { Fetch, OutboundOptions } from "./outbound-rules.ts"
import { createPasskeys } from "./passkeys.ts"

/** The ways to sign in that both runtimes have. The provider that the settings name may be in the company's own network. */
export function signInWith(
  { url, oidc }: Pick<Config, "url" | "oidc">,
  guarded: (options: OutboundOptions) => Fetch,
): { passkeys: Passkeys; oidc: Oidc | undefined } {
  return {
    passkeys: createPasskeys({ url }),
    oidc: oidc && createOidc(oidc, { url, fetch: guarded({ allowHosts: [new URL(oidc.issuer).host] }) }),
  }
}
