import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { describe, expect, test } from "vitest"
import { Settings } from "../src/config.ts"
import { codes } from "../src/core/answer-cell.ts"

const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...under("docs")].filter((path) =>
  path.endsWith(".md"),
)

function under(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? under(path) : [path]
  })
}

function read(path: string): string {
  return readFileSync(path, "utf8")
}

describe.each(documents)("%s", (path) => {
  test("every link to a file of the project leads somewhere", () => {
    const links = [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map((match) => match[1] ?? "")
    const dead = links.filter((link) => !existsSync(normalize(join(dirname(path), link))))
    expect(dead).toEqual([])
  })

  test("every path it names exists", () => {
    const named = [...read(path).matchAll(/`((?:src|db|views|templates|tests|docs|scripts|bin)\/[\w./-]+\.\w+)`/g)].map(
      (m) => m[1] ?? "",
    )
    expect(named.filter((file) => !existsSync(file) && !/<|…|NNNN/.test(file))).toEqual([])
  })
})

describe("what must have its entry", () => {
  test("every setting is described in docs/settings.md, with its default", () => {
    const text = read("docs/settings.md")
    expect(Object.keys(Settings.shape).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  test("every code of an answer is in docs/methodology.md, in the order in which it is the reason", () => {
    const text = read("docs/methodology.md")
    const sentence = text.slice(text.indexOf("The reason that a person reads"))
    const named = [...sentence.matchAll(/`([a-z_]+)`/g)].map((match) => match[1]).slice(0, codes.length)
    expect(named).toEqual([...codes])
  })

  test("every decision record is in the table of docs/decisions", () => {
    const table = read("docs/decisions/README.md")
    const records = readdirSync("docs/decisions").filter((name) => /^\d{4}-/.test(name))
    expect(records.filter((name) => !table.includes(`(${name})`))).toEqual([])
  })
})

describe("README and CI", () => {
  test("CI runs the README's test command", () => {
    const command = /^npm ci && npm run check$/m
    expect(read("README.md")).toMatch(command)
    expect(read(".ci/run")).toMatch(command)
  })

  test("package.json has the scripts that the documents name", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? ""),
    )
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })

  test("the lock file names no registry host", () => {
    expect(read("package-lock.json")).not.toContain('"resolved": "http')
  })
})
