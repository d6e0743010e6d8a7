import { raw } from "hono/html"
import type { HtmlEscapedString } from "hono/utils/html"
import { daysBetween } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import { licenceEnd, type TableRow as PlanTableRow } from "../../src/core/plan-table.ts"
import type { Decision, Licence, Plan, Tool } from "../../src/core/register.ts"
import type { Endable } from "../../src/core/retired.ts"
import type { Figures } from "../../src/core/score.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import { type DataClassId, outcomes, type UseId } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { percent, wholePoints } from "../parts/figure.ts"
import { Cell, RowHead, Row as TableRow } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"
import { whole } from "../parts/whole.ts"

type ShownDecision = Pick<Decision, "outcome" | "validFrom" | "validUntil" | "reviewBy">

/** A plan, or a tool without plans, as the table shows it. */
export interface ShownRow extends PlanTableRow {
  tool: Tool
  vendor: string
  plan?: Plan | undefined
  ends?: Endable | undefined
  figures: Figures
  broken: readonly string[]
  decision?: ShownDecision | undefined
  underReview?: { expectedOn?: string } | undefined
  licence?: (Licence & { status: NonNullable<PlanTableRow["licence"]>["status"] }) | undefined
}

export interface RowContext {
  /** Named in links, unless it is the reference context. */
  named?: { data: DataClassId; use: UseId } | undefined
}

// The same few thousand rows are shown again and again, and live as long as nothing changes: each is made into HTML once.
const made = new WeakMap<ShownRow, Map<string, string>>()

/** The row of a plan; `named`: the tool's name stands in it, and not only for screen readers. */
export function rowHtml(row: ShownRow, named: boolean, page: Page, context: RowContext): HtmlEscapedString {
  const forms = made.get(row) ?? new Map<string, string>()
  made.set(row, forms)
  const key = `${page.lang} ${named} ${page.today}`
  const html = forms.get(key) ?? whole(String(<Row row={row} named={named} page={page} context={context} />))
  forms.set(key, html)
  return raw(html)
}

function Row({ row, named, page, context }: { row: ShownRow; named: boolean; page: Page; context: RowContext }) {
  const t = page.t.tools
  return (
    <TableRow>
      <ToolCell row={row} named={named} page={page} context={context} />
      <PlanCell row={row} page={page} context={context} />
      <Cell class="keep">
        <DecisionCell row={row} page={page} />
      </Cell>
      <Cell label={t.head.answer}>
        <AnswerTag answer={row.answer} page={page} />
      </Cell>
      <Cell label={t.head.risk}>
        <RiskCell row={row} page={page} />
      </Cell>
      <Cell label={t.head.licence}>
        <LicenceCell row={row} page={page} />
      </Cell>
      <Cell class="n" label={t.head.review}>
        <ReviewCell row={row} page={page} />
      </Cell>
    </TableRow>
  )
}

interface CellProps {
  row: ShownRow
  page: Page
}

function ToolCell({ row, named, page, context }: CellProps & { named: boolean; context: RowContext }) {
  if (!named) {
    return (
      <RowHead class="tool again">
        <span class="vh">{row.tool.name}</span>
      </RowHead>
    )
  }
  const categories = row.tool.categories.map((id) => page.t.tools.categories[id] ?? id)
  return (
    <RowHead class="tool full">
      <a href={routes.tool(row.tool.slug, context.named)}>{row.tool.name}</a>
      <small>{[row.vendor, categories.join(", ")].filter((part) => part !== "").join(" · ")}</small>
    </RowHead>
  )
}

function PlanCell({ row: { tool, plan, ends }, page, context }: CellProps & { context: RowContext }) {
  const t = page.t.tools
  if (!plan) {
    return (
      <Cell class="keep plan">
        <span class="dim">{t.noPlan}</span>
        {ends ? <EndedText ends={ends} page={page} /> : <small>{t.noPlanHint}</small>}
      </Cell>
    )
  }
  return (
    <Cell class="keep plan">
      <a href={routes.tool(tool.slug, { plan: plan.slug, ...context.named })}>
        <Own text={plan.name} page={page} />
      </a>
      <small>{t.accounts[plan.account]}</small>
      {ends ? <EndedText ends={ends} page={page} /> : null}
    </Cell>
  )
}

function EndedText({ ends: { mergedInto, retiredOn }, page }: { ends: Endable; page: Page }) {
  if (mergedInto !== undefined) return <small>{page.t.tools.retired.merged(mergedInto)}</small>
  if (retiredOn === undefined) return null
  return <small>{page.t.retiring.retire.since(dayText(retiredOn, page.lang, "short"))}</small>
}

/** A company's text in a cell: where only the other language was written, marked so for screen readers. */
function Own({ text, page }: { text: CompanyText; page: Page }) {
  const { lang, ...words } = shown(text)
  return <span lang={lang === page.lang ? undefined : lang}>{words[page.lang]}</span>
}

function DecisionCell({ row: { decision, underReview }, page }: CellProps) {
  const t = page.t.tools
  if (!decision) {
    const expected = underReview?.expectedOn
    return (
      <>
        <OutcomeTag outcome={underReview ? "under-review" : "not-assessed"} page={page} />
        {expected === undefined ? null : <small>{t.expected(dayText(expected, page.lang, "short"))}</small>}
      </>
    )
  }
  return (
    <>
      <OutcomeTag outcome={decision.outcome} page={page} />
      <small>{decisionDay(decision, page)}</small>
    </>
  )
}

function decisionDay({ outcome, validFrom, validUntil }: ShownDecision, page: Page): string {
  const t = page.t.tools
  const negative = outcomes.indexOf(outcome) >= outcomes.indexOf("refused")
  if (negative || validUntil === undefined) return t.since(dayText(validFrom, page.lang, "short"))
  const day = dayText(validUntil, page.lang, "short")
  return validUntil < page.today ? t.ended(day) : t.until(day)
}

function RiskCell({ row: { figures, broken }, page }: CellProps) {
  const { score, floor, evidence, band } = figures
  const t = page.t.tools.risk
  const nothing = floor === 0 && evidence === 0 && broken.length === 0
  const detail = t.figures(wholePoints(floor, page.lang), percent(evidence, page.lang))
  return (
    <>
      <span class="n">
        <b class="score">{wholePoints(score, page.lang)}</b> <RiskBar score={score} floor={floor} page={page} />{" "}
        <span class="meta">{bandLabels[band][page.lang]}</span>
      </span>
      <small class="line">{nothing ? t.nothing : detail}</small>
      {broken.length > 0 ? (
        <span class="stop">
          <Mark id="stop" />
          {t.broken(new Set(broken).size)}
        </span>
      ) : null}
    </>
  )
}

function LicenceCell({ row: { licence }, page }: CellProps) {
  const t = page.t.tools.licence
  if (!licence) return <>{t.none}</>
  const { status, kind, seats, spdx, start } = licence
  const end = licenceEnd(licence)
  const day = (value: string) => dayText(value, page.lang, "short")
  const period =
    status === "to-come"
      ? t.from(day(start))
      : end === undefined
        ? ""
        : (status === "expired" ? t.ended : t.until)(day(end))
  const details = [kind === "trial" ? t.trial : "", seats === undefined ? "" : t.seats(seats), period]
  return (
    <>
      {spdx ?? t.status[status]}
      <small>{details.filter((part) => part !== "").join(", ")}</small>
    </>
  )
}

function ReviewCell({ row: { decision }, page }: CellProps) {
  const t = page.t.tools.review
  const day = decision?.reviewBy
  if (day === undefined) return <span class="dim">{t.none}</span>
  const days = daysBetween(page.today, day)
  const text = dayText(day, page.lang, "short")
  if (days < 0) {
    return (
      <>
        <b>{text}</b>
        <small>{t.late(-days)}</small>
      </>
    )
  }
  return (
    <>
      {text}
      {days <= 30 ? <small>{t.in(days)}</small> : null}
    </>
  )
}
