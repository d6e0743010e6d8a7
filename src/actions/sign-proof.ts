import type { App } from "../app.ts"
import type { ProofFile } from "../core/proof.ts"
import { SealBroken } from "../core/sealing.ts"
import type { Text } from "../core/text.ts"
import { types } from "../core/trust.ts"
import { type ProofWanted, proveAnswer } from "./prove-answer.ts"
import { readSigner, type Signer } from "./read-keys.ts"

/**
 * The proof of what was answered on a day, signed by the online key where there is one that opens: what is proven does not depend on it.
 * Throws `Refused` as `proveAnswer` does.
 */
export async function signProof(app: App, wanted: ProofWanted): Promise<ProofFile> {
  const [proof, signer] = await Promise.all([proveAnswer(app, wanted), signerOf(app)])
  if (!("set" in signer)) return { proof: null, unsigned: signer, payload: proof }
  const { issuer, list, jws } = signer.set
  const { format, version, ...rest } = proof
  const payload = { format, version, iss: issuer, list_id: list, ...rest }
  return { proof: await signer.sign(JSON.stringify(payload), types.proof), keys: jws, payload }
}

/** Whoever signs, or why nobody does. */
async function signerOf(app: App): Promise<Signer | Text> {
  try {
    return (await readSigner(app)) ?? noKeys
  } catch (error) {
    if (error instanceof SealBroken) return noSecret
    throw error
  }
}

const noKeys: Text = {
  fr: "Cette preuve n’est pas signée : aucune clé n’est en place (aval keys init). Elle se vérifie encore avec les octets de la liste, mais rien n’y montre qui l’a émise.",
  en: "This proof is not signed: no key is in place (aval keys init). It can still be checked against the list’s bytes, but nothing in it shows who issued it.",
}

const noSecret: Text = {
  fr: "Cette preuve n’est pas signée : la clé a été scellée avec un autre AVAL_SECRET (aval keys rotate en fait une nouvelle). Elle se vérifie encore avec les octets de la liste, mais rien n’y montre qui l’a émise.",
  en: "This proof is not signed: the key was sealed with another AVAL_SECRET (aval keys rotate makes a new one). It can still be checked against the list’s bytes, but nothing in it shows who issued it.",
}
