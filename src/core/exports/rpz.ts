import { above, compile, type Entry } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"
import { header } from "./header.ts"

/** A response policy zone: https://datatracker.ietf.org/doc/html/draft-vixie-dnsop-dns-rpz */
export const rpz: ExportFormat = {
  id: "rpz",
  name: { fr: "Zone RPZ", en: "RPZ zone" },
  use: {
    fr: "BIND, Unbound, Knot Resolver, PowerDNS\u00a0: zone de stratégie de réponse, sous un nom de 63 caractères au plus.",
    en: "BIND, Unbound, Knot Resolver, PowerDNS: a response policy zone, under a name of 63 characters at most.",
  },
  mediaType: "text/plain; charset=utf-8",
  file: "aval.rpz",
  reader: "names",
  proof: "proven",
  by: "named-checkzone, Unbound",
  write: writeZone,
}

function writeZone(source: ExportSource): Export {
  const { entries, loss } = compile(source, { addresses: false, fits })
  const records = [...recordsOf(entries)].map(([name, rule]) => `${name} IN CNAME ${actions[rule]}\n`)
  return { body: header(source, rpz.id, ";") + start(source.book.list.serial) + records.join(""), loss }
}

/** The serial is the list's: it never goes back, and 32 bits last until 2106 (RFC 1035 §3.3.13). */
function start(serial: number): string {
  return `$TTL 300\n@ IN SOA localhost. hostmaster.localhost. ( ${serial % 2 ** 32} 3600 600 604800 300 )\n@ IN NS localhost.\n`
}

/** NXDOMAIN, and as if the zone were not there. */
const actions = { deny: ".", allow: "rpz-passthru." } as const

/** A name with `*.` before it and the zone's name after it has 255 octets at most (RFC 1035 §2.3.4), and is not a trigger of another kind. */
function fits(host: string): boolean {
  return host.length <= 253 - "*.".length - ".".length - 63 && !/(^|\.)rpz-[^.]*$/.test(host)
}

/**
 * What stands in the zone hides the wildcard above it, and so do the names in between (RFC 4592 §2.2.2, §3.3.1): each of them has its
 * record and its wildcard.
 */
function recordsOf(entries: readonly Entry[]): Map<string, Entry["rule"]> {
  const records = new Map<string, Entry["rule"]>()
  const trees = new Map<string, Entry["rule"]>()
  for (const { host, cover, rule } of entries) {
    const between = [...above(host)]
    const at = between.findIndex((name) => trees.has(name))
    const covering = at < 0 ? undefined : trees.get(between[at] ?? "")
    if (covering) for (const name of between.slice(0, at)) put(records, name, covering, covering)
    if (cover === "tree") {
      trees.set(host, rule)
      put(records, host, rule, rule)
    } else {
      records.set(host, rule)
      const below = trees.get(host) ?? covering
      if (below) put(records, host, rule, below)
    }
  }
  return records
}

/** The first word on a name stays: what covers comes before what it covers. */
function put(records: Map<string, Entry["rule"]>, name: string, rule: Entry["rule"], below: Entry["rule"]) {
  if (!records.has(name)) records.set(name, rule)
  if (!records.has(`*.${name}`)) records.set(`*.${name}`, below)
}
