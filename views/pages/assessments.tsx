import type { Progress as HowFar } from "../../src/core/assessment-sheet.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { contextsText, DueDay, Progress } from "../assessment/header.tsx"
import { personText, planText, type ShownAssessment } from "../assessment/model.ts"
import { bandText } from "../parts/band.ts"
import { percent, points, wholePoints } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Pages } from "../parts/pages.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import type { Words } from "../tool/words.ts"

export const assessmentViews = ["all", "mine", "review", "frozen"] as const
export type AssessmentsView = (typeof assessmentViews)[number]

/** An assessment under way as the list shows it. */
export interface ListedAssessment {
  assessment: ShownAssessment["assessment"]
  progress: HowFar
  /** Factors that are assigned to the reader. */
  assigned: number
}

/** A frozen one. */
export interface ListedFrozen {
  id: string
  plan: NamedPlan
  on: string
  depth: "screening" | "full"
  score: number
  floor: number
  evidence: number
  band: string
  reviewer?: string | undefined
}

interface Props {
  page: Page
  words: Words
  view: AssessmentsView
  counts: Readonly<Record<AssessmentsView, number>>
  rows: readonly ListedAssessment[]
  frozen?: { lines: readonly ListedFrozen[]; number: number; pages: number } | undefined
  people: EventNames["people"]
  reference: { dataClass: string; use: string }
  writes: boolean
}

/** Assessments under way, the reader's own first; and those that were frozen. */
export function AssessmentsPage(props: Props) {
  const { page, view, counts, frozen, writes } = props
  const t = page.t.assessments
  return (
    <div class="stack loose">
      <WorkNav page={page} current="assessments" />
      <div class="row ends heading">
        <div class="stack tight">
          <h1>{t.titles[view](counts[view])}</h1>
          <p class="lede">{t.lede}</p>
        </div>
        {writes ? (
          <p class="noprint">
            <a class="btn go" href={routes.newAssessment()}>
              {t.list.open}
            </a>
          </p>
        ) : null}
      </div>
      <nav class="row small views noprint" aria-label={t.views.label}>
        {assessmentViews.map((one) => (
          <a
            href={routes.assessments({ view: one === "all" ? undefined : one })}
            {...(one === view ? { "aria-current": "page" } : {})}
          >
            {t.views[one](counts[one])}
          </a>
        ))}
      </nav>
      {frozen ? <FrozenTable {...props} frozen={frozen} /> : <UnderWay {...props} />}
    </div>
  )
}

function UnderWay({ page, words, view, rows, people }: Props) {
  const t = page.t.assessments
  if (rows.length === 0) return <Empty page={page} view={view} />
  const heads = [t.list.plan, t.list.contexts, t.list.status, t.list.progress, t.list.due, t.list.who]
  return (
    <Fold caption={t.list.caption} heads={heads}>
      <Rows>
        {rows.map(({ assessment, progress, assigned }) => (
          <Row>
            <RowHead class="full">
              <a href={routes.assessment(assessment.id)}>{planText(assessment.plan, page)}</a>
            </RowHead>
            <Cell class="full" label={t.list.contexts}>
              {contextsText(page, words, { assessment })}
            </Cell>
            <Cell class="keep" label={t.list.status}>
              {t.statuses[assessment.status]}
            </Cell>
            <Cell class="keep" label={t.list.progress}>
              <Progress page={page} progress={progress} />
            </Cell>
            <Cell class="keep" label={t.list.due}>
              <DueDay page={page} dueOn={assessment.dueOn} open={assessment.status === "open"} />
            </Cell>
            <Cell class="full" label={t.list.who}>
              {assessment.submittedBy === undefined
                ? t.list.openedBy(personText(assessment.openedBy, people, page))
                : t.list.submittedBy(personText(assessment.submittedBy, people, page))}
              {assigned > 0 ? (
                <small>
                  <b>{t.list.assigned(assigned)}</b>
                </small>
              ) : null}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

function FrozenTable({ page, words, view, people, reference, frozen }: Props & Required<Pick<Props, "frozen">>) {
  const t = page.t.assessments
  if (!frozen || frozen.lines.length === 0) return <Empty page={page} view={view} />
  const { lang } = page
  return (
    <div class="stack">
      <p class="small dim">{t.list.context(words.context(reference.dataClass, reference.use))}</p>
      <Fold
        caption={t.list.frozenCaption}
        heads={[t.list.plan, t.list.day, t.head.depth, t.list.risk, t.figures.evidence, t.list.who]}
      >
        <Rows>
          {frozen.lines.map((one) => (
            <Row>
              <RowHead class="full">
                <a href={routes.frozenAssessment(one.id)}>{planText(one.plan, page)}</a>
              </RowHead>
              <Cell class="keep n" label={t.list.day}>
                {dayText(one.on, lang, "short")}
              </Cell>
              <Cell class="keep" label={t.head.depth}>
                {t.depths[one.depth]}
              </Cell>
              <Cell class="keep" label={t.list.risk}>
                <b class="score" title={points(one.score, lang)}>
                  {wholePoints(one.score, lang)}
                </b>{" "}
                <RiskBar score={one.score} floor={one.floor} page={page} /> {bandText(one.band, lang)}
              </Cell>
              <Cell class="keep n" label={t.figures.evidence}>
                {percent(one.evidence, lang)}
              </Cell>
              <Cell class="full" label={t.list.who}>
                {one.reviewer === undefined ? (
                  <span class="dim">{t.list.stated}</span>
                ) : (
                  t.list.reviewedBy(personText(one.reviewer, people, page))
                )}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      <Pages
        page={page}
        number={frozen.number}
        of={frozen.pages}
        to={(number) => routes.assessments({ view: "frozen", page: number === 1 ? undefined : number })}
      />
    </div>
  )
}

function Empty({ page, view }: Pick<Props, "page" | "view">) {
  const t = page.t.assessments.list
  return (
    <div class="empty">
      <p>
        {t.empty[view]} {view === "review" ? null : <a href={routes.tools()}>{t.emptyNext}</a>}
      </p>
    </div>
  )
}
