import { EmptyListPage, ListPage } from "../../views/pages/list.tsx"
import { readConsumers } from "../actions/read-consumers.ts"
import { readKeyState } from "../actions/read-keys.ts"
import { horizon, pageOfRevisions, readCurrentList } from "../actions/read-list.ts"
import { readListDiff } from "../actions/read-list-diff.ts"
import { NotFound } from "../core/errors.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

const revisionsShown = 12
const plansShown = 100

/** `/list`: the list in force as a person reads it, how to fetch it, and its revisions (`?page`, `?before`). */
export const mountList: Mount = (doors, site) => {
  doors.get(routes.list, { to: "list:read" }, async (c) => {
    const { app } = site
    const page = await site.page(c)
    const current = await readCurrentList(app)
    if (!current) {
      return respond(c, page, { title: page.t.list.empty.title, body: <EmptyListPage page={page} /> })
    }
    const newest = current.revision.revision
    const shown = numbered(c.req.query("page")) ?? 1
    const pages = Math.max(1, Math.ceil(current.reading.rows.length / plansShown))
    if (shown > pages) throw new NotFound()
    const before = numbered(c.req.query("before"))
    // Visitors of a public list may follow no link into the register.
    const register = page.may("register:read")
    const [revisions, changes, keys, consumers] = await Promise.all([
      pageOfRevisions(app, { limit: revisionsShown, before }),
      newest === 1 ? undefined : readListDiff(app, newest - 1, newest),
      readKeyState(app),
      register ? readConsumers(app) : undefined,
    ])
    const list = {
      ...current,
      horizon,
      plans: { page: shown, pages, size: plansShown },
      revisions,
      changes: changes?.diff,
      before,
      url: app.config.url,
      register,
      keys,
      manages: page.may("settings:manage"),
      consumers,
    }
    return respond(c, page, {
      title: page.t.list.title(newest, current.reading.open, current.reading.rows.length),
      body: <ListPage page={page} list={list} />,
    })
  })
}

/** A number from 1 on in the query; undefined where none was given. Throws `NotFound` on anything else. */
function numbered(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound()
  return Number(text)
}
