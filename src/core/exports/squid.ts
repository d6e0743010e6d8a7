import { compile, type Entry } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"
import { header } from "./header.ts"

/** A part of squid.conf: https://www.squid-cache.org/Doc/config/acl/ */
export const squid: ExportFormat = {
  id: "squid",
  name: { fr: "Proxy Squid", en: "Squid proxy" },
  use: {
    fr: "Squid\u00a0: dans /etc/squid/conf.d/, avant les lignes http_access qui autorisent.",
    en: "Squid: in /etc/squid/conf.d/, before the http_access lines that allow.",
  },
  mediaType: "text/plain; charset=utf-8",
  file: "aval-squid.conf",
  reader: "proxies",
  proof: "proven",
  by: "Squid",
  write: writeRules,
}

/**
 * One ACL per depth, and for each pair `deny` with the exceptions negated: the file only ever denies, so that what the exceptions let
 * through still meets the company's own rules (`http_access allow` would end them). Within a depth no entry covers another, which
 * Squid refuses to start with.
 */
function writeRules(source: ExportSource): Export {
  const { entries, loss } = compile(source, { addresses: true })
  const deepest = Math.max(1, ...entries.map(({ depth }) => depth))
  const pairs = Array.from({ length: Math.ceil(deepest / 2) }, (_, index) => pairOf(entries, index + 1))
  return { body: header(source, squid.id, "#") + pairs.join(""), loss }
}

function pairOf(entries: readonly Entry[], place: number): string {
  const at = (depth: number) => entries.filter((entry) => entry.depth === depth)
  const suffix = place === 1 ? "" : `_${place}`
  const denied = at(2 * place - 1)
  const excepted = at(2 * place)
  const acls = [
    ...aclOf(`aval_denied${suffix}`, denied),
    ...(excepted.length > 0 ? aclOf(`aval_excepted${suffix}`, excepted) : []),
  ]
  // The last one named is what a `deny_info` of the company's own may hang on.
  const rule = `http_access deny ${excepted.length > 0 ? `!aval_excepted${suffix} ` : ""}aval_denied${suffix}`
  return `${[...acls, rule].join("\n")}\n`
}

/** `-n`: an address is compared as it stands, not looked up. An empty ACL still has its name: a line of the company's may use it. */
function aclOf(name: string, entries: readonly Entry[]): string[] {
  const values = entries.length > 0 ? entries.map(domainOf) : ["nothing.invalid"]
  return values.map((value) => `acl ${name} dstdomain -n ${value}`)
}

/** A leading dot widens to the tree. */
function domainOf({ host, cover }: Entry): string {
  return cover === "tree" ? `.${host}` : host
}
