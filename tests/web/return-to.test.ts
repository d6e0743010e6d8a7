import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { safeReturn } from "../../src/web/return-to.ts"

const site = "https://aval.example"

describe("a page of this site", () => {
  test.each([
    "/",
    "/check",
    "/tools/acme-writer",
    "/check?tool=acme-writer&data=internal&use=copy",
    "/check?host=https%3A%2F%2Fevil.example%2F",
    "/check?host=https://evil.example/",
    "/tools?q=%0Aa%5Cb%20c+d",
    "/plans/acme-writer%2Fteam",
    "/tools/caf%C3%A9%20noir",
    "/requests?text=100%",
    "/a/b//c",
    "/.well-known/x",
    "/@evil.example",
  ])("%s is gone back to", (path) => {
    expect(safeReturn(path)).toBe(path)
  })

  test.each([
    ["/tools/../check", "/check"],
    ["/tools/é?q=é", "/tools/%C3%A9?q=%C3%A9"],
    ["/check#part", "/check"],
    ["/check?q=\u202e", "/check?q=%E2%80%AE"],
  ])("%s is written as a browser would: %s", (path, written) => {
    expect(safeReturn(path)).toBe(written)
  })
})

describe("anything else leads to the check page", () => {
  test.each([
    ["nothing", undefined],
    ["nothing", ""],
    ["another site", "https://evil.example/"],
    ["another site", "http:evil.example"],
    ["another site", "https:evil.example"],
    ["another site", "https:/evil.example"],
    ["another site", "HTTPS://evil.example"],
    ["even this site by its whole address", "https://aval.example/tools"],
    ["another scheme", "javascript:alert(1)"],
    ["another scheme", "data:text/html,hello"],
    ["a relative path", "tools"],
    ["a relative path", "./tools"],
    ["a relative path", "../tools"],
    ["a query", "?tool=x"],
    ["a host", "//evil.example"],
    ["a host", "///evil.example"],
    ["a host", "////evil.example"],
    ["a host", "//evil.example/%2e%2e"],
    ["a host", "//user@evil.example"],
    ["a backslash", "/\\evil.example"],
    ["a backslash", "\\/evil.example"],
    ["a backslash", "\\\\evil.example"],
    ["a backslash", "/tools\\..\\..\\evil.example"],
    ["a backslash", "/check?q=\\"],
    ["a host behind dots", "/.//evil.example"],
    ["a host behind dots", "/..//evil.example"],
    ["a host behind dots", "/tools/..//evil.example"],
    ["a host behind dots", "/%2e//evil.example"],
    ["a host behind dots", "/%2E%2e//evil.example"],
    ["an encoded host", "/%2f%2fevil.example"],
    ["an encoded host", "/%2Fevil.example"],
    ["an encoded host", "%2f%2fevil.example"],
    ["an encoded host", "/%252f%252fevil.example"],
    ["an encoded host", "/%25252fevil.example"],
    ["an encoded host", "/%252525252525252fevil.example"],
    ["an encoded host behind dots", "/%2e%2e%2f%2fevil.example"],
    ["an encoded host behind dots", "/.%2f%2fevil.example"],
    ["an encoded backslash", "/%5cevil.example"],
    ["an encoded backslash", "/%5C%5Cevil.example"],
    ["an encoded backslash", "/%255cevil.example"],
    ["an encoded control character", "/%00/evil.example"],
    ["an encoded control character", "/%0d%0aLocation:%20//evil.example"],
    ["an encoded control character", "/%09/evil.example"],
    ["a tab", "/\t/evil.example"],
    ["a tab", "\t//evil.example"],
    ["a line break", "/\n/evil.example"],
    ["a line break", "/\r\n/evil.example"],
    ["a line break", "/check\r\nSet-Cookie: a=b"],
    ["a space before", " /check"],
    ["a space before", " //evil.example"],
    ["a space inside", "/ /evil.example"],
    ["another space", "/\u00a0/evil.example"],
    ["another space", "/\u2028/evil.example"],
    ["a control character", "/\u0000/evil.example"],
    ["a control character", "/\u007f/evil.example"],
    ["a control character", "/\u0085/evil.example"],
    ["a control character before", "\u0000//evil.example"],
    ["a slash of full width", "／／evil.example"],
    ["a percent sign that says nothing", "/%zz"],
    ["half a character", "/%c3"],
    ["too long", `/${"a".repeat(2000)}`],
  ])("%s: %j", (_, text) => {
    expect(safeReturn(text)).toBe("/check")
  })

  test("up to 2,000 characters", () => {
    const path = `/${"a".repeat(1999)}`
    expect(safeReturn(path)).toBe(path)
  })
})

describe("whatever is given", () => {
  const piece = fc.constantFrom(
    ...["/", "\\", ".", "..", "%2f", "%5c", "%2e", "%25", "%09", "\t", "\n", " ", ":", "@", "?", "#", "//", "https:"],
    ...["evil.example", "tools", "a", "é", "／", "\u0000", "[", "]", ";"],
  )
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((pieces) => `/${pieces.join("")}`),
    fc.array(piece).map((pieces) => pieces.join("")),
    fc.webUrl({ withQueryParameters: true }),
    fc.webPath().map((path) => `/${path}`),
  )

  test("it stays on the site, once and once more", () => {
    fc.assert(
      fc.property(text, (given) => {
        const result = safeReturn(given)
        expect(new URL(result, site).origin).toBe(site)
        expect(result).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
        expect(safeReturn(result)).toBe(result)
      }),
      { numRuns: 3000 },
    )
  })

  test("also for a proxy that undoes the percent signs of the path", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { pathname } = new URL(safeReturn(given), site)
        expect(new URL(decodeURIComponent(pathname), site).origin).toBe(site)
      }),
      { numRuns: 3000 },
    )
  })
})
