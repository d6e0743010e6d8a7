import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context } from "hono"
import { z } from "zod"
import { matrix } from "../core/access.ts"
import type { Text } from "../core/text.ts"
import { Problem } from "../schema/problem.ts"
import { matchingTag } from "./etag.ts"
import { type Group, groups, type HeaderName, json, type Operation, type Outgoing } from "./operation.ts"
import { operations } from "./operations.ts"

export const openapiOperation: Operation = {
  id: "openapi",
  path: "/api/openapi.json",
  group: "description",
  to: "list:read",
  summary: { fr: "Cette description, en OpenAPI 3.1", en: "This description, in OpenAPI 3.1" },
  answers: {
    200: {
      description: { fr: "Le document.", en: "The document." },
      schema: z.record(z.string(), z.unknown()),
      headers: ["ETag"],
    },
    304: { description: { fr: "Vous l’avez déjà.", en: "You have it already." }, headers: ["ETag"] },
  },
  respond: sendDocument,
}

/** Every route with its parameters, its answers and its problems. */
export const described: readonly Operation[] = [...operations, openapiOperation]

export type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>

let document: Document | undefined

/** The OpenAPI 3.1 document, made of the schemas that the routes and their tests use. */
export function openapiDocument(): Document {
  document ??= make()
  return document
}

/** The document as it is served and kept in docs/openapi.json. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(), null, 2)}\n`
}

function make(): Document {
  const holder = new OpenAPIHono()
  const registry = holder.openAPIRegistry
  registry.register("Problem", Problem)
  const { name: bearer } = registry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description:
      "An API token, made on the account page. It does what it was made for, and never more than its owner may.",
  })
  const { name: basic } = registry.registerComponent("securitySchemes", "basic", {
    type: "http",
    scheme: "basic",
    description: "The same token as the password, with any name, for programs that cannot send another header.",
  })
  for (const operation of described) {
    const { id, method, path, group, to, summary, params, query, body, answers } = operation
    registry.registerPath({
      method: method === "POST" ? "post" : "get",
      path,
      operationId: id,
      tags: [group],
      summary: summary.en,
      // With AVAL_PUBLIC=list some are open to all.
      security: [{ [bearer]: [] }, { [basic]: [] }, ...(matrix.public.includes(to) ? [{}] : [])],
      request: {
        ...(params ? { params } : {}),
        ...(query ? { query } : {}),
        ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
      },
      responses: {
        ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)])),
        ...Object.fromEntries(
          problemsOf(operation).map(([status, { en }]) => {
            const headers = problemHeaders[status]
            return [status, { description: en, ...(headers ? { headers } : {}), ...problemBody }]
          }),
        ),
      },
    })
  }
  return holder.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Aval",
      version: "1",
      description: [
        "May we use this AI tool, on this plan, with this data, for this? And the register behind the answer.",
        "Send an API token as a bearer token, or as the password of HTTP Basic.",
        "Every route that is read also answers HEAD; another method gets 405 with `Allow`. An unknown path gets 404. Problems are",
        "`application/problem+json`, with one entry per parameter to mend, in French and English. An empty parameter counts as left out.",
      ].join(" "),
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    tags: groups.map((name) => ({ name, description: `${groupTexts[name].en}.` })),
  })
}

/** What each group holds. */
export const groupTexts: Readonly<Record<Group, Text>> = {
  answer: { fr: "La question, et sa réponse", en: "The question, and its answer" },
  list: { fr: "La liste, ses publications et son schéma", en: "The list, its revisions and its schema" },
  register: {
    fr: "Le registre sur lequel repose la réponse : ici seulement paraissent des noms de personnes",
    en: "The register that the answer rests on: only here do names of persons appear",
  },
  description: { fr: "La description de tout cela", en: "The description of all this" },
}

/** The problems of a route, by status. */
export function problemsOf({ problems = [], rate }: Operation): readonly (readonly [number, Text])[] {
  const statuses = [401, 403, ...problems, ...(rate ? [429 as const] : []), 500, 503] as const
  return statuses.map((status) => [status, problemTexts[status]])
}

const problemTexts: Readonly<Record<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, Text>> = {
  400: { fr: "Ce n’est pas du JSON.", en: "That is no JSON." },
  401: {
    fr: "Il faut un jeton valable : celui-ci manque, a expiré ou a été révoqué.",
    en: "A valid token is needed: none came, or it has expired or was revoked.",
  },
  403: {
    fr: "Ce que le jeton ouvre, ou ce que peut son titulaire, n’y suffit pas.",
    en: "What the token was made for, or what its owner may do, is not enough.",
  },
  404: { fr: "Il n’y en a pas.", en: "There is none." },
  413: { fr: "Bien trop long.", en: "Far too long." },
  415: { fr: "Le corps doit être en application/json.", en: "The body must be application/json." },
  422: {
    fr: "Un paramètre est à corriger : « errors » les nomme.",
    en: "A parameter needs mending: “errors” names each.",
  },
  429: { fr: "Trop de demandes depuis cette adresse.", en: "Too many requests from this address." },
  500: { fr: "Aval n’a pas pu répondre.", en: "Aval could not answer." },
  503: { fr: "La base de données ne répond pas pour l’instant.", en: "The database does not answer for now." },
}

const problemBody = { content: { "application/problem+json": { schema: Problem } } }

function answerOf({ description, schema, mediaType = "application/json", headers = [] }: Outgoing) {
  return {
    description: description.en,
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers.map((name) => [name, headerTexts[name]])) } : {}),
    ...(schema ? { content: { [mediaType]: { schema } } } : {}),
  }
}

const text = { type: "string" as const }
const answered = { description: '`Bearer realm="aval"`.', schema: text }
const wait = { description: "Seconds to wait.", schema: { type: "integer" as const } }
const problemHeaders: Readonly<Record<number, Record<string, typeof wait | typeof answered>>> = {
  401: { "WWW-Authenticate": answered },
  429: { "Retry-After": wait },
  503: { "Retry-After": wait },
}
const headerTexts: Readonly<Record<HeaderName, { description: string; schema: typeof text }>> = {
  ETag: { description: "A strong tag, to be sent back in `If-None-Match`.", schema: text },
  Link: { description: 'The next page: `<…>; rel="next"`. Absent on the last.', schema: text },
  "Repr-Digest": { description: "SHA-256 of the bytes as sent (RFC 9530).", schema: text },
  "Content-Encoding": { description: "`br` or `gzip`, as `Accept-Encoding` likes best.", schema: text },
  Vary: { description: "`Accept-Encoding`.", schema: text },
}

let sent: Promise<{ text: string; tag: string }> | undefined

async function sendDocument(c: Context): Promise<Response> {
  sent ??= tagged(openapiText())
  const { text, tag } = await sent
  const headers = { ETag: tag, "Cache-Control": "no-cache" }
  if (matchingTag(c.req.header("If-None-Match"), [tag])) return c.body(null, 304, headers)
  return c.body(text, 200, { ...json, ...headers })
}

async function tagged(text: string): Promise<{ text: string; tag: string }> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  return { text, tag: `"${Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")}"` }
}
