import { importDocument } from "../actions/import-document.ts"
import { Refused } from "../core/errors.ts"
import { jsonOf } from "../schema/import.ts"
import type { Command } from "./command.ts"
import { type Machine, Misuse } from "./machine.ts"
import { importJson, importReport } from "./report.ts"

export const importCommand: Command = {
  name: "import",
  summary: "imports a document, all or nothing",
  usage: "FILE|- [--dry-run] [--json]",
  about:
    "Reads a JSON document in the form that `aval export` writes; `-` is standard input. Every fault is named with its place, and nothing is written as long as there is one. The same content again changes nothing.",
  options: {
    "dry-run": { type: "boolean", help: "says what would change, and writes nothing" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: ["aval import register.json --dry-run", "aval import register.json", "cat register.json | aval import -"],
  async run(given, machine) {
    const [file, ...rest] = given.positionals
    if (file === undefined) throw new Misuse("name a file, or - for standard input")
    if (rest.length > 0) throw new Misuse(`one file at a time, not also “${rest[0]}”`)
    const dryRun = given.flag("dry-run")
    const json = given.flag("json")
    const text = await machine.readFile(file)
    try {
      const document = jsonOf(text)
      const { app, close } = await machine.open({ scratch: dryRun })
      try {
        const why = file === "-" ? "standard input" : (file.split(/[/\\]/).at(-1) ?? file)
        const result = await importDocument(app, document, { why, dryRun })
        machine.out(json ? importJson(result, dryRun) : importReport(result, { dryRun }))
        return 0
      } finally {
        await close()
      }
    } catch (error) {
      if (error instanceof Refused) return refused(error, json, machine)
      throw error
    }
  },
}

function refused({ faults }: Refused, json: boolean, machine: Machine): number {
  if (json) {
    machine.out(JSON.stringify({ ok: false, faults }, null, 2))
    return 1
  }
  for (const { place, message } of faults) machine.err(`${place === "" ? "" : `${place}: `}${message.en}`)
  machine.err(`${faults.length} ${faults.length === 1 ? "fault" : "faults"}, nothing was imported.`)
  return 1
}
