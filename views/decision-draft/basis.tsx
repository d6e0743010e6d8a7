import { dayText, listText } from "../../src/core/day-text.ts"
import type { ProposedCell } from "../../src/core/decision-proposal.ts"
import { routes } from "../../src/web/routes.ts"
import { bandText } from "../parts/band.ts"
import { exactPercent, points, wholePoints } from "../parts/figure.ts"
import { fieldId } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { lower } from "../tool/words.ts"
import type { DraftProps } from "./model.ts"

/** On top: the risk, what bars an answer whatever is decided, and what moved since the decision in force. */
export function BasisCard(props: DraftProps) {
  const t = props.page.t.draft.basis
  return (
    <section class="card cols" aria-label={t.label} id={fieldId("assessment")} tabindex={-1}>
      <Risk {...props} />
      <Stops {...props} />
      <Since {...props} />
    </section>
  )
}

function Risk({ page, words, shown }: DraftProps) {
  const t = page.t.draft.basis
  const { assessment, proposal, plan, origin } = shown.decision
  const fault = shown.faults.find(({ place }) => place === "assessment")
  if (!assessment) {
    return (
      <div class="stack tight">
        <h2 class="sub">{t.none}</h2>
        <p class="small">{t.noneText}</p>
        {origin === "stated" ? null : (
          <p class="small">
            <a href={routes.newAssessment({ plan: plan.slug })}>{t.assess}</a>
          </p>
        )}
      </div>
    )
  }
  const { dataClass, use } = shown.reference
  return (
    <div class="stack tight">
      <h2 class="sub">{t.risk(words.context(dataClass, use))}</h2>
      <p>
        <b class="figure">{wholePoints(assessment.score, page.lang)}</b>{" "}
        <span class="dim">{t.of(lower(bandText(assessment.band, page.lang)))}</span>
      </p>
      <RiskBar score={assessment.score} floor={assessment.floor} page={page} size="wide" />
      <p class="meta">
        {t.floor(points(assessment.floor, page.lang), exactPercent(assessment.evidence, page.lang))}{" "}
        <a href={routes.frozenAssessment(assessment.id)}>{t.link(dayText(assessment.on, page.lang))}</a>,{" "}
        {t.frozen(assessment.methodology)}
      </p>
      {fault ? (
        <p class="small">
          <Mark id="warn" /> <b>{fault.message[page.lang]}</b>{" "}
          <a href={routes.newAssessment({ plan: plan.slug })}>{t.assess}</a>
        </p>
      ) : proposal ? null : (
        <p class="small">
          <Mark id="warn" /> <b>{t.unkept}</b>
        </p>
      )}
    </div>
  )
}

/** Absolute stops that a fact breaks: a factor, the cells it bars. */
function Stops({ page, words, shown }: DraftProps) {
  const t = page.t.draft.basis
  const { proposal } = shown.decision
  if (!proposal) return null
  const stopped = proposal.filter((cell): cell is ProposedCell & { stop: string } => cell.stop !== undefined)
  const byFactor = [...Map.groupBy(stopped, ({ stop }) => stop)]
  return (
    <div class="stack tight">
      <h2 class="sub">{t.stops(byFactor.length)}</h2>
      {byFactor.length === 0 ? <p class="small">{t.noStops}</p> : null}
      {byFactor.map(([factor, cells]) => (
        <p class="small">
          <span class="stop">
            <Mark id="stop" /> <a href={`${routes.methodology}#${factor}`}>{words.factorName(factor)}</a>
          </span>
          {page.lang === "fr" ? "\u00a0: " : ": "}
          {t.stop(
            cells.length,
            listText([...new Set(cells.map((cell) => words.classPhrase(cell.class)))], page.lang, "and"),
          )}
        </p>
      ))}
    </div>
  )
}

function Since({ page, shown }: DraftProps) {
  const t = page.t.draft.basis
  const { since } = shown
  if (!since) {
    return (
      <div class="stack tight">
        <h2 class="sub">{t.sinceFirst}</h2>
        <p class="small">{t.sinceFirstText}</p>
      </div>
    )
  }
  return (
    <div class="stack tight">
      <h2 class="sub">{t.since}</h2>
      <p class="small">
        <a href={routes.decision(since.decision.id)}>{t.sinceLink(dayText(since.decision.validFrom, page.lang))}</a>
      </p>
      <p class="small">
        <Moved page={page} shown={shown} />
      </p>
      <p class="small" id="draft-moved">
        {t.answers(since.looser, since.stricter)}
      </p>
    </div>
  )
}

/** How the two assessments differ. */
function Moved({ page, shown: { since, decision } }: Omit<DraftProps, "words">) {
  const t = page.t.draft.basis
  const { assessment } = decision
  if (!since || !assessment) return <>{t.otherBasis}</>
  if (since.decision.assessment === assessment.id) return <>{t.sameAssessment}</>
  const { before, moved } = since
  if (!before) return <>{t.otherBasis}</>
  const [was, is] = [points(before.score, page.lang), points(assessment.score, page.lang)]
  return (
    <>
      {was === is ? t.riskSame(is) : t.riskMoved(was, is)} {t.factors(moved.length)}{" "}
      <a href={routes.comparison({ a: `frozen/${before.id}`, b: `frozen/${assessment.id}` })}>{t.compare}</a>
    </>
  )
}
