import type { ApiDescription, DescribedOperation, Field, Type } from "../../views/docs/description.ts"
import { type Document, described, groupTexts, openapiDocument, problemsOf } from "../api/openapi.ts"
import { groups, type Operation } from "../api/operation.ts"
import { meaningOf } from "../schema/parameters.ts"

/** What an example is made of: something this Aval knows. */
export interface Known {
  tool: string
  plan: string
  sha256: string
  revision: number
}

/** Everything that the page of the API shows, made of the same operations and document as the API itself. */
export function describeApi(known: Known): ApiDescription {
  const document = openapiDocument()
  return {
    groups: groups.map((id) => ({
      id,
      text: groupTexts[id],
      operations: described
        .filter(({ group }) => group === id)
        .map((operation) => describeOperation(document, operation, known)),
    })),
    schemas: Object.entries(document.components?.schemas ?? {})
      .map(([name, schema]) => ({
        name,
        description: descriptionOf(schema),
        fields: fieldsOf(schema),
        type: typeOf(schema),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function describeOperation(document: Document, operation: Operation, known: Known): DescribedOperation {
  const { id, method = "GET", path, summary, params, query, answers } = operation
  const shapes = { ...params?.shape, ...query?.shape }
  const item = document.paths?.[path]
  const stated = method === "POST" ? item?.post : item?.get
  const sent = stated?.requestBody && "content" in stated.requestBody ? stated.requestBody.content : undefined
  const types = new Map(
    (stated?.parameters ?? []).flatMap((parameter) =>
      "name" in parameter ? [[parameter.name, typeOf(parameter.schema)] as const] : [],
    ),
  )
  return {
    id,
    method,
    path,
    summary,
    ...(sent ? { body: typeOf(sent["application/json"]?.schema) } : {}),
    parameters: Object.entries(shapes).map(([name, schema]) => ({
      name,
      inPath: params !== undefined && name in params.shape,
      says: meaningOf(schema),
      type: types.get(name) ?? { parts: [] },
    })),
    answers: [
      ...Object.entries(answers).map(([status, { description, schema, mediaType }]) => {
        const type = schema ? (mediaType ?? "application/json") : undefined
        const content = stated?.responses?.[status]?.content
        return {
          status: Number(status),
          text: description,
          mediaType: type,
          type: type === undefined ? undefined : typeOf(content?.[type]?.schema),
        }
      }),
      ...problemsOf(operation).flatMap(([status, text]) => (everywhere.includes(status) ? [] : [{ status, text }])),
    ].sort((a, b) => a.status - b.status),
    example: exampleOf(operation, known),
  }
}

/** Said once for all addresses. */
const everywhere: readonly number[] = [401, 403, 500, 503]

function exampleOf({ id, method, path }: Operation, { tool, plan, sha256, revision }: Known): string {
  // What changes something is not tried by following a link.
  if (method === "POST") return "…"
  const [, ownPlan = ""] = plan.split("/")
  const holes: Readonly<Record<string, string>> = {
    "{tool}": tool,
    "{plan}": ownPlan,
    "{sha256}": sha256,
    "{n}": String(Math.max(1, revision - (id === "revisionDiff" ? 1 : 0))),
    "{m}": String(revision),
    "{slug}": id === "tool" ? tool : "…",
    "{id}": "…",
  }
  const filled = path.replace(/\{\w+\}/g, (hole) => holes[hole] ?? "…")
  const query: Readonly<Record<string, string>> = {
    check: `?tool=${tool}&data=internal&use=copy`,
    proof: `?plan=${plan}&data=internal&use=copy`,
    tools: "?limit=10",
    plans: "?data=internal&use=copy&limit=10",
    facts: `?plan=${plan}`,
    decisions: `?plan=${plan}`,
  }
  return `${filled}${query[id] ?? ""}`
}

/** The parts of JSON Schema that our schemas use. */
interface Schema {
  $ref?: string
  type?: string | readonly string[]
  format?: string
  enum?: readonly unknown[]
  items?: Schema
  anyOf?: readonly Schema[]
  allOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  description?: string
}

function typeOf(given: unknown): Type {
  const schema = (given ?? {}) as Schema
  if (schema.$ref) return { parts: [{ schema: schema.$ref.split("/").at(-1) ?? "" }] }
  if (schema.allOf) return typeOf(schema.allOf.find((part) => part.$ref) ?? schema.allOf[0])
  if (schema.anyOf) return { parts: schema.anyOf.flatMap((part) => typeOf(part).parts) }
  if (schema.enum) return { parts: schema.enum.map((value) => ({ word: JSON.stringify(value) })) }
  if (schema.type === "array") return { ...typeOf(schema.items), list: true }
  const { additionalProperties } = schema
  if (typeof additionalProperties === "object" && !schema.properties)
    return { ...typeOf(additionalProperties), values: true }
  return { parts: [{ word: schema.format ?? String(schema.type ?? "any") }] }
}

/** Fields of an object; those of an object inside are written with a dot. */
function fieldsOf(given: unknown, prefix = ""): Field[] {
  const { properties = {}, required = [] } = given as Schema
  return Object.entries(properties).flatMap(([name, schema]) => {
    const own = `${prefix}${name}`
    const inner = schema.type === "array" ? schema.items : schema
    const suffix = schema.type === "array" ? "[]." : "."
    const type = inner?.properties
      ? { parts: [{ word: "object" }], ...(schema.type === "array" ? { list: true } : {}) }
      : typeOf(schema)
    return [
      { name: own, required: required.includes(name), type, description: descriptionOf(schema) },
      ...(inner?.properties ? fieldsOf(inner, `${own}${suffix}`) : []),
    ]
  })
}

function descriptionOf(given: unknown): string | undefined {
  const { description, allOf } = given as Schema
  return description ?? allOf?.find((part) => part.description)?.description
}
