import type { Context } from "hono"
import { ComparePage, diffTitle, ListDiffPage, UnknownRevisionPage } from "../../views/pages/list-diff.tsx"
import { newestNumber } from "../actions/read-list.ts"
import { readListDiff, UnknownRevision } from "../actions/read-list-diff.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { respond } from "./respond.tsx"
import { routes, search } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

const toolsShown = 50

/** `/list/{n}/diff/{m}`: what changes from one revision to another; `/list/compare` chooses the two. */
export const mountListDiff: Mount = (doors, site) => {
  doors.get("/list/:n{[1-9][0-9]{0,8}}/diff/:m{[1-9][0-9]{0,8}}", { to: "list:read", rate: "export" }, (c) =>
    show(c, site, Number(c.req.param("n")), Number(c.req.param("m"))),
  )

  doors.get(routes.compareRevisions, { to: "list:read" }, async (c) => {
    const [from = "", to = ""] = [c.req.query("from"), c.req.query("to")].map((text) => text?.trim())
    const numbers = [from, to].map((text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined))
    const [n, m] = numbers
    if (n !== undefined && m !== undefined) return c.redirect(routes.listDiff(n, m), 303)
    const newest = await newestNumber(site.app)
    const page = await site.page(c)
    const title = page.t.diff.compare.title
    if (from === "" && to === "") {
      const defaults = { from: Math.max(1, newest - 1), to: newest }
      return respond(c, page, { title, body: <ComparePage page={page} newest={newest} {...defaults} /> })
    }
    const faults = ["from", "to"].flatMap((place, index): Fault[] =>
      numbers[index] === undefined ? [{ place, message: said((t) => t.diff.compare.number(newest)) }] : [],
    )
    const body = <ComparePage page={page} newest={newest} typed={{ from, to }} faults={faults} />
    return respond(c, page, { title: `${page.t.frame.error.titlePrefix}${title}`, body }, 422)
  })
}

async function show(c: Context, site: Site, from: number, to: number) {
  const { app } = site
  const page = await site.page(c)
  try {
    const [changes, newest] = await Promise.all([readListDiff(app, from, to), newestNumber(app)])
    const pages = Math.max(1, Math.ceil(changes.diff.tools.length / toolsShown))
    const shownPage = pageAsked(c.req.query("page"))
    if (shownPage > pages) throw new NotFound()
    const shown = {
      ...{ changes, newest, shownPage, pages, size: toolsShown },
      to: (number: number) =>
        `${routes.listDiff(from, to)}${search({ page: number === 1 ? undefined : number })}#tools`,
      register: page.may("register:read"),
    }
    return respond(c, page, { title: diffTitle(page, changes), body: <ListDiffPage page={page} shown={shown} /> })
  } catch (error) {
    if (!(error instanceof UnknownRevision)) throw error
    const { asked, newest } = error
    const body = <UnknownRevisionPage page={page} asked={asked} newest={newest} />
    return respond(c, page, { title: page.t.diff.unknown.title(asked), body }, 404)
  }
}

/** Throws `NotFound` on what is no number of a page. */
function pageAsked(text: string | undefined): number {
  if (text === undefined || text === "") return 1
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new NotFound()
  return Number(text)
}
