import { StorageFault } from "../../db/errors.ts"
import type { Head } from "../../db/store.ts"
import { checkBlobs } from "../actions/verify-blobs.ts"
import { checkPersonal, Mentions } from "../actions/verify-personal.ts"
import { checkEvents, checkRevisions, type Fault, type Progress } from "../actions/verify-register.ts"
import type { Command } from "./command.ts"
import { keyNotes } from "./keys-note.ts"
import { type Machine, Misuse, type Opened } from "./machine.ts"

export const verifyCommand: Command = {
  name: "verify",
  summary: "checks that the register is whole and nothing in its history was changed",
  usage: "[--anchor SEQ:HASH] [--json]",
  about:
    "Checks the chain of events, the values of people beside it, every revision of the list, the bytes of every file and text, and every reference between rows. Exits 0 when all is sound, 1 when anything is not. An end cut off the chain shows only against an older head kept elsewhere: keep the one that each run prints.",
  options: {
    anchor: { type: "string", value: "SEQ:HASH", help: "a head of the chain seen earlier: is it still there?" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: ["aval verify", "aval verify --json", `aval verify --anchor 1200:${"5e".repeat(32)}`],
  async run(given, machine) {
    if (given.positionals.length > 0) throw new Misuse(`unexpected argument “${given.positionals[0]}”`)
    const anchor = anchorOf(given.value("anchor"))
    const opened = await machine.open({ existing: true })
    try {
      const { ok, checks, notes } = await checkRegister(opened, anchor, machine)
      if (given.flag("json")) machine.out(JSON.stringify({ ok, checks, notes }, null, 2))
      else machine.out([...checks.flatMap(linesOf), ...notes].join("\n"))
      return ok ? 0 : 1
    } finally {
      await opened.close()
    }
  },
}

interface Outcome {
  /** How many were checked; `null`: this engine cannot. */
  count: number | null
  faults: readonly Fault[]
  /** Of values of people: how many are gone with their person. */
  erased?: number
  head?: Head
  anchor?: Head & { found: boolean }
}

export interface Check extends Outcome {
  check: string
  milliseconds: number
}

/** All that `aval verify` checks, against an anchor where there is one. */
export async function checkRegister(
  opened: Opened,
  anchor: Head | undefined,
  machine: Machine,
): Promise<{ ok: boolean; checks: readonly Check[]; notes: readonly string[] }> {
  // Where the chain cannot be read, nothing is known of what it names.
  let known = { mentions: new Mentions(), head: 0 }
  const checks = [
    await timed("events", machine, async (progress) => {
      const { mentions, ...outcome } = await ofEvents(opened, anchor, progress)
      known = { mentions, head: outcome.head.seq }
      return outcome
    }),
    await timed("personal values", machine, (progress) => checkPersonal(opened.app, known, progress)),
    await timed("revisions", machine, (progress) => checkRevisions(opened.app, progress)),
    await timed("kept bytes", machine, (progress) => checkBlobs(opened.app, progress)),
    await timed("foreign keys", machine, async () => ofForeignKeys(opened)),
  ]
  const ok = checks.every(({ faults }) => faults.length === 0)
  return { ok, checks, notes: ok ? await keyNotes(opened.app) : [] }
}

function anchorOf(text: string | undefined): Head | undefined {
  if (text === undefined) return undefined
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(text) ?? []
  if (!seq || !hash) throw new Misuse(`--anchor is SEQ:HASH, a number and 64 hexadecimal digits, not “${text}”`)
  return { seq: Number(seq), hash: hash.toLowerCase() }
}

async function ofEvents({ app }: Opened, anchor: Head | undefined, progress: Progress) {
  const { anchored, ...outcome } = await checkEvents(app, anchor, progress)
  return { ...outcome, ...(anchor ? { anchor: { ...anchor, found: anchored === true } } : {}) }
}

function ofForeignKeys({ checkForeignKeys }: Opened): Outcome {
  if (!checkForeignKeys) return { count: null, faults: [] }
  const { tables, faults } = checkForeignKeys()
  return {
    count: tables,
    faults: faults.map(({ table, rowid, columns, parent }) => ({
      table,
      rowid,
      message: `${columns.join(", ")} refers to a row of ${parent} that is not there`,
    })),
  }
}

async function timed(check: string, machine: Machine, work: (progress: Progress) => Promise<Outcome>): Promise<Check> {
  const began = performance.now()
  let told = began
  const progress: Progress = (count) => {
    const now = performance.now()
    if (now - told < 1000) return
    told = now
    machine.err(`${check}: ${count} …`)
  }
  const outcome = await work(progress).catch(unreadable)
  return { check, ...outcome, milliseconds: Math.round(performance.now() - began) }
}

/** A file damaged below our rows is a finding, not a crash of this command. */
function unreadable(error: unknown): Outcome {
  for (let cause = error; cause instanceof Error && !(cause instanceof StorageFault); cause = cause.cause) {
    if ("code" in cause && String(cause.code).startsWith("SQLITE_")) {
      return { count: 0, faults: [{ message: `the database cannot be read: ${cause.message}` }] }
    }
  }
  throw error
}

const counted: Readonly<Record<string, readonly [one: string, many: string]>> = {
  events: ["event", "events"],
  "personal values": ["value", "values"],
  revisions: ["revision", "revisions"],
  "kept bytes": ["file or text", "files and texts"],
  "foreign keys": ["table", "tables"],
}

/** A check as people read it. */
export function linesOf({ check, count, faults, erased, head, anchor, milliseconds }: Check): string[] {
  if (count === null) return [`${check}: not checked on this engine`]
  const found = faults.length === 0 ? "sound" : `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`
  const gone = erased === undefined ? "" : `${erased} erased, `
  return [
    `${check}: ${count} ${counted[check]?.[count === 1 ? 0 : 1]} checked in ${(milliseconds / 1000).toFixed(2)} s, ${gone}${found}`,
    ...faults.map((fault) => `  ${placeOf(fault)}${fault.message}`),
    ...(anchor?.found ? [`  anchor: event ${anchor.seq} is still in the chain`] : []),
    ...(head && head.seq > 0 ? [`  head: ${head.seq}:${head.hash}`] : []),
  ]
}

function placeOf({ event, revision, table, rowid, value, person, blob }: Fault): string {
  if (event !== undefined) return `event ${event}: `
  if (value !== undefined) return `personal value ${value.slice(0, 12)}…: `
  if (blob !== undefined) return `file or text ${blob}: `
  if (person !== undefined) return `${person}: `
  if (revision !== undefined) return `revision ${revision}: `
  if (table === undefined) return ""
  return rowid == null ? `${table}: ` : `${table}, row ${rowid}: `
}
