import { signProof } from "../actions/sign-proof.ts"
import { ProofQuery, SignedProof } from "../schema/proof.ts"
import { operation, privateJson } from "./operation.ts"

export const proofOperation = operation({
  id: "proof",
  path: "/api/v1/proofs",
  group: "list",
  to: "list:read",
  rate: "search",
  summary: {
    fr: "La preuve de ce qui était répondu un jour donné, signée",
    en: "The proof of what was answered on a given day, signed",
  },
  query: ProofQuery,
  answers: {
    200: {
      description: {
        fr: "La preuve : la réponse, la publication qui la donne, les décisions enregistrées depuis.",
        en: "The proof: the answer, the revision that gives it, the decisions recorded since.",
      },
      schema: SignedProof,
    },
  },
  problems: [422],
  async respond(c, { app }, query) {
    return privateJson(c, await signProof(app, query))
  },
})
