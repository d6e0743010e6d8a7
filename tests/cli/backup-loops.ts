import { ok } from "node:assert/strict"
import { once } from "node:events"
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import Client from "better-sqlite3"
import { startScript } from "../db/crash-loops.ts"
import { checkWritten } from "../db/crash-state.ts"
import { unpack } from "../support/fixtures.ts"
import { type Killed, killLoop } from "../support/kill-loop.ts"
import type { Place } from "./support.ts"

/** A register large enough to be copied in several steps, and a process that writes into it until it is told to stop. */
export async function busyRegister(file: string) {
  unpack("first-release", file)
  const client = new Client(file)
  client.exec(
    `INSERT INTO organisations (id, slug, name, roles, url)
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
      SELECT 'bulk-' || n, 'bulk-' || n, hex(n), '[]', 'https://example.com/' || hex(zeroblob(150)) FROM numbers`,
  )
  client.close()
  const writer = startScript("crash-writer.ts", file)
  const closed = once(writer, "close")
  await Promise.race([once(writer.stdout, "data"), closed])
  // What it says is read, or it would stand still once the pipe is full.
  writer.stdout.resume()
  return {
    async stop() {
      writer.kill("SIGKILL")
      await closed
    },
  }
}

/**
 * Kills the backup of a register that is written to, at any moment, and throws unless what then stands under the name of the backup
 * can be restored. `whole`: how often something stood there.
 */
export async function killBackups(at: Place, kills: number, seconds: number): Promise<Killed & { whole: number }> {
  const folder = at.path("killed")
  mkdirSync(folder)
  const env = { AVAL_DB: at.path("attacked.db") }
  const writer = await busyRegister(env.AVAL_DB)
  try {
    const begun = performance.now()
    const first = await at.aval(["backup", "attacked-first.db"], { env })
    ok(first.code === 0, first.err)
    const milliseconds = performance.now() - begun

    let whole = 0
    const counts = await killLoop({
      kills,
      seconds,
      start: () => at.start(["backup", "killed/backup.db"], env).child,
      moment: () => ({ after: "start", between: [milliseconds / 3, 1.1 * milliseconds] }),
      async check() {
        if (existsSync(at.path("killed/backup.db"))) {
          whole += 1
          const { code, err } = await at.aval(["restore", "killed/backup.db"], {
            env: { AVAL_DB: at.path("again/aval.db") },
          })
          ok(code === 0, err)
          rmSync(at.path("again"), { recursive: true })
        }
        for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`)
      },
    })
    return { ...counts, whole }
  } finally {
    await writer.stop()
    await checkWritten(env.AVAL_DB)
  }
}
