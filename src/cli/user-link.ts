import { makeLink } from "../actions/make-link.ts"
import { lifetimes } from "../core/access.ts"
import type { Command } from "./command.ts"
import { Failure } from "./machine.ts"
import { minute, only, personOf } from "./people.ts"

export const userLinkCommand: Command = {
  name: "user link",
  summary: "prints a one-time link for somebody who cannot get in",
  usage: "ID|MAIL [--json]",
  about:
    "Works whatever the settings of sign-in say: it is the way back in when passwords are off and the provider does not answer. It works once, for an hour, or for seven days where the person never came in; earlier links of theirs are dead.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval user link claire@maison.example", "aval user link per_4f0c21d7e6a94b8f93a1"],
  async run(given, machine) {
    const typed = only(given.positionals, "a person by id or mail address")
    const { app, close } = await machine.open({ existing: true })
    try {
      const { id, status } = await personOf(app, typed)
      if (status === "disabled") throw new Failure(`${id} is shut out: an administrator gives access back first`)
      if (status === "pending") throw new Failure(`${id} waits for approval: an administrator approves first`)
      const lifetime = status === "invited" ? lifetimes.invitation : lifetimes.setUpLink
      const link = await makeLink(app, { person: id, by: "cli", why: "aval user link", lifetime })
      const expiresAt = link.expiresAt.toISOString()
      if (given.flag("json")) machine.out(JSON.stringify({ id, link: link.url, expiresAt }))
      else machine.out(`The link of ${id} works once, until ${minute(expiresAt)} UTC:\n${link.url}`)
      return 0
    } finally {
      await close()
    }
  },
}
