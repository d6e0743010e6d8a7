import { csvText } from "../csv.ts"
import { documentLoss, exportPlans } from "../export-plans.ts"
import { exportTable } from "../export-table.ts"
import type { Export, ExportFormat, ExportSource } from "./format.ts"

/**
 * RFC 4180. With a byte order mark: Excel reads a CSV without one in the system's own character set and breaks every accent, while
 * readers that know UTF-8 skip the mark. In French the semicolon separates, as Excel expects there.
 */
export const csv: ExportFormat = {
  id: "csv",
  name: { fr: "Tableau CSV", en: "CSV table" },
  use: {
    fr: "Tableurs, bases de données et scripts\u00a0: une ligne par offre, avec ses réponses, ses conditions et ses hôtes.",
    en: "Spreadsheets, databases and scripts: one row per plan, with its answers, conditions and hosts.",
  },
  mediaType: "text/csv; charset=utf-8",
  file: "aval.csv",
  reader: "people",
  proof: "proven",
  by: "csv-parse",
  write,
}

function write(source: ExportSource): Export {
  return {
    body: csvText(exportTable(source), source.lang === "fr" ? ";" : ","),
    loss: documentLoss(exportPlans(source.book, source.day)),
  }
}
