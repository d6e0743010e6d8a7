import type { Context } from "hono"
import { z } from "zod"
import { type Revision, revisionByHash, revisionBytes } from "../../db/queries/revisions.ts"
import { type CurrentList, currentList } from "../actions/read-current-list.ts"
import type { App } from "../app.ts"
import type { Text } from "../core/text.ts"
import { Sha256 } from "../schema/basics.ts"
import { List } from "../schema/list.ts"
import { meaning } from "../schema/parameters.ts"
import { bestEncoding, type Encoding } from "./encoding.ts"
import { matchingTag } from "./etag.ts"
import { json, type Operation } from "./operation.ts"
import { problem } from "./problem.ts"

const answers = {
  200: {
    description: { fr: "Les octets publiés, tels quels.", en: "The exact bytes that were published." },
    schema: List,
    headers: ["ETag", "Repr-Digest", "Content-Encoding", "Vary"],
  },
  304: { description: { fr: "Vous l’avez déjà.", en: "You have it already." }, headers: ["ETag"] },
} satisfies Operation["answers"]

export const listOperation: Operation = {
  id: "list",
  path: "/api/v1/list",
  group: "list",
  to: "list:read",
  summary: { fr: "La liste des outils approuvés, en vigueur", en: "The approved-tools list in force" },
  answers,
  problems: [404],
  async respond(c, { app }) {
    const current = await currentList(app)
    if (!current) return missing(c, nothingYet)
    return send(c, await formsOf(current), "no-cache")
  },
}

export const listByHashOperation: Operation = {
  id: "listByHash",
  path: "/api/v1/list/{sha256}.json",
  pattern: "/api/v1/list/:file{[0-9a-f]+\\.json}",
  group: "list",
  to: "list:read",
  summary: {
    fr: "Une liste publiée, par son empreinte : elle ne change jamais",
    en: "A published list by its hash: it never changes",
  },
  params: z.strictObject({ sha256: meaning(Sha256, "sha256") }),
  answers,
  problems: [404],
  async respond(c, { app }) {
    const sha256 = (c.req.param("file") ?? "").replace(/\.json$/, "")
    const current = await currentList(app)
    if (current?.revision.sha256 === sha256) return send(c, await formsOf(current), forEver(app))
    const revision = await revisionByHash(app.store.read, sha256)
    if (!revision) return missing(c, unknownHash)
    return send(c, await pastForms(app, revision), forEver(app))
  },
}

/** Signatures are not made by this version: who pins a key must not take their absence for an empty answer. */
export const signatureOperations: readonly Operation[] = [
  notSigned("listPointer", "current.jws", {
    fr: "Le pointeur signé vers la liste : pas encore publié",
    en: "The signed pointer to the list: not published yet",
  }),
  notSigned("listKeys", "keys.jws", {
    fr: "Les clés de signature : pas encore publiées",
    en: "The signing keys: not published yet",
  }),
]

function notSigned(id: string, file: string, summary: Text): Operation {
  return {
    id,
    path: `/api/v1/list/${file}`,
    group: "list",
    to: "list:read",
    summary,
    answers: {},
    problems: [404],
    respond: (c) => missing(c, noSignature),
  }
}

/** One form of the bytes, ready to be sent. */
interface Form {
  encoding: Encoding
  bytes: Uint8Array<ArrayBuffer>
  tag: string
  digest: string
}

const kept = new WeakMap<CurrentList, Promise<readonly Form[]>>()

/** Smallest first; made once per list. */
function formsOf(current: CurrentList): Promise<readonly Form[]> {
  let forms = kept.get(current)
  if (!forms) {
    forms = packed(current)
    kept.set(current, forms)
    forms.catch(() => kept.delete(current))
  }
  return forms
}

async function packed({ revision: { sha256 }, bytes, compressed }: CurrentList): Promise<readonly Form[]> {
  const { gzip, brotli } = await compressed()
  return Promise.all([
    ...(brotli ? [formOf("br", brotli, sha256)] : []),
    formOf("gzip", gzip, sha256),
    formOf("identity", bytes, sha256),
  ])
}

/** A list of the past is asked for rarely: it goes out as it is. */
async function pastForms(app: App, revision: Revision): Promise<readonly Form[]> {
  const bytes = await revisionBytes(app.store.read, revision.revision)
  if (!bytes) throw new Error(`revision ${revision.revision} has no bytes`)
  return [await formOf("identity", bytes, revision.sha256)]
}

/** A strong tag names one form alone (RFC 9110 §8.8.3.3), and so does its digest (RFC 9530 §3). */
async function formOf(encoding: Encoding, bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<Form> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return {
    encoding,
    bytes,
    tag: encoding === "identity" ? `"${sha256}"` : `"${sha256}-${encoding}"`,
    digest: `sha-256=:${btoa(String.fromCharCode(...hash))}:`,
  }
}

function send(c: Context, forms: readonly Form[], cacheControl: string): Response {
  const shared = { "Cache-Control": cacheControl, Vary: "Accept-Encoding" }
  const sent = c.req.header("If-None-Match")
  // What nearly every consumer sends: one tag, the one it got.
  if (sent !== undefined && forms.some(({ tag }) => tag === sent)) return c.body(null, 304, { ...shared, ETag: sent })
  const smaller = forms.flatMap(({ encoding }) => (encoding === "identity" ? [] : [encoding]))
  const wanted = bestEncoding(c.req.header("Accept-Encoding"), smaller)
  const form = forms.find(({ encoding }) => encoding === wanted) ?? forms.at(-1)
  if (!form) throw new Error("a list has no form")
  const tags = [form.tag, ...forms.map(({ tag }) => tag)]
  const known = matchingTag(sent, tags)
  if (known !== undefined) return c.body(null, 304, { ...shared, ETag: known })
  const headers = {
    ...json,
    ...shared,
    ...(form.encoding === "identity" ? {} : { "Content-Encoding": form.encoding }),
    "Content-Length": String(form.bytes.length),
    "Repr-Digest": form.digest,
    ETag: form.tag,
  }
  return new Response(form.bytes, { status: 200, headers, ...asTheyAre })
}

/** Workers would compress once more what says that it is compressed; Node does not know the word and leaves bytes alone anyway. */
const asTheyAre: ResponseInit & { encodeBody: "manual" } = { encodeBody: "manual" }

function forEver({ config }: App): string {
  return `${config.public === "list" ? "public" : "private"}, max-age=31536000, immutable`
}

function missing(c: Context, message: Text): Response {
  return problem(c, 404, [{ place: "list", message }])
}

const nothingYet: Text = { fr: "Aucune liste n’a encore été publiée.", en: "No list has been published yet." }
const unknownHash: Text = {
  fr: "Aucune liste publiée n’a cette empreinte.",
  en: "No published list has this hash.",
}
const noSignature: Text = {
  fr: "Cette version d’Aval ne signe pas encore la liste : lisez /api/v1/list et son empreinte Repr-Digest.",
  en: "This version of Aval does not sign the list yet: read /api/v1/list and its Repr-Digest.",
}
