import type { Telling } from "./telling.ts"
import { wordIn } from "./telling.ts"

/** Who did it, by name: a person, a token and whose it is, or what of Aval itself. */
export function actorText(id: string, telling: Telling): string {
  const { page, names } = telling
  const t = page.t.events
  const system = wordIn(t.by, id)
  if (system !== undefined) return system
  const person = names.people.get(id)
  if (person) return person.name ?? page.t.access.erasedPerson(id)
  const token = names.tokens.get(id)
  return token ? t.token(token.name, actorText(token.owner, telling)) : id
}
