import { ClausePage } from "../../views/pages/clause.tsx"
import { ClauseLawPage } from "../../views/pages/clause-law.tsx"
import { ClauseTermsPage } from "../../views/pages/clause-terms.tsx"
import { ClausesPage } from "../../views/pages/clauses.tsx"
import { readLibrary } from "../actions/read-company-clause.ts"
import { positions } from "../core/clause.ts"
import { clausesFound } from "../core/clause-overview.ts"
import { NotFound } from "../core/errors.ts"
import { mountCompanyClauses } from "./company-clauses.tsx"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/clauses`: the clause library, its defined terms and legal references, and each clause on its own page. */
export const mountClauses: Mount = (doors, site) => {
  const { app } = site
  const reading = { to: "register:read" } as const

  // Before the clauses: `new` is no id of one.
  mountCompanyClauses(doors, site)

  doors.get(routes.clauses(), { ...reading, rate: "search" }, async (c) => {
    const page = await site.page(c)
    const { library, editions, behind } = await readLibrary(app)
    const q = (page.query.get("q") ?? "").trim().slice(0, 200)
    const preset = library.presets.find(({ id }) => id === page.query.get("preset"))
    const model = { library, asked: { q, preset }, found: clausesFound(library, q, page.lang), editions, behind }
    return respond(c, page, {
      title: page.t.clauses.library.title(library.clauses.length),
      body: <ClausesPage page={page} model={model} />,
    })
  })

  // Before the clauses, which are at /clauses/{id}.
  doors.get(routes.clauseTerms, reading, async (c) => {
    const [page, { library }] = await Promise.all([site.page(c), readLibrary(app)])
    return respond(c, page, {
      title: page.t.clauses.terms.title(library.terms.length),
      body: <ClauseTermsPage page={page} library={library} />,
    })
  })

  doors.get(routes.clauseLaw, reading, async (c) => {
    const [page, { library }] = await Promise.all([site.page(c), readLibrary(app)])
    return respond(c, page, {
      title: page.t.clauses.nav.law,
      body: <ClauseLawPage page={page} library={library} />,
    })
  })

  doors.get(patternOf(routes.clause(":id")), reading, async (c) => {
    const [page, { library, editions, behind }] = await Promise.all([site.page(c), readLibrary(app)])
    const clause = library.clauses.find(({ id }) => id === c.req.param("id"))
    if (!clause) throw new NotFound()
    const position = positions.find((one) => one === page.query.get("position")) ?? clause.default
    const { clause: words, positionIn } = page.t.clauses
    return respond(c, page, {
      title: `${clause.id} ${words.title(clause.title[page.lang], positionIn[position])}`,
      body: (
        <ClausePage
          page={page}
          model={{ library, clause, position }}
          edition={editions.get(clause.id)}
          newer={behind.get(clause.id)}
          done={page.query.get("done")}
        />
      ),
    })
  })
}
