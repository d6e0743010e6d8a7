import { type ComparedRow, type Finding, summaryOf, worstFirst } from "../../src/core/agency-comparison.ts"
import { type ComparisonCode, comparisonCodes } from "../../src/core/declaration.ts"
import { foldExact } from "../../src/core/text.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark, type MarkId } from "../parts/marks.tsx"

interface Props {
  page: Page
  rows: readonly ComparedRow[]
}

/** What was declared, held against the list, the worst first: what was found, why, what to ask, and the decision behind it. */
export function ComparisonTable({ page, rows }: Props) {
  const t = page.t.agencyCodes.table
  if (rows.length === 0) return <p class="empty">{t.none}</p>
  const { head } = t
  return (
    <div class="stack tight">
      <p class="small dim">{t.summary(summaryOf(rows).conflicts, rows.length)}</p>
      <OfAll page={page} rows={rows} />
      <Fold caption={t.caption} heads={[head.tool, head.use, head.data, head.found, head.ask]}>
        <Rows>
          {worstFirst(rows).map((row) => (
            <ComparedLine page={page} row={row} />
          ))}
        </Rows>
      </Fold>
      <Legend page={page} rows={rows} />
    </div>
  )
}

/** What holds for everything in the declaration is told once. */
function OfAll({ page, rows }: Props) {
  const all = rows.flatMap((row) => [row, ...row.also]).filter(({ wide }) => wide)
  const once = [...new Map(all.map((finding) => [finding.key, finding])).values()]
  if (once.length === 0) return null
  return (
    <div class="note stack tight">
      <p>
        <strong>{page.t.agencyCodes.table.whole}</strong>
      </p>
      {worstFirst(once).map((finding) => (
        <div>
          <p>
            <CodeTag page={page} code={finding.code} /> {finding.why[page.lang]}
          </p>
          <p class="dim">{finding.ask[page.lang]}</p>
        </div>
      ))}
    </div>
  )
}

/** What was found about the tool in this use, the worst first. */
function ownFindings(row: ComparedRow): Finding[] {
  return [row, ...row.also].filter(({ wide }) => !wide)
}

function ComparedLine({ page, row }: { page: Page; row: ComparedRow }) {
  const t = page.t.agencyCodes.table
  const { head } = t
  const { named } = row
  const asks = ownFindings(row).map(({ ask }) => ask[page.lang])
  return (
    <Row>
      <RowHead class="any full">
        <DeclaredName page={page} row={row} />
      </RowHead>
      <Cell label={head.use}>{named.use ? named.use[page.lang] : <span class="dim">{t.allUses}</span>}</Cell>
      <Cell label={head.data}>
        {named.data.length > 0 ? (
          named.data.map((one) => one[page.lang]).join(", ")
        ) : (
          <span class="dim">{row.position === undefined ? "–" : t.noData}</span>
        )}
      </Cell>
      <Cell class="any w3" label={head.found}>
        <Found page={page} row={row} />
      </Cell>
      <Cell class="any" label={head.ask}>
        {asks.every((text) => text === "") ? <span class="dim">–</span> : asks.map((text) => <p>{text}</p>)}
      </Cell>
    </Row>
  )
}

/** As we call it, with a link where it is ours; and as the agency calls it, where that is another name. */
function DeclaredName({ page, row }: { page: Page; row: ComparedRow }) {
  const { label, name, tool, plan, position } = row
  const shown = label[page.lang]
  if (position === undefined) return <span class="dim">{page.t.agencyCodes.table.noTool}</span>
  const own = foldExact(shown)
  return (
    <>
      {tool === undefined ? (
        <bdi>{shown || page.t.agencyCodes.table.position(position + 1)}</bdi>
      ) : (
        <a href={routes.tool(tool, plan === undefined ? undefined : { plan })}>
          <bdi>{shown}</bdi>
        </a>
      )}
      {own.includes(foldExact(name)) ? null : (
        <small>
          <bdi>{name}</bdi>
        </small>
      )}
    </>
  )
}

function Found({ page, row }: { page: Page; row: ComparedRow }) {
  const t = page.t.agencyCodes.table
  const { conditions, decisions } = row
  return (
    <div class="stack tight">
      {row.wide ? (
        <div>
          <CodeTag page={page} code={row.code} />
        </div>
      ) : null}
      {ownFindings(row).map((finding) => (
        <div>
          <CodeTag page={page} code={finding.code} />
          <p>{finding.why[page.lang]}</p>
        </div>
      ))}
      {conditions.length === 0 ? null : (
        <ul aria-label={t.conditions(conditions.length)}>
          {conditions.map((one) => (
            <li lang={one.lang}>{one[page.lang]}</li>
          ))}
        </ul>
      )}
      {decisions.length === 0 ? null : (
        <p class="row">
          {decisions.map((id, index) => (
            <a href={routes.decision(id)}>{decisions.length === 1 ? t.decision : t.decisions(index + 1)}</a>
          ))}
        </p>
      )}
    </div>
  )
}

/** What was found, as a tag: mark, then words, then colour. */
export function CodeTag({ page, code }: { page: Pick<Page, "t">; code: ComparisonCode }) {
  const [tone, mark] = looks[code]
  return (
    <span class={`tag ${tone}`}>
      <Mark id={mark} />
      {page.t.agencyCodes[code]}
    </span>
  )
}

/** Tones of answers, each code with a mark of its own where there is one. */
const looks: Readonly<Record<ComparisonCode, readonly [tone: Answer, mark: MarkId]>> = {
  ok: ["yes", "yes"],
  ok_conditions: ["if", "if"],
  terms_changed: ["ask", "clock"],
  declaration_expired: ["ask", "clock"],
  oversight_below_min: ["ask", "warn"],
  setting_unproven: ["ask", "warn"],
  data_class_exceeded: ["no", "warn"],
  use_not_permitted: ["no", "no"],
  plan_mismatch: ["no", "warn"],
  tool_unassessed: ["ask", "ask"],
  tool_forbidden: ["no", "stop"],
}

/** What each code of the table means, folded away. */
function Legend({ page, rows }: Props) {
  const t = page.t.agencyCodes
  const seen = new Set(rows.flatMap((row) => [row.code, ...row.also.map(({ code }) => code)]))
  return (
    <details>
      <summary>{t.table.legend}</summary>
      <dl class="kv more">
        {comparisonCodes
          .filter((code) => seen.has(code))
          .toReversed()
          .map((code) => (
            <>
              <dt>
                <CodeTag page={page} code={code} />
              </dt>
              <dd>{t.means[code]}</dd>
            </>
          ))}
      </dl>
    </details>
  )
}
