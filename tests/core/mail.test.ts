import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { roles } from "../../src/core/access.ts"
import { mailKinds } from "../../src/core/deciding.ts"
import { isMailAddress, keptWord, mailKindsFor, pauseAfter } from "../../src/core/mail.ts"

const minute = 60_000

describe("pauses", () => {
  test("grow from a minute to six hours, and end after five days", () => {
    expect([1, 2, 3, 4, 9, 10, 11].map(pauseAfter)).toEqual([1, 2, 4, 8, 256, 360, 360].map((pause) => pause * minute))
    let waited = 0
    let attempts = 1
    for (let pause = pauseAfter(attempts); pause !== undefined; pause = pauseAfter(++attempts)) waited += pause
    expect(waited / (24 * 60 * minute)).toBeGreaterThan(4.7)
    expect(waited / (24 * 60 * minute)).toBeLessThanOrEqual(5)
    expect(pauseAfter(attempts + 100)).toBeUndefined()
  })
})

describe("a server's word as it is kept", () => {
  test("has neither addresses nor secrets, and is one line", () => {
    expect(keptWord("550 5.1.1\r\n <claire@maison.example>: no such mailbox")).toBe("550 5.1.1 <…>: no such mailbox")
    expect(keptWord("535 refused for aval-user with p@ss", ["aval-user", "p@ss"])).toBe("535 refused for … with …")
    expect(keptWord("x".repeat(1000))).toHaveLength(300)
  })

  test("whatever it says", () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string({ maxLength: 50 }), (address, text) => {
        expect(keptWord(`550 ${text} ${address} unknown`)).not.toContain(address)
      }),
    )
  })
})

test("an address is one, and nothing but it", () => {
  expect(["claire@maison.example", "a+b@c", "é@maison.example"].filter((text) => !isMailAddress(text))).toEqual([])
  const none = [
    "",
    "claire",
    "a@b@c",
    "a b@c",
    "a@b, c@d",
    "a@b;c@d",
    "<a@b>",
    "a@b\r\nBcc: c",
    '"a"@b',
    `${"a".repeat(260)}@b`,
  ]
  expect(none.filter(isMailAddress)).toEqual([])
})

describe("the kinds that can concern somebody", () => {
  const kindsOf = (...of: (typeof roles)[number][]) => mailKindsFor({ grants: of.map((role) => ({ role })) })

  test("are those of what they may do", () => {
    expect(kindsOf("reader")).toEqual(["request-received", "request-decided"])
    // Tasks about agencies are theirs.
    expect(kindsOf("procurement")).toEqual(["request-received", "request-decided", "task-due", "task-late", "digest"])
    expect(kindsOf("assessor")).not.toContain("sign-off-asked")
    expect(kindsOf("assessor")).toContain("task-late")
    expect(kindsOf("legal")).toEqual(mailKinds)
    expect(kindsOf("admin")).toEqual(mailKinds)
  })

  test("a role in one unit decides nothing of the register", () => {
    const kinds = mailKindsFor({ grants: [{ role: "legal", unit: "unt_lyon" }] })
    expect(kinds).toEqual(["request-received", "request-decided", "digest"])
  })
})
