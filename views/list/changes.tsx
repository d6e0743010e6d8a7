import type { Move, PlanDiff, ToolDiff } from "../../src/core/list-diff.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Shown } from "../parts/shown.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import type { ShownList } from "./model.ts"
import { ToolName } from "./plans.tsx"

interface Props {
  page: Page
  list: ShownList
}

/** Beyond this many tools the rest is counted: the whole is in the JSON. */
const toolsShown = 40

/** What one revision changed against the one before: tools, plans and the answers that moved. */
export function Changes({ page, list }: Props) {
  const { changes } = list
  if (!changes) return null
  const t = page.t.list.changes
  const { from, to, tools, answers, vocabulary } = changes.diff
  const words = [...vocabulary.classes.added, ...vocabulary.uses.added].map((id) => `+ ${id}`)
  const gone = [...vocabulary.classes.removed, ...vocabulary.uses.removed].map((id) => `− ${id}`)
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{t.title(from.revision, to.revision)}</h2>
      <p>{tools.length === 0 ? t.nothing : t.summary(tools.length, answers.loosened, answers.tightened)}</p>
      {words.length + gone.length > 0 ? <p>{t.vocabulary([...words, ...gone].join(", "))}</p> : null}
      {tools.length > 0 ? (
        <Fold caption={t.title(from.revision, to.revision)} heads={[t.tool, t.what, t.answers]}>
          {tools.slice(0, toolsShown).map((tool) => (
            <Rows>
              <ToolRows tool={tool} page={page} list={list} />
            </Rows>
          ))}
        </Fold>
      ) : null}
      {tools.length > toolsShown ? <p>{t.more(tools.length - toolsShown)}</p> : null}
      <p class="row small">
        {tools.length > 0 ? <span class="dim">{t.cases}</span> : null}
        {list.register ? (
          <a href={routes.apiDiff(from.revision, to.revision)} hx-boost="false">
            {t.json}
          </a>
        ) : null}
      </p>
    </section>
  )
}

function ToolRows({ tool, page, list }: Props & { tool: ToolDiff }) {
  const t = page.t.list.changes
  const named = <ToolName tool={{ slug: tool.tool, name: tool.name }} list={list} />
  if (tool.plans.length === 0) {
    return (
      <Row>
        <RowHead class="tool full">{named}</RowHead>
        <Cell class="full">{t.tools[tool.change]}</Cell>
        <Cell class="full dim">{t.same}</Cell>
      </Row>
    )
  }
  return (
    <>
      {tool.plans.map((plan, index) => (
        <Row>
          <RowHead class={index === 0 ? "tool full" : "tool again"}>
            {index === 0 ? (
              <>
                {named}
                {tool.change === "changed" ? null : <small>{t.tools[tool.change]}</small>}
              </>
            ) : (
              <span class="vh">{tool.name}</span>
            )}
          </RowHead>
          <Cell class="full">
            {planName(plan, page, list)}
            <small>{t.plans[plan.change]}</small>
          </Cell>
          <Cell class="full">
            <Moves moved={plan.moved} page={page} />
          </Cell>
        </Row>
      ))}
    </>
  )
}

function planName({ plan }: PlanDiff, page: Page, list: ShownList) {
  const name = list.changes?.names.get(plan)
  return name ? <Shown text={name} page={page} /> : plan
}

export function Moves({ moved, page }: { moved: readonly Move[]; page: Page }) {
  const t = page.t.list.changes
  if (moved.length === 0) return <span class="dim">{t.same}</span>
  return (
    <ul class="moves">
      {[...Map.groupBy(moved, ({ before, after }) => `${before} ${after}`).values()].map((group) => {
        const [one] = group
        return one ? (
          <li>
            <AnswerTag answer={one.before} page={page} />
            <span aria-hidden="true">→</span>
            <span class="vh">{t.becomes}</span>
            <AnswerTag answer={one.after} page={page} />
            <span>{t.moves(group.length)}</span>
          </li>
        ) : null
      })}
    </ul>
  )
}
