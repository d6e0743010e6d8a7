import { createRemoteJWKSet, errors, customFetch as joseFetch, jwtVerify } from "jose"
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client"
import { z } from "zod"
import { isLoopbackName, type OidcConfig } from "../config.ts"
import { type Oidc, type OidcIdentity, type OidcRefusal, OidcRefused } from "../core/sign-in.ts"

type Fetch = (url: string, options: RequestInit) => Promise<Response>

/** Seconds that a request may take. */
const patience = 10
/** Seconds after which the provider's description is asked for anew. */
const refreshAfter = 3600
/** Seconds by which the two clocks may differ; `openid-client` takes the same. */
const tolerance = 30
/** Seconds that a logout token lives, whatever it says; with the tolerance, how long its id has to be remembered. */
const logoutAge = 300

/** Public-key signatures alone: with a shared secret, whoever holds it could sign. */
const algorithms = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "Ed25519", "EdDSA"],
]

/**
 * The company's OpenID provider: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 9700). All
 * requests go through `fetch`. Nothing is asked before the first use; what fails is asked again at the next.
 */
export function createOidc(config: OidcConfig, { url, fetch }: { url: string; fetch: Fetch }): Oidc {
  const { issuer, clientId } = config
  const redirectUri = `${url}/sign-in/provider/callback`
  const ask = guarded(fetch)
  let known: Provider | undefined

  async function provider(): Promise<Provider> {
    // The answer is kept, not the promise: on Workers a request may not wait for what another one asked.
    if (!known || now() - known.at >= refreshAfter) known = await discover(config, ask)
    return known
  }

  return {
    name: config.name,
    issuer,

    start: (again) =>
      refusing(async () => {
        const { configuration } = await provider()
        const nonce = again ? `${randomNonce()}.${now()}` : randomNonce()
        const flow = { state: randomState(), nonce, verifier: randomPKCECodeVerifier() }
        const address = buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: config.scope,
          state: flow.state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: "S256",
          ...(again && { prompt: "login", max_age: "0" }),
        })
        return { url: address.href, flow }
      }),

    finish: (returned, flow) =>
      refusing(async () => {
        const { configuration, metadata } = await provider()
        if (flow.verifier === "") throw new OidcRefused("invalid", "the flow has no verifier")
        // Behind a proxy the address that we see is not the one that the provider was given.
        const callback = new URL(redirectUri)
        callback.search = returned.search
        const asked = askedAt(flow.nonce)
        const tokens = await authorizationCodeGrant(configuration, callback, {
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          pkceCodeVerifier: flow.verifier,
          ...(asked !== undefined && { maxAge: Math.max(0, now() - asked) }),
        })
        const claims: Claims = tokens.claims() ?? {}
        const { sub: subject } = Subject.parse(claims)
        const lacks = ["name", "email_verified", config.groupsClaim].some((claim) => claims[claim] === undefined)
        const more: Claims =
          lacks && metadata.userinfo_endpoint !== undefined
            ? await fetchUserInfo(configuration, tokens.access_token, subject)
            : {}
        return identityOf(issuer, subject, claims, more, config.groupsClaim)
      }),

    // A provider that does not answer must not keep anybody from signing out here.
    signOutUrl: () =>
      refusing(async () => {
        const { configuration } = await provider()
        return buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${url}/sign-in` }).href
      }).catch(() => undefined),

    loggedOut: (token) =>
      refusing(async () => {
        const { payload, protectedHeader } = await jwtVerify(
          token,
          async (header, jws) => (await provider()).keys(header, jws),
          {
            algorithms,
            issuer,
            audience: clientId,
            requiredClaims: ["exp"],
            maxTokenAge: logoutAge,
            clockTolerance: tolerance,
          },
        )
        const { typ } = protectedHeader
        if (typ !== undefined && !logoutTypes.has(typ.toLowerCase().replace(/^application\//, "")))
          throw new OidcRefused("invalid", "the token is not of the type logout+jwt")
        const { jti: id, sub: subject, sid: session } = LogoutClaims.parse(payload)
        return { id, subject, session }
      }),
  }
}

interface Provider {
  configuration: Configuration
  metadata: ReturnType<Configuration["serverMetadata"]>
  keys: ReturnType<typeof createRemoteJWKSet>
  /** When it was asked, in seconds. */
  at: number
}

async function discover(config: OidcConfig, ask: ReturnType<typeof guarded>): Promise<Provider> {
  const at = now()
  const server = new URL(config.issuer)
  const insecure = server.protocol === "http:" && isLoopbackName(server.hostname)
  const configuration = await discovery(server, config.clientId, undefined, clientAuth(config.clientSecret), {
    [customFetch]: ask,
    timeout: patience,
    execute: [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])],
  })
  const metadata = configuration.serverMetadata()
  // To the letter (OpenID Connect Discovery 1.0, §4.3). The library also takes another final slash, and any tenant of two
  // well-known hosts: whoever has an account in some other company would then be vouched for.
  if (metadata.issuer !== config.issuer)
    throw new OidcRefused("invalid", `the provider is called ${shown(metadata.issuer)}, not ${config.issuer}`)
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri ?? ""), {
    [joseFetch]: ask,
    timeoutDuration: patience * 1000,
  })
  return { configuration, metadata, keys, at }
}

/** The secret goes into the body where the provider takes it there: in the header, providers disagree on its encoding. */
function clientAuth(secret: string): ClientAuth {
  const post = ClientSecretPost(secret)
  const basic = ClientSecretBasic(secret)
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported
    return (methods?.includes("client_secret_post") ? post : basic)(server, client, body, headers)
  }
}

/** Asks over TLS or on this machine alone, and reads the answer to its end; a provider out of order is `unavailable`. */
function guarded(fetch: Fetch): (url: string, options: object) => Promise<Response> {
  return async (url, options) => {
    const { protocol, hostname, origin } = new URL(url)
    if (protocol !== "https:" && !(protocol === "http:" && isLoopbackName(hostname)))
      throw new OidcRefused("invalid", `${shown(origin)} is not an https address`)
    const response = await fetch(url, options)
      .then(async (answer) => new Response(await answer.arrayBuffer(), answer))
      .catch((error: unknown) => {
        throw new OidcRefused("unavailable", `${origin} does not answer: ${codeOf(error)}`)
      })
    if (response.status >= 500 || response.status === 429)
      throw new OidcRefused("unavailable", `${origin} answers ${response.status}`)
    return response
  }
}

/** When the person was to sign in anew, in seconds; undefined where nobody asked for it. The nonce carries it there and back, signed. */
function askedAt(nonce: string): number | undefined {
  const [, asked] = nonce.split(".")
  return asked === undefined ? undefined : Number(asked)
}

type Claims = Readonly<Record<string, unknown>>

/** OpenID Connect Core 1.0, §2. */
const Subject = z.object({ sub: z.string().min(1).max(255) })

const longestName = 200
const longestMail = 254
const mostGroups = 500
const longestGroup = 200

/** What the id token says counts before what userinfo adds. */
function identityOf(issuer: string, subject: string, claims: Claims, more: Claims, groupsClaim: string): OidcIdentity {
  const name = oneLine(claims.name ?? more.name)
  const session = claims.sid
  return {
    issuer,
    subject,
    name: name === "" ? undefined : name,
    mail: mailIn(claims.email_verified === undefined ? more : claims),
    groups: groupsIn(claims[groupsClaim] ?? more[groupsClaim]),
    session: typeof session === "string" && session !== "" ? session : undefined,
  }
}

/** The address only with the word that it is verified, both from one source. */
function mailIn({ email, email_verified }: Claims): string | undefined {
  if (email_verified !== true || typeof email !== "string" || email.length > longestMail) return undefined
  return /^[^\s\p{C}@]+@[^\s\p{C}@]+$/u.test(email) ? email : undefined
}

/** A group whose name is too long is left out, not cut: cut, it could be another one. */
function groupsIn(value: unknown): string[] {
  const names: unknown[] = Array.isArray(value) ? value : [value]
  const groups = names.filter((name) => typeof name === "string" && name !== "" && name.length <= longestGroup)
  return [...new Set(groups as string[])].slice(0, mostGroups)
}

function oneLine(value: unknown): string {
  if (typeof value !== "string") return ""
  const line = value
    .slice(0, 4 * longestName)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
  return [...line].slice(0, longestName).join("").trim()
}

/** `JWT` is what a token of no stated type may say; an access token (`at+jwt`) says otherwise. */
const logoutTypes = new Set(["logout+jwt", "jwt"])

/** OpenID Connect Back-Channel Logout 1.0, §2.4; the rest of it is checked with the signature. */
const LogoutClaims = z
  .object({
    jti: z.string().min(1).max(255),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.object({ "http://schemas.openid.net/event/backchannel-logout": z.record(z.string(), z.unknown()) }),
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined, { path: ["sub"] })

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What the provider may say instead of yes: RFC 6749, §4.1.2.1, and OpenID Connect Core 1.0, §3.1.2.6. All else is `invalid`. */
const reasons: ReadonlyMap<string, OidcRefusal> = new Map([
  ["access_denied", "denied"],
  ["login_required", "denied"],
  ["consent_required", "denied"],
  ["interaction_required", "denied"],
  ["account_selection_required", "denied"],
  ["server_error", "unavailable"],
  ["temporarily_unavailable", "unavailable"],
])

/** Without the error itself as cause: what the libraries hang on it holds tokens and claims. */
function refusalOf(error: unknown): OidcRefused {
  if (error instanceof OidcRefused) return error
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return new OidcRefused(reasons.get(error.error) ?? "invalid", `the provider says ${shown(error.error)}`)
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof OidcRefused) return cause
  return new OidcRefused("invalid", shown(detailOf(error, cause)))
}

/** The libraries' own sentences; other messages may quote what was read. */
function detailOf(error: unknown, cause: unknown): string {
  if (error instanceof errors.JOSEError) return error.message
  if (error instanceof z.ZodError)
    return `missing or wrong: ${error.issues.map(({ path }) => path.join(".")).join(", ")}`
  const own = [cause, error].find((one) => one instanceof Error && codeOf(one).startsWith("OAUTH_"))
  return own instanceof Error ? own.message : codeOf(error)
}

/** Such as `ECONNREFUSED`, of the error or of what is behind it; else its kind. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown"
  const { code } = error as { code?: unknown }
  if (typeof code === "string") return code
  return error.cause instanceof Error ? codeOf(error.cause) : error.name
}

/** Foreign words as they go into a log: one line, not too long. */
function shown(text: string): string {
  return oneLine(text)
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
