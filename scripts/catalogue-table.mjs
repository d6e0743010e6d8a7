// Writes docs/catalogue-readings.md: every reading of the starter catalogue as a table that a lawyer can review.
// Usage: node scripts/catalogue-table.mjs [output]
import { realpathSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { evidenceFor } from "../templates/catalogue/evidence.ts"
import { readings } from "../templates/catalogue/readings.ts"

const here = fileURLToPath(new URL("..", import.meta.url))

const head = `# Lectures du catalogue de départ · Readings of the starter catalogue

<!-- Made by scripts/catalogue-table.mjs from templates/catalogue/readings-*.ts: correct there, then run it again. -->

Chaque ligne dit ce qu’énonce un passage daté, l’option retenue (0 le moins de risque, 4 le plus) et pourquoi celle-là.
« Note » : information sans critère. « — » : aucune correspondance honnête, donc inconnu.

Each row says what a dated passage states, the option chosen (0 least risk, 4 most) and why that one. “Note”:
information without a factor. “—”: no honest match, hence unknown.
`

/** The whole page, byte for byte. */
export function readingsTable() {
  const parts = [head]
  for (const [scope, rows] of Map.groupBy(readings, (reading) => reading.scope)) {
    parts.push(
      `## ${scope}\n\n| où · where | offres · plans | lecture · reading | français | English |\n| --- | --- | --- | --- | --- |`,
    )
    for (const reading of rows) parts.push(row(reading))
    parts.push("")
  }
  return parts.join("\n")
}

function row(reading) {
  const { evidence, seenOn } = evidenceFor(reading)
  const where = `[${reading.kind} ${reading.nth}](${evidence.url}) ${seenOn}`
  const texts = ["fr", "en"].map((language) => `${reading.says[language]}<br>_${reading.why[language]}_`)
  return `| ${[where, reading.plans.join("<br>"), readAs(reading.to), ...texts].map(cell).join(" | ")} |`
}

function readAs(to) {
  if (to === null) return "—"
  return "factor" in to ? `${to.factor} = ${to.option}` : `Note: ${to.note}`
}

function cell(text) {
  return text.replaceAll("|", "\\|")
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const to = resolve(process.argv[2] ?? resolve(here, "docs/catalogue-readings.md"))
  writeFileSync(to, readingsTable())
  console.log(to)
}
