import type { Context } from "hono"
import {
  type DeliverablesAsked,
  type DeliverablesModel,
  DeliverablesPage,
  noCampaign,
} from "../../views/pages/deliverables.tsx"
import { type ReadDeliverable, readDeliverables } from "../actions/read-deliverables.ts"
import type { App } from "../app.ts"
import { fold } from "../core/text.ts"
import { mountDeliverable } from "./deliverable.tsx"
import { mountDeliverableForms } from "./deliverable-forms.tsx"
import { deliverablesCsv } from "./deliverables-csv.ts"
import type { Page } from "./page.ts"
import { partOf } from "./part.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/deliverables`: what agencies hand over, as a register, as CSV, and each on its own page. */
export const mountDeliverables: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.deliverables(), { to: "register:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const { model } = await modelOf(app, page)
    const title = page.t.deliverables.title(model.all)
    return respond(c, page, { title, body: <DeliverablesPage page={page} model={model} /> })
  })

  doors.get(routes.deliverablesCsv(), { to: "register:read", rate: "export" }, async (c) => {
    const page = await site.page(c)
    const { chosen, model } = await modelOf(app, page)
    return download(c, page, deliverablesCsv(page, chosen, model.now))
  })

  mountDeliverableForms(doors, site)
  mountDeliverable(doors, site)
}

function download(c: Context, page: Page, text: string) {
  const name = `aval-${page.t.deliverables.csvName}-${page.today}.csv`
  return c.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-cache",
    Vary: "Accept-Language, Cookie",
  })
}

async function modelOf(
  app: App,
  page: Page,
): Promise<{ model: DeliverablesModel; chosen: readonly ReadDeliverable[] }> {
  const rows = await readDeliverables(app)
  const asked = askedOf(page.query)
  const chosen = byCampaign(rows.filter((row) => isAsked(row, asked)))
  const all = rows.map(({ deliverable }) => deliverable)
  const agencies = new Map(all.map(({ organisation, organisationName }) => [organisation, organisationName]))
  const model: DeliverablesModel = {
    asked,
    part: partOf(chosen, page.query.get("page")),
    all: rows.length,
    campaigns: [...new Set(all.flatMap(({ campaign }) => campaign ?? []))].toSorted((a, b) =>
      a.localeCompare(b, page.lang),
    ),
    agencies: [...agencies]
      .map(([slug, name]) => ({ slug, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, page.lang)),
    contract: all.find(({ contractId }) => contractId === asked.contract)?.contractTitle,
    now: app.now().toISOString(),
  }
  return { model, chosen }
}

function askedOf(query: URLSearchParams): DeliverablesAsked {
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 200)
  return {
    q: text("q"),
    campaign: text("campaign"),
    agency: text("agency"),
    state: text("state"),
    contract: text("contract"),
  }
}

function isAsked({ deliverable, files, state }: ReadDeliverable, asked: DeliverablesAsked): boolean {
  const { campaign = noCampaign, organisation, contractId, title, version = "" } = deliverable
  const q = fold(asked.q)
  const texts = [title, version, ...files.flatMap(({ name, sha256 }) => [name, sha256])]
  return (
    (asked.campaign === "" || asked.campaign === campaign) &&
    (asked.agency === "" || asked.agency === organisation) &&
    (asked.state === "" || asked.state === state) &&
    (asked.contract === "" || asked.contract === contractId) &&
    (q === "" || texts.some((text) => fold(text).includes(q)))
  )
}

/** Campaigns together, the one with the newest deliverable first; what belongs to none comes last. */
function byCampaign(rows: readonly ReadDeliverable[]): ReadDeliverable[] {
  const groups = Map.groupBy(rows, ({ deliverable }) => deliverable.campaign)
  const loose = groups.get(undefined) ?? []
  return [...[...groups].flatMap(([campaign, group]) => (campaign === undefined ? [] : group)), ...loose]
}
