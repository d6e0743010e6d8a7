import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvText, harmless, unharmless } from "../../src/core/csv.ts"

describe("csvText", () => {
  it("begins with a byte order mark and ends each line as RFC 4180 has it", () => {
    expect(csvText([["a", "é"], ["b"]], ",")).toBe("\uFEFFa,é\r\nb\r\n")
  })

  it("quotes what would break a cell, and only that", () => {
    expect(csvText([["a,b", "a;b", 'say "x"', "two\nlines", ""]], ",")).toBe(
      '\uFEFF"a,b",a;b,"say ""x""","two\nlines",\r\n',
    )
    expect(csvText([["a,b", "a;b"]], ";")).toBe('\uFEFFa,b;"a;b"\r\n')
  })

  it("writes decimals as the separator's readers do, and nothing for nothing", () => {
    expect(csvText([[1.5, -2, undefined, 0]], ";")).toBe("\uFEFF1,5;-2;;0\r\n")
    expect(csvText([[1.5]], ",")).toBe("\uFEFF1.5\r\n")
  })

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\u200B=1",
    "\uFEFF=1",
  ])("makes %j harmless", (cell) => {
    const line = csvText([[cell]], ",").slice(1)
    expect(line.replace(/^"/, "")).toMatch(/^'/)
  })

  it("leaves other text alone", () => {
    expect(csvText([["a=b", "1-2", "x@y.example", "'"]], ",")).toBe("\uFEFFa=b,1-2,x@y.example,'\r\n")
  })
})

describe("harmless", () => {
  it("is undone by unharmless, whatever the text, and leaves nothing that is run", () => {
    const text = fc.string({ unit: fc.constantFrom(..."'=+-@ \t\nab＝") })
    fc.assert(
      fc.property(text, (given) => {
        const safe = harmless(given)
        expect(unharmless(safe)).toBe(given)
        expect(safe).not.toMatch(/^\s*[=+\-@＝]|^[\t\n]/)
      }),
    )
  })
})
