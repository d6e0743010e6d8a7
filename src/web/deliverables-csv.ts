import { sheetStanding } from "../../views/deliverable/model.ts"
import type { ReadDeliverable } from "../actions/read-deliverables.ts"
import { csvText } from "../core/csv.ts"
import type { Page } from "./page.ts"

/** The chosen deliverables for a spreadsheet: words for people, codes for programs. No cell of it runs as a formula. */
export function deliverablesCsv(page: Page, rows: readonly ReadDeliverable[], now: string): string {
  const t = page.t.deliverables
  const lines = rows.map(({ deliverable, sheet, files, findings, state }) => [
    deliverable.title,
    t.kinds[deliverable.kind],
    deliverable.version,
    deliverable.campaign,
    deliverable.organisationName,
    deliverable.contractTitle,
    deliverable.deliveredOn,
    t.sheetStates[sheetStanding(sheet, now)],
    t.states[state],
    state,
    findings,
    files.flatMap((file) => file.findings.map(({ sentence }) => sentence[page.lang])).join(" "),
    files.length,
    files.map(({ name }) => name).join("\n"),
    files.map(({ sha256 }) => sha256).join("\n"),
    [...new Set(files.flatMap(sourcesIn))].join(" "),
    [...new Set(files.map(({ found }) => t.readings[found.c2pa.state]))].join(", "),
    deliverable.id,
  ])
  return csvText([Object.values(t.csvHead), ...lines], page.lang === "fr" ? ";" : ",")
}

function sourcesIn({ found: { iptc, c2pa } }: ReadDeliverable["files"][number]): readonly string[] {
  return [...iptc.digitalSourceTypes, ...c2pa.digitalSourceTypes]
}
