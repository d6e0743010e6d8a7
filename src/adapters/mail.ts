import { isIP } from "node:net"
import { createTransport } from "nodemailer"
import { type Config, isLoopbackName, type MailConfig } from "../config.ts"
import { keptWord, type Mail, MailFailure, type MailFailureKind, type OutgoingMail } from "../core/mail.ts"

/** How long a server may keep us waiting, in milliseconds. */
export interface Patience {
  connection: number
  greeting: number
  silence: number
}

const usual: Patience = { connection: 10_000, greeting: 15_000, silence: 30_000 }

/** Sends by SMTP to the server that the settings name; without one there is no mail. */
export function mailBySmtp({ url, mail }: Pick<Config, "url" | "mail">, patience = usual): Mail | undefined {
  if (!mail) return undefined
  const site = new URL(url).hostname
  const transport = createTransport({ ...serverOf(mail, site, patience), ...noOutside })
  const secrets = [mail.user, mail.password].filter((secret) => secret !== undefined)
  return {
    from: mail.from,
    async send(outgoing) {
      try {
        await transport.sendMail({ ...messageOf(outgoing, mail.from, site), ...noOutside })
      } catch (error) {
        throw new MailFailure(kindOf(error), keptWord(wordOf(error), secrets), { cause: error })
      }
    },
  }
}

/** A mail is what we hand over: nothing of it is read from a file or fetched from an address. */
const noOutside = { disableFileAccess: true, disableUrlAccess: true } as const

function serverOf({ host, port, secure, user, password }: MailConfig, site: string, patience: Patience) {
  const local = isLoopbackName(host) || host === "::1"
  return {
    ...{ host, port, secure },
    // On the way to another machine anybody could read along: nothing is said there before TLS.
    ...(secure ? {} : local ? { opportunisticTLS: true } : { requireTLS: true }),
    ...(user === undefined || password === undefined ? {} : { auth: { user, pass: password } }),
    ...(isLoopbackName(site) || isIP(site) ? {} : { name: site }),
    // A server on this very machine rarely has a certificate that holds, and nobody stands in between.
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: secure || !local },
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.connection,
  } as const
}

function messageOf({ id, to, subject, text, html, language, date }: OutgoingMail, from: string, site: string) {
  return {
    from: { name: "Aval", address: from },
    to,
    // The envelope apart: nothing that stands in a name becomes a recipient.
    envelope: { from, to: [to.address] },
    ...{ subject, text, html, date },
    messageId: `<${id}@${site.replace(/[^\w.-]/g, "")}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Content-Language": language },
  }
}

/** What the library says of a failure. */
interface SmtpError {
  code?: unknown
  command?: unknown
  responseCode?: unknown
  response?: unknown
}

function kindOf(error: unknown): MailFailureKind {
  const { code, command, responseCode } = partsOf(error)
  const status = typeof responseCode === "number" ? responseCode : undefined
  // What the server says of this mail, or of whom it is for; all else would meet every mail.
  const ofThisMail = code === "EMESSAGE" || (code === "EENVELOPE" && command !== "MAIL FROM")
  if (!ofThisMail || status === 421) return "server"
  return status === undefined || status >= 500 ? "refused" : "later"
}

function wordOf(error: unknown): string {
  const { response } = partsOf(error)
  if (typeof response === "string" && response.trim() !== "") return response
  return error instanceof Error ? error.message : String(error)
}

function partsOf(error: unknown): SmtpError {
  return typeof error === "object" && error !== null ? error : {}
}
