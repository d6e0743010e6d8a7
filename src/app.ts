import type { Store } from "../db/store.ts"
import type { Config } from "./config.ts"
import type { Policy } from "./core/company-policy.ts"
import type { Documents } from "./core/documents.ts"
import type { FileMetadata } from "./core/found-in-file.ts"
import type { Mail } from "./core/mail.ts"
import type { Methodology } from "./core/methodology.ts"
import type { PolicyReading } from "./core/policy-reading.ts"
import type { Sealing } from "./core/sealing.ts"
import type { Oidc, Passkeys, Passwords } from "./core/sign-in.ts"
import type { Signing } from "./core/signing-port.ts"
import type { TermsArchives } from "./core/terms-archive.ts"
import type { Webhooks } from "./core/webhooks.ts"

/** All that is not pure, handed to every action: no module reaches for a global. */
export interface App {
  store: Store
  config: Config
  /** The methodology with the company's changes, and the company's policy. */
  methodology: Methodology
  policy: Policy
  /** Reads a policy file against the methodology as shipped, as the one in use was read. */
  readPolicy(text: string): PolicyReading
  now(): Date
  /** Lets go of the memory that a large piece of work has left behind, where the runtime can be asked to. */
  settle?(): void
  /** Brotli, where the runtime has it. */
  brotli?(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  /** A new opaque id such as `dec_1f9c…`: the prefix says of what. */
  newId(prefix: string): string
  /** A new secret of 256 random bits, as base64url: 43 characters. */
  newSecret(): string
  /** What only this installation can do. */
  sealing: Sealing
  /** Makes keys, and signs with them. */
  signing: Signing
  /** SHA-256 of the text's UTF-8, lower-case hex. */
  sha256(text: string): string
  /** Absent where the runtime cannot afford it (Workers): passkeys and the company's provider do there. */
  passwords?: Passwords | undefined
  passkeys: Passkeys
  /** Reads and writes documents. Absent where the runtime cannot afford it (Workers): text can be pasted there. */
  documents?: Documents | undefined
  /** Reads what files say of themselves. Absent where the runtime cannot afford it (Workers): `notRead("not_available", …)` is said there. */
  fileMetadata?: FileMetadata | undefined
  /** Reads collections of terms, with the `git` program. Absent where there are no programs (Workers). */
  archives?: TermsArchives | undefined
  /** Absent where the settings name no server, and where the runtime cannot send any (Workers). */
  mail?: Mail | undefined
  /** Tells other systems what happens. */
  webhooks: Webhooks
  /** The company's OpenID provider, where the settings name one. */
  oidc?: Oidc | undefined
}
