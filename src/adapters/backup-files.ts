import { createHash, randomUUID } from "node:crypto"
import { rmSync } from "node:fs"
import { type FileHandle, link, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

type Progress = (done: number, all: number) => void

/**
 * Files as they are, byte by byte, for backups: `Files` of src/cli/machine.ts, but for the settings. `said` puts a fault of the
 * file system at a path into words.
 */
export function backupFiles(said: <T>(path: string, work: () => Promise<T>) => Promise<T>) {
  return {
    look: (path: string) =>
      said(path, async () => {
        const found = await stat(path).catch(absent)
        return found && { folder: found.isDirectory(), length: found.size }
      }),
    names: (folder: string) => said(folder, async () => (await readdir(folder).catch(absent)) ?? []),
    draft: (path: string, { folder = false } = {}) =>
      said(path, async () => {
        const draft = `${path}.${randomUUID().slice(0, 8)}.part`
        if (folder) await mkdir(dirname(path), { recursive: true })
        await (await open(draft, "wx", 0o600)).close()
        remember(draft)
        return draft
      }),
    write: (draft: string, text: string) => said(draft, () => writeFile(draft, text)),
    async copy(from: string, draft: string, progress?: Progress) {
      const source = await said(from, () => open(from, "r"))
      return said(draft, async () => {
        const target = await open(draft, "r+")
        try {
          return await read(source, progress, (bytes) => target.writeFile(bytes))
        } finally {
          await target.close()
        }
      })
    },
    digest: (path: string, progress?: Progress) => said(path, async () => read(await open(path, "r"), progress)),
    settle: (draft: string, path: string) =>
      said(path, async () => {
        await synced(draft)
        await named(draft, path)
        await clear(draft)
        // Not every system can be told about a folder; SQLite asks no more of it either.
        await synced(dirname(path), "r").catch(() => undefined)
      }),
    remove: (path: string) => said(path, () => clear(path)),
  }
}

/** Reads to the end, and closes. */
async function read(source: FileHandle, progress?: Progress, each?: (bytes: Uint8Array) => Promise<void>) {
  try {
    const { size } = await source.stat()
    const hash = createHash("sha256")
    let length = 0
    for await (const bytes of source.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
      hash.update(bytes)
      await each?.(bytes)
      length += bytes.length
      progress?.(length, size)
    }
    return { length, sha256: hash.digest("hex") }
  } finally {
    await source.close()
  }
}

/** A link, not a rename: that would overwrite what has come to stand there meanwhile. */
async function named(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Some file systems know no links (FAT, some of the network): there only a look can tell.
    if (code === "EEXIST" || (await stat(path).catch(absent))) throw error
    await rename(draft, path)
  }
}

/** What was written is on the disk; of a folder: its names. */
async function synced(path: string, flags = "r+"): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What SQLite may leave beside a database. */
const beside = ["", "-wal", "-shm", "-journal"]

async function clear(path: string): Promise<void> {
  const own = drafts.has(path) ? beside : [""]
  await Promise.all(own.map((end) => rm(path + end, { force: true })))
  forget(path)
}

const drafts = new Set<string>()
const signals = { SIGINT: 130, SIGTERM: 143 } as const

/** Stopped half-way, nothing is left behind. */
function remember(draft: string): void {
  if (drafts.size === 0) {
    process.once("exit", clearAll)
    for (const signal of Object.keys(signals)) process.once(signal, stop)
  }
  drafts.add(draft)
}

function forget(draft: string): void {
  if (!drafts.delete(draft) || drafts.size > 0) return
  process.off("exit", clearAll)
  for (const signal of Object.keys(signals)) process.off(signal, stop)
}

function clearAll(): void {
  for (const draft of drafts) for (const end of beside) rmSync(draft + end, { force: true })
}

function stop(signal: keyof typeof signals): void {
  process.exit(signals[signal])
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error
  return undefined
}
