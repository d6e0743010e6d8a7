import type { Context } from "hono"
import type { AgenciesModel } from "../../views/agency/model.ts"
import { AgenciesPage } from "../../views/pages/agencies.tsx"
import { readAgencies } from "../actions/read-agencies.ts"
import type { App } from "../app.ts"
import {
  type AgencyOverview,
  type AgencyView,
  agencySorts,
  agencyViews,
  chosenAgencies,
  isInView,
} from "../core/agency-overview.ts"
import { agenciesCsv } from "./agencies-csv.ts"
import { mountAgencyForms } from "./agencies-form.tsx"
import { mountAgency } from "./agencies-one.tsx"
import { mountContracts } from "./contracts.tsx"
import type { Page } from "./page.ts"
import { partOf } from "./part.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/agencies`: the one page for procurement, the same as CSV, each agency on its own page, and its contracts. */
export const mountAgencies: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.agencies(), { to: "register:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const { model } = await modelOf(app, page)
    const title = page.t.agencies.list.title(model.counts.all, model.counts.conflicts)
    return respond(c, page, { title, body: <AgenciesPage page={page} model={model} /> })
  })

  doors.get(routes.agenciesCsv(), { to: "register:read", rate: "export" }, async (c) => {
    const page = await site.page(c)
    const { chosen } = await modelOf(app, page)
    return download(c, page, agenciesCsv(page, chosen))
  })

  // Before the page of one: `new` is no slug.
  mountAgencyForms(doors, site)
  mountAgency(doors, site)
  mountContracts(doors, site)
}

function download(c: Context, page: Page, text: string) {
  const name = `aval-${page.t.agencies.list.csvName}-${page.today}.csv`
  return c.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-cache",
    Vary: "Accept-Language, Cookie",
  })
}

async function modelOf(app: App, page: Page): Promise<{ model: AgenciesModel; chosen: readonly AgencyOverview[] }> {
  const rows = await readAgencies(app, page.today)
  const asked = askedOf(page.query)
  const chosen = chosenAgencies(rows, asked, page.today)
  const counts = Object.fromEntries(
    agencyViews.map((view) => [view, rows.filter((row) => isInView(row, view, page.today)).length]),
  ) as Record<AgencyView, number>
  return { model: { asked, counts, part: partOf(chosen, page.query.get("page")) }, chosen }
}

function askedOf(query: URLSearchParams): AgenciesModel["asked"] {
  const sort = query.get("sort") ?? ""
  const descending = sort.startsWith("-")
  return {
    view: agencyViews.find((view) => view === query.get("view")) ?? "all",
    q: (query.get("q") ?? "").trim().slice(0, 200),
    sort: agencySorts.find((key) => key === (descending ? sort.slice(1) : sort)) ?? "name",
    descending,
  }
}
