import type { Context } from "hono"
import { z } from "zod"
import { decisionById, decisionsPage } from "../../db/queries/pages.ts"
import { may } from "../core/access.ts"
import { NotFound } from "../core/errors.ts"
import type { Decision, SignOff } from "../core/register.ts"
import { shown } from "../core/text.ts"
import { meaning } from "../schema/parameters.ts"
import { DecisionsQuery } from "../schema/register-queries.ts"
import { DecisionView } from "../schema/register-views.ts"
import { whoOf } from "../web/who.ts"
import { type Operation, privateJson } from "./operation.ts"
import { knownSlugs, pageOperation } from "./register-page.ts"

const path = "/api/v1/decisions"

export const decisionOperations: readonly Operation[] = [
  pageOperation({
    id: "decisions",
    kind: "Decision",
    path,
    summary: { fr: "Les décisions, avec leurs visas", en: "Decisions, with their sign-offs" },
    query: DecisionsQuery,
    item: DecisionView,
    check: (app, { plan }) => knownSlugs(app, { plan }),
    read: ({ store }, slice, { plan, outcome }) => decisionsPage(store.read, { ...slice, plan, outcome }),
    keyOf: ({ id }) => id,
    show: (_app, rows, _query, c) => rows.map((row) => view(row, keeps(c))),
  }),
  {
    id: "decision",
    path: `${path}/{id}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Une décision", en: "One decision" },
    params: z.strictObject({ id: meaning(z.string(), "id") }),
    answers: { 200: { description: { fr: "La décision.", en: "The decision." }, schema: DecisionView } },
    problems: [404],
    async respond(c, { app }) {
      const found = await decisionById(app.store.read, c.req.param("id") ?? "")
      if (!found) throw new NotFound()
      return privateJson(c, view(found, keeps(c)))
    },
  },
]

/** Why it was decided and who signed is for those who keep the register, here as on the page. */
function keeps(c: Context): boolean {
  return may(whoOf(c), "register:write")
}

function view(decision: Decision, people: boolean): z.input<typeof DecisionView> {
  const { recorded, conditions, preconditions, overrides, signOffs, summary, rationale, supersedes, ...rest } = decision
  return {
    ...rest,
    overrides: [...overrides],
    conditions: conditions.map(({ id, text, classes, uses }) => ({
      id,
      ...shown(text),
      classes: [...classes],
      uses: [...uses],
    })),
    preconditions: preconditions.map(({ id, classes, uses }) => ({ id, classes: [...classes], uses: [...uses] })),
    ...(summary ? { summary: shown(summary) } : {}),
    ...(rationale && people ? { rationale: shown(rationale) } : {}),
    signOffs: signOffs.map((one) => signOffView(one, people)),
    supersedes: supersedes ?? false,
    counts: recorded !== undefined,
  }
}

/** A name that an import stated; whoever signed here is not named: their id says nothing to anybody else. */
function signOffView({ name, ...signOff }: SignOff, people: boolean) {
  return { ...signOff, ...(people && !name.startsWith("per_") ? { name } : {}) }
}
