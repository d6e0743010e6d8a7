import type { App } from "../app.ts"
import { importDocument } from "./import-document.ts"

/** Takes a fact back: it becomes history, with nothing in its place. Throws `StaleWrite` when it is history already. */
export async function withdrawFact(app: App, id: string, { by, why }: { by: string; why: string }): Promise<void> {
  await importDocument(app, { aval: 1 }, { why, actor: by, kind: "fact.withdrawn", ends: [id] })
}
