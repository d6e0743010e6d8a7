import type { FactMove } from "../../src/core/fact-move.ts"
import type { Fact } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { points } from "../parts/figure.ts"
import { Mark } from "../parts/marks.tsx"
import { capital, type Words } from "../tool/words.ts"

/** An answer that was just noted or withdrawn, with what that moved. */
export interface Told {
  fact: Fact
  what: "recorded" | "withdrawn"
  move?: FactMove | undefined
  /** The list that was published with it. */
  revision?: number | undefined
}

interface ToldProps {
  page: Page
  told: Told
  words: Words
  /** What the figures are of; default: their context. */
  name?: string | undefined
}

/** What was done, what it moved, and whether the list says something else now. */
export function ToldNote({ page, told, words, name }: ToldProps) {
  const { fact, what, move, revision } = told
  const t = page.t.fact.done
  return (
    <div class="note yes" role="status" tabindex={-1} data-land>
      <p>
        <Mark id="yes" /> {what === "recorded" ? t.recorded(words.factorName(fact.factor), fact.option) : t.withdrawn}
      </p>
      {move ? <p>{moveText(page, move, name ?? contextName(move, words))}</p> : null}
      <p>{revision === undefined ? t.noList : t.list(revision)}</p>
    </div>
  )
}

function contextName({ context: { dataClass, use } }: FactMove, words: Words): string {
  return capital(words.context(dataClass, use))
}

function moveText(page: Page, { plans, before, after }: FactMove, name: string): string {
  const t = page.t.fact.done
  const [score, floor] = (["score", "floor"] as const).map((figure) => {
    const [was, is] = [points(before[figure], page.lang), points(after[figure], page.lang)]
    const direction = was === is ? "same" : after[figure] > before[figure] ? "up" : "down"
    return t[figure](direction, was, is)
  })
  const band = t.band(bandLabels[before.band][page.lang], bandLabels[after.band][page.lang])
  const figures = `${floor}${plans === 1 ? `, ${band}` : ""}.`
  return t.move(plans === 1 ? name : t.mean(name, plans), score ?? "", figures)
}
