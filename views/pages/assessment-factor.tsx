import type { AskedFactor } from "../../src/core/assessment-sheet.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { WeakAnswer } from "../../src/core/weak-answers.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { CommentsSection } from "../assessment/comments.tsx"
import { AnswerLinks, StandingLines } from "../assessment/factors.tsx"
import { colon } from "../assessment/findings.tsx"
import { personText, planText, type ShownAssessment } from "../assessment/model.ts"
import type { QuotesShown } from "../fact/quote.tsx"
import { Faults, Select, TextArea } from "../parts/form.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"
import type { Words } from "../tool/words.ts"

interface Props {
  page: Page
  words: Words
  reading: ShownAssessment
  factor: Factor
  /** How it stands in each use. */
  asked: AskedFactor
  quotes?: QuotesShown | undefined
  /** What its answer leaves open. */
  weak?: WeakAnswer | undefined
  /** Those who can answer. */
  helpers: readonly { id: string; name: string }[]
  writes: boolean
  typed: Typed
  faults: readonly Fault[]
  stale: boolean
  done?: string | undefined
}

/** One factor of an assessment: what it asks, what is known, who is to answer, what compensates, what people say. */
export function AssessmentFactorPage(props: Props) {
  const { page, words, reading, factor, asked, faults, stale, done } = props
  const t = page.t.assessments
  const { assessment } = reading
  const edits = props.writes && assessment.status === "open"
  return (
    <div class="stack loose">
      {done === undefined ? null : <Done>{done}</Done>}
      <Faults page={page} faults={faults} />
      {stale ? (
        <div class="note no" role="alert" tabindex={-1} data-land>
          <h2 class="sub">
            <Mark id="warn" /> {t.stale.title}
          </h2>
          <p>{t.stale.text}</p>
        </div>
      ) : null}
      <div class="stack tight">
        <nav class="meta" aria-label={t.head.breadcrumb}>
          <a href={routes.assessments()}>{t.nav}</a> /{" "}
          <a href={`${routes.assessment(assessment.id)}#${factor.id}`}>{planText(assessment.plan, page)}</a>
        </nav>
        <h1 class="long">{words.factorName(factor.id)}</h1>
        <p class="lede">{factor.question[page.lang]}</p>
      </div>
      <div class="split">
        <div class="stack loose">
          <section class="stack tight" aria-labelledby="known">
            <h2 id="known">{t.factor.known}</h2>
            {asked.standings.map(({ use, standing }) => (
              <StandingLines
                page={page}
                words={words}
                standing={standing}
                reading={reading}
                quotes={props.quotes}
                lead={use === undefined ? undefined : t.factors.inUse(words.useName(use))}
              />
            ))}
            <p class="row noprint">
              <AnswerLinks page={page} words={words} reading={reading} asked={asked} writes={props.writes} />
            </p>
          </section>
          <WeakSection {...props} edits={edits} />
          <Options page={page} factor={factor} asked={asked} />
          <CommentsSection
            page={page}
            words={words}
            reading={reading}
            factor={factor.id}
            typed={props.typed}
            faults={faults}
            writes={props.writes}
          />
        </div>
        <aside class="stack loose noprint">
          {edits ? <AssignForm {...props} /> : null}
          <Justification {...props} edits={edits} />
          {edits ? null : <p class="small dim">{t.factor.closedNote}</p>}
          <p>
            <a class="btn" href={`${routes.assessment(assessment.id)}#${factor.id}`}>
              {t.factor.back}
            </a>
          </p>
        </aside>
      </div>
    </div>
  )
}

function Options({ page, factor, asked }: Pick<Props, "page" | "factor" | "asked">) {
  const t = page.t.assessments.factor
  const now = new Set(asked.standings.flatMap(({ standing }) => (standing.from === undefined ? [] : [standing.floor])))
  return (
    <section class="stack tight" aria-labelledby="options">
      <h2 id="options">{t.help}</h2>
      <p>{factor.help[page.lang]}</p>
      <h3>{t.options}</h3>
      <ul class="lines small">
        {([0, 1, 2, 3, 4] as const).map((option) => (
          <li>
            <Level option={option} page={page} /> {factor.options[option][page.lang]}
            {now.has(option) ? <b> ({t.now})</b> : null}
          </li>
        ))}
      </ul>
      <details class="small">
        <summary>{t.references}</summary>
        <ul>
          {factor.references.map(({ source, version, locator, status }) => (
            <li>
              {[source, version, locator].filter((part) => part !== undefined).join(" ")}
              {status === "to-confirm" ? <span class="dim"> ({t.toConfirm})</span> : null}
            </li>
          ))}
        </ul>
        <p>
          <a href={`${routes.methodology}#${factor.id}`}>{t.reference}</a>
        </p>
      </details>
    </section>
  )
}

/** What a good answer leaves open as long as nothing better than words backs it. */
function WeakSection({ page, reading, factor, weak, typed, faults, edits }: Props & { edits: boolean }) {
  const t = page.t.assessments.factor
  if (!weak) return null
  const closed = new Map((reading.work.get(factor.id)?.closed ?? []).map((one) => [one.question, one]))
  const open = weak.questions.filter(({ state }) => state === "open")
  return (
    <section class="stack tight" aria-labelledby="weak">
      <h2 id="weak">{t.weak}</h2>
      <p>{weak.gap[page.lang]}</p>
      <ul class="lines small">
        {weak.questions.map((question) => {
          const how = closed.get(question.id)
          return (
            <li>
              {question.text[page.lang]} <b>({t.weakStates[question.state]})</b>
              {how ? (
                <small>
                  {how.note} ·{" "}
                  {t.weakClosed(personText(how.by, reading.people, page), dayText(how.on, page.lang, "short"))}
                </small>
              ) : (
                <small>
                  {colon(page, t.weakClose)} {question.closes[page.lang]}
                </small>
              )}
            </li>
          )
        })}
      </ul>
      {edits && open.length > 0 ? (
        <details class="noprint" open={faults.some(({ place }) => place === "closing" || place === "question")}>
          <summary>{t.close}</summary>
          <form
            method="post"
            action={routes.assessmentClosing(reading.assessment.id, factor.id)}
            class="stack form tight"
            hx-boost="false"
          >
            <input type="hidden" name="seen" value={reading.seen} />
            <Select
              page={page}
              name="question"
              label={t.closeQuestion}
              typed={typed}
              faults={faults}
              options={open.map(({ id, text }) => ({ value: id, label: text[page.lang] }))}
            />
            <TextArea
              page={page}
              name="closing"
              label={t.closeNote}
              hint={t.closeNoteHint}
              typed={typed}
              faults={faults}
            />
            <p>
              <button type="submit" class="btn">
                {t.closeSave}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  )
}

function AssignForm({ page, reading, factor, helpers, typed, faults }: Props) {
  const t = page.t.assessments.factor
  const now = reading.work.get(factor.id)?.assigneeId ?? ""
  return (
    <section class="card stack tight" aria-labelledby="assign">
      <h2 id="assign" class="sub">
        {t.assign}
      </h2>
      <form
        method="post"
        action={routes.assessmentAssignment(reading.assessment.id, factor.id)}
        class="stack tight"
        hx-boost="false"
      >
        <input type="hidden" name="seen" value={reading.seen} />
        <Select
          page={page}
          name="assignee"
          label={t.assignee}
          value={"assignee" in typed ? typedText(typed, "assignee") : now}
          faults={faults}
          options={[{ value: "", label: t.nobody }, ...helpers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <p>
          <button type="submit" class="btn">
            {t.assignSave}
          </button>
        </p>
      </form>
    </section>
  )
}

function Justification({ page, reading, factor, typed, faults, edits }: Props & { edits: boolean }) {
  const t = page.t.assessments.factor
  const now = reading.work.get(factor.id)?.justification
  if (!edits) {
    return now === undefined ? null : (
      <section class="card stack tight" aria-labelledby="justification">
        <h2 id="justification" class="sub">
          {t.justification}
        </h2>
        <p class="lineated small">{now}</p>
      </section>
    )
  }
  return (
    <section class="card stack tight" aria-labelledby="justification">
      <h2 id="justification" class="sub">
        {t.justification}
      </h2>
      <form
        method="post"
        action={routes.assessmentJustification(reading.assessment.id, factor.id)}
        class="stack tight"
        hx-boost="false"
      >
        <input type="hidden" name="seen" value={reading.seen} />
        <TextArea
          page={page}
          name="justification"
          label={t.measure}
          hint={t.justificationHint}
          typed={"justification" in typed ? typed : { justification: now ?? "" }}
          faults={faults}
          rows={4}
        />
        <p>
          <button type="submit" class="btn">
            {t.justificationSave}
          </button>
        </p>
      </form>
    </section>
  )
}
