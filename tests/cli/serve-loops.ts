import { eq } from "drizzle-orm"
import { lastSeqs, verifyEvents } from "../../db/queries/events.ts"
import { people } from "../../db/schema.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { newSecret } from "../../src/adapters/secrets.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { type Killed, killLoop } from "../support/kill-loop.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"
import type { Place } from "./support.ts"

/** People who write at the same time. */
const writers = 4

interface Writer {
  person: TestPerson
  /** Number of the last event about them that they were told of. */
  seen: number
  /** The last name that was acknowledged, as a number. */
  told: number
  /** The last one that was sent. */
  sent: number
}

/**
 * Kills the server while people save their names over HTTP, and looks after each kill: nothing that was acknowledged is lost, every
 * name is the one of the last event, the chain is whole. `saved`: how often a name was acknowledged.
 */
export async function killServers(place: Place, kills: number, seconds: number): Promise<Killed & { saved: number }> {
  const file = place.path("killed.db")
  const all = await prepare(file)
  let saved = 0
  let writing: Promise<unknown> = Promise.resolve()
  const counts = await killLoop({
    kills,
    seconds,
    start() {
      const { child, ready } = place.start(["serve", "--no-catalogue"], { AVAL_DB: file })
      writing = ready.then((url) => Promise.all(all.map((writer) => write(writer, url)))).catch(() => undefined)
      return child
    },
    moment: () => ({ after: "words", between: [20, 600] }),
    async check() {
      await writing
      saved += await look(file, all)
    },
  })
  return { ...counts, saved }
}

async function prepare(file: string): Promise<Writer[]> {
  const app = await testApp({ file, now: new Date().toISOString() })
  const found: Writer[] = []
  for (let count = 0; count < writers; count++) {
    const person = await signedIn(unlike(app), ["reader"], { name: "0" })
    found.push({ person, seen: 1, told: 0, sent: 0 })
  }
  await app.close()
  return found
}

/** The ids of a test count up: those of the server must not meet them. */
function unlike(app: TestApp) {
  return { ...app, newId: (prefix: string) => `${prefix}_${newSecret().slice(0, 20)}` }
}

/** Saves one name after the other until the server is gone. */
async function write(writer: Writer, url: string) {
  for (;;) {
    const name = writer.sent + 1
    writer.sent = name
    const answer = await fetch(`${url}/account/profile`, {
      method: "POST",
      redirect: "manual",
      headers: writer.person.posting,
      body: formBody({ name: String(name), mail: mailOf(writer), language: "en", seen: String(writer.seen) }),
    })
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`answered ${answer.status}`)
    writer.told = name
    writer.seen += 1
  }
}

function mailOf({ person }: Writer): string {
  return `${person.id.replace(/\W/g, "").toLowerCase()}@maison.example`
}

/** Throws when something is not as it must be; returns how many names were acknowledged since the last look. */
async function look(file: string, all: readonly Writer[]): Promise<number> {
  const store = await openSqlite(file)
  migrateSqlite(store)
  const { faults } = await verifyEvents(store.read)
  if (faults.length > 0) throw new Error(`the chain has faults: ${JSON.stringify(faults)}`)
  const integrity = store.client.pragma("integrity_check", { simple: true })
  if (integrity !== "ok") throw new Error(`integrity check: ${integrity}`)
  let saved = 0
  for (const writer of all) {
    const { id } = writer.person
    const [row] = await store.read.select({ name: people.name }).from(people).where(eq(people.id, id))
    const name = Number(row?.name)
    if (name < writer.told || name > writer.sent)
      throw new Error(`${id}: ${name}, told ${writer.told}, sent ${writer.sent}`)
    const object = `access/person/${id}`
    const last = (await lastSeqs(store.read, [object])).get(object) ?? 0
    // One event a name, and none without one: the numbers go in step.
    if (last - writer.seen !== name - writer.told) throw new Error(`${id}: ${last} events for name ${name}`)
    saved += name - (saidBefore.get(id) ?? 0)
    saidBefore.set(id, name)
    Object.assign(writer, { seen: last, told: name, sent: name })
  }
  await store.close()
  return saved
}

const saidBefore = new Map<string, number>()
