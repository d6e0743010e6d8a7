import { compile, type Entry } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"

/** Firefox's `WebsiteFilter`: https://mozilla.github.io/policy-templates/#websitefilter */
export const firefox: ExportFormat = {
  id: "firefox",
  name: { fr: "Stratégie de Firefox", en: "Firefox policy" },
  use: {
    fr: "Firefox géré\u00a0: à fusionner dans policies.json, ou par GPO ou Intune.",
    en: "Managed Firefox: to be merged into policies.json, or by GPO or Intune.",
  },
  mediaType: "application/json",
  file: "policies.json",
  reader: "browsers",
  proof: "proven",
  by: "Firefox ESR",
  write: writeFilter,
}

function writeFilter(source: ExportSource): Export {
  // An exception wins over every block, however long; a thousand patterns are read of each.
  const { entries, loss } = compile(source, { addresses: true, fits: isNotIpv6, nested: false, limit: 1000 })
  const patterns = (rule: Entry["rule"]) => entries.filter((entry) => entry.rule === rule).map(patternOf)
  const policies = { WebsiteFilter: { Block: patterns("deny"), Exceptions: patterns("allow") } }
  return { body: `${JSON.stringify({ policies }, null, 2)}\n`, loss }
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns, which speaks of no IPv6 address. */
function patternOf({ host, cover }: Entry): string {
  return cover === "tree" ? `*://*.${host}/*` : `*://${host}/*`
}

function isNotIpv6(host: string): boolean {
  return !host.startsWith("[")
}
