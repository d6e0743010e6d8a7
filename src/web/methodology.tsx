import { MethodologyPage } from "../../views/pages/methodology.tsx"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/about/methodology`: how to read an answer and a score, first in short, then in full. Each factor is an anchor (`#C1`). */
export const mountMethodology: Mount = (doors, site) => {
  doors.get(routes.methodology, { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    return respond(c, page, {
      title: page.t.methodology.title,
      body: <MethodologyPage page={page} methodology={site.app.methodology} />,
    })
  })
}
