import { compile, type Entry } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"
import { header } from "./header.ts"

/** unbound.conf(5), `local-zone`. What it cannot express, the RPZ can, and Unbound reads that too. */
export const unbound: ExportFormat = {
  id: "unbound",
  name: { fr: "Résolveur Unbound", en: "Unbound resolver" },
  use: {
    fr: "Unbound\u00a0: dans /etc/unbound/unbound.conf.d/.",
    en: "Unbound: in /etc/unbound/unbound.conf.d/.",
  },
  mediaType: "text/plain; charset=utf-8",
  file: "aval-unbound.conf",
  reader: "names",
  proof: "proven",
  by: "Unbound",
  write: writeZones,
}

function writeZones(source: ExportSource): Export {
  const { entries, loss } = compile(source, { addresses: false, exactExceptions: false })
  const single = new Set(entries.flatMap(({ host, cover }) => (cover === "host" ? [host] : [])))
  // One zone per name: for a host that is denied within its own tree, the one of the host, which lets through what is below.
  const zones = entries.filter(({ host, cover }) => cover === "host" || !single.has(host)).flatMap(zoneOf)
  const lines = ["server:", ...zones.map((line) => `  ${line}`)]
  return { body: `${header(source, unbound.id, "#")}${lines.join("\n")}\n`, loss }
}

function zoneOf({ host, cover, rule }: Entry): string[] {
  if (rule === "allow") return [`local-zone: "${host}." always_transparent`]
  if (cover === "tree") return [`local-zone: "${host}." always_nxdomain`]
  // What has data of any type has none of the others: no address, and none through an HTTPS record. Below it, all is as usual.
  return [`local-zone: "${host}." transparent`, `local-data: '${host}. TXT "aval"'`]
}
