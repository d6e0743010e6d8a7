import type { PlanDiff, ToolDiff } from "../../src/core/list-diff.ts"
import type { Page } from "../../src/web/page.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Pages } from "../parts/pages.tsx"
import { Shown } from "../parts/shown.tsx"
import type { ShownDiff } from "./diff-model.ts"
import { Moves } from "./moves.tsx"
import { ToolName } from "./plans.tsx"

interface Props {
  page: Page
  shown: ShownDiff
}

/** Tools and plans that differ, by pages: what came first, then what went, then what changed. */
export function DiffTools({ page, shown }: Props) {
  const t = page.t.diff.tools
  const { changes, shownPage, pages, size, to } = shown
  const tools = inOrder(changes.diff.tools)
  if (tools.length === 0) return null
  const first = (shownPage - 1) * size
  const visible = tools.slice(first, first + size)
  return (
    <section class="stack" aria-labelledby="tools">
      <h2 id="tools">{t.title}</h2>
      <div class="stack tight">
        <p class="row ends dim small wide">
          <output>{t.range(first + 1, first + visible.length, tools.length)}</output>
          <span>{t.cases}</span>
        </p>
        <Fold caption={t.title} heads={[t.tool, t.what, t.answers]}>
          {visible.map((tool) => (
            <Rows>
              <ToolRows page={page} shown={shown} tool={tool} />
            </Rows>
          ))}
        </Fold>
        <Pages page={page} number={shownPage} of={pages} to={to} />
      </div>
    </section>
  )
}

const order = { added: 0, removed: 1, changed: 2 } as const

function inOrder(tools: readonly ToolDiff[]): ToolDiff[] {
  return tools.toSorted((a, b) => order[a.change] - order[b.change])
}

function ToolRows({ page, shown, tool }: Props & { tool: ToolDiff }) {
  const t = page.t.diff.tools
  const head = (
    <>
      <ToolName tool={{ slug: tool.tool, name: tool.name }} list={shown} />
      {tool.change === "changed" && tool.fields.length === 0 ? null : (
        <small>{withFields(page, t.changes[tool.change], tool.fields)}</small>
      )}
    </>
  )
  if (tool.plans.length === 0) {
    return (
      <Row>
        <RowHead class="tool full">{head}</RowHead>
        <Cell class="full dim">{t.changes[tool.change]}</Cell>
        <Cell class="full dim">{t.same}</Cell>
      </Row>
    )
  }
  return (
    <>
      {tool.plans.map((plan, index) => (
        <Row>
          <RowHead class={index === 0 ? "tool full" : "tool again"}>
            {index === 0 ? head : <span class="vh">{tool.name}</span>}
          </RowHead>
          <Cell class="full">
            {planName(page, shown, plan)}
            <small>{withFields(page, t.plans[plan.change], plan.fields)}</small>
          </Cell>
          <Cell class="full w45">
            <Moves page={page} moved={plan.moved} names={shown.changes} />
          </Cell>
        </Row>
      ))}
    </>
  )
}

function planName(page: Page, { changes }: ShownDiff, { plan }: PlanDiff) {
  const name = changes.names.get(plan)
  return name ? <Shown text={name} page={page} /> : plan
}

/** "plan changed: decisions, hosts". */
function withFields(page: Page, what: string, fields: readonly string[]): string {
  const t = page.t.diff.tools
  const names: Readonly<Record<string, string>> = t.fields
  if (fields.length === 0) return what
  return t.with(what, [...new Set(fields.map((field) => names[field] ?? field))].join(", "))
}
