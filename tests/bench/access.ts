import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { addToken } from "../../src/actions/add-token.ts"
import { readSession, readToken } from "../../src/actions/read-bearer.ts"
import { countWaiting } from "../../src/actions/read-waiting.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { sha256 } from "../../src/adapters/secrets.ts"
import { benchApp } from "./app.ts"

// What finding out who asks costs, as CPU time against a bare read of one row by its key in the same table: a thousand people with a
// session and a token each, asked in random order, interleaved, median of the rounds.

const people = 1000
const asked = 20_000
const rounds = 7
const limit = 3

const folder = mkdtempSync(join(tmpdir(), "aval-bench-"))
const store = await openSqlite(join(folder, "aval.db"))
migrateSqlite(store)
const app = benchApp(store)

const sessions: string[] = []
const tokens: string[] = []
const hashes: string[] = []
for (let count = 0; count < people; count++) {
  const roles = [{ role: "reader" }, { role: "legal" }] as const
  const id = await addPerson(app, { name: `Person ${count}`, language: "fr", roles, status: "active" }, { by: "bench" })
  const session = await startSession(app, { person: id, way: "password" })
  sessions.push(session.secret)
  hashes.push(sha256(session.secret))
  const expiresAt = new Date(Date.now() + 86_400_000)
  tokens.push((await addToken(app, { owner: id, name: "bench", scopes: ["list:read"], expiresAt }, { by: id })).secret)
}
// As after a first use: the clock of the last use is kept to the minute.
for (const token of tokens) await readToken(app, token)

const point = store.client.prepare<[string], { id: string }>("SELECT * FROM secrets WHERE hash = ?")
const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T

const measured: Record<string, () => Promise<unknown> | unknown> = {
  "bare point read": () => point.get(pick(hashes)),
  "session check": () => readSession(app, pick(sessions)),
  "token check": () => readToken(app, pick(tokens)),
  "what waits": (() => {
    const who = { kind: "person" as const, id: "per_none", grants: [{ role: "reader" as const }] }
    return () => countWaiting(app, who)
  })(),
}

const found = new Map<string, number[]>(Object.keys(measured).map((name) => [name, []]))
for (let round = 0; round <= rounds; round++) {
  for (const [name, work] of Object.entries(measured)) {
    const before = process.cpuUsage()
    for (let count = 0; count < asked; count++) await work()
    const { user, system } = process.cpuUsage(before)
    // The first round warms up.
    if (round > 0) found.get(name)?.push((user + system) / asked)
  }
}
await store.close()
rmSync(folder, { recursive: true, force: true })

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const base = median(found.get("bare point read") ?? [])
let missed = 0
console.log("| who asks | CPU µs | ratio to a bare point read | aim |\n| --- | --- | --- | --- |")
for (const [name, values] of found) {
  const ratio = median(values) / base
  const aim = name.endsWith("check") ? limit : undefined
  if (aim !== undefined && ratio > aim) missed += 1
  console.log(`| ${name} | ${median(values).toFixed(1)} | ${ratio.toFixed(2)} | ${aim ?? ""} |`)
}
console.log(missed === 0 ? "every aim was met" : `${missed} aims were missed`)
process.exit(0)
