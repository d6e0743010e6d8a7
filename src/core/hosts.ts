import type { HostEntry } from "./register.ts"

/**
 * The host that a person or a program means: a bare host, a whole address, upper case, an international name, a port, a path,
 * credentials and a final dot are understood. Returns the host in lower-case ASCII (punycode), or undefined when none can be read.
 */
export function readHost(input: string): string | undefined {
  const text = input.trim()
  if (text.length === 0 || text.length > 2048) return undefined
  const authority = text
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/^\/\//, "")
    .split(/[/?#\\]/, 1)[0]
  const host = authority?.slice(authority.lastIndexOf("@") + 1)
  if (!host || /[\s\p{C}<>"'`]/u.test(host)) return undefined
  return isAddress(host) ? host.toLowerCase() : named(host)
}

function isAddress(host: string): boolean {
  return /^\[[0-9a-f:.]+\]$/i.test(host)
}

function named(host: string): string | undefined {
  let ascii: string
  try {
    ascii = new URL(`http://${host}/`).hostname.replace(/\.$/, "")
  } catch {
    return undefined
  }
  return isHost(ascii) ? ascii : undefined
}

/** Whether the text is a host in the form we keep: lower-case ASCII labels of 1 to 63, 253 in all, an IPv4 or a bracketed IPv6 address. */
export function isHost(host: string): boolean {
  if (isAddress(host)) return true
  if (host.length === 0 || host.length > 253) return false
  return host.split(".").every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
}

/** Whether the text is a host in the form we keep, alone or with a port. */
export function isHostAndPort(text: string): boolean {
  const [, host = "", port] = /^(.+?)(?::(\d{1,5}))?$/.exec(text) ?? []
  return text.length <= 259 && isHost(host) && (port === undefined || (Number(port) > 0 && Number(port) < 65_536))
}

/** Hosts and what lists them, ready to be asked. */
export interface HostIndex<Owner> {
  entries: ReadonlyMap<string, readonly { cover: HostEntry["cover"]; owner: Owner }[]>
}

/** Builds the index of host entries and their owners. */
export function indexHosts<Owner>(pairs: Iterable<readonly [HostEntry, Owner]>): HostIndex<Owner> {
  const entries = new Map<string, { cover: HostEntry["cover"]; owner: Owner }[]>()
  for (const [{ host, cover }, owner] of pairs) {
    const known = entries.get(host)
    if (known) known.push({ cover, owner })
    else entries.set(host, [{ cover, owner }])
  }
  return { entries }
}

/**
 * The owners of the longest entry that covers the host (given as `readHost` returns it); empty when none does.
 * `tree` covers the host itself and everything under it, `host` exactly it.
 */
export function matchHost<Owner>(
  index: HostIndex<Owner>,
  host: string,
): { host: string; owners: readonly Owner[] } | undefined {
  let suffix = host
  while (true) {
    const found = index.entries.get(suffix)?.filter((entry) => entry.cover === "tree" || suffix === host)
    if (found && found.length > 0) return { host: suffix, owners: found.map((entry) => entry.owner) }
    const dot = suffix.indexOf(".")
    if (dot < 0 || isAddress(host)) return undefined
    suffix = suffix.slice(dot + 1)
  }
}
