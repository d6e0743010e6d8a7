import type { Command } from "./command.ts"
import { Misuse } from "./machine.ts"

export const migrateCommand: Command = {
  name: "migrate",
  summary: "makes the database, or brings it up to this version",
  usage: "[--json]",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval migrate", "AVAL_DB=/srv/aval/aval.db aval migrate"],
  async run(given, machine) {
    if (given.positionals.length > 0) throw new Misuse(`unexpected argument “${given.positionals[0]}”`)
    const { config, migrated, close } = await machine.open()
    await close()
    if (given.flag("json")) machine.out(JSON.stringify({ database: config.db, migrations: migrated }))
    else if (migrated === 0) machine.out(`${config.db} is up to date.`)
    else machine.out(`${config.db}: ${migrated} ${migrated === 1 ? "migration" : "migrations"} applied.`)
    return 0
  },
}
