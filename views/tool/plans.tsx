import type { Child } from "hono/jsx"
import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import { licenceEnd } from "../../src/core/plan-table.ts"
import type { Decision } from "../../src/core/register.ts"
import { type Standing, standingOf } from "../../src/core/standing.ts"
import { shown } from "../../src/core/text.ts"
import type { LicenceStanding, PlanSheet, ToolSheet } from "../../src/core/tool-sheet.ts"
import { outcomes } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { accountLabels, bandLabels } from "../../templates/vocabulary.ts"
import { percent, wholePoints } from "../parts/figure.ts"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"
import type { Words } from "./words.ts"

/** Training, data processing, commercial use, licence on what we put in: what most often decides. */
const keyFactors = ["C1", "A1", "E3", "E2"]

interface PlansProps {
  page: Page
  sheet: ToolSheet
  words: Words
  /** The context, where it is not the reference one: kept in links. */
  context: Query
}

/** The plans side by side; the chosen one is tinted, the others are links. */
export function PlansTable({ page, sheet, words, context }: PlansProps) {
  const { plans, chosen } = sheet
  const t = page.t.tool.plans
  const writes = mayIn(page.who, "register:write", undefined)
  const decided = plans.filter(({ decision }) => decision).length
  const label = words.context(sheet.context.dataClass, sheet.context.use)
  const cells = (cell: (plan: PlanSheet) => Child) =>
    plans.map((one) => <td class={one.plan === chosen?.plan ? "on" : undefined}>{cell(one)}</td>)
  return (
    <section class="stack tight" aria-labelledby="plans">
      <div class="row ends">
        <h2 id="plans">{t.count(plans.length, decided)}</h2>
        {chosen ? (
          <a class="noprint" href={routes.comparison({ a: `plan/${chosen.plan.slug}`, ...context })}>
            {t.compare(shown(chosen.plan.name)[page.lang])}
          </a>
        ) : null}
        {writes ? (
          <a class="btn noprint" href={routes.newPlan({ tool: sheet.tool.slug })}>
            {page.t.register.links.addPlan}
          </a>
        ) : null}
      </div>
      <Scroll label={t.region}>
        <table class="sides">
          <thead>
            <tr>
              <td>
                <span class="vh">{t.plan}</span>
              </td>
              {plans.map(({ plan }) => (
                <th scope="col" class={plan === chosen?.plan ? "on" : undefined}>
                  <a
                    href={routes.tool(sheet.tool.slug, { plan: plan.slug, ...context })}
                    aria-current={plan === chosen?.plan ? "true" : undefined}
                  >
                    {shown(plan.name)[page.lang]}
                  </a>
                  <small>{accountLabels[plan.account][page.lang]}</small>
                  {plan.retiredOn !== undefined && plan.retiredOn <= page.today ? (
                    <small>{page.t.retiring.retire.since(dayText(plan.retiredOn, page.lang, "short"))}</small>
                  ) : null}
                  {writes ? (
                    <small class="noprint">
                      <a href={routes.editPlan(plan.slug)}>
                        {page.t.register.links.edit}
                        <span class="vh"> {shown(plan.name)[page.lang]}</span>
                      </a>
                    </small>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.decision}</th>
              {cells((one) => (
                <DecisionIn page={page} sheet={one} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t.answer(label)}</th>
              {cells((one) => (
                <AnswerTag answer={one.answer} page={page} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t.risk(label)}</th>
              {cells((one) => (
                <RiskIn page={page} sheet={one} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t.broken}</th>
              {cells((one) => (
                <BrokenIn page={page} sheet={one} words={words} />
              ))}
            </tr>
            {keyFactors
              .filter((id) => words.factor(id))
              .map((id) => (
                <tr>
                  <th scope="row">
                    <span class="dim">{id}</span> {words.factor(id)?.name[page.lang]}
                  </th>
                  {cells((one) => (
                    <FactorIn page={page} standing={standingOf(one.standings, id)} words={words} />
                  ))}
                </tr>
              ))}
            <tr>
              <th scope="row">{t.licence}</th>
              {cells((one) => (
                <LicenceIn page={page} licence={one.licence} />
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function DecisionIn({ page, sheet: { decision, underReview } }: { page: Page; sheet: PlanSheet }) {
  const t = page.t.tool.plans
  if (decision) {
    return (
      <>
        <OutcomeTag outcome={decision.outcome} page={page} />
        <small>{decisionDay(decision, page)}</small>
      </>
    )
  }
  const expected = underReview?.expectedOn
  return (
    <>
      <OutcomeTag outcome={underReview ? "under-review" : "not-assessed"} page={page} />
      {expected ? <small>{t.expected(dayText(expected, page.lang, "short"))}</small> : null}
    </>
  )
}

function decisionDay({ outcome, validFrom, validUntil }: Decision, page: Page): string {
  const t = page.t.tool.plans
  const negative = outcomes.indexOf(outcome) >= outcomes.indexOf("refused")
  if (negative || validUntil === undefined) return t.since(dayText(validFrom, page.lang, "short"))
  const day = dayText(validUntil, page.lang, "short")
  return validUntil < page.today ? t.ended(day) : t.until(day)
}

function RiskIn({ page, sheet: { score } }: { page: Page; sheet: PlanSheet }) {
  const t = page.t.tool.plans
  return (
    <>
      <span class="n">
        <b class="score">{wholePoints(score.score, page.lang)}</b>{" "}
        <RiskBar score={score.score} floor={score.floor} page={page} />
      </span>
      <small>
        {bandLabels[score.band][page.lang]},{" "}
        {t.figures(wholePoints(score.floor, page.lang), percent(score.evidence, page.lang))}
      </small>
    </>
  )
}

function BrokenIn({ page, sheet: { score }, words }: { page: Page; sheet: PlanSheet; words: Words }) {
  const factors = [...new Set(score.gates.flatMap(({ state, factor }) => (state === "broken" ? [factor] : [])))]
  if (factors.length === 0) return <>{page.t.tool.plans.noneBroken}</>
  return (
    <>
      {factors.map((id) => (
        <small>
          <Mark id="stop" /> {words.factorName(id)}
        </small>
      ))}
    </>
  )
}

function FactorIn({ page, standing, words }: { page: Page; standing: Standing; words: Words }) {
  const t = page.t.tool
  if (standing.from === undefined) {
    return (
      <>
        <Level option={undefined} page={page} /> <span class="dim">{t.facts.unknown}</span>
      </>
    )
  }
  return (
    <>
      <Level option={standing.floor} page={page} /> {words.option(standing.factor, standing.floor)}
      {standing.why === "live" || standing.why === "rule" ? null : <small>{t.gates.weak[standing.why]}</small>}
    </>
  )
}

function LicenceIn({ page, licence }: { page: Page; licence: LicenceStanding | undefined }) {
  const t = page.t.tools.licence
  if (!licence) return <>{page.t.tool.plans.noLicence}</>
  const end = licenceEnd(licence)
  const day = end && dayText(end, page.lang, "short")
  const details = [
    licence.kind === "trial" ? t.trial : "",
    licence.seats === undefined ? "" : t.seats(licence.seats),
    day === undefined ? "" : licence.status === "expired" ? t.ended(day) : t.until(day),
  ]
  return (
    <>
      {licence.spdx ?? t.status[licence.status]}
      <small>{details.filter((part) => part !== "").join(", ")}</small>
    </>
  )
}
