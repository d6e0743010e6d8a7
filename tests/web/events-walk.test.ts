import { afterEach, describe, expect, test } from "vitest"
import { passwords, people, personalValues, secrets } from "../../db/schema.ts"
import type { App } from "../../src/app.ts"
import { eventsAfter } from "../support/events.ts"
import { type Left, type Stage, send, setStage, unspeakable, walks } from "../support/walks.ts"

// Each request that changes something leaves its event, once, however often it is sent; that a GET leaves none is in csrf.test.ts.

let stage: Stage

afterEach(() => stage.app.close())

const companies = { catalogue: true, demo: true }
const routes = Object.entries(walks)

const told = ({ kind, object, actor }: Left) => ({ kind, object, actor })

/** What was left, with objects cut where only their beginning is known. */
async function leftAfter(seq: number, expected: readonly Left[]) {
  return (await eventsAfter(stage.app, seq)).map((event, index) => {
    const start = expected[index]?.object ?? ""
    return told(/[/_]$/.test(start) && event.object.startsWith(start) ? { ...event, object: start } : event)
  })
}

test("every route that changes something is walked, and none that is not there", async () => {
  stage = await setStage()
  const changing = stage.server.doors.filter(({ method }) => method !== "GET").map(({ path }) => path)
  expect(Object.keys(walks).toSorted()).toEqual(changing.toSorted())
})

describe("exactly one event, by who asked, about what it changed", () => {
  test.each(routes)("%s", async (_route, walk) => {
    stage = await setStage(companies)
    const step = await walk(stage)
    const { seq } = await stage.app.store.head()
    const { status, html } = await send(stage, step)
    expect([status, html.slice(0, status < 400 ? 0 : 5000)]).toEqual([step.status, ""])
    expect(await leftAfter(seq, step.leaves)).toEqual(step.leaves.map(told))
    const data = JSON.stringify(await eventsAfter(stage.app, seq))
    for (const words of unspeakable) expect(data).not.toMatch(words)
    for (const secret of await secretsOf(stage.app)) expect(data).not.toContain(secret)
  })
})

/** What opens something or names somebody: it lies beside the chain, or nowhere. */
async function secretsOf({ store: { read } }: App): Promise<string[]> {
  const [kept, hashes, values, known] = await Promise.all([
    read.select({ hash: secrets.hash }).from(secrets),
    read.select({ hash: passwords.hash }).from(passwords),
    read.select({ salt: personalValues.salt, value: personalValues.value }).from(personalValues),
    read.select({ name: people.name, mail: people.mail }).from(people),
  ])
  const rows: readonly Readonly<Record<string, string | null>>[] = [...kept, ...hashes, ...values, ...known]
  return rows.flatMap((row) => Object.values(row)).filter((text): text is string => text !== null && text.length > 3)
}

describe("ten at once do it once", () => {
  test.each(routes)("%s", async (_route, walk) => {
    stage = await setStage()
    const step = await walk(stage)
    const { seq } = await stage.app.store.head()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(stage, step)))
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].filter((status) => status >= 500)).toEqual([])
    expect([...statuses]).toContain(step.status)
    if (!step.again) expect(await leftAfter(seq, step.leaves)).toEqual(step.leaves.map(told))
  })
})
