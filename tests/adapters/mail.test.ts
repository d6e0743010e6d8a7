import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { mailBySmtp } from "../../src/adapters/mail.ts"
import { parseConfig } from "../../src/config.ts"
import { MailFailure, type OutgoingMail } from "../../src/core/mail.ts"
import { addressesIn, type ServerMood, startMailServer, type TestMailServer } from "../support/mail-server.ts"

let server: TestMailServer
beforeEach(async () => {
  server = await startMailServer()
})
afterEach(() => server.stop())

const quick = { connection: 1000, greeting: 1000, silence: 1000 }

function mailTo(address: string, settings: Record<string, string> = {}) {
  const read = parseConfig({ AVAL_URL: "https://aval.maison.example", AVAL_SMTP_URL: address, ...settings })
  if (!read.ok) throw new Error(read.problems.join("\n"))
  const mail = mailBySmtp(read.config, quick)
  if (!mail) throw new Error("no mail")
  return mail
}

const here = () => mailTo(`smtp://127.0.0.1:${server.port}`)

function outgoing(more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: "mail_1f9c",
    to: { name: "Élise Aubert", address: "elise@maison.example" },
    subject: "Visa demandé : Trame Texte",
    text: "Un visa est demandé.\n",
    html: "<p>Un visa est demandé.</p>",
    language: "fr",
    date: new Date("2026-11-22T10:00:00Z"),
    ...more,
  }
}

async function failureOf(sending: Promise<void>): Promise<MailFailure> {
  const error = await sending.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(MailFailure)
  return error as MailFailure
}

describe("a mail that the server takes", () => {
  test("has both parts, a stable id, and says that no person wrote it", async () => {
    await here().send(outgoing())
    const [mail] = server.mails
    expect(mail?.recipients).toEqual(["elise@maison.example"])
    expect(mail?.subject).toBe("Visa demandé : Trame Texte")
    expect(mail?.from?.value).toEqual([{ name: "Aval", address: "aval@aval.maison.example" }])
    expect(mail?.to && [mail.to].flat()[0]?.value).toEqual([{ name: "Élise Aubert", address: "elise@maison.example" }])
    expect(mail?.messageId).toBe("<mail_1f9c@aval.maison.example>")
    expect(mail?.date).toEqual(new Date("2026-11-22T10:00:00Z"))
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated")
    expect(mail?.headers.get("content-language")).toBe("fr")
    expect(mail?.text?.trim()).toBe("Un visa est demandé.")
    expect((mail?.html || "").trim()).toBe("<p>Un visa est demandé.</p>")
    expect(mail?.attachments).toEqual([])
  })

  test("comes from the address of the settings", async () => {
    await mailTo(`smtp://127.0.0.1:${server.port}`, { AVAL_MAIL_FROM: "registre@maison.example" }).send(outgoing())
    expect(addressesIn(server.mails[0]?.from)).toEqual(["registre@maison.example"])
  })

  test("has no header and no recipient that somebody wrote into a name or a subject", async () => {
    const tricks = fc.stringMatching(/^[a-z é,;<>@":\r\n\t\0()]{0,40}$/)
    const mail = here()
    await fc.assert(
      fc.asyncProperty(tricks, tricks, async (name, subject) => {
        server.mails.length = 0
        await mail.send(
          outgoing({
            to: { name: `${name}\r\nBcc: all@maison.example`, address: "elise@maison.example" },
            subject: `${subject}\r\nBcc: all@maison.example\r\n\r\nanother text`,
          }),
        )
        const [taken] = server.mails
        expect(taken?.recipients).toEqual(["elise@maison.example"])
        expect(taken?.bcc).toBeUndefined()
        expect(taken && addressesIn(taken.to)).toEqual(["elise@maison.example"])
        expect(taken?.text?.trim()).toBe("Un visa est demandé.")
      }),
      { numRuns: 8 },
    )
  })
})

describe("a mail that it does not take", () => {
  test.each<[ServerMood, MailFailure["kind"], RegExp]>([
    ["later", "later", /^450 4\.2\.1 <…> greylisted$/],
    ["nobody", "refused", /^550 5\.1\.1 <…>: no such mailbox$/],
    ["spam", "refused", /^554 5\.7\.1 looks like spam$/],
    ["sender", "server", /^550 5\.7\.60/],
    ["busy", "server", /^421/],
    ["drop", "server", /closed|ECONNRESET/i],
  ])("%s: %s", async (mood, kind, word) => {
    server.mood = mood
    const failure = await failureOf(here().send(outgoing()))
    expect(failure.kind).toBe(kind)
    expect(failure.message).toMatch(word)
  })

  test("down", async () => {
    await server.down()
    const failure = await failureOf(here().send(outgoing()))
    expect(failure.kind).toBe("server")
    expect(failure.message).toMatch(/ECONNREFUSED/)
    await server.up()
  })

  test("not let in: the server's word is kept, user and password are not", async () => {
    const mail = mailTo(`smtp://claire:secret-word@127.0.0.1:${server.port}`)
    const failure = await failureOf(mail.send(outgoing()))
    expect(failure.kind).toBe("server")
    expect(failure.message).toBe("535 5.7.8 authentication refused for user … with …")
  })
})

test("over the network nothing is said before TLS", async () => {
  // A name that leads here and is not called this machine: encryption is asked for, and the certificate is nobody's.
  const mail = mailTo(`smtp://0.0.0.0:${server.port}`)
  const failure = await failureOf(mail.send(outgoing()))
  expect(failure.kind).toBe("server")
  expect(failure.message).toMatch(/certificate|TLS/i)
  expect(server.asked).toEqual([])
})

test("without a server in the settings there is no mail", () => {
  const read = parseConfig({})
  expect(read.ok && mailBySmtp(read.config)).toBeUndefined()
})

describe("the settings", () => {
  const problemsOf = (settings: Record<string, string>) => {
    const read = parseConfig(settings)
    return read.ok ? [] : read.problems
  }
  const mailOf = (settings: Record<string, string>) => {
    const read = parseConfig(settings)
    return read.ok ? read.config.mail : read.problems
  }

  test("name server, port, TLS, user and sender", () => {
    expect(mailOf({ AVAL_SMTP_URL: "smtps://aval:p%40ss%2Fword@smtp.maison.example" })).toEqual({
      ...{ host: "smtp.maison.example", port: 465, secure: true, user: "aval", password: "p@ss/word" },
      from: "aval@localhost",
    })
    expect(mailOf({ AVAL_SMTP_URL: "smtp://smtp.maison.example", AVAL_URL: "https://aval.maison.example" })).toEqual({
      ...{ host: "smtp.maison.example", port: 587, secure: false, from: "aval@aval.maison.example" },
    })
    expect(mailOf({ AVAL_SMTP_URL: "smtp://[::1]:25/", AVAL_MAIL_FROM: "registre@maison.example" })).toEqual({
      ...{ host: "::1", port: 25, secure: false, from: "registre@maison.example" },
    })
    expect(mailOf({ AVAL_MAIL_FROM: "registre@maison.example" })).toBeUndefined()
  })

  test.each([
    "smtp.maison.example",
    "https://smtp.maison.example",
    "smtp://",
    "smtp://user@smtp.maison.example",
    "smtp://:password@smtp.maison.example",
    "smtp://smtp.maison.example/path",
    "smtp://smtp.maison.example?pool=true",
    "smtp://user:50%@smtp.maison.example",
    "smtp://smtp maison",
    "smtp://smtp.maison.example:99999",
  ])("refuse %s, and repeat none of it", (address) => {
    const [problem, ...more] = problemsOf({ AVAL_SMTP_URL: address })
    expect(more).toEqual([])
    expect(problem).toMatch(/^AVAL_SMTP_URL: is not the address of a mail server, such as smtps:/)
    expect(problem).not.toContain("50%")
  })

  test.each(["claire", "Claire <claire@maison.example>", "a@b@c", "a@b\r\nBcc: c@d", "a b@maison.example"])(
    "refuse the sender %j",
    (from) => {
      const settings = { AVAL_SMTP_URL: "smtp://localhost", AVAL_MAIL_FROM: from }
      expect(problemsOf(settings)).toEqual(["AVAL_MAIL_FROM: is not a mail address, such as aval@example.com"])
    },
  )
})
