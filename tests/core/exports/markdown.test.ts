import { expect, test } from "vitest"
import { markdown } from "../../../src/core/exports/markdown.ts"
import { hostile, sourceOf } from "./documents.ts"

/** The cells of the tables, as GFM reads them: split at bars that no backslash stands before. */
function cellsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /))
}

/** What a cell shows: links by their text, escapes and entities undone. */
function shownText(cell: string): string {
  return cell
    .replace(/^\[((?:\\.|[^\]\\])*)\]\([^)]*\)/, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}

test("tools by answer, with conditions, end and a link to check", () => {
  const text = String(markdown.write(sourceOf()).body)
  expect([...text.matchAll(/^#+ .*$/gm)].map(([line]) => line)).toEqual([
    "# AI tools: what is allowed",
    "## Yes",
    "## Yes, with conditions",
    "## No",
  ])
  const team = cellsOf(text).find(([first]) => first?.includes("acme%2Fteam"))
  expect(team).toHaveLength(4)
  expect(team?.[0]).toBe("[Acme team](https://aval.example/check?plan=acme%2Fteam) (Vendor, company account)")
  expect(team?.[2]).toBe("(1) A person reviews. (2) No client names. (en internal, use copy)")
  expect(team?.[3]).toBe("31 December 2026")
  expect(text).toContain("Two known tools have no decision.")
  expect(text).toContain("List no. 7, serial 1780000000, SHA-256 0123456789abcdef")
})

test("hostile names say only themselves", () => {
  const text = String(markdown.write(sourceOf()).body)
  const cells = cellsOf(text)
  expect(cells.every((row) => row.length === 4)).toBe(true)
  for (const [index, name] of hostile.entries()) {
    const row = cells.find(([first]) => first?.includes(`plan=h${index}%2Fp`))
    const shown = name.replace(/\n/g, " ")
    expect(shownText(row?.[0] ?? "")).toContain(shown)
  }
  expect(text).not.toMatch(/<[a-z/!]/i)
  expect(text).not.toContain("{{")
  expect(text).not.toMatch(/(?<!\]\()https?:\/\/(?!aval\.example)/)
  expect(text).not.toMatch(/www\.evil/)
  expect(text).not.toMatch(/(?<!\\)\]\(javascript:/)
})
