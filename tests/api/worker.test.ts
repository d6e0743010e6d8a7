import { createHash } from "node:crypto"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestHarness, type WorkerHandle } from "wrangler"
import { openD1 } from "../../db/d1.ts"
import { exportFormats } from "../../src/core/exports/index.ts"
import { createServer } from "../../src/web/server.tsx"
import type { Environment } from "../../src/worker.ts"
import { stated, testApp } from "../support/app.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { sample } from "./sample.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

const vars = {
  AVAL_SECRET: "of this test, and long enough to be one",
  AVAL_PUBLIC: "list",
  AVAL_URL: "https://aval.example",
  AVAL_POLICY: "quorum:\n  people: 1\n",
}
const harness = createTestHarness({ root, workers: [{ configPath: "wrangler.toml", vars }] })
let worker: WorkerHandle<Environment & Record<string, unknown>>

beforeAll(async () => {
  await harness.listen()
  worker = harness.getWorker()
  await worker.applyD1Migrations("DB")
}, 60_000)
afterAll(() => harness.close())

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await worker.fetch(`https://aval.example${path}`, { headers })
  return response as unknown as Response
}

describe("the worker, as wrangler.toml has it, on workerd with D1", () => {
  it("answers before there is a list", async () => {
    expect(await expectDocumented("/api/v1/check", await get("/api/v1/check?tool=acme-writer"))).toMatchObject({
      answer: "ask",
      revision: 0,
    })
    const list = await get("/api/v1/list")
    expect(list.status).toBe(404)
    await list.text()
  })

  it("gives the answers and the list of the register in its database", async () => {
    const { DB } = await worker.getEnv()
    const node = await testApp()
    await stated({ ...node, store: openD1(DB) }, sample)
    await node.close()
    const address = "/api/v1/check?plan=acme-writer/team&data=internal&use=copy"
    const response = await get(address)
    expect(response.status).toBe(200)
    const body = await expectDocumented("/api/v1/check", response)
    expect(body).toMatchObject({
      revision: 1,
      plans: [{ plan: "acme-writer/team", decision: expect.stringMatching(/\S/) }],
    })
    const list = await get("/api/v1/list", { "Accept-Encoding": "identity" })
    const bytes = Buffer.from(await list.arrayBuffer())
    // The platform asks for gzip whatever the client wanted, and unpacks it again on the way.
    expect(list.headers.get("etag")).toContain(createHash("sha256").update(bytes).digest("hex"))
  })

  it("makes the exports that Node makes, but for the workbook, which it refuses in words", async () => {
    const { DB } = await worker.getEnv()
    const node = await testApp({ config: { public: "list", url: "https://aval.example" } })
    const server = createServer({ ...node, store: openD1(DB), now: () => new Date() }, { assets: new Map() })
    const { formats } = (await (await get("/api/v1/exports")).json()) as { formats: { id: string }[] }
    expect(formats.map(({ id }) => id)).toEqual(exportFormats.map(({ id }) => id).filter((id) => id !== "xlsx"))
    for (const { id } of formats) {
      const path = `https://aval.example/api/v1/exports/${id}?lang=fr`
      const [there, here] = await Promise.all([
        get(new URL(path).pathname + new URL(path).search),
        server.request(path),
      ])
      expect([id, there.status, await there.text()]).toEqual([id, 200, await here.text()])
    }
    const workbook = await get("/api/v1/exports/xlsx")
    expect([workbook.status, await workbook.text()]).toEqual([404, expect.stringContaining("/api/v1/exports/csv")])
    await node.close()
  })

  it("keeps the register closed, refuses slips, and shows its pages with their style", async () => {
    const closed = await get("/api/v1/tools")
    expect(closed.status).toBe(401)
    await closed.text()
    const slip = await get("/api/v1/check?tol=x")
    expect(slip.status).toBe(422)
    expect(await expectDocumented("/api/v1/check", slip)).toMatchObject({ errors: [{ parameter: "tol" }] })
    const page = await get("/docs?lang=en")
    expect(page.status).toBe(200)
    expect(page.headers.get("strict-transport-security")).toBe("max-age=31536000")
    expect(await page.text()).toContain("/api/v1/check")
    const style = await harness.fetch("/assets/aval.css")
    expect(style.status).toBe(200)
    expect(await style.text()).toContain("@layer")
  })

  it("publishes by the clock without a fault", async () => {
    expect((await worker.scheduled({ cron: "* * * * *" })).outcome).toBe("ok")
  })

  it("lets people and tokens in by the same doors; passwords are not offered where time is short", async () => {
    const { DB } = await worker.getEnv()
    const node = await testApp()
    const app = { ...node, store: openD1(DB), newId: (prefix: string) => `${prefix}_${crypto.randomUUID()}` }
    app.setNow(new Date().toISOString())
    const person = await signedIn({ ...app, now: () => new Date() }, ["assessor"], { mail: "worker@maison.example" })
    const token = await tokenOf({ ...app, now: () => new Date() }, person.id, ["register:read"])
    await node.close()

    const shut = await get("/api/v1/tools")
    expect(shut.status).toBe(401)
    await shut.text()
    for (const [path, headers] of [
      ["/api/v1/tools", token.headers],
      ["/tools", person.headers],
      ["/account", person.headers],
    ] as const) {
      const answer = await get(path, headers)
      expect([path, answer.status]).toEqual([path, 200])
      await answer.text()
    }
    const saved = await worker.fetch("https://aval.example/account/profile", {
      method: "POST",
      redirect: "manual",
      headers: {
        ...person.headers,
        Origin: "https://aval.example",
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: "name=On+the+worker&mail=worker%40maison.example&language=fr&seen=1",
    })
    expect(await saved.text()).not.toContain('class="field bad"')
    expect(await (await get("/account", person.headers)).text()).toContain('value="On the worker"')
    const signIn = await (await get("/sign-in")).text()
    expect(signIn).toContain("data-passkey")
    expect(signIn).not.toContain('type="password"')
  })

  it("assesses there too: texts are pasted, and what takes a file says that it takes none", async () => {
    const { DB } = await worker.getEnv()
    const node = await testApp()
    const now = () => new Date()
    const newId = (prefix: string) => `${prefix}_${crypto.randomUUID()}`
    const person = await signedIn({ ...node, store: openD1(DB), newId, now }, ["assessor"], {
      mail: "ada@maison.example",
    })
    await node.close()
    const post = async (path: string, fields: Record<string, string>) => {
      const answer = await worker.fetch(`https://aval.example${path}`, {
        method: "POST",
        redirect: "manual",
        headers: {
          ...person.headers,
          Origin: "https://aval.example",
          "Content-Type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams(fields).toString(),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        to: answer.headers.get("location") ?? text.replace(/<[^>]+>/g, " ").slice(0, 2000),
      }
    }
    const text = `# Terms\n\nWe do not train on your content.\n\n${"Nothing else. ".repeat(100)}`
    const added = await post("/terms/new", {
      service: "Acme Writer",
      termsType: "Terms",
      day: "2026-03-01",
      plans: "acme-writer/team",
      text,
    })
    expect(added).toMatchObject({ status: 303, to: expect.stringMatching(/^\/terms\/doc_/) })
    const opened = await post("/assessments/new", { plan: "acme-writer/team", classes: "internal", uses: "copy" })
    expect(opened).toMatchObject({ status: 303, to: expect.stringMatching(/^\/assessments\/[a-z]+_/) })
    for (const [path, words] of [
      [added.to, "We do not train"],
      [opened.to, "Acme Writer"],
      ["/terms?lang=en", "Acme Writer"],
      ["/terms/passages?lang=en", "passage"],
      ["/assessments?lang=en", "Acme Writer"],
      ["/packets/new?plan=acme-writer%2Fteam&lang=en", "Acme"],
      ["/corrections?lang=en", "correction"],
      ["/register/inventory?lang=en", "inventory"],
      ["/files?lang=en", "file"],
    ] as const) {
      const answer = await worker.fetch(`https://aval.example${path}`, { headers: person.headers })
      expect([path, answer.status]).toEqual([path, 200])
      expect((await answer.text()).toLowerCase()).toContain(words.toLowerCase())
    }
  })
})
