import { writeBlocklist } from "./chrome.ts"
import type { ExportFormat } from "./format.ts"

/** Edge's managed policies: https://learn.microsoft.com/deployedge/microsoft-edge-policies#urlblocklist */
export const edge: ExportFormat = {
  id: "edge",
  name: { fr: "Stratégie d’Edge", en: "Edge policy" },
  use: {
    fr: "Microsoft Edge géré\u00a0: GPO ou Intune sous Windows, profil sous macOS, dossier des stratégies sous Linux.",
    en: "Managed Microsoft Edge: GPO or Intune on Windows, a profile on macOS, the policy folder on Linux.",
  },
  mediaType: "application/json",
  file: "aval-edge.json",
  reader: "browsers",
  proof: "grammar",
  write: writeBlocklist,
}
