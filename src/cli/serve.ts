import { makeLink } from "../actions/make-link.ts"
import { readKeyState } from "../actions/read-keys.ts"
import { hasAdmin } from "../actions/read-people.ts"
import { registerState } from "../actions/read-register-state.ts"
import type { App } from "../app.ts"
import type { Command } from "./command.ts"
import { addCatalogue, addDemo } from "./fill.ts"
import { Misuse } from "./machine.ts"

export const serveCommand: Command = {
  name: "serve",
  summary: "starts Aval on this machine",
  usage: "[--demo] [--no-catalogue]",
  about:
    "Opens or makes the database, brings it up to date, adds the starter catalogue when the register is new, and serves pages and API until it is stopped.",
  options: {
    demo: { type: "boolean", help: "adds the example company to a new register" },
    "no-catalogue": { type: "boolean", help: "leaves the starter catalogue out of a new register" },
  },
  examples: ["aval serve", "aval serve --demo", "PORT=8080 AVAL_DB=/srv/aval/aval.db aval serve"],
  async run(given, machine) {
    if (given.positionals.length > 0) throw new Misuse(`unexpected argument “${given.positionals[0]}”`)
    const without = given.flag("no-catalogue")
    const demo = given.flag("demo")
    if (demo && without)
      throw new Misuse("the example company decides on tools of the catalogue: leave --no-catalogue out")
    const opened = await machine.open()
    try {
      const { empty } = await registerState(opened.app)
      if (empty && !without) await addCatalogue(opened.app)
      if (demo) await addDemo(opened.app)
      await machine.serve(opened, async (app) => {
        const lines = [hintFor({ empty, demo, without }), await setUpHint(app), await signingHint(app)]
        return lines.filter((line) => line !== undefined).join("\n")
      })
    } finally {
      await opened.close()
    }
    return 0
  },
}

/** As long as nobody administers Aval: the link with which the first person makes their account. */
async function setUpHint(app: App): Promise<string | undefined> {
  if (await hasAdmin(app)) return undefined
  const { url } = await makeLink(app, { by: "cli", why: "first start" })
  return `Make the first account, within an hour: ${url}`
}

/** Said once at each start, as long as something is to be done about it. */
async function signingHint(app: App): Promise<string | undefined> {
  const state = await readKeyState(app)
  if (!state) return "The list is not signed yet: `npx aval keys init` begins (docs/list.md)."
  if (!state.opens)
    return "The list cannot be signed: its key was sealed with another AVAL_SECRET (`npx aval keys rotate`)."
  if (state.expired) return "The key set of the list has ended, consumers take no new list: `npx aval keys renew`."
  return undefined
}

function hintFor({ empty, demo, without }: { empty: boolean; demo: boolean; without: boolean }): string {
  if (demo) return "The example company is in. Try: “ChatGPT”, internal data, copy."
  if (!empty) return "Ask a question on the first page; `npx aval --help` names the commands."
  if (without) return "The register is empty. Next: `npx aval import FILE` (docs/import.md)."
  return "The starter catalogue is in, nothing is decided yet. Next: look at the tools, then `npx aval import FILE`; `npm start -- --demo` on a new database shows an example company."
}
