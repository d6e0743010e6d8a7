import { isDeepStrictEqual } from "node:util"
import { type Held, knowsSchema } from "../../db/backup.ts"
import { StorageFault } from "../../db/errors.ts"
import { endAllSessions } from "../actions/end-all-sessions.ts"
import { type Manifest, readManifest } from "../schema/backup.ts"
import type { Command } from "./command.ts"
import { filesOf, manifestName, sizeText, told } from "./copies.ts"
import { afterRestore } from "./keys-note.ts"
import { Failure, type Files, type Machine, Misuse } from "./machine.ts"
import { type Check, checkRegister, linesOf } from "./verify.ts"

export const restoreCommand: Command = {
  name: "restore",
  summary: "puts a backup where there is no register, once it is found sound",
  usage: "FILE [--end-sessions] [--without-manifest] [--json]",
  about:
    "Checks FILE against its manifest, FILE.json, brings a copy up to this version, checks what `aval verify` checks, with the head in the manifest as the anchor, and only then puts the copy at AVAL_DB, where nothing may be yet. FILE stays as it is.",
  options: {
    "end-sessions": {
      type: "boolean",
      help: "ends every session and one-time link: those that ended since the backup would else work again",
    },
    "without-manifest": {
      type: "boolean",
      help: "restores a file whose manifest is lost: a changed one may go unseen",
    },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: ["aval restore aval-2026-11-22-100000.db", "AVAL_DB=/tmp/trial.db aval restore /srv/backups/monday.db"],
  async run(given, machine) {
    const [file, ...rest] = given.positionals
    if (file === undefined) throw new Misuse("name the file of a backup")
    if (rest.length > 0) throw new Misuse(`one file at a time, not also “${rest[0]}”`)
    const files = filesOf(machine)
    const database = files.register()
    await mustBeEmpty(database, files)
    const length = await lengthOf(file, files)
    const manifest = given.flag("without-manifest") ? undefined : await manifestOf(file, files, machine)
    if (manifest && length !== manifest.length) {
      throw new Failure(`${file} has ${length} bytes, its manifest says ${manifest.length}: it was cut or changed`)
    }
    const draft = await files.draft(database, { folder: true })
    try {
      const restored = await checkedDraft(file, draft, manifest, machine).catch((error) => {
        throw worded(error, draft, { file, database })
      })
      if (restored.ok && given.flag("end-sessions")) await withoutSessions(draft, machine)
      if (restored.ok) await files.settle(draft, database)
      said(given.flag("json"), { file, database, ...restored }, manifest, machine)
      return restored.ok ? 0 : 1
    } finally {
      await files.remove(draft)
    }
  },
}

async function mustBeEmpty(database: string, files: Files): Promise<void> {
  if (await files.look(database)) {
    throw new Failure(
      `${database} exists already: a backup is only restored where nothing is. Stop Aval and move it away, or set AVAL_DB to another file`,
    )
  }
  for (const rest of ["-wal", "-shm", "-journal"].map((end) => database + end)) {
    if (await files.look(rest)) {
      throw new Failure(
        `${rest} is left of an earlier database, and would be read into the restored one. Stop Aval, then move it away together with the database that it belongs to`,
      )
    }
  }
}

async function lengthOf(file: string, files: Files): Promise<number> {
  const found = await files.look(file)
  if (!found) throw new Failure(`${file}: there is no such file`)
  if (found.folder) throw new Failure(`${file}: this is a folder`)
  return found.length
}

async function manifestOf(file: string, files: Files, machine: Machine): Promise<Manifest> {
  const name = manifestName(file)
  if (!(await files.look(name))) {
    throw new Failure(
      `${name} is missing: without its manifest nobody knows whether ${file} is whole (--without-manifest)`,
    )
  }
  const read = readManifest(await machine.readFile(name))
  if ("problem" in read) throw new Failure(`${name} is not a manifest of Aval: ${read.problem}`)
  const { manifest } = read
  if (!knowsSchema(manifest.schema)) {
    throw new Failure(
      `${file} was made by a newer version of Aval (schema ${manifest.schema.tag}): install that one, and restore there`,
    )
  }
  return manifest
}

interface Restored {
  ok: boolean
  migrated: number
  length: number
  checks: readonly Check[]
  /** On the keys of the list. */
  notes: readonly string[]
}

/** Fills the draft and checks it as whole as it can be. Throws `Failure` where it is not what the manifest says. */
async function checkedDraft(
  file: string,
  draft: string,
  manifest: Manifest | undefined,
  machine: Machine,
): Promise<Restored> {
  const files = filesOf(machine)
  const { length, sha256 } = await files.copy(file, draft, told(machine, "copying"))
  if (manifest && sha256 !== manifest.sha256) {
    throw new Failure(`${file} has the SHA-256 ${sha256}, its manifest says ${manifest.sha256}: it was changed`)
  }
  const held = await heldBy(draft, machine)
  if (manifest) mustHold(file, held, manifest)
  const restored = await checkedRegister(draft, manifest, machine)
  // The last connection leaves no -wal behind, unless what is in it could not be written.
  if (await files.look(`${draft}-wal`)) throw new Failure("the copy could not be written to its end: is the disk full?")
  return { length, ...restored }
}

async function withoutSessions(draft: string, machine: Machine): Promise<void> {
  const { app, close } = await machine.open({ existing: true, file: draft })
  try {
    await endAllSessions(app, { by: "cli", why: "restore" })
  } finally {
    await close()
  }
}

async function heldBy(draft: string, machine: Machine): Promise<Held | undefined> {
  const { held, close } = await machine.open({ existing: true, file: draft, asIs: true })
  try {
    return held?.()
  } finally {
    await close()
  }
}

/** Brings the draft up to this version, and checks it as `aval verify` does. */
async function checkedRegister(draft: string, manifest: Manifest | undefined, machine: Machine) {
  const opened = await machine.open({ existing: true, file: draft })
  try {
    const anchor = manifest && manifest.head.seq > 0 ? manifest.head : undefined
    return { migrated: opened.migrated, ...(await checkRegister(opened, anchor, machine)) }
  } finally {
    await opened.close()
  }
}

function mustHold(file: string, held: Held | undefined, { schema, head, tables }: Manifest): void {
  const wrong = Object.entries({ schema, head, tables })
    .filter(([key, value]) => !isDeepStrictEqual(held?.[key as keyof Held], value))
    .map(([key]) => key)
  if (wrong.length > 0) throw new Failure(`${manifestName(file)} was changed: ${file} has another ${wrong.join(", ")}`)
}

/** Faults of the draft are those of the file that it was made from, but for those of the disk. */
function worded(error: unknown, draft: string, { file, database }: { file: string; database: string }): unknown {
  if (!(error instanceof Error)) return error
  const fault = error instanceof Failure ? error.cause : error
  const ofFile = fault instanceof StorageFault && fault.code !== "unwritable"
  const own = error instanceof StorageFault || error instanceof Failure
  if (own) return new Failure(error.message.replaceAll(draft, ofFile ? file : database), { cause: error })
  const raw = "code" in error && String(error.code).startsWith("SQLITE_")
  return raw ? new Failure(`${file} cannot be restored: ${error.message}`, { cause: error }) : error
}

function said(
  json: boolean,
  { file, database, ok, migrated, length, checks, notes }: Restored & { file: string; database: string },
  manifest: Manifest | undefined,
  machine: Machine,
): void {
  if (json) {
    machine.out(
      JSON.stringify({ ok, file, database, manifest: manifest ?? null, migrations: migrated, checks, notes }, null, 2),
    )
    return
  }
  const found = [
    manifest
      ? `manifest of ${manifest.madeAt}: length, SHA-256, schema, head and rows of every table are as it says`
      : "no manifest: whether the file is the one that was made, and its end is there, was not checked",
    ...(migrated > 0 ? [`schema: ${migrated} ${migrated === 1 ? "migration" : "migrations"} applied`] : []),
    ...checks.flatMap(linesOf),
    ...afterRestore(notes),
  ]
  if (ok) machine.out([`${database}: ${sizeText(length)} restored from ${file}.`, ...found].join("\n"))
  else machine.err([...found, `${file} is not sound: nothing was restored.`].join("\n"))
}
