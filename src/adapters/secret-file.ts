import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { newSecret } from "./secrets.ts"

/**
 * The secret in the file, which is made where there is none, readable by its owner alone. Two processes that start at once end up with
 * the same one. Throws where it cannot be read or written, or holds too little.
 */
export function secretFile(path: string): string {
  if (!existsSync(path)) make(path)
  const secret = readFileSync(path, "utf8").trim()
  if (secret.length < 32) throw new Error("holds fewer than 32 characters: put back the one that was there")
  return secret
}

/** Whole or not at all: it gets its name once it is written, and never over one that is there. */
function make(path: string) {
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, `${newSecret()}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
