import { chain, type Entry, type EventRow } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { events, personalValues } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { StaleWrite } from "../core/errors.ts"
import type { Publication } from "./publish-list.ts"

/** What is written with an event. */
export interface Change {
  /** Who: an opaque id, never a name. */
  by: string
  /** What changed: `access/person/per_1`, `company`… */
  object: string
  /** Number of the object's last event that the change rests on; absent: the newest one, whatever it was; 0: the object is new. */
  seen?: number | undefined
  /** What happened: `person.added`… */
  kind: string
  why?: string | undefined
  before?: unknown
  after?: unknown
  /** Values of people in `before` and `after`, as `personalOf` made them. */
  personal?: readonly Personal[]
}

/**
 * Writes a change and its one event, all or nothing; `published`: with the revision of the list that it causes, if any, and that
 * revision's own event. Throws `StaleWrite` when the object changed since `seen`.
 */
export async function commitChange(
  app: App,
  change: Change,
  statements: (write: Writer) => readonly Statement[] | Promise<readonly Statement[]>,
  published?: { publication: Publication; register: number } | undefined,
): Promise<void> {
  const { by, object, kind, why, before, after, personal = [] } = change
  const seen = change.seen ?? (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const entry: Entry = {
    at: app.now().toISOString(),
    actor: by,
    object,
    objectSeq: seen + 1,
    kind,
    why,
    before,
    after,
  }
  const revision = published?.publication.revision
  let links: readonly EventRow[] = []
  await app.store.commit(async (write, head) => {
    if (published && head.register !== published.register) {
      throw new StaleWrite("The register changed while the list was built")
    }
    links = await chain(head, revision ? [entry, revision.entry] : [entry])
    const [own] = links
    return [
      ...insertRows(write, events, links),
      ...insertRows(write, personalValues, personal),
      ...(await statements(write)),
      ...(revision && own ? revision.statements(write, own) : []),
    ]
  })
  published?.publication.settle(published, links)
}

/** A value of a person, as it lies beside the chain. */
export type Personal = typeof personalValues.$inferInsert

/** What an event holds of a value of a person. */
export interface PersonalRef {
  personal: string
}

/**
 * Values of a person for an event: in the chain as salted hashes, beside it as they are, so that erasing them leaves the
 * chain whole. What is undefined is left out.
 */
export function personalOf<Name extends string>(
  app: App,
  personId: string,
  values: Readonly<Partial<Record<Name, string | null | undefined>>>,
): { refs: Partial<Record<Name, PersonalRef>>; personal: Personal[] } {
  const refs: Partial<Record<Name, PersonalRef>> = {}
  const personal: Personal[] = []
  for (const [name, value] of Object.entries(values) as [Name, string | null | undefined][]) {
    if (value === undefined || value === null) continue
    const salt = app.newSecret()
    const hash = personalHash(app, salt, value)
    refs[name] = { personal: hash }
    personal.push({ hash, salt, value, personId })
  }
  return { refs, personal }
}

/** SHA-256 of `aval-personal-v1`, the salt and the value, a line feed between each; lower-case hex. */
export function personalHash(app: Pick<App, "sha256">, salt: string, value: string): string {
  return app.sha256(`aval-personal-v1\n${salt}\n${value}`)
}
