import { gateFactors } from "../core/company-policy.ts"
import type { Methodology } from "../core/methodology.ts"
import * as texts from "./policy-texts.ts"

/** A name in the policy that does not fit the methodology, with its path. */
export interface Conflict extends texts.Finding {
  path: readonly PropertyKey[]
  /** The fault is the key itself, not its value. */
  key?: true
}

/**
 * What a policy names that does not exist, exists already or must stay. Takes the data as it was written, whatever its
 * shape, so that a fault of shape elsewhere hides none of these.
 */
export function policyConflicts(data: unknown, methodology: Methodology): Conflict[] {
  return [
    ...additions(data, methodology),
    ...quorumClasses(data, methodology),
    ...weights(data, methodology),
    ...switchedOff(data, methodology),
    ...ownFactors(data, methodology),
    ...contextWeights(data, methodology),
  ]
}

function additions(data: unknown, { vocabulary }: Methodology): Conflict[] {
  return (["classes", "uses"] as const).flatMap((kind) => {
    const shipped = vocabulary[kind].map((entry) => entry.id)
    const path = ["vocabulary", kind]
    return [
      ...taken(data, path, shipped),
      ...listAt(data, path).flatMap((entry, index) =>
        unknownName(kind, fieldOf(entry, "like"), shipped, [...path, index, "like"]),
      ),
    ]
  })
}

function quorumClasses(data: unknown, methodology: Methodology): Conflict[] {
  const path = ["quorum", "classes"]
  return unknownKeys("classes", data, path, namesOf(data, methodology, "classes"))
}

function weights(data: unknown, methodology: Methodology): Conflict[] {
  const path = ["methodology", "weights"]
  const off = listAt(data, ["methodology", "off"])
  const known = methodology.factors.map((factor) => factor.id)
  const weighed = keysAt(data, path).filter((id) => off.includes(id))
  return [
    ...unknownKeys("factors", data, path, known),
    ...weighed.map((id) => ({ path: [...path, id], key: true as const, ...texts.weightOfNothing(id) })),
  ]
}

function switchedOff(data: unknown, methodology: Methodology): Conflict[] {
  const path = ["methodology", "off"]
  const needed = gateFactors(methodology)
  const known = methodology.factors.map((factor) => factor.id)
  return listAt(data, path).flatMap((id, index) => [
    ...unknownName("factors", id, known, [...path, index]),
    ...(typeof id === "string" && needed.has(id) ? [{ path: [...path, index], ...texts.neededFactor(id) }] : []),
  ])
}

function ownFactors(data: unknown, methodology: Methodology): Conflict[] {
  const path = ["methodology", "factors"]
  const dimensions = methodology.dimensions.map((dimension) => dimension.id)
  const scopes = (["classes", "uses"] as const).map((kind) => ({ kind, known: namesOf(data, methodology, kind) }))
  return [
    ...taken(data, path, []),
    ...listAt(data, path).flatMap((entry, index) => [
      ...unknownName("dimensions", fieldOf(entry, "dimension"), dimensions, [...path, index, "dimension"]),
      ...scopes.flatMap(({ kind, known }) =>
        listAt(entry, ["appliesTo", kind]).flatMap((id, position) =>
          unknownName(kind, id, known, [...path, index, "appliesTo", kind, position]),
        ),
      ),
    ]),
  ]
}

function contextWeights(data: unknown, methodology: Methodology): Conflict[] {
  const dimensions = methodology.dimensions.map((dimension) => dimension.id)
  return (["classes", "uses"] as const).flatMap((kind) => {
    const path = ["methodology", "contextWeights", kind]
    const known = namesOf(data, methodology, kind)
    return [
      ...unknownKeys(kind, data, path, known),
      ...keysAt(data, path).flatMap((id) => unknownKeys("dimensions", data, [...path, id], dimensions)),
    ]
  })
}

/** Ids of a list that are shipped already or stand in it twice. */
function taken(data: unknown, path: readonly string[], shipped: readonly string[]): Conflict[] {
  const ids = listAt(data, path).map((entry) => fieldOf(entry, "id"))
  return ids.flatMap((id, index) => {
    if (typeof id !== "string") return []
    const again = ids.indexOf(id) < index
    return shipped.includes(id) || again ? [{ path: [...path, index, "id"], ...texts.takenId(id, again) }] : []
  })
}

function unknownName(kind: texts.Named, id: unknown, known: readonly string[], path: Conflict["path"]): Conflict[] {
  return typeof id === "string" && !known.includes(id) ? [{ path, ...texts.unknownName(kind, id, known) }] : []
}

function unknownKeys(kind: texts.Named, data: unknown, path: readonly string[], known: readonly string[]): Conflict[] {
  return keysAt(data, path)
    .flatMap((id) => unknownName(kind, id, known, [...path, id]))
    .map((conflict) => ({ ...conflict, key: true }))
}

/** Shipped and added ids together. */
function namesOf(data: unknown, { vocabulary }: Methodology, kind: "classes" | "uses"): string[] {
  const added = listAt(data, ["vocabulary", kind]).map((entry) => fieldOf(entry, "id"))
  return [...vocabulary[kind].map((entry) => entry.id), ...added.filter((id) => typeof id === "string")]
}

function listAt(data: unknown, path: readonly string[]): readonly unknown[] {
  const value = path.reduce(fieldOf, data)
  return Array.isArray(value) ? value : []
}

function keysAt(data: unknown, path: readonly string[]): readonly string[] {
  const value = path.reduce(fieldOf, data)
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}

function fieldOf(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined
}
