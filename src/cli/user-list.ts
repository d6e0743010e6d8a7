import { everybody, everyUnit, waysOf } from "../../db/queries/people.ts"
import { shown } from "../core/text.ts"
import type { Command } from "./command.ts"
import { columns, minute, none } from "./people.ts"

export const userListCommand: Command = {
  name: "user list",
  summary: "lists people, their roles and when they were last seen",
  usage: "[--json]",
  about: "By name. Those who were erased are not listed. Instants are in UTC.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval user list", "aval user list --json"],
  async run(given, machine) {
    none(given.positionals)
    const { app, close } = await machine.open({ existing: true })
    try {
      const { read } = app.store
      const people = (await everybody(read)).sort(
        (a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1),
      )
      const ways = await waysOf(
        read,
        people.map(({ id }) => id),
      )
      const units = new Map((await everyUnit(read)).map(({ id, name }) => [id, shown(name).en]))
      if (given.flag("json")) {
        const rows = people.map((person) => ({ ...person, ...ways.get(person.id) }))
        machine.out(JSON.stringify(rows, null, 2))
        return 0
      }
      const lines = people.map(({ id, name, mail = "", status, roles }) => {
        const lastSeen = ways.get(id)?.lastSeen
        const given = roles.map(({ role, unit }) => (unit === undefined ? role : `${role}@${units.get(unit) ?? unit}`))
        return [id, status, name, mail, given.join(", "), lastSeen === undefined ? "never" : minute(lastSeen)]
      })
      machine.out(
        lines.length === 0
          ? "Nobody has an account yet: `aval user add` makes one."
          : columns([["id", "status", "name", "mail", "roles", "last seen"], ...lines]),
      )
      return 0
    } finally {
      await close()
    }
  },
}
