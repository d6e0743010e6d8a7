import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kept, keptAll, keptOfFile, notRead, promisesOther } from "../../src/core/found-in-file.ts"
import { FoundInFileJson } from "../../src/schema/found-in-file.ts"

describe("what is kept of a value", () => {
  test("is one line without what turns the direction of writing", () => {
    expect(kept("  Example\u202Egnp.exe\r\n\u0000Tool\u2028 3 ")).toBe("Example gnp.exe Tool 3")
    expect(kept("\u200B\uFEFF")).toBe("")
  })

  test("is short and whole, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2_000, size: "max" }), (value) => {
        const short = kept(value)
        expect([...short].length).toBeLessThanOrEqual(keptOfFile.length)
        expect(short.isWellFormed()).toBe(true)
        expect(short).toBe(short.trim())
      }),
      { numRuns: 50 },
    )
    expect(kept("é".repeat(10_000_000))).toBe("é".repeat(keptOfFile.length))
  })

  test("tells when there was more", () => {
    const many = Array.from({ length: keptOfFile.values + 1 }, (_, index) => `tool ${index}`)
    expect(keptAll(many).shortened).toBe(true)
    expect(keptAll(many).values).toHaveLength(keptOfFile.values)
    expect(keptAll(["a", " a ", "", "b"])).toEqual({ values: ["a", "b"], shortened: false })
    expect(keptAll(["x".repeat(keptOfFile.length + 1)]).shortened).toBe(true)
    expect(keptAll(["x".repeat(keptOfFile.length)]).shortened).toBe(false)
  })
})

test.each([
  ["poster.png", "image/jpeg", true],
  ["POSTER.JPG", "image/jpeg", false],
  ["poster.jfif", "image/jpeg", false],
  ["logo.ai", "application/pdf", false],
  ["film.mp4", "video/quicktime", true],
  ["poster", "image/jpeg", false],
  ["poster.final", "image/jpeg", false],
  ["poster.v2.final2", "image/png", false],
  ["poster.pdf.png", "image/png", false],
  ["poster.constructor", "image/png", false],
])("%s with %s in it promises another kind: %s", (name, mediaType, promises) => {
  expect(promisesOther(name, mediaType)).toBe(promises)
})

test("what could not be read never looks like nothing in it", () => {
  for (const fault of ["empty", "too_large", "unknown_type", "too_long", "not_available"] as const) {
    const file = notRead(fault, 12)
    expect([file.iptc.state, file.c2pa.state]).not.toContain("none")
    expect(FoundInFileJson.parse(JSON.parse(JSON.stringify(file)))).toEqual(JSON.parse(JSON.stringify(file)))
  }
  expect(notRead("not_available", 12).c2pa.state).toBe("notSupported")
})
