import { describe, expect, test } from "vitest"
import { firefox } from "../../../src/core/exports/firefox.ts"
import { bodyOf, enforced, lawsOfBlocking, lossOf, type Reading, sourceOf } from "../../support/exports.ts"

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns, of a host and any path of it. */
const pattern =
  /^\*:\/\/(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*)\/\*$/

/** An exception wins over every block. */
const read: Reading = (body) => {
  const { policies, ...rest } = JSON.parse(body)
  expect([rest, Object.keys(policies), Object.keys(policies.WebsiteFilter)]).toEqual([
    ...[{}, ["WebsiteFilter"]],
    ["Block", "Exceptions"],
  ])
  const { Block, Exceptions } = policies.WebsiteFilter as Record<"Block" | "Exceptions", string[]>
  for (const patterns of [Block, Exceptions]) expect(patterns.length).toBeLessThanOrEqual(1000)
  const matches = (patterns: readonly string[]) => {
    const parts = patterns.map((text) => pattern.exec(text) ?? expect.fail(`${text} is no pattern`))
    return (host: string) =>
      parts.some(([, star, name]) => host === name || (star !== undefined && host.endsWith(`.${name}`)))
  }
  const [blocked, excepted] = [matches(Block), matches(Exceptions)]
  return (host) => blocked(host) && !excepted(host)
}

describe("the policy of firefox", () => {
  lawsOfBlocking(firefox, read)

  test("covers a tree by `*.`, and a host alone without", () => {
    const rules = { "chat.example": "deny", "=work.chat.example": "warn", "=one.example": "deny" } as const
    expect(JSON.parse(bodyOf(firefox, sourceOf(enforced(rules))))).toEqual({
      policies: {
        WebsiteFilter: {
          Block: ["*://*.chat.example/*", "*://one.example/*"],
          Exceptions: ["*://work.chat.example/*"],
        },
      },
    })
  })

  test("says what it cannot deny within an exception, and that it knows no IPv6 address", () => {
    const source = sourceOf(
      enforced({ "a.example": "deny", "b.a.example": "allow", "c.b.a.example": "deny", "[2001:db8::7]": "deny" }),
    )
    expect(lossOf(firefox, source)).toEqual({ cover: ["c.b.a.example"], name: ["[2001:db8::7]"] })
  })

  test("stops at a thousand", () => {
    const denied = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`h${at}.example`, "deny" as const]))
    const source = sourceOf(enforced(denied))
    expect(JSON.parse(bodyOf(firefox, source)).policies.WebsiteFilter.Block).toHaveLength(1000)
    expect(lossOf(firefox, source).limit).toHaveLength(1)
  })
})
