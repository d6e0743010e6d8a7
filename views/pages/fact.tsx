import { dayText } from "../../src/core/day-text.ts"
import { isPassage } from "../../src/core/passages.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact } from "../../src/core/register.ts"
import { subjectPath } from "../../src/core/subject.ts"
import { shown } from "../../src/core/text.ts"
import type { WeakAnswer } from "../../src/core/weak-answers.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Answer } from "../fact/answer.tsx"
import { isAbout, type Question } from "../fact/known.tsx"
import { correctHref, placeQuery } from "../fact/links.tsx"
import { mayRecord } from "../fact/may-record.ts"
import { authorText, isAgency, meaningOf, nameText, sourceText, subjectText } from "../fact/names.ts"
import { Quote, type QuotesShown } from "../fact/quote.tsx"
import { type Told, ToldNote } from "../fact/told.tsx"
import { WeakNote } from "../fact/weak.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { Moment, momentText } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import { SourceMark } from "../parts/source.tsx"
import { EvidencePlace } from "../tool/evidence.tsx"
import { evidenceAddress, lower, type Words } from "../tool/words.ts"

/** A fact with the instants between which it counted. */
interface DatedFact extends Fact {
  recordedAt: string
  supersededAt?: string | undefined
}

export interface FactShown {
  fact: DatedFact
  question: Question
  successor?: Fact | undefined
  /** Of the same subject and factor, the newest first. */
  others: readonly DatedFact[]
  authors: EventNames["people"]
  /** Vendors that confirmed it, the newest first. */
  confirmations: readonly { packet: string; organisation: string; at: string }[]
}

interface Props {
  page: Page
  reading: FactShown
  words: Words
  /** What the passage says that it rests on. */
  quotes: QuotesShown
  told?: Told | undefined
  /** What it leaves open, taken by itself. */
  weak?: WeakAnswer | undefined
  /** The page that shows it among the others; absent for a vendor's, which has none of its own (an agency has). */
  back: string | undefined
  /** Id of the assessment that the reader came from. */
  assessment?: string | undefined
}

/** One fact: all that is known of it, what stood before it, and what came after. */
export function FactPage({ page, reading, words, quotes, told, weak, back, assessment }: Props) {
  const { fact, question } = reading
  const { factor, subjects } = question
  const t = page.t.fact.page
  const named = subjects.find(({ subject }) => isAbout(fact, subject))
  return (
    <div class="stack loose">
      {told ? <ToldNote page={page} told={told} words={words} /> : null}
      <div class="stack tight">
        {back ? (
          <p class="small noprint">
            <a href={back}>{backText(page, question, assessment)}</a>
          </p>
        ) : null}
        <h1 class="long">{titleText(page, reading)}</h1>
        <p class="lede">{factor.question[page.lang]}</p>
      </div>
      <State page={page} reading={reading} />
      <Confirmed page={page} reading={reading} />
      <dl class="kv">
        <dt>{t.subject}</dt>
        <dd>{named ? subjectText(named, page) : fact.subject.slug}</dd>
        <dt>{t.answer}</dt>
        <dd>
          <Level option={fact.sourceClass === "none" ? undefined : fact.option} page={page} />{" "}
          {words.option(fact.factor, fact.option)}
        </dd>
        {fact.text ? (
          <>
            <dt>{t.text}</dt>
            <dd>
              <Shown text={shown(fact.text)} page={page} />
            </dd>
          </>
        ) : null}
        <Origin page={page} reading={reading} quotes={quotes} />
      </dl>
      {fact.supersededAt === undefined && page.who.kind === "person" ? (
        <p class="row noprint">
          {mayRecord(page) ? (
            <>
              <a class="btn go" href={correctHref(fact, question.place, assessment)}>
                {page.t.fact.correct}
              </a>
              <a class="btn" href={routes.factWithdrawal(fact.id, { ...placeQuery(question.place), assessment })}>
                {page.t.fact.withdraw}
              </a>
            </>
          ) : null}
          <a href={routes.newCorrection(fact.id)}>{page.t.corrections.link}</a>
        </p>
      ) : null}
      {fact.supersededAt === undefined ? <WeakNote page={page} weak={weak} words={words} /> : null}
      <Others page={page} reading={reading} />
      <p class="small noprint">
        <a href={routes.history(subjectPath(fact.subject))}>{t.objectHistory}</a>
      </p>
    </div>
  )
}

function backText({ t }: Page, { side, subjects }: Question, assessment: string | undefined): string {
  if (assessment) return t.fact.page.backAssessment
  if (subjects.some(isAgency)) return t.agencyScore.fact.back
  return side === "own" ? t.fact.page.backOwn : t.fact.page.back
}

/** "C1 Training on our content: level 2 for Acme Writer Team". */
export function titleText(page: Page, { fact, question: { factor, subjects, side } }: FactShown): string {
  const t = page.t.fact.page
  const named = subjects.find(({ subject }) => isAbout(fact, subject))
  const subject = named ? nameText(named, page) : fact.subject.slug
  const whom = side === "own" ? lower(subject) : subject
  const name = `${factor.id} ${factor.name[page.lang]}`
  return fact.sourceClass === "none" ? t.unsourced(name, whom) : t.title(name, fact.option, whom)
}

/** Whether it counts, and what became of it. */
function State({ page, reading: { fact, successor, question } }: Pick<Props, "page" | "reading">) {
  const t = page.t.fact.page
  const claimed = question.subjects.some(isAgency) ? page.t.agencyScore.fact.claimed : t.claim
  const { supersededAt, expiresOn } = fact
  if (supersededAt === undefined) {
    const doubt =
      expiresOn !== undefined && expiresOn < page.today
        ? t.expired(dayText(expiresOn, page.lang))
        : fact.sourceClass === "claim"
          ? claimed
          : fact.sourceClass === "none"
            ? t.noSource
            : undefined
    return (
      <p>
        <b>{t.live}</b>
        {doubt ? <>. {doubt}</> : null}
      </p>
    )
  }
  const when = momentText(page, supersededAt, true)
  return (
    <p class="note">
      {successor ? (
        <>
          {t.replaced(when)} <a href={routes.fact(successor.id, placeQuery(question.place))}>{t.successor}</a>
        </>
      ) : (
        t.withdrawn(when)
      )}
    </p>
  )
}

/** Who of the vendors said that it is right; the questions are for those who ask them. */
function Confirmed({ page, reading: { confirmations } }: Pick<Props, "page" | "reading">) {
  return (
    <>
      {confirmations.map(({ packet, organisation, at }) => {
        const text = page.t.packets.confirmed(organisation, momentText(page, at, false))
        return <p>{mayRecord(page) ? <a href={routes.packet(packet)}>{text}</a> : text}</p>
      })}
    </>
  )
}

/** What it rests on, and who noted it when. */
function Origin({ page, reading: { fact, question, authors }, quotes }: Pick<Props, "page" | "reading" | "quotes">) {
  const t = page.t.fact.page
  const address = evidenceAddress(fact.evidence)
  const passage = isPassage(fact.evidence) ? fact.evidence : undefined
  const quote = passage && quotes.get(passage)
  return (
    <>
      <dt>{t.source}</dt>
      <dd>
        <SourceMark
          source={fact.sourceClass}
          page={page}
          label={sourceText(fact.sourceClass, question.subjects, page)}
        />
        {fact.sourceClass === "none" ? null : <small>{meaningOf(fact.sourceClass, question.subjects, page)}</small>}
      </dd>
      <dt>{t.evidence}</dt>
      <dd>
        {quote && passage ? <Quote page={page} passage={passage} quote={quote} /> : null}
        {fact.evidence ? <EvidencePlace page={page} evidence={fact.evidence} /> : t.noEvidence}
        {address ? (
          <>
            {" "}
            <a href={address} rel="noopener noreferrer external">
              {page.t.tool.facts.open}
            </a>
          </>
        ) : null}
      </dd>
      <dt>{t.seenOn}</dt>
      <dd>{dayText(fact.seenOn, page.lang)}</dd>
      {fact.expiresOn ? (
        <>
          <dt>{t.expiresOn}</dt>
          <dd>{dayText(fact.expiresOn, page.lang)}</dd>
        </>
      ) : null}
      <dt>{t.author}</dt>
      <dd>
        {fact.author === undefined ? <span class="dim">{t.noAuthor}</span> : authorText(fact.author, authors, page)}
      </dd>
      <dt>{t.recorded}</dt>
      <dd>
        <Moment page={page} at={fact.recordedAt} time />
      </dd>
      <dt>{t.id}</dt>
      <dd>
        <code>{fact.id}</code>
      </dd>
    </>
  )
}

/** Every other value of that subject and factor. */
function Others({ page, reading: { others, question, authors } }: Pick<Props, "page" | "reading">) {
  const t = page.t.fact.page
  return (
    <section class="stack tight" aria-labelledby="others">
      <h2 id="others">{t.history}</h2>
      {others.length === 0 ? (
        <p class="small dim">{t.historyNone}</p>
      ) : (
        <Fold caption={t.history} heads={[t.answer, t.recorded, t.until, page.t.fact.sheet]}>
          <Rows>
            {others.map((other) => (
              <Row>
                <RowHead class="full factor">
                  <Answer
                    page={page}
                    factor={question.factor}
                    fact={other}
                    authors={authors}
                    subjects={question.subjects}
                  />
                </RowHead>
                <Cell label={t.recorded}>
                  <Moment page={page} at={other.recordedAt} time />
                </Cell>
                <Cell label={t.until}>
                  {other.supersededAt === undefined ? t.still : <Moment page={page} at={other.supersededAt} time />}
                </Cell>
                <Cell class="full noprint">
                  <a href={routes.fact(other.id, placeQuery(question.place))}>{page.t.fact.sheet}</a>
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
    </section>
  )
}
