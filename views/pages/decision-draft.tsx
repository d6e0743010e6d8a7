import { dayText } from "../../src/core/day-text.ts"
import { shown as shownText } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ConditionFields } from "../decision/condition-fields.tsx"
import { AnswersPart } from "../decision-draft/answers.tsx"
import { BasisCard } from "../decision-draft/basis.tsx"
import { CheckPart } from "../decision-draft/check.tsx"
import {
  DateFields,
  OutcomeField,
  PersonalPart,
  PreconditionFields,
  StatedFields,
  TextFields,
} from "../decision-draft/fields.tsx"
import { type DraftProps, planTitle, type ShownDraft } from "../decision-draft/model.ts"
import { SpentNote, StaleNote } from "../decision-draft/stale.tsx"
import { wordIn } from "../events/telling.ts"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { Done } from "../people/done.tsx"

/** Says what is still missing; becomes the title. */
export function draftTitle(page: Page, { decision, left }: ShownDraft): string {
  return page.t.draft.title(planTitle(page, decision), left.length)
}

/** A decision as it is prepared: the proposal, where it is departed from and why, conditions, days, texts, and what is missing. */
export function DecisionDraftPage(props: DraftProps) {
  const { page, shown } = props
  const { decision, spent } = shown
  const t = page.t.draft
  return (
    <div class="stack loose">
      <DraftHeader {...props} />
      {shown.stale ? <StaleNote {...props} /> : null}
      <SpentNote page={page} shown={shown} />
      <Faults page={page} faults={shown.faults} />
      <BasisCard {...props} />
      <form
        method="post"
        action={routes.decisionDraft(decision.id)}
        class="stack loose"
        aria-label={t.heading}
        hx-boost="false"
      >
        <input type="hidden" name="version" value={shown.version} />
        <input type="hidden" name="was" value={shown.was} />
        {/* What Enter in a field does: nothing is saved or removed by it. */}
        <button type="submit" class="vh" name="do" value="recompute" tabindex={-1}>
          {t.matrix.recompute}
        </button>
        <StatedFields {...props} />
        <OutcomeField {...props} />
        <div id="draft-answers" class="stack loose">
          <AnswersPart {...props} />
        </div>
        <p class="row noscripts">
          <button type="submit" class="btn" name="do" value="recompute">
            {t.matrix.recompute}
          </button>
          <span class="meta">{t.matrix.recomputeNote}</span>
        </p>
        <ConditionFields
          page={page}
          words={props.words}
          vocabulary={shown.vocabulary}
          typed={shown.typed}
          faults={shown.faults}
          added={shown.added}
        />
        <DateFields {...props} />
        <PreconditionFields {...props} />
        <div id="draft-personal" class="stack">
          <PersonalPart {...props} />
        </div>
        <TextFields {...props} />
        <div class="cols two">
          <section class="stack tight" aria-labelledby="check" id="draft-check">
            <CheckPart {...props} />
          </section>
          <div class="stack">
            {spent === undefined ? <Buttons page={page} shown={shown} /> : null}
            <Access {...props} />
          </div>
        </div>
      </form>
    </div>
  )
}

/** What is told anew as the form changes: each part in its place. */
export function DraftParts(props: DraftProps) {
  const { page, shown } = props
  const { since } = shown
  return (
    <>
      <hx-partial hx-target="#draft-answers" hx-swap="innerMorph">
        <AnswersPart {...props} />
      </hx-partial>
      <hx-partial hx-target="#draft-personal" hx-swap="innerMorph">
        <PersonalPart {...props} />
      </hx-partial>
      <hx-partial hx-target="#draft-check" hx-swap="innerHTML">
        <CheckPart {...props} />
      </hx-partial>
      {since ? (
        <hx-partial hx-target="#draft-moved" hx-swap="innerHTML">
          {page.t.draft.basis.answers(since.looser, since.stricter)}
        </hx-partial>
      ) : null}
    </>
  )
}

function DraftHeader({ page, shown }: DraftProps) {
  const t = page.t.draft
  const { decision } = shown
  const { inForce, plan, tool } = decision
  const until = inForce?.validUntil && dayText(inForce.validUntil, page.lang)
  const done = wordIn(t.done, page.query.get("done") ?? "")
  return (
    <header class="stack">
      <DecideNav page={page} current="decisions" />
      {done === undefined || shown.faults.length > 0 || shown.stale || shown.spent ? null : <Done>{done}</Done>}
      <div class="stack tight">
        <nav class="meta" aria-label={t.breadcrumb}>
          <a href={routes.decisions()}>{page.t.decisions.title}</a> /{" "}
          <a href={routes.tool(tool.slug, { plan: plan.slug })}>{planTitle(page, decision)}</a>
        </nav>
        <h1 class="long">{draftTitle(page, shown)}</h1>
        <p class="row">
          <span class="tag ask">
            <Mark id="clock" />
            {t.status(decision.version)}
          </span>
          {decision.origin === "stated" ? <span class="tag off">{t.statedTag}</span> : null}
          <span class="dim small">{inForce ? t.replaces(until) : t.first}</span>
        </p>
        <p class="lede">{decision.origin === "stated" ? t.statedNote : t.lead}</p>
      </div>
    </header>
  )
}

function Buttons({ page, shown }: Omit<DraftProps, "words">) {
  const t = page.t.draft
  return (
    <div class="stack tight">
      <p class="row">
        <button type="submit" class="btn go" name="do" value="lay">
          {t.lay}
        </button>
        <button type="submit" class="btn" name="do" value="save">
          {t.save}
        </button>
      </p>
      <p class="meta">
        {t.layNote} {t.saveNote}
      </p>
      <p class="row small">
        <a href={`${routes.decision(shown.decision.id)}#preview`}>{t.preview}</a>
        <a href={`${routes.decision(shown.decision.id)}#actions`}>{t.abandon}</a>
      </p>
    </div>
  )
}

/** The only place that speaks of how one gets it: seats and training change no answer. */
function Access({ page, shown: { decision } }: DraftProps) {
  const t = page.t.decision.access
  return (
    <section class="stack tight" aria-labelledby="access">
      <h2 id="access" class="sub">
        {t.title}
      </h2>
      <p class="small">
        {decision.plan.access ? <Shown text={shownText(decision.plan.access)} page={page} /> : t.none}
      </p>
      <p class="meta">{t.note}</p>
    </section>
  )
}
