import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type Loss, lossKinds } from "../../../src/core/exports/format.ts"
import { exportFormats } from "../../../src/core/exports/index.ts"
import { lossTexts } from "../../../src/core/loss-text.ts"
import { messages } from "../../../src/i18n/index.ts"
import { sourceOf } from "./documents.ts"

const folder = new URL("../../../src/core/exports/", import.meta.url)
const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }))
const tests = [new URL("./", import.meta.url), new URL("../../real/", import.meta.url)].flatMap((at) =>
  readdirSync(at)
    .filter((file) => file.endsWith(".test.ts") && file !== "registry.test.ts")
    .map((file) => readFileSync(new URL(file, at), "utf8")),
)

/** Formats whose grammar has no place to say where they come from: the headers of the answer say it. */
const without = new Set(["chrome", "edge", "firefox"])

describe("the formats", () => {
  test("each file that makes one is registered, under the name of the file, and has a test that reads it", () => {
    const formats = files
      .filter(({ text }) => /: ExportFormat = \{/.test(text))
      .map(({ file }) => file.replace(".ts", ""))
    expect(exportFormats.map(({ id }) => id).toSorted()).toEqual(formats.toSorted())
    for (const id of formats) expect([id, tests.some((text) => text.includes(`exports/${id}.ts"`))]).toEqual([id, true])
  })

  test.each(exportFormats.map((format) => [format.id, format] as const))(
    "%s says of which list it is",
    (id, format) => {
      const { body } = format.write(sourceOf())
      const text = typeof body === "string" ? body : JSON.stringify(body.table)
      const said = ["7", "1780000000", "0123456789abcdef".repeat(4)].every((part) => text.includes(part))
      expect(said).toBe(!without.has(id))
    },
  )

  test.each(exportFormats.map((format) => [format.id, format] as const))(
    "%s is the same for the same list, and loses the same in both languages",
    (_, format) => {
      const [en, again, fr] = [format.write(sourceOf()), format.write(sourceOf()), format.write(sourceOf("fr"))]
      expect(again).toEqual(en)
      expect(fr.loss).toEqual(en.loss)
      for (const { about } of en.loss) expect([...about].sort()).toEqual(about)
    },
  )

  test("have their words in both languages, and every loss has its own", () => {
    for (const { name, use, file } of exportFormats) {
      for (const text of [name, use])
        expect(text.fr !== "" && text.en !== "" && (text === name || text.fr !== text.en)).toBe(true)
      expect(file).toMatch(/^[a-z][a-z.-]+$/)
    }
    expect(new Set(exportFormats.map(({ file }) => file)).size).toBe(exportFormats.length)
    for (const kind of lossKinds satisfies readonly Loss["kind"][])
      for (const text of Object.values(lossTexts[kind])) expect(text.fr).not.toBe(text.en)
    const ids = (lang: "fr" | "en") => Object.keys(messages[lang].exports.one.places)
    expect(ids("fr")).toEqual(ids("en"))
    for (const id of ids("fr")) expect(exportFormats.map((format) => format.id)).toContain(id)
  })
})
