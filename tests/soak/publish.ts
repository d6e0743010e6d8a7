import { mkdtempSync, rmSync } from "node:fs"
import { createServer as createHttp } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { getRequestListener } from "@hono/node-server"
import { Webhook } from "standardwebhooks"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { createClient } from "../../packages/client/src/client.ts"
import { makeKeys } from "../../src/actions/change-keys.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { addWebhook } from "../../src/actions/save-webhook.ts"
import { checkEvents, checkRevisions } from "../../src/actions/verify-register.ts"
import type { App } from "../../src/app.ts"
import type { StatedDecision } from "../../src/core/import-document.ts"
import { outcomes, shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"
import { minuteSteps, runSteps } from "../../src/jobs/steps.ts"
import { createServer } from "../../src/web/server.tsx"
import { benchApp } from "../bench/app.ts"
import { generated, seeded } from "../bench/generate.ts"
import { type Receiver, type ReceiverMood, sendingTo, startReceiver, type TestMessage } from "../support/receiver.ts"

// Reads and decisions at the same time on a real server, with webhook receivers that fail at random and a clock that runs sixty times
// as fast, so that retries of hours and a midnight fall into it. Then: no event lost, none out of order, every revision in the chain, and
// a client that followed along agrees with the server. `npm run soak -- publish 600`: for ten minutes.

const seconds = Number(process.argv[2] ?? 600)
const faster = 60
const tools = 120
const questions = 1000
const random = seeded(Date.now() % 100_000)
const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
const say = (line: string) => process.stdout.write(`${line}\n`)
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const folder = mkdtempSync(join(tmpdir(), "aval-soak-"))
const store = await openSqlite(join(folder, "aval.db"))
migrateSqlite(store)
const begun = Date.now()
let leap = 0
const now = () => begun + (Date.now() - begun) * faster + leap
const app: App = { ...benchApp(store), now: () => new Date(now()) }
app.config = { ...app.config, public: "list" }
await importDocument(app, generated(tools), { why: "soak" })

const root = await app.signing.makeKey("EdDSA")
const keys = { issuer: "https://soak.example", roots: [root], threshold: 1, algorithm: "EdDSA" as const }
const { pin } = await makeKeys(app, keys, { by: "soak" })
const failures: readonly ReceiverMood[] = [500, 503, 429, "hangs", "closes", "drips", { redirect: "/elsewhere" }]
const receivers = await Promise.all(Array.from({ length: 3 }, () => startReceiver()))
sendingTo(app, receivers)
const endpoints: { id: string; secret: string; receiver: Receiver }[] = []
for (const [index, receiver] of receivers.entries()) {
  // The first never fails, the others one time in ten and one in three.
  const share = [0, 0.1, 0.33][index] ?? 0
  receiver.mood = () => (random() < share ? pick(failures) : 204)
  const content = { name: `receiver ${index}`, url: receiver.url, kinds: ["revision.published"] as const }
  endpoints.push({ ...(await addWebhook(app, content, { by: "soak" })), receiver })
}
const first = (await store.head()).seq

const router = createServer(app, { assets: new Map(), remote: () => `127.0.0.${Math.floor(random() * 250) + 1}` })
const server = createHttp(getRequestListener(router.fetch))
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const client = await createClient({ url, pin, now, report: false })
await client.refresh()

const asked = () => ({
  tool: `tool-${Math.floor(random() * tools)}`,
  data: pick(shippedClasses),
  use: pick(shippedUses),
})
const counts = { reads: 0, decisions: 0, refreshed: 0 }
const faults: string[] = []
const today = () => new Date(now()).toISOString().slice(0, 10)

const until = async (work: () => Promise<void>) => {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) await work()
}
const steps = minuteSteps(app)
const failed = (name: string, error: unknown) => void faults.push(`${name}: ${error}`)

async function reads() {
  const { tool, data, use } = asked()
  const pages = [`/api/v1/check?tool=${tool}&data=${data}&use=${use}`, "/api/v1/list", "/list", `/check?tool=${tool}`]
  const answer = await fetch(`${url}${pick([...pages, "/api/v1/exports/squid", "/api/v1/list/current.jws"])}`)
  await answer.arrayBuffer()
  if (answer.status !== 200) faults.push(`${answer.url} answered ${answer.status}`)
  counts.reads += 1
}

async function decides() {
  const plan = `tool-${Math.floor(random() * tools)}/free`
  const outcome = pick(outcomes.filter((one) => one === "refused" || one === "suspended" || one === "retired"))
  const decision: StatedDecision = { plan, outcome, validFrom: today(), supersedes: true }
  await importDocument(app, { aval: 1, decisions: [decision] }, { why: "soak" })
  counts.decisions += 1
  await wait(150)
}

await Promise.all([
  ...Array.from({ length: 3 }, () => until(reads)),
  until(decides),
  until(async () => {
    await runSteps(steps, failed)
    await wait(1000)
  }),
  until(async () => {
    const { outcome, alarm } = await client.refresh()
    if (alarm) faults.push(`the client: ${outcome} ${alarm.code} ${alarm.message}`)
    counts.refreshed += 1
    await wait(500)
  }),
])

// What still waits is sent as its hours come; nobody fails any more.
for (const { receiver } of endpoints) receiver.mood = 204
for (let hour = 0; hour < 30; hour++) {
  await runSteps(steps, failed)
  leap += 3_600_000
}
await client.refresh()

/** Number of the event that a message is about, where its signature is right: the library would measure its time by another clock. */
function eventOf(secret: string, { id, headers, body }: Receiver["all"][number]): number {
  const at = new Date(Number(headers["webhook-timestamp"]) * 1000)
  if (new Webhook(secret).sign(id, at, body) !== headers["webhook-signature"]) faults.push(`${id}: another signature`)
  return (JSON.parse(body) as TestMessage).data.event.seq
}

const published = store.client
  .prepare<[number], { seq: number }>("SELECT seq FROM events WHERE object = 'list' AND seq > ? ORDER BY seq")
  .all(first)
  .map(({ seq }) => seq)
for (const { receiver, secret } of endpoints) {
  const told = receiver.taken().map((one) => eventOf(secret, one))
  // At least once: the same one twice in a row is lawful, where an answer came too late.
  const once = told.filter((seq, index) => seq !== told[index - 1])
  const missing = published.filter((seq) => !once.includes(seq))
  if (missing.length > 0) faults.push(`${receiver.url} was never told of ${missing.length} revisions`)
  if (once.some((seq, index) => seq < (once[index - 1] ?? 0))) faults.push(`${receiver.url} was told out of order`)
}
const chain = await checkEvents(app, undefined, () => undefined)
const revisions = await checkRevisions(app, () => undefined)
for (const { message } of [...chain.faults, ...revisions.faults]) faults.push(message)

let agreed = 0
for (let count = 0; count < questions; count++) {
  const question = asked()
  const answer = await fetch(`${url}/api/v1/check?${new URLSearchParams(question)}`)
  const theirs = JSON.stringify(await answer.json())
  if (theirs === JSON.stringify(client.check(question))) agreed += 1
  else faults.push(`the client and the server do not agree on ${JSON.stringify(question)}`)
}

const sent = receivers.map(({ all }) => all.length).join(", ")
say(
  "| for | reads | decisions | revisions | looks of the client | attempts at the three receivers | the client agreed |",
)
say("| --- | ---: | ---: | ---: | ---: | --- | --- |")
say(
  `| ${seconds} s | ${counts.reads} | ${counts.decisions} | ${published.length} | ${counts.refreshed} | ${sent} | ${agreed} of ${questions} |`,
)
for (const fault of faults.slice(0, 20)) say(`FAILED: ${fault}`)
say(faults.length === 0 ? "no event lost, order kept, every revision in the chain" : `${faults.length} faults`)
for (const receiver of receivers) await receiver.stop()
server.close()
rmSync(folder, { recursive: true, force: true })
process.exit(faults.length === 0 ? 0 : 1)
