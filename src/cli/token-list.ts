import { everyToken } from "../../db/queries/tokens.ts"
import { tokenState } from "../core/token-state.ts"
import type { Command } from "./command.ts"
import { columns, minute, none } from "./people.ts"

export const tokenListCommand: Command = {
  name: "token list",
  summary: "lists API tokens, their scopes, owners and ends",
  usage: "[--json]",
  about:
    "The newest first. `asleep`: its owner cannot come in; `ending`: two weeks are left at most. Instants are in UTC.",
  options: { json: { type: "boolean", help: "answers in JSON" } },
  examples: ["aval token list", "aval token list --json"],
  async run(given, machine) {
    none(given.positionals)
    const { app, close } = await machine.open({ existing: true })
    try {
      const tokens = (await everyToken(app.store.read)).map((token) => ({
        ...token,
        state: tokenState(token, app.now()),
      }))
      if (given.flag("json")) {
        const rows = tokens.map(({ owner, ...token }) => ({ ...token, owner: owner.id }))
        machine.out(JSON.stringify(rows, null, 2))
        return 0
      }
      const lines = tokens.map(({ id, state, name, owner, scopes, lastUsedAt, expiresAt }) => [
        id,
        state,
        name,
        owner.name,
        scopes.join(" "),
        lastUsedAt === undefined ? "never" : minute(lastUsedAt),
        minute(expiresAt),
      ])
      machine.out(
        lines.length === 0
          ? "There is no API token: `aval token add` makes one."
          : columns([["id", "state", "name", "owner", "scopes", "last used", "ends"], ...lines]),
      )
      return 0
    } finally {
      await close()
    }
  },
}
