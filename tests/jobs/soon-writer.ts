import { writeSync } from "node:fs"
import { openSqlite } from "../../db/sqlite.ts"
import { commitChange } from "../../src/actions/commit-change.ts"
import type { App } from "../../src/app.ts"

// Writes that somebody asked for a tool, says so, and waits to be killed.
const [, , file = "", by = ""] = process.argv
const store = await openSqlite(file)
const app = { store, now: () => new Date() } as unknown as App
const id = "req_killed"
await commitChange(app, { by, object: `work/request/${id}`, seen: 0, kind: "request.sent", after: {} }, () => [])
writeSync(1, `${id}\n`)
setInterval(() => {}, 1000)
