import { signedOf } from "../../src/core/awaited.ts"
import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import { closedOutcomes } from "../../src/core/decision-draft.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import { shown as shownText } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ActionsSection } from "../decision/actions.tsx"
import { AsOfSection } from "../decision/as-of.tsx"
import { AnswersSection, DeparturesSection } from "../decision/matrix.tsx"
import {
  type DecisionProps,
  planTitle,
  type ShownAnswerOn,
  type ShownDecision,
  type SigningAttempt,
} from "../decision/model.ts"
import { PreviewSection } from "../decision/preview.tsx"
import { Refusal, SignForm } from "../decision/sign-form.tsx"
import { SignOffsSection } from "../decision/sign-offs.tsx"
import {
  AccessSection,
  BasisSection,
  ConditionsSection,
  DatesSection,
  Linked,
  PreconditionsSection,
} from "../decision/terms.tsx"
import { EventItem } from "../events/event.tsx"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { OutcomeTag } from "../parts/tag.tsx"
import { Done } from "../people/done.tsx"

interface Props extends DecisionProps {
  done?: string | undefined
  attempt: SigningAttempt
  read: string
  /** The day asked for, as it was typed, and what held on it. */
  at: string
  on?: ShownAnswerOn | undefined
  /** How old an assessment may be, in months. */
  months: number
}

/** Says the result first: heading and title. */
export function decisionTitle(page: Page, shown: ShownDecision): string {
  const t = page.t.decision.title
  const plan = planTitle(page, shown)
  const { state } = shown
  const { content, signing } = shown.decision
  if (state === "force") return t[content.outcome](plan)
  if (state !== "signing") return t[state](plan)
  const { there, asked } = signedOf(signing)
  return t.signing(plan, there, asked)
}

/** A decision, for ever at one address: what it says, what it rests on, who signed it, and what held on any day. */
export function DecisionPage(props: Props) {
  const { page, shown, words, done, attempt } = props
  const { status, origin, content } = shown.decision
  const closed = closedOutcomes.includes(content.outcome)
  return (
    <div class="stack loose">
      <DecideNav page={page} current="decisions" />
      {done ? <Done>{done}</Done> : null}
      <Refusal page={page} shown={shown} attempt={attempt} />
      <Faults page={page} faults={attempt.faults} />
      <Head {...props} />
      <OnThisPage {...props} />
      <Summary {...props} />
      <AnswersSection {...props} />
      {origin === "suspension" ? null : (
        <>
          <DeparturesSection {...props} />
          <div class="split">
            <div class="stack loose">
              {closed ? null : <ConditionsSection {...props} />}
              {closed ? <DatesSection {...props} /> : <PreconditionsSection {...props} />}
            </div>
            <div class="stack loose">
              {closed ? null : <DatesSection {...props} />}
              <BasisSection {...props} />
              {closed ? null : <AccessSection {...props} />}
            </div>
          </div>
        </>
      )}
      {origin === "suspension" ? <DatesSection {...props} /> : null}
      {shown.preview ? <PreviewSection page={page} words={words} preview={shown.preview} /> : null}
      <div class="cols two">
        <SignOffsSection {...props} />
        {status === "draft" || status === "abandoned" ? null : <SignForm {...props} />}
      </div>
      <ActionsSection {...props} />
      <AsOfSection {...props} />
      <History {...props} />
    </div>
  )
}

function Head({ page, shown }: Props) {
  const t = page.t.decision
  const { tool, plan, content } = shown.decision
  return (
    <header class="stack tight">
      <nav class="meta noprint" aria-label={t.breadcrumb}>
        <a href={routes.decisions()}>{page.t.decisions.title}</a> /{" "}
        <a href={routes.tool(tool.slug, { plan: plan.slug })}>{planTitle(page, shown)}</a>
      </nav>
      <h1 class="long">{decisionTitle(page, shown)}</h1>
      {shown.state === "force" ? null : (
        <p>
          <OutcomeTag outcome={content.outcome} page={page} />
        </p>
      )}
      <State page={page} shown={shown} />
    </header>
  )
}

/** Where it stands today, in one or a few sentences. */
function State({ page, shown }: Pick<Props, "page" | "shown">) {
  const t = page.t.decision.state
  const { state } = shown
  const { content, origin, signing, status, endedAt, inForce, id } = shown.decision
  const day = (value: string) => dayText(value, page.lang)
  const { validFrom, validUntil } = content
  const over = state === "force" && validUntil !== undefined && validUntil < page.today
  return (
    <>
      <p class="lede">
        {state === "force"
          ? over && validUntil
            ? t.expired(day(validUntil))
            : t.force(day(validFrom), validUntil && day(validUntil))
          : null}
        {state === "coming" ? t.coming(day(validFrom)) : null}
        {state === "past" ? t.past : null}
        {state === "uncounted" ? t.uncounted : null}
        {state === "draft" ? t.draft : null}
        {state === "signing" ? t.signing : null}
        {state === "abandoned" ? t.abandoned(day(dayIn(page.zone, new Date(endedAt ?? 0)))) : null}
        {state === "past" && inForce && inForce.id !== id ? (
          <>
            {" "}
            <a href={routes.decision(inForce.id)}>{t.pastNow}</a>.
          </>
        ) : null}
      </p>
      {signing.dissent && status === "recorded" ? (
        <p>
          <Mark id="warn" /> <b>{t.dissent}</b>
        </p>
      ) : null}
      {origin === "stated" ? <p class="dim">{status === "recorded" ? t.confirmed : t.stated}</p> : null}
      {origin === "import" ? <p class="dim">{t.imported}</p> : null}
    </>
  )
}

function OnThisPage({ page, shown }: Props) {
  const t = page.t.decision.here
  const suspension = shown.decision.origin === "suspension"
  const closed = closedOutcomes.includes(shown.decision.content.outcome)
  const places: readonly (readonly [string, string, boolean])[] = [
    ["answers", t.answers, true],
    ["conditions", t.conditions, !closed],
    ["basis", t.basis, !suspension],
    ["preview", t.preview, shown.preview !== undefined],
    ["sign-offs", t.signOffs, true],
    ["as-of", t.asOf, true],
    ["history", t.history, true],
  ]
  return (
    <nav class="noprint" aria-label={t.label}>
      <ul class="row small here">
        {places.map(([id, label, there]) =>
          there ? (
            <li>
              <a href={`#${id}`}>{label}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  )
}

/** For all: the summary. For signatories: the rationale, and where an earlier decision is written down. */
function Summary({ page, shown, keeps }: Props) {
  const t = page.t.decision
  const { summary, rationale, source } = shown.decision.content
  return (
    <section class="stack" aria-label={t.summary}>
      <p class={summary ? "written" : "dim"}>
        {summary ? <Shown text={shownText(summary)} page={page} /> : t.noSummary}
      </p>
      {keeps && rationale ? (
        <div class="stack tight">
          <h2 class="sub">{t.rationale}</h2>
          <p class="written">
            <Shown text={shownText(rationale)} page={page} />
          </p>
        </div>
      ) : null}
      {keeps && source ? (
        <p class="small">
          <b>{t.source}</b>
          {page.lang === "fr" ? "\u00a0: " : ": "}
          <Linked text={source} />
        </p>
      ) : null}
    </section>
  )
}

function History({ page, words, shown, keeps }: Props) {
  const t = page.t.decision.history
  const { history } = shown
  const people = keeps ? shown.names.people : unnamed(page, shown)
  const names = { ...shown.names, people }
  return (
    <section class="stack tight" aria-labelledby="history">
      <h2 id="history">{t.title}</h2>
      {history.length === 0 ? (
        <p class="small dim">{t.none}</p>
      ) : (
        <ol class="time">
          {history.map((event) => (
            <EventItem event={event} telling={{ page, names, words }} />
          ))}
        </ol>
      )}
      <p class="small noprint">
        <a href={routes.history(`plan/${shown.decision.plan.slug}`)}>{t.plan}</a>
      </p>
    </section>
  )
}

/** Names of signatories are for those who prepare decisions: whoever gave the last verdict recorded it. */
function unnamed(page: Page, { names }: ShownDecision): EventNames["people"] {
  const name = page.t.decision.signOffs.keeper
  return new Map([...names.people.keys()].map((id) => [id, { name }]))
}
