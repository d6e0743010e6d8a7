import { compile, type Entry, isAddress } from "./entries.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"

/** Chrome's managed policies: https://chromeenterprise.google/policies/#URLBlocklist */
export const chrome: ExportFormat = {
  id: "chrome",
  name: { fr: "Stratégie de Chrome", en: "Chrome policy" },
  use: {
    fr: "Chrome et Chromium gérés\u00a0: dossier des stratégies sous Linux, GPO ou Intune sous Windows, profil sous macOS.",
    en: "Managed Chrome and Chromium: the policy folder on Linux, GPO or Intune on Windows, a profile on macOS.",
  },
  mediaType: "application/json",
  file: "aval-chrome.json",
  reader: "browsers",
  proof: "proven",
  by: "Chromium",
  write: writeBlocklist,
}

/** `URLBlocklist` and `URLAllowlist`, which Chrome and Edge read alike; JSON knows no comments, so the file says nothing of itself. */
export function writeBlocklist(source: ExportSource): Export {
  // Of each list the first thousand entries are read, the rest is ignored.
  const { entries, loss } = compile(source, { addresses: true, limit: 1000 })
  const filters = (rule: Entry["rule"]) => entries.filter((entry) => entry.rule === rule).map(filterOf)
  const policy = { URLBlocklist: filters("deny"), URLAllowlist: filters("allow") }
  return { body: `${JSON.stringify(policy, null, 2)}\n`, loss }
}

/** A leading dot narrows to the host itself: https://support.google.com/chrome/a/answer/9942583 */
function filterOf({ host, cover }: Entry): string {
  return cover === "tree" || isAddress(host) ? host : `.${host}`
}
