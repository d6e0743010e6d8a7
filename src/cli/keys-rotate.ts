import { rotateKeys } from "../actions/change-keys.ts"
import { type Command, none } from "./command.ts"
import {
  algorithmOf,
  algorithmOption,
  day,
  jsonOf,
  rootOption,
  rootsOf,
  unlessOvertaken,
  versionOf,
  versionOption,
} from "./keys-report.ts"

export const keysRotateCommand: Command = {
  name: "keys rotate",
  summary: "makes another online key; the one before signs nothing any more",
  usage: "[--root FILE]… [--alg ALG] [--version N] [--json]",
  about:
    "For an online key that was stolen, or that AVAL_SECRET does not open any more. Takes the root key that `aval keys init` wrote. The next key set holds the new online key alone, for a year; consumers refuse the older one from their next look on. A server at work signs with the new key at once.",
  options: {
    root: rootOption,
    alg: algorithmOption,
    version: versionOption,
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    "aval keys rotate --root /media/usb/aval-root.json",
    "aval keys rotate --root /media/a/root.1.json --root /media/b/root.3.json",
  ],
  async run(given, machine) {
    none(given)
    const algorithm = algorithmOf(given)
    const version = versionOf(given)
    const { app, close } = await machine.open({ existing: true })
    try {
      const roots = await rootsOf(given, app, machine)
      const made = await unlessOvertaken(rotateKeys(app, { roots, version, algorithm }, { by: "cli" }))
      if (given.flag("json")) machine.out(jsonOf(made))
      else {
        machine.out(`Key set ${made.version}, until ${day(made.expiresAt)}; online key ${made.kid}.`)
        machine.out("The online key before it is in no key set any more. The pin of consumers stays as it is.")
        machine.out("Put the root key away again, off this machine.")
      }
      return 0
    } finally {
      await close()
    }
  },
}
