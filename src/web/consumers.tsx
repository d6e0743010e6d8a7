import { ConsumersPage } from "../../views/pages/consumers.tsx"
import { readConsumers } from "../actions/read-consumers.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/list/consumers`: which system runs which revision of the list. */
export const mountConsumers: Mount = (doors, site) => {
  doors.get(routes.consumers, { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const consumers = await readConsumers(site.app)
    return respond(c, page, {
      title: page.t.publishing.consumers.title(consumers.length),
      body: <ConsumersPage page={page} consumers={consumers} url={site.app.config.url} />,
    })
  })
}
