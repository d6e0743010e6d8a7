import { addToken } from "../actions/add-token.ts"
import { type Scope, scopes, scopesFor } from "../core/access.ts"
import { fits, unsafeTexts } from "../schema/plain-text.ts"
import type { Command } from "./command.ts"
import { Failure, Misuse } from "./machine.ts"
import { meant, minute, only, personOf } from "./people.ts"

const day = 86_400_000
const usualDays = 90
const mostDays = 366

export const tokenAddCommand: Command = {
  name: "token add",
  summary: "makes an API token for a person and prints it once",
  usage: "NAME --owner ID|MAIL --scope SCOPE [--scope SCOPE]… [--days N] [--json]",
  about:
    "The token alone goes to standard output, what else there is to say to standard error. Within its scopes it does what its owner may do, no more, and stops when they are shut out. NAME says what it is for and stays in the history: name a system, not a person.",
  options: {
    owner: { type: "string", value: "ID|MAIL", help: "whose it is" },
    scope: { type: "string", value: "SCOPE", multiple: true, help: scopes.join(", ") },
    days: { type: "string", value: "N", help: `how many days it works, ${mostDays} at most (default: ${usualDays})` },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    "aval token add proxy --owner it@maison.example --scope list:read",
    'aval token add "CI check" --owner per_4f0c21d7e6a94b8f93a1 --scope check --scope register:read --days 30',
  ],
  async run(given, machine) {
    const name = only(given.positionals, "what the token is for").trim()
    if (!fits(name) || [...name].length > 100 || unsafeTexts(name).length > 0) {
      throw new Misuse("a token’s name is one line of 100 characters at most")
    }
    const owner = given.value("owner")
    if (owner === undefined) throw new Misuse("--owner says whose it is: a person’s id or mail address")
    const asked = scopesOf(given.values("scope"))
    const days = daysOf(given.value("days"))
    const { app, close } = await machine.open({ existing: true })
    try {
      const person = await personOf(app, owner)
      if (person.status !== "active") throw new Failure(`${person.id} cannot come in (${person.status}): no token yet`)
      const may = scopesFor({ grants: person.roles })
      const beyond = asked.filter((scope) => !may.includes(scope))
      if (beyond.length > 0) {
        throw new Failure(
          `${person.id} may not do what ${beyond.join(", ")} stands for; their roles allow: ${may.join(", ") || "none"}`,
        )
      }
      const expiresAt = new Date(app.now().getTime() + days * day)
      const token = await addToken(app, { owner: person.id, name, scopes: asked, expiresAt }, { by: "cli" })
      const until = expiresAt.toISOString()
      if (given.flag("json")) machine.out(JSON.stringify({ ...token, expiresAt: until }))
      else {
        machine.out(token.secret)
        machine.err(`${token.id} works until ${minute(until)} UTC. The token is shown this once.`)
      }
      return 0
    } finally {
      await close()
    }
  },
}

function scopesOf(texts: readonly string[]): Scope[] {
  if (texts.length === 0) throw new Misuse(`--scope says what it may do: ${scopes.join(", ")}`)
  const unknown = texts.find((text) => !scopes.some((scope) => scope === text))
  if (unknown !== undefined) {
    throw new Misuse(`“${unknown}” is no scope${meant(unknown, scopes)}: ${scopes.join(", ")}`)
  }
  return scopes.filter((scope) => texts.includes(scope))
}

function daysOf(text: string | undefined): number {
  if (text === undefined) return usualDays
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (days < 1 || days > mostDays) throw new Misuse(`--days is a number from 1 to ${mostDays}, not “${text}”`)
  return days
}
