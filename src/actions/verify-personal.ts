import type { EventRow } from "../../db/chain.ts"
import { eventRows, pastEvent } from "../../db/queries/events.ts"
import { erasures, type PersonalRow, personalRows } from "../../db/queries/personal-values.ts"
import type { App } from "../app.ts"
import { nameIn, personIn } from "../core/past-event.ts"
import { personalHash } from "./commit-change.ts"
import type { Fault, Progress } from "./verify-register.ts"

/** What events say of values of people, which lie beside the chain, and of whom they say that they were erased. */
export class Mentions {
  readonly byHash = new Map<string, { event: number; field: string; person: string | undefined }>()
  readonly erased = new Set<string>()

  add(rows: readonly EventRow[]) {
    for (const row of rows) {
      // Quotes in a text are escaped: what looks like this is what it looks like.
      const named = row.data.includes('{"personal":')
        ? [...row.data.matchAll(/"(\w+)":\{"personal":"([0-9a-f]{64})"\}/g)]
        : []
      const person = named.length === 0 ? undefined : personIn(pastEvent(row))
      for (const [, field = "", hash = ""] of named) this.byHash.set(hash, { event: row.seq, field, person })
      const erased = row.kind === "person.erased" ? nameIn(row.object, "access/person") : undefined
      if (erased !== undefined) this.erased.add(erased)
    }
  }
}

export interface CheckedPersonal {
  /** Values that are there. */
  count: number
  /** Values that events name and that are gone, with the person they were of. */
  erased: number
  faults: readonly Fault[]
}

/**
 * Checks the values of people beside the chain: each fits its hash and is named by an event of its person, none is left of who was
 * erased, none is missing of anybody else. `mentions`: what the events up to number `head` say.
 */
export async function checkPersonal(
  app: App,
  { mentions, head }: { mentions: Mentions; head: number },
  progress: Progress,
): Promise<CheckedPersonal> {
  const { read } = app.store
  const faults: Fault[] = []
  const there = new Set<string>()
  const unnamed: PersonalRow[] = []
  for await (const rows of personalRows(read)) {
    for (const row of rows) {
      there.add(row.hash)
      if (!mentions.byHash.has(row.hash)) unnamed.push(row)
      faults.push(...valueFaults(app, row, mentions).map((message) => ({ value: row.hash, message })))
    }
    progress(there.size)
  }
  const people = await erasures(read)
  // Written since the chain was walked.
  const later = new Mentions()
  for await (const rows of eventRows(read, { after: head })) later.add(rows)
  const isErased = (id: string) => mentions.erased.has(id) || later.erased.has(id)

  for (const { hash } of unnamed) {
    if (!later.byHash.has(hash)) faults.push({ value: hash, message: "no event names it" })
  }
  let erased = 0
  for (const [hash, { event, field, person }] of mentions.byHash) {
    if (there.has(hash)) continue
    if (person === undefined ? mentions.erased.size > 0 : isErased(person)) erased += 1
    else faults.push({ event, message: `the value of “${field}” is missing, and nobody erased ${person ?? "anybody"}` })
  }
  for (const { id, erased: gone, named } of people) {
    const message = gone
      ? isErased(id)
        ? named && "was erased, and a name or address is left"
        : "is marked as erased, and no event says so"
      : mentions.erased.has(id) && "was erased, says the chain, and is not marked so"
    if (message) faults.push({ person: id, message })
  }
  return { count: there.size, erased, faults }
}

function valueFaults(app: App, { hash, salt, value, personId }: PersonalRow, mentions: Mentions): string[] {
  const named = mentions.byHash.get(hash)
  return [
    ...(personalHash(app, salt, value) === hash ? [] : ["it does not fit its hash: it was edited"]),
    ...(named?.person === undefined || named.person === personId
      ? []
      : [`event ${named.event} says that it is of another person`]),
    ...(mentions.erased.has(personId) ? [`${personId} was erased, and it is still there`] : []),
  ]
}
