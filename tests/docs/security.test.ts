import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const page = readFileSync(`${root}/docs/security.md`, "utf8")

/** The cells of each row of the page's tables, heads left out. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (#|---|attack)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split(" | ")
      .map((cell) => cell.trim()),
  )
const controls = rows.filter((cells) => cells.length === 5)
const attacks = rows.filter((cells) => cells.length === 3)

/** The tests that a cell names: a file, and the titles behind it. */
function testsIn(cell: string): { file: string; titles: string[] }[] {
  return [...cell.matchAll(/`(tests\/[\w./-]+)`: ((?:“[^”]+”(?:, )?)+)/g)].map(([, file = "", titles = ""]) => ({
    file,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title),
  }))
}

/** Whether a file has a test, or a group of tests, with this title; of a title with a value in it, its beginning is enough. */
function hasTest(file: string, title: string): boolean {
  const code = readFileSync(`${root}/${file}`, "utf8")
  const calls = code.matchAll(/(?:\b(?:test|it|describe)\b[^"`\n]*|\))\(\s*(?:"((?:\\.|[^"\\])*)"|`([^`]*)`)/g)
  return [...calls].some(([, quoted, template]) =>
    template === undefined ? quoted?.replaceAll('\\"', '"') === title : template.startsWith(title),
  )
}

describe("the forty controls", () => {
  test("are all there, in their order, each with its number in ASVS 5.0.0", () => {
    expect(controls.map(([number]) => number)).toEqual([
      ...Array.from({ length: 40 }, (_, index) => `${index + 1}`),
      "+",
    ])
    for (const [number, ids = ""] of controls) {
      expect([number, ids]).toEqual([number, expect.stringMatching(/^\d+\.\d+\.\d+([–,] ?\d+\.\d+\.\d+)*$/)])
    }
  })

  test("each name tests, or the feature that they come with", () => {
    for (const [number, , , , tests = ""] of controls) {
      expect([number, testsIn(tests).length > 0 || /comes? with \w+/.test(tests)]).toEqual([number, true])
    }
  })
})

describe("the event log", () => {
  test("has its eleven attacks, and the walk of what changes something", () => {
    expect(attacks).toHaveLength(12)
    for (const [attack, , tests = ""] of attacks) expect([attack, testsIn(tests).length]).toEqual([attack, 1])
  })
})

const named = rows.flatMap((cells) => cells.flatMap(testsIn))

test.each(named.map(({ file, titles }) => [file, titles] as const))(
  "%s has the tests that are named",
  (file, titles) => {
    expect(existsSync(`${root}/${file}`)).toBe(true)
    expect(titles.filter((title) => !hasTest(file, title))).toEqual([])
  },
)

test("a test that is not there is seen", () => {
  expect(hasTest("tests/docs/security.test.ts", "a test that is not there is seen")).toBe(true)
  expect(hasTest("tests/docs/security.test.ts", ["a test", "nobody wrote"].join(" "))).toBe(false)
})
