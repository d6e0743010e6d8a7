import type { Progress } from "../../db/backup.ts"
import { Failure, type Files, type Machine } from "./machine.ts"

// What backup and restore share.

export function filesOf({ files }: Machine): Files {
  if (!files) throw new Failure("the register is not a file on this machine: docs/backup.md says how it is kept")
  return files
}

export const manifestName = (file: string) => `${file}.json`

/** Says on standard error how far the work is, once a second. */
export function told(machine: Machine, what: string): Progress {
  let last = performance.now()
  return (done, all) => {
    const now = performance.now()
    if (now - last < 1000) return
    last = now
    machine.err(`${what}: ${Math.floor((100 * done) / Math.max(all, 1))} % …`)
  }
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
