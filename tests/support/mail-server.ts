import { type AddressObject, type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { mailBySmtp } from "../../src/adapters/mail.ts"
import { parseConfig } from "../../src/config.ts"
import type { TestApp } from "./app.ts"

/**
 * What a server does with a mail.
 * - `later`: the recipient, not now (450) · `nobody`: no such recipient (550) · `spam`: refused once it was read (554)
 * - `sender`: it does not let us send from there (550 to MAIL FROM) · `busy`: nothing now (421) · `drop`: hangs up in the middle
 */
export type ServerMood = "takes" | "later" | "nobody" | "spam" | "sender" | "busy" | "drop"

export interface TestMailServer {
  port: number
  mood: ServerMood
  /** What it took, in order. */
  mails: TakenMail[]
  /** Recipients that it was asked for. */
  asked: string[]
  /** Nobody is at the port until it is up again. */
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

export interface TakenMail extends ParsedMail {
  source: string
  recipients: string[]
}

/** A real mail server on this machine. */
export async function startMailServer(options: { port?: number } = {}): Promise<TestMailServer> {
  const made: TestMailServer = {
    port: 0,
    mood: "takes",
    mails: [],
    asked: [],
    async down() {
      await closed(server)
    },
    async up() {
      server = await listening(serverFor(made), made.port)
    },
    async stop() {
      await closed(server)
    },
  }
  let server = await listening(serverFor(made), options.port ?? 0)
  const address = server.server.address()
  made.port = typeof address === "object" && address ? address.port : 0
  return made
}

/** An app that sends there. */
export function sendTo(app: TestApp, { port }: { port: number }, credentials = "") {
  const read = parseConfig({ AVAL_URL: app.config.url, AVAL_SMTP_URL: `smtp://${credentials}127.0.0.1:${port}` })
  if (!read.ok) throw new Error(read.problems.join("\n"))
  app.mail = mailBySmtp(read.config, { connection: 2000, greeting: 2000, silence: 2000 })
}

/** The addresses of a header. */
export function addressesIn(header: AddressObject | AddressObject[] | undefined): string[] {
  return [header ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""))
}

function serverFor(made: TestMailServer): SMTPServer {
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onAuth(_auth, _session, callback) {
      callback(fault(535, "5.7.8 authentication refused for user claire with secret-word"))
    },
    onMailFrom(_address, _session, callback) {
      if (made.mood === "sender") return callback(fault(550, "5.7.60 not allowed to send from here"))
      if (made.mood === "busy") return callback(fault(421, "4.3.2 come back later"))
      callback()
    },
    onRcptTo({ address }, _session, callback) {
      made.asked.push(address)
      if (made.mood === "later") return callback(fault(450, `4.2.1 <${address}> greylisted`))
      if (made.mood === "nobody") return callback(fault(550, `5.1.1 <${address}>: no such mailbox`))
      callback()
    },
    onData(stream, session, callback) {
      if (made.mood === "drop") {
        for (const connection of server.connections) connection._socket.destroy()
        stream.resume()
        return
      }
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", async () => {
        if (made.mood === "spam") return callback(fault(554, "5.7.1 looks like spam"))
        const source = Buffer.concat(parts).toString("utf8")
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        made.mails.push({ ...(await simpleParser(source)), source, recipients })
        callback()
      })
    },
  })
  return server
}

function fault(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function listening(server: SMTPServer, port: number): Promise<SMTPServer> {
  return new Promise((resolve, reject) => {
    server.on("error", reject)
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject)
      // Whoever hangs up in the middle is part of the tests.
      server.on("error", () => {})
      resolve(server)
    })
  })
}

function closed(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(resolve))
}
