import { describe, expect, test } from "vitest"
import { squid } from "../../../src/core/exports/squid.ts"
import { bodyOf, enforced, lawsOfBlocking, type Reading, sayingWhereItIsFrom, sourceOf } from "../../support/exports.ts"

const domain = /^(\.?[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*|\[[0-9a-f:.]+\])$/

const covers = (entry: string, host: string) =>
  entry === host || (entry.startsWith(".") && `.${host.replace(/^\./, "")}`.endsWith(entry))

/** Rules from the first on; in an ACL no entry may cover another, or Squid warns, or does not start. */
const read: Reading = (body) => {
  const acls = new Map<string, string[]>()
  const rules: string[][] = []
  for (const line of body.split("\n").filter((text) => text !== "" && !text.startsWith("#"))) {
    const [word, first = "", ...rest] = line.split(" ")
    if (word === "acl") {
      expect(rest.slice(0, 2)).toEqual(["dstdomain", "-n"])
      expect(rest).toHaveLength(3)
      expect(rest[2]).toMatch(domain)
      acls.set(first, [...(acls.get(first) ?? []), String(rest[2])])
    } else {
      expect([word, first]).toEqual(["http_access", "deny"])
      rules.push(rest)
    }
  }
  const inAcl = (name: string) => {
    const entries = acls.get(name) ?? expect.fail(`no ACL ${name}`)
    return (host: string) => entries.some((one) => covers(one, host))
  }
  for (const entries of acls.values()) {
    const covering = entries.filter((one) => entries.some((other) => other !== one && covers(one, other)))
    expect([covering, new Set(entries).size]).toEqual([[], entries.length])
  }
  return (host) =>
    rules.some((names) =>
      names.every((name) => (name.startsWith("!") ? !inAcl(name.slice(1))(host) : inAcl(name)(host))),
    )
}

describe("the rules of squid", () => {
  lawsOfBlocking(squid, read)
  sayingWhereItIsFrom(squid, "#", read)

  test("widen by a dot, and only ever deny", () => {
    const rules = { "chat.example": "deny", "work.chat.example": "allow", "=one.example": "deny" } as const
    expect(
      bodyOf(squid, sourceOf(enforced(rules)))
        .split("\n")
        .slice(3),
    ).toEqual([
      "acl aval_denied dstdomain -n .chat.example",
      "acl aval_denied dstdomain -n one.example",
      "acl aval_excepted dstdomain -n .work.chat.example",
      "http_access deny !aval_excepted aval_denied",
      "",
    ])
  })

  test("have an ACL of their own for each depth", () => {
    const rules = {
      "a.example": "deny",
      "b.a.example": "allow",
      "c.b.a.example": "deny",
      "=c.b.a.example": "warn",
    } as const
    const body = bodyOf(squid, sourceOf(enforced(rules)))
    expect(body).toContain(
      "acl aval_denied_2 dstdomain -n .c.b.a.example\nacl aval_excepted_2 dstdomain -n c.b.a.example\n",
    )
    expect(body).toContain("http_access deny !aval_excepted_2 aval_denied_2\n")
  })
})
