import { z } from "zod"
import { isZone } from "./core/day.ts"
import { isMailAddress } from "./core/mail.ts"

const portRange = { error: "takes a port from 0 to 65535" }
const port = z.coerce.number(portRange).int(portRange).min(0, portRange).max(65_535, portRange)

const zone = z.string().refine(isZone, { error: "is not a time zone such as Europe/Paris" })

const web = (error: string) => z.url({ protocol: /^https?$/, error })

/** The settings, from the environment alone; each has a default (docs/settings.md). */
export const Settings = z.object({
  AVAL_DB: z.string().min(1).default("data/aval.db"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  AVAL_URL: web("is not an http or https address")
    .refine((url) => isSafe(url), {
      error:
        "must begin with https: people sign in there, and over plain http anybody on the way reads along (http does for localhost)",
    })
    .optional(),
  AVAL_SECRET: z
    .string()
    .min(32, { error: "takes 32 characters or more: `openssl rand -base64 32` makes some" })
    .optional(),
  AVAL_KEYS: z.string().min(1).optional(),
  AVAL_POLICY: z.string().min(1).optional(),
  AVAL_ZONE: zone.default("Europe/Paris"),
  AVAL_PUBLIC: z.enum(["none", "list"], { error: "takes none or list" }).optional(),
  AVAL_LOG: z.enum(["quiet", "requests"], { error: "takes quiet or requests" }).default("quiet"),
  AVAL_TRUST_PROXY: z
    .string()
    .refine((text) => listed(text).every(isNetwork), {
      error: "takes addresses and networks with a comma between, such as 127.0.0.1,10.0.0.0/8",
    })
    .optional(),
  AVAL_SECURITY_CONTACT: z
    .url({ protocol: /^(https|mailto)$/, error: "is not a mailto: or https: address" })
    .optional(),
  AVAL_SMTP_URL: z
    .string()
    .refine((text) => mailServer(text) !== undefined, {
      error:
        "is not the address of a mail server, such as smtps://user:password@smtp.example.com or smtp://smtp.example.com:587 (@ / : and % in a password are written %40 %2F %3A %25)",
    })
    .optional(),
  AVAL_MAIL_FROM: z
    .string()
    .refine(isMailAddress, { error: "is not a mail address, such as aval@example.com" })
    .optional(),
  AVAL_OIDC_ISSUER: web("is not an https address")
    .refine((url) => isSafe(url), { error: "must begin with https (http does for localhost)" })
    .optional(),
  AVAL_OIDC_CLIENT_ID: z.string().min(1).optional(),
  AVAL_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  AVAL_OIDC_NAME: z.string().max(60, { error: "is longer than 60 characters" }).optional(),
  AVAL_OIDC_SCOPE: z.string().default("openid profile email"),
  AVAL_OIDC_GROUPS: z.string().min(1).default("groups"),
})

/** How to reach the company's OpenID provider. */
export interface OidcConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** As people read it: “Sign in with NAME”. */
  name: string
  scope: string
  /** The claim that holds a person's groups. */
  groupsClaim: string
}

/** How mail goes out. */
export interface MailConfig {
  host: string
  port: number
  /** TLS from the first byte on. */
  secure: boolean
  user?: string | undefined
  password?: string | undefined
  /** Who it comes from: an address. */
  from: string
}

export interface Config {
  db: string
  host: string
  port: number
  /** Where people reach Aval; links and same-origin checks are made from it. */
  url: string
  /** Seals what lies in the database and must not be read there. Absent: the file beside the database holds it. */
  secret?: string | undefined
  /** Where `aval keys init` writes the root key, and where the other key commands read it. */
  keysFile: string
  policyFile?: string | undefined
  zone: string
  public?: "none" | "list" | undefined
  log: "quiet" | "requests"
  /** Addresses and networks of proxies whose word about the client's address counts. */
  trustedProxies: readonly string[]
  /** Whom to tell of a vulnerability: `mailto:` or `https:`. */
  securityContact?: string | undefined
  oidc?: OidcConfig | undefined
  /** Absent: no mail goes out. */
  mail?: MailConfig | undefined
}

/** Reads the settings; all wrong ones are named at once, in one line each. An empty variable counts as not set. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  // A misspelt AVAL_PUBLIC must not leave the door as it is without a word.
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith("AVAL_") && !(name in Settings.shape))
    .map((name) => `${name}: is no setting of this version (docs/settings.md names all)`)
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = environment[name]
      return value === undefined || value === "" ? [] : [[name, value]]
    }),
  )
  const read = Settings.safeParse(given)
  if (!read.success) {
    // What is no address at all is not told to begin with https too.
    const first = new Map(read.error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]))
    return { ok: false, problems: [...unknown, ...Array.from(first, ([name, message]) => `${name}: ${message}`)] }
  }
  const settings = read.data
  const problems = [...unknown, ...oidcProblems(settings)]
  if (problems.length > 0) return { ok: false, problems }
  const url = (settings.AVAL_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, "")
  return {
    ok: true,
    config: {
      db: settings.AVAL_DB,
      host: settings.HOST,
      port: settings.PORT,
      url,
      secret: settings.AVAL_SECRET,
      keysFile: settings.AVAL_KEYS ?? besideDatabase(settings.AVAL_DB, "root-key.json"),
      policyFile: settings.AVAL_POLICY,
      zone: settings.AVAL_ZONE,
      public: settings.AVAL_PUBLIC,
      log: settings.AVAL_LOG,
      trustedProxies: listed(settings.AVAL_TRUST_PROXY ?? ""),
      securityContact: settings.AVAL_SECURITY_CONTACT,
      oidc: oidcOf(settings),
      mail: mailOf(settings, url),
    },
  }
}

/** A file beside the database, named after it: `data/aval.db` and `secret` give `data/aval.secret`. */
export function besideDatabase(database: string, ending: string): string {
  return `${database.replace(/\.db$/, "")}.${ending}`
}

type Settings = z.output<typeof Settings>

/** A provider without a client is a slip: nobody could sign in, and nobody would know why. */
function oidcProblems(settings: Settings): string[] {
  const together = ["AVAL_OIDC_ISSUER", "AVAL_OIDC_CLIENT_ID", "AVAL_OIDC_CLIENT_SECRET"] as const
  const missing = together.filter((name) => settings[name] === undefined)
  if (missing.length === 0 || missing.length === together.length) return []
  return missing.map((name) => `${name}: is missing, the other AVAL_OIDC settings need it`)
}

function oidcOf(settings: Settings): OidcConfig | undefined {
  const { AVAL_OIDC_ISSUER: issuer, AVAL_OIDC_CLIENT_ID: clientId, AVAL_OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  const name = settings.AVAL_OIDC_NAME ?? new URL(issuer).hostname
  return {
    issuer,
    clientId,
    clientSecret,
    name,
    scope: settings.AVAL_OIDC_SCOPE,
    groupsClaim: settings.AVAL_OIDC_GROUPS,
  }
}

function mailOf({ AVAL_SMTP_URL, AVAL_MAIL_FROM }: Settings, url: string): MailConfig | undefined {
  const server = AVAL_SMTP_URL === undefined ? undefined : mailServer(AVAL_SMTP_URL)
  if (!server) return undefined
  const { hostname } = new URL(url)
  return { ...server, from: AVAL_MAIL_FROM ?? `aval@${isLoopbackName(hostname) ? "localhost" : hostname}` }
}

/** `smtp:` or `smtps:`, a host, a port where it is another than usual, and user and password together. */
function mailServer(text: string): Omit<MailConfig, "from"> | undefined {
  const read = URL.parse(text)
  if (
    !read ||
    !/^smtps?:$/.test(read.protocol) ||
    !/^([a-z\d]([a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])$/i.test(read.hostname)
  )
    return undefined
  const nothingElse = /^\/?$/.test(read.pathname) && read.search === "" && read.hash === ""
  if (!nothingElse || (read.username === "") !== (read.password === "")) return undefined
  const secure = read.protocol === "smtps:"
  try {
    return {
      host: read.hostname.replace(/^\[|\]$/g, ""),
      port: read.port === "" ? (secure ? 465 : 587) : Number(read.port),
      secure,
      ...(read.username === ""
        ? {}
        : { user: decodeURIComponent(read.username), password: decodeURIComponent(read.password) }),
    }
  } catch {
    // A per cent sign that encodes nothing.
    return undefined
  }
}

function listed(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
}

/** An address or a network (`10.0.0.0/8`), of either family; the exact form is checked where it is used. */
function isNetwork(text: string): boolean {
  return /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)(\/\d{1,3})?$/i.test(text)
}

/** Sign-in crosses the network: only TLS, or this machine itself, will do. */
function isSafe(url: string): boolean {
  const read = URL.parse(url)
  return read === null || read.protocol === "https:" || isLoopbackName(read.hostname)
}

/** Whether a host name is this machine's own, whoever asks. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname)
}
