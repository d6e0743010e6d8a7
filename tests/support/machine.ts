import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { copyDatabase, heldBy } from "../../db/backup.ts"
import { StorageFault } from "../../db/errors.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { backupFiles } from "../../src/adapters/backup-files.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { newSecret, sha256 } from "../../src/adapters/secrets.ts"
import { signing } from "../../src/adapters/signing.ts"
import type { App } from "../../src/app.ts"
import { Failure, type Machine } from "../../src/cli/machine.ts"
import { run } from "../../src/cli/run.ts"
import { parseConfig } from "../../src/config.ts"

export interface Said {
  code: number
  out: string
  err: string
}

/** Runs commands in this process on a database file, as src/node.ts does, where they need no more of the app than its store and keys. */
export function commandsOn(database: string, now = "2026-11-22T10:00:00Z", secret = "of the machine, and long enough") {
  const settings = parseConfig({ AVAL_DB: database })
  const sealing = sealingWith(secret)
  if (!settings.ok) throw new Error(settings.problems.join("\n"))
  const { config } = settings

  return async (...args: string[]): Promise<Said> => {
    const said = { out: "", err: "" }
    const machine: Machine = {
      out: (text) => {
        said.out += `${text}\n`
      },
      err: (text) => {
        said.err += `${text}\n`
      },
      readFile: (path) => filed(path, () => readFile(path, "utf8")),
      writeFile: async () => {},
      writeParts: async () => {},
      serve: async () => {},
      files: { register: () => database, ...backupFiles(filed) },
      async open({ existing = false, asIs = false, file = database } = {}) {
        if (existing && !existsSync(file)) throw new Failure(`${file} does not exist yet`)
        try {
          const store = await openSqlite(file)
          return {
            app: {
              store,
              config,
              now: () => new Date(now),
              sha256,
              newSecret,
              newId,
              sealing,
              signing,
            } as unknown as App,
            config,
            migrated: asIs ? 0 : migrateSqlite(store),
            checkForeignKeys: () => store.checkForeignKeys(),
            copyTo: (target, progress) => copyDatabase(store.client, target, progress),
            held: () => heldBy(store.client),
            close: () => store.close(),
          }
        } catch (error) {
          if (error instanceof StorageFault) throw new Failure(error.message, { cause: error })
          throw error
        }
      },
    }
    return { code: await run(args, machine), ...said }
  }
}

const newId = (prefix: string) => `${prefix}_${newSecret()}`

async function filed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Failure(`${path}: ${(error as NodeJS.ErrnoException).code}`, { cause: error })
  }
}
