import { closest, distance } from "fastest-levenshtein"
import type { z } from "zod"
import { type Fault, Refused } from "../core/errors.ts"
import { faultsOf } from "../schema/faults.ts"

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

/** A parameter that does not exist: the nearest one that does, and all of them. */
export function unknownParameter(name: string, known: readonly string[]): Fault {
  const place = name.slice(0, 80)
  if (known.length === 0) {
    return {
      place,
      message: { fr: "Cette adresse ne prend pas de paramètre.", en: "This address takes no parameter." },
    }
  }
  const near = closest(place, known)
  const meant = distance(place, near) <= Math.max(2, Math.ceil(place.length / 3))
  const all = known.join(", ")
  return {
    place,
    message: {
      fr: `Paramètre inconnu.${meant ? ` Vouliez-vous dire « ${near} » ?` : ""} Paramètres possibles : ${all}.`,
      en: `Unknown parameter.${meant ? ` Did you mean “${near}”?` : ""} Known ones: ${all}.`,
    },
  }
}

/** A parameter that was given more than once, and may not be. */
export function repeated(name: string): Fault {
  return { place: name, message: { fr: "À donner une seule fois.", en: "Give it once only." } }
}

/** One fault per place: who repeats a mistake a thousand times is told of it once. */
export function once(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.place}\n${fault.message.en}`, fault])).values()].slice(0, 50)
}

function isList(schema: z.core.$ZodType): boolean {
  const { type, innerType } = schema._zod.def as { type: string; innerType?: z.core.$ZodType }
  return innerType ? isList(innerType) : type === "array"
}
