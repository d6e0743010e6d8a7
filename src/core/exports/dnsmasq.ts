import { compile, type Entry } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"
import { header } from "./header.ts"

/** https://thekelleys.org.uk/dnsmasq/docs/dnsmasq-man.html, `--local` and `--server`; from 2.86 on. */
export const dnsmasq: ExportFormat = {
  id: "dnsmasq",
  name: { fr: "dnsmasq", en: "dnsmasq" },
  use: {
    fr: "dnsmasq 2.86 ou plus récent\u00a0: dans /etc/dnsmasq.d/.",
    en: "dnsmasq 2.86 or later: in /etc/dnsmasq.d/.",
  },
  mediaType: "text/plain; charset=utf-8",
  file: "aval-dnsmasq.conf",
  reader: "names",
  proof: "proven",
  by: "dnsmasq",
  write: writeServers,
}

function writeServers(source: ExportSource): Export {
  const { entries, loss } = compile(source, { addresses: false })
  const trees = new Map(entries.flatMap((entry) => (entry.cover === "tree" ? [[entry.host, entry]] : [])))
  const single = new Set(entries.flatMap(({ host, cover }) => (cover === "host" ? [host] : [])))
  const lines = entries.flatMap((entry) => linesOf(entry, trees, single))
  return { body: header(source, dnsmasq.id, "#") + lines.map((line) => `${line}\n`).join(""), loss }
}

/** `/x/` is x and its tree, `/*.x/` the tree without x, whatever else the file says of x. */
function linesOf(entry: Entry, trees: ReadonlyMap<string, Entry>, single: ReadonlySet<string>): string[] {
  const { host, cover, rule } = entry
  if (cover === "tree") return [lineOf(rule, single.has(host) ? `*.${host}` : host)]
  const other = rule === "deny" ? "allow" : "deny"
  return [lineOf(rule, host), ...(trees.has(host) ? [] : [lineOf(other, `*.${host}`)])]
}

/** Without a server it is known here alone, so NXDOMAIN for every type; `#` asks the servers that everything else is asked of. */
function lineOf(rule: Entry["rule"], domain: string): string {
  return rule === "deny" ? `local=/${domain}/` : `server=/${domain}/#`
}
