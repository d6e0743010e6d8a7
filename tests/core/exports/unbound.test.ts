import { describe, expect, test } from "vitest"
import { unbound } from "../../../src/core/exports/unbound.ts"
import {
  bodyOf,
  enforced,
  lawsOfBlocking,
  lossOf,
  type Reading,
  sayingWhereItIsFrom,
  sourceOf,
} from "../../support/exports.ts"

const host = String.raw`[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*`
const zoneLine = new RegExp(`^ {2}local-zone: "(${host})\\." (always_nxdomain|always_transparent|transparent)$`)
const dataLine = new RegExp(`^ {2}local-data: '(${host})\\. TXT "aval"'$`)

/** The zone with the longest name decides; one that is twice there stops Unbound. */
const read: Reading = (body) => {
  const [first, ...lines] = body.split("\n").filter((line) => line !== "" && !line.startsWith("#"))
  expect(first).toBe("server:")
  const zones = new Map<string, string>()
  const data = new Set<string>()
  for (const line of lines) {
    const [, zone, kind] = zoneLine.exec(line) ?? []
    if (zone === undefined) data.add(dataLine.exec(line)?.[1] ?? expect.fail(line))
    else {
      expect(zones.has(zone), `${zone} twice`).toBe(false)
      zones.set(zone, String(kind))
    }
  }
  return (name) => {
    const labels = name.split(".")
    const zone = labels.map((_, at) => labels.slice(at).join(".")).find((one) => zones.has(one))
    return zone !== undefined && (zones.get(zone) === "always_nxdomain" || (zone === name && data.has(name)))
  }
}

describe("the zones of unbound", () => {
  lawsOfBlocking(unbound, read)
  sayingWhereItIsFrom(unbound, "#", read)

  test("deny a tree, let through a tree, and deny a host without what is below it", () => {
    const rules = { "chat.example": "deny", "work.chat.example": "allow", "=one.example": "deny" } as const
    expect(
      bodyOf(unbound, sourceOf(enforced(rules)))
        .split("\n")
        .slice(3),
    ).toEqual([
      "server:",
      '  local-zone: "chat.example." always_nxdomain',
      '  local-zone: "work.chat.example." always_transparent',
      '  local-zone: "one.example." transparent',
      `  local-data: 'one.example. TXT "aval"'`,
      "",
    ])
  })

  test("let through what is below an exception of one host, and say so", () => {
    const source = sourceOf(enforced({ "chat.example": "deny", "=work.chat.example": "allow" }))
    expect(lossOf(unbound, source)).toEqual({ cover: ["work.chat.example"] })
    expect(read(bodyOf(unbound, source))("x.work.chat.example")).toBe(false)
  })
})
