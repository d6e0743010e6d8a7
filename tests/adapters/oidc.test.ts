import { inspect } from "node:util"
import { calculatePKCECodeChallenge } from "openid-client"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createOidc } from "../../src/adapters/oidc.ts"
import type { OidcConfig } from "../../src/config.ts"
import { type Oidc, type OidcFlow, type OidcIdentity, OidcRefused } from "../../src/core/sign-in.ts"
import {
  clientOf,
  clientSecret,
  type Forger,
  newKey,
  oidcConfig,
  type SigningAlgorithm,
  startForger,
  startProvider,
  type TestAccount,
  type TestProvider,
  type TestProviderOptions,
  unsigned,
} from "../support/oidc-provider.ts"

const url = "https://aval.example"
const { fetch: network } = globalThis
const ends: (() => Promise<void>)[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] })
})

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(ends.splice(0).map((end) => end()))
})

function pass(seconds: number) {
  vi.setSystemTime(Date.now() + seconds * 1000)
}

const ada: TestAccount = { name: "Ada L.", groups: ["legal", "it"], email: "ada@corp.example", email_verified: true }

async function realProvider(more: Partial<TestProviderOptions> = {}): Promise<TestProvider> {
  const deliver = async () => new Response()
  const provider = await startProvider({ clients: [clientOf(url)], accounts: { ada }, deliver, ...more })
  ends.push(provider.stop)
  return provider
}

async function forger(algorithm?: SigningAlgorithm): Promise<Forger> {
  const started = await startForger(algorithm)
  ends.push(started.stop)
  return started
}

function oidcOf({ issuer }: { issuer: string }, more: Partial<OidcConfig> = {}): Oidc {
  return createOidc(oidcConfig(issuer, more), { url, fetch: network })
}

/** Whole sign-in at a real provider. */
async function signedIn(provider: TestProvider, as = "ada", oidc = oidcOf(provider)): Promise<OidcIdentity> {
  const { url, flow } = await oidc.start(false)
  return oidc.finish(await provider.signIn(url, as), flow)
}

/** What a forger's tokens come to, for a flow that Aval began. */
async function forgedSignIn(
  forger: Forger,
  idToken: (flow: OidcFlow) => Promise<string> | string,
  { oidc = oidcOf(forger), again = false } = {},
): Promise<OidcIdentity> {
  const { flow } = await oidc.start(again)
  forger.answers.tokens = { id_token: await idToken(flow) }
  return oidc.finish(new URL(`${url}/?code=a-code&state=${flow.state}`), flow)
}

/** The refusal as `reason: detail`; it holds no secret, wherever one looks. */
async function refusal(attempt: Promise<unknown>, secrets: readonly string[] = []): Promise<string> {
  const error = await attempt.then(
    (value) => expect.fail(`accepted: ${inspect(value)}`),
    (error: unknown) => error,
  )
  if (!(error instanceof OidcRefused)) throw error
  const everything = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true })
  for (const secret of [clientSecret, "eyJ", ...secrets]) expect(everything).not.toContain(secret)
  return `${error.reason}: ${error.message}`
}

describe("a sign-in", () => {
  it.each(["ES256", "RS256"] as const)("gives whom the provider vouches for, signed with %s", async (algorithm) => {
    const provider = await realProvider({ algorithm })
    const oidc = oidcOf(provider)
    expect([oidc.name, oidc.issuer]).toEqual(["Example SSO", provider.issuer])
    expect(await signedIn(provider, "ada", oidc)).toEqual({
      issuer: provider.issuer,
      subject: "ada",
      name: "Ada L.",
      mail: "ada@corp.example",
      groups: ["legal", "it"],
      session: expect.stringMatching(/^[\w-]{10,}$/),
    })
  })

  it("goes out with PKCE, state and nonce, each new every time", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider, { scope: "openid groups" })
    const [first, second] = [await oidc.start(false), await oidc.start(false)]
    const { origin, searchParams } = new URL(first.url)
    expect(origin).toBe(provider.issuer)
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: "aval",
      response_type: "code",
      redirect_uri: "https://aval.example/sign-in/provider/callback",
      scope: "openid groups",
      state: first.flow.state,
      nonce: first.flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(first.flow.verifier),
      code_challenge_method: "S256",
    })
    const secrets = [first.flow, second.flow].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier])
    expect(new Set(secrets).size).toBe(6)
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
  })

  it("asks through the given fetch alone, and nothing before it is used", async () => {
    const provider = await realProvider()
    const asked: string[] = []
    const timeout = vi.spyOn(AbortSignal, "timeout")
    vi.spyOn(globalThis, "fetch").mockImplementation(async () => expect.fail("asked behind its back"))
    const oidc = createOidc(oidcConfig(provider.issuer), {
      url,
      fetch(address, options) {
        asked.push(new URL(address).pathname)
        return network(address, options)
      },
    })
    expect(asked).toEqual([])
    const { url: address, flow } = await oidc.start(false)
    expect(asked).toEqual(["/.well-known/openid-configuration"])
    vi.mocked(globalThis.fetch).mockImplementation(network)
    const back = await provider.signIn(address, "ada")
    vi.mocked(globalThis.fetch).mockImplementation(async () => expect.fail("asked behind its back"))
    await oidc.finish(back, flow)
    await refusal(oidc.loggedOut(await forgedLogout(provider)))
    expect(asked.slice(1)).toEqual(["/token", "/jwks", "/me", "/jwks"])
    expect(timeout.mock.calls).toEqual(asked.map(() => [10_000]))
  })

  it("takes the callback at the address that the provider was given, whatever a proxy makes of it", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    const { url: address, flow } = await oidc.start(false)
    const back = await provider.signIn(address, "ada")
    const seen = new URL(`http://10.0.0.3:3000/elsewhere${back.search}`)
    expect((await oidc.finish(seen, flow)).subject).toBe("ada")
  })

  it("sends the client's secret in the body, or in the header where the provider takes it only there", async () => {
    const provider = await realProvider({
      clients: [clientOf(url, { token_endpoint_auth_method: "client_secret_basic" })],
      more: { clientAuthMethods: ["client_secret_basic"] },
    })
    expect((await signedIn(provider)).subject).toBe("ada")
    const lists = [["client_secret_basic", "client_secret_post"], ["client_secret_basic"], undefined]
    const inBody = await Promise.all(
      lists.map(async (methods) => {
        const seen = await forger()
        seen.answers.description.token_endpoint_auth_methods_supported = methods
        await forgedSignIn(seen, ({ nonce }) => seen.sign({ nonce }))
        const { body, authorization } = seen.asked.find(({ path }) => path === "/token") ?? expect.fail("not asked")
        expect(body.has("client_secret")).toBe(authorization === undefined)
        return body.get("client_secret") === clientSecret
      }),
    )
    expect(inBody).toEqual([true, false, false])
  })

  it("keeps people of two providers apart, whoever is called the same", async () => {
    const [one, other] = [await realProvider(), await realProvider()]
    const [here, there] = [await signedIn(one), await signedIn(other)]
    expect(here.subject).toBe(there.subject)
    expect(here.issuer).not.toBe(there.issuer)
  })
})

describe("what is said of the person", () => {
  async function told(account: TestAccount, more: Partial<TestProviderOptions> = {}): Promise<OidcIdentity> {
    return signedIn(await realProvider({ accounts: { ada: account }, ...more }))
  }

  it.each([false, undefined, "true", 1])("takes no address whose check is %j", async (email_verified) => {
    const { mail, name } = await told({ ...ada, email_verified })
    expect(mail).toBeUndefined()
    expect(name).toBe("Ada L.")
  })

  it.each([42, "", "ada", "ada@corp.example, eve@evil.example", "ada@corp.example\r\nBcc: eve@evil.example"])(
    "takes %j for no address",
    async (email) => {
      expect((await told({ ...ada, email })).mail).toBeUndefined()
    },
  )

  it("takes no address that is longer than addresses are", async () => {
    const mail = `${"a".repeat(244)}@b.example`
    expect((await told({ ...ada, email: mail })).mail).toBe(mail)
    expect((await told({ ...ada, email: `a${mail}` })).mail).toBeUndefined()
  })

  it("takes address and check from one source", async () => {
    const provider = await forger()
    provider.answers.userinfo = { email: "ada@corp.example", email_verified: true }
    const claimed = (claims: object) => forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...claims }))
    expect((await claimed({})).mail).toBe("ada@corp.example")
    expect((await claimed({ email: "eve@evil.example" })).mail).toBe("ada@corp.example")
    expect((await claimed({ email: "eve@evil.example", email_verified: false })).mail).toBeUndefined()
    expect((await claimed({ email_verified: true })).mail).toBeUndefined()
  })

  it("reads the same from an id token that holds it all, and asks no more", async () => {
    expect(await told(ada, { fullIdTokens: true })).toMatchObject({ name: "Ada L.", groups: ["legal", "it"] })
    const provider = await forger()
    await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...ada }))
    expect(provider.asked.map(({ path }) => path)).not.toContain("/userinfo")
    await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...ada, groups: undefined }))
    expect(provider.asked.map(({ path }) => path)).toContain("/userinfo")
  })

  it("believes the id token before userinfo", async () => {
    const provider = await forger()
    provider.answers.userinfo = { name: "Eve", groups: ["admin"], sid: "session-2" }
    const said = (claims: object) => forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...claims }))
    expect(await said({ name: "Ada", groups: ["legal"] })).toMatchObject({ name: "Ada", groups: ["legal"] })
    expect(await said({})).toMatchObject({ name: "Eve", groups: ["admin"], session: undefined })
  })

  it.each(["", 42, null])("takes %j for no session", async (sid) => {
    const provider = await forger()
    const identity = await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, sid }))
    expect(identity.session).toBeUndefined()
  })

  it("does without userinfo where the provider has none", async () => {
    const provider = await forger()
    provider.answers.description.userinfo_endpoint = undefined
    expect(await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }))).toEqual({
      ...{ issuer: provider.issuer, subject: "ada", groups: [] },
      ...{ name: undefined, mail: undefined, session: undefined },
    })
  })

  it.each([
    ["one group as a text", "legal", ["legal"]],
    ["no groups", undefined, []],
    ["an object", { legal: true }, []],
    ["a number", 7, []],
    ["a mixture", ["legal", 7, null, ["it"], "", "legal", "it"], ["legal", "it"]],
    ["a name that is too long", ["g".repeat(201), "g".repeat(200)], ["g".repeat(200)]],
  ])("reads %s", async (_, groups, expected) => {
    expect((await told({ ...ada, groups })).groups).toEqual(expected)
  })

  it("takes five hundred groups at most", async () => {
    const groups = Array.from({ length: 700 }, (_, index) => `group-${index}`)
    expect((await told({ ...ada, groups })).groups).toEqual(groups.slice(0, 500))
  })

  it("reads groups from the claim that the settings name", async () => {
    const provider = await forger()
    const oidc = oidcOf(provider, { groupsClaim: "https://corp.example/roles" })
    const claims = { groups: ["admin"], "https://corp.example/roles": ["legal"] }
    const identity = await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...claims }), { oidc })
    expect(identity.groups).toEqual(["legal"])
  })

  it.each([
    ["control characters", "  Ada\n\u0000 \u202eevil\u202c L. ", "Ada evil L."],
    ["five hundred letters", "x".repeat(500), "x".repeat(200)],
    ["three hundred faces", "\u{1f600}".repeat(300), "\u{1f600}".repeat(200)],
    ["a bell alone", "\u0007", undefined],
    ["a number", 42, undefined],
  ])("makes one clean line of a name with %s", async (_, name, expected) => {
    expect((await told({ ...ada, name })).name).toBe(expected)
  })

  it.each([
    ["empty", ""],
    ["too long", "s".repeat(256)],
    ["a number", 42],
  ])("refuses a subject that is %s", async (_, sub) => {
    const provider = await forger()
    const attempt = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...ada, sub }))
    expect(await refusal(attempt)).toMatch(/^invalid: .*sub/)
  })
})

describe("a callback is refused", () => {
  async function back(provider: TestProvider, as: string | { refuse: true } = "ada") {
    const oidc = oidcOf(provider)
    const { url: address, flow } = await oidc.start(false)
    const returned = await provider.signIn(address, as)
    return { oidc, flow, returned, code: returned.searchParams.get("code") ?? "" }
  }

  function changed(address: URL, change: (query: URLSearchParams) => void): URL {
    const copy = new URL(address)
    change(copy.searchParams)
    return copy
  }

  it("with another state, with none, with two", async () => {
    const { oidc, flow, returned, code } = await back(await realProvider())
    const other = { ...flow, state: (await oidc.start(false)).flow.state }
    expect(await refusal(oidc.finish(returned, other), [code])).toMatch(/^invalid: .*"state"/)
    const none = changed(returned, (query) => query.delete("state"))
    expect(await refusal(oidc.finish(none, flow), [code])).toMatch(/^invalid: .*"state" missing/)
    const two = changed(returned, (query) => query.append("state", "x"))
    expect(await refusal(oidc.finish(two, flow), [code])).toMatch(
      /^invalid: "state" parameter must be provided only once/,
    )
    expect((await oidc.finish(returned, flow)).subject).toBe("ada")
  })

  it("that comes from another issuer, or does not say from which (RFC 9207)", async () => {
    const { oidc, flow, returned, code } = await back(await realProvider())
    const mixed = changed(returned, (query) => query.set("iss", "https://evil.example"))
    expect(await refusal(oidc.finish(mixed, flow), [code])).toMatch(/^invalid: unexpected "iss"/)
    const silent = changed(returned, (query) => query.delete("iss"))
    expect(await refusal(oidc.finish(silent, flow), [code])).toMatch(/^invalid: .*"iss" .*missing/)
    expect((await oidc.finish(returned, flow)).subject).toBe("ada")
  })

  it("with a code that was used", async () => {
    const { oidc, flow, returned, code } = await back(await realProvider())
    await oidc.finish(returned, flow)
    expect(await refusal(oidc.finish(returned, flow), [code])).toBe("invalid: the provider says invalid_grant")
  })

  it("with a code of somebody else's sign-in", async () => {
    const provider = await realProvider({ accounts: { ada, eve: {} } })
    const { oidc, flow, returned } = await back(provider)
    const eve = await back(provider, "eve")
    const injected = changed(returned, (query) => query.set("code", eve.code))
    expect(await refusal(oidc.finish(injected, flow), [eve.code])).toBe("invalid: the provider says invalid_grant")
  })

  it("with another nonce", async () => {
    const { oidc, flow, returned, code } = await back(await realProvider())
    const other = { ...flow, nonce: (await oidc.start(false)).flow.nonce }
    expect(await refusal(oidc.finish(returned, other), [code])).toMatch(/^invalid: unexpected ID Token "nonce"/)
  })

  it("with another verifier, or without one", async () => {
    for (const verifier of ["x".repeat(43), ""]) {
      const { oidc, flow, returned, code } = await back(await realProvider())
      expect(await refusal(oidc.finish(returned, { ...flow, verifier }), [code])).toMatch(/invalid_grant|no verifier/)
    }
    const careless = await forger()
    const oidc = oidcOf(careless)
    const { flow } = await oidc.start(false)
    const returned = new URL(`${url}/?code=a-code&state=${flow.state}`)
    expect(await refusal(oidc.finish(returned, { ...flow, verifier: "" }))).toBe("invalid: the flow has no verifier")
    expect(careless.asked.map(({ path }) => path)).not.toContain("/token")
  })

  it("when PKCE was taken out on the way (RFC 9700, §4.8.2)", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    const { url: address, flow } = await oidc.start(false)
    const without = changed(new URL(address), (query) => {
      query.delete("code_challenge")
      query.delete("code_challenge_method")
    })
    const returned = await provider.signIn(without.href, "ada")
    expect(returned.searchParams.has("code")).toBe(true)
    expect(await refusal(oidc.finish(returned, flow))).toBe("invalid: the provider says invalid_grant")
  })

  it("when the person said no", async () => {
    const { oidc, flow, returned } = await back(await realProvider(), { refuse: true })
    expect(await refusal(oidc.finish(returned, flow))).toBe("denied: the provider says access_denied")
    const forged = changed(returned, (query) => query.set("state", "x"))
    expect(await refusal(oidc.finish(forged, flow))).toMatch(/^invalid: .*"state"/)
  })

  it.each([
    ["login_required", "denied: the provider says login_required"],
    ["temporarily_unavailable", "unavailable: the provider says temporarily_unavailable"],
    ["invalid_scope", "invalid: the provider says invalid_scope"],
    ["constructor", "invalid: the provider says constructor"],
    ["a\nb\u001b[31m", "invalid: the provider says a b [31m"],
  ])("when the provider answers %j", async (error, expected) => {
    const oidc = oidcOf(await forger())
    const { flow } = await oidc.start(false)
    const query = new URLSearchParams({ error, error_description: "do not show me", state: flow.state })
    expect(await refusal(oidc.finish(new URL(`${url}/?${query}`), flow), ["do not show me"])).toBe(expected)
  })

  it("without a code", async () => {
    const oidc = oidcOf(await forger())
    const { flow } = await oidc.start(false)
    expect(await refusal(oidc.finish(new URL(`${url}/?state=${flow.state}`), flow))).toMatch(/^invalid: no auth.* code/)
  })

  it("when the provider does not know this client", async () => {
    const provider = await realProvider({ clients: [clientOf(url, { client_secret: "another ".repeat(5) })] })
    expect(await refusal(signedIn(provider))).toMatch(/^invalid: /)
  })
})

describe("an id token is refused", () => {
  it("but a good one is not", async () => {
    const provider = await forger()
    const identity = await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, name: "Ada" }))
    expect(identity).toMatchObject({ issuer: provider.issuer, subject: "ada", name: "Ada" })
  })

  const at = () => Math.floor(Date.now() / 1000)
  it.each<[string, () => Record<string, unknown>, RegExp]>([
    ["for another client", () => ({ aud: "another" }), /"aud"/],
    ["for several, of which another asked", () => ({ aud: ["aval", "another"], azp: "another" }), /"azp"/],
    ["for several without a word on which asked", () => ({ aud: ["aval", "another"] }), /"aud"/],
    ["for nobody", () => ({ aud: undefined }), /"aud"/],
    ["of another issuer", () => ({ iss: "https://evil.example" }), /"iss"/],
    ["that has expired", () => ({ exp: at() - 60, iat: at() - 180 }), /"exp"/],
    ["that never expires", () => ({ exp: undefined }), /"exp"/],
    ["that says no time", () => ({ iat: undefined }), /"iat"/],
    ["that is not valid yet", () => ({ nbf: at() + 120 }), /"nbf"/],
    ["about nobody", () => ({ sub: undefined }), /"sub"/],
    ["without the nonce", () => ({ nonce: undefined }), /"nonce"/],
  ])("%s", async (_, claims, why) => {
    const provider = await forger()
    const attempt = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, ...claims() }))
    expect(await refusal(attempt)).toMatch(new RegExp(`^invalid: .*${why.source}`))
  })

  it("signed by a key that the provider does not publish, also under the name of one that it does", async () => {
    const provider = await forger()
    const key = await newKey()
    const foreign = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }, { key }))
    expect(await refusal(foreign)).toMatch(/^invalid: .*no applicable keys/)
    const { kid = "" } = provider.key.jwk
    const named = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }, { key, header: { kid } }))
    expect(await refusal(named)).toMatch(/^invalid: JWT signature verification failed/)
  })

  it("whose claims were changed after it was signed", async () => {
    const provider = await forger()
    const attempt = forgedSignIn(provider, async ({ nonce }) => {
      const [header, , signature] = (await provider.sign({ nonce })).split(".")
      const [, claims] = (await provider.sign({ nonce, sub: "admin" })).split(".")
      return [header, claims, signature].join(".")
    })
    expect(await refusal(attempt)).toMatch(/^invalid: JWT signature verification failed/)
  })

  it.each([[["RS256"]], [["RS256", "none"]]])("that nobody signed, where the provider lists %j", async (algorithms) => {
    const provider = await forger("RS256")
    provider.answers.description.id_token_signing_alg_values_supported = algorithms
    const claims = { iss: provider.issuer, aud: "aval", sub: "ada", iat: at(), exp: at() + 60 }
    expect(await refusal(forgedSignIn(provider, ({ nonce }) => unsigned({ ...claims, nonce })))).toMatch(
      /^invalid: .*"alg"/,
    )
  })

  it.each([[["RS256"]], [["RS256", "HS256"]]])(
    "signed with the client's secret, where it lists %j",
    async (algorithms) => {
      const provider = await forger("RS256")
      provider.answers.description.id_token_signing_alg_values_supported = algorithms
      const attempt = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }, { key: clientSecret }))
      expect(await refusal(attempt)).toMatch(/^invalid: .*(alg|algorithm)/)
    },
  )

  it.each(["", "x", "a.b.c", "a.b.c.d.e", "eyJhbGciOiJSUzI1NiJ9.bm8ganNvbg.eA", 42])(
    "that is none: %j",
    async (token) => {
      const provider = await forger()
      const oidc = oidcOf(provider)
      const { flow } = await oidc.start(false)
      provider.answers.tokens = { id_token: token }
      const attempt = oidc.finish(new URL(`${url}/?code=a-code&state=${flow.state}`), flow)
      expect(await refusal(attempt, ["no json"])).toMatch(/^invalid: /)
    },
  )

  it("with userinfo about somebody else", async () => {
    const provider = await forger()
    provider.answers.userinfo = { sub: "eve", groups: ["admin"] }
    const attempt = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }))
    expect(await refusal(attempt)).toMatch(/^invalid: .*"sub"/)
  })
})

describe("signing in again", () => {
  it("sends the person through the provider's form, and takes a new sign-in", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    const jar = new Map<string, string>()
    const first = await oidc.start(false)
    await provider.signIn(first.url, "ada", jar)
    pass(600)
    const { url: address, flow } = await oidc.start(true)
    expect(new URL(address).searchParams.get("prompt")).toBe("login")
    expect(new URL(address).searchParams.get("max_age")).toBe("0")
    const back = await provider.signIn(address, "ada", jar)
    // Consent or a second factor may take its time: what counts is that the sign-in is later than the request for it.
    pass(50)
    expect((await oidc.finish(back, flow)).subject).toBe("ada")
  })

  it("is refused when the browser took the request for it out", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    const jar = new Map<string, string>()
    await provider.signIn((await oidc.start(false)).url, "ada", jar)
    pass(600)
    for (const again of [false, true]) {
      const { url: address, flow } = await oidc.start(again)
      const quiet = new URL(address)
      quiet.searchParams.delete("prompt")
      quiet.searchParams.delete("max_age")
      const back = await provider.signIn(quiet.href, "nobody", jar)
      if (again) expect(await refusal(oidc.finish(back, flow))).toMatch(/^invalid: too much time has elapsed/)
      else expect((await oidc.finish(back, flow)).subject).toBe("ada")
    }
  })

  const at = () => Math.floor(Date.now() / 1000)
  it.each<[string, () => unknown, RegExp]>([
    ["no time", () => undefined, /^invalid: .*"auth_time".* missing/],
    ["an old time", () => at() - 60, /^invalid: too much time/],
    ["no number", () => "now", /^invalid: .*"auth_time"/],
  ])("is refused when the provider says %s", async (_, authTime, why) => {
    const provider = await forger()
    const attempt = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, auth_time: authTime() }), {
      again: true,
    })
    expect(await refusal(attempt)).toMatch(why)
    await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce, auth_time: at() }), { again: true })
  })
})

describe("the provider", () => {
  it("may change its key", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    await signedIn(provider, "ada", oidc)
    await provider.rotateKeys()
    pass(61)
    expect((await signedIn(provider, "ada", oidc)).subject).toBe("ada")
  })

  it("may be down, and is asked again when it is back", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    await provider.stop()
    expect(await refusal(oidc.start(false))).toBe(`unavailable: ${provider.issuer} does not answer: ECONNREFUSED`)
    expect(await refusal(oidc.loggedOut(await forgedLogout(provider)))).toMatch(/^unavailable: /)
    expect(await oidc.signOutUrl()).toBeUndefined()
    await provider.restart()
    const { url: address, flow } = await oidc.start(false)
    const back = await provider.signIn(address, "ada")
    await provider.stop()
    expect(await refusal(oidc.finish(back, flow))).toMatch(/^unavailable: /)
    await provider.restart()
    expect((await oidc.finish(back, flow)).subject).toBe("ada")
  })

  it.each(["/.well-known/openid-configuration", "/token", "/keys", "/userinfo"])(
    "is unavailable when %s is out of order",
    async (path) => {
      const provider = await forger()
      const oidc = oidcOf(provider)
      for (const status of [503, 500, 429]) {
        provider.answers.status = { [path]: status }
        const attempt = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }), { oidc })
        expect(await refusal(attempt)).toBe(`unavailable: ${provider.issuer} answers ${status}`)
      }
      provider.answers.status = {}
      expect((await forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }), { oidc })).subject).toBe("ada")
    },
  )

  it("is unavailable when it stops in the middle of an answer, or takes too long", async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"issuer":'))
        controller.error(new TypeError("terminated"))
      },
    })
    const broken = createOidc(oidcConfig("https://idp.example"), { url, fetch: async () => new Response(cut) })
    expect(await refusal(broken.start(false))).toBe("unavailable: https://idp.example does not answer: TypeError")
    const timeout = vi.spyOn(AbortSignal, "timeout")
    const signals: (AbortSignal | null | undefined)[] = []
    const slow = createOidc(oidcConfig("https://idp.example"), {
      url,
      async fetch(_, { signal }) {
        signals.push(signal)
        throw new DOMException("too late", "TimeoutError")
      },
    })
    expect(await refusal(slow.start(false))).toBe("unavailable: https://idp.example does not answer: TimeoutError")
    expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000)
    expect(signals).toEqual([timeout.mock.results[0]?.value])
  })

  it("is asked for its description once an hour", async () => {
    const provider = await forger()
    const oidc = oidcOf(provider)
    const asked = () => provider.asked.filter(({ path }) => path.startsWith("/.well-known/")).length
    await oidc.start(false)
    await oidc.start(true)
    pass(3599)
    await oidc.signOutUrl()
    expect(asked()).toBe(1)
    pass(1)
    provider.answers.description.authorization_endpoint = `${provider.issuer}/moved`
    expect((await oidc.start(false)).url).toMatch(/\/moved\?/)
    expect(asked()).toBe(2)
  })

  it("is who the settings say, to the letter", async () => {
    const provider = await forger()
    for (const issuer of ["https://evil.example", `${provider.issuer}/`, `${provider.issuer}/other`]) {
      provider.answers.description.issuer = issuer
      expect(await refusal(oidcOf(provider).start(false))).toMatch(/^invalid: /)
    }
    provider.answers.description.issuer = undefined
    expect(await refusal(oidcOf(provider).start(false))).toMatch(/^invalid: /)
    provider.answers.description = {}
    const address = `${provider.issuer}/.well-known/openid-configuration`
    expect(await refusal(oidcOf({ issuer: address }).start(false))).toBe(
      `invalid: the provider is called ${provider.issuer}, not ${address}`,
    )
  })

  it.each(["https://login.microsoftonline.com/common/v2.0", "https://any.b2clogin.com/any/v2.0"])(
    "vouches for no other company's people: %s",
    async (issuer) => {
      const described = "https://login.microsoftonline.com/{tenantid}/v2.0"
      const oidc = createOidc(oidcConfig(issuer), { url, fetch: describing({ issuer: described }) })
      expect(await refusal(oidc.start(false))).toBe(`invalid: the provider is called ${described}, not ${issuer}`)
    },
  )

  it("is not asked over plain http, this machine apart", async () => {
    const asked: string[] = []
    const outside = createOidc(oidcConfig("http://idp.example"), {
      url,
      async fetch(address) {
        asked.push(address)
        return new Response()
      },
    })
    expect(await refusal(outside.start(false))).toMatch(/^invalid: .*HTTPS/)
    expect(asked).toEqual([])
    const issuer = "https://idp.example"
    const weak = describing({ issuer, authorization_endpoint: "http://idp.example/authorize" })
    expect(await refusal(createOidc(oidcConfig(issuer), { url, fetch: weak }).start(false))).toMatch(
      /^invalid: .*HTTPS/,
    )
    const provider = await forger()
    provider.answers.description.jwks_uri = "http://idp.example/keys"
    const keys = forgedSignIn(provider, ({ nonce }) => provider.sign({ nonce }))
    expect(await refusal(keys)).toBe("invalid: http://idp.example is not an https address")
  })

  it("signs people out where it can", async () => {
    const provider = await realProvider()
    const address = new URL((await oidcOf(provider).signOutUrl()) ?? "")
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: "aval",
      post_logout_redirect_uri: "https://aval.example/sign-in",
    })
    const jar = new Map<string, string>()
    await provider.signIn((await oidcOf(provider).start(false)).url, "ada", jar)
    expect((await provider.signOut(address.href, jar)).href).toBe("https://aval.example/sign-in")
    expect(await oidcOf(await forger()).signOutUrl()).toBeUndefined()
  })
})

describe("a logout token", () => {
  it("of a real provider names person and session", async () => {
    const provider = await realProvider()
    const oidc = oidcOf(provider)
    const jar = new Map<string, string>()
    const { url: address, flow } = await oidc.start(false)
    const { session } = await oidc.finish(await provider.signIn(address, "ada", jar), flow)
    await provider.signOut((await oidc.signOutUrl()) ?? "", jar)
    expect(provider.logoutTokens).toHaveLength(1)
    const [token = ""] = provider.logoutTokens
    expect(await oidc.loggedOut(token)).toEqual({ id: expect.stringMatching(/./), subject: "ada", session })
  })

  const event = "http://schemas.openid.net/event/backchannel-logout"
  const at = () => Math.floor(Date.now() / 1000)
  const good = { jti: "id-1", sid: "session-1", events: { [event]: {} } }
  const typed = { header: { typ: "logout+jwt" } }

  it("may name the person, the session, or both, and may be typed in three ways", async () => {
    const provider = await forger()
    const oidc = oidcOf(provider)
    const read = async (claims: object, header = {}) =>
      oidc.loggedOut(await provider.sign({ ...good, ...claims }, { header }))
    expect(await read({})).toEqual({ id: "id-1", subject: "ada", session: "session-1" })
    expect(await read({ sid: undefined }, typed.header)).toEqual({ id: "id-1", subject: "ada", session: undefined })
    expect(await read({ sub: undefined }, { typ: "JWT" })).toEqual({
      ...{ id: "id-1", subject: undefined, session: "session-1" },
    })
    expect(await read({ iat: at() + 29 })).toMatchObject({ id: "id-1" })
    expect(await read({ iat: at() - 329, exp: at() - 29 })).toMatchObject({ id: "id-1" })
    expect(await read({ aud: ["aval", "another"] }, { typ: "application/logout+jwt" })).toMatchObject({ id: "id-1" })
  })

  it.each<[string, () => Record<string, unknown>, RegExp]>([
    ["for another client", () => ({ aud: "another" }), /"aud"/],
    ["for nobody", () => ({ aud: undefined }), /"aud"/],
    ["of another issuer", () => ({ iss: "https://evil.example" }), /"iss"/],
    ["of no issuer", () => ({ iss: undefined }), /"iss"/],
    ["with a nonce", () => ({ nonce: "n" }), /nonce/],
    ["with a nonce of null", () => ({ nonce: null }), /nonce/],
    ["without events", () => ({ events: undefined }), /events/],
    ["about another event", () => ({ events: { "https://schemas.example/other": {} } }), /events/],
    ["whose event is no object", () => ({ events: { [event]: true } }), /events/],
    ["whose event is a list", () => ({ events: { [event]: [] } }), /events/],
    ["about nobody", () => ({ sub: undefined, sid: undefined }), /sub/],
    ["about a number", () => ({ sub: 7 }), /sub/],
    ["about an empty session", () => ({ sid: "" }), /sid/],
    ["without an id", () => ({ jti: undefined }), /jti/],
    ["with an endless id", () => ({ jti: "x".repeat(256) }), /jti/],
    ["that has expired", () => ({ exp: at() - 31 }), /"exp"/],
    ["that never expires", () => ({ exp: undefined }), /"exp"/],
    ["that is old", () => ({ iat: at() - 331, exp: at() + 3600 }), /"iat"/],
    ["from the future", () => ({ iat: at() + 31, exp: at() + 3600 }), /"iat"/],
    ["that says no time", () => ({ iat: undefined }), /"iat"/],
  ])("%s is refused", async (_, claims, why) => {
    const provider = await forger()
    const oidc = oidcOf(provider)
    const token = await provider.sign({ ...good, ...claims() }, typed)
    expect(await refusal(oidc.loggedOut(token))).toMatch(new RegExp(`^invalid: .*${why.source}`))
    expect(await oidc.loggedOut(await provider.sign(good, typed))).toMatchObject({ id: "id-1" })
  })

  it("of another type is refused", async () => {
    const provider = await forger()
    for (const typ of ["at+jwt", "secevent+jwt", "application/dpop+jwt", ""]) {
      const token = await provider.sign(good, { header: { typ } })
      expect(await refusal(oidcOf(provider).loggedOut(token))).toMatch(/^invalid: .*type/)
    }
  })

  it("that nobody signed, or somebody else did, is refused", async () => {
    const provider = await forger()
    const oidc = oidcOf(provider)
    const claims = { iss: provider.issuer, aud: "aval", sub: "ada", iat: at(), exp: at() + 60, ...good }
    const signed = await provider.sign(good)
    const key = await newKey()
    const { kid = "" } = provider.key.jwk
    const forged = {
      none: unsigned(claims),
      stripped: `${signed.split(".").slice(0, 2).join(".")}.`,
      foreign: await provider.sign(good, { key }),
      named: await provider.sign(good, { key, header: { kid } }),
      secret: await provider.sign(good, { key: clientSecret }),
      garbage: "x",
      empty: "",
    }
    for (const [name, token] of Object.entries(forged))
      expect(await refusal(oidc.loggedOut(token)), name).toMatch(/^invalid: /)
    expect(await oidc.loggedOut(signed)).toMatchObject({ id: "id-1" })
  })

  it("without a public-key signature is refused before anybody is asked", async () => {
    const provider = await forger()
    for (const token of [unsigned(good), await provider.sign(good, { key: clientSecret })])
      expect(await refusal(oidcOf(provider).loggedOut(token))).toMatch(/^invalid: "alg" .*not allowed/)
    expect(provider.asked).toEqual([])
  })

  it("is not what an id token is", async () => {
    const provider = await forger()
    const idToken = await provider.sign({ nonce: "n", sid: "session-1", jti: "id-1" })
    expect(await refusal(oidcOf(provider).loggedOut(idToken))).toMatch(/^invalid: .*events/)
    const attempt = forgedSignIn(provider, () => provider.sign(good, typed))
    expect(await refusal(attempt)).toMatch(/^invalid: .*"nonce"/)
  })

  it("signed by a new key is taken, half a minute after the last look at the keys", async () => {
    const provider = await forger()
    const oidc = oidcOf(provider)
    await oidc.loggedOut(await provider.sign(good))
    const key = await newKey()
    provider.answers.keys = [key]
    pass(31)
    expect(await oidc.loggedOut(await provider.sign(good, { key }))).toMatchObject({ id: "id-1" })
    expect(await refusal(oidc.loggedOut(await provider.sign(good)))).toMatch(/^invalid: /)
    const looks = provider.asked.filter(({ path }) => path === "/keys").length
    await refusal(oidc.loggedOut(await provider.sign(good, { key: await newKey() })))
    expect(provider.asked.filter(({ path }) => path === "/keys")).toHaveLength(looks)
  })
})

/** Serves a description alone. */
function describing(description: object): (address: string) => Promise<Response> {
  return async () => Response.json({ jwks_uri: "https://idp.example/keys", ...description })
}

/** A logout token that only the key's owner could tell from a true one. */
async function forgedLogout({ issuer }: TestProvider): Promise<string> {
  const forger = await startForger()
  await forger.stop()
  return forger.sign({ iss: issuer, jti: "id-1", events: {} })
}
