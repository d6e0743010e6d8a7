import { lastSeqs } from "../../db/queries/events.ts"
import { loadForList } from "../../db/queries/register.ts"
import type { App } from "../app.ts"
import type { Register } from "../core/register.ts"

/** What the forms of the register choose from and compare with: the register without its facts. */
export function readItems(app: App): Promise<Register> {
  return loadForList(app.store.read, [])
}

/** Number of the last event about an object; 0 where nothing happened to it. */
export async function lastEventOf(app: App, object: string): Promise<number> {
  return (await lastSeqs(app.store.read, [object])).get(object) ?? 0
}
