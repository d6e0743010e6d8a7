import { eventRows } from "../../db/queries/events.ts"
import type { App } from "../../src/app.ts"

/** The events with a number above `after`, oldest first, with their before and after. */
export async function eventsAfter(app: App, after: number) {
  const found = []
  for await (const rows of eventRows(app.store.read, { after })) {
    for (const { data, ...row } of rows) {
      const { before, after: later } = JSON.parse(data)
      found.push({ ...row, before, after: later })
    }
  }
  return found
}
