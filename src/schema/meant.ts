import { closest, distance } from "fastest-levenshtein"

/** The known name that a mistyped one was meant to be: at most a third of its letters off (two in a short one); undefined when none is near. */
export function meantBy(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const near = closest(name, known)
  return distance(name, near) <= Math.max(2, Math.ceil(name.length / 3)) ? near : undefined
}
