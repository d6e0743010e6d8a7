import { type KeyState, readKeyState } from "../actions/read-keys.ts"
import type { App } from "../app.ts"
import { besideDatabase } from "../config.ts"
import { day } from "./keys-report.ts"

/** Whether a register that was checked or restored can go on signing its list, and what it needs for that. */
export async function keyNotes(app: App): Promise<string[]> {
  const state = await readKeyState(app)
  return state ? [signedNote(state), ...neededNote(app, state)] : []
}

function signedNote({ version, expiresAt, expired, kid }: KeyState): string {
  const until = expired
    ? `ended on ${day(expiresAt)}: consumers keep the list that they have until \`aval keys renew\``
    : `until ${day(expiresAt)}`
  return `the list is signed: key set ${version}, ${until}; online key ${kid}`
}

function neededNote({ config }: App, { opens }: KeyState): string[] {
  if (opens) return []
  return [
    "  the online key does not open: it was sealed with another AVAL_SECRET, and no pointer can be signed",
    `  put the older secret back (AVAL_SECRET, or ${besideDatabase(config.db, "secret")}), or make another key with the root key: \`aval keys rotate\``,
  ]
}

/** What a restore cannot know: it is in no backup. */
export function afterRestore(notes: readonly string[]): string[] {
  if (notes.length === 0) return []
  return [
    ...notes,
    "  if keys were rotated or renewed after this backup, `aval keys rotate --version N` goes on above what consumers have seen",
  ]
}
