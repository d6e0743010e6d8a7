import { mkdir, open, readFile, rename, rm } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { ClientStore } from "./store.ts"

/** Keeps in a file, readable by its owner alone. Written beside it, to the disk, then renamed: a crash leaves the older or the newer one. */
export function fileStore(path: string): ClientStore {
  let saves = 0
  return {
    async load() {
      try {
        return await readFile(path, "utf8")
      } catch (error) {
        if ((error as { code?: string }).code === "ENOENT") return undefined
        throw error
      }
    },
    async save(text) {
      await mkdir(dirname(path), { recursive: true })
      const part = join(dirname(path), `.${basename(path)}.${process.pid}.${++saves}.part`)
      try {
        const file = await open(part, "w", 0o600)
        try {
          await file.writeFile(text)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(part, path)
      } finally {
        await rm(part, { force: true })
      }
    },
  }
}
