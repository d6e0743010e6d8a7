import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type MailFrame, mailText, oneLine } from "../../src/core/mail-text.ts"

const frame: MailFrame = {
  language: "en",
  link: "https://aval.example/requests/req_1?a=1&b=2",
  why: "Aval writes to you because you asked for a tool.",
  choices: { label: "Choose which mails I get", link: "https://aval.example/account#mails" },
}
const parts = { subject: "Request received: Acme", lines: ["It has arrived.", "Nothing to do."], action: "Follow it" }

describe("a mail", () => {
  test("says the same as text and as HTML, with one link and the way to switch it off", () => {
    const { text, html } = mailText({ ...parts, list: ["one", "two"], quote: "Ask Karim.\nToday." }, frame)
    for (const part of [parts.subject, ...parts.lines, "one", "two", parts.action, frame.why, frame.choices.label]) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
    expect(text).toContain("> Ask Karim.\n> Today.")
    expect(html).toContain("Ask Karim.<br>Today.")
    expect(text.match(/https:\S+/g)).toEqual([frame.link, frame.choices.link])
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      "https://aval.example/requests/req_1?a=1&amp;b=2",
      "https://aval.example/account#mails",
    ])
  })

  test("loads nothing and has no ground of its own: it is read on dark ground too", () => {
    const { html } = mailText(parts, frame)
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|http-equiv|src=/i)
    expect(html).not.toMatch(/background|[^-]color:/i)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain('<html lang="en">')
  })

  test("shows what somebody wrote as it was written, and runs none of it", () => {
    const hostile = fc.string({ unit: "grapheme", maxLength: 80 })
    fc.assert(
      fc.property(hostile, hostile, (subject, quote) => {
        const { html } = mailText(
          { ...parts, subject: `A${subject}<b>"`, quote: `${quote}<img src=x onerror=alert(1)>` },
          frame,
        )
        expect(html.match(/<[a-z]+/gi)?.filter((tag) => /<(b|img)$/i.test(tag))).toEqual([])
        // No text ends an attribute or an element.
        expect(html.match(/<(?!\/?(html|head|meta|title|body|div|h1|p|a|blockquote|br|!doctype)\b)/gi)).toBeNull()
      }),
    )
  })

  test("has a subject of one line, not too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (subject) => {
        const mail = mailText({ ...parts, subject }, frame)
        expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect([...mail.subject].length).toBeLessThanOrEqual(150)
      }),
    )
    expect(oneLine("Demande reçue\u00a0: Trame\r\nBcc: x@y")).toBe("Demande reçue\u00a0: Trame Bcc: x@y")
  })
})
