import { renewKeys } from "../actions/change-keys.ts"
import { type Command, none } from "./command.ts"
import { day, jsonOf, rootOption, rootsOf, unlessOvertaken, versionOf, versionOption } from "./keys-report.ts"

export const keysRenewCommand: Command = {
  name: "keys renew",
  summary: "lets the keys of the list hold for another year",
  usage: "[--root FILE]… [--version N] [--json]",
  about:
    "Signs the next key set with the same online key, from today for a year. Takes the root key that `aval keys init` wrote. Once a key set has ended, consumers take no new list and keep the one that they have.",
  options: { root: rootOption, version: versionOption, json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval keys renew --root /media/usb/aval-root.json"],
  async run(given, machine) {
    none(given)
    const version = versionOf(given)
    const { app, close } = await machine.open({ existing: true })
    try {
      const roots = await rootsOf(given, app, machine)
      const made = await unlessOvertaken(renewKeys(app, { roots, version }, { by: "cli" }))
      if (given.flag("json")) machine.out(jsonOf(made))
      else {
        machine.out(`Key set ${made.version}, until ${day(made.expiresAt)}; online key ${made.kid}, as before.`)
        machine.out("The pin of consumers stays as it is. Put the root key away again, off this machine.")
      }
      return 0
    } finally {
      await close()
    }
  },
}
