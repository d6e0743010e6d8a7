import type { ContractScope } from "./agency.ts"
import type { ClauseLibrary } from "./clause.ts"

/** Of an assignment of several kinds, the one that asks for most comes first. */
const byScope: readonly (readonly [ContractScope, preset: string])[] = [
  ["brand", "naming-logo-project"],
  ["influence", "influencer"],
  ["production", "production-house"],
  ["media", "media-planning"],
  ["social", "social-content-volume"],
  ["content", "social-content-volume"],
  ["pitch", "pitch"],
]

/** The preset that the scope of a contract speaks for; undefined where none does, or where the library no longer has it. */
export function suggestedPreset(
  scopes: readonly ContractScope[],
  { presets }: Pick<ClauseLibrary, "presets">,
): string | undefined {
  const [, preset] = byScope.find(([scope]) => scopes.includes(scope)) ?? []
  return presets.some(({ id }) => id === preset) ? preset : undefined
}
