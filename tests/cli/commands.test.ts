import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { wholeDocument } from "../support/document.ts"
import { type Place, place } from "./support.ts"

let at: Place
beforeAll(async () => {
  at = await place()
})
afterAll(() => at.remove())

function file(name: string, value: unknown): string {
  const path = at.path(name)
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value))
  return path
}

const faulty = {
  ...wholeDocument(),
  tool: [],
  tools: [
    { slug: "acme-writer", name: "Acme Writer", vendor: "acme" },
    { slug: "acme-writer", name: "Twice", vendor: "acme" },
  ],
  decisions: [
    { plan: "acme-writer/nope", outcome: "refused", validFrom: "2026-01-01" },
    { plan: "acme-writer/team", outcome: "refused", validFrom: "2026-01-01", validUntil: "2025-01-01" },
    {
      plan: "acme-writer/free",
      outcome: "conditional",
      classes: { internal: "if" },
      uses: { copy: "yes" },
      validFrom: "2026-01-01",
    },
  ],
}

describe("import", () => {
  it("prints every fault with its place, and writes nothing", async () => {
    const env = { AVAL_DB: at.path("faulty.db") }
    const { code, out, err } = await at.aval(["import", file("faulty.json", faulty)], { env })
    expect(code).toBe(1)
    expect(out).toBe("")
    const places = err
      .trim()
      .split("\n")
      .map((line) => line.split(": ")[0])
    expect(places).toEqual([
      "tool",
      "tools[1].slug",
      "decisions[0].plan",
      "decisions[1].validUntil",
      "decisions[2].classes.internal",
      "5 faults, nothing was imported.",
    ])
    const { out: exported } = await at.aval(["export"], { env })
    expect(JSON.parse(exported)).toEqual({ aval: 1 })
  })

  it("answers in JSON, with both languages", async () => {
    const { code, out } = await at.aval(["import", file("faulty.json", faulty), "--json"], {
      env: { AVAL_DB: at.path("faulty.db") },
    })
    expect(code).toBe(1)
    const { ok, faults } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(faults).toHaveLength(5)
    expect(faults[0]).toEqual({ place: "tool", message: { fr: expect.any(String), en: expect.any(String) } })
  })

  it.each([
    ["no JSON", "{ not json", "This is not JSON"],
    ["no object", "[]", "A JSON object is expected"],
  ])("refuses a file that is %s", async (_, text, words) => {
    const { code, err } = await at.aval(["import", "-"], { input: text })
    expect(code).toBe(1)
    expect(err).toContain(words)
  })

  it("names a file that is not there, and a folder", async () => {
    expect(await at.aval(["import", "nope.json"])).toMatchObject({
      code: 1,
      err: "aval: nope.json: there is no such file\n",
    })
    expect(await at.aval(["import", at.folder])).toMatchObject({
      code: 1,
      err: `aval: ${at.folder}: this is a folder\n`,
    })
  })

  it("tries without writing, even without a register", async () => {
    const database = at.path("dry.db")
    const { code, out } = await at.aval(["import", file("whole.json", wholeDocument()), "--dry-run"], {
      env: { AVAL_DB: database },
    })
    expect(code).toBe(0)
    expect(out).toContain("+ plans acme-writer/team")
    expect(out).toContain("Nothing was written.")
    expect(existsSync(database)).toBe(false)
  })

  it("takes a file or standard input, exports it again, and finds nothing to change the second time", async () => {
    const env = { AVAL_DB: at.path("round.db") }
    const first = await at.aval(["import", file("whole.json", wholeDocument())], { env })
    expect(first).toMatchObject({ code: 0, err: "" })
    expect(first.out).toContain("The list is now revision 1.")
    const again = await at.aval(["import", "-", "--json"], { env, input: JSON.stringify(wholeDocument()) })
    expect(JSON.parse(again.out)).toMatchObject({ ok: true, nothing: true, revision: null })
    expect((await at.aval(["export", at.path("out.json")], { env })).code).toBe(0)
    const copy = { AVAL_DB: at.path("copy.db") }
    await at.aval(["import", at.path("out.json")], { env: copy })
    const exported = await at.aval(["export"], { env: copy })
    expect(exported.out).toBe(readFileSync(at.path("out.json"), "utf8"))
  })
})

describe("score and list", () => {
  const env = () => ({ AVAL_DB: at.path("scored.db") })
  beforeAll(async () => {
    await at.aval(["seed"], { env: env() })
  })

  it("shows the risk of plans, the least first", async () => {
    const { code, out } = await at.aval(["score", "--json"], { env: env() })
    expect(code).toBe(0)
    const { data, use, plans } = JSON.parse(out)
    expect([data, use]).toEqual(["internal", "copy"])
    const bands = ["low", "moderate", "high", "unproven", "critical"]
    const order = plans.map(({ band }: { band: string }) => bands.indexOf(band))
    expect(order).toEqual(order.toSorted((a: number, b: number) => a - b))
    const table = await at.aval(["score", "chatgpt/enterprise", "--data", "personal", "--full"], { env: env() })
    expect(table.out).toMatch(
      /plan +band +score +floor +evidence +proposal +depth\nchatgpt\/enterprise +\w+ +\d+\.\d\d +\d+\.\d\d +\d+ % +\w+ +full\n/,
    )
  })

  it("scores as of a day: what was seen later does not count", async () => {
    const { out } = await at.aval(["score", "chatgpt/enterprise", "--at", "2020-01-01", "--json"], { env: env() })
    expect(JSON.parse(out).plans[0]).toMatchObject({ evidence: 0, floor: 0, score: 100 })
  })

  it("shows what would move under another policy, and adopts nothing", async () => {
    const file = at.path("candidate.yaml")
    writeFileSync(file, "methodology:\n  weights:\n    C1: 9\n")
    const { code, out } = await at.aval(["score", "--policy", file, "--compare", "--json"], { env: env() })
    expect(code).toBe(0)
    const { before, after, reference, moves } = JSON.parse(out)
    expect(after).toMatch(new RegExp(`^${before}\\+[0-9a-f]{8}$`))
    expect(reference.score).toBe(moves.length)
    const alone = await at.aval(["score", "chatgpt/enterprise", "--policy", file, "--json"], { env: env() })
    const under = JSON.parse(alone.out)
    expect(under.methodology).toBe(after)
    const moved = moves.find(({ plan }: { plan: string }) => plan === "chatgpt/enterprise")
    expect(under.plans[0].score).toBe(moved.after.score)
  })

  it("names the faults of a policy by line", async () => {
    const file = at.path("faulty.yaml")
    writeFileSync(file, "methodology:\n  weights:\n    C1: -2\n")
    const faulty = await at.aval(["score", "--policy", file, "--compare"], { env: env() })
    expect(faulty.code).toBe(1)
    expect(faulty.err).toContain(`${file}:3:`)
  })

  it("names a plan that is not there", async () => {
    expect(await at.aval(["score", "nope/plan"], { env: env() })).toMatchObject({
      code: 1,
      err: "aval: there is no plan nope/plan\n",
    })
  })

  it("publishes nothing twice, and writes the bytes of the list", async () => {
    const { code, out } = await at.aval(["list", "build", at.path("list.json"), "--json"], { env: env() })
    expect(code).toBe(0)
    const { published, revision, sha256, length } = JSON.parse(out)
    expect([published, revision]).toEqual([false, 1])
    const bytes = readFileSync(at.path("list.json"))
    expect(bytes.length).toBe(length)
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    expect(Buffer.from(digest).toString("hex")).toBe(sha256)
  })

  it("does not make a register only to read it", async () => {
    const { code, err } = await at.aval(["export"], { env: { AVAL_DB: at.path("none.db") } })
    expect(code).toBe(1)
    expect(err).toContain("none.db does not exist yet")
    expect(existsSync(at.path("none.db"))).toBe(false)
  })
})

describe("seed and migrate", () => {
  it("brings a database up to date once", async () => {
    const env = { AVAL_DB: at.path("deep/er/aval.db") }
    expect((await at.aval(["migrate", "--json"], { env })).out).toMatch(/"migrations":[1-9]/)
    expect((await at.aval(["migrate"], { env })).out).toContain("is up to date")
  })

  it("adds the example once, and never to a company's own register", async () => {
    const env = { AVAL_DB: at.path("demo.db") }
    expect((await at.aval(["seed", "--demo"], { env })).code).toBe(0)
    expect((await at.aval(["seed", "--demo"], { env })).out).toContain("The example company is there already.")
    const own = { AVAL_DB: at.path("own.db") }
    const company = { name: "Autre Maison", zone: "Europe/Paris", languages: ["fr"] }
    await at.aval(["import", "-"], { env: own, input: JSON.stringify({ aval: 1, company }) })
    const refused = await at.aval(["seed", "--demo"], { env: own })
    expect(refused.code).toBe(1)
    expect(refused.err.trim().split("\n")).toHaveLength(1)
    expect(refused.err).toContain("AVAL_DB")
  })
})
