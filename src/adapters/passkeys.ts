import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { COSEALG, decodeAttestationObject, isoBase64URL } from "@simplewebauthn/server/helpers"
import { z } from "zod"
import type { Passkeys } from "../core/sign-in.ts"

/** Passkeys of the site at `url`. Each is a way in on its own: the device always makes sure of the person, by PIN, finger or face. */
export function createPasskeys({ url }: { url: string }): Passkeys {
  const { hostname: rpID, origin } = new URL(url)
  const site = { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true }
  return {
    async registrationOptions({ handle, name, mail, existing }) {
      const options = await generateRegistrationOptions({
        rpName: "Aval",
        rpID,
        userID: new TextEncoder().encode(handle),
        userName: mail ?? name,
        userDisplayName: name,
        timeout,
        attestationType: "none",
        excludeCredentials: existing.map(({ id, transports }) => ({ id, transports: [...transports] })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        supportedAlgorithmIDs,
      })
      return { ...options }
    },

    async verifyRegistration(input, challenge) {
      const answer = Registration.safeParse(input).data
      if (!answer) return undefined
      return orUndefined(async () => {
        if (!isUnattested(answer.response.attestationObject)) return undefined
        const { registrationInfo } = await verifyRegistrationResponse({
          ...site,
          response: { ...answer, clientExtensionResults: {} },
          expectedChallenge: challenge,
          supportedAlgorithmIDs,
        })
        if (registrationInfo?.credential.id !== answer.id) return undefined
        const { credential, credentialDeviceType } = registrationInfo
        return {
          id: credential.id,
          publicKey: isoBase64URL.fromBuffer(credential.publicKey),
          counter: credential.counter,
          transports: answer.response.transports,
          synced: credentialDeviceType === "multiDevice",
        }
      })
    },

    async authenticationOptions() {
      return { ...(await generateAuthenticationOptions({ rpID, timeout, userVerification: "required" })) }
    },

    passkeyIdIn(input) {
      return Authentication.safeParse(input).data?.id
    },

    async verifyAuthentication(input, challenge, { id, publicKey, counter }) {
      const answer = Authentication.safeParse(input).data
      if (answer?.id !== id) return undefined
      return orUndefined(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...site,
          response: { ...answer, clientExtensionResults: {} },
          expectedChallenge: challenge,
          credential: { id, publicKey: isoBase64URL.toBuffer(publicKey), counter },
        })
        return verified ? { counter: authenticationInfo.newCounter } : undefined
      })
    },
  }
}

/** Milliseconds: nobody is hurried while they look for their key. */
const timeout = 300_000

const supportedAlgorithmIDs = [COSEALG.ES256, COSEALG.EdDSA, COSEALG.RS256]

/** Bytes as base64url, at most as many as an honest answer needs. */
const bytes = (most: number) =>
  z
    .string()
    .max(Math.ceil((most * 4) / 3))
    .regex(/^[\w-]+$/)

const credential = { id: bytes(1023), rawId: bytes(1023), type: z.literal("public-key") }

const Registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4096),
    attestationObject: bytes(8192),
    transports: z.array(z.string().max(32)).max(16).default([]),
  }),
})

const Authentication = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes(4096), authenticatorData: bytes(4096), signature: bytes(1024) }),
})

/**
 * Whether the answer vouches for no make of device, as asked, or only in the form that passkeys fall back to. Others are kept from
 * the library: for `android-key` it fetches any address that a certificate in the answer names, before it knows the certificate.
 */
function isUnattested(attestationObject: string): boolean {
  const format = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get("fmt")
  return format === "none" || format === "packed"
}

/** The library throws at an answer that proves nothing, and at one that makes no sense. */
async function orUndefined<T>(verify: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await verify()
  } catch {
    return undefined
  }
}
