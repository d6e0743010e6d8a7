import { SupplyChainPage } from "../../views/pages/supply-chain.tsx"
import { readSupplyChain } from "../actions/read-supply-chain.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/register/organisations/{slug}/supply-chain`: which tools depend on an organisation, and what is decided about them. */
export const mountSupplyChain: Mount = (doors, { app, page: pageOf }) => {
  doors.get(patternOf(routes.supplyChain(":slug")), { to: "register:read", rate: "search" }, async (c) => {
    const page = await pageOf(c)
    const chain = await readSupplyChain(app, c.req.param("slug") ?? "", app.methodology.reference)
    return respond(c, page, {
      title: page.t.supply.dependents.title(chain.organisation.name, chain.dependents.length),
      body: <SupplyChainPage page={page} chain={chain} methodology={app.methodology} />,
    })
  })
}
