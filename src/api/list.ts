import type { Context } from "hono"
import { z } from "zod"
import { type Revision, revisionByHash, revisionBytes } from "../../db/queries/revisions.ts"
import { type CurrentList, currentList } from "../actions/read-current-list.ts"
import type { App } from "../app.ts"
import type { Text } from "../core/text.ts"
import { Sha256 } from "../schema/basics.ts"
import { List } from "../schema/list.ts"
import { meaning } from "../schema/parameters.ts"
import { noteFetched } from "./note-fetched.ts"
import { json, type Operation } from "./operation.ts"
import { problem } from "./problem.ts"
import { type Form, formOf, sendForms } from "./sending.ts"
import { keepers, openToPages } from "./shared.ts"

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
    noteFetched(app, c, current.revision)
    return send(c, app, await formsOf(current), "no-cache")
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
    const newest = current?.revision.sha256 === sha256
    const revision = newest ? current.revision : await revisionByHash(app.store.read, sha256)
    if (!revision) return missing(c, unknownHash)
    noteFetched(app, c, revision)
    return send(c, app, newest ? await formsOf(current) : await pastForms(app, revision), forEver(app))
  },
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

function send(c: Context, app: App, forms: readonly Form[], cacheControl: string): Response {
  return sendForms(c, forms, { cacheControl, headers: json, known: openToPages(app) })
}

function forEver(app: App): string {
  return `${keepers(app)}, max-age=31536000, immutable`
}

function missing(c: Context, message: Text): Response {
  return problem(c, 404, [{ place: "list", message }])
}

const nothingYet: Text = { fr: "Aucune liste n’a encore été publiée.", en: "No list has been published yet." }
const unknownHash: Text = {
  fr: "Aucune liste publiée n’a cette empreinte.",
  en: "No published list has this hash.",
}
