import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { expect } from "vitest"
import { openapiDocument } from "../../src/api/openapi.ts"

const ajv = new Ajv2020({ strict: false, allErrors: true })
// The plugin's type is that of its CommonJS module.
;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema({ $id: "openapi", ...openapiDocument() })

const validators = new Map<string, ValidateFunction>()

/** Fails unless the document describes this answer of the route: its status, its media type and its body. */
export async function expectDocumented(path: string, response: Response): Promise<unknown> {
  const { status } = response
  const answers = openapiDocument().paths?.[path]?.get?.responses ?? {}
  const answer = answers[String(status)]
  expect(answer, `${path} does not describe ${status}`).toBeDefined()
  const type = response.headers.get("content-type")?.split(";")[0]
  if (!answer?.content) {
    expect(await response.text(), `${path} ${status}: no body is described`).toBe("")
    return undefined
  }
  expect(type, `${path} ${status}`).toBe(Object.keys(answer.content)[0])
  const body: unknown = await response.json()
  const validate = validatorOf(path, status, String(type))
  expect(validate(body) ? [] : validate.errors, `${path} ${status} ${JSON.stringify(body).slice(0, 500)}`).toEqual([])
  return body
}

function validatorOf(path: string, status: number, type: string): ValidateFunction {
  const parts = ["paths", path, "get", "responses", String(status), "content", type, "schema"]
  const $ref = `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`
  const known = validators.get($ref) ?? ajv.compile({ $ref })
  validators.set($ref, known)
  return known
}
