import { bearerNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import type { EventNames } from "../core/past-event.ts"
import type { Fact } from "../core/register.ts"

/** Names of the people who recorded these facts, and of the vendors whose claims they are: one read at most. */
export async function nameAuthors(app: App, facts: readonly Fact[]): Promise<EventNames["people"]> {
  const ids = [...new Set(facts.flatMap(({ author }) => (/^(per|pkt)_/.test(author ?? "") ? [author ?? ""] : [])))]
  return (await bearerNames(app.store.read, ids)).people
}
