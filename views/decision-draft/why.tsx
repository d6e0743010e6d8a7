import type { ProposedCell } from "../../src/core/decision-proposal.ts"
import type { GateState } from "../../src/core/gates.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { exactPercent, points } from "../parts/figure.ts"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import type { Words } from "../tool/words.ts"
import { live } from "./matrix.tsx"
import { type DraftProps, pairText, proposedAt } from "./model.ts"

/** Under the row of a cell: what is decided and by what, what is proposed, and the figures, gates and stops that make it so. */
export function WhyRow(props: DraftProps & { across: number }) {
  const { page, words, shown, across } = props
  const { why } = shown
  if (!why) return null
  const t = page.t.draft.why
  const decided = shown.cells.find((cell) => cell.class === why.class && cell.use === why.use)
  const proposed = proposedAt(shown, why.class, why.use)
  const own = shown.pairs.some((row) => row.class === why.class && row.use === why.use)
  const colon = page.lang === "fr" ? "\u00a0: " : ": "
  return (
    <tr class="because">
      <td colspan={across}>
        <section id="why" class="stack tight" aria-labelledby="why-title" tabindex={-1}>
          <h3 id="why-title">{t.title(pairText(words, page, why.class, why.use))}</h3>
          {decided ? (
            <p>
              {t.decided}
              {colon}
              <AnswerTag answer={decided.answer} page={page} /> {t.by[decided.by]}
            </p>
          ) : null}
          {proposed ? <Because page={page} words={words} cell={proposed} /> : <p>{t.none}</p>}
          <p class="row">
            {own ? null : (
              <button type="submit" class="btn" name="do" value={`add-pair:${why.class}/${why.use}`}>
                {t.own}
              </button>
            )}
            <button type="submit" class="btn" name="do" value="recompute" {...live(shown.decision.id, "click")}>
              {t.close}
            </button>
          </p>
        </section>
      </td>
    </tr>
  )
}

function Because({ page, words, cell }: { page: Page; words: Words; cell: ProposedCell }) {
  const t = page.t.draft.why
  const band = bandLabels[cell.band][page.lang]
  const cause = cell.gates === "met" ? t.because.band(band) : t.because[cell.gates]
  return (
    <>
      <p>
        {t.proposed}
        {page.lang === "fr" ? "\u00a0: " : ": "}
        <AnswerTag answer={cell.answer} page={page} /> {cause}
      </p>
      <p>
        <b>{t.score(points(cell.score, page.lang), band)}</b>{" "}
        <RiskBar score={cell.score} floor={cell.floor} page={page} />{" "}
        <span class="dim">{t.figures(points(cell.floor, page.lang), exactPercent(cell.evidence, page.lang))}</span>
      </p>
      {cell.assessed ? null : <p class="dim">{t.notAssessed}</p>}
      {cell.broken.length + cell.open.length === 0 ? <p>{t.met}</p> : null}
      <Gates page={page} words={words} gates={[...cell.broken, ...cell.open]} />
      {cell.stop ? (
        <p>
          <Mark id="stop" /> <b>{t.absolute}</b>
        </p>
      ) : null}
    </>
  )
}

const marks = { broken: "stop", open: "ask", met: "yes" } as const

/** Each gate or stop that is not met, with what was found; its factor leads to the methodology. */
function Gates({ page, words, gates }: { page: Page; words: Words; gates: readonly GateState[] }) {
  const t = page.t.tool.gates
  if (gates.length === 0) return null
  return (
    <ul class="lines">
      {gates.map(({ kind, factor, limit, state, option }) => (
        <li>
          <span class="stop">
            <Mark id={marks[state]} /> {t.states[state]}
          </span>{" "}
          <a href={`${routes.methodology}#${factor}`}>{words.factorName(factor)}</a>
          <small>{t[kind](limit, words.option(factor, limit))}</small>
          <small>
            <Level option={option} page={page} />{" "}
            {option === undefined ? t.unknown : t.found(option, words.option(factor, option))}
          </small>
        </li>
      ))}
    </ul>
  )
}
