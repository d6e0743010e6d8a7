import type { ComparedContext } from "../../src/core/comparison.ts"
import type { Figures } from "../../src/core/score.ts"
import type { Page } from "../../src/web/page.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { exactPercent, points } from "../parts/figure.ts"
import { RiskBar } from "../parts/risk.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { capital, type Words } from "../tool/words.ts"

interface Props {
  page: Page
  contexts: readonly ComparedContext[]
  words: Words
  /** What the two sides are called. */
  names: readonly [string, string]
}

/** Score, floor, evidence, band and proposal of both, context by context, with what the second has more. */
export function ComparedFigures({ page, contexts, words, names }: Props) {
  const t = page.t.comparison.figures
  return (
    <section class="stack tight" aria-labelledby="figures">
      <h2 id="figures">{t.title}</h2>
      <Scroll label={t.region}>
        <table class="sides">
          <thead>
            <tr>
              <td>
                <span class="vh">{t.context}</span>
              </td>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          {contexts.map((one) => (
            <ContextRows page={page} one={one} title={capital(words.context(one.context.dataClass, one.context.use))} />
          ))}
        </table>
      </Scroll>
    </section>
  )
}

function ContextRows({ page, one, title }: { page: Page; one: ComparedContext; title: string }) {
  const t = page.t.comparison.figures
  const { lang } = page
  const { first, second, more } = one
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={4}>
          {title}
        </th>
      </tr>
      <tr>
        <th scope="row">{t.score}</th>
        <Score page={page} figures={first} />
        <Score page={page} figures={second} />
        <td class="n">{signed(more.score, (value) => points(value, lang), t.same)}</td>
      </tr>
      <tr>
        <th scope="row">{t.floor}</th>
        <td class="n">{points(first.floor, lang)}</td>
        <td class="n">{points(second.floor, lang)}</td>
        <td class="n">{signed(more.floor, (value) => points(value, lang), t.same)}</td>
      </tr>
      <tr>
        <th scope="row">{t.evidence}</th>
        <td class="n">{exactPercent(first.evidence, lang)}</td>
        <td class="n">{exactPercent(second.evidence, lang)}</td>
        <td class="n">{signed(more.evidence, (value) => t.share(points(value * 100, lang)), t.same)}</td>
      </tr>
      <tr>
        <th scope="row">{t.band}</th>
        <td>{bandLabels[first.band][lang]}</td>
        <td>{bandLabels[second.band][lang]}</td>
        <td>{first.band === second.band ? <span class="dim">{t.same}</span> : t.differs}</td>
      </tr>
      <tr>
        <th scope="row">{t.proposal}</th>
        <td>
          <AnswerTag answer={first.proposal} page={page} />
        </td>
        <td>
          <AnswerTag answer={second.proposal} page={page} />
        </td>
        <td>{first.proposal === second.proposal ? <span class="dim">{t.same}</span> : t.differs}</td>
      </tr>
    </tbody>
  )
}

function Score({ page, figures: { score, floor } }: { page: Page; figures: Figures }) {
  return (
    <td>
      <span class="n">
        <b class="score">{points(score, page.lang)}</b> <RiskBar score={score} floor={floor} page={page} />
      </span>
    </td>
  )
}

/** "+13.57", "−2.00"; the minus is a real one. */
function signed(value: number, text: (value: number) => string, same: string) {
  if (value === 0) return <span class="dim">{same}</span>
  return `${value > 0 ? "+" : "\u2212"}${text(Math.abs(value))}`
}
