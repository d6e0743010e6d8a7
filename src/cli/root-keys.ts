import { basename, dirname, join, resolve } from "node:path"
import type { App } from "../app.ts"
import type { PrivateKey } from "../core/signing-port.ts"
import { filesOf } from "./copies.ts"
import { Failure, type Files, type Machine } from "./machine.ts"

// The root keys as they lie in files: the only half of the trust that is in no database and no backup.

const note =
  "A root key of Aval's signed list. Whoever has it can make every consumer accept any list. Keep it off the machine that runs Aval, in two copies."

/** Where the root keys go: one at the path itself, several at numbered ones beside it. */
export function rootPaths(path: string, count: number): readonly string[] {
  if (count === 1) return [path]
  const stem = path.replace(/\.json$/, "")
  return Array.from({ length: count }, (_, index) => `${stem}.${index + 1}.json`)
}

/** The root key in a file. Throws `Failure` where there is no file, it cannot be read, or holds no root key of ours. */
export async function readRoot(path: string, app: App, machine: Machine): Promise<PrivateKey> {
  const text = await machine.readFile(path).catch((error) => {
    throw error instanceof Failure ? new Failure(`root key: ${error.message}`, { cause: error }) : error
  })
  const key = await app.signing.readKey(keyIn(text))
  if (!key)
    throw new Failure(`root key: ${path} holds no root key that \`aval keys init\` has written, or a changed one`)
  return key
}

function keyIn(text: string): unknown {
  try {
    const written: unknown = JSON.parse(text)
    if (typeof written !== "object" || written === null || !("aval" in written) || !("key" in written)) return undefined
    return written.aval === "root-key" ? written.key : undefined
  } catch {
    return undefined
  }
}

/** Writes a root key, readable by its owner alone, whole or not at all, and over nothing. Throws `Failure`. */
export async function writeRoot(path: string, key: PrivateKey, app: App, machine: Machine): Promise<void> {
  const files = filesOf(machine)
  const draft = await files.draft(path, { folder: true })
  try {
    const written = { aval: "root-key", version: 1, madeAt: app.now().toISOString(), note, key }
    await files.write(draft, `${JSON.stringify(written, null, 2)}\n`)
    await files.settle(draft, path)
  } finally {
    await files.remove(draft)
  }
}

/** The files that are read where none is named: the one of the settings, or the numbered ones beside it. */
export async function usualRoots(path: string, machine: Machine): Promise<readonly string[]> {
  const files = filesOf(machine)
  if (await files.look(path)) return [path]
  const names = new Set(await files.names(dirname(path)))
  const found = rootPaths(path, mostRoots).filter((file) => names.has(basename(file)))
  return found.length > 0 ? found : [path]
}

/** No list needs more. */
export const mostRoots = 9

/** Throws `Failure` where a root key would lie in the database, or beside backups: whoever takes those must not have it too. */
export async function mustLieApart(paths: readonly string[], database: string, files: Files): Promise<void> {
  const own = ["", "-wal", "-shm", "-journal"].map((end) => resolve(database + end))
  for (const path of paths) {
    if (own.includes(resolve(path))) {
      throw new Failure(
        `AVAL_KEYS: ${path} is the database: name a file of its own, best on a medium that leaves this machine`,
      )
    }
    const folder = dirname(path)
    const backup = backupIn(await files.names(folder))
    if (backup !== undefined) {
      throw new Failure(
        `AVAL_KEYS: ${folder} holds a backup (${join(folder, backup)}): a root key does not lie beside backups. Name another place`,
      )
    }
  }
}

/** A file with its manifest, or one that is named as `aval backup` names them. */
function backupIn(names: readonly string[]): string | undefined {
  const all = new Set(names)
  return names.find((name) => /^aval-\d{4}-\d\d-\d\d-\d{6}\.db$/.test(name) || all.has(`${name}.json`))
}
