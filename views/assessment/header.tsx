import type { DepthReason } from "../../src/core/assessing.ts"
import { dayIn, daysBetween } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { carriedQuery } from "../document/carried.ts"
import { bandText } from "../parts/band.ts"
import { points } from "../parts/figure.ts"
import { Mark } from "../parts/marks.tsx"
import { capital, lower, type Words } from "../tool/words.ts"
import { colon, listJoint } from "./findings.tsx"
import { personText, planText, type ShownAssessment, type WorkspaceProps } from "./model.ts"

/** What the workspace is called: the result first. */
export function workspaceTitle(page: Page, { assessment, sheet }: ShownAssessment): string {
  const t = page.t.assessments.head
  const plan = planText(assessment.plan, page)
  if (assessment.status === "submitted") return t.submittedTitle(plan)
  if (assessment.status === "cancelled") return t.cancelledTitle(plan)
  return t.title(plan, sheet.progress.answered, sheet.progress.asked)
}

/** Which plan, for what, how deep and why, how far. */
export function WorkspaceHeader({ page, words, reading, writes }: WorkspaceProps) {
  const { assessment, sheet, last } = reading
  const t = page.t.assessments.head
  const { plan } = assessment
  return (
    <header class="stack">
      <div class="stack tight">
        <nav class="meta" aria-label={t.breadcrumb}>
          <a href={routes.assessments()}>{page.t.assessments.nav}</a> /{" "}
          <a href={routes.tool(plan.tool.slug, { plan: plan.slug })}>{planText(plan, page)}</a>
        </nav>
        <h1 class="long">{workspaceTitle(page, reading)}</h1>
      </div>
      <StatusNote page={page} reading={reading} />
      <dl class="kv">
        <dt>{t.contexts}</dt>
        <dd>{contextsText(page, words, reading)}</dd>
        <dt>{t.depth}</dt>
        <dd>
          <Depth page={page} words={words} reading={reading} />
        </dd>
        <dt>{t.progress}</dt>
        <dd>
          <Progress page={page} progress={sheet.progress} />
        </dd>
        <dt>{t.due}</dt>
        <dd>
          <DueDay page={page} dueOn={assessment.dueOn} open={assessment.status === "open"} />
        </dd>
        <dt>{t.opened}</dt>
        <dd>{t.openedBy(dayOf(page, assessment.openedAt), personText(assessment.openedBy, reading.people, page))}</dd>
        {last ? (
          <>
            <dt>{t.last}</dt>
            <dd>
              <a href={routes.frozenAssessment(last.id)}>
                {t.lastText(dayText(last.on, page.lang), points(last.score, page.lang), bandText(last.band, page.lang))}
              </a>
              {" · "}
              <a href={routes.assessmentCompared(assessment.id)}>{t.compare}</a>
            </dd>
          </>
        ) : null}
      </dl>
      <Here page={page} reading={reading} writes={writes} />
    </header>
  )
}

/** Classes, then uses, where each is assessed with each; else pair by pair. */
export function contextsText(
  page: Page,
  words: Words,
  { assessment: { contexts } }: Pick<ShownAssessment, "assessment">,
) {
  const classes = [...new Set(contexts.map(({ dataClass }) => dataClass))]
  const uses = [...new Set(contexts.map(({ use }) => use))]
  if (contexts.length === classes.length * uses.length && contexts.length > 2) {
    const listed = (names: readonly string[]) => capital(names.map(lower).join(", "))
    return `${listed(classes.map(words.className))} × ${lower(listed(uses.map(words.useName)))}`
  }
  return contexts.map(({ dataClass, use }) => capital(words.context(dataClass, use))).join(listJoint(page))
}

/** How far it is, drawn and in words. */
export function Progress({
  page,
  progress: { asked, answered, proven },
}: {
  page: Page
  progress: ShownAssessment["sheet"]["progress"]
}) {
  const t = page.t.assessments
  return (
    <>
      <progress value={answered} max={Math.max(1, asked)} aria-label={t.list.answered(answered, asked)} />{" "}
      {t.list.answered(answered, asked)}
      <small>{t.head.proven(proven, asked)}</small>
    </>
  )
}

/** The due date, with how late it is. */
export function DueDay({ page, dueOn, open }: { page: Page; dueOn: string | undefined; open: boolean }) {
  const t = page.t.assessments.head
  if (dueOn === undefined) return <span class="dim">{t.none}</span>
  return (
    <>
      <time datetime={dueOn}>{dayText(dueOn, page.lang)}</time>
      {open && dueOn < page.today ? (
        <>
          {" "}
          <b class="n">
            <Mark id="warn" /> {t.late(daysBetween(dueOn, page.today))}
          </b>
        </>
      ) : null}
    </>
  )
}

function dayOf(page: Page, instant: string): string {
  return dayText(dayIn(page.zone, new Date(instant)), page.lang)
}

/** Where it stands when it is not simply open: sent back, submitted, frozen, given up. */
function StatusNote({ page, reading: { assessment, people, cancelled } }: Pick<WorkspaceProps, "page" | "reading">) {
  const t = page.t.assessments.head
  const { status, note, submittedBy, submittedAt, endedAt, frozenId } = assessment
  if (status === "submitted") {
    return (
      <div class="note">
        <p>{t.submitted(dayOf(page, submittedAt ?? ""), personText(submittedBy ?? "", people, page))}</p>
        {note === undefined ? null : (
          <p class="lineated">
            <b>{colon(page, t.noteOfSubmitter)}</b> {note}
          </p>
        )}
      </div>
    )
  }
  if (status === "cancelled") {
    return (
      <div class="note">
        <p>
          {t.cancelled(dayOf(page, endedAt ?? ""))} {cancelled === undefined ? null : t.cancelledWhy(cancelled)}
        </p>
      </div>
    )
  }
  if (frozenId !== undefined) {
    return (
      <p class="note">
        <a href={routes.frozenAssessment(frozenId)}>{t.frozenSee}</a>
      </p>
    )
  }
  if (note === undefined) return null
  return (
    <div class="note if">
      <p class="lineated">
        <b>{colon(page, t.returned)}</b> {note}
      </p>
    </div>
  )
}

/** How deep, and why: each reason once, by kind. */
function Depth({ page, words, reading: { depth } }: Pick<WorkspaceProps, "page" | "words" | "reading">) {
  const t = page.t.assessments.depth
  if (depth.depth === "screening") return <>{t.screening}</>
  const reasons = depthReasons(page, words, depth.reasons)
  return (
    <>
      {t.full}
      <details class="small">
        <summary>{t.why}</summary>
        <ul class="plain">
          {reasons.map((reason) => (
            <li>{capital(reason)}</li>
          ))}
        </ul>
        <p class="dim">{t.stays}</p>
      </details>
    </>
  )
}

/** Why a review is a full one: each reason once, by kind. */
export function depthReasons(page: Page, words: Words, all: readonly DepthReason[]): string[] {
  const t = page.t.assessments.depth
  const of = <K extends DepthReason["kind"]>(kind: K) =>
    all.filter((reason): reason is Extract<DepthReason, { kind: K }> => reason.kind === kind)
  const names = (list: readonly string[]) => list.join(", ")
  return [
    ...(of("asked").length > 0 ? [t.asked] : []),
    ...some(of("class"), (all) => t.classes(names(all.map(({ id }) => words.className(id))))),
    ...some(of("use"), (all) => t.uses(names(all.map(({ id }) => words.useName(id))))),
    ...some(of("gate"), (all) => t.gates(names(all.map(({ factor }) => factor)))),
    ...some(of("answer"), (all) => t.answers(names(all.map(({ factor }) => factor)))),
    ...(of("band").length > 0 ? [t.band] : []),
  ]
}

function some<T>(list: readonly T[], text: (all: readonly T[]) => string): string[] {
  return list.length === 0 ? [] : [text(list)]
}

/** The way down a long page. */
function Here({ page, reading, writes }: Pick<WorkspaceProps, "page" | "reading" | "writes">) {
  const t = page.t.assessments
  const { status } = reading.assessment
  const places: readonly (readonly [shown: boolean, id: string, label: string])[] = [
    [true, "figures", page.t.tool.risk.nav],
    [true, "findings", t.findings.title(reading.sheet.findings.length)],
    [true, "factors", t.factors.title],
    [true, "comments", t.comments.title(reading.comments.length)],
    [writes && status === "open", "submission", t.submission.title],
    [status === "submitted", "review", t.review.title],
  ]
  if (status === "cancelled") return null
  const { id, plan } = reading.assessment
  const carried = carriedQuery({ subject: { kind: "plan", slug: plan.slug }, assessment: id })
  return (
    <nav class="noprint" aria-label={t.head.onThisPage}>
      <ul class="row small here">
        {places.map(([shown, id, label]) =>
          shown ? (
            <li>
              <a href={`#${id}`}>{label}</a>
            </li>
          ) : null,
        )}
        <li>
          <a href={routes.terms({ q: plan.tool.name, ...carried })}>{t.head.terms}</a>
        </li>
        {writes && status === "open" ? (
          <li>
            <a href={routes.newPacket({ plan: plan.slug })}>{t.head.askVendor}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
