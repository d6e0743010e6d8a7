import { describe, expect, test } from "vitest"
import { chrome } from "../../../src/core/exports/chrome.ts"
import { edge } from "../../../src/core/exports/edge.ts"
import { bodyOf, enforced, lawsOfBlocking, lossOf, type Reading, sourceOf } from "../../support/exports.ts"

interface Blocklist {
  URLBlocklist: string[]
  URLAllowlist: string[]
}

/** `[.]host`, in lower-case ASCII: no scheme, port, path or star, which mean something else in a filter or nothing. */
const filter = /^(\.?[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*|\[[0-9a-f:.]+\])$/

/** As Chromium picks among filters (components/policy/core/browser/url_blocklist_manager.cc): exact, then longest, then allow. */
const read: Reading = (body) => {
  const policy = JSON.parse(body) as Blocklist
  expect(Object.keys(policy)).toEqual(["URLBlocklist", "URLAllowlist"])
  const filters = Object.entries(policy).flatMap(([list, hosts]) =>
    (hosts as string[]).map((host) => {
      expect(host).toMatch(filter)
      return { exact: host.startsWith("."), host: host.replace(/^\./, ""), allow: list === "URLAllowlist" }
    }),
  )
  for (const hosts of Object.values(policy)) expect(hosts.length).toBeLessThanOrEqual(1000)
  return (host) => {
    const found = filters
      .filter((one) => one.host === host || (!one.exact && host.endsWith(`.${one.host}`)))
      .sort(
        (a, b) =>
          Number(b.exact) - Number(a.exact) || b.host.length - a.host.length || Number(b.allow) - Number(a.allow),
      )
    return found[0] !== undefined && !found[0].allow
  }
}

describe.each([chrome, edge])("the policy of $id", (format) => {
  lawsOfBlocking(format, read)

  test("covers a tree by its name, and a host alone by a dot before it", () => {
    const rules = { "chat.example": "deny", "work.chat.example": "allow", "=one.example": "deny" } as const
    expect(JSON.parse(bodyOf(format, sourceOf(enforced(rules))))).toEqual({
      URLBlocklist: ["chat.example", ".one.example"],
      URLAllowlist: ["work.chat.example"],
    })
  })

  test("gives an address no dot: there is nothing below it", () => {
    const hosts = enforced({ "=192.0.2.9": "deny", "192.0.2.8": "deny", "=[2001:DB8::7]": "deny" })
    expect(JSON.parse(bodyOf(format, sourceOf(hosts))).URLBlocklist).toEqual([
      "192.0.2.8",
      "192.0.2.9",
      "[2001:db8::7]",
    ])
  })

  test("stops at a thousand of each, with what does not fit in the loss report", () => {
    const denied = Object.fromEntries(
      Array.from({ length: 1100 }, (_, at) => [`h${String(at).padStart(4, "0")}.example`, "deny" as const]),
    )
    const source = sourceOf(enforced({ ...denied, "ok.h0000.example": "allow" }))
    const policy = JSON.parse(bodyOf(format, source)) as Blocklist
    expect([policy.URLBlocklist.length, policy.URLAllowlist]).toEqual([1000, ["ok.h0000.example"]])
    expect(lossOf(format, source).limit).toHaveLength(100)
    expect(lossOf(format, source).limit).toContain("h1099.example")
  })

  test("leaves out a tree whose exceptions have no room, rather than deny what is allowed", () => {
    const excepted = Object.fromEntries(
      Array.from({ length: 1001 }, (_, at) => [`e${at}.wide.example`, "allow" as const]),
    )
    const source = sourceOf(enforced({ "wide.example": "deny", "zz.example": "deny", ...excepted }))
    expect(JSON.parse(bodyOf(format, source))).toEqual({ URLBlocklist: ["zz.example"], URLAllowlist: [] })
    expect(lossOf(format, source)).toMatchObject({ limit: ["wide.example"] })
  })
})
