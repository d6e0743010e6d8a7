import type { FrozenContext } from "../../src/core/frozen.ts"
import type { GateState } from "../../src/core/gates.ts"
import type { Page } from "../../src/web/page.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { bandText } from "../parts/band.ts"
import { exactPercent, points } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import type { Words } from "../tool/words.ts"
import { contextText, gateNames, type Reading } from "./texts.ts"

interface Props {
  page: Page
  reading: Reading
}

/** Every context with its figures. */
export function ContextsSection({ page, reading }: Props) {
  const { contexts } = reading.report.sheet
  const t = page.t.frozen.contexts
  return (
    <section class="stack" aria-labelledby="figures">
      <h2 id="figures">{t.title(Math.max(1, contexts.length))}</h2>
      <Fold caption={t.caption} heads={[t.context, t.score, t.floor, t.evidence, t.band, t.proposal]}>
        <Rows>
          {contexts.length === 0 ? <StoredRow page={page} reading={reading} /> : null}
          {contexts.map((one) => (
            <ContextRow page={page} one={one} words={reading.words} />
          ))}
        </Rows>
      </Fold>
      <p class="small dim">{t.note}</p>
    </section>
  )
}

/** What the figures of each context are made of: after all that they led to. */
export function PointsSection({ page, reading }: Props) {
  const { contexts } = reading.report.sheet
  if (contexts.length === 0) return null
  return (
    <section class="stack" aria-labelledby="points">
      <h2 id="points">{page.t.frozen.contexts.origin}</h2>
      {contexts.map((one, index) => (
        <Parts page={page} one={one} words={reading.words} id={`parts-${index}`} />
      ))}
    </section>
  )
}

function ContextRow({ page, one, words }: { page: Page; one: FrozenContext; words: Words }) {
  const t = page.t.frozen.contexts
  const { lang } = page
  return (
    <Row>
      <RowHead class="full">
        {contextText(one.context, words)}
        {one.isReference ? <small>{t.reference}</small> : null}
      </RowHead>
      <Cell label={t.score}>
        <span class="n">
          <b class="score">{points(one.shown.score, lang)}</b>{" "}
          <RiskBar score={one.shown.score} floor={one.shown.floor} page={page} />
        </span>
      </Cell>
      <Cell label={t.floor} class="n">
        {points(one.shown.floor, lang)}
      </Cell>
      <Cell label={t.evidence} class="n">
        {exactPercent(one.shown.evidence, lang)}
      </Cell>
      <Cell label={t.band}>{bandLabels[one.score.band][lang]}</Cell>
      <Cell label={t.proposal}>
        <AnswerTag answer={one.score.proposal} page={page} />
      </Cell>
    </Row>
  )
}

/** Without the methodology, what was stored is all there is. */
function StoredRow({ page, reading }: Props) {
  const t = page.t.frozen.contexts
  const { score, floor, evidence, band } = reading.report.sheet.assessment
  return (
    <Row>
      <RowHead class="full">{t.stored}</RowHead>
      <Cell label={t.score} class="n">
        <b class="score">{points(score, page.lang)}</b>
      </Cell>
      <Cell label={t.floor} class="n">
        {points(floor, page.lang)}
      </Cell>
      <Cell label={t.evidence} class="n">
        {exactPercent(evidence, page.lang)}
      </Cell>
      <Cell label={t.band}>{bandText(band, page.lang)}</Cell>
      <Cell />
    </Row>
  )
}

function Parts({ page, one, words, id }: { page: Page; one: FrozenContext; words: Words; id: string }) {
  const t = page.t.frozen.contexts
  const shown = new Map(one.shown.contributions.map((part) => [part.factor, part]))
  const title = t.parts(contextText(one.context, words))
  return (
    <details class="small">
      <summary id={id}>{contextText(one.context, words)}</summary>
      <Scroll label={title}>
        <table class="dense" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t.factor}</th>
              <th scope="col">{page.t.tool.parts.level}</th>
              <th scope="col" class="num">
                {t.points}
              </th>
              <th scope="col" class="num">
                {t.floorPoints}
              </th>
            </tr>
          </thead>
          <tbody>
            {one.score.contributions.map(({ factor, standing }) => (
              <tr>
                <th scope="row">{words.factorName(factor)}</th>
                <td>
                  <Level option={standing.from === undefined ? undefined : standing.floor} page={page} />
                </td>
                <td class="num">{points(shown.get(factor)?.points ?? 0, page.lang)}</td>
                <td class="num">{points(shown.get(factor)?.floorPoints ?? 0, page.lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}

/** The gates and stops of every context: what is broken or open in full, what is met by name. */
export function FrozenGates({ page, reading }: Props) {
  const { contexts } = reading.report.sheet
  const t = page.t.frozen.gates
  if (contexts.length === 0) return null
  return (
    <section class="stack" aria-labelledby="gates">
      <h2 id="gates">{t.title}</h2>
      {contexts.map(({ context, score }) => (
        <div class="stack tight">
          <h3>
            {contextText(context, reading.words)} <span class="dim">{summary(page, score.gates)}</span>
          </h3>
          <GateList page={page} gates={score.gates.filter(({ state }) => state !== "met")} words={reading.words} />
          <Met page={page} gates={score.gates.filter(({ state }) => state === "met")} words={reading.words} />
        </div>
      ))}
    </section>
  )
}

function summary(page: Page, gates: readonly GateState[]): string {
  const t = page.t.frozen.gates
  const counted = (["broken", "open", "met"] as const).flatMap((state) => {
    const count = gates.filter((gate) => gate.state === state).length
    return count === 0 ? [] : [t[state](count)]
  })
  return counted.length === 0 ? t.none : counted.join(", ")
}

const marks = { broken: "stop", open: "ask", met: "yes" } as const

function GateList({ page, gates, words }: { page: Page; gates: readonly GateState[]; words: Words }) {
  const t = page.t.tool.gates
  if (gates.length === 0) return null
  return (
    <ul class="lines small">
      {gates.map(({ kind, factor, limit, state, option }) => (
        <li>
          <span class="stop">
            <Mark id={marks[state]} /> {t.states[state]}
          </span>{" "}
          <b>{words.factorName(factor)}</b>
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

function Met({ page, gates, words }: { page: Page; gates: readonly GateState[]; words: Words }) {
  if (gates.length === 0) return null
  return (
    <p class="small">
      <Mark id="yes" /> {page.t.frozen.gates.metList} {gateNames(gates, words)}
    </p>
  )
}
