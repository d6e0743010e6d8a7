import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"

// Databases as released versions left them, with the answers that those versions gave. Each release adds one, none is ever changed.

export const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url))

/** Names of the releases that left one. */
export const releases = readdirSync(fixtures)
  .filter((name) => name.endsWith(".db.gz"))
  .map((name) => name.slice(0, -".db.gz".length))

/** Writes the database of a release to a file. */
export function unpack(release: string, file: string): void {
  writeFileSync(file, gunzipSync(readFileSync(`${fixtures}/${release}.db.gz`)))
}
