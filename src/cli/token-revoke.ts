import { revokeToken } from "../actions/revoke-token.ts"
import { NotFound, Spent } from "../core/errors.ts"
import type { Command } from "./command.ts"
import { Failure } from "./machine.ts"
import { only } from "./people.ts"

export const tokenRevokeCommand: Command = {
  name: "token revoke",
  summary: "revokes an API token at once, for ever",
  usage: "ID [--json]",
  about: "The next request that uses it is refused. `aval token list` names the ids.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval token revoke tok_90be1c3d7a55410c8e2f"],
  async run(given, machine) {
    const id = only(given.positionals, "a token by its id")
    const { app, close } = await machine.open({ existing: true })
    try {
      await revokeToken(app, { id, why: "aval token revoke" }, { by: "cli" })
      if (given.flag("json")) machine.out(JSON.stringify({ id, state: "revoked" }))
      else machine.out(`${id} is revoked.`)
      return 0
    } catch (error) {
      if (error instanceof NotFound) throw new Failure(`there is no token ${id}: \`aval token list\` names them all`)
      if (error instanceof Spent) throw new Failure(`${id} was revoked before`)
      throw error
    } finally {
      await close()
    }
  },
}
