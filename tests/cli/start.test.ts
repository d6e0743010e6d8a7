import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Place, place } from "./support.ts"

let at: Place
beforeAll(async () => {
  at = await place()
})
afterAll(() => at.remove())

/** It stopped with 1 and one clear line for each thing that is wrong. */
async function refused(args: readonly string[], env: Record<string, string>, node: readonly string[] = []) {
  const { code, out, err } = await at.aval(args, { env, node })
  expect(out).toBe("")
  expect(code).toBe(1)
  return err.trimEnd().split("\n")
}

describe("aval serve", () => {
  it("starts with the catalogue, answers, and stops when told", async () => {
    const server = at.start(["serve"])
    const url = await server.ready
    expect(await (await fetch(`${url}/healthz`)).text()).toBe("ok\n")
    const { answer } = await (await fetch(`${url}/api/v1/check?tool=chatgpt&data=internal&use=copy`)).json()
    expect(answer).toBe("ask")
    server.child.kill("SIGTERM")
    const { code, out, err } = await server.ended
    expect([code, err]).toEqual([0, ""])
    const lines = out.trimEnd().split("\n")
    expect(lines).toHaveLength(5)
    // Nobody administers it yet: the link for the first account, and where it leads.
    expect(lines[2]).toContain(`${url}/set-up/`)
    expect(lines[3]).toContain("not signed yet: `npx aval keys init`")
  })

  it("starts again on what it left, and shows the example when asked", async () => {
    const env = { AVAL_DB: at.path("demo/aval.db") }
    for (const args of [["serve", "--demo"], ["serve", "--demo"], ["serve"]]) {
      const server = at.start(args, env)
      const url = await server.ready
      const { answer } = await (await fetch(`${url}/api/v1/check?tool=chatgpt&data=internal&use=copy`)).json()
      expect(answer).toBe("if")
      server.child.kill("SIGINT")
      expect((await server.ended).code).toBe(0)
    }
  })

  it("leaves the catalogue out when asked", async () => {
    const env = { AVAL_DB: at.path("bare.db") }
    const server = at.start(["serve", "--no-catalogue"], env)
    const url = await server.ready
    const { answer, reason } = await (await fetch(`${url}/api/v1/check?tool=chatgpt`)).json()
    expect([answer, reason.code]).toEqual(["ask", "unknown_tool"])
    server.child.kill("SIGTERM")
    await server.ended
  })

  it("finishes a request that is under way before it stops", async () => {
    const server = at.start(["serve"], { AVAL_DB: at.path("under-way.db") })
    const url = await server.ready
    const asked = fetch(`${url}/api/v1/list`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    server.child.kill("SIGTERM")
    expect((await (await asked).json()).format).toBe("aval/approved-list")
    expect((await server.ended).code).toBe(0)
  })

  it("says that the port is taken", async () => {
    const env = { AVAL_DB: at.path("port.db") }
    const server = at.start(["serve"], env)
    const { port } = new URL(await server.ready)
    const lines = await refused(["serve"], { ...env, PORT: port })
    expect(lines).toEqual([expect.stringContaining(`port ${port} is in use`)])
    server.child.kill("SIGTERM")
    await server.ended
  })
})

describe("it does not start, and says why", () => {
  it("with wrong settings: all of them, one line each", async () => {
    const lines = await refused(["serve"], {
      PORT: "99999",
      AVAL_ZONE: "Mars/Base",
      AVAL_PUBLIC: "all",
      AVAL_URL: "ftp://x",
      AVAL_PUBLC: "none",
    })
    expect(lines.map((line) => /^aval: (\w+): /.exec(line)?.[1]).sort()).toEqual([
      "AVAL_PUBLC",
      "AVAL_PUBLIC",
      "AVAL_URL",
      "AVAL_ZONE",
      "PORT",
    ])
  })

  it("with a setting that there is not: a slip of the pen would go unseen", async () => {
    expect(await refused(["serve"], { AVAL_PUBLC: "none", AVAL_ZON: "Europe/Paris" })).toEqual([
      expect.stringMatching(/^aval: AVAL_PUBLC: is no setting of this version/),
      expect.stringMatching(/^aval: AVAL_ZON: /),
    ])
  })

  it("with a policy file that is missing or wrong: each problem by line and column", async () => {
    expect(await refused(["serve"], { AVAL_POLICY: at.path("nope.yaml") })).toEqual([
      expect.stringContaining("there is no such file"),
    ])
    const policy = at.path("policy.yaml")
    writeFileSync(policy, "quorum:\n  people: 9\n  frob: 1\n")
    const lines = await refused(["serve"], { AVAL_POLICY: policy })
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(`${policy}:2:11: quorum.people`)
    expect(lines[1]).toContain(`${policy}:3:3: quorum.frob`)
  })

  it("where the data folder cannot be made", async () => {
    writeFileSync(at.path("file"), "a file, not a folder")
    const lines = await refused(["serve"], { AVAL_DB: at.path("file/aval.db") })
    expect(lines).toEqual([expect.stringContaining("cannot be written")])
    expect(readFileSync(at.path("file"), "utf8")).toBe("a file, not a folder")
  })

  it("on a file that is no database, and leaves it as it was", async () => {
    const file = at.path("notes.txt")
    writeFileSync(file, "my notes ".repeat(1000))
    expect(await refused(["serve"], { AVAL_DB: file })).toHaveLength(1)
    expect(readFileSync(file, "utf8")).toBe("my notes ".repeat(1000))
  })

  it("on the database of a newer version, and leaves it as it was", async () => {
    const file = at.path("newer.db")
    await at.aval(["migrate"], { env: { AVAL_DB: file } })
    const client = new Database(file)
    client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)").run()
    client.pragma("wal_checkpoint(TRUNCATE)")
    client.close()
    const before = readFileSync(file)
    const lines = await refused(["serve"], { AVAL_DB: file })
    expect(lines).toEqual([expect.stringContaining("newer version of Aval")])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it("where it may not listen", async () => {
    expect(await refused(["serve"], { HOST: "10.255.255.1" })).toEqual([expect.stringContaining("HOST")])
  })

  it("on an old Node, before anything native is loaded", async () => {
    const old =
      "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})"
    mkdirSync(at.path("old"), { recursive: true })
    const lines = await refused(["serve"], {}, ["--import", old])
    expect(lines).toEqual([expect.stringMatching(/^aval: Node 24 or later is needed, this is 20\.20\.2\./)])
  })
})
