import { z } from "zod"
import { type PlanOfTool, planBySlug, plansPage } from "../../db/queries/tool-pages.ts"
import { planFigures, planScore, type Scoring } from "../actions/read-plan-figures.ts"
import { NotFound } from "../core/errors.ts"
import { shown } from "../core/text.ts"
import { Slug } from "../schema/basics.ts"
import { meaning } from "../schema/parameters.ts"
import { PlanQuery, PlansQuery } from "../schema/register-queries.ts"
import { PlanDetail, PlanView } from "../schema/register-views.ts"
import { type Operation, operation, privateJson } from "./operation.ts"
import { contextOf, knownSlugs, pageOperation } from "./register-page.ts"

const path = "/api/v1/plans"

export const planOperations: readonly Operation[] = [
  pageOperation({
    id: "plans",
    kind: "Plan",
    path,
    summary: {
      fr: "Les offres, avec leur risque pour une classe de données et un usage",
      en: "Plans, with their risk for one data class and use",
    },
    query: PlansQuery,
    item: PlanView,
    async check(app, query) {
      contextOf(app, query)
      await knownSlugs(app, { tool: query.tool })
    },
    read: ({ store }, slice, { q, tool }) => plansPage(store.read, { ...slice, matching: q, tool }),
    keyOf: ({ plan }) => plan.slug,
    async show(app, rows, query) {
      const figures = await planFigures(app, rows, contextOf(app, query))
      return rows.flatMap((row, index) => {
        const own = figures[index]
        return own ? [{ ...view(row), figures: { ...own, ...scoringView(own) } }] : []
      })
    },
  }),
  operation({
    id: "plan",
    path: `${path}/{tool}/{plan}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Une offre, avec le détail de son risque", en: "One plan, with what its risk is made of" },
    params: z.strictObject({ tool: meaning(Slug, "ofTool"), plan: meaning(Slug, "planOfTool") }),
    query: PlanQuery,
    answers: { 200: { description: { fr: "L’offre.", en: "The plan." }, schema: PlanDetail } },
    problems: [404, 422],
    async respond(c, { app }, query) {
      const context = contextOf(app, query)
      const found = await planBySlug(app.store.read, `${c.req.param("tool")}/${c.req.param("plan")}`)
      if (!found) throw new NotFound()
      const score = await planScore(app, found, context)
      return privateJson(c, { ...view(found), figures: { ...score, ...scoringView(score) } })
    },
  }),
]

function scoringView({ context: { dataClass, use } }: Scoring) {
  return { context: { data: dataClass, use } }
}

function view({ plan, tool }: PlanOfTool) {
  const { name, access, notes, hosts, ...rest } = plan
  return {
    ...rest,
    tool,
    name: shown(name),
    hosts: [...hosts],
    ...(access ? { access: shown(access) } : {}),
    ...(notes ? { notes: notes.map(({ text, ...note }) => ({ ...note, text: shown(text) })) } : {}),
  }
}
