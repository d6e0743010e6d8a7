import { exportDocument } from "../actions/export-document.ts"
import type { Command } from "./command.ts"
import { Misuse } from "./machine.ts"

export const exportCommand: Command = {
  name: "export",
  summary: "writes the whole register as one document",
  usage: "[FILE] [--json]",
  about: "Without a file it goes to standard output. `aval import` takes it back: nothing is lost on the way.",
  options: { json: { type: "boolean", help: "answers in JSON what was written (the document itself always is JSON)" } },
  examples: ["aval export register.json", "aval export > register.json", "aval export | AVAL_DB=copy.db aval import -"],
  async run(given, machine) {
    const [file, ...rest] = given.positionals
    if (rest.length > 0) throw new Misuse(`one file at a time, not also “${rest[0]}”`)
    const { app, close } = await machine.open({ existing: true })
    try {
      const document = await exportDocument(app)
      const text = JSON.stringify(document, null, 2)
      if (file === undefined || file === "-") {
        machine.out(text)
        return 0
      }
      await machine.writeFile(file, `${text}\n`)
      const counts = Object.fromEntries(
        Object.entries(document).flatMap(([kind, list]) =>
          Array.isArray(list) && kind !== "attribution" ? [[kind, list.length]] : [],
        ),
      )
      if (given.flag("json")) machine.out(JSON.stringify({ file, counts }))
      else {
        const parts = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
        machine.out(`${file}: ${parts.join(", ") || "an empty register"}.`)
      }
      return 0
    } finally {
      await close()
    }
  },
}
