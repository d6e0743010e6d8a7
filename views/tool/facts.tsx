import { dayText } from "../../src/core/day-text.ts"
import type { Dimension, Factor, Methodology } from "../../src/core/methodology.ts"
import type { Subject } from "../../src/core/register.ts"
import { type ShownFact, type Standing, sidesOf, standingOf } from "../../src/core/standing.ts"
import { shown } from "../../src/core/text.ts"
import type { ChosenPlan } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { FactLinks, RecordLink } from "../fact/links.tsx"
import type { QuotesShown } from "../fact/quote.tsx"
import { type Told, ToldNote } from "../fact/told.tsx"
import { points, wholePoints } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { roles } from "../parts/roles.ts"
import { Shown } from "../parts/shown.tsx"
import { SourceMark } from "../parts/source.tsx"
import { EvidenceDetails, EvidenceLink } from "./evidence.tsx"
import type { Words } from "./words.ts"

interface FactsProps {
  page: Page
  chosen: ChosenPlan
  words: Words
  methodology: Methodology
  /** The answer that was just noted or withdrawn. */
  told?: Told | undefined
  /** What the passages say that answers rest on. */
  quotes: QuotesShown
}

/** Every factor that concerns plans, with all that answers it and what nobody knows. */
export function FactsSection({ page, chosen, words, methodology, told, quotes }: FactsProps) {
  const t = page.t.tool.facts
  const concerned = methodology.factors.filter(({ level }) => sidesOf(level).length > 0)
  const known = concerned.filter(({ id }) => standingOf(chosen.standings, id).from !== undefined)
  return (
    <section class="stack tight" aria-labelledby="facts">
      <h2 id="facts">{t.title(known.length, concerned.length)}</h2>
      <Fold caption={t.region} heads={[t.factor, t.answer, t.source, t.seenOn]}>
        {methodology.dimensions.map((dimension) => {
          const factors = concerned.filter((factor) => factor.dimension === dimension.id)
          return factors.length === 0 ? null : (
            <DimensionRows
              page={page}
              chosen={chosen}
              words={words}
              dimension={dimension}
              factors={factors}
              told={told}
              quotes={quotes}
            />
          )
        })}
      </Fold>
    </section>
  )
}

type GroupProps = Omit<FactsProps, "methodology"> & { dimension: Dimension; factors: readonly Factor[] }

function DimensionRows({ page, chosen, words, dimension, factors, told, quotes }: GroupProps) {
  const score = chosen.score.dimensions.find(({ id }) => id === dimension.id)
  const asked = new Set(chosen.score.contributions.map(({ factor }) => factor))
  return (
    <Rows>
      <Row class="group">
        <RowHead across={2}>
          {dimension.id}. {dimension.name[page.lang]}
        </RowHead>
        <td class="keep n" colspan={2}>
          {score ? (
            <>
              <b class="score" title={points(score.score, page.lang)}>
                {wholePoints(score.score, page.lang)}
              </b>{" "}
              <RiskBar score={score.score} floor={score.floor} page={page} />
            </>
          ) : null}
        </td>
      </Row>
      {factors.map((factor) => (
        <FactorRows
          page={page}
          plan={{ kind: "plan", slug: chosen.plan.slug }}
          told={told?.fact.factor === factor.id ? told : undefined}
          factor={factor}
          words={words}
          standing={standingOf(chosen.standings, factor.id)}
          asked={asked.has(factor.id)}
          quotes={quotes}
        />
      ))}
    </Rows>
  )
}

interface FactorProps {
  page: Page
  plan: Subject
  told: Told | undefined
  factor: Factor
  words: Words
  standing: Standing
  /** Part of the score in this context and depth. */
  asked: boolean
  quotes: QuotesShown
}

function FactorRows({ page, plan: place, told, factor, words, standing, asked, quotes }: FactorProps) {
  const t = page.t.tool.facts
  const [plan, own] = standing.parts ?? []
  const several = standing.facts.length > 1
  const rows = [
    ...(standing.why === "rule" ? [{ kind: "rule" } as const] : []),
    ...standing.facts.map((fact) => ({ kind: "fact", fact }) as const),
    ...(plan?.from === undefined && own?.from !== undefined ? [{ kind: "unknown", text: t.planUnknown } as const] : []),
    ...(own && own.from === undefined && plan?.from !== undefined
      ? [{ kind: "unknown", text: t.ownUnknown } as const]
      : []),
  ]
  const shownRows = rows.length > 0 ? rows : [{ kind: "unknown", text: t.unknown } as const]
  return (
    <>
      {shownRows.map((row, index) => (
        <Row>
          {index === 0 ? (
            <RowHead class="full factor">
              <span id={factor.id} class="dim">
                {factor.id}
              </span>{" "}
              {factor.name[page.lang]}
              {asked ? null : <small>{t.notAsked}</small>}
              <small>
                <RecordLink
                  page={page}
                  factor={words.factorName(factor.id)}
                  id={factor.id}
                  place={sidesOf(factor.level).includes("plan") ? place : company}
                />
              </small>
            </RowHead>
          ) : (
            <RowHead class="again">
              <span class="vh">{words.factorName(factor.id)}</span>
            </RowHead>
          )}
          {row.kind === "fact" ? (
            <FactCells page={page} plan={place} shown={row.fact} words={words} several={several} quotes={quotes} />
          ) : row.kind === "rule" ? (
            <RuleCells page={page} />
          ) : (
            <UnknownCells page={page} text={row.text} />
          )}
        </Row>
      ))}
      {told ? (
        <Row>
          <td {...roles.cell} colspan={4} class="full">
            <ToldNote page={page} told={told} words={words} />
          </td>
        </Row>
      ) : null}
    </>
  )
}

/** Whoever we answer for ourselves, where no use is named. */
const company: Subject = { kind: "company", slug: "" }

interface FactProps {
  page: Page
  plan: Subject
  shown: ShownFact
  words: Words
  /** More than one fact answers: the one that counts is named. */
  several: boolean
  quotes: QuotesShown
  /** An agency answers for itself: whom the fact is about is not said again. */
  agency?: true
}

/** What a fact says, where it comes from, and when it was seen. */
export function FactCells({ page, plan, shown: { fact, live, counted }, words, several, quotes, agency }: FactProps) {
  const t = page.t.tool.facts
  const day = (value: string) => dayText(value, page.lang, "short")
  const doubts = [
    several ? (counted ? t.counts : t.set) : "",
    fact.sourceClass === "claim" ? t.claim : fact.sourceClass === "none" ? t.noSource : "",
    fact.expiresOn === undefined ? "" : live ? t.until(day(fact.expiresOn)) : t.expired(day(fact.expiresOn)),
  ].filter((text) => text !== "")
  return (
    <>
      <Cell class="full">
        <Level option={fact.option} page={page} /> {words.option(fact.factor, fact.option)}
        {fact.text ? (
          <small>
            <Shown text={shown(fact.text)} page={page} />
          </small>
        ) : null}
        <small>
          {agency ? null : t.about(t.subjects[fact.subject.kind])}
          {agency || doubts.length === 0 ? null : " · "}
          {doubts.length > 0 ? <b>{doubts.join(" · ")}</b> : null}
        </small>
        <EvidenceDetails page={page} evidence={fact.evidence} quotes={quotes} />
        <small>
          <FactLinks
            page={page}
            factor={words.factorName(fact.factor)}
            fact={fact}
            place={isOwn(fact.subject) ? fact.subject : plan}
          />
        </small>
      </Cell>
      <Cell class="keep">
        <SourceMark
          source={fact.sourceClass}
          page={page}
          {...(agency && fact.sourceClass === "claim" && { label: page.t.agencyScore.fact.claimLabel })}
        />
        <EvidenceLink page={page} evidence={fact.evidence} />
      </Cell>
      <Cell class="keep n">{day(fact.seenOn)}</Cell>
    </>
  )
}

function isOwn({ kind }: Subject): boolean {
  return kind === "use" || kind === "company"
}

function RuleCells({ page }: { page: Page }) {
  return (
    <>
      <Cell class="full">
        <Level option={4} page={page} /> {page.t.tool.facts.rule}
      </Cell>
      <Cell class="keep" />
      <Cell class="keep n" />
    </>
  )
}

/** Nobody knows: no source, never seen. */
export function UnknownCells({ page, text }: { page: Page; text: string }) {
  return (
    <>
      <Cell class="full">
        <Level option={undefined} page={page} /> {text}
      </Cell>
      <Cell class="keep">
        <SourceMark source="none" page={page} />
      </Cell>
      <Cell class="keep n">
        <span class="dim">{page.t.tool.facts.never}</span>
      </Cell>
    </>
  )
}
