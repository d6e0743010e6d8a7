import type { Context } from "hono"
import { z } from "zod"
import { currentKeys, currentPointer, type SignedBytes } from "../actions/read-pointer.ts"
import type { App } from "../app.ts"
import { SealBroken } from "../core/sealing.ts"
import type { Text } from "../core/text.ts"
import { matchingTag } from "./etag.ts"
import type { Operation } from "./operation.ts"
import { problem } from "./problem.ts"
import { keepers, openToPages } from "./shared.ts"

const notAgain = { description: { fr: "Vous l’avez déjà.", en: "You have it already." }, headers: ["ETag"] as const }

export const pointerOperation: Operation = {
  id: "listPointer",
  path: "/api/v1/list/current.jws",
  group: "list",
  to: "list:read",
  summary: {
    fr: "Le pointeur signé vers la liste en vigueur, signé à nouveau chaque heure",
    en: "The signed pointer to the list in force, signed again every hour",
  },
  answers: {
    200: {
      description: {
        fr: "Un JWS compact ; sa charge : numéro de série, fin de validité, empreinte et longueur de la liste.",
        en: "A compact JWS; its payload: serial, end of validity, hash and length of the list.",
      },
      schema: z.string(),
      mediaType: "application/jose",
      headers: ["ETag"],
    },
    304: notAgain,
  },
  problems: [404],
  async respond(c, { app }) {
    try {
      const pointer = await currentPointer(app)
      if (pointer === "no-keys") return problem(c, 404, [{ place: "keys", message: noKeys }])
      if (pointer === "no-list") return problem(c, 404, [{ place: "list", message: noList }])
      return sendSigned(c, app, pointer, "application/jose")
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      c.header("Retry-After", "3600")
      return problem(c, 503, [{ place: "keys", message: sealedElsewhere }])
    }
  },
}

export const keysOperation: Operation = {
  id: "listKeys",
  path: "/api/v1/list/keys.jws",
  group: "list",
  to: "list:read",
  summary: {
    fr: "Les clés qui peuvent signer le pointeur, signées par les clés racines",
    en: "The keys that may sign the pointer, signed by the root keys",
  },
  answers: {
    200: {
      description: {
        fr: "Un JWS en sérialisation JSON générale, tel que les clés racines l’ont signé.",
        en: "A JWS in the general JSON serialisation, as the root keys signed it.",
      },
      schema: z.strictObject({
        payload: z.string(),
        signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })),
      }),
      mediaType: "application/jose+json",
      headers: ["ETag"],
    },
    304: notAgain,
  },
  problems: [404],
  async respond(c, { app }) {
    const keys = await currentKeys(app)
    if (!keys) return problem(c, 404, [{ place: "keys", message: noKeys }])
    return sendSigned(c, app, keys, "application/jose+json")
  },
}

/** Far below a pointer's life: a cache between must not make a consumer see an end that is not there. */
const caching = "max-age=60, stale-if-error=3600"

function sendSigned(c: Context, app: App, { bytes, sha256 }: SignedBytes, mediaType: string): Response {
  const tag = `"${sha256}"`
  const shared = { ...openToPages(app), "Cache-Control": `${keepers(app)}, ${caching}`, ETag: tag }
  const sent = c.req.header("If-None-Match")
  if (sent !== undefined && (sent === tag || matchingTag(sent, [tag]) !== undefined)) return c.body(null, 304, shared)
  return c.body(bytes, 200, { ...shared, "Content-Type": mediaType, "Content-Length": String(bytes.length) })
}

const noKeys: Text = {
  fr: "Cette liste n’est pas encore signée : aucune clé n’est en place. Sur la machine d’Aval, « aval keys init » les crée ; d’ici là, l’empreinte dans Repr-Digest montre seulement que la liste est entière.",
  en: "This list is not signed yet: no key is in place. On Aval’s machine, `aval keys init` makes them; until then the hash in Repr-Digest shows only that the list is whole.",
}
const noList: Text = { fr: "Aucune liste n’a encore été publiée.", en: "No list has been published yet." }
const sealedElsewhere: Text = {
  fr: "La clé en ligne a été scellée avec un autre AVAL_SECRET : ce serveur ne peut pas signer. Remettez l’ancien secret, ou faites une nouvelle clé avec la clé racine : « aval keys rotate ». D’ici là, les systèmes gardent leur dernière bonne liste.",
  en: "The online key was sealed with another AVAL_SECRET: this server cannot sign. Put the older secret back, or make a new key with the root key: `aval keys rotate`. Until then systems keep their last good list.",
}
