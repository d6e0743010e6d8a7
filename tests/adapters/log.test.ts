import { PassThrough } from "node:stream"
import { describe, expect, test } from "vitest"
import { jsonLines } from "../../src/adapters/log.ts"

function written(line: object): string {
  let text = ""
  jsonLines({ write: (part) => (text += part) }).write(line)
  return text
}

describe("a line of the log", () => {
  test("is one JSON object and a line feed", () => {
    expect(written({ event: "sign_in", ms: 1.5, actor: undefined })).toBe('{"event":"sign_in","ms":1.5}\n')
  })

  test("cannot be broken, coloured or turned by any sign in it", () => {
    const signs = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join("")
    const text = written({ signs })
    expect(text.split(/[\n\r\u0085\u2028\u2029]/)).toEqual([expect.any(String), ""])
    expect(text.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u2029]|\p{Bidi_Control}/u)
    expect(JSON.parse(text)).toEqual({ signs })
  })

  test("holds lone halves of a pair", () => {
    expect(JSON.parse(written({ half: "\ud800" }))).toEqual({ half: "\ud800" })
  })
})

test("a reader that went away stops nothing", async () => {
  const pipe = new PassThrough()
  const log = jsonLines(pipe)
  pipe.destroy(new Error("EPIPE"))
  await new Promise((resolve) => setImmediate(resolve))
  expect(() => log.write({ event: "request" })).not.toThrow()
  await new Promise((resolve) => setImmediate(resolve))
})
