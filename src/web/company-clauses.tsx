import type { Context } from "hono"
import { ClauseEditionsPage, type Compared, editionsTitle } from "../../views/pages/company-clause-editions.tsx"
import { ClauseResetPage, resetTitle } from "../../views/pages/company-clause-reset.tsx"
import { type ClauseReading, readCompanyClause } from "../actions/read-company-clause.ts"
import { resetCompanyClause } from "../actions/reset-company-clause.ts"
import { clauseChanges } from "../core/clause-changes.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { ClauseResetForm } from "../schema/company-clause-form.ts"
import { mountClauseForms } from "./company-clauses-form.tsx"
import { readForm, type Typed } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/clauses/new`, `/clauses/{id}/edit`, `/clauses/{id}/editions`, `/clauses/{id}/reset`: the company's own wording of clauses. */
export const mountCompanyClauses: Mount = (doors, site) => {
  mountClauseForms(doors, site)

  doors.get(patternOf(routes.clauseEditions(":id")), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const reading = await readCompanyClause(site.app, idIn(c))
    const body = <ClauseEditionsPage page={page} reading={reading} compared={comparedIn(page, reading)} />
    return respond(c, page, { title: editionsTitle(page, reading), body })
  })

  doors.get(patternOf(routes.clauseReset(":id")), { to: "clauses:write" }, async (c) => {
    const { seen, history } = await readCompanyClause(site.app, idIn(c))
    if (!history[0]?.content) return c.redirect(routes.clauseEditions(idIn(c)), 303)
    return showReset(c, site, { typed: { seen: String(seen) }, faults: [] })
  })

  doors.post(patternOf(routes.clauseReset(":id")), { to: "clauses:write" }, (c) => reset(c, site))
}

async function reset(c: Context, site: Site): Promise<Response> {
  const id = idIn(c)
  const form = await readForm(c, ClauseResetForm)
  const { typed } = form
  if (!form.ok) return showReset(c, site, { typed, faults: form.faults })
  if (!form.value.sure) return showReset(c, site, { typed, faults: [notSure] })
  try {
    const { seen, editionNote } = form.value
    await resetCompanyClause(site.app, { id, note: editionNote }, { by: actorOf(whoOf(c)), seen })
    return c.redirect(routes.clauseEditions(id), 303)
  } catch (error) {
    if (error instanceof Spent) return showReset(c, site, { typed, faults: [nothing] })
    if (error instanceof Refused) return showReset(c, site, { typed, faults: error.faults })
    if (!(error instanceof StaleWrite)) throw error
    const { seen } = await readCompanyClause(site.app, id)
    // What it does is to be read again: the box is no longer ticked.
    return showReset(c, site, { typed: { ...typed, sure: "", seen: String(seen) }, faults: [], stale: true })
  }
}

async function showReset(
  c: Context,
  site: Site,
  { typed, faults, stale = false }: { typed: Typed; faults: readonly Fault[]; stale?: boolean },
): Promise<Response> {
  const page = await site.page(c)
  const reading = await readCompanyClause(site.app, idIn(c))
  const title = resetTitle(page, reading)
  const isWrong = faults.length > 0 || stale
  const body = <ClauseResetPage page={page} reading={reading} typed={typed} faults={faults} stale={stale} />
  return respond(
    c,
    page,
    { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    stale ? 412 : isWrong ? 422 : 200,
  )
}

/** Two wordings side by side, as the address asks: `from=library` or `from=before`, up to `edition` or to what stands. */
function comparedIn(page: Page, { history, shipped, standing }: ClauseReading): Compared | undefined {
  const t = page.t.companyClauses.editions
  const from = page.query.get("from")
  const number = page.query.get("edition")
  const at =
    number === null ? history.findIndex(({ content }) => content === standing || content !== null) : indexOf(number)
  const row = history[at]
  if (!row?.content) return undefined
  const after = t.edition(row.edition)
  if (from === "library" && shipped)
    return {
      before: t.shipped(shipped.version),
      after,
      changes: clauseChanges(shipped, row.content),
      ...(row.basedOn !== null && row.basedOn < shipped.version ? { gone: row.basedOn } : {}),
    }
  const older = history.slice(at + 1).find(({ content }) => content !== null)
  if (from !== "before" || !older?.content) return undefined
  return { before: t.edition(older.edition), after, changes: clauseChanges(older.content, row.content) }

  function indexOf(asked: string): number {
    return history.findIndex(({ edition }) => String(edition) === asked)
  }
}

function idIn(c: Context): string {
  return c.req.param("id") ?? ""
}

const notSure: Fault = { place: "sure", message: said((t) => t.companyClauses.reset.notSure) }
const nothing: Fault = { place: "", message: said((t) => t.companyClauses.reset.nothing) }
