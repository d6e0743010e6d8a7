import { mayIn } from "../../src/core/access.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { DepthFound } from "../../src/core/depth.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { RequestStatus } from "../../src/core/requests.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { depthReasons } from "../assessment/header.tsx"
import { personText, planText } from "../assessment/model.ts"
import { bandText } from "../parts/band.ts"
import { percent, wholePoints } from "../parts/figure.ts"
import { Input, Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { capital, type Words } from "../tool/words.ts"

/** A request as those who look at it first see it. */
export interface ShownTriage {
  request: {
    id: string
    name: string
    host?: string | undefined
    classes: readonly string[]
    uses: readonly string[]
    plan?: NamedPlan | undefined
    status: RequestStatus
    assigneeId?: string | undefined
    expectedOn?: string | undefined
  }
  tool?: { slug: string; name: string } | undefined
  plans: readonly ShownPlan[]
  assignees: readonly { id: string; name: string }[]
  people: EventNames["people"]
}

interface ShownPlan {
  plan: NamedPlan
  cells: readonly {
    dataClass: string
    use: string
    score: number
    floor: number
    evidence: number
    band: string
    proposal: Answer
  }[]
  depth: DepthFound
  underWay?: string | undefined
}

interface Props {
  page: Page
  words: Words
  triage: ShownTriage
  typed?: Typed | undefined
  faults?: readonly Fault[]
  /** Somebody else said who looks at it, meanwhile. */
  stale?: boolean
}

/** What the register says already about what is asked, how deep the review goes and why, and who looks at it. */
export function Triage(props: Props) {
  const { page, triage } = props
  const t = page.t.requestQueue.triage
  return (
    <section class="stack loose noprint" aria-labelledby="triage">
      <div class="stack tight">
        <h2 id="triage">{t.title}</h2>
        <p class="small dim">{t.intro}</p>
      </div>
      <Facts {...props} />
      {triage.request.status === "open" ? <WhoForm {...props} /> : null}
    </section>
  )
}

/** More cases than these are counted. */
const mostCells = 4

function Facts({ page, words, triage }: Props) {
  const t = page.t.requestQueue.triage
  const { request, tool, plans } = triage
  if (!tool) {
    return (
      <div class="note if">
        <p>{t.unregistered}</p>
        <p>
          <a href={routes.newTool({ name: request.name, hosts: request.host })}>{t.register}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="stack">
      <p>
        {t.registered(tool.name)} <a href={routes.tool(tool.slug, { plan: request.plan?.slug })}>{t.see}</a>
      </p>
      {plans.length === 0 ? (
        <p>
          {t.noPlan} <a href={routes.newPlan({ tool: tool.slug })}>{t.addPlan}</a>
        </p>
      ) : null}
      {plans.length > 1 ? <p>{t.whichPlan}</p> : null}
      {plans.map((plan) => (
        <PlanFacts page={page} words={words} request={request} of={plan} alone={plans.length === 1} />
      ))}
    </div>
  )
}

function PlanFacts({
  page,
  words,
  request,
  of,
  alone,
}: Pick<Props, "page" | "words"> & { request: ShownTriage["request"]; of: ShownPlan; alone: boolean }) {
  const t = page.t.requestQueue.triage
  const { plan, cells, depth, underWay } = of
  const shown = cells.slice(0, alone ? mostCells : 1)
  const reasons = depthReasons(page, words, depth.reasons)
  return (
    <div class="stack tight">
      <h3 class="sub">{planText(plan, page)}</h3>
      <ul class="lines small">
        {shown.map((cell) => (
          <li>
            {capital(words.context(cell.dataClass, cell.use))}
            <small>
              <b class="score">{wholePoints(cell.score, page.lang)}</b>{" "}
              <RiskBar score={cell.score} floor={cell.floor} page={page} /> {bandText(cell.band, page.lang)} ·{" "}
              {t.evidence(percent(cell.evidence, page.lang))} · {t.proposes}{" "}
              <AnswerTag answer={cell.proposal} page={page} />
            </small>
          </li>
        ))}
        {cells.length > shown.length ? <li class="dim">{t.more(cells.length - shown.length)}</li> : null}
      </ul>
      <p>
        <b>{t.depth[depth.depth]}</b>
      </p>
      {reasons.length > 0 ? (
        <details class="small">
          <summary>{t.why}</summary>
          <ul class="plain">
            {reasons.map((reason) => (
              <li>{capital(reason)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>
        {underWay === undefined ? (
          <a
            class="btn"
            href={routes.newAssessment({ plan: plan.slug, classes: request.classes, uses: request.uses })}
            aria-label={t.openOf(planText(plan, page))}
          >
            {t.open}
          </a>
        ) : (
          <a href={routes.assessment(underWay)}>{t.resume}</a>
        )}
        {page.who.kind === "person" && mayIn(page.who, "decisions:write", undefined) ? (
          <>
            {" "}
            <a href={routes.newDecision({ plan: plan.slug })} aria-label={t.decideOf(planText(plan, page))}>
              {t.decide}
            </a>
          </>
        ) : null}
      </p>
    </div>
  )
}

function WhoForm({ page, triage, typed, faults = [], stale = false }: Props) {
  const t = page.t.requestQueue.triage
  const { request, assignees, people } = triage
  const { assigneeId, expectedOn } = request
  const now: Typed = { assignee: assigneeId ?? "", expectedOn: expectedOn ?? "" }
  const who = assigneeId === undefined ? t.nobody : personText(assigneeId, people, page)
  const known = assignees.some(({ id }) => id === assigneeId)
  const me = page.who.kind === "person" ? page.who.id : undefined
  return (
    <form method="post" action={routes.requestTriage(request.id)} class="stack form">
      <h3 class="sub">{t.form}</h3>
      {stale ? (
        <p class="note if" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {t.stale}{" "}
          <b>{t.now(who, expectedOn === undefined ? t.noDay : dayText(expectedOn, page.lang))}</b>
        </p>
      ) : null}
      <input type="hidden" name="wasAssignee" value={assigneeId ?? ""} />
      <input type="hidden" name="wasExpectedOn" value={expectedOn ?? ""} />
      <Select
        page={page}
        name="assignee"
        label={t.assignee}
        typed={typed ?? now}
        faults={faults}
        options={[
          { value: "", label: t.nobody },
          ...(assigneeId === undefined || known ? [] : [{ value: assigneeId, label: who }]),
          ...assignees.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Input
        page={page}
        name="expectedOn"
        type="date"
        label={t.expected}
        hint={t.expectedHint}
        typed={typed ?? now}
        faults={faults}
        optional
        attributes={{ min: page.today }}
      />
      <p class="row">
        <button type="submit" class="btn go">
          {t.save}
        </button>
        {me === undefined || assigneeId === me || !assignees.some(({ id }) => id === me) ? null : (
          <button type="submit" class="btn" name="take" value="1">
            {t.take}
          </button>
        )}
        <a class="btn" href={routes.requestAnswer(request.id)}>
          {t.answer}
        </a>
      </p>
    </form>
  )
}
