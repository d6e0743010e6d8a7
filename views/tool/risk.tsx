import { mayIn } from "../../src/core/access.ts"
import { bandIds } from "../../src/core/band.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { Contribution } from "../../src/core/score.ts"
import type { Change } from "../../src/core/sensitivity.ts"
import type { ChosenPlan, ToolSheet } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { exactPercent, percent, points, wholePoints } from "../parts/figure.ts"
import { Level } from "../parts/level.tsx"
import { RiskBar, ShareBar } from "../parts/risk.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { capital, lower, type Words } from "./words.ts"

interface RiskProps {
  page: Page
  sheet: ToolSheet
  chosen: ChosenPlan
  words: Words
  methodology: Methodology
}

/** The score of the chosen plan in the context: what it weighs, what would change it, what it is in other contexts. */
export function RiskSection(props: RiskProps & { name: string; ended: boolean }) {
  const { page, sheet, chosen, words, methodology, name, ended } = props
  const { score, shown } = chosen
  const t = page.t.tool.risk
  const { lang } = page
  const { reference, bands } = methodology
  const { dataClass, use } = sheet.context
  const isReference = dataClass === reference.dataClass && use === reference.use
  const depth = score.depth === "full" ? t.full : t.screening
  return (
    <section class="stack" aria-labelledby="risk">
      <h2 id="risk">{t.title(name, bandLabels[score.band][lang])}</h2>
      <div class="card stack">
        <div class="row ends">
          <p>
            <b class="figure">{points(shown.score, lang)}</b> {t.outOf}, <b>{bandLabels[score.band][lang]}</b>
          </p>
          <p class="meta">
            {t.meta(capital(words.context(dataClass, use)), isReference, depth, score.methodologyVersion)}
          </p>
        </div>
        <div>
          <RiskBar score={score.score} floor={score.floor} page={page} size="big" />
          <Scale page={page} bands={bands} band={score.band} />
        </div>
        <p>
          {sentence(page, chosen)} {t.evidence(exactPercent(shown.evidence, lang))}
        </p>
        {score.band === "critical" ? (
          <p>{score.gates.some(({ state }) => state === "broken") ? t.critical : t.criticalFloor}</p>
        ) : null}
        {score.band === "unproven" ? <p>{t.unproven(percent(bands.minimumEvidence, lang))}</p> : null}
        <Frozen page={page} chosen={chosen} words={words} methodology={methodology} />
        <Assess page={page} chosen={chosen} ended={ended} />
      </div>
      <Chooser page={page} sheet={sheet} chosen={chosen} methodology={methodology} />
      <div class="cols">
        <Changes page={page} chosen={chosen} words={words} />
        <Contexts page={page} sheet={sheet} chosen={chosen} words={words} />
      </div>
      <Contributions page={page} chosen={chosen} words={words} />
    </section>
  )
}

/** The bands of the score on the same scale as the bar above. */
export function Scale({ page, bands, band }: { page: Page; bands: Methodology["bands"]; band: string }) {
  const { low, moderate } = bands
  const marks = [
    { at: 0, id: "low" as const },
    { at: low, id: "moderate" as const },
    { at: moderate, id: "high" as const },
  ]
  return (
    <svg class="scale" role="img" aria-label={page.t.tool.risk.scale(low, moderate)}>
      {marks.map(({ at, id }) => (
        <>
          <line x1={`${at}%`} x2={`${at}%`} y2="100%" />
          <text class={id === band ? "on" : undefined} x={`${at}%`} dx="6" y="75%">
            {bandLabels[id][page.lang]}
          </text>
        </>
      ))}
    </svg>
  )
}

function sentence(page: Page, { score, shown }: ChosenPlan): string {
  const t = page.t.tool.risk
  const asked = score.contributions.length
  const weak = score.contributions.filter(({ standing }) => !standing.strong).length
  if (shown.floor === 0 && weak === asked) return t.nothing(asked)
  return t.sentence(points(shown.floor, page.lang), points(shown.score - shown.floor, page.lang), weak, asked)
}

function Frozen({ page, chosen, words, methodology }: Omit<RiskProps, "sheet">) {
  const { assessment } = chosen
  if (!assessment) return null
  const band = bandIds.find((id) => id === assessment.band)
  const { dataClass, use } = methodology.reference
  return (
    <p class="meta">
      {page.t.tool.risk.frozen(
        dayText(assessment.on, page.lang),
        points(assessment.score, page.lang),
        band ? bandLabels[band][page.lang] : assessment.band,
        words.context(dataClass, use),
        assessment.methodology,
      )}{" "}
      <a href={routes.frozenAssessment(assessment.id)}>{page.t.tool.risk.frozenLink}</a>
    </p>
  )
}

interface AssessProps extends Pick<RiskProps, "page" | "chosen"> {
  /** The plan is history: what is under way is finished, nothing new begins. */
  ended: boolean
}

/** The way to assess the plan, for those who may; where it is being assessed, to what is under way. */
function Assess({ page, chosen: { plan, underReview }, ended }: AssessProps) {
  const t = page.t.assessments
  if (!mayIn(page.who, "register:write", undefined) || (ended && !underReview)) return null
  return (
    <p class="noprint">
      <a class="btn" href={routes.newAssessment({ plan: plan.slug })}>
        {underReview ? t.underWay : t.assess}
      </a>
    </p>
  )
}

function Chooser({ page, sheet, chosen, methodology }: Omit<RiskProps, "words">) {
  const t = page.t.tool.risk
  const { classes, uses } = methodology.vocabulary
  return (
    <form
      class="bar chooser noprint"
      id={`chooser-${sheet.context.dataClass}-${sheet.context.use}`}
      method="get"
      action={`${routes.tool(sheet.tool.slug)}#risk`}
      aria-label={t.chooser}
    >
      <input type="hidden" name="plan" value={chosen.plan.slug} />
      <p class="field">
        <label for="use">{t.use}</label>
        <select id="use" name="use">
          {uses.map(({ id, name }) => (
            <option value={id} selected={id === sheet.context.use}>
              {name[page.lang]}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="data">{t.data}</label>
        <select id="data" name="data">
          {classes.map(({ id, name }) => (
            <option value={id} selected={id === sheet.context.dataClass}>
              {name[page.lang]}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" class="btn">
        {t.show}
      </button>
    </form>
  )
}

/** As many each way as can be taken in. */
const changesShown = 4

interface ChangesProps {
  page: Page
  chosen: Pick<ChosenPlan, "score" | "standings" | "changes">
  words: Words
}

/** The single facts that would change the band, those that better it first. */
export function Changes({ page, chosen, words }: ChangesProps) {
  const t = page.t.tool.changes
  const rank = (band: Change["band"]) => bandIds.indexOf(band)
  const better = chosen.changes.filter(({ band }) => rank(band) < rank(chosen.score.band)).slice(0, changesShown)
  const worse = chosen.changes.filter(({ band }) => rank(band) > rank(chosen.score.band)).slice(0, changesShown)
  const sentenceOf = (say: typeof t.better, { factor, side, to, band, score }: Change) => {
    const twoSided = chosen.standings.of.get(factor)?.parts !== undefined
    const name = `${words.factorName(factor)}${twoSided && side === "own" ? ` (${t.own})` : ""}`
    const figure = (value: number) => points(value, page.lang)
    return say(name, to, figure(chosen.score.score), figure(score), bandLabels[band][page.lang])
  }
  return (
    <section class="stack tight" aria-labelledby="change">
      <h3 id="change">{t.title}</h3>
      {better.length + worse.length === 0 ? (
        <p class="small">{t.none}</p>
      ) : (
        <ul class="lines small">
          {better.map((change) => (
            <li>{sentenceOf(t.better, change)}</li>
          ))}
          {worse.map((change) => (
            <li>{sentenceOf(t.worse, change)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Contexts({ page, sheet, chosen, words }: Omit<RiskProps, "methodology">) {
  const t = page.t.tool.risk
  const { use } = sheet.context
  return (
    <section class="stack tight" aria-labelledby="contexts">
      <h3 id="contexts">{t.contexts}</h3>
      <table class="dense contexts">
        <caption class="vh">{t.contextsCaption(lower(words.useName(use)))}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t.contextHead.data}</th>
            <th scope="col">{t.contextHead.risk}</th>
            <th scope="col">{t.contextHead.answer}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.contexts.map(({ dataClass, score, floor, band, answer }) => (
            <tr class={dataClass === sheet.context.dataClass ? "on" : undefined}>
              <th scope="row">
                <a href={routes.tool(sheet.tool.slug, { plan: chosen.plan.slug, data: dataClass, use })}>
                  {words.className(dataClass)}
                </a>
                <small>{bandLabels[band][page.lang]}</small>
              </th>
              <td>
                <b class="score">{wholePoints(score, page.lang)}</b> <RiskBar score={score} floor={floor} page={page} />
              </td>
              <td>
                <AnswerTag answer={answer} page={page} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const contributionsShown = 8

interface ContributionsProps {
  page: Page
  chosen: Pick<ChosenPlan, "score" | "shown">
  words: Words
}

/** Where the points of a score come from, the largest first. */
export function Contributions({ page, chosen, words }: ContributionsProps) {
  const { score, shown } = chosen
  const t = page.t.tool.parts
  const { lang } = page
  const shownPoints = new Map(shown.contributions.map((one) => [one.factor, one.points]))
  const pointsOf = ({ factor }: Contribution) => shownPoints.get(factor) ?? 0
  const largest = score.contributions[0]?.points ?? 0
  const rest = score.contributions.slice(contributionsShown)
  const sum = rest.reduce((total, one) => total + pointsOf(one), 0)
  const row = (one: Contribution) => (
    <tr>
      <th scope="row">
        <span class="dim">{one.factor}</span> {words.factor(one.factor)?.name[lang]}
      </th>
      <td>
        <Level option={one.standing.from === undefined ? undefined : one.standing.floor} page={page} />
      </td>
      <td class="num">{points(pointsOf(one), lang)}</td>
      <td>
        <Part page={page} contribution={one} shownPoints={pointsOf(one)} largest={largest} />
      </td>
    </tr>
  )
  return (
    <div class="stack tight">
      <h3 id="parts">{t.title(points(shown.score, lang))}</h3>
      <table class="dense contributions" aria-labelledby="parts">
        <thead>
          <tr>
            <th scope="col">{t.factor}</th>
            <th scope="col">{t.level}</th>
            <th scope="col" class="num">
              {t.points}
            </th>
            <th scope="col">{t.share}</th>
          </tr>
        </thead>
        <tbody>{score.contributions.slice(0, contributionsShown).map(row)}</tbody>
      </table>
      {rest.length > 0 ? (
        <details class="small">
          <summary>{t.rest(rest.length, points(sum, lang))}</summary>
          <table class="dense contributions" aria-labelledby="parts">
            <tbody>{rest.map(row)}</tbody>
          </table>
        </details>
      ) : null}
      <p class="row small">
        <b>
          {t.total} <span class="n">{points(shown.score, lang)}</span>
        </b>
        <span class="meta">{t.exact}</span>
      </p>
    </div>
  )
}

interface PartProps {
  page: Page
  contribution: Contribution
  shownPoints: number
  largest: number
}

/** Solid is what a live fact accounts for, or the option that a claim or an expired fact gives; the rest is hatched. */
function Part({ page, contribution: { points: own, standing }, shownPoints, largest }: PartProps) {
  const t = page.t.tool.parts
  const share = largest === 0 ? 0 : own / largest
  const known = standing.score === 0 ? 0 : share * (standing.floor / standing.score) ** 2
  const label = (standing.strong ? t.known : t.unknown)(points(shownPoints, page.lang))
  return <ShareBar share={share} known={known} label={label} />
}
