import { dayText } from "../../src/core/day-text.ts"
import type { ListTool } from "../../src/core/list.ts"
import type { ListRow } from "../../src/core/list-reading.ts"
import type { Page } from "../../src/web/page.ts"
import { routes, search } from "../../src/web/routes.ts"
import { accountLabels } from "../../templates/vocabulary.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Shown } from "../parts/shown.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"
import type { ShownList } from "./model.ts"

interface Props {
  page: Page
  list: ShownList
}

/** Every decided plan with its decision and what it answers for each data class. */
export function Plans({ page, list }: Props) {
  const t = page.t.list.plans
  const { rows, day } = list.reading
  const { page: shown, size } = list.plans
  if (rows.length === 0) {
    return (
      <p class="empty">
        {t.none} <a href={routes.check()}>{t.ask}</a>
      </p>
    )
  }
  const visible = rows.slice((shown - 1) * size, shown * size)
  const first = (shown - 1) * size + 1
  const heads = [t.tool, t.plan, t.decision, t.answers]
  return (
    <section class="stack" aria-labelledby="plans">
      <h2 id="plans">{t.title}</h2>
      <div class="stack tight">
        <p class="row ends dim small wide">
          <output>{t.count(first, first + visible.length - 1, rows.length)}</output>
          <span>{t.asOf(dayText(day, page.lang))}</span>
        </p>
        <Fold caption={t.caption} heads={heads}>
          {[...Map.groupBy(visible, (row) => row.tool)].map(([tool, ofTool]) => (
            <Rows>
              {ofTool.map((row, index) => (
                <PlanRow row={row} first={index === 0} tool={tool} page={page} list={list} />
              ))}
            </Rows>
          ))}
        </Fold>
        <Pages page={page} list={list} />
        <p class="small">
          {t.ifMeans} <a href={routes.check()}>{t.check}</a>.
        </p>
      </div>
    </section>
  )
}

function PlanRow({ row, first, tool, page, list }: Props & { row: ListRow; first: boolean; tool: ListTool }) {
  const t = page.t.list.plans
  const { plan, decision } = row
  return (
    <Row>
      <RowHead class={first ? "tool full" : "tool again"}>
        {first ? (
          <>
            <ToolName tool={tool} list={list} />
            <small>{tool.vendor}</small>
          </>
        ) : (
          <span class="vh">{tool.name}</span>
        )}
      </RowHead>
      <Cell class="keep">
        <a href={routes.check({ plan: plan.slug })}>
          <Shown text={plan.name} page={page} />
        </a>
        <small class="n">{accountLabels[plan.account][page.lang]}</small>
      </Cell>
      <Cell class="keep">
        <OutcomeTag outcome={decision.outcome} page={page} />
        <Until decision={decision} page={page} day={list.reading.day} />
      </Cell>
      <Cell class="full w45">
        <ul class="by-answer">
          {row.answers.map(({ answer, classes }) => (
            <li>
              <AnswerTag answer={answer} page={page} />
              <span>{row.answers.length === 1 ? t.everything : classNames(classes, page, list)}</span>
            </li>
          ))}
        </ul>
      </Cell>
    </Row>
  )
}

/** A "no" never lapses: its end says nothing. */
function Until({ decision, page, day }: { decision: ListRow["decision"]; page: Page; day: string }) {
  const t = page.t.list.plans
  const { outcome, validUntil: until } = decision
  if (outcome === "refused" || outcome === "suspended" || outcome === "retired") return null
  if (until === undefined) return <small>{t.noEnd}</small>
  const text = dayText(until, page.lang, "short")
  return <small>{until < day ? <b>{t.ended(text)}</b> : <time datetime={until}>{t.until(text)}</time>}</small>
}

function classNames(ids: readonly string[], page: Page, { book }: ShownList): string {
  return book.list.vocabulary.classes
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name[page.lang].charAt(0).toLocaleLowerCase(page.lang) + name[page.lang].slice(1))
    .join(", ")
}

/** A tool by name, linked to its page, or to the question about it where the register is closed to visitors. */
export function ToolName({ tool, list }: { tool: { slug: string; name: string }; list: Pick<ShownList, "register"> }) {
  return <a href={list.register ? routes.tool(tool.slug) : routes.check({ tool: tool.slug })}>{tool.name}</a>
}

function Pages({ page, list: { plans } }: Props) {
  const t = page.t.list.plans
  if (plans.pages === 1) return null
  const to = (number: number) => `${routes.list}${search({ page: number === 1 ? undefined : number })}#plans`
  return (
    <nav class="row ends noprint" aria-label={t.pages}>
      <span class="dim">{t.page(plans.page, plans.pages)}</span>
      <span class="row">
        {plans.page > 1 ? (
          <a href={to(plans.page - 1)} rel="prev">
            {t.previous}
          </a>
        ) : null}
        {plans.page < plans.pages ? (
          <a href={to(plans.page + 1)} rel="next">
            {t.next}
          </a>
        ) : null}
      </span>
    </nav>
  )
}

/** The tools that nobody has decided, folded: known, but not allowed. */
export function Undecided({ page, list }: Props) {
  const t = page.t.list.undecided
  const { undecided } = list.reading
  if (undecided.length === 0) return null
  const review = (tool: ListTool) => tool.underReview ?? tool.plans.find((plan) => plan.underReview)?.underReview
  return (
    <details>
      <summary>{t.title(undecided.length)}</summary>
      <div class="stack tight unfolded">
        <p class="small">{t.text}</p>
        <ul class="plain small columns">
          {undecided.map((tool) => {
            const looking = review(tool)
            return (
              <li>
                <ToolName tool={tool} list={list} />
                {looking ? (
                  <span class="dim">
                    {" "}
                    {looking.expectedOn === undefined
                      ? t.review
                      : t.expected(dayText(looking.expectedOn, page.lang, "short"))}
                  </span>
                ) : null}
              </li>
            )
          })}
        </ul>
      </div>
    </details>
  )
}
