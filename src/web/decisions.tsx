import { wordIn } from "../../views/events/telling.ts"
import { DecisionsPage, decisionsTitle } from "../../views/pages/decisions.tsx"
import { decisionViews, readDecisions } from "../actions/read-decisions.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"
import { whoOf } from "./who.ts"

/** `/decisions`: what waits for the reader's sign-off, what is under way, what is in force, all of it. */
export const mountDecisions: Mount = (doors, { app, page: pageOf }) => {
  doors.get(routes.decisions(), { to: "register:read" }, async (c) => {
    const page = await pageOf(c)
    const { query } = page
    const asked = {
      view: decisionViews.find((one) => one === query.get("view")) ?? "force",
      search: (query.get("q") ?? "").trim().slice(0, 200),
      page: Number(/^\d{1,6}$/.exec(query.get("page") ?? "")?.[0] ?? "1"),
    }
    const shown = await readDecisions(app, asked, whoOf(c))
    return respond(c, page, {
      title: decisionsTitle(page, shown),
      body: <DecisionsPage page={page} shown={shown} done={wordIn(page.t.decision.done, query.get("done") ?? "")} />,
    })
  })
}
