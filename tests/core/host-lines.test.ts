import { describe, expect, test } from "vitest"
import { hostLinesOf, readHostLines } from "../../src/core/host-lines.ts"
import type { HostEntry } from "../../src/core/register.ts"

const read = (hosts: string, exactHosts = "", before: readonly HostEntry[] = []) => {
  const { hosts: entries, faults } = readHostLines({ hosts, exactHosts }, before)
  return { entries: entries.map(({ host, cover }) => `${cover} ${host}`), places: faults.map(({ place }) => place) }
}

describe("hosts as they are typed", () => {
  test("are read with or without a scheme, in any case, in any script; empty lines say nothing", () => {
    expect(read(" https://Chat.Acme.example/ \n\n été.example\r\n", "acme.example")).toEqual({
      entries: ["tree chat.acme.example", `tree ${new URL("http://été.example").hostname}`, "host acme.example"],
      places: [],
    })
  })

  test.each(["acme.example/app", "https://acme.example/?q=1", "not a host", "*.acme.example", "com", "https://"])(
    "%s is refused",
    (line) => {
      expect(read(line)).toEqual({ entries: [], places: ["hosts"] })
    },
  )

  test("one name may stand alone, or have stood before; an address may be a number", () => {
    expect(read("", "intranet").entries).toEqual(["host intranet"])
    expect(read("intranet", "", [{ host: "intranet", cover: "tree" }]).entries).toEqual(["tree intranet"])
    expect(read("192.0.2.1\n[2001:db8::1]").places).toEqual([])
  })

  test("name each host once, whichever field", () => {
    expect(read("a.example\nA.example", "a.example")).toEqual({
      entries: ["tree a.example"],
      places: ["hosts", "exactHosts"],
    })
  })

  test("keep their order, new ones last", () => {
    const before: HostEntry[] = [
      { host: "b.example", cover: "host" },
      { host: "a.example", cover: "tree" },
      { host: "c.example", cover: "tree" },
    ]
    const { hosts, exactHosts } = hostLinesOf(before)
    expect(readHostLines({ hosts, exactHosts }, before).hosts).toEqual(before)
    expect(read("d.example\na.example", "c.example\nb.example", before).entries).toEqual([
      "host b.example",
      "tree a.example",
      "tree d.example",
      "host c.example",
    ])
  })
})
