import type { CorrectionStatus } from "../../src/core/assessing.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Option } from "../../src/core/methodology.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact } from "../../src/core/register.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Answer } from "../fact/answer.tsx"
import type { Question } from "../fact/known.tsx"
import { placeQuery } from "../fact/links.tsx"
import { Faults, TextArea } from "../parts/form.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import { hostOf, webAddress } from "../tool/words.ts"

export interface CorrectionShown {
  correction: {
    id: string
    by: string
    at: string
    text: string
    option?: Option | undefined
    url?: string | undefined
    status: CorrectionStatus
    answeredBy?: string | undefined
    answeredAt?: string | undefined
    answer?: string | undefined
  }
  about: {
    fact: Fact & { supersededAt?: string | undefined }
    question: Question
    successor?: Fact | undefined
    authors: EventNames["people"]
  }
  people: EventNames["people"]
  seen: number
}

interface Props {
  page: Page
  reading: CorrectionShown
  typed: Typed
  faults: readonly Fault[]
  /** Somebody else answered it meanwhile. */
  stale: boolean
  /** The reader asked it. */
  own: boolean
  /** The reader answers requests. */
  answers: boolean
  title: string
  done?: string | undefined
}

/** One request: the answer that it is about, what is asked, what became of it, and answering it. */
export function CorrectionPage({ page, reading, typed, faults, stale, own, answers, title, done }: Props) {
  const t = page.t.corrections.page
  const { correction } = reading
  return (
    <div class="stack loose">
      {done && !stale ? <Done>{done}</Done> : null}
      <Faults page={page} faults={faults} />
      {stale ? (
        <p class="note" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {t.stale}
        </p>
      ) : null}
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.corrections()}>{t.back}</a>
        </p>
        <h1 class="long">{title}</h1>
      </div>
      <Asked page={page} reading={reading} own={own} />
      <Noted page={page} reading={reading} />
      {answers && correction.status === "open" ? null : <Outcome page={page} reading={reading} />}
      {correction.status === "open" ? (
        <AnswerForm page={page} reading={reading} typed={typed} faults={faults} own={own} answers={answers} />
      ) : null}
    </div>
  )
}

type Part = Pick<Props, "page" | "reading">

function Asked({ page, reading: { correction, about, people }, own }: Part & { own: boolean }) {
  const t = page.t.corrections.page
  const when = momentText(page, correction.at, true)
  const address = webAddress(correction.url)
  const { option } = correction
  return (
    <section class="stack tight">
      <p class="dim small">
        {own ? t.askedByYou(when) : t.asked(people.get(correction.by)?.name ?? page.t.corrections.someone, when)}
      </p>
      <blockquote class="cite">{correction.text}</blockquote>
      <dl class="kv">
        <dt>{t.should}</dt>
        <dd>
          {option === undefined ? (
            <span class="dim">{t.unsaid}</span>
          ) : (
            <>
              <Level option={option} page={page} /> {about.question.factor.options[option][page.lang]}
            </>
          )}
        </dd>
        {address ? (
          <>
            <dt>{t.address}</dt>
            <dd>
              <a href={address} rel="noopener noreferrer external nofollow">
                {hostOf(address)}
              </a>
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

function Noted({ page, reading: { about } }: Part) {
  const t = page.t.corrections.page
  const { fact, question, successor, authors } = about
  return (
    <section class="stack tight" aria-labelledby="noted">
      <h2 id="noted" class="sub">
        {t.fact}
      </h2>
      <p>{question.factor.question[page.lang]}</p>
      <ul class="lines">
        <li>
          <Answer page={page} factor={question.factor} fact={fact} authors={authors} />
        </li>
      </ul>
      {fact.supersededAt === undefined ? null : <p class="note">{t.replaced}</p>}
      {successor ? (
        <>
          <h3 class="sub">{t.now}</h3>
          <ul class="lines">
            <li>
              <Answer page={page} factor={question.factor} fact={successor} authors={authors} />
            </li>
          </ul>
        </>
      ) : null}
      <p class="small noprint">
        <a href={routes.fact(fact.id, placeQuery(question.place))}>{t.factLink}</a>
      </p>
    </section>
  )
}

function Outcome({ page, reading: { correction, people } }: Part) {
  const t = page.t.corrections.page
  const { status, answer, answeredBy, answeredAt } = correction
  if (status === "open") return <p>{t.waiting}</p>
  const who = people.get(answeredBy ?? "")?.name ?? page.t.corrections.someone
  return (
    <div class="stack tight">
      <p>
        <b>{t.outcome[status](who, answeredAt === undefined ? "" : momentText(page, answeredAt, true))}</b>
      </p>
      {answer ? <blockquote class="cite">{answer}</blockquote> : null}
    </div>
  )
}

interface AnswerProps extends Part {
  typed: Typed
  faults: readonly Fault[]
  own: boolean
  answers: boolean
}

function AnswerForm({ page, reading, typed, faults, own, answers }: AnswerProps) {
  const t = page.t.corrections.page
  const { correction, about, seen } = reading
  return (
    <form method="post" action={routes.correction(correction.id)} class="stack form">
      <input type="hidden" name="seen" value={seen} />
      {answers ? (
        <>
          <h2>{t.answerTitle}</h2>
          <TextArea
            page={page}
            typed={typed}
            faults={faults}
            name="answer"
            label={t.answer}
            hint={t.answerHint}
            rows={3}
          />
          <p class="row">
            {about.fact.supersededAt === undefined ? (
              <button type="submit" class="btn go" name="verdict" value="correct">
                {t.correct}
              </button>
            ) : null}
            <button type="submit" class="btn" name="verdict" value="accept">
              {t.accept}
            </button>
            <button type="submit" class="btn" name="verdict" value="decline">
              {t.decline}
            </button>
          </p>
        </>
      ) : null}
      {own ? (
        <p>
          <button type="submit" class="btn" name="verdict" value="withdraw">
            {t.withdraw}
          </button>
        </p>
      ) : null}
    </form>
  )
}
