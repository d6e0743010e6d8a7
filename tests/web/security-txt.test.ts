import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { securityTxt } from "../../src/web/security-txt.ts"

const contact = "mailto:security@example.com"
const url = "https://aval.example.com"
const now = new Date("2026-11-22T10:00:00Z")

describe("security.txt", () => {
  test("names whom to tell, until when, in which languages and where it stands", () => {
    expect(securityTxt({ securityContact: contact, url }, now)).toBe(
      "Contact: mailto:security@example.com\nExpires: 2027-05-21T00:00:00Z\nPreferred-Languages: fr, en\nCanonical: https://aval.example.com/.well-known/security.txt\n",
    )
  })

  test("is not there where nobody is named", () => {
    expect(securityTxt({ securityContact: undefined, url }, now)).toBeUndefined()
  })

  test("leaves out where it stands when that is not https: RFC 9116, 2.5.2", () => {
    expect(securityTxt({ securityContact: contact, url: "http://localhost:3000" }, now)).not.toContain("Canonical")
  })

  test("stands at the top of the site, wherever Aval is said to be", () => {
    expect(securityTxt({ securityContact: contact, url: `${url}/aval` }, now)).toContain(
      "Canonical: https://aval.example.com/.well-known/security.txt\n",
    )
  })

  test("keeps to one line per field whatever the contact", () => {
    const text = securityTxt({ securityContact: "https://example.com/a\r\nExpires: never", url }, now) ?? ""
    expect(text.match(/^Expires:/gm)).toHaveLength(1)
  })

  test("expires in the future, less than a year ahead, and is the same all day", () => {
    const first = Date.UTC(2000, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: first, max: Date.UTC(2200, 0, 1) }), (instant) => {
        const text = securityTxt({ securityContact: contact, url }, new Date(instant)) ?? ""
        const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? "")
        expect(expires - instant).toBeGreaterThan(170 * 86_400_000)
        expect(expires - instant).toBeLessThan(365 * 86_400_000)
        const midnight = Math.floor(instant / 86_400_000) * 86_400_000
        expect(securityTxt({ securityContact: contact, url }, new Date(midnight))).toBe(text)
      }),
    )
  })
})
