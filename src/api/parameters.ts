import type { z } from "zod"
import { type Fault, Refused } from "../core/errors.ts"
import { faultsOf } from "../schema/faults.ts"
import { once, repeated, unknownParameter } from "../schema/parameter-faults.ts"

/** What stands after the question mark of an address; "" when nothing does. Cheaper than reading the whole address. */
export function searchOf(url: string): string {
  const start = url.indexOf("?")
  if (start < 0) return ""
  const end = url.indexOf("#", start)
  return end < 0 ? url.slice(start + 1) : url.slice(start + 1, end)
}

/**
 * Reads the parameters of a request by a schema. An empty one counts as left out, as forms send them; only lists may repeat.
 * Throws `Refused` with every fault at once, naming the nearest known parameter for one that does not exist.
 */
export function readParameters<Query extends z.ZodObject>(schema: Query, search: string): z.output<Query> {
  const { shape } = schema
  const faults: Fault[] = []
  const given: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (!field) faults.push(unknownParameter(name, Object.keys(shape)))
    else if (value === "") continue
    else if (isList(field)) given[name] = [...(given[name] ?? []), value]
    else if (given[name] === undefined) given[name] = value
    else faults.push(repeated(name))
  }
  const read = schema.safeParse(given)
  if (!read.success) faults.push(...faultsOf(read.error.issues, schema))
  if (faults.length > 0 || !read.success) throw new Refused(once(faults))
  return read.data
}

function isList(schema: z.core.$ZodType): boolean {
  const { type, innerType } = schema._zod.def as { type: string; innerType?: z.core.$ZodType }
  return innerType ? isList(innerType) : type === "array"
}
