import type { AskedFactor } from "../../src/core/assessment-sheet.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Finding } from "../../src/core/findings.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import { type ShownFact, type Standing, sidesOf } from "../../src/core/standing.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { placeQuery } from "../fact/links.tsx"
import { mayRecord } from "../fact/may-record.ts"
import type { QuotesShown } from "../fact/quote.tsx"
import { type Told, ToldNote } from "../fact/told.tsx"
import { Level } from "../parts/level.tsx"
import { Shown } from "../parts/shown.tsx"
import { SourceMark } from "../parts/source.tsx"
import { EvidenceDetails, EvidenceLink } from "../tool/evidence.tsx"
import type { Words } from "../tool/words.ts"
import { personText, type ShownAssessment, type WorkspaceProps } from "./model.ts"

interface Props extends WorkspaceProps {
  methodology: Methodology
  /** The answer that was just noted. */
  told?: Told | undefined
  quotes?: QuotesShown | undefined
}

/** Every question of the assessment by dimension, core ones first, with what is known and who is to answer. */
export function FactorsSection(props: Props) {
  const { page, reading, methodology } = props
  const t = page.t.assessments.factors
  const { factors } = reading.sheet
  const later =
    reading.depth.depth === "full"
      ? 0
      : methodology.factors.filter(({ core, level }) => !core && sidesOf(level).length > 0).length
  return (
    <section class="stack" aria-labelledby="factors">
      <h2 id="factors">{t.title}</h2>
      {methodology.dimensions.map(({ id, name }) => {
        const own = factors.filter(({ factor }) => factor.dimension === id)
        if (own.length === 0) return null
        return (
          <section class="stack tight" aria-labelledby={`dimension-${id}`}>
            <div class="row ends">
              <h3 id={`dimension-${id}`}>
                {id}. {name[page.lang]}
              </h3>
              <span class="dim small n">{t.dimension(own.filter(({ answered }) => answered).length, own.length)}</span>
            </div>
            <ul class="lines factors">
              {own.map((asked) => (
                <FactorLine {...props} asked={asked} />
              ))}
            </ul>
          </section>
        )
      })}
      {later > 0 ? <p class="small dim">{t.later(later)}</p> : null}
    </section>
  )
}

function FactorLine(props: Props & { asked: AskedFactor }) {
  const { page, words, reading, asked, told } = props
  const { factor, standings } = asked
  const t = page.t.assessments.factors
  const { id } = reading.assessment
  const name = words.factorName(factor.id)
  const finding = reading.sheet.findings.find((one) => one.factor === factor.id)
  return (
    <li id={factor.id}>
      <div class="row ends">
        <p>
          <b>
            <span class="dim">{factor.id}</span> {factor.name[page.lang]}
          </b>{" "}
          {factor.core ? <span class="meta">{t.core}</span> : null} <Severity page={page} finding={finding} />
        </p>
        <p class="row small noprint">
          <AnswerLinks {...props} />
          <a href={routes.assessmentFactor(id, factor.id)}>
            {reading.assessment.status === "open" ? t.detail : t.see}
            <span class="vh">{t.of(name)}</span>
          </a>
        </p>
      </div>
      <p class="small dim">{factor.question[page.lang]}</p>
      {standings.map(({ use, standing }) => (
        <StandingLines
          page={page}
          words={words}
          standing={standing}
          reading={reading}
          quotes={props.quotes}
          lead={use === undefined ? undefined : t.inUse(words.useName(use))}
        />
      ))}
      <Work {...props} />
      {told?.fact.factor === factor.id ? <ToldNote page={page} told={told} words={words} /> : null}
    </li>
  )
}

function Severity({ page, finding }: { page: Page; finding: Finding | undefined }) {
  if (!finding) return null
  return <span class="meta">· {page.t.assessments.findings.severities[finding.severity]}</span>
}

/** The way to the fact form, which leads back here: for the vendor's side, for ours, or for both. */
export function AnswerLinks({
  page,
  words,
  reading,
  asked,
  writes,
}: Pick<WorkspaceProps, "page" | "words" | "reading" | "writes"> & { asked: AskedFactor }) {
  const t = page.t.assessments.factors
  const { assessment } = reading
  const { factor } = asked
  const sides = sidesOf(factor.level)
  if (!writes || assessment.status !== "open") return null
  return (
    <>
      {sides.map((side) => {
        const label = sides.length === 1 ? t.answer : side === "plan" ? t.answerVendor : t.answerOwn
        const place = side === "plan" ? { plan: assessment.plan.slug } : ownPlace(reading)
        return (
          <a class="btn" href={routes.newFact({ ...place, factor: factor.id, assessment: assessment.id })}>
            {label}
            <span class="vh">{t.of(words.factorName(factor.id))}</span>
          </a>
        )
      })}
    </>
  )
}

/** A single use answers for itself; several, for the company, and the form offers each use. */
function ownPlace({ assessment }: WorkspaceProps["reading"]) {
  const uses = [...new Set(assessment.contexts.map(({ use }) => use))]
  const [only] = uses
  return uses.length === 1 && only !== undefined ? { use: only } : { company: "1" }
}

function Work({ page, reading, asked }: WorkspaceProps & { asked: AskedFactor }) {
  const t = page.t.assessments.factors
  const work = reading.work.get(asked.factor.id)
  const comments = reading.comments.filter(({ factor }) => factor === asked.factor.id).length
  const assignee = work?.assigneeId
  const mine = assignee !== undefined && page.who.kind === "person" && page.who.id === assignee
  const said = [
    ...(assignee === undefined ? [] : [mine ? t.mine : t.assigned(personText(assignee, reading.people, page))]),
    ...(work?.justification === undefined ? [] : [page.t.assessments.findings.justification]),
    ...(comments === 0 ? [] : [t.comments(comments)]),
  ]
  if (said.length === 0) return null
  return (
    <p class="meta">
      {mine ? <b>{said[0]}</b> : said[0]}
      {said
        .slice(1)
        .map((text) => ` · ${text}`)
        .join("")}
    </p>
  )
}

interface StandingProps {
  page: Page
  words: Words
  standing: Standing
  reading: ShownAssessment
  /** Words of the passages that answers rest on, where they are here. */
  quotes?: QuotesShown | undefined
  lead?: string | undefined
}

/** How a factor stands: the answer that counts with its source, what is missing on either side. */
export function StandingLines({ page, words, standing, reading, quotes, lead }: StandingProps) {
  const t = page.t.assessments.factors
  const [plan, own] = standing.parts ?? []
  const counted = standing.facts.filter((one) => one.counted)
  const others = standing.facts.length - counted.length
  return (
    <div class="standing small">
      {lead ? <b>{lead}</b> : null}
      {standing.why === "rule" ? (
        <p>
          <Level option={4} page={page} /> {t.rule}
        </p>
      ) : null}
      {standing.from === undefined ? (
        <p>
          <Level option={undefined} page={page} /> {t.unknown}
        </p>
      ) : null}
      {counted.map((one) => (
        <FactLine page={page} words={words} reading={reading} quotes={quotes} shown={one} />
      ))}
      {plan && plan.from === undefined && own?.from !== undefined ? (
        <p>
          <Level option={undefined} page={page} /> {t.planMissing}
        </p>
      ) : null}
      {own && own.from === undefined && plan?.from !== undefined ? (
        <p>
          <Level option={undefined} page={page} /> {t.ownMissing}
        </p>
      ) : null}
      {others > 0 ? <p class="meta">{t.others(others)}</p> : null}
    </div>
  )
}

function FactLine({
  page,
  words,
  reading: { assessment },
  quotes,
  shown: { fact, live },
}: Omit<StandingProps, "standing" | "lead"> & { shown: ShownFact }) {
  const t = page.t.assessments.factors
  const day = (value: string) => dayText(value, page.lang, "short")
  const own = fact.subject.kind === "use" || fact.subject.kind === "company"
  const place = placeQuery(own ? fact.subject : { kind: "plan", slug: assessment.plan.slug })
  const of = <span class="vh">{page.t.fact.of(words.factorName(fact.factor))}</span>
  const doubts = [
    fact.sourceClass === "claim" ? t.claim : "",
    fact.expiresOn === undefined ? "" : live ? t.until(day(fact.expiresOn)) : t.expired(day(fact.expiresOn)),
  ].filter((text) => text !== "")
  return (
    <div>
      <p>
        <Level option={fact.option} page={page} /> {words.option(fact.factor, fact.option)}
      </p>
      {fact.text ? (
        <p>
          <Shown text={shown(fact.text)} page={page} />
        </p>
      ) : null}
      <div class="row facing">
        <SourceMark source={fact.sourceClass} page={page} />
        <EvidenceLink page={page} evidence={fact.evidence} />
        <span class="meta">
          {t.answers(t.from[fact.subject.kind])} · {t.seen(day(fact.seenOn))}
          {doubts.length > 0 ? (
            <>
              {" · "}
              <b>{doubts.join(" · ")}</b>
            </>
          ) : null}
        </span>
        <span class="meta noprint">
          <a href={routes.fact(fact.id, { ...place, assessment: assessment.id })}>
            {page.t.fact.sheet}
            {of}
          </a>
          {mayRecord(page) && assessment.status === "open" ? (
            <>
              {" · "}
              <a
                href={routes.newFact({
                  ...place,
                  factor: fact.factor,
                  corrects: fact.id,
                  assessment: assessment.id,
                })}
              >
                {page.t.fact.correct}
                {of}
              </a>
            </>
          ) : null}
        </span>
      </div>
      <EvidenceDetails page={page} evidence={fact.evidence} quotes={quotes} />
    </div>
  )
}
