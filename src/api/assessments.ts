import type { Context } from "hono"
import { z } from "zod"
import { assessmentById, assessmentsPage } from "../../db/queries/pages.ts"
import { may } from "../core/access.ts"
import { NotFound } from "../core/errors.ts"
import type { Assessment } from "../core/register.ts"
import { meaning } from "../schema/parameters.ts"
import { OfPlanQuery } from "../schema/register-queries.ts"
import { AssessmentDetail, AssessmentView } from "../schema/register-views.ts"
import { whoOf } from "../web/who.ts"
import { factView } from "./facts.ts"
import { type Operation, privateJson } from "./operation.ts"
import { knownSlugs, pageOperation } from "./register-page.ts"

const path = "/api/v1/assessments"

export const assessmentOperations: readonly Operation[] = [
  pageOperation({
    id: "assessments",
    kind: "Assessment",
    path,
    summary: { fr: "Les évaluations figées", en: "Frozen assessments" },
    query: OfPlanQuery,
    item: AssessmentView,
    check: (app, { plan }) => knownSlugs(app, { plan }),
    read: ({ store }, slice, { plan }) => assessmentsPage(store.read, { ...slice, plan }),
    keyOf: ({ id }) => id,
    show: (_app, rows, _query, c) => rows.map((row) => view(row, keeps(c))),
  }),
  {
    id: "assessment",
    path: `${path}/{id}`,
    group: "register",
    to: "register:read",
    summary: {
      fr: "Une évaluation, avec les faits tels qu’ils étaient",
      en: "One assessment, with the facts as they were",
    },
    params: z.strictObject({ id: meaning(z.string(), "id") }),
    answers: { 200: { description: { fr: "L’évaluation.", en: "The assessment." }, schema: AssessmentDetail } },
    problems: [404],
    async respond(c, { app }) {
      const found = await assessmentById(app.store.read, c.req.param("id") ?? "")
      if (!found) throw new NotFound()
      const { justifications, closed } = keeps(c) ? found : {}
      return privateJson(c, {
        ...view(found, keeps(c)),
        ...(justifications && { justifications }),
        ...(closed && { closed: [...closed] }),
        facts: found.facts.map(factView),
      })
    },
  },
]

/** Who assessed, and what people wrote to each other about risks, is for those who keep the register, here as on the page. */
function keeps(c: Context): boolean {
  return may(whoOf(c), "register:write")
}

function view(
  { facts, contexts, justifications: _, closed: _closed, author, reviewer, ...assessment }: Assessment,
  people: boolean,
): z.input<typeof AssessmentView> {
  return {
    ...assessment,
    ...(contexts && { contexts: [...contexts] }),
    ...(people && { author, reviewer }),
    factCount: facts.length,
  }
}
