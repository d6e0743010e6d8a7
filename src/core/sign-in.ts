// What signing in needs from outside, as interfaces: src/adapters has the real ones.

/** Passwords, slow on purpose. */
export interface Passwords {
  /** What is kept of a password: algorithm, parameters, salt and key in one text. */
  hash(password: string): Promise<string>
  /** Whether it is the password. With nothing kept (no such person) it takes the same time and says no. */
  verify(password: string, kept: string | undefined): Promise<boolean>
  /** Whether the password, or what it is made of, is on the list of breached ones. */
  isBreached(password: string): Promise<boolean>
}

/** A passkey as it is kept. Keys and ids are base64url. */
export interface Passkey {
  /** The credential's id. */
  id: string
  publicKey: string
  counter: number
  transports: readonly string[]
  /** It lives in an account that syncs it to several devices. */
  synced: boolean
}

/** Options and answers as the browser's own `parse…FromJSON` and `toJSON` read and write them. */
export type CeremonyOptions = Readonly<Record<string, unknown>> & { challenge: string }

export interface Passkeys {
  /** Options to register one more passkey for a person. `handle` is their opaque id; `existing` are not registered twice. */
  registrationOptions(person: {
    handle: string
    name: string
    mail?: string | undefined
    existing: readonly Pick<Passkey, "id" | "transports">[]
  }): Promise<CeremonyOptions>
  /** The new passkey, where the browser's answer fits the challenge, this site and a verified user; else undefined. */
  verifyRegistration(answer: unknown, challenge: string): Promise<Passkey | undefined>
  /** Options to sign in with any passkey of this site: the browser shows which it has. */
  authenticationOptions(): Promise<CeremonyOptions>
  /** The id of the passkey that an answer speaks for, unproven; undefined where it is no such answer. */
  passkeyIdIn(answer: unknown): string | undefined
  /** The passkey's new counter, where the answer is signed by it for the challenge, this site and a verified user; else undefined. */
  verifyAuthentication(answer: unknown, challenge: string, passkey: Passkey): Promise<{ counter: number } | undefined>
}

/** What must come back unchanged from the provider; kept on our side between the two requests. */
export interface OidcFlow {
  state: string
  nonce: string
  verifier: string
}

/** Whom the provider vouches for. The key is issuer and subject, never the mail. */
export interface OidcIdentity {
  issuer: string
  subject: string
  name?: string | undefined
  /** Only where the provider says that it is verified. */
  mail?: string | undefined
  groups: readonly string[]
  /** The provider's own session, for logout from there. */
  session?: string | undefined
}

/** Why the provider's answer was not taken. `unavailable`: it did not answer; `denied`: it said no; `invalid`: what came back proves nothing. */
export type OidcRefusal = "unavailable" | "denied" | "invalid"

export class OidcRefused extends Error {
  override name = "OidcRefused"
  readonly reason: OidcRefusal

  constructor(reason: OidcRefusal, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.reason = reason
  }
}

export interface Oidc {
  /** As people read it on the button. */
  name: string
  issuer: string
  /** Where the browser is to go, and what to keep for `finish`. `again` asks the provider to check the person anew. Throws `OidcRefused`. */
  start(again: boolean): Promise<{ url: string; flow: OidcFlow }>
  /** Reads the address that the provider sent the browser back to. Throws `OidcRefused`. */
  finish(returned: URL, flow: OidcFlow): Promise<OidcIdentity>
  /** Where to sign out at the provider; undefined where it offers none. Comes back to `/sign-in`. */
  signOutUrl(): Promise<string | undefined>
  /** Whose sessions a back-channel logout token ends (OpenID Connect Back-Channel Logout 1.0, §2.6). Throws `OidcRefused`. */
  loggedOut(token: string): Promise<{ id: string; subject?: string | undefined; session?: string | undefined }>
}
