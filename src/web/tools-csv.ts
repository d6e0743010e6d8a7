import { accountLabels, answerLabels, bandLabels } from "../../templates/vocabulary.ts"
import type { PlanRow } from "../actions/read-plan-rows.ts"
import { csvText } from "../core/csv.ts"
import type { Methodology } from "../core/methodology.ts"
import { licenceEnd, standingDecision } from "../core/plan-table.ts"
import { shown } from "../core/text.ts"
import type { Page } from "./page.ts"

/** The chosen rows of the register for a spreadsheet: codes for programs, words and figures for people. */
export function toolsCsv(
  page: Page,
  { asked }: { asked: { data: string; use: string } },
  rows: readonly PlanRow[],
  methodology: Methodology,
): string {
  const { lang, today } = page
  const t = page.t.tools
  const { classes, uses } = methodology.vocabulary
  const use = uses.find(({ id }) => id === asked.use)?.name[lang] ?? asked.use
  const data = classes.find(({ id }) => id === asked.data)?.name[lang] ?? asked.data
  const lines = rows.map((row) => {
    const { tool, plan, figures, decision, licence } = row
    const standing = standingDecision(row)
    return [
      tool.name,
      tool.slug,
      row.vendor,
      tool.categories.map((id) => t.categories[id] ?? id).join(", "),
      plan && shown(plan.name)[lang],
      plan?.slug,
      plan && accountLabels[plan.account][lang],
      t.decisions[standing],
      standing,
      decision?.validFrom,
      decision?.validUntil,
      decision?.reviewBy,
      use,
      data,
      answerLabels[row.answer].label[lang],
      row.answer,
      bandLabels[figures.band][lang],
      figures.band,
      hundredths(figures.score),
      hundredths(figures.floor),
      hundredths(figures.evidence * 100),
      [...new Set(row.broken)].join(" "),
      t.licences[licence?.status ?? "none"],
      licence?.status ?? "none",
      licence?.seats,
      licence?.start,
      licence && licenceEnd(licence),
      methodology.version,
      today,
      row.ends?.retiredOn,
      row.ends?.mergedInto,
    ]
  })
  return csvText([Object.values(t.csvHead), ...lines], lang === "fr" ? ";" : ",")
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
