import { describe, expect, test } from "vitest"
import { rpz } from "../../../src/core/exports/rpz.ts"
import {
  bodyOf,
  enforced,
  lawsOfBlocking,
  longName,
  lossOf,
  type Reading,
  sayingWhereItIsFrom,
  sourceOf,
} from "../../support/exports.ts"

const owner = /^(\*\.)?[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/

/** As a name server finds a name in a zone (RFC 4592 §3.3.1): itself, else the wildcard of its closest encloser, and no other. */
const read: Reading = (body) => {
  const lines = body.split("\n").filter((line) => line !== "" && !line.startsWith(";"))
  expect(lines[0]).toBe("$TTL 300")
  expect(lines[1]).toMatch(/^@ IN SOA localhost\. hostmaster\.localhost\. \( 1780000000 3600 600 604800 300 \)$/)
  expect(lines[2]).toBe("@ IN NS localhost.")
  const records = new Map<string, string>()
  const nodes = new Set<string>()
  for (const line of lines.slice(3)) {
    const [name = "", ...rest] = line.split(" ")
    expect(name).toMatch(owner)
    expect(rest.slice(0, 2)).toEqual(["IN", "CNAME"])
    expect([".", "rpz-passthru."]).toContain(rest[2])
    expect(rest).toHaveLength(3)
    expect(records.has(name), `${name} twice`).toBe(false)
    records.set(name, String(rest[2]))
    for (const [at] of [...name].entries()) if (at === 0 || name[at - 1] === ".") nodes.add(name.slice(at))
  }
  return (host) => {
    if (nodes.has(host)) return records.get(host) === "."
    const labels = host.split(".")
    const encloser = labels.map((_, at) => labels.slice(at).join(".")).find((name) => nodes.has(name))
    return encloser !== undefined && records.get(`*.${encloser}`) === "."
  }
}

describe("the zone", () => {
  lawsOfBlocking(rpz, read)
  sayingWhereItIsFrom(rpz, ";", read)

  test("has two records for a tree and one for a host, none of them twice", () => {
    const rules = { "chat.example": "deny", "work.chat.example": "allow", "=one.example": "deny" } as const
    expect(
      bodyOf(rpz, sourceOf(enforced(rules)))
        .split("\n")
        .slice(6),
    ).toEqual([
      "chat.example IN CNAME .",
      "*.chat.example IN CNAME .",
      "work.chat.example IN CNAME rpz-passthru.",
      "*.work.chat.example IN CNAME rpz-passthru.",
      "one.example IN CNAME .",
      "",
    ])
  })

  test("says again what a name in between would hide", () => {
    const rules = { "chat.example": "deny", "=a.b.chat.example": "allow" } as const
    const body = bodyOf(rpz, sourceOf(enforced(rules)))
    for (const name of ["b.chat.example", "*.b.chat.example", "*.a.b.chat.example"])
      expect(body).toContain(`\n${name} IN CNAME .\n`)
    expect(body).toContain("\na.b.chat.example IN CNAME rpz-passthru.\n")
  })

  test("leaves out names that are too long with the zone's, and triggers of another kind", () => {
    const source = sourceOf(enforced({ [longName(187)]: "deny", [longName(188)]: "deny", "x.rpz-ip": "deny" }))
    expect(lossOf(rpz, source)).toEqual({ name: [longName(188), "x.rpz-ip"] })
    expect(bodyOf(rpz, source)).toContain(`\n*.${longName(187)} IN CNAME .\n`)
    const long = { "l.example": "deny", [longName(200).replace(/example$/, "l.example")]: "allow" } as const
    expect(lossOf(rpz, sourceOf(enforced(long)))).toEqual({ name: ["l.example"] })
  })
})
