import type { AgencyDimension, AgencyScoreModel } from "../../src/core/agency-score.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { Subject } from "../../src/core/register.ts"
import type { Standing } from "../../src/core/standing.ts"
import type { Page } from "../../src/web/page.ts"
import { RecordLink } from "../fact/links.tsx"
import type { QuotesShown } from "../fact/quote.tsx"
import { type Told, ToldNote } from "../fact/told.tsx"
import { points, wholePoints } from "../parts/figure.ts"
import { Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { roles } from "../parts/roles.ts"
import { FactCells, UnknownCells } from "../tool/facts.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  model: AgencyScoreModel
  words: Words
  quotes: QuotesShown
  /** The answer that was just noted or withdrawn. */
  told: Told | undefined
  /** Of the context. */
  name: string
}

/** Every factor that the agency is asked in the context, with all that answers it and what nobody knows. */
export function AgencyFacts({ model, ...props }: Props) {
  const { page } = props
  const t = page.t.tool.facts
  const factors = model.dimensions.flatMap((dimension) => dimension.factors)
  const known = factors.filter(({ standing }) => standing.from !== undefined)
  const place: Subject = { kind: "organisation", slug: model.organisation.slug }
  return (
    <section class="stack tight" aria-labelledby="facts">
      <h2 id="facts">{page.t.agencyScore.facts(known.length, factors.length)}</h2>
      <p class="small">{page.t.agencyScore.reading}</p>
      <Fold caption={t.region} heads={[t.factor, t.answer, t.source, t.seenOn]}>
        {model.dimensions.map((dimension) => (
          <DimensionRows place={place} {...props} {...dimension} />
        ))}
      </Fold>
    </section>
  )
}

interface RowsProps extends Omit<Props, "model"> {
  place: Subject
}

function DimensionRows({ page, dimension, measure, factors, ...more }: RowsProps & AgencyDimension) {
  return (
    <Rows>
      <Row class="group">
        <RowHead across={2}>
          {dimension.id}. {dimension.name[page.lang]}
        </RowHead>
        <td class="keep n" colspan={2}>
          <b class="score" title={points(measure.score, page.lang)}>
            {wholePoints(measure.score, page.lang)}
          </b>{" "}
          <RiskBar score={measure.score} floor={measure.floor} page={page} />
        </td>
      </Row>
      {factors.map((one) => (
        <FactorRows page={page} {...more} {...one} />
      ))}
    </Rows>
  )
}

interface FactorProps extends RowsProps {
  factor: Factor
  standing: Standing
}

function FactorRows({ page, place, words, quotes, told, name, factor, standing: { facts } }: FactorProps) {
  const cells =
    facts.length === 0
      ? [<UnknownCells page={page} text={page.t.tool.facts.unknown} />]
      : facts.map((shown) => (
          <FactCells {...{ page, shown, words, quotes }} plan={place} several={facts.length > 1} agency />
        ))
  return (
    <>
      {cells.map((cell, index) => (
        <Row>
          {index === 0 ? (
            <RowHead class="full factor">
              <span id={factor.id} class="dim">
                {factor.id}
              </span>{" "}
              {factor.name[page.lang]}
              <small>
                <RecordLink page={page} factor={words.factorName(factor.id)} id={factor.id} place={place} />
              </small>
            </RowHead>
          ) : (
            <RowHead class="again">
              <span class="vh">{words.factorName(factor.id)}</span>
            </RowHead>
          )}
          {cell}
        </Row>
      ))}
      {told?.fact.factor === factor.id ? (
        <Row>
          <td {...roles.cell} colspan={4} class="full">
            <ToldNote page={page} told={told} words={words} name={name} />
          </td>
        </Row>
      ) : null}
    </>
  )
}
