import { bandLabels } from "../../templates/vocabulary.ts"
import { csvText } from "../core/csv.ts"
import type { NamedMoves } from "../core/methodology-moves.ts"
import { shown } from "../core/text.ts"
import type { Page } from "./page.ts"

/** Everything that would move, for a spreadsheet. */
export function movesCsv({ lang, t }: Pick<Page, "lang" | "t">, { moves, names }: NamedMoves): string {
  const lines = moves.moves.map(({ plan, context, isReference, answer, depth, before, after }) => {
    const name = names.get(plan)
    return [
      plan,
      name && `${name.tool} ${shown(name.plan)[lang]}`,
      context.dataClass,
      context.use,
      isReference ? 1 : 0,
      answer,
      depth,
      ...[before.score, after.score, before.floor, after.floor],
      ...[percent(before.evidence), percent(after.evidence)],
      ...[bandLabels[before.band][lang], bandLabels[after.band][lang]],
      ...[before.proposal, after.proposal, moves.before, moves.after, moves.day],
    ]
  })
  return csvText([t.moves.csvHead, ...lines], lang === "fr" ? ";" : ",")
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
