import { disablePerson } from "../actions/disable-person.ts"
import type { Command } from "./command.ts"
import { Failure } from "./machine.ts"
import { only, personOf } from "./people.ts"

export const userDisableCommand: Command = {
  name: "user disable",
  summary: "shuts a person out at once: sessions, tokens, links",
  usage: "ID|MAIL [--json]",
  about:
    "The next request of theirs is refused. Roles are kept; an administrator can give access back. The last person who administers the whole company cannot be shut out.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval user disable tom@maison.example"],
  async run(given, machine) {
    const typed = only(given.positionals, "a person by id or mail address")
    const { app, close } = await machine.open({ existing: true })
    try {
      const person = await personOf(app, typed)
      if (person.status === "disabled") throw new Failure(`${person.id} is shut out already`)
      await disablePerson(app, { person }, { by: "cli" })
      if (given.flag("json")) machine.out(JSON.stringify({ id: person.id, status: "disabled" }))
      else machine.out(`${person.id} is shut out.`)
      return 0
    } finally {
      await close()
    }
  },
}
