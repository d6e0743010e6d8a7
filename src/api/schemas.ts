import { z } from "zod"
import { List } from "../schema/list.ts"
import { matchingTag } from "./etag.ts"
import type { Operation } from "./operation.ts"

export const listSchemaPath = "/api/v1/schemas/approved-list.v1.json"

/** The JSON Schema (2020-12) of the approved-tools list, made of the schema that our tests check it with. */
export function listSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(List, { target: "draft-2020-12", unrepresentable: "any" }),
    $id: "approved-list.v1.json",
    title: "Aval approved-tools list, version 1",
  }
}

let made: { text: string; tag: string } | undefined

async function ready(): Promise<{ text: string; tag: string }> {
  if (made) return made
  const text = `${JSON.stringify(listSchema(), null, 2)}\n`
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  made = { text, tag: `"${Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")}"` }
  return made
}

export const listSchemaOperation: Operation = {
  id: "listSchema",
  path: listSchemaPath,
  group: "list",
  to: "list:read",
  summary: { fr: "Le schéma JSON de la liste", en: "The JSON Schema of the list" },
  answers: {
    200: {
      description: { fr: "Un schéma JSON, version 2020-12.", en: "A JSON Schema of draft 2020-12." },
      schema: z.record(z.string(), z.unknown()),
      mediaType: "application/schema+json",
      headers: ["ETag"],
    },
    304: { description: { fr: "Vous l’avez déjà.", en: "You have it already." }, headers: ["ETag"] },
  },
  async respond(c) {
    const { text, tag } = await ready()
    const headers = { ETag: tag, "Cache-Control": "no-cache" }
    if (matchingTag(c.req.header("If-None-Match"), [tag])) return c.body(null, 304, headers)
    return c.body(text, 200, { ...headers, "Content-Type": "application/schema+json" })
  },
}
