import { Taken } from "../../db/errors.ts"
import { addPerson } from "../actions/add-person.ts"
import { makeLink } from "../actions/make-link.ts"
import { lifetimes, roles } from "../core/access.ts"
import { languages } from "../core/text.ts"
import { MailAddress, PersonName } from "../schema/people.ts"
import { unsafeTexts } from "../schema/plain-text.ts"
import type { Command } from "./command.ts"
import { Failure, Misuse } from "./machine.ts"
import { grantsOf, minute, only } from "./people.ts"

export const userAddCommand: Command = {
  name: "user add",
  summary: "adds a person and prints the link with which they come in",
  usage: "NAME [--mail MAIL] [--role ROLE[@UNIT]]… [--language fr|en] [--json]",
  about:
    "The link is printed once and works once, for seven days: hand it on by a channel that only this person reads. They choose how to sign in.",
  options: {
    mail: { type: "string", value: "MAIL", help: "mail address, for signing in with a password" },
    role: {
      type: "string",
      value: "ROLE[@UNIT]",
      multiple: true,
      help: `${roles.join(", ")}; in the whole company, or in a business unit by id or name (default: reader)`,
    },
    language: { type: "string", value: "fr|en", help: "the language they read (default: fr)" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    'aval user add "Claire Aubert" --mail claire@maison.example --role admin',
    'aval user add "Tom Weber" --role legal --role "assessor@Lyon agency" --language en',
  ],
  async run(given, machine) {
    const called = only(given.positionals, "a person")
    const name = PersonName.safeParse(called)
    if (!name.success) throw new Misuse("a name has 120 characters at most")
    if (unsafeTexts(called).length > 0) throw new Misuse("a name holds no control character")
    const typed = given.value("mail")
    const mail = typed === undefined ? undefined : MailAddress.safeParse(typed)
    if (mail && !mail.success) throw new Misuse(`“${typed}” is no mail address such as claire@maison.example`)
    const language = languages.find((known) => known === (given.value("language") ?? "fr"))
    if (!language) throw new Misuse(`--language is fr or en, not “${given.value("language")}”`)
    const { app, close } = await machine.open({ existing: true })
    try {
      const wanted = given.values("role")
      const person = {
        name: name.data,
        mail: mail?.data,
        language,
        roles: await grantsOf(app, wanted.length === 0 ? ["reader"] : wanted),
        status: "invited",
      } as const
      const id = await addPerson(app, person, { by: "cli", why: "aval user add" })
      const link = await makeLink(app, { person: id, by: "cli", lifetime: lifetimes.invitation })
      const expiresAt = link.expiresAt.toISOString()
      if (given.flag("json")) machine.out(JSON.stringify({ id, link: link.url, expiresAt }))
      else machine.out(`${id} is added. The link works once, until ${minute(expiresAt)} UTC:\n${link.url}`)
      return 0
    } catch (error) {
      if (error instanceof Taken) throw new Failure(`another person has the address ${mail?.data} already`)
      throw error
    } finally {
      await close()
    }
  },
}
