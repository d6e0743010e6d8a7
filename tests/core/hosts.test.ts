import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { indexHosts, isHost, matchHost, readHost } from "../../src/core/hosts.ts"

describe("reading a host", () => {
  test.each([
    ["chat.example.com", "chat.example.com"],
    ["CHAT.Example.COM", "chat.example.com"],
    ["https://chat.example.com/some/path?q=1#x", "chat.example.com"],
    ["HTTPS://Chat.Example.com:8443/", "chat.example.com"],
    ["chat.example.com:443", "chat.example.com"],
    ["chat.example.com/path", "chat.example.com"],
    ["//chat.example.com/x", "chat.example.com"],
    ["https://user:secret@chat.example.com/", "chat.example.com"],
    ["https://good.example@evil.example/", "evil.example"],
    ["https://evil.example\\@good.example/", "evil.example"],
    ["chat.example.com.", "chat.example.com"],
    ["  chat.example.com  ", "chat.example.com"],
    ["wss://chat.example.com/socket", "chat.example.com"],
    ["élan.example", "xn--lan-9la.example"],
    ["ÉLAN.example", "xn--lan-9la.example"],
    ["xn--lan-9la.example", "xn--lan-9la.example"],
    ["intranet", "intranet"],
    ["127.0.0.1:3000", "127.0.0.1"],
    ["[2001:db8::1]", "[2001:db8::1]"],
    ["_dmarc.example.com", "_dmarc.example.com"],
  ])("%s is read as %s", (input, host) => {
    expect(readHost(input)).toBe(host)
  })

  test.each([
    ["nothing", ""],
    ["white space only", "  \n"],
    ["a space inside", "chat example.com"],
    ["a control character", "chat\u0000.example.com"],
    ["an empty label", "chat..example.com"],
    ["a label over 63", `${"a".repeat(64)}.example`],
    ["a name over 253", `${"a.".repeat(130)}example`],
    ["markup", "<script>alert(1)</script>"],
    ["a quote", 'x".example'],
    ["a leading hyphen", "-chat.example"],
    ["10 000 characters", "a".repeat(10_000)],
    ["only a scheme", "https://"],
    ["only a path", "/check"],
  ])("%s is no host", (_what, input) => {
    expect(readHost(input)).toBeUndefined()
  })

  test("whatever is typed, nothing is thrown, and what is read is a host that reads as itself", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.domain(), fc.ipV4(), fc.string()),
        (input) => {
          const host = readHost(input)
          if (host === undefined) return
          expect(isHost(host)).toBe(true)
          expect(readHost(host)).toBe(host)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe("matching a host", () => {
  const index = indexHosts([
    [{ host: "example.com", cover: "tree" }, "suite"],
    [{ host: "chat.example.com", cover: "host" }, "chat"],
    [{ host: "api.example.com", cover: "tree" }, "api"],
    [{ host: "shared.example", cover: "tree" }, "first"],
    [{ host: "shared.example", cover: "tree" }, "second"],
    [{ host: "only.example", cover: "host" }, "only"],
    [{ host: "203.0.113.9", cover: "host" }, "address"],
  ] as const)
  const owners = (host: string) => matchHost(index, host)?.owners

  test.each([
    ["an exact entry wins over the tree above it", "chat.example.com", ["chat"]],
    ["a host under an exact entry falls to the tree above", "deep.chat.example.com", ["suite"]],
    ["a tree covers itself", "example.com", ["suite"]],
    ["a tree covers what is under it", "a.b.example.com", ["suite"]],
    ["the longest tree wins", "v1.api.example.com", ["api"]],
    ["several owners of one entry are all named", "x.shared.example", ["first", "second"]],
    ["an exact entry does not cover what is under it", "www.only.example", undefined],
    ["a name that only ends alike is another host", "notexample.com", undefined],
    ["a parent is not covered by its child", "com", undefined],
    ["an address is matched exactly", "203.0.113.9", ["address"]],
  ])("%s", (_sentence, host, expected) => {
    expect(owners(host)).toEqual(expected)
  })

  test("a host named like a property of every object finds nothing", () => {
    for (const host of ["constructor", "__proto__", "tostring"]) expect(owners(host)).toBeUndefined()
  })
})
