import { execFile } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { buildClient } from "../../../scripts/build-client.mjs"
import { check } from "../../../src/core/answer.ts"
import { openList } from "../../../src/core/book.ts"
import { dayIn } from "../../../src/core/day.ts"
import type { ApprovedList } from "../../../src/core/list.ts"
import { documents, listOf, type Mirror, mirror, pin } from "./publisher.ts"

const folder = fileURLToPath(new URL("..", import.meta.url))
const dist = join(folder, "dist")
const cases = join(dist, "cases.json")
const execute = promisify(execFile)
let built: Awaited<ReturnType<typeof buildClient>>
let good: Mirror
let lying: Mirror

beforeAll(async () => {
  built = await buildClient()
  good = await mirror()
  lying = await mirror()
  good.serve(await documents(2))
  lying.serve({ ...(await documents(3)), pointer: (await documents(1)).pointer })
  const book = openList(listOf(2) as unknown as ApprovedList)
  const day = dayIn("Europe/Paris", new Date())
  const named = [
    { tool: "acme" },
    { tool: "ÂCMEGPT" },
    { host: "https://eu.acme.example/x" },
    { plan: "acme/team" },
    { tool: "?" },
  ]
  const parts = [
    {},
    { data: "public", use: "copy" },
    { data: "internal", use: "code" },
    { use: "copy" },
    { data: "public" },
  ]
  const questions = named.flatMap((name) =>
    parts.map((part: { data?: string; use?: string }) => {
      const { data, use } = part
      const question = { ...name, day, data: data ? [data] : undefined, use: use ? [use] : undefined }
      return { asking: { ...name, ...part }, reply: check(book, question) }
    }),
  )
  mkdirSync(dist, { recursive: true })
  writeFileSync(cases, JSON.stringify({ url: good.url, tampered: lying.url, pin, questions }))
})
afterAll(async () => {
  rmSync(cases, { force: true })
  await Promise.all([good.close(), lying.close()])
})

describe("the library as it is built", () => {
  const node24 = process.execPath
  it("answers on the Node of the project", async () => {
    await tested(node24)
  })

  // The oldest that it is for: where a machine's own Node is another one, this says so by being skipped.
  const node20 = systemNode()
  it.skipIf(node20 === undefined)("answers on Node 20, as this machine has it", async () => {
    await tested(node20 ?? "")
  })

  async function tested(node: string) {
    const { stdout } = await execute(node, ["--test", "--test-reporter=tap", join(folder, "tests/built.mjs")], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? "", AVAL_CASES: cases },
    }).catch((error) => {
      throw new Error(`${error.stdout}\n${error.stderr}`)
    })
    expect(stdout).toContain("# fail 0")
    expect(stdout).toMatch(/# pass 3\b/)
  }

  it("holds its own code and what answers need of the core, and nothing else", () => {
    const inputs = Object.keys(built.metafile.inputs)
    expect(inputs.filter((file) => !/^(packages\/client\/src|src\/core)\//.test(file))).toEqual([])
    const core = inputs.filter((file) => file.startsWith("src/core/")).map((file) => file.slice(9, -3))
    expect(core.sort()).toEqual(needed)
    expect(gzipSync(readFileSync(join(dist, "index.js"))).length).toBeLessThan(24_000)
    const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
    const root = JSON.parse(readFileSync(join(folder, "../../package.json"), "utf8"))
    expect(dependencies).toEqual({ jose: root.dependencies.jose })
  })

  it("gives its first answer in the ten lines of its README", async () => {
    const [, code = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(folder, "README.md"), "utf8")) ?? []
    const kept = join(dist, "readme-list.json")
    const lines = code
      .replace("https://aval.example.com", good.url)
      .replace("aval-pin-v1.…", pin)
      .replace("aval-list.json", kept)
      .replace("chatgpt", "acme")
    const example = join(dist, "readme.mjs")
    writeFileSync(example, lines)
    const { stdout, stderr } = await execute(node24, [example], { cwd: folder })
    rmSync(kept)
    rmSync(example)
    expect([stdout, stderr]).toEqual(["no\n", ""])
    expect(
      code
        .trim()
        .split("\n")
        .filter((line) => line.trim() !== "").length,
    ).toBeLessThanOrEqual(12)
  })
})

const needed = [
  ...["alternatives", "answer", "answer-cell", "answer-text", "book", "day", "day-text", "errors", "hosts"],
  ...["number-text", "text", "trust", "vocabulary"],
]

function systemNode(): string | undefined {
  const node = "/usr/bin/node"
  try {
    const { version } =
      process
        .getBuiltinModule("child_process")
        .spawnSync(node, ["--version"])
        .stdout.toString()
        .match(/^v(?<version>\d+)/)?.groups ?? {}
    return Number(version) >= 20 && Number(version) < 22 ? node : undefined
  } catch {
    return undefined
  }
}
