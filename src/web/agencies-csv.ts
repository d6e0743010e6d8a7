import { bandLabels } from "../../templates/vocabulary.ts"
import { codeText } from "../../views/agency/code.ts"
import { standingText } from "../../views/agency/standing.tsx"
import { clauseStandingText } from "../../views/drafts/standing.tsx"
import type { AgencyOverview, ContractOverview } from "../core/agency-overview.ts"
import { csvText } from "../core/csv.ts"
import type { Page } from "./page.ts"

/** The chosen agencies for a spreadsheet, a line a contract that has not ended: codes for programs, words for people. */
export function agenciesCsv(page: Page, rows: readonly AgencyOverview[]): string {
  const { lang, t } = page
  const lines = rows.flatMap((row) =>
    (row.contracts.length === 0 ? [undefined] : row.contracts).map((contract) => [
      row.name,
      row.slug,
      row.country,
      ...contractCells(page, contract),
      hundredths(row.figures.score),
      hundredths(row.figures.floor),
      hundredths(row.figures.evidence * 100),
      bandLabels[row.figures.band][lang],
      contract && clauseStandingText(page, contract.clauses),
      page.today,
    ]),
  )
  return csvText([Object.values(t.agencies.csv), ...lines], lang === "fr" ? ";" : ",")
}

function contractCells(page: Page, contract: ContractOverview | undefined): (string | number | undefined)[] {
  if (!contract) return Array.from({ length: 18 }, () => undefined)
  const { words } = page.t.agencies
  const { id, content, state, standing, next, worst, conflicts } = contract
  return [
    content.title,
    id,
    content.reference,
    words.states[state],
    content.scopes.map((scope) => words.scopes[scope]).join(", "),
    content.spend,
    content.start,
    content.end,
    content.notice,
    words.renewals[content.renewal].label,
    content.terminatedOn,
    next?.day,
    next?.kind,
    standingText(page, standing),
    standing.kind === "missing" ? undefined : standing.until,
    worst && codeText(page, worst),
    worst,
    conflicts,
  ]
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
