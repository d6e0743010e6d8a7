import { dirname, join } from "node:path"
import { StorageFault } from "../../db/errors.ts"
import type { Manifest } from "../schema/backup.ts"
import type { Command } from "./command.ts"
import { filesOf, manifestName, sizeText, told } from "./copies.ts"
import { Failure, type Files, type Machine, Misuse, type Opened } from "./machine.ts"

export const backupCommand: Command = {
  name: "backup",
  summary: "copies the register into one file, while it is in use",
  usage: "[FILE|FOLDER] [--json]",
  about:
    "Beside it comes a manifest, FILE.json: SHA-256, counts and the head of the event chain. Keep a copy of the manifest where whoever keeps the file cannot write. Without a name, and in a folder, the file is named after the moment, in UTC. Nothing is overwritten.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval backup", "aval backup /srv/backups", "aval backup before-upgrade.db --json"],
  async run(given, machine) {
    const [target, ...rest] = given.positionals
    if (rest.length > 0) throw new Misuse(`one file at a time, not also “${rest[0]}”`)
    const files = filesOf(machine)
    // As it is: a backup before an upgrade holds what the older version wrote, and that version may be at work.
    const opened = await machine.open({ existing: true, asIs: true })
    try {
      const madeAt = opened.app.now().toISOString()
      const file = await nameOf(files, target, madeAt)
      if (!(await files.look(dirname(file)))) throw new Failure(`${dirname(file)}: there is no such folder`)
      for (const name of [file, manifestName(file)]) {
        if (await files.look(name)) throw new Failure(`${name} exists already: choose another name`)
      }
      const manifest = await written(file, madeAt, opened, files, machine)
      if (given.flag("json")) machine.out(JSON.stringify({ file, ...manifest }))
      else machine.out(report(file, manifest).join("\n"))
      return 0
    } finally {
      await opened.close()
    }
  },
}

async function nameOf(files: Files, target: string | undefined, madeAt: string): Promise<string> {
  const dated = `aval-${madeAt.slice(0, 19).replaceAll(":", "").replace("T", "-")}.db`
  if (target === undefined) return dated
  return (await files.look(target))?.folder ? join(target, dated) : target
}

async function written(
  file: string,
  madeAt: string,
  { copyTo }: Opened,
  files: Files,
  machine: Machine,
): Promise<Manifest> {
  if (!copyTo) throw new Failure("this engine keeps its own backups: docs/backup.md says how")
  const draft = await files.draft(file)
  try {
    const { schema, head, tables } = await copyTo(draft, told(machine, "copying")).catch((error) => {
      throw error instanceof StorageFault ? new Failure(error.message.replaceAll(draft, file), { cause: error }) : error
    })
    const { length, sha256 } = await files.digest(draft, told(machine, "hashing"))
    const manifest: Manifest = { aval: "backup", version: 1, madeAt, schema, head, length, sha256, tables }
    await settled(draft, file, manifest, files)
    return manifest
  } finally {
    await files.remove(draft)
  }
}

/** The manifest first: a file under its final name is whole, and has its manifest. */
async function settled(draft: string, file: string, manifest: Manifest, files: Files): Promise<void> {
  const beside = await files.draft(manifestName(file))
  try {
    await files.write(beside, `${JSON.stringify(manifest, null, 2)}\n`)
    await files.settle(beside, manifestName(file))
  } finally {
    await files.remove(beside)
  }
  try {
    await files.settle(draft, file)
  } catch (error) {
    await files.remove(manifestName(file))
    throw error
  }
}

function report(file: string, { schema, head, length, sha256, tables }: Manifest): string[] {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
  return [
    `${file}: ${sizeText(length)}, ${rows} rows in ${Object.keys(tables).length} tables, schema ${schema.tag}`,
    `  SHA-256: ${sha256}`,
    ...(head.seq > 0 ? [`  head: ${head.seq}:${head.hash}`] : []),
    `${manifestName(file)}: the manifest; keep a copy of it elsewhere`,
  ]
}
