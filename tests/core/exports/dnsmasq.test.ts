import { describe, expect, test } from "vitest"
import { dnsmasq } from "../../../src/core/exports/dnsmasq.ts"
import { bodyOf, enforced, lawsOfBlocking, type Reading, sayingWhereItIsFrom, sourceOf } from "../../support/exports.ts"

const line = /^(?:(local=)|server=)\/((?:\*\.)?[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*)\/(#?)$/

/** The longest pattern decides; `*.x` stands for what is below x, and is longer than x. */
const read: Reading = (body) => {
  const patterns = new Map<string, boolean>()
  for (const text of body.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
    const [, local, pattern = "", hash] = line.exec(text) ?? expect.fail(`${text} is no line`)
    expect(local === undefined).toBe(hash === "#")
    expect(patterns.has(pattern), `${pattern} twice`).toBe(false)
    patterns.set(pattern, local !== undefined)
  }
  return (host) => {
    const labels = host.split(".")
    const trees = labels.map((_, at) => labels.slice(at).join("."))
    const found = trees
      .flatMap((name, at) => (at === 0 ? [name] : [`*.${name}`, name]))
      .find((name) => patterns.has(name))
    return found !== undefined && patterns.get(found) === true
  }
}

describe("the servers of dnsmasq", () => {
  lawsOfBlocking(dnsmasq, read)
  sayingWhereItIsFrom(dnsmasq, "#", read)

  test("deny a tree, let through a tree, and deny a host without what is below it", () => {
    const rules = { "chat.example": "deny", "work.chat.example": "allow", "=one.example": "deny" } as const
    expect(
      bodyOf(dnsmasq, sourceOf(enforced(rules)))
        .split("\n")
        .slice(3),
    ).toEqual([
      "local=/chat.example/",
      "server=/work.chat.example/#",
      "local=/one.example/",
      "server=/*.one.example/#",
      "",
    ])
  })

  test("tell a host from its tree where both are listed", () => {
    const rules = { "chat.example": "deny", "=chat.example": "allow" } as const
    const body = bodyOf(dnsmasq, sourceOf(enforced(rules)))
    expect(body.split("\n").slice(3)).toEqual(["local=/*.chat.example/", "server=/chat.example/#", ""])
  })
})
