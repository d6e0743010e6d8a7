import type { CompanyText } from "./text.ts"

/** An event of the chain, with what it says in its before and after. */
export interface PastEvent {
  seq: number
  /** Instant, ISO 8601 in UTC. */
  at: string
  /** A person, a token, or one of `systems`. */
  actor: string
  object: string
  objectSeq: number
  kind: string
  why?: string | undefined
  before: unknown
  after: unknown
  hash: string
  /** Its data is no JSON: it was tampered with. */
  unreadable?: true
}

/** Those who act and are nobody. */
export const systems = ["import", "seed", "midnight", "clock", "cli", "migration", "provider"] as const

/** What the register itself is made of; everything else is about access, about work under way, or is not known to this version. */
const registerAreas = ["tool", "plan", "organisation", "use", "company", "list"]

/** `plan` of `plan/acme-writer/team`. */
export function areaOf(object: string): string {
  return object.split("/", 1)[0] ?? ""
}

/** Whether whoever reads the register reads the history of the object. */
export function isOfRegister(object: string): boolean {
  return registerAreas.includes(areaOf(object))
}

/** What stands behind the area: `acme-writer/team`, or `per_1` of `access/person/per_1`. */
export function nameIn(object: string, area: string): string | undefined {
  return object.startsWith(`${area}/`) ? object.slice(area.length + 1) : undefined
}

/** The person whom an event about access is about: theirs is what it changed. Undefined where it is nobody's. */
export function personIn({
  object,
  before,
  after,
}: Pick<PastEvent, "object" | "before" | "after">): string | undefined {
  const person = nameIn(object, "access/person")
  if (person !== undefined) return person
  const { person: its, owner } = { ...fieldsOf(before), ...fieldsOf(after) }
  const found = its ?? owner
  return typeof found === "string" ? found : undefined
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** The hash of a value of a person that lies beside the chain; undefined for anything else. */
export function personalHashIn(value: unknown): string | undefined {
  const { personal, ...rest } = fieldsOf(value)
  // A decision's answers by data class look alike: `{ personal: "no" }`.
  if (typeof personal !== "string" || !/^[0-9a-f]{64}$/.test(personal)) return undefined
  return Object.keys(rest).length === 0 ? personal : undefined
}

/** What ids and hashes in events stand for. What is not among them is shown as it stands. */
export interface EventNames {
  /** `name`: absent once erased. */
  people: ReadonlyMap<string, { name?: string | undefined }>
  /** API tokens, with the id of their owner. */
  tokens: ReadonlyMap<string, { name: string; owner: string }>
  units: ReadonlyMap<string, CompanyText>
  /** Values of people by their hash; those that were erased are gone. */
  personal: ReadonlyMap<string, string>
  /** Names of tools, plans and organisations, by object. */
  objects: ReadonlyMap<string, NamedThing>
}

export interface NamedThing {
  name: CompanyText | string
  /** Of a plan: the tool's name. */
  tool?: string
}
