import type { Context as Request } from "hono"
import { searchTools } from "../../db/queries/search.ts"
import { queryOf, type ToolsAsked, type ToolsModel, ToolsPage, ToolsTable } from "../../views/pages/tools.tsx"
import { type PlanRow, planRows } from "../actions/read-plan-rows.ts"
import type { App } from "../app.ts"
import { bandIds } from "../core/band.ts"
import { type Fault, Refused } from "../core/errors.ts"
import {
  categoriesOf,
  chosenRows,
  decisionFilters,
  licenceFilters,
  pageOfRows,
  sortKeys,
  tableViews,
  viewCounts,
} from "../core/plan-table.ts"
import { messages } from "../i18n/index.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"
import { toolsCsv } from "./tools-csv.ts"

/** `/tools`: the register as a table, and the same rows as CSV. */
export const mountTools: Mount = (doors, { app, page: pageOf }) => {
  doors.get("/tools", { to: "register:read", rate: "search" }, async (c) => {
    const page = await pageOf(c)
    const { model } = await modelOf(app, page)
    if (c.req.header("HX-Request-Type") === "partial") c.header("HX-Push-Url", routes.tools(queryOf(model)))
    const title = page.t.tools.titleCount(model.table.total)
    return respond(c, page, {
      title,
      body: <ToolsPage page={page} model={model} />,
      part: (
        <>
          <title>{`${title} – ${page.t.frame.product}`}</title>
          <ToolsTable page={page} model={model} />
        </>
      ),
    })
  })
  doors.get("/tools.csv", { to: "register:read", rate: "export" }, async (c) => {
    const page = await pageOf(c)
    const { model, chosen } = await modelOf(app, page)
    return download(c, page, toolsCsv(page, model, chosen, app.methodology))
  })
}

function download(c: Request, page: Page, text: string) {
  const name = `aval-${page.t.tools.csvName}-${page.today}.csv`
  return c.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-cache",
    Vary: "Accept-Language, Cookie",
  })
}

async function modelOf(app: App, page: Page): Promise<{ model: ToolsModel; chosen: readonly PlanRow[] }> {
  const { vocabulary, reference, version } = app.methodology
  const asked = askedOf(app, page.query)
  const { offered, all } = await planRows(app, { dataClass: asked.data, use: asked.use })
  const rows = asked.retired ? all : offered
  const found = await searched(app, asked.q, rows)
  const chosen = chosenRows(rows, { ...asked, tools: found?.slugs }, page.today)
  const isReference = asked.data === reference.dataClass && asked.use === reference.use
  const model: ToolsModel = {
    asked,
    table: pageOfRows(chosen, asked.page),
    counts: viewCounts(rows, page.today),
    retired: all.length - offered.length,
    categories: categoriesOf(rows),
    meant: found?.meant ?? [],
    vocabulary,
    isReference,
    context: isReference ? undefined : { data: asked.data, use: asked.use },
    methodology: version,
  }
  return { model, chosen }
}

const meantShown = 3

interface Searched {
  slugs: ReadonlySet<string>
  /** Names close to what was searched for, when nothing was found. */
  meant: readonly string[]
}

// Rows are worked out anew when anything changes: what a search found holds for as long as they do.
const searches = new WeakMap<readonly PlanRow[], Map<string, Searched>>()
const searchesKept = 32

async function searched(app: App, q: string, rows: readonly PlanRow[]): Promise<Searched | undefined> {
  if (q === "") return undefined
  const known = searches.get(rows) ?? new Map<string, Searched>()
  searches.set(rows, known)
  const found = known.get(q) ?? (await searchFor(app, q, rows.length))
  known.delete(q)
  known.set(q, found)
  const [oldest] = known.keys()
  if (known.size > searchesKept && oldest !== undefined) known.delete(oldest)
  return found
}

async function searchFor(app: App, q: string, limit: number): Promise<Searched> {
  const found = await searchTools(app.store.read, q, limit)
  const exact = found.filter((tool) => tool.matched === "prefix")
  const meant = exact.length > 0 ? [] : found.slice(0, meantShown).map((tool) => tool.name)
  return { slugs: new Set(exact.map((tool) => tool.slug)), meant }
}

/** What the address asks for. Throws `Refused`, naming every value that is none of ours. */
function askedOf({ methodology }: App, query: URLSearchParams): ToolsAsked {
  const { vocabulary, reference } = methodology
  const faults: Fault[] = []
  const choice = <T extends string>(name: Filter, known: readonly T[]): T | undefined => {
    const value = query.get(name) ?? ""
    const found = known.find((item) => item === value)
    if (found === undefined && value !== "") faults.push(stranger(name, value))
    return found
  }
  const sort = query.get("sort") ?? ""
  const descending = sort.startsWith("-")
  const asked: ToolsAsked = {
    q: (query.get("q") ?? "").trim().slice(0, 200),
    view: tableViews.find((view) => view === query.get("view")) ?? "all",
    data: choice("data", ids(vocabulary.classes)) ?? reference.dataClass,
    use: choice("use", ids(vocabulary.uses)) ?? reference.use,
    decision: choice("decision", decisionFilters),
    licence: choice("licence", licenceFilters),
    retired: query.get("retired") === "1",
    category: query.get("category")?.slice(0, 100) || undefined,
    band: choice("band", bandIds),
    sort: sortKeys.find((key) => key === (descending ? sort.slice(1) : sort)) ?? "tool",
    descending,
    page: Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1),
  }
  if (faults.length > 0) throw new Refused(faults)
  return asked
}

type Filter = "data" | "use" | "decision" | "licence" | "band"

function ids(items: readonly { id: string }[]): string[] {
  return items.map((item) => item.id)
}

function stranger(name: Filter, value: string): Fault {
  const message = (lang: "fr" | "en") => {
    const { filter, refused } = messages[lang].tools
    return refused.choice(filter[name], value.slice(0, 80))
  }
  return { place: name, message: { fr: message("fr"), en: message("en") } }
}
