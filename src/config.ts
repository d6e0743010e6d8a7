import { z } from "zod"

const portRange = { error: "takes a port from 0 to 65535" }
const port = z.coerce.number(portRange).int(portRange).min(0, portRange).max(65_535, portRange)

const zone = z.string().refine(isZone, { error: "is not a time zone such as Europe/Paris" })

/** The settings, from the environment alone; each has a default (docs/settings.md). */
export const Settings = z.object({
  AVAL_DB: z.string().min(1).default("data/aval.db"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  AVAL_URL: z.url({ protocol: /^https?$/, error: "is not an http or https address" }).optional(),
  AVAL_POLICY: z.string().min(1).optional(),
  AVAL_ZONE: zone.default("Europe/Paris"),
  AVAL_PUBLIC: z.enum(["none", "list"], { error: "takes none or list" }).optional(),
  AVAL_LOG: z.enum(["quiet", "requests"], { error: "takes quiet or requests" }).default("quiet"),
})

export interface Config {
  db: string
  host: string
  port: number
  /** Where people reach Aval; links and same-origin checks are made from it. */
  url: string
  policyFile?: string | undefined
  zone: string
  public?: "none" | "list" | undefined
  log: "quiet" | "requests"
}

/** Reads the settings; all wrong ones are named at once, in one line each. An empty variable counts as not set. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = environment[name]
      return value === undefined || value === "" ? [] : [[name, value]]
    }),
  )
  const read = Settings.safeParse(given)
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) }
  }
  const settings = read.data
  return {
    ok: true,
    config: {
      db: settings.AVAL_DB,
      host: settings.HOST,
      port: settings.PORT,
      url: (settings.AVAL_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ""),
      policyFile: settings.AVAL_POLICY,
      zone: settings.AVAL_ZONE,
      public: settings.AVAL_PUBLIC,
      log: settings.AVAL_LOG,
    },
  }
}

function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value })
    return true
  } catch {
    return false
  }
}
