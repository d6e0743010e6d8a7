import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const shipped = fileURLToPath(new URL("../../db/migrations", import.meta.url))

/** A folder with the shipped migrations up to a time (milliseconds since 1970), and with one more, where its SQL is given. */
export function migrationsIn(
  folder: string,
  { until = Number.POSITIVE_INFINITY, more }: { until?: number; more?: string },
) {
  cpSync(shipped, folder, { recursive: true })
  const path = join(folder, "meta/_journal.json")
  const journal = JSON.parse(readFileSync(path, "utf8"))
  journal.entries = journal.entries.filter(({ when }: { when: number }) => when <= until)
  if (more !== undefined) {
    const { idx, when } = journal.entries.at(-1)
    const tag = `${String(idx + 1).padStart(4, "0")}_more`
    journal.entries.push({ ...journal.entries.at(-1), idx: idx + 1, when: when + 1, tag })
    writeFileSync(join(folder, `${tag}.sql`), more)
  }
  writeFileSync(path, JSON.stringify(journal))
  return folder
}
