import { mayIn } from "../../src/core/access.ts"
import { type Band, bandIds } from "../../src/core/band.ts"
import { listClass } from "../../src/core/list-build.ts"
import {
  type DecisionFilter,
  decisionFilters,
  type LicenceFilter,
  licenceFilters,
  type SortKey,
  type TablePage,
  type TableView,
  tableViews,
} from "../../src/core/plan-table.ts"
import type { Vocabulary } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes, search } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { Rows as TableBody } from "../parts/fold.tsx"
import { Empty } from "../tools/empty.tsx"
import { HowToRead } from "../tools/how-to-read.tsx"
import { type RowContext, rowHtml, type ShownRow } from "../tools/row.tsx"

/** What was asked for, as the address says it. */
export interface ToolsAsked {
  q: string
  view: TableView
  data: string
  use: string
  decision?: DecisionFilter | undefined
  licence?: LicenceFilter | undefined
  category?: string | undefined
  band?: Band | undefined
  /** What is retired and answered for by no decision is shown too. */
  retired: boolean
  sort: SortKey
  descending: boolean
  page: number
}

export interface ToolsModel {
  asked: ToolsAsked
  table: TablePage<ShownRow>
  counts: Readonly<Record<TableView, number>>
  /** Rows that are shown only where what is retired is asked for. */
  retired: number
  categories: readonly string[]
  /** Names close to what was searched for, when nothing was found. */
  meant: readonly string[]
  vocabulary: Vocabulary
  /** Data class and use are those that tables show when none is asked for. */
  isReference: boolean
  /** What the address carries when it is not the reference context. */
  context: { data: string; use: string } | undefined
  methodology: string
}

/** The register: views, filters, and the table that they choose from. */
export function ToolsPage({ page, model }: { page: Page; model: ToolsModel }) {
  const t = page.t.tools
  return (
    <div class="stack loose">
      <div class="row ends">
        <h1>{t.title}</h1>
        <p class="row">
          <a href={routes.organisations()}>{page.t.register.links.organisations}</a>
          {mayIn(page.who, "register:write", undefined) ? (
            <a class="btn go" href={routes.newTool()}>
              {page.t.register.links.addTool}
            </a>
          ) : null}
        </p>
      </div>
      <Views page={page} model={model} />
      <Filters page={page} model={model} />
      <ToolsTable page={page} model={model} />
      <HowToRead page={page} />
    </div>
  )
}

/** The region that filters change: count, table, pages. */
export function ToolsTable({ page, model }: { page: Page; model: ToolsModel }) {
  const { asked, table } = model
  const t = page.t.tools
  const sorted = t.sorted[asked.sort][asked.descending ? "down" : "up"]
  const context = contextText(page, model)
  return (
    <div class="stack tight" id="tools">
      <p class="row ends dim small wide">
        <output aria-live="polite">{t.count(table.total, table.tools, table.from, table.to, sorted)}</output>
        <span class="row">
          <span>{t.riskFor(context, model.isReference, model.methodology)}</span>
          {table.total > 0 ? (
            <a href={routes.toolsCsv(queryOf(model, { page: undefined }))} hx-boost="false">
              {t.csv}
            </a>
          ) : null}
          <Retired page={page} model={model} />
          {isFiltered(asked) ? <a href={routes.tools(model.context)}>{t.filter.clear}</a> : null}
        </span>
      </p>
      {table.total === 0 ? (
        <Empty page={page} model={model} narrowed={isFiltered({ ...asked, q: "" })} />
      ) : (
        <Rows page={page} model={model} label={context} />
      )}
      {table.pages > 1 ? <Pages page={page} model={model} /> : null}
    </div>
  )
}

/** What is retired is left out unless it is asked for; how much that is stands there. */
function Retired({ page, model }: { page: Page; model: ToolsModel }) {
  const { asked, retired } = model
  const t = page.t.tools.retired
  if (asked.retired) {
    return <a href={routes.tools(queryOf(model, { retired: undefined, page: undefined }))}>{t.hide(retired)}</a>
  }
  if (retired === 0) return null
  return <a href={routes.tools(queryOf(model, { retired: "1", page: undefined }))}>{t.show(retired)}</a>
}

function Views({ page, model }: { page: Page; model: ToolsModel }) {
  const t = page.t.tools.views
  return (
    <nav class="tabs" aria-label={t.label}>
      {tableViews.map((view) => (
        <a
          href={routes.tools({
            view: view === "all" ? undefined : view,
            retired: model.asked.retired ? "1" : undefined,
            ...model.context,
          })}
          aria-current={view === model.asked.view ? "page" : undefined}
        >
          {t[view]} {model.counts[view]}
        </a>
      ))}
    </nav>
  )
}

function Filters({ page, model }: { page: Page; model: ToolsModel }) {
  const { asked, vocabulary } = model
  const t = page.t.tools.filter
  const words = page.t.tools
  const lang = page.lang
  const categories = asked.category ? [...new Set([...model.categories, asked.category])] : model.categories
  const part = { "hx-get": routes.tools(), "hx-target": "#tools", "hx-swap": "outerMorph" }
  return (
    <details class="tuck">
      <summary>
        {t.summary(contextText(page, model))} <u>{t.change}</u>
      </summary>
      <search>
        <form
          class="bar filters"
          // Another state is another form: a morph would keep what was typed into this one.
          id={`filters${search(queryOf(model, { page: undefined, sort: undefined }))}`}
          action={routes.tools()}
          method="get"
          aria-label={t.form}
          hx-trigger="change, submit"
          {...part}
        >
          {asked.view === "all" ? null : <input type="hidden" name="view" value={asked.view} />}
          {asked.retired ? <input type="hidden" name="retired" value="1" /> : null}
          {sortValue(asked) === undefined ? null : <input type="hidden" name="sort" value={sortValue(asked)} />}
          <p class="field">
            <label for="q">{t.q}</label>
            <input
              id="q"
              name="q"
              type="search"
              value={asked.q}
              maxlength={200}
              autocomplete="off"
              hx-trigger="input changed delay:300ms"
              hx-include="closest form"
              hx-sync="this:replace"
              {...part}
            />
          </p>
          <Choice
            id="use"
            label={t.use}
            chosen={asked.use}
            options={vocabulary.uses.map((use) => [use.id, use.name[lang]])}
          />
          <Choice
            id="data"
            label={t.data}
            chosen={asked.data}
            options={vocabulary.classes.map((dataClass) => [dataClass.id, dataClass.name[lang]])}
          />
          <Choice
            id="decision"
            label={t.decision}
            any={t.any}
            chosen={asked.decision}
            options={decisionFilters.map((id) => [id, words.decisions[id]])}
          />
          <Choice
            id="licence"
            label={t.licence}
            any={t.any}
            chosen={asked.licence}
            options={licenceFilters.map((id) => [id, words.licences[id]])}
          />
          <Choice
            id="category"
            label={t.category}
            any={t.any}
            chosen={asked.category}
            options={categories.map((id) => [id, words.categories[id] ?? id])}
          />
          <Choice
            id="band"
            label={t.band}
            any={t.any}
            chosen={asked.band}
            options={bandIds.map((id) => [id, bandLabels[id][lang]])}
          />
          <button type="submit" class="btn">
            {t.apply}
          </button>
        </form>
      </search>
    </details>
  )
}

interface ChoiceProps {
  id: string
  label: string
  chosen: string | undefined
  /** What stands for no choice; absent = one is always made. */
  any?: string
  options: readonly (readonly [value: string, label: string])[]
}

function Choice({ id, label, chosen, any, options }: ChoiceProps) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

function Rows({ page, model, label }: { page: Page; model: ToolsModel; label: string }) {
  const { asked, table } = model
  const t = page.t.tools
  const context: RowContext = { named: model.context }
  return (
    <div class="box">
      <table class="fold dense" {...as("table")}>
        <caption class="vh">{t.caption}</caption>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            <Head sort="tool" model={model} label={t.head.tool} />
            <th scope="col" {...as("columnheader")}>
              {t.head.plan}
            </th>
            <Head sort="decision" model={model} label={t.head.decision} />
            <Head sort="answer" model={model} label={label} />
            <Head sort="risk" model={model} label={t.head.risk} more={t.head.riskRange} />
            <Head sort="licence" model={model} label={t.head.licence} />
            <Head sort="review" model={model} label={t.head.review} />
          </tr>
        </thead>
        {groups(table.rows, asked.sort === "tool").map((rows) => (
          <TableBody>{rows.map((row, index) => rowHtml(row, index === 0, page, context))}</TableBody>
        ))}
      </table>
    </div>
  )
}

/** Folding drops the table's meaning in some browsers: roles put it back. */
function as(role: string): { role: string } {
  return { role }
}

/** Rows that follow each other under one tool's name; each on its own where the order is another. */
function groups(rows: readonly ShownRow[], together: boolean): readonly (readonly ShownRow[])[] {
  const found: ShownRow[][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (together && last?.[0]?.tool.slug === row.tool.slug) last.push(row)
    else found.push([row])
  }
  return found
}

function Head({ sort, model, label, more }: { sort: SortKey; model: ToolsModel; label: string; more?: string }) {
  const { asked } = model
  const current = asked.sort === sort
  const next = { sort, descending: current && !asked.descending }
  return (
    <th
      scope="col"
      {...as("columnheader")}
      aria-sort={current ? (asked.descending ? "descending" : "ascending") : undefined}
    >
      <a href={routes.tools(queryOf(model, { sort: sortValue(next), page: undefined }))}>{label}</a>
      {more}
      {current ? <span aria-hidden="true">{asked.descending ? " ↓" : " ↑"}</span> : null}
    </th>
  )
}

function Pages({ page, model }: { page: Page; model: ToolsModel }) {
  const { table } = model
  const t = page.t.tools.pages
  const to = (number: number) => routes.tools(queryOf(model, { page: number === 1 ? undefined : number }))
  return (
    <nav class="row ends" aria-label={t.label}>
      <span class="dim">{t.of(table.page, table.pages)}</span>
      <span class="row">
        {table.page > 1 ? (
          <a href={to(table.page - 1)} rel="prev">
            {t.previous}
          </a>
        ) : (
          <span class="dim">{t.previous}</span>
        )}
        {table.page < table.pages ? (
          <a href={to(table.page + 1)} rel="next">
            {t.next}
          </a>
        ) : (
          <span class="dim">{t.next}</span>
        )}
      </span>
    </nav>
  )
}

/** "Copy, internal data". */
export function contextText(page: Page, { asked, vocabulary }: Pick<ToolsModel, "asked" | "vocabulary">): string {
  const t = page.t.tools
  const use = vocabulary.uses.find(({ id }) => id === asked.use)?.name[page.lang] ?? asked.use
  const dataClass = vocabulary.classes.find(({ id }) => id === asked.data)
  return t.context(use, dataClass ? listClass(dataClass).phrase[page.lang] : asked.data)
}

/** The address of what is shown, with some of it changed: what is as usual is left out. */
export function queryOf({ asked, context, table }: ToolsModel, change: Query = {}): Query {
  return {
    view: asked.view === "all" ? undefined : asked.view,
    q: asked.q,
    ...context,
    decision: asked.decision,
    licence: asked.licence,
    category: asked.category,
    band: asked.band,
    retired: asked.retired ? "1" : undefined,
    sort: sortValue(asked),
    page: table.page === 1 ? undefined : table.page,
    ...change,
  }
}

function sortValue({ sort, descending }: Pick<ToolsAsked, "sort" | "descending">): string | undefined {
  if (descending) return `-${sort}`
  return sort === "tool" ? undefined : sort
}

/** Whether anything but the context narrows the table. */
function isFiltered({ q, view, decision, licence, category, band }: ToolsAsked): boolean {
  return q !== "" || view !== "all" || [decision, licence, category, band].some((value) => value !== undefined)
}
