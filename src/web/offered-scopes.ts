import { type Bearer, type Scope, scopeActions, scopesFor } from "../core/access.ts"
import type { Declared } from "./doors.ts"

/**
 * The scopes that a bearer is offered for a token: those they may hand on, as far as each opens something today that none before it
 * does. What no route takes, or only with a fresh sign-in, which no program has, opens nothing.
 */
export function offeredScopes(bearer: Bearer, declared: readonly Declared[]): readonly Scope[] {
  const taken = new Set(declared.filter(({ door }) => !door.fresh).map(({ door }) => door.to))
  const known = new Set<string>()
  return scopesFor(bearer).filter((scope) => {
    const opened = scopeActions[scope].filter((action) => taken.has(action))
    const key = opened.toSorted().join(" ")
    if (key === "" || known.has(key)) return false
    known.add(key)
    return true
  })
}
