import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Failure, type Machine } from "../../src/cli/machine.ts"
import { commands, run } from "../../src/cli/run.ts"
import { type TestApp, testApp } from "../support/app.ts"

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

/** Runs a command here, on a machine that only remembers what it was told. */
async function typed(...args: string[]) {
  const said = { out: "", err: "", opened: 0 }
  const machine: Machine = {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    readFile: async (path) => {
      throw new Failure(`${path}: there is no such file`)
    },
    writeFile: async () => {},
    writeParts: async () => {},
    open: async () => {
      said.opened += 1
      return { app, config: app.config, migrated: 0, close: async () => {} }
    },
    serve: async () => {},
  }
  return { code: await run(args, machine), ...said }
}

describe("help", () => {
  it.each(["--help", "-h", "help"])("aval %s names every command", async (word) => {
    const { code, out, err } = await typed(word)
    expect([code, err]).toEqual([0, ""])
    const width = Math.max(...commands.map(({ name }) => name.length))
    for (const { name, summary } of commands) expect(out).toContain(`\n  ${name.padEnd(width)}  ${summary}\n`)
  })

  it.each(commands.map(({ name }) => name))("aval %s --help shows usage, every option and examples", async (name) => {
    const { code, out, err, opened } = await typed(...name.split(" "), "--help")
    expect([code, err, opened]).toEqual([0, "", 0])
    expect(out).toContain(`Usage: aval ${name}`)
    const options = Object.keys(commands.find((command) => command.name === name)?.options ?? {})
    for (const option of [...options, "help"]) expect(out).toContain(`--${option}`)
    expect(out).toMatch(new RegExp(`Examples:\n  .*aval ${name}`))
  })
})

describe("typed wrong", () => {
  it.each<[string[], string]>([
    [["frob"], "there is no command “frob”"],
    [["list"], "there is no command “list”"],
    [["list", "frob"], "there is no command “list frob”"],
    [["import"], "name a file"],
    [["import", "a", "b"], "one file at a time"],
    [["import", "--frob", "a"], "--frob"],
    [["score", "--data"], "--data"],
    [["score", "--data", "secret"], "“secret” is no data class"],
    [["score", "--use", "cooking"], "“cooking” is no use"],
    [["score", "--at", "2026-02-30"], "not a day"],
    [["score", "--compare"], "--compare needs --policy"],
    [["score", "--compare", "--policy", "a.yaml", "--use", "copy"], "leave --use out"],
    [["score", "--compare", "--policy", "a.yaml", "--full"], "leave --full out"],
    [["export", "a", "b"], "one file at a time"],
    [["list", "build", "a", "b"], "one file at a time"],
    [["migrate", "now"], "unexpected argument “now”"],
    [["seed", "now"], "unexpected argument “now”"],
    [["serve", "now"], "unexpected argument “now”"],
    [["serve", "--demo", "--no-catalogue"], "leave --no-catalogue out"],
  ])("aval %j exits 2 and says why in one line", async (args, words) => {
    const { code, out, err } = await typed(...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
    expect(err.trimEnd().split("\n")).toHaveLength(1)
  })

  it("aval alone shows what there is, and exits 2", async () => {
    const { code, out } = await typed()
    expect(code).toBe(2)
    expect(out).toContain("Usage: aval COMMAND")
  })
})

describe("what fails", () => {
  it("exits 1 with one line", async () => {
    expect(await typed("import", "nope.json")).toMatchObject({
      code: 1,
      out: "",
      err: "aval: nope.json: there is no such file\n",
    })
    expect(await typed("score", "nope/plan")).toMatchObject({ code: 1, err: "aval: there is no plan nope/plan\n" })
  })
})
