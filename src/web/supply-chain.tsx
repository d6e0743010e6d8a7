import { SupplyChainPage } from "../../views/pages/supply-chain.tsx"
import { readOpenIncidentsOf } from "../actions/read-incident.ts"
import { readSupplyChain } from "../actions/read-supply-chain.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/register/organisations/{slug}/supply-chain`: which tools depend on an organisation, and what is decided about them. */
export const mountSupplyChain: Mount = (doors, { app, page: pageOf }) => {
  doors.get(patternOf(routes.supplyChain(":slug")), { to: "register:read", rate: "search" }, async (c) => {
    const page = await pageOf(c)
    const slug = c.req.param("slug") ?? ""
    const [chain, incidents] = await Promise.all([
      readSupplyChain(app, slug, app.methodology.reference),
      readOpenIncidentsOf(app, slug),
    ])
    return respond(c, page, {
      title: page.t.supply.dependents.title(chain.organisation.name, chain.dependents.length),
      body: <SupplyChainPage page={page} chain={chain} incidents={incidents} methodology={app.methodology} />,
    })
  })
}
