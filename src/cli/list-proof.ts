import { strictJson } from "../../packages/client/src/strict-json.ts"
import { Unverified } from "../../packages/client/src/verdict.ts"
import { sha256Hex, signedKeys, verifyProof } from "../../packages/client/src/verify.ts"
import type { ApprovedList } from "../core/list.ts"
import { type Proof, type ProofFault, proofFaults } from "../core/proof.ts"
import type { Pin } from "../core/trust.ts"

/** What `aval list verify --proof` found. */
export type ProofFound =
  | { ok: true; proof: Proof; answer: "worked out again" | "not worked out: no list was given" }
  | { ok: false; code: string; message: string }

/**
 * Verifies a proof as it was handed out: its key set by the pinned root keys, whether or not that has ended since; the signature by a key
 * of that set; with the list's bytes, that they are the ones it names and really give that answer.
 */
export async function verifyProofFile(text: string, pin: Pin, list: Uint8Array | undefined): Promise<ProofFound> {
  try {
    const { proof: jws, keys } = fileOf(text)
    const { set } = await signedKeys(new TextEncoder().encode(keys), pin)
    const verdict = await verifyProof(jws, pin, set)
    if (!verdict.ok) return verdict
    const proof = verdict.value as unknown as Proof
    if (proof.format !== "aval/proof" || proof.version !== 1)
      return no("proof-malformed", "the proof is of a newer kind")
    if (list === undefined) return { ok: true, proof, answer: "not worked out: no list was given" }
    return (await against(proof, list)) ?? { ok: true, proof, answer: "worked out again" }
  } catch (error) {
    if (error instanceof Unverified) return no(error.code, error.message)
    throw error
  }
}

/** What a proof says, in words. */
export function linesOfProof(found: Extract<ProofFound, { ok: true }>): string[] {
  const { question, answer, revision, final, recordedLater, issuedAt } = found.proof
  const about = question.plan ? `the plan ${question.plan}` : `the tool ${question.tool}`
  const data = question.data.length > 0 ? question.data.join(", ") : "any data"
  const use = question.use.length > 0 ? question.use.join(", ") : "any use"
  const conditions = answer.conditions.map(({ id, en }) => `  condition ${id}: ${en}`)
  return [
    "signature: by a key of the key set, which enough of the pinned root keys have signed",
    `on ${question.day}: ${about}, ${data}, ${use}: ${answer.answer}`,
    `  ${answer.reason.en}`,
    ...conditions,
    revision
      ? `list: revision ${revision.revision}, serial ${revision.serial}, published ${revision.issuedAt}, SHA-256 ${revision.sha256}`
      : "list: none had been published by the end of that day",
    final ? "the day was over when it was made: no later list answers for it" : "the day was not over when it was made",
    ...recordedLater.map(
      ({ decision, plan, outcome, validFrom, recordedAt }) =>
        `  recorded after that list, and not counted: ${decision} on ${plan}, ${outcome}, from ${validFrom}, recorded ${recordedAt}`,
    ),
    `made ${issuedAt}; the answer was ${found.answer}`,
  ]
}

function fileOf(text: string): { proof: string; keys: string } {
  let value: unknown
  try {
    value = strictJson(new TextEncoder().encode(text))
  } catch (error) {
    throw new Unverified(
      "proof-malformed",
      `the file cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
  const { proof, keys } = (value ?? {}) as { proof?: unknown; keys?: unknown }
  if (proof === null) throw new Unverified("proof-signature", "the proof is not signed")
  if (typeof proof !== "string" || typeof keys !== "string") {
    throw new Unverified("proof-malformed", "the file holds no signed proof with its key set")
  }
  return { proof, keys }
}

const faults: Readonly<Record<ProofFault, string>> = {
  revision: "the list is another revision than the proof names",
  day: "the list is younger than the day that the proof is about",
  answer: "the list answers otherwise",
}

async function against(proof: Proof, bytes: Uint8Array): Promise<ProofFound | undefined> {
  const { revision } = proof
  if (!revision) return no("proof-list", "the proof says that there was no list")
  if (bytes.length !== revision.length || (await sha256Hex(bytes)) !== revision.sha256) {
    return no("proof-list", "these are not the bytes of the list that the proof names")
  }
  const found = proofFaults(proof, strictJson(bytes) as ApprovedList)
  return found.length > 0 ? no("proof-answer", found.map((fault) => faults[fault]).join("; ")) : undefined
}

function no(code: string, message: string): ProofFound {
  return { ok: false, code, message }
}
