import { deepStrictEqual } from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { unpack } from "../support/fixtures.ts"
import { type Killed, killLoop } from "../support/kill-loop.ts"
import { migrationsIn } from "../support/migrations.ts"
import { differing, rowsOf, schemaOf } from "../support/rows.ts"
import { checkWritten } from "./crash-state.ts"

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Starts a script of this folder with Node. */
export function startScript(name: string, ...args: string[]) {
  return spawn(process.execPath, [script(name), ...args], { stdio: ["ignore", "pipe", "pipe"] })
}

/** Kills a writer, in turns at any moment of its start and once it writes, and looks after each kill whether all is there. */
export async function killWriters(
  folder: string,
  kills: number,
  seconds: number,
): Promise<Killed & { commits: number }> {
  const file = join(folder, "aval.db")
  let acknowledged = 0
  let commits = 0
  const counts = await killLoop({
    kills,
    seconds,
    start: () => startScript("crash-writer.ts", file),
    moment: (count) => (count % 2 === 0 ? { after: "start", between: [0, 600] } : { after: "words", between: [0, 60] }),
    async check(lines) {
      acknowledged = Number(lines.at(-1) ?? acknowledged)
      commits = await checkWritten(file, acknowledged)
    },
  })
  return { ...counts, commits }
}

/** Takes long enough to be killed in; touches what is there, and makes what is new. */
const slow = `
CREATE TABLE extras (id integer PRIMARY KEY, words text NOT NULL);
--> statement-breakpoint
INSERT INTO extras (words)
  WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 40000)
  SELECT hex(n) || ' and some more words' FROM numbers;
--> statement-breakpoint
ALTER TABLE organisations ADD COLUMN extra text;
--> statement-breakpoint
UPDATE organisations SET extra = slug;
--> statement-breakpoint
CREATE INDEX extras_words ON extras (words);
`

/**
 * Kills the migration of a database that a release had left, at any moment, and throws unless it is then as it was before, or as it is
 * after a whole one. `old`: how often it was as before.
 */
export async function killMigrations(
  folder: string,
  kills: number,
  seconds: number,
): Promise<Killed & { old: number }> {
  const file = join(folder, "migrated.db")
  const migrations = migrationsIn(join(folder, "migrations"), { more: slow })
  const fresh = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true })
    unpack("first-release", file)
  }
  const state = () => ({ schema: schemaOf(file), rows: rowsOf(file) })
  const migrate = () => startScript("crash-migrator.ts", file, migrations)

  fresh()
  const before = state()
  const whole = migrate()
  await once(whole.stdout, "data")
  const begun = performance.now()
  await once(whole, "close")
  const milliseconds = performance.now() - begun
  const after = state()

  let old = 0
  const counts = await killLoop({
    kills,
    seconds,
    start() {
      fresh()
      return migrate()
    },
    // Every other one well before its end.
    moment: (count) => ({ after: "words", between: [0, count % 2 === 0 ? milliseconds / 2 : milliseconds] }),
    check(lines) {
      const { schema, rows } = state()
      const isOld = !lines.includes("done") && schema.length === before.schema.length
      const expected = isOld ? before : after
      deepStrictEqual(schema, expected.schema)
      deepStrictEqual(differing(rows, expected.rows), [])
      if (isOld) old += 1
    },
  })
  return { ...counts, old }
}
