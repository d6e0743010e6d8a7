import type { JudgedContext } from "../../src/core/assessment-sheet.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { exactPercent, percent, points, wholePoints } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { Scale } from "../tool/risk.tsx"
import { capital, type Words } from "../tool/words.ts"
import { colon } from "./findings.tsx"

interface Props {
  page: Page
  words: Words
  /** The highest risk first. */
  contexts: readonly JudgedContext[]
  bands: Methodology["bands"]
}

/** Score, floor and evidence of the riskiest context, the gap between them drawn; then context by context. */
export function FiguresSection({ page, words, contexts, bands }: Props) {
  const t = page.t.assessments.figures
  const { lang } = page
  const [worst] = contexts
  if (!worst) return null
  const { score, shown } = worst
  const context = words.context(score.context.dataClass, score.context.use)
  return (
    <section class="stack" aria-labelledby="figures">
      <h2 id="figures">{t.title(bandLabels[score.band][lang])}</h2>
      <div class="card stack">
        <div class="row ends">
          <p>
            <b class="figure">{points(shown.score, lang)}</b> {page.t.tool.risk.outOf},{" "}
            <b>{bandLabels[score.band][lang]}</b>
          </p>
          <p class="meta">{contexts.length > 1 ? t.worst(context) : `${capital(context)}.`}</p>
        </div>
        <div>
          <RiskBar score={score.score} floor={score.floor} page={page} size="big" />
          <Scale page={page} bands={bands} band={score.band} />
        </div>
        <p>
          {t.gap(points(shown.floor, lang), points(shown.score - shown.floor, lang))}{" "}
          {page.t.tool.risk.evidence(exactPercent(shown.evidence, lang))}
        </p>
        <p class="small">
          {colon(page, t.proposal)} <AnswerTag answer={score.proposal} page={page} /> <span class="dim">{t.note}</span>
        </p>
      </div>
      {contexts.length > 1 ? <Contexts page={page} words={words} contexts={contexts} /> : null}
    </section>
  )
}

function Contexts({ page, words, contexts }: Omit<Props, "bands">) {
  const t = page.t.assessments.figures
  const { lang } = page
  return (
    <details class="stack tight" open={contexts.length <= 12}>
      <summary>{t.all}</summary>
      <Fold caption={t.caption} heads={[t.context, t.score, t.floor, t.evidence, t.band, t.gates, t.proposal]}>
        <Rows>
          {contexts.map(({ score, shown }) => (
            <Row>
              <RowHead class="full">{capital(words.context(score.context.dataClass, score.context.use))}</RowHead>
              <Cell class="keep n" label={t.score}>
                <b class="score" title={points(shown.score, lang)}>
                  {wholePoints(shown.score, lang)}
                </b>{" "}
                <RiskBar score={score.score} floor={score.floor} page={page} />
              </Cell>
              <Cell class="keep n" label={t.floor}>
                {wholePoints(shown.floor, lang)}
              </Cell>
              <Cell class="keep n" label={t.evidence}>
                {percent(shown.evidence, lang)}
              </Cell>
              <Cell class="keep n" label={t.band}>
                {bandLabels[score.band][lang]}
              </Cell>
              <Cell class="keep" label={t.gates}>
                {t.gatesText(
                  score.gates.filter(({ state }) => state === "broken").length,
                  score.gates.filter(({ state }) => state === "open").length,
                )}
              </Cell>
              <Cell class="keep" label={t.proposal}>
                <AnswerTag answer={score.proposal} page={page} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </details>
  )
}
