import type { Child } from "hono/jsx"
import { dayText, listText } from "../../src/core/day-text.ts"
import { shown as shownText } from "../../src/core/text.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { bandText } from "../parts/band.ts"
import { exactPercent, points } from "../parts/figure.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { Shown } from "../parts/shown.tsx"
import { ConditionList, scopeText } from "../tool/decision.tsx"
import { lower, webAddress } from "../tool/words.ts"
import { type DecisionProps, personName } from "./model.ts"

/** The numbered conditions, each with where it applies. */
export function ConditionsSection({ page, words, shown }: DecisionProps) {
  const t = page.t.decision.conditions
  const { conditions, outcome } = shown.decision.content
  const count = conditions.length + (outcome === "tolerated" ? 1 : 0)
  return (
    <section class="stack tight" aria-labelledby="conditions">
      <h2 id="conditions">{t.title(count)}</h2>
      {count === 0 ? null : <ConditionList page={page} words={words} conditions={conditions} outcome={outcome} />}
    </section>
  )
}

/** What has to hold now, whether it does, and until or since when. */
export function PreconditionsSection({ page, words, shown: { decision, carries } }: DecisionProps) {
  const t = page.t.decision.preconditions
  const states = page.t.tool.preconditions
  const own = decision.content.preconditions
  const carried = carries
    .filter(({ id, classes }) => !own.some((one) => one.id === id && sameSet(one.classes, classes)))
    .map(({ id, classes }) => ({ id, classes, uses: [] as readonly string[], carried: true }))
  const all = [...own.map((one) => ({ ...one, carried: false })), ...carried]
  const missing = new Set(all.filter(({ id }) => !decision.holds.get(id)?.holds).map(({ id }) => id)).size
  return (
    <section class="stack tight" aria-labelledby="preconditions">
      <h2 id="preconditions">{t.title(missing, all.length)}</h2>
      {all.length === 0 ? null : (
        <>
          <ul class="lines small">
            {all.map(({ id, carried, ...scope }) => {
              const state = decision.holds.get(id)
              const day = state?.until && dayText(state.until, page.lang)
              const detail = state?.holds ? (day ? states.until(day) : states.noEnd) : day ? states.ended(day) : ""
              return (
                <li>
                  <Mark id={state?.holds ? "yes" : "warn"} /> <b>{preconditionLabels[id].name[page.lang]}</b>{" "}
                  <span class="dim">{scopeText(scope, page, words)}</span>
                  <small>
                    {[state?.holds ? states.holds : states.missing, detail, carried ? t.carried : ""]
                      .filter((part) => part !== "")
                      .join(", ")}
                  </small>
                </li>
              )
            })}
          </ul>
          {missing === 0 ? null : <p class="meta">{t.note}</p>}
        </>
      )}
    </section>
  )
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

/** From when, until when, when it is looked at again, and who prepared it. */
export function DatesSection({ page, shown, keeps }: DecisionProps) {
  const t = page.t.decision.dates
  const { id, content, createdBy, laidAt } = shown.decision
  const { validFrom, validUntil, reviewBy } = content
  const day = (value: string | undefined, none: string): Child =>
    value === undefined ? (
      none
    ) : (
      <>
        <time datetime={value}>{dayText(value, page.lang)}</time>
        {value < page.today ? (
          <>
            {" "}
            <b>
              <Mark id="warn" /> {t.late}
            </b>
          </>
        ) : null}
      </>
    )
  return (
    <section class="stack tight" aria-labelledby="dates">
      <h2 id="dates" class="sub">
        {t.title}
      </h2>
      <dl class="kv">
        <dt>{t.from}</dt>
        <dd>
          <time datetime={validFrom}>{dayText(validFrom, page.lang)}</time>
        </dd>
        <dt>{t.until}</dt>
        <dd>{day(validUntil, t.noEnd)}</dd>
        <dt>{t.review}</dt>
        <dd>{day(reviewBy, t.noReview)}</dd>
        {keeps && createdBy ? (
          <>
            <dt>{t.prepared}</dt>
            <dd>
              <bdi>{personName(page, shown, createdBy)}</bdi>
            </dd>
          </>
        ) : null}
        {laidAt ? (
          <>
            <dt>{t.laid}</dt>
            <dd>{momentText(page, laidAt, true)}</dd>
          </>
        ) : null}
        <dt>{t.id}</dt>
        <dd>
          <code>{id}</code>
        </dd>
      </dl>
    </section>
  )
}

/** The frozen assessment, and what is asked for where personal data is allowed. */
export function BasisSection({ page, shown, keeps, months }: DecisionProps & { months: number }) {
  const t = page.t.decision.basis
  const { assessment, origin, content, status } = shown.decision
  const personal: readonly (readonly [string, string | undefined])[] = [
    [t.dpo, content.dpoOpinion],
    [t.dpia, content.dpia],
    [t.worksCouncil, content.worksCouncil],
  ]
  return (
    <section class="stack tight" aria-labelledby="basis">
      <h2 id="basis" class="sub">
        {t.title}
      </h2>
      {assessment ? (
        <>
          <p>
            <a href={routes.frozenAssessment(assessment.id)}>{t.link(dayText(assessment.on, page.lang))}</a>
          </p>
          <p>
            <b>{t.score(points(assessment.score, page.lang), lower(bandText(assessment.band, page.lang)))}</b>
          </p>
          <RiskBar score={assessment.score} floor={assessment.floor} page={page} size="wide" />
          <p class="meta">
            {t.floor(points(assessment.floor, page.lang), exactPercent(assessment.evidence, page.lang))}
          </p>
          {shown.tooOld && status !== "recorded" ? (
            <p class="small">
              <Mark id="warn" /> <b>{t.tooOld(months)}</b>
            </p>
          ) : null}
        </>
      ) : (
        <p class="small">{origin === "stated" || origin === "import" ? t.stated : t.none}</p>
      )}
      {keeps && personal.some(([, text]) => text) ? (
        <dl class="stack tight small">
          {personal.map(([label, text]) =>
            text ? (
              <div>
                <dt>
                  <b>{label}</b>
                </dt>
                <dd class="written">
                  <Linked text={text} />
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      ) : null}
    </section>
  )
}

/** A reference that is an address is a link. */
export function Linked({ text }: { text: string }) {
  const href = webAddress(text.trim())
  return href ? (
    <a href={href} rel="noreferrer">
      {text}
    </a>
  ) : (
    <span>{text}</span>
  )
}

/** How to get the plan: the only place that speaks of seats and training, which no answer depends on. */
export function AccessSection({ page, shown: { decision, licences } }: DecisionProps) {
  const t = page.t.decision.access
  const { plan } = decision
  const live = licences.filter(({ status }) => status === "active" || status === "expiring")
  const lines = live.map(({ kind, seats, end }) =>
    t.licence(t.kinds[kind], seats, end === undefined ? undefined : dayText(end, page.lang)),
  )
  return (
    <section class="stack tight" aria-labelledby="access">
      <h2 id="access" class="sub">
        {t.title}
      </h2>
      <p class="small">{plan.access ? <Shown text={shownText(plan.access)} page={page} /> : t.none}</p>
      {plan.account === "company" ? (
        <p class="small">{lines.length === 0 ? t.noLicence : listText(lines, page.lang, "and")}</p>
      ) : null}
      <p class="meta">{t.note}</p>
    </section>
  )
}
