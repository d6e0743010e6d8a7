import type { Context } from "hono"
import type { ListedDeclaration } from "../../views/agency/model.ts"
import { wordIn } from "../../views/events/telling.ts"
import { AgencyPage, agencyTabs, agencyTitle } from "../../views/pages/agency.tsx"
import { entrustedIn } from "../actions/read-agencies.ts"
import { readAgency } from "../actions/read-agency.ts"
import { type DeclarationReading, declarationState } from "../actions/read-declaration.ts"
import { NotFound } from "../core/errors.ts"
import { agencyScoreTab } from "./agency-score.tsx"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"

/** `/agencies/{slug}`: one agency, in tabs. */
export const mountAgency: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.agency(":slug")), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const slug = c.req.param("slug") ?? ""
    const { declarations, ...reading } = await readAgency(app, slug, page.today)
    const model = {
      ...reading,
      declarations: listedDeclarations(page, declarations, app.now()),
      conflicts: reading.comparisons.reduce((sum, { summary }) => sum + summary.conflicts, 0),
    }
    const tab = agencyTabs.find((one) => one === page.query.get("tab")) ?? "overview"
    const score = tab === "score" ? await scoreOf(c, site, page, slug, entrustedIn(reading.contracts)) : undefined
    const done = wordIn(page.t.agencies.page.done, page.query.get("done") ?? "")
    return respond(c, page, {
      title: agencyTitle(page, model),
      body: <AgencyPage page={page} model={model} tab={tab} done={done} score={score} />,
    })
  })
}

/** Declarations for tables; who signed them only for those who look after agencies. */
export function listedDeclarations(
  page: Page,
  declarations: readonly DeclarationReading["declaration"][],
  now: Date,
): ListedDeclaration[] {
  const mayName = page.may("agencies:write")
  return declarations.map((one) => {
    const { id, kind, contractId, contract, deliverableId, deliverable, sentAt, validUntil, signedName, signedRole } =
      one
    return {
      ...{ id, kind, contractId, contractTitle: contract.title, state: declarationState(one, now), sentAt, validUntil },
      ...(deliverableId !== undefined && { deliverable: { id: deliverableId, title: deliverable ?? "" } }),
      ...(mayName && signedName !== undefined && { signed: { name: signedName, role: signedRole ?? "" } }),
    }
  })
}

/** The tab of the score; undefined where the register has taken the role of an agency from the organisation. */
async function scoreOf(c: Context, site: Site, page: Page, slug: string, entrusted: readonly string[]) {
  try {
    return await agencyScoreTab(c, site, page, { slug, entrusted })
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
