import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clientAddress, clientAddressOf, isLoopbackAddress, subscriberOf } from "../../src/web/client-address.ts"

const proxies = ["127.0.0.1", "10.0.0.0/8", "::1", "fd00::/8"]

describe("the client's address", () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ["no proxy: the header is somebody's word", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["no proxy, on a trusted network's edge", "11.0.0.1", "198.51.100.1", "11.0.0.1"],
    ["one proxy", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["one proxy, and what the client made up before it", "127.0.0.1", "192.0.2.66, 203.0.113.7", "203.0.113.7"],
    ["the client claims to be a proxy", "127.0.0.1", "10.0.0.9, 203.0.113.7", "203.0.113.7"],
    ["two proxies", "127.0.0.1", "203.0.113.7, 10.1.2.3", "203.0.113.7"],
    ["all trusted: the farthest", "127.0.0.1", "10.0.0.1,10.0.0.2,10.0.0.3", "10.0.0.1"],
    ["nothing said", "127.0.0.1", undefined, "127.0.0.1"],
    ["an empty header", "127.0.0.1", "", "127.0.0.1"],
    ["only commas", "127.0.0.1", ",,,", "127.0.0.1"],
    ["no remote", undefined, "203.0.113.7", undefined],
    ["a remote that is no address", "/run/aval.sock", "203.0.113.7", undefined],
    ["IPv6", "::1", "2001:db8::7", "2001:db8::7"],
    ["IPv6 written long", "::1", "2001:0DB8:0:0:0:0:0:7", "2001:db8::7"],
    ["IPv6 network", "fd12::1", "203.0.113.7", "203.0.113.7"],
    ["IPv4 in IPv6, as sockets say it", "::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["IPv4 in IPv6, without a proxy", "::ffff:203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["IPv4 in IPv6, in the header", "127.0.0.1", "203.0.113.7, ::ffff:10.0.0.2", "203.0.113.7"],
    ["a port", "127.0.0.1", "203.0.113.7:51234", "203.0.113.7"],
    ["brackets", "127.0.0.1", "[2001:db8::7]", "2001:db8::7"],
    ["brackets and a port", "127.0.0.1", "[2001:db8::7]:51234, 10.0.0.2:80", "2001:db8::7"],
    ["a zone", "fe80::1%eth0", "203.0.113.7", "fe80::1"],
    ["garbage at once", "127.0.0.1", "unknown", "127.0.0.1"],
    ["garbage behind a proxy", "127.0.0.1", "203.0.113.7, _hidden, 10.0.0.2", "10.0.0.2"],
    ["an empty hop", "127.0.0.1", "203.0.113.7,, 10.0.0.2", "10.0.0.2"],
    ["an address of two numbers is garbage", "127.0.0.1", "203.7", "127.0.0.1"],
    ["octal is garbage", "127.0.0.1", "0203.0.113.7", "127.0.0.1"],
    ["a number is garbage", "127.0.0.1", "3405803783", "127.0.0.1"],
    ["a network is garbage", "127.0.0.1", "203.0.113.0/24", "127.0.0.1"],
    ["out of range is garbage", "127.0.0.1", "203.0.113.256", "127.0.0.1"],
    ["words of a Forwarded header are garbage", "127.0.0.1", "for=203.0.113.7", "127.0.0.1"],
    ["a line break is garbage", "127.0.0.1", "203.0.113\n.7", "127.0.0.1"],
  ])("%s", (_, remote, header, expected) => {
    expect(clientAddress(remote, header, proxies)).toBe(expected)
  })

  test("is the remote one where no proxy is trusted", () => {
    expect(clientAddress("127.0.0.1", "203.0.113.7", [])).toBe("127.0.0.1")
  })

  test("stops after 32 proxies, and quickly in any length of header", () => {
    const hops = (count: number) => Array.from({ length: count }, (_, at) => `10.0.${at >> 8}.${at & 255}`)
    expect(clientAddress("127.0.0.1", ["203.0.113.7", ...hops(31)].join(","), proxies)).toBe("203.0.113.7")
    expect(clientAddress("127.0.0.1", ["203.0.113.7", ...hops(32)].join(","), proxies)).toBe("10.0.0.0")
    const start = performance.now()
    for (const long of [",".repeat(5_000_000), "1".repeat(5_000_000), " ".repeat(5_000_000), "%".repeat(5_000_000)]) {
      expect(clientAddress("127.0.0.1", long, proxies)).toBe("127.0.0.1")
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe("trusted networks", () => {
  test.each([
    ["10.0.0.0/8", "10.255.255.255", true],
    ["10.0.0.0/8", "11.0.0.0", false],
    ["10.0.0.1", "10.0.0.2", false],
    ["10.0.0.1/32", "10.0.0.1", true],
    ["0.0.0.0/0", "192.0.2.1", true],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["::/0", "192.0.2.1", false],
    ["2001:db8::/32", "2001:db8:ffff::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["::ffff:10.0.0.0/104", "10.9.9.9", true],
    ["::ffff:10.0.0.0/104", "11.9.9.9", false],
    ["::ffff:10.0.0.1", "10.0.0.1", true],
  ])("%s has %s: %s", (network, remote, trusted) => {
    expect(clientAddress(remote, "203.0.113.7", [network])).toBe(trusted ? "203.0.113.7" : remote)
  })

  test.each([
    "",
    "proxy",
    "10.0.0",
    "10.0.0.0/33",
    "10.0.0.0/-1",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "999.1.1.1",
    "::1/129",
    "::g",
    "::ffff:10.0.0.0/95",
  ])("%j is refused at once", (text) => {
    expect(() => clientAddressOf(["127.0.0.1", text])).toThrow(`${text} is neither an address nor a network`)
  })
})

describe("whatever is sent", () => {
  const v4 = fc.ipV4()
  const hop = fc.oneof(
    v4,
    fc.ipV6(),
    fc.string(),
    v4.map((ip) => `${ip}:80`),
    fc.ipV6().map((ip) => `[${ip}]:80`),
  )
  const header = fc.option(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(hop).map((hops) => hops.join(", ")),
    ),
    { nil: undefined },
  )
  const remote = fc.option(fc.oneof(fc.constantFrom(...proxies), hop), { nil: undefined })
  const read = clientAddressOf(proxies)

  test("nothing is thrown", () => {
    fc.assert(fc.property(remote, header, (from, said) => void read(from, said)))
  })

  test("the answer is an address that reads as itself", () => {
    fc.assert(
      fc.property(remote, header, (from, said) => {
        const address = read(from, said)
        if (address !== undefined) expect(clientAddress(address, undefined, [])).toBe(address)
      }),
    )
  })

  test("a header from who is not trusted changes nothing", () => {
    const stranger = fc.oneof(
      v4.filter((ip) => !/^(10\.|127\.0\.0\.1$)/.test(ip)),
      fc.ipV6().map((ip) => `2001:db8:${ip.length}::1`),
    )
    fc.assert(fc.property(stranger, header, (from, said) => read(from, said) === from))
  })

  test("what a client puts before its own address changes nothing", () => {
    fc.assert(fc.property(header, (forged) => read("127.0.0.1", `${forged},203.0.113.7, 10.0.0.2`) === "203.0.113.7"))
  })
})

test.each<[string | undefined, boolean]>([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["::ffff:7f00:1", true],
  ["128.0.0.1", false],
  ["10.0.0.1", false],
  ["::", false],
  ["0.0.0.0", false],
  ["::2", false],
  ["::ffff:10.0.0.1", false],
  ["127.evil.example", false],
  ["127.1", false],
  ["localhost", false],
  ["", false],
  [undefined, false],
])("%s is this machine's own: %s", (address, own) => {
  expect(isLoopbackAddress(address)).toBe(own)
})

describe("who is counted as one", () => {
  test.each([
    ["192.0.2.1", "192.0.2.2", false],
    ["2001:db8::1", "2001:db8::2", true],
    ["2001:db8:0:0:1::", "2001:db8::ffff:1:2", true],
    ["2001:db8:0:1::1", "2001:db8::1", false],
    ["::ffff:192.0.2.1", "192.0.2.1", true],
  ])("%s and %s: %s", (one, other, same) => {
    expect(subscriberOf(one) === subscriberOf(other)).toBe(same)
  })
})
