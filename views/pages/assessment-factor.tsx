import type { Child } from "hono/jsx"
import type { AskedFactor } from "../../src/core/assessment-sheet.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { WeakAnswer } from "../../src/core/weak-answers.ts"
import { typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { CommentsSection } from "../assessment/comments.tsx"
import { AnswerLinks, StandingLines } from "../assessment/factors.tsx"
import { colon } from "../assessment/findings.tsx"
import { type Again, personText, planText, type ShownAssessment, typedIn } from "../assessment/model.ts"
import { SeenForm } from "../assessment/seen-form.tsx"
import { StaleNote } from "../assessment/stale-note.tsx"
import type { QuotesShown } from "../fact/quote.tsx"
import { Faults, Select, TextArea } from "../parts/form.tsx"
import { Level } from "../parts/level.tsx"
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
  /** Those to whom it can be given. */
  assignees: readonly { id: string; name: string }[]
  writes: boolean
  /** A form of the page that was refused, or came too late. */
  again?: Again | undefined
  done?: string | undefined
}

/** One factor of an assessment: what it asks, what is known, who is to answer, what compensates, what people say. */
export function AssessmentFactorPage(props: Props) {
  const { page, words, reading, factor, asked, again, done } = props
  const t = page.t.assessments
  const { assessment } = reading
  const edits = props.writes && assessment.status === "open"
  return (
    <div class="stack loose">
      {done === undefined ? null : <Done>{done}</Done>}
      {again ? <Faults page={page} faults={again.faults} /> : null}
      {again?.stale ? <StaleNote page={page} words={words} again={again} status={assessment.status} /> : null}
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
            {...typedIn(again, "comment")}
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
function WeakSection({ page, reading, factor, weak, again, edits }: Props & { edits: boolean }) {
  const t = page.t.assessments.factor
  if (!weak) return null
  const { typed = {}, faults = [] } = typedIn(again, "factor") ?? {}
  const closed = new Map((reading.work.get(factor.id)?.closed ?? []).map((one) => [one.question, one]))
  const chosen = typedText(typed, "question")
  const open = weak.questions.filter(({ id, state }) => state === "open" || id === chosen)
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
        <details class="noprint" open={"closing" in typed}>
          <summary>{t.close}</summary>
          <SeenForm
            action={routes.assessmentClosing(reading.assessment.id, factor.id)}
            seen={reading.seen}
            save={t.closeSave}
            class="stack form tight"
          >
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
          </SeenForm>
        </details>
      ) : null}
    </section>
  )
}

/** One thing that is said of the factor. */
function Card({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <section class="card stack tight" aria-labelledby={id}>
      <h2 id={id} class="sub">
        {title}
      </h2>
      {children}
    </section>
  )
}

function AssignForm({ page, reading, factor, assignees, again }: Props) {
  const t = page.t.assessments.factor
  const { typed = {}, faults = [] } = typedIn(again, "factor") ?? {}
  const now = reading.work.get(factor.id)?.assigneeId
  const late = again?.stale && "assignee" in typed
  return (
    <Card id="assign" title={t.assign}>
      {late ? <Theirs page={page} text={now === undefined ? t.nobody : personText(now, reading.people, page)} /> : null}
      <SeenForm
        action={routes.assessmentAssignment(reading.assessment.id, factor.id)}
        seen={reading.seen}
        save={t.assignSave}
        class="stack tight"
      >
        <Select
          page={page}
          name="assignee"
          label={t.assignee}
          value={"assignee" in typed ? typedText(typed, "assignee") : now}
          faults={faults}
          options={[{ value: "", label: t.nobody }, ...assignees.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </SeenForm>
    </Card>
  )
}

function Justification({ page, reading, factor, again, edits }: Props & { edits: boolean }) {
  const t = page.t.assessments.factor
  const { typed = {}, faults = [] } = typedIn(again, "factor") ?? {}
  const now = reading.work.get(factor.id)?.justification
  if (!edits) {
    return now === undefined ? null : (
      <Card id="justification" title={t.justification}>
        <p class="lineated small">{now}</p>
      </Card>
    )
  }
  const late = again?.stale && "justification" in typed
  return (
    <Card id="justification" title={t.justification}>
      {late ? <Theirs page={page} text={now ?? t.noMeasure} /> : null}
      <SeenForm
        action={routes.assessmentJustification(reading.assessment.id, factor.id)}
        seen={reading.seen}
        save={t.justificationSave}
        class="stack tight"
      >
        <TextArea
          page={page}
          name="justification"
          label={t.measure}
          hint={t.justificationHint}
          typed={"justification" in typed ? typed : { justification: now ?? "" }}
          faults={faults}
          rows={4}
        />
      </SeenForm>
    </Card>
  )
}

/** What somebody else saved while the form was open. */
function Theirs({ page, text }: { page: Page; text: string }) {
  return (
    <p class="note if small lineated">
      <b>{colon(page, page.t.assessments.stale.theirs)}</b> {text}
    </p>
  )
}
