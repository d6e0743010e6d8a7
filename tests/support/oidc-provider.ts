import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from "jose"
import Provider, {
  type Adapter,
  type AdapterPayload,
  type AllClientMetadata,
  type ClientMetadata,
  type Configuration,
} from "oidc-provider"
import type { OidcConfig } from "../../src/config.ts"

/** What the provider knows of a person. */
export interface TestAccount {
  name?: unknown
  groups?: unknown
  email?: unknown
  email_verified?: unknown
  /** When they signed in last, in seconds; else the moment they do. */
  authTime?: number
}

/** Keys for ES256 are made in no time; most real providers sign with RS256. */
export type SigningAlgorithm = "ES256" | "RS256"

export interface TestProviderOptions {
  algorithm?: SigningAlgorithm
  clients: readonly ClientMetadata[]
  accounts?: Readonly<Record<string, TestAccount>>
  /** Puts name, mail and groups into the id token too, not only into userinfo. */
  fullIdTokens?: boolean
  /** More of the provider's own settings. */
  more?: Partial<Configuration>
  /** Delivers logout tokens; over the network unless given. */
  deliver?: (url: string, init: RequestInit) => Promise<Response>
}

/** Cookies of one browser, by name. */
export type CookieJar = Map<string, string>

export interface TestProvider {
  issuer: string
  accounts: Map<string, TestAccount>
  /** Logout tokens sent so far. */
  logoutTokens: string[]
  /** Follows an address to where the provider sends the browser back; signs in as the account, or refuses, where it is asked. */
  signIn(url: string, as: string | { refuse: true }, jar?: CookieJar): Promise<URL>
  /** Follows a sign-out address, confirms, and says where the provider sends the browser. */
  signOut(url: string, jar: CookieJar): Promise<URL>
  /** From now on signs with a new key and publishes that one alone. */
  rotateKeys(): Promise<void>
  stop(): Promise<void>
  /** On the same port as before, with everything it knew. */
  restart(): Promise<void>
}

export const clientSecret = "s3cret-s3cret-s3cret-s3cret-s3cret"

/** What Aval at `url` has to be registered as, and the setting that fits it. */
export function clientOf(url: string, more: AllClientMetadata = {}): ClientMetadata {
  return {
    client_secret: clientSecret,
    redirect_uris: [`${url}/sign-in/provider/callback`],
    post_logout_redirect_uris: [`${url}/sign-in`],
    backchannel_logout_uri: `${url}/sign-in/provider/back-channel-logout`,
    backchannel_logout_session_required: true,
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["authorization_code"],
    response_types: ["code"],
    require_auth_time: true,
    ...more,
    client_id: more.client_id ?? "aval",
  }
}

export function oidcConfig(issuer: string, more: Partial<OidcConfig> = {}): OidcConfig {
  return {
    issuer,
    clientId: "aval",
    clientSecret,
    name: "Example SSO",
    scope: "openid profile email",
    groupsClaim: "groups",
    ...more,
  }
}

/** A real provider on a free port of this machine, with a sign-in form that takes any account it knows, without a password. */
export async function startProvider(options: TestProviderOptions): Promise<TestProvider> {
  const { algorithm = "ES256" } = options
  const accounts = new Map(Object.entries(options.accounts ?? {}))
  const logoutTokens: string[] = []
  const records = memory()
  const deliver = options.deliver ?? fetch
  let provider: Provider
  const listener: RequestListener = (request, response) => {
    const answered = request.url?.startsWith("/interaction/")
      ? interaction(provider, accounts, request, response)
      : Promise.resolve(provider.callback()(request, response))
    answered.catch((error: Error) => response.writeHead(400, { "Content-Type": "text/plain" }).end(error.message))
  }
  let server = await listening(listener, 0)
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`

  async function withNewKey() {
    const key = await newKey(algorithm)
    provider = new Provider(issuer, {
      // What is not set here, the provider remarks on as a default.
      adapter: records,
      jwks: { keys: [key.jwk] },
      cookies: { keys: ["a key for cookies"] },
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 600, Session: 3600 },
      clientBasedCORS: () => false,
      renderError(ctx, out) {
        ctx.type = "text"
        ctx.body = `${out.error}: ${out.error_description ?? ""}`
      },
      clients: options.clients.map((client) => ({ id_token_signed_response_alg: algorithm, ...client })),
      claims: { openid: ["sub"], profile: ["name", "groups"], email: ["email", "email_verified"] },
      conformIdTokenClaims: options.fullIdTokens !== true,
      pkce: { required: () => false },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount(_, id) {
        const account = accounts.get(id)
        if (!account) return undefined
        const { authTime: _authTime, ...claims } = account
        return { accountId: id, claims: async () => ({ sub: id, ...claims }) }
      },
      async loadExistingGrant({ oidc }) {
        const clientId = oidc.client?.clientId ?? ""
        const known = oidc.session?.grantIdFor(clientId)
        if (known) return oidc.provider.Grant.find(known)
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? "" })
        grant.addOIDCScope("openid profile email")
        await grant.save()
        return grant
      },
      // Its own guard refuses this machine's addresses.
      async fetch(url: string | URL | Request, init?: RequestInit) {
        const body = new URLSearchParams(init?.body as URLSearchParams)
        logoutTokens.push(body.get("logout_token") ?? "")
        const { method = "POST", headers = {} } = init ?? {}
        return deliver(String(url), { method, headers, body })
      },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource(ctx, form) {
            ctx.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`)
          },
          postLogoutSuccessSource(ctx) {
            ctx.body = page("<p>Signed out.</p>")
          },
        },
      },
      ...options.more,
    })
  }
  await withNewKey()

  return {
    issuer,
    accounts,
    logoutTokens,
    signIn: (url, as, jar = new Map()) =>
      walk(issuer, url, jar, () => (typeof as === "string" ? { account: as } : { refuse: "yes" })),
    signOut: (url, jar) => walk(issuer, url, jar, () => ({ logout: "yes" })),
    rotateKeys: withNewKey,
    stop: () => stopped(server),
    async restart() {
      server = await listening(listener, port)
    },
  }
}

/** The form that signs in: GET shows it, POST takes it. */
async function interaction(
  provider: Provider,
  accounts: ReadonlyMap<string, TestAccount>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method !== "POST") {
    await provider.interactionDetails(request, response)
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
    response.end(
      page(
        '<form method="post"><label>Account <input name="account"></label> <button>Sign in</button> <button name="refuse" value="yes">Refuse</button></form>',
      ),
    )
    return
  }
  const typed = new URLSearchParams(await text(request))
  const accountId = typed.get("account") ?? ""
  const account = accounts.get(accountId)
  if (!account && !typed.has("refuse")) throw new Error(`no account ${accountId}`)
  const ts = account?.authTime
  const login = { accountId, ...(ts !== undefined && { ts }) }
  const result = typed.has("refuse") ? { error: "access_denied", error_description: "refused" } : { login }
  await provider.interactionFinished(request, response, result)
}

/** Goes from redirect to redirect as a browser would, fills in the forms it meets, and stops where it leaves the provider. */
async function walk(
  issuer: string,
  url: string,
  jar: CookieJar,
  fill: () => Readonly<Record<string, string>>,
): Promise<URL> {
  let response = await ask(url, jar)
  let at = new URL(url)
  for (let steps = 0; steps < 15; steps++) {
    const location = response.headers.get("location")
    if (location !== null) {
      at = new URL(location, at)
      if (at.origin !== issuer) return at
      response = await ask(at.href, jar)
      continue
    }
    const html = await response.text()
    const form = /<form[^>]*>/.exec(html)?.[0]
    if (form === undefined) throw new Error(`${at.pathname} answered ${response.status}: ${html.slice(0, 300)}`)
    const hidden = [...html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const body = new URLSearchParams(hidden.map(([, name = "", value = ""]) => [name, value]))
    for (const [name, value] of Object.entries(fill())) body.set(name, value)
    at = new URL(/action="([^"]*)"/.exec(form)?.[1] ?? at.href, at)
    response = await ask(at.href, jar, { method: "POST", body })
  }
  throw new Error(`too many steps, last at ${at.href}`)
}

async function ask(url: string, jar: CookieJar, init: RequestInit = {}): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
  const response = await fetch(url, { ...init, redirect: "manual", headers: { cookie } })
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(line) ?? []
    if (value === "") jar.delete(name)
    else jar.set(name, value)
  }
  return response
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example SSO</title></head><body><main><h1>Example SSO</h1>${body}</main></body></html>`
}

/** What the provider keeps, kept when it is made anew. */
function memory(): (model: string) => Adapter {
  const all = new Map<string, AdapterPayload>()
  const found = (model: string, test: (payload: AdapterPayload) => boolean) =>
    [...all].find(([key, payload]) => key.startsWith(`${model}:`) && test(payload))?.[1]
  return (model) => ({
    upsert: async (id, payload) => void all.set(`${model}:${id}`, payload),
    find: async (id) => all.get(`${model}:${id}`),
    findByUid: async (uid) => found(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => found(model, (payload) => payload.userCode === code),
    async consume(id) {
      const payload = all.get(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => void all.delete(`${model}:${id}`),
    async revokeByGrantId(grantId) {
      for (const [key, payload] of all) if (payload.grantId === grantId) all.delete(key)
    },
  })
}

export interface SigningKey {
  /** With its private part. */
  jwk: JWK
  alg: string
}

export async function newKey(alg: SigningAlgorithm = "ES256"): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  return { jwk: { ...(await exportJWK(privateKey)), alg, use: "sig", kid: crypto.randomUUID() }, alg }
}

export interface Forger {
  issuer: string
  key: SigningKey
  /** What it answers, to be changed by the test; `undefined` in the description takes a member out of it. */
  answers: {
    description: Record<string, unknown>
    keys: readonly SigningKey[]
    tokens: Record<string, unknown>
    userinfo: Record<string, unknown>
    /** Instead of the usual one, by path. */
    status: Record<string, number>
  }
  /** What was asked: method and path, with the body of the token request. */
  asked: { path: string; authorization: string | undefined; body: URLSearchParams }[]
  /** A token as this provider would sign one for Aval now, with the differences named; `undefined` takes a claim out. */
  sign(claims?: Record<string, unknown>, how?: Forgery): Promise<string>
  stop(): Promise<void>
}

export interface Forgery {
  /** A text is a shared secret, for HS256. */
  key?: SigningKey | string
  header?: Partial<JWTHeaderParameters>
}

/** A provider that says whatever a test wants, signed: for attacks that a correct one would not be part of. It has no sign-in page. */
export async function startForger(algorithm: SigningAlgorithm = "ES256"): Promise<Forger> {
  const key = await newKey(algorithm)
  const answers: Forger["answers"] = { description: {}, keys: [key], tokens: {}, userinfo: {}, status: {} }
  const asked: Forger["asked"] = []
  const server = await listening(async (request, response) => {
    const path = request.url ?? ""
    const { authorization } = request.headers
    asked.push({ path, authorization, body: new URLSearchParams(await text(request)) })
    const body: Readonly<Record<string, () => object>> = {
      "/.well-known/openid-configuration": () => ({ ...description, ...answers.description }),
      "/keys": () => ({ keys: answers.keys.map(({ jwk }) => publicPart(jwk)) }),
      "/token": () => ({ access_token: "an-access-token", token_type: "Bearer", ...answers.tokens }),
      "/userinfo": () => ({ sub: "ada", ...answers.userinfo }),
    }
    response.writeHead(answers.status[path] ?? (body[path] ? 200 : 404), { "Content-Type": "application/json" })
    response.end(JSON.stringify(body[path]?.() ?? {}))
  }, 0)
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const description = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: [algorithm],
  }
  return {
    issuer,
    key,
    answers,
    asked,
    sign(claims = {}, how = {}) {
      const at = Math.floor(Date.now() / 1000)
      return forged({ iss: issuer, aud: "aval", sub: "ada", iat: at, exp: at + 120, ...claims }, { key, ...how })
    },
    stop: () => stopped(server),
  }
}

/** A token that nobody signed. */
export function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  return `${part({ alg: "none" })}.${part(claims)}.`
}

async function forged(
  claims: Record<string, unknown>,
  { key, header }: { key: SigningKey | string; header?: Partial<JWTHeaderParameters> },
): Promise<string> {
  const given = JSON.parse(JSON.stringify(claims)) as Record<string, unknown>
  const jwt = new SignJWT(given)
  if (typeof key === "string")
    return jwt.setProtectedHeader({ alg: "HS256", ...header }).sign(new TextEncoder().encode(key))
  const { kid = "" } = key.jwk
  return jwt.setProtectedHeader({ alg: key.alg, kid, ...header }).sign(key.jwk)
}

function publicPart({ kty, use, alg, kid, n, e, crv, x, y }: JWK): object {
  return { kty, use, alg, kid, n, e, crv, x, y }
}

async function listening(listener: RequestListener, port: number): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  return server
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
