import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { DeclarationKind, DeclaredTool } from "../../src/core/declaration.ts"
import type { DeclarationDiff } from "../../src/core/declaration-diff.ts"
import type { PartContent } from "../../src/core/declaration-parts.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AnswerList, answersIn, FileText, type Naming } from "../declaration/answers.tsx"
import { toolText } from "../declaration/content.tsx"
import { sectionText } from "../declare/words.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"

export interface DiffModel {
  id: string
  agency: string
  kind: DeclarationKind
  /** Absent: it is the first. */
  diff?: DeclarationDiff | undefined
  /** Days on which they were sent. */
  before?: string | undefined
  after: string
  naming: Naming
}

/** One thing that is otherwise: what it is, before, after. */
export interface DiffRow {
  what: Child
  before: Child
  after: Child
}

/** What changed from one declaration to the next, thing by thing. */
export function DeclarationDiffPage({ page, model }: { page: Page; model: DiffModel }) {
  const t = page.t.declarations.diff
  const { id, agency, before, after } = model
  const rows = diffRows(page, model)
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small noprint any">
          <a href={routes.declaration(id)}>{page.t.declarations.one.backTo}</a>
        </p>
        <h1 class="long any">{`${agency} – ${t.title(rows.length)}`}</h1>
        <p>{before === undefined ? t.first : t.lede(dayText(before, page.lang), dayText(after, page.lang))}</p>
      </div>
      {rows.length === 0 ? null : (
        <Fold caption={t.caption} heads={[t.heads.what, t.heads.before, t.heads.after]}>
          <Rows>
            {rows.map((row) => (
              <Row>
                <RowHead class="full any">{row.what}</RowHead>
                <Cell label={t.heads.before}>{row.before}</Cell>
                <Cell label={t.heads.after}>{row.after}</Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
    </div>
  )
}

/** All that is otherwise, in the order of the declaration. */
export function diffRows(page: Page, { diff, kind, naming }: Pick<DiffModel, "diff" | "kind" | "naming">): DiffRow[] {
  if (!diff) return []
  const nothing = <span class="dim">{page.t.declarations.diff.nothing}</span>
  const said = (part: string, content: PartContent): Child => {
    const answers = answersIn(page, kind, { part, content }, naming)
    return answers.length === 0 ? nothing : <AnswerList answers={answers} />
  }
  const one = (part: string, field: string, was: unknown, is: unknown): DiffRow => ({
    what: sectionText(page, part),
    before: said(part, { [field]: was }),
    after: said(part, { [field]: is }),
  })
  const pairs = <Item,>({ added, removed, changed }: Pairs<Item>) => [
    ...changed.map(({ before, after }) => [before, after] as const),
    ...added.map((item) => [undefined, item] as const),
    ...removed.map((item) => [item, undefined] as const),
  ]
  const list = <Item,>(part: string, field: string, items: Pairs<Item>) =>
    pairs(items).map(([was, is]) => one(part, field, was && [was], is && [is]))
  const whole = (tool: DeclaredTool | undefined, fields: readonly string[] | undefined): Child => {
    if (!tool) return nothing
    const content = Object.fromEntries(Object.entries(tool).filter(([field]) => !fields || fields.includes(field)))
    return (
      <>
        {!fields || fields.includes("name") ? <bdi class="any">{toolText(page, tool)}</bdi> : null}
        {said("tools/1", content)}
      </>
    )
  }
  const toolRow = (
    was: DeclaredTool | undefined,
    is: DeclaredTool | undefined,
    fields?: readonly string[],
  ): DiffRow => ({
    what: <bdi>{toolText(page, is ?? was ?? { name: "" })}</bdi>,
    before: whole(was, fields),
    after: whole(is, fields),
  })
  const { tools } = diff
  return [
    ...tools.changed.map(({ before, after, fields }) => toolRow(before, after, fields)),
    ...tools.added.map((tool) => toolRow(undefined, tool)),
    ...tools.removed.map((tool) => toolRow(tool, undefined)),
    ...list("uses", "uses", diff.uses),
    ...list("uses", "refused", diff.refused),
    ...list("subcontractors", "subcontractors", diff.subcontractors),
    ...diff.sources.map(({ component, before, after }) =>
      one("sources", "sources", before && { [component]: before }, after && { [component]: after }),
    ),
    ...diff.answers.map(({ section, field, before, after }) => one(section, field, before, after)),
    ...pairs(diff.attachments).map(
      ([was, is]): DiffRow => ({
        what: sectionText(page, "files"),
        before: was ? <FileText file={was} opens={naming.opensFiles} /> : nothing,
        after: is ? <FileText file={is} opens={naming.opensFiles} /> : nothing,
      }),
    ),
  ]
}

interface Pairs<Item> {
  added: readonly Item[]
  removed: readonly Item[]
  changed: readonly { before: Item; after: Item }[]
}
