import { sideLabel } from "../../views/comparison/names.ts"
import { ChooseComparisonPage, ComparisonPage } from "../../views/pages/comparison.tsx"
import { findPlans, readComparison, readOtherSides, readSide, type SideRead } from "../actions/read-comparison.ts"
import { type SideName, sideName } from "../core/comparison.ts"
import { NotFound } from "../core/errors.ts"
import { contextOf } from "./context.ts"
import type { Page } from "./page.ts"
import { writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"

/**
 * `/assessments/comparison?a=…&b=…`: two plans (`plan/acme/team`), frozen assessments (`frozen/…`) or assessments under way
 * (`open/…`) side by side; `/assessments/{id}/comparison?with=…` leads there from one under way, by itself to the last frozen one of its plan.
 */
export const mountComparison: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.comparison(), { to: "register:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const find = (page.query.get("find") ?? "").slice(0, 200).trim()
    const first = await sideIn(site, page, "a")
    const second = await sideIn(site, page, "b")
    const t = page.t.comparison
    if (!first) {
      const found = await findPlans(app, find)
      return respond(c, page, {
        title: t.chooseTitle,
        body: (
          <ChooseComparisonPage
            page={page}
            first={undefined}
            others={{ plans: [], assessments: [], found }}
            find={find}
          />
        ),
      })
    }
    const others = await readOtherSides(app, first, find)
    if (!second) {
      return respond(c, page, {
        title: t.chooseSecond(sideLabel(first, page)),
        body: <ChooseComparisonPage page={page} first={first} others={others} find={find} />,
      })
    }
    const read = await readComparison(first, second, contextOf(app, page.query))
    return respond(c, page, {
      title: t.title(sideLabel(second, page), read.comparison.counts.worse, read.comparison.counts.better),
      body: <ComparisonPage page={page} {...read} others={others} find={find} />,
    })
  })

  doors.get(patternOf(routes.assessmentCompared(":id")), writing, async (c) => {
    const side = await readSide(app, { kind: "open", id: c.req.param("id") ?? "" })
    const asked = new URL(c.req.url).searchParams.get("with") ?? ""
    const b = asked === "" ? side.last && `frozen/${side.last.id}` : asked
    return c.redirect(routes.comparison({ a: `${side.name.kind}/${side.name.id}`, b }), 303)
  })
}

/** A side that the address names; undefined where it names none. Assessments under way are for those who keep the register. */
async function sideIn({ app }: Site, page: Page, field: "a" | "b"): Promise<SideRead | undefined> {
  const text = page.query.get(field) ?? ""
  if (text === "") return undefined
  const name: SideName | undefined = sideName(text)
  if (!name || (name.kind === "open" && !page.may("register:write"))) throw new NotFound(text)
  return readSide(app, name)
}
