import type { Command } from "./command.ts"
import { addCatalogue, addDemo } from "./fill.ts"
import { Misuse } from "./machine.ts"
import { importJson, importReport } from "./report.ts"

export const seedCommand: Command = {
  name: "seed",
  summary: "adds the starter catalogue, or brings it up to date",
  usage: "[--demo] [--json]",
  about:
    "What the company recorded itself stays as it is. `--demo` works on a register without a company or decisions.",
  options: {
    demo: { type: "boolean", help: "adds the example company too" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: ["aval seed", "AVAL_DB=data/demo.db aval seed --demo"],
  async run(given, machine) {
    if (given.positionals.length > 0) throw new Misuse(`unexpected argument “${given.positionals[0]}”`)
    const { app, close } = await machine.open()
    try {
      const catalogue = await addCatalogue(app)
      const demo = given.flag("demo") ? await addDemo(app) : undefined
      if (given.flag("json")) {
        const parts = [catalogue, ...(demo ? [demo] : [])].map((result) => JSON.parse(importJson(result, false)))
        machine.out(JSON.stringify(parts, null, 2))
        return 0
      }
      machine.out(`Starter catalogue. ${importReport(catalogue)}`)
      if (given.flag("demo"))
        machine.out(demo ? `Example company. ${importReport(demo)}` : "The example company is there already.")
      return 0
    } finally {
      await close()
    }
  },
}
