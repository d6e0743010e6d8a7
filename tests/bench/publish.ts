import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { answersFrom } from "../../packages/client/src/answers.ts"
import { type Client, createClient } from "../../packages/client/src/client.ts"
import { makeKeys } from "../../src/actions/change-keys.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { publishIfMoved } from "../../src/actions/publish-list.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import type { App } from "../../src/app.ts"
import { allows } from "../../src/core/answer-cell.ts"
import { openList } from "../../src/core/book.ts"
import type { ApprovedList } from "../../src/core/list.ts"
import { shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"
import { createServer } from "../../src/web/server.tsx"
import { benchApp } from "./app.ts"
import { generated, seeded } from "./generate.ts"

// What publishing one changed decision costs (the check of it, the list, its event, the commit on the disk), against turning the same
// list into JSON and hashing it; and what a decision costs a consumer that asks the verified list offline, against Cedar deciding the
// same. Interleaved, median of the rounds, in one run.

const sizes = (process.argv[2] ?? "30,1000,10000").split(",").map(Number)
const rounds = 9
const decisions = 20_000
/** The first two where it matters: at the largest size. */
const aims = { times: 5, milliseconds: 300, ofCedar: 0.05 }

type Cedar = typeof import("@cedar-policy/cedar-wasm/nodejs")
const cedar: Cedar = createRequire(import.meta.url)("@cedar-policy/cedar-wasm/nodejs")

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

interface Cost {
  cpu: number
  wall: number
}

/** In milliseconds. */
async function costOf(work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall }
}

async function publishing(app: App, count: number) {
  await publishIfMoved(app, { actor: "bench" })
  const outcomes = ["suspended", "retired"] as const
  const day = new Date().toISOString().slice(0, 10)
  const ours: Cost[] = []
  const theirs: Cost[] = []
  const random = seeded(3)
  for (let round = 0; round <= rounds; round++) {
    const plan = `tool-${Math.floor(random() * count)}/free`
    const outcome = outcomes[round % 2] ?? "suspended"
    const change = { aval: 1, decisions: [{ plan, outcome, validFrom: day, supersedes: true }] }
    const own = await costOf(() => importDocument(app, change, { why: "bench" }))
    const list = (await currentList(app))?.book.list
    const bare = await costOf(() => createHash("sha256").update(JSON.stringify(list)).digest("hex"))
    // The first round warms up.
    if (round === 0) continue
    ours.push(own)
    theirs.push(bare)
  }
  return {
    cpu: median(ours.map(({ cpu }) => cpu)),
    wall: median(ours.map(({ wall }) => wall)),
    bare: median(theirs.map(({ cpu }) => cpu)),
  }
}

async function consumerOf(app: App): Promise<Client> {
  const root = await app.signing.makeKey("EdDSA")
  const { pin } = await makeKeys(
    app,
    { issuer: "https://bench.example", roots: [root], threshold: 1, algorithm: "EdDSA" },
    { by: "bench" },
  )
  const server = createServer(
    { ...app, config: { ...app.config, public: "list" } },
    { assets: new Map(), remote: () => "127.0.0.1" },
  )
  const client = await createClient({
    ...{ url: "http://127.0.0.1:3000", pin, report: false },
    fetch: async (address, options) => server.fetch(new Request(address, options as RequestInit), {}),
  })
  const { outcome, alarm } = await client.refresh()
  if (outcome !== "new") throw new Error(`the client took nothing: ${outcome} ${JSON.stringify(alarm)}`)
  return client
}

interface Asked {
  plan: string
  data: string
  use: string
}

/** As an administrator of Cedar would write it: each plan is an entity with the cells that are allowed. */
function cedarDecides(client: Client, plans: readonly string[]): (asked: Asked) => boolean {
  const policy = `permit(principal, action == Action::"use", resource) when { resource.cells.contains(context.cell) };`
  const parsed = cedar.preparsePolicySet("aval", { staticPolicies: policy })
  if (parsed.type !== "success") throw new Error("Cedar does not take the policy")
  const entities = new Map(
    plans.map((plan) => [
      plan,
      [
        {
          uid: { type: "Plan", id: plan },
          attrs: {
            cells: shippedClasses.flatMap((data) =>
              shippedUses.flatMap((use) =>
                allows(client.check({ plan, data, use }).answer) ? [`${data}/${use}`] : [],
              ),
            ),
          },
          parents: [],
        },
      ],
    ]),
  )
  return ({ plan, data, use }) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: "Person", id: "anybody" },
      action: { type: "Action", id: "use" },
      resource: { type: "Plan", id: plan },
      context: { cell: `${data}/${use}` },
      preparsedPolicySetId: "aval",
      entities: entities.get(plan) ?? [],
    })
    if (answer.type !== "success") throw new Error(JSON.stringify(answer.errors))
    return answer.response.decision === "allow"
  }
}

async function deciding(app: App) {
  const client = await consumerOf(app)
  const random = seeded(11)
  const all = client.list()?.tools.flatMap((tool) => tool.plans.map(({ slug }) => slug)) ?? []
  // A proxy or an assistant asks about what people use: some sixty plans, over and over, with every data and use.
  const plans = Array.from({ length: 60 }, () => all[Math.floor(random() * all.length)] ?? "")
  const asked = Array.from({ length: decisions }, (): Asked => {
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
    return { plan: pick(plans), data: pick(shippedClasses), use: pick(shippedUses) }
  })
  const byCedar = cedarDecides(client, plans)
  for (const one of asked) {
    const { answer } = client.check(one)
    if (byCedar(one) !== allows(answer) || client.decide(one) !== answer)
      throw new Error(`not the same: ${JSON.stringify(one)}`)
  }
  const kinds = {
    check: () => asked.forEach((one) => void client.check(one)),
    decide: () => asked.forEach((one) => void client.decide(one)),
    cedar: () => asked.forEach((one) => void byCedar(one)),
  }
  const found = { check: [] as number[], decide: [] as number[], cedar: [] as number[] }
  for (let round = 0; round < 5; round++) {
    for (const kind of ["check", "decide", "cedar"] as const) {
      found[kind].push(((await costOf(kinds[kind])).cpu * 1000) / decisions)
    }
  }
  const cells = plans.flatMap((plan) =>
    shippedClasses.flatMap((data) => shippedUses.map((use): Asked => ({ plan, data, use }))),
  )
  const book = openList(client.list() as ApprovedList)
  const first: number[] = []
  for (let round = 0; round < 5; round++) {
    // Nothing is remembered yet: each cell is worked out.
    const fresh = answersFrom(book)
    const cost = await costOf(() => cells.forEach((one) => void fresh.decide(one, Date.now())))
    first.push((cost.cpu * 1000) / cells.length)
  }
  return {
    ...{ check: median(found.check), decide: median(found.decide), cedar: median(found.cedar) },
    first: median(first),
  }
}

const folder = mkdtempSync(join(tmpdir(), "aval-bench-"))
const missed: string[] = []
const growth: string[] = []
try {
  for (const count of sizes) {
    const store = await openSqlite(join(folder, `${count}.db`))
    migrateSqlite(store)
    const app = benchApp(store)
    await importDocument(app, generated(count), { why: "bench" })
    const published = await publishing(app, count)
    const times = published.cpu / published.bare
    const decided = await deciding(app)
    const ofCedar = decided.check / decided.cedar
    const largest = count === Math.max(...sizes)
    if (largest && times > aims.times) missed.push(`publishing at ${count} tools: ${times.toFixed(1)} times`)
    if (largest && published.wall > aims.milliseconds)
      missed.push(`publishing at ${count} tools: ${published.wall.toFixed(0)} ms`)
    if (ofCedar > aims.ofCedar) missed.push(`a decision at ${count} tools: ${ofCedar.toFixed(3)} of Cedar's`)
    growth.push(
      `| ${count} | ${published.cpu.toFixed(1)} | ${published.bare.toFixed(1)} | ${times.toFixed(1)} | ${published.wall.toFixed(0)} | ${decided.check.toFixed(2)} | ${decided.decide.toFixed(2)} | ${decided.first.toFixed(2)} | ${decided.cedar.toFixed(1)} | ${ofCedar.toFixed(3)} | ${(1e6 / decided.check).toFixed(0)} |`,
    )
    await store.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  "| tools | publish one decision, CPU ms | JSON and SHA-256 of the list, CPU ms | times (aim 5 at the largest) | publish, ms (aim 300) | offline `check()`, CPU µs | `decide()`, CPU µs | the same, first asked | Cedar, CPU µs | check of Cedar's (aim 0.05) | checks/s |",
)
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
for (const line of growth) console.log(line)
console.log(missed.length === 0 ? "every aim was met" : `missed: ${missed.join("; ")}`)
process.exit(0)
