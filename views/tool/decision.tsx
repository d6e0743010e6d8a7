import { mayIn } from "../../src/core/access.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Condition, Decision, SignOff } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { ChosenPlan } from "../../src/core/tool-sheet.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels, roleLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"
import { lower, type Words } from "./words.ts"

interface DecisionProps {
  page: Page
  chosen: ChosenPlan
  words: Words
}

/** What stands around the decisions of a plan. */
export interface AroundDecision {
  /** Who signed, by opaque id. */
  people: EventNames["people"]
  /** For those who prepare decisions. */
  underWay: readonly { id: string; status: string }[]
  /** Names of the units that exceptions are for. */
  units: EventNames["units"]
  /** So many live exceptions are a signal to assess the tool again. */
  exceptionsSignal: number
}

/** The decision in force, or that there is none; then those to come and the earlier ones, folded. */
export function DecisionCard({ page, chosen, words, around }: DecisionProps & { around: AroundDecision }) {
  const { decision, underReview, coming, earlier } = chosen
  const t = page.t.tool.decision
  return (
    <section class="card stack" aria-labelledby="decision">
      <div class="row">
        <h2 id="decision" class="sub">
          {decision ? t.title : t.none}
        </h2>
        {decision || underReview ? <OutcomeTag outcome={decision?.outcome ?? "under-review"} page={page} /> : null}
      </div>
      {decision ? (
        <>
          <Terms page={page} decision={decision} words={words} />
          <SignOffs page={page} decision={decision} people={around.people} />
          <p class="small">
            <a href={routes.decision(decision.id)}>{t.whole}</a>
          </p>
        </>
      ) : (
        <p class="small">
          {t.noneText}
          {underReview ? ` ${t.review}` : ""}
          {underReview?.expectedOn ? ` ${t.reviewBy(dayText(underReview.expectedOn, page.lang))}` : ""}
        </p>
      )}
      <p class="small noprint">
        <a href={routes.proof({ plan: chosen.plan.slug })}>{page.t.proofs.provePast}</a>
      </p>
      <UnderWay page={page} plan={chosen.plan.slug} underWay={around.underWay} />
      <Others page={page} words={words} title={t.coming} decisions={coming} people={around.people} />
      <Others page={page} words={words} title={t.earlier} decisions={earlier} people={around.people} />
    </section>
  )
}

/** Where a decision about the plan is being prepared; else the way to prepare one. */
function UnderWay({ page, plan, underWay }: { page: Page; plan: string } & Pick<AroundDecision, "underWay">) {
  const t = page.t.tool.decision
  if (page.who.kind !== "person" || !mayIn(page.who, "decisions:write", undefined)) return null
  if (underWay.length === 0) {
    return (
      <p class="noprint">
        <a class="btn" href={routes.newDecision({ plan })}>
          {t.prepare}
        </a>
      </p>
    )
  }
  return (
    <ul class="lines small">
      {underWay.map(({ id, status }) => (
        <li>
          <a href={routes.decision(id)}>{status === "signing" ? t.atSignature : t.beingPrepared}</a>
        </li>
      ))}
    </ul>
  )
}

interface OneProps {
  page: Page
  decision: Decision
  words: Words
}

function Terms({ page, decision, words }: OneProps) {
  const t = page.t.tool.decision
  const day = (value: string) => dayText(value, page.lang)
  const { validFrom, validUntil, reviewBy, summary, outcome } = decision
  return (
    <>
      {summary ? (
        <p class="small">
          <Shown text={shown(summary)} page={page} />
        </p>
      ) : null}
      {validUntil !== undefined && validUntil < page.today ? <p class="small">{t.ended(day(validUntil))}</p> : null}
      <dl class="kv">
        <dt>{t.from}</dt>
        <dd>{day(validFrom)}</dd>
        <dt>{t.until}</dt>
        <dd>{validUntil ? day(validUntil) : t.noEnd}</dd>
        {reviewBy ? (
          <>
            <dt>{t.reviewOn}</dt>
            <dd>{day(reviewBy)}</dd>
          </>
        ) : null}
      </dl>
      {outcome === "refused" || outcome === "suspended" || outcome === "retired" ? null : (
        <Answers page={page} decision={decision} words={words} />
      )}
      {decision.conditions.length > 0 || outcome === "tolerated" ? (
        <Conditions page={page} decision={decision} words={words} />
      ) : null}
    </>
  )
}

function Answers({ page, decision, words }: OneProps) {
  const t = page.t.tool.decision
  const { classes, otherClasses, uses, otherUses, overrides } = decision
  return (
    <>
      <h3 class="sub small">{t.byClass}</h3>
      <Answered page={page} answers={classes} name={words.className} others={[t.otherClasses, otherClasses]} />
      <h3 class="sub small">{t.byUse}</h3>
      <Answered page={page} answers={uses} name={words.useName} others={[t.otherUses, otherUses]} />
      {overrides.length > 0 ? (
        <>
          <h3 class="sub small">{t.overrides}</h3>
          <dl class="kv answers">
            {overrides.map((one) => (
              <>
                <dt>{t.pair(words.className(one.class), lower(words.useName(one.use)))}</dt>
                <dd>
                  <AnswerTag answer={one.answer} page={page} />
                </dd>
              </>
            ))}
          </dl>
        </>
      ) : null}
    </>
  )
}

interface AnsweredProps {
  page: Page
  answers: Readonly<Record<string, Answer>>
  name(id: string): string
  others: readonly [label: string, answer: Answer]
}

function Answered({ page, answers, name, others: [label, rest] }: AnsweredProps) {
  return (
    <dl class="kv answers">
      {Object.entries(answers).map(([id, answer]) => (
        <>
          <dt>{name(id)}</dt>
          <dd>
            <AnswerTag answer={answer} page={page} />
          </dd>
        </>
      ))}
      <dt>{label}</dt>
      <dd>
        <AnswerTag answer={rest} page={page} />
      </dd>
    </dl>
  )
}

function Conditions({ page, decision: { conditions, outcome }, words }: OneProps) {
  const t = page.t.tool.decision
  return (
    <>
      <h3 class="sub small">{t.conditions}</h3>
      <ConditionList page={page} words={words} conditions={conditions} outcome={outcome} small />
    </>
  )
}

interface ConditionListProps {
  page: Page
  words: Words
  conditions: readonly Pick<Condition, "text" | "classes" | "uses">[]
  /** What is tolerated is to be replaced: a condition of its own. */
  outcome?: Decision["outcome"] | undefined
  small?: boolean
}

/** Conditions by number, each with where it applies. */
export function ConditionList({ page, words, conditions, outcome, small = false }: ConditionListProps) {
  return (
    <ol class={small ? "conds small" : "conds"}>
      {conditions.map((condition) => (
        <li>
          <span>
            <Shown text={shown(condition.text)} page={page} />
            <small>{scopeText(condition, page, words)}</small>
          </span>
        </li>
      ))}
      {outcome === "tolerated" ? (
        <li>
          <span>{page.t.tool.decision.tolerated}</span>
        </li>
      ) : null}
    </ol>
  )
}

/** "for internal data; copy or images": where a condition or an exception applies. */
export function scopeText({ classes, uses }: Pick<Condition, "classes" | "uses">, page: Page, words: Words): string {
  const t = page.t.tool.decision
  const lists = [classes.map(words.classPhrase), uses.map((id) => lower(words.useName(id)))]
  const parts = lists.filter((list) => list.length > 0).map((list) => listText(list, page.lang, "or"))
  return parts.length === 0 ? t.everywhere : t.scope(parts.join(" – "))
}

/** Names are for those who keep the register; everybody reads roles and days. */
function SignOffs({
  page,
  decision: { signOffs, stated },
  people,
}: {
  page: Page
  decision: Decision
} & Pick<AroundDecision, "people">) {
  const t = page.t.tool.decision
  const keeps = page.may("register:write")
  return (
    <>
      <h3 class="sub small">{t.signOffs}</h3>
      {stated ? <p class="meta">{signOffs.length > 0 ? t.stated : `${t.statedDecision} ${t.noSignOffs}`}</p> : null}
      {signOffs.length > 0 ? (
        <ul class="lines small">
          {signOffs.map((signOff) => (
            <li>
              {keeps ? <bdi>{signerName(signOff.name, page, people)}</bdi> : null}
              <small>{signOffText(signOff, page)}</small>
            </li>
          ))}
        </ul>
      ) : stated ? null : (
        <p class="small">{t.noSignOffs}</p>
      )}
      {signOffs.length > 0 && !stated ? <p class="meta">{t.notSignature}</p> : null}
      <p class="meta">{t.rationale}</p>
    </>
  )
}

function signerName(name: string, page: Page, people: AroundDecision["people"]): string {
  return name.startsWith("per_") ? people.get(name)?.name || page.t.decision.signOffs.someone : name
}

function signOffText({ role, verdict, on }: SignOff, page: Page): string {
  const t = page.t.tool.decision
  return t.signOff(roleLabels[role][page.lang], t.verdicts[verdict], dayText(on, page.lang, "short"))
}

interface OthersProps extends Pick<AroundDecision, "people"> {
  page: Page
  words: Words
  title(count: number): string
  decisions: readonly Decision[]
}

function Others({ page, words, title, decisions, people }: OthersProps) {
  const t = page.t.tool.decision
  if (decisions.length === 0) return null
  return (
    <details class="small">
      <summary>{title(decisions.length)}</summary>
      <ul class="lines small">
        {decisions.map((decision) => (
          <li>
            <OutcomeTag outcome={decision.outcome} page={page} />
            <small>
              {t.period(
                dayText(decision.validFrom, page.lang, "short"),
                decision.validUntil && dayText(decision.validUntil, page.lang, "short"),
              )}
              {decision.recorded === undefined ? `, ${t.noQuorum}` : ""}
            </small>
            <details>
              <summary>{page.t.tool.history.details}</summary>
              <Terms page={page} decision={decision} words={words} />
              <SignOffs page={page} decision={decision} people={people} />
              <p>
                <a href={routes.decision(decision.id)}>{t.whole}</a>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the decision requires to hold now, and until when it does. */
export function Preconditions({
  page,
  chosen: { preconditions, plan },
  ended,
}: {
  page: Page
  chosen: ChosenPlan
  /** The plan is history. */
  ended: boolean
}) {
  const t = page.t.tool.preconditions
  const writes = !ended && mayIn(page.who, "register:write", undefined)
  if (preconditions.length === 0 && !writes) return null
  const missing = preconditions.filter(({ holds }) => !holds).length
  return (
    <section class="stack tight" aria-labelledby="preconditions">
      <h2 id="preconditions" class="sub">
        {preconditions.length === 0 ? t.none : t.title(missing)}
      </h2>
      <ul class="lines small">
        {preconditions.map(({ id, holds, until }) => {
          const day = until && dayText(until, page.lang)
          const detail = holds ? (day ? t.until(day) : t.noEnd) : day ? t.ended(day) : ""
          return (
            <li>
              <Mark id={holds ? "yes" : "warn"} /> {preconditionLabels[id].name[page.lang]}
              <small>{[holds ? t.holds : t.missing, detail].filter((part) => part !== "").join(", ")}</small>
            </li>
          )
        })}
      </ul>
      {writes ? (
        <p class="noprint">
          <a class="btn" href={routes.newState({ plan: plan.slug })}>
            {page.t.rights.state.add}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Scoped, dated permissions, for whom and until when. Who approved them is for those who administer them. */
export function Exceptions({ page, chosen, words, around }: DecisionProps & { around: AroundDecision }) {
  const t = page.t.tool.exceptions
  const { exceptions, plan } = chosen
  const asks = page.who.kind === "person" && mayIn(page.who, "decisions:write", undefined)
  if (exceptions.length === 0 && !asks) return null
  const live = exceptions.filter(({ from, until }) => from <= page.today && until >= page.today).length
  return (
    <section class="stack tight" aria-labelledby="exceptions">
      <h2 id="exceptions" class="sub">
        {t.title}
      </h2>
      {live >= around.exceptionsSignal ? <p class="small">{t.signal(live)}</p> : null}
      {exceptions.length === 0 ? <p class="small dim">{t.none}</p> : null}
      <ul class="lines small">
        {exceptions.map((exception) => {
          const { id, from, until, who, answer } = exception
          const state = until < page.today ? t.over : from > page.today ? t.toCome : t.live
          const unit = around.units.get(who)
          return (
            <li>
              <AnswerTag answer={answer} page={page} />{" "}
              <a href={routes.exception(id)}>{scopeText(exception, page, words)}</a>
              <small>
                {t.group(unit ? shown(unit)[page.lang] : who)},{" "}
                {t.period(dayText(from, page.lang, "short"), dayText(until, page.lang, "short"))} ({state})
              </small>
            </li>
          )
        })}
      </ul>
      {asks ? (
        <p class="noprint small">
          <a href={routes.newException({ plan: plan.slug })}>{page.t.exceptions.ask}</a>
        </p>
      ) : null}
    </section>
  )
}
