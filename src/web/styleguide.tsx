import { StyleguidePage } from "../../views/pages/styleguide.tsx"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/styleguide`, in development only: every mark, tag, control and state from the real components. */
export const mountStyleguide: Mount = (doors, site) => {
  doors.get(routes.styleguide, { to: "open" }, async (c) => {
    const page = await site.page(c)
    return respond(c, page, { title: page.t.styleguide.title, body: <StyleguidePage page={page} /> })
  })
}
