import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { nowhere, pac } from "../../../src/core/exports/pac.ts"
import { bodyOf, enforced, lawsOfBlocking, type Reading, sayingWhereItIsFrom, sourceOf } from "../../support/exports.ts"

/** The script itself, run. */
const read: Reading = (body) => {
  const find = runInNewContext(`${body};FindProxyForURL`) as (url: string, host: string) => string
  return (host) => {
    const said = find(`https://${host}/`, host)
    expect([nowhere, "DIRECT"]).toContain(said)
    return said === nowhere
  }
}

describe("a PAC file", () => {
  lawsOfBlocking(pac, read)
  sayingWhereItIsFrom(pac, "//", read)

  const rules = { "chat.example": "deny", "=work.chat.example": "allow", "=one.example": "deny" } as const
  const denies = read(bodyOf(pac, sourceOf(enforced(rules))))

  test.each([
    ["CHAT.Example", true],
    ["chat.example.", true],
    ["notchat.example", false],
    ["WORK.chat.example.", false],
    ["below.work.chat.example", true],
    ["below.one.example", false],
  ])("%s", (host, denied) => expect(denies(host)).toBe(denied))

  test.each(["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty", "x.constructor"])(
    "does not take %s for a rule, and denies it where it is one",
    (name) => {
      expect(denies(name)).toBe(false)
      expect(read(bodyOf(pac, sourceOf(enforced({ [`=${name.toLowerCase()}`]: "deny" }))))(name)).toBe(true)
    },
  )

  test("is of ECMAScript 3, which the oldest readers know, and has no word of theirs for a name", () => {
    const script = bodyOf(pac, sourceOf(enforced(rules))).replace(/^\/\/.*$/gm, "")
    expect(script).not.toMatch(/\b(let|const|class|import|export)\b|=>|`|\.\.\.|,\s*[}\]]/)
    expect(script).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test("reads an address as browsers hand it over, with brackets or without", () => {
    const denied = read(bodyOf(pac, sourceOf(enforced({ "[2001:DB8::0:7]": "deny", "192.0.2.9": "deny" }))))
    for (const host of ["[2001:db8::7]", "2001:db8::7", "192.0.2.9"]) expect(denied(host), host).toBe(true)
    expect(denied("1.192.0.2.9")).toBe(false)
  })
})
