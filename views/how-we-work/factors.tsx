import { dayText } from "../../src/core/day-text.ts"
import type { Factor, Methodology } from "../../src/core/methodology.ts"
import type { OwnAnswers, OwnFactor } from "../../src/core/own-answers.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Evidence, Subject } from "../../src/core/register.ts"
import { type ShownFact, type Standing, sidesOf } from "../../src/core/standing.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { FactLinks, RecordLink } from "../fact/links.tsx"
import { authorText } from "../fact/names.ts"
import { type Told, ToldNote } from "../fact/told.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { roles } from "../parts/roles.ts"
import { Shown } from "../parts/shown.tsx"
import { SourceMark } from "../parts/source.tsx"
import { wordsOf } from "../tool/words.ts"
import { capital, listed, sameAsAll } from "./names.ts"

interface Props {
  page: Page
  methodology: Methodology
}

/** Our answer to every question that is ours to answer, the company's first, then those of uses with one of their own. */
export function OwnFactors({
  page,
  methodology,
  answers,
  authors,
  told,
}: Props & { answers: OwnAnswers; authors: EventNames["people"]; told: Told | undefined }) {
  const t = page.t.howWeWork.answers
  return (
    <section class="stack" aria-labelledby="answers">
      <h2 id="answers">{t.title}</h2>
      <Fold caption={t.caption} heads={[t.whose, t.answer, t.source, t.seen]}>
        {answers.factors.map((own) => (
          <Rows>
            <Question own={own} page={page} methodology={methodology} />
            <Answers own={own} page={page} methodology={methodology} authors={authors} />
            {told?.fact.factor === own.factor.id ? (
              <Row>
                <td {...roles.cell} colspan={4} class="full">
                  <ToldNote page={page} told={told} words={wordsOf(methodology, page.lang)} />
                </td>
              </Row>
            ) : null}
          </Rows>
        ))}
      </Fold>
    </section>
  )
}

function Question({ own: { factor, matters }, page, methodology }: Props & { own: OwnFactor }) {
  const t = page.t.howWeWork.answers
  const { uses } = methodology.vocabulary
  return (
    <Row class="group">
      <RowHead across={4} class="full">
        <span id={factor.id}>
          <span class="dim">{factor.id}</span> {factor.name[page.lang]}
        </span>
        <small>
          {factor.question[page.lang]} <a href={`${routes.methodology}#${factor.id}`}>{t.readFactor}</a>
        </small>
        {sameAsAll(matters, uses) ? null : <small>{t.notAsked(listed(matters, uses, page))}</small>}
        {sidesOf(factor.level).length > 1 ? <small>{t.vendorSide}</small> : null}
        <small>
          <RecordLink page={page} factor={nameOf(factor, page)} id={factor.id} place={company} />
        </small>
      </RowHead>
    </Row>
  )
}

/** Whoever we answer for, where no use is named. */
const company: Subject = { kind: "company", slug: "" }

function nameOf(factor: Factor, page: Page): string {
  return `${factor.id} ${factor.name[page.lang]}`
}

function Answers({ own, page, methodology, authors }: Props & { own: OwnFactor; authors: EventNames["people"] }) {
  const t = page.t.howWeWork.answers
  const { uses } = methodology.vocabulary
  const { factor, company, unanswered, matters } = own
  const nowhere = unanswered.filter((use) => !own.uses.some((one) => one.use === use))
  return (
    <>
      {company
        ? factsOf(company, "company").map((one) => (
            <Given whose={t.company} given={one} factor={factor} page={page} authors={authors} />
          ))
        : null}
      {own.uses.map(({ use, standing }) =>
        factsOf(standing, "use").map((one) => (
          <Given
            whose={capital(listed([use], uses, page), page)}
            given={one}
            factor={factor}
            page={page}
            authors={authors}
          />
        )),
      )}
      {company === undefined && nowhere.length > 0 ? (
        <Row>
          <RowHead class="full">
            {nowhere.length === matters.length ? t.company : capital(listed(nowhere, uses, page), page)}
          </RowHead>
          <Cell class="full">
            <Level option={undefined} page={page} /> {t.unknown}
          </Cell>
          <Cell label={t.source}>
            <SourceMark source="none" page={page} />
          </Cell>
          <Cell label={t.seen} class="dim">
            {t.never}
          </Cell>
        </Row>
      ) : null}
    </>
  )
}

function factsOf(standing: Standing, kind: "company" | "use"): readonly ShownFact[] {
  return standing.facts.filter(({ fact }) => fact.subject.kind === kind)
}

interface GivenProps {
  whose: string
  given: ShownFact
  factor: Factor
  page: Page
  authors: EventNames["people"]
}

function Given({ whose, given: { fact, live, counted }, factor, page, authors }: GivenProps) {
  const t = page.t.howWeWork.answers
  return (
    <Row>
      <RowHead class="full">{whose}</RowHead>
      <Cell class="full">
        <Level option={fact.sourceClass === "none" ? undefined : fact.option} page={page} />{" "}
        {fact.sourceClass === "none" ? t.unknown : factor.options[fact.option][page.lang]}
        {fact.text ? (
          <small>
            <Shown text={shown(fact.text)} page={page} />
          </small>
        ) : null}
        {fact.sourceClass === "claim" ? <small>{t.notProven}</small> : null}
        {live && !counted && fact.sourceClass !== "none" ? <small>{t.notCounted}</small> : null}
        <small>
          <FactLinks page={page} factor={nameOf(factor, page)} fact={fact} place={fact.subject} />
        </small>
      </Cell>
      <Cell label={t.source}>
        <SourceMark source={fact.sourceClass} page={page} />
        <Proof evidence={fact.evidence} page={page} />
        {fact.author === undefined ? null : <small>{t.by(authorText(fact.author, authors, page))}</small>}
      </Cell>
      <Cell label={t.seen} class="n">
        <time datetime={fact.seenOn}>{dayText(fact.seenOn, page.lang, "short")}</time>
        {fact.expiresOn === undefined ? null : (
          <small>{(live ? t.until : t.expired)(dayText(fact.expiresOn, page.lang, "short"))}</small>
        )}
      </Cell>
    </Row>
  )
}

function Proof({ evidence, page }: { evidence: Evidence | undefined; page: Page }) {
  if (!evidence) return null
  const label = page.t.howWeWork.answers.proof
  if ("url" in evidence && evidence.url !== undefined) {
    return (
      <small>
        <a href={evidence.url} rel="noreferrer">
          {label}
        </a>
      </small>
    )
  }
  if (!("sha256" in evidence)) return null
  return (
    <small>
      {"name" in evidence && evidence.name !== undefined ? evidence.name : label}{" "}
      <code>{evidence.sha256.slice(0, 12)}</code>
    </small>
  )
}
