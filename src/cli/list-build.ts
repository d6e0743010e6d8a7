import { publishIfMoved } from "../actions/publish-list.ts"
import { currentList } from "../actions/read-current-list.ts"
import type { Command } from "./command.ts"
import { Failure, Misuse } from "./machine.ts"

export const listBuildCommand: Command = {
  name: "list build",
  summary: "publishes the list if something moved, and writes it to a file",
  usage: "[FILE] [--json]",
  about:
    "A new revision is made only when the list says something else than the last one, or an answer moved with the days. FILE gets the exact bytes of the list in force.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval list build", "aval list build approved-list.json"],
  async run(given, machine) {
    const [file, ...rest] = given.positionals
    if (rest.length > 0) throw new Misuse(`one file at a time, not also “${rest[0]}”`)
    const { app, close } = await machine.open({ existing: true })
    try {
      const published = await publishIfMoved(app, { actor: "cli", why: "aval list build" })
      const current = await currentList(app)
      if (!current) throw new Failure("there is no list yet")
      if (file !== undefined) await machine.writeFile(file, new TextDecoder().decode(current.bytes))
      const { revision, serial, sha256, length, issuedAt } = current.revision
      if (given.flag("json")) {
        machine.out(JSON.stringify({ published: published !== undefined, revision, serial, issuedAt, sha256, length }))
      } else if (published === undefined) machine.out(`Nothing moved: revision ${revision} of ${issuedAt} stands.`)
      else machine.out(`Revision ${revision} is published.`)
      if (file !== undefined && !given.flag("json")) machine.out(`${file}: ${length} bytes, SHA-256 ${sha256}.`)
      return 0
    } finally {
      await close()
    }
  },
}
