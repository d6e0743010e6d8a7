import { join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { mails, tasks } from "../../db/schema.ts"
import type { Store } from "../../db/store.ts"
import { MailFailure } from "../../src/core/mail.ts"
import { minuteSteps, runSteps, type Step } from "../../src/jobs/steps.ts"
import { temporaryFolder } from "../db/stores.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { signedIn } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

// A month of minutes with a moved clock, in which everything comes to an end once: undisturbed, with a mail server that is down for days,
// and with a process that is killed wherever it can be.

const minute = 60_000
const start = Date.parse("2027-03-01T00:00:00Z")
const days = 31

let ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.reverse()) await end()
  ends = []
})

/** What ends in the month: a notice, a review, a precondition, an exception, a fact, a licence, a decision. */
const ending = wholeDocument({
  plans: [
    { slug: "acme-writer/team", name: { fr: "Équipe", en: "Team" }, account: "company" },
    { slug: "acme-writer/pro", name: { en: "Pro" }, account: "company" },
  ],
  facts: [
    {
      ...{ plan: "acme-writer/team", factor: "D1", option: 1, sourceClass: "register" },
      ...{ seenOn: "2026-03-01", expiresOn: "2027-03-22" },
    },
  ],
  licences: [
    { plan: "acme-writer/team", kind: "subscription", start: "2026-01-01", end: "2027-03-25", notice: "2027-03-05" },
  ],
  states: [
    {
      ...{ plan: "acme-writer/team", precondition: "sso-on", holds: true, from: "2026-01-01", until: "2027-03-12" },
      evidence: { url: "https://acme.example/", seenOn: "2026-01-01" },
    },
  ],
  assessments: [],
  decisions: [
    statedDecision({ preconditions: ["licence-active", "sso-on"], reviewBy: "2027-03-10", validUntil: "2027-12-31" }),
    // The last day of winter time: clocks go forward in the night that follows.
    statedDecision({ plan: "acme-writer/pro", preconditions: [], reviewBy: undefined, validUntil: "2027-03-28" }),
  ],
  exceptions: [
    {
      ...{ plan: "acme-writer/team", classes: ["confidential"], uses: ["copy"], answer: "yes", who: "press-team" },
      ...{ approver: "Dominique Fictif", reason: { en: "The launch." }, from: "2027-02-01", until: "2027-03-17" },
    },
  ],
})

/** One world: a database file, a mail server, and a process that can be started anew. */
interface World {
  app: TestApp
  /** What the server took, by id, in order. */
  taken: string[]
  /** Of those, what the process was killed over before it could note it. */
  unnoted: string[]
  failures: { step: string; error: unknown }[]
  commits: number
  serverUp: (now: number) => boolean
  /** Asked at each commit and at each mail: whether the process is killed there, before it or after it. */
  killedAt: () => "before" | "after" | undefined
  kills: number
}

class Killed extends Error {}

async function worldIn(file: string): Promise<World> {
  const world: World = {
    ...{ app: await testApp({ file, now: new Date(start).toISOString() }), taken: [], unnoted: [], failures: [] },
    ...{ commits: 0, kills: 0, serverUp: () => true, killedAt: () => undefined },
  }
  ends.push(() => world.app.close())
  await stated(world.app, ending)
  const reader = await signedIn(world.app, ["reader"], { language: "fr" })
  for (const [role, language] of [
    ["it", "fr"],
    ["legal", "en"],
    ["dpo", "fr"],
  ] as const)
    await signedIn(world.app, [role], { language, mail: `${role}@maison.example` })
  await requestBy(world.app, { by: reader.id })
  return world
}

let ids = 0

/** A process on the world's file: its steps, and whether it is alive still. */
async function processIn(world: World, file: string, now: number) {
  if (world.kills > 0) {
    await world.app.close()
    world.app = await testApp({ file, now: new Date(now).toISOString() })
  }
  const { app } = world
  // Ids never come again, whoever makes them.
  app.newId = (prefix) => `${prefix}_x${(++ids).toString(16)}`
  let alive = true
  /** Taken by the server, and not noted yet. */
  let under: string | undefined
  const at = async (run: () => Promise<void>) => {
    if (!alive) throw new Killed()
    const killed = world.killedAt()
    if (killed !== "before") await run()
    if (killed === undefined) return
    if (under !== undefined) world.unnoted.push(under)
    alive = false
    world.kills++
    throw new Killed()
  }
  const commit: Store["commit"] = app.store.commit.bind(app.store)
  app.store.commit = (build) =>
    at(async () => {
      world.commits++
      await commit(build)
      under = undefined
    })
  app.mail = {
    from: "aval@maison.example",
    send: async ({ id, text, html, subject }) => {
      if (!world.serverUp(app.now().getTime())) throw new MailFailure("server", "ECONNREFUSED")
      expect([text.includes(subject), html.includes("<html lang=")]).toEqual([true, true])
      await at(async () => {
        world.taken.push(id)
        under = id
      })
    },
  }
  const steps = minuteSteps(app)
  const failed = (step: Step["name"], error: unknown) => {
    if (!(error instanceof Killed)) world.failures.push({ step, error })
  }
  return { tick: () => runSteps(steps, failed), alive: () => alive }
}

/** Lives through the minutes; a process that was killed is started anew for the next one. */
async function live(world: World, file: string, minutes: Iterable<number>) {
  let process = await processIn(world, file, start)
  for (const now of minutes) {
    if (!process.alive()) process = await processIn(world, file, now)
    world.app.setNow(new Date(now).toISOString())
    await process.tick()
  }
}

/**
 * Minutes in which something can happen: around the company's midnight and its Monday morning in winter and in summer, every second hour,
 * and some at random. That nothing happens in the others is a test of its own.
 */
function* eventful(random: () => number) {
  for (let day = 0; day < days; day++) {
    const own = new Set<number>()
    for (let hour = 0; hour < 24; hour += 2) own.add(hour * 60)
    for (const hour of [6, 7, 22, 23]) for (const beside of [-1, 0, 1]) own.add(hour * 60 + beside)
    for (let count = 0; count < 5; count++) own.add(Math.floor(random() * 1440))
    for (const at of [...own].sort((a, b) => a - b)) yield start + (day * 1440 + at) * minute
  }
}

/** `WHOLE_MONTH=1 npx vitest run tests/jobs/month.test.ts` lives through every minute of it, in some minutes of ours. */
const whole = process.env.WHOLE_MONTH === "1"

function* everyMinute() {
  for (let at = 0; at < days * 1440; at++) yield start + at * minute
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** All tasks and all mails, as far as they do not depend on when it was and on ids made on the way. */
async function outcomeOf({ app: { store } }: World) {
  const [allTasks, allMails] = await Promise.all([store.read.select().from(tasks), store.read.select().from(mails)])
  return {
    tasks: allTasks.map(({ id, kind, status, dueOn }) => `${kind} ${dueOn} ${status} ${id}`).sort(),
    mails: allMails.map(({ key, sentAt, droppedAt }) => `${key} ${sentAt !== null} ${droppedAt !== null}`).sort(),
  }
}

async function lived(seed: number, disturb: (world: World) => void = () => {}) {
  const folder = await temporaryFolder()
  ends.push(folder.remove)
  const file = join(folder.path, "aval.db")
  const world = await worldIn(file)
  disturb(world)
  await live(world, file, whole ? everyMinute() : eventful(randomFrom(seed)))
  return { world, outcome: await outcomeOf(world) }
}

describe("a month", () => {
  test(
    "tells each of each thing once, calm or with a process that is killed anywhere and a server that is down for days",
    async () => {
      const calm = await lived(1)
      const kinds = (keys: readonly string[]) => [...new Set(keys.map((key) => key.split(/[ /]/)[0]))].sort()
      expect(kinds(calm.outcome.tasks)).toEqual([
        ...[
          "decision-ends",
          "exception-ends",
          "fact-expires",
          "licence-ends",
          "licence-notice",
          "precondition",
          "review",
        ],
      ])
      expect(kinds(calm.outcome.mails)).toEqual([
        ...["digest", "exception-ends", "licence-notice", "precondition-lapsed", "task-due", "task-late"],
      ])
      // Five Mondays, three people for whom a request waits.
      expect(calm.outcome.mails.filter((key) => key.startsWith("digest/2027-W"))).toHaveLength(15)
      expect(calm.outcome.mails.filter((key) => !key.endsWith(" true false"))).toEqual([])
      expect(calm.world.failures).toEqual([])
      expect(calm.world.taken).toHaveLength(calm.outcome.mails.length)
      expect(new Set(calm.world.taken).size).toBe(calm.world.taken.length)

      const killed = await lived(2, (world) => {
        const random = randomFrom(3)
        world.killedAt = () => (random() < 0.15 ? (random() < 0.5 ? "before" : "after") : undefined)
        // From the 9th on for four days, and again on the 18th.
        world.serverUp = (now) => {
          const day = (now - start) / 86_400_000
          return !((day > 8 && day < 12) || (day > 17 && day < 18))
        }
      })
      expect(killed.world.kills).toBeGreaterThan(20)
      expect(killed.outcome).toEqual(calm.outcome)
      expect(killed.world.failures).toEqual([])
      // What went out twice is what the process was killed over between the server’s word and its own note.
      const twice = killed.world.taken.filter((id, index, all) => all.indexOf(id) !== index)
      expect(twice.length).toBeGreaterThan(0)
      expect(twice.filter((id) => !killed.world.unnoted.includes(id))).toEqual([])
      expect(new Set(killed.world.taken).size).toBe(calm.world.taken.length)
    },
    whole ? 1_200_000 : 60_000,
  )

  test("in which nothing is due does nothing: a day, minute by minute", async () => {
    const folder = await temporaryFolder()
    ends.push(folder.remove)
    const file = join(folder.path, "aval.db")
    const world = await worldIn(file)
    const day = start + 6 * 1440 * minute
    await live(world, file, [start, day - 60 * minute])
    const wrote: string[] = []
    const process = await processIn(world, file, day)
    await process.tick()
    for (let count = 0; count < 1440; count++) {
      const { commits } = world
      const now = new Date(day + count * minute).toISOString()
      world.app.setNow(now)
      await process.tick()
      if (world.commits > commits) wrote.push(now.slice(11, 16))
    }
    // A Sunday: the day begins in Paris at 23:00 of UTC, and nothing else is written.
    expect(wrote).toEqual(["23:00"])
    expect(world.failures).toEqual([])
  }, 60_000)
})
