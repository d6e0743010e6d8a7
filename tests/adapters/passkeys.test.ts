import * as library from "@simplewebauthn/server"
import fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { createPasskeys } from "../../src/adapters/passkeys.ts"
import type { Passkey } from "../../src/core/sign-in.ts"
import { type Algorithm, Authenticator, type Cbor, cbor, type Lapse } from "../support/authenticator.ts"

vi.mock(import("@simplewebauthn/server"), { spy: true })

const url = "https://aval.example.com/register"
const passkeys = createPasskeys({ url })
const person = { handle: "per_000001", name: "Ana Silva", mail: "ana@example.com", existing: [] }

async function registered(device: Authenticator): Promise<Passkey> {
  const options = await passkeys.registrationOptions(person)
  const passkey = await passkeys.verifyRegistration(device.register(options), options.challenge)
  if (!passkey) throw new Error("The registration was not taken")
  return passkey
}

/** A registration with a lapse, judged as any other. */
async function registering(lapse: Lapse) {
  const options = await passkeys.registrationOptions(person)
  return passkeys.verifyRegistration(new Authenticator(url).register(options, lapse), options.challenge)
}

async function signingIn(device: Authenticator, passkey: Passkey, lapse: Lapse = {}) {
  const options = await passkeys.authenticationOptions()
  return passkeys.verifyAuthentication(device.signIn(options, lapse), options.challenge, passkey)
}

/** What no site may take, whichever of the two ceremonies it comes in. */
const lapses: Readonly<Record<string, Lapse>> = {
  "the challenge of another time": { challenge: "b3RoZXI" },
  "the origin of another site": { origin: "https://aval.example.net" },
  "the origin on another port": { origin: "https://aval.example.com:8443" },
  "the origin over plain http": { origin: "http://aval.example.com" },
  "the name of another site": { rpId: "example.com" },
  "nobody there": { present: false },
  "nobody made sure of": { verified: false },
}

describe("options", () => {
  test("to register ask for a passkey that is a way in on its own", async () => {
    const existing = [{ id: "b25l", transports: ["usb", "nfc"] }]
    const { challenge, ...options } = await passkeys.registrationOptions({ ...person, existing })
    expect(Buffer.from(challenge, "base64url")).toHaveLength(32)
    expect(options).toMatchObject({
      rp: { name: "Aval", id: "aval.example.com" },
      user: {
        id: Buffer.from("per_000001").toString("base64url"),
        name: "ana@example.com",
        displayName: "Ana Silva",
      },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ alg, type: "public-key" })),
      attestation: "none",
      excludeCredentials: [{ id: "b25l", transports: ["usb", "nfc"], type: "public-key" }],
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      timeout: 300_000,
    })
  })

  test("name a person without a mail by their name", async () => {
    const options = await passkeys.registrationOptions({ handle: "per_2", name: "Ana Silva", existing: [] })
    expect(options.user).toMatchObject({ name: "Ana Silva", displayName: "Ana Silva" })
  })

  test("to sign in name nobody and no passkey", async () => {
    const { challenge, ...options } = JSON.parse(JSON.stringify(await passkeys.authenticationOptions()))
    expect(Buffer.from(challenge, "base64url")).toHaveLength(32)
    expect(options).toEqual({ rpId: "aval.example.com", userVerification: "required", timeout: 300_000 })
  })

  test("carry another challenge each time", async () => {
    const both = [await passkeys.authenticationOptions(), await passkeys.registrationOptions(person)]
    expect(both[0]?.challenge).not.toBe(both[1]?.challenge)
    expect((await passkeys.authenticationOptions()).challenge).not.toBe(both[0]?.challenge)
  })
})

describe("registration", () => {
  test.each<Algorithm>(["ES256", "EdDSA", "RS256"])(
    "with %s gives a passkey to keep, which signs in",
    async (algorithm) => {
      const device = new Authenticator(url, { algorithm })
      const passkey = await registered(device)
      expect(passkey).toEqual({
        id: device.id.toString("base64url"),
        publicKey: expect.stringMatching(/^[\w-]{40,}$/),
        counter: 1,
        transports: ["internal"],
        synced: false,
      })
      expect(await signingIn(device, passkey)).toEqual({ counter: 2 })
    },
  )

  test("knows a passkey that syncs", async () => {
    expect(await registered(new Authenticator(url, { synced: true }))).toMatchObject({ synced: true, counter: 0 })
  })

  test("is taken from a device that signs for itself", async () => {
    expect(await registering({ format: "packed" })).toMatchObject({ counter: 1 })
  })

  test("needs no word on transports", async () => {
    const options = await passkeys.registrationOptions(person)
    const { response, ...answer } = new Authenticator(url).register(options)
    const { transports: _, ...without } = response
    expect(await passkeys.verifyRegistration({ ...answer, response: without }, options.challenge)).toMatchObject({
      transports: [],
    })
  })

  test.each(Object.entries(lapses))("is not taken with %s", async (_, lapse) => {
    expect(await registering(lapse)).toBeUndefined()
  })

  test.each<[string, Lapse]>([
    ["an answer to a sign-in", { type: "webauthn.get" }],
    ["bytes too many", { tamper: (data) => Buffer.concat([data, Buffer.from([0])]) }],
    ["an id cut short", { tamper: (data) => data.subarray(0, 60) }],
    ["no key at all", { tamper: (data) => data.subarray(0, 37) }],
    ["a statement where there is none", { statement: new Map([["x", 1]]) }],
    [
      "a signature of its own that is none",
      {
        format: "packed",
        statement: new Map<string, Cbor>([
          ["alg", -7],
          ["sig", Buffer.alloc(70)],
        ]),
      },
    ],
  ])("is not taken with %s", async (_, lapse) => {
    expect(await registering(lapse)).toBeUndefined()
  })

  test("is not taken under another id than the key's", async () => {
    const options = await passkeys.registrationOptions(person)
    const answer = new Authenticator(url).register(options)
    const other = { ...answer, id: "b3RoZXI", rawId: "b3RoZXI" }
    expect(await passkeys.verifyRegistration(other, options.challenge)).toBeUndefined()
  })

  test("of another form than asked for never reaches the library, which would fetch what it names", async () => {
    const verify = vi.mocked(library.verifyRegistrationResponse)
    for (const format of ["android-key", "android-safetynet", "apple", "tpm", "fido-u2f", "", "None"])
      expect(await registering({ format }), format).toBeUndefined()
    expect(verify).not.toHaveBeenCalled()
    await registering({ format: "none" })
    expect(verify).toHaveBeenCalledTimes(1)
  })
})

describe("sign-in", () => {
  test("is taken each time anew, with the counter to keep", async () => {
    const device = new Authenticator(url)
    let passkey = await registered(device)
    for (const counter of [2, 3, 4]) {
      const proof = await signingIn(device, passkey)
      expect(proof).toEqual({ counter })
      passkey = { ...passkey, ...proof }
    }
  })

  test("is taken from a passkey that does not count", async () => {
    const device = new Authenticator(url, { synced: true })
    const passkey = await registered(device)
    expect(await signingIn(device, passkey)).toEqual({ counter: 0 })
    expect(await signingIn(device, passkey)).toEqual({ counter: 0 })
  })

  test.each(Object.entries(lapses))("is not taken with %s", async (_, lapse) => {
    const device = new Authenticator(url)
    expect(await signingIn(device, await registered(device), lapse)).toBeUndefined()
  })

  test.each<[string, Lapse]>([
    ["an answer to a registration", { type: "webauthn.create" }],
    ["another key", { signer: new Authenticator(url) }],
    ["a key of another kind", { signer: new Authenticator(url, { algorithm: "RS256" }) }],
    ["a counter put forward once signed", { tamper: flipped(36) }],
    ["another site named once signed", { tamper: flipped(0) }],
    ["a person made sure of once signed", { verified: false, tamper: flipped(32, 4) }],
    ["bytes too many", { tamper: (data) => Buffer.concat([data, Buffer.from([0])]) }],
    ["bytes too few", { tamper: (data) => data.subarray(0, -1) }],
  ])("is not taken with %s", async (_, lapse) => {
    const device = new Authenticator(url)
    expect(await signingIn(device, await registered(device), lapse)).toBeUndefined()
  })

  test.each([5, 4, 1, 0])("is not taken with the counter at %i after 5", async (counter) => {
    const device = new Authenticator(url)
    const passkey = { ...(await registered(device)), counter: 5 }
    expect(await signingIn(device, passkey, { counter })).toBeUndefined()
    expect(await signingIn(device, passkey, { counter: 6 })).toEqual({ counter: 6 })
  })

  test("is not taken for another passkey of the same person", async () => {
    const device = new Authenticator(url)
    const other = await registered(new Authenticator(url))
    const own = await registered(device)
    expect(await signingIn(device, other)).toBeUndefined()
    expect(await signingIn(device, { ...own, id: other.id })).toBeUndefined()
  })

  test("is not taken a second time under a new challenge", async () => {
    const device = new Authenticator(url, { synced: true })
    const passkey = await registered(device)
    const [first, second] = [await passkeys.authenticationOptions(), await passkeys.authenticationOptions()]
    const answer = device.signIn(first)
    expect(await passkeys.verifyAuthentication(answer, first.challenge, passkey)).toEqual({ counter: 0 })
    expect(await passkeys.verifyAuthentication(answer, second.challenge, passkey)).toBeUndefined()
  })

  test("tells which passkey it is of before it is proven", async () => {
    const device = new Authenticator(url)
    const options = await passkeys.authenticationOptions()
    const answer = device.signIn(options)
    expect(passkeys.passkeyIdIn(answer)).toBe(device.id.toString("base64url"))
    expect(passkeys.passkeyIdIn(device.register(options))).toBeUndefined()
    expect(passkeys.passkeyIdIn({ ...answer, id: "a".repeat(2000) })).toBeUndefined()
    expect(passkeys.passkeyIdIn(JSON.stringify(answer))).toBeUndefined()
  })
})

describe("garbage", () => {
  const value = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
  const base64url = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("base64url"))
  const client = fc.json().map((json) => Buffer.from(json).toString("base64url"))
  const part = fc.oneof(value, fc.string(), base64url, client)
  const shaped = fc.record({
    id: part,
    rawId: part,
    type: fc.oneof(fc.constant("public-key"), part),
    response: fc.oneof(
      part,
      fc.record({ clientDataJSON: part, attestationObject: part, transports: part }, { requiredKeys: [] }),
      fc.record({ clientDataJSON: part, authenticatorData: part, signature: part }, { requiredKeys: [] }),
    ),
  })

  test("of every type gives undefined", async () => {
    const passkey = await registered(new Authenticator(url))
    await fc.assert(
      fc.asyncProperty(fc.oneof(value, shaped), fc.string(), async (answer, challenge) => {
        expect(await passkeys.verifyRegistration(answer, challenge)).toBeUndefined()
        expect(await passkeys.verifyAuthentication(answer, challenge, passkey)).toBeUndefined()
        expect(["string", "undefined"]).toContain(typeof passkeys.passkeyIdIn(answer))
      }),
      { numRuns: 500 },
    )
  })

  test("in one place of a good answer gives undefined", async () => {
    const device = new Authenticator(url)
    const options = await passkeys.registrationOptions(person)
    const places = ["id", "rawId", "type", "clientDataJSON", "attestationObject"] as const
    const { response, ...answer } = device.register(options)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), part, async (place, other) => {
        const changed = { ...answer, response: { ...response } }
        Object.assign(place in response ? changed.response : changed, { [place]: other })
        expect(await passkeys.verifyRegistration(changed, options.challenge)).toBeUndefined()
      }),
    )
  })

  test("in the bytes that the device wrote gives undefined, or a passkey of the same id", async () => {
    const options = await passkeys.registrationOptions(person)
    const device = new Authenticator(url)
    const { response, ...answer } = device.register(options)
    const good = Buffer.from(response.attestationObject, "base64url")
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const attestationObject = flipped(at, mask)(good).toString("base64url")
        const changed = { ...answer, response: { ...response, attestationObject } }
        const taken = await passkeys.verifyRegistration(changed, options.challenge)
        expect([undefined, answer.id]).toContain(taken?.id)
      }),
      { numRuns: 300 },
    )
  })

  test("without an end is refused by its size, and a thousand lists in each other by their depth", async () => {
    const device = new Authenticator(url)
    const options = await passkeys.registrationOptions(person)
    const answer = device.register(options)
    const nested = Buffer.concat([Buffer.alloc(6000, 0x81), cbor(0)]).toString("base64url")
    for (const attestationObject of ["A".repeat(20_000), nested]) {
      const changed = { ...answer, response: { ...answer.response, attestationObject } }
      expect(await passkeys.verifyRegistration(changed, options.challenge)).toBeUndefined()
    }
  })
})

/** The data with some bits of one byte turned. */
function flipped(at: number, mask = 1) {
  return (data: Buffer) => {
    const changed = Buffer.from(data)
    changed[at] = (changed[at] ?? 0) ^ mask
    return changed
  }
}
