// What was signed is still read as if it were not: a field that is missing must be a refusal, and never an exception later on.

/** The fields of an object; undefined of anything else. */
export function fields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= 2048
}

/** A whole number from nought on that a double holds exactly. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
}

/** SHA-256 in lower-case hex. */
export function isDigest(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value)
}
