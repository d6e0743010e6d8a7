import type { App } from "../app.ts"
import { type IncidentEffect, type IncidentScope, incidentEffect } from "../core/incident-effect.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { readItems } from "./read-items.ts"

/** What each of these incidents touches today, in their order; the register is read once for all of them. */
export async function readIncidentEffects(app: App, scopes: readonly IncidentScope[]): Promise<IncidentEffect[]> {
  if (scopes.length === 0) return []
  const [register, list, day] = await Promise.all([readItems(app), currentList(app), today(app)])
  const basis = { register, book: list?.book, vocabulary: app.methodology.vocabulary, day }
  return scopes.map((scope) => incidentEffect(scope, basis))
}
