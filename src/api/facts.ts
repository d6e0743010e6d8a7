import type { z } from "zod"
import { factsPage } from "../../db/queries/pages.ts"
import { Refused } from "../core/errors.ts"
import type { Fact } from "../core/register.ts"
import { shown } from "../core/text.ts"
import { FactsQuery } from "../schema/register-queries.ts"
import { type AssessmentDetail, FactView } from "../schema/register-views.ts"
import type { Operation } from "./operation.ts"
import { knownSlugs, pageOperation, unknownId } from "./register-page.ts"

export const factOperations: readonly Operation[] = [
  pageOperation({
    id: "facts",
    kind: "Fact",
    path: "/api/v1/facts",
    summary: { fr: "Les faits, avec leur preuve", en: "Facts, with their evidence" },
    query: FactsQuery,
    item: FactView,
    async check(app, { plan, tool, organisation, factor }) {
      const faults = factor === undefined ? [] : unknownId("factor", factor, app.methodology.factors)
      if (faults.length > 0) throw new Refused(faults)
      await knownSlugs(app, { plan, tool, organisation })
    },
    read: ({ store }, slice, { plan, tool, organisation, factor, superseded }) =>
      factsPage(store.read, { ...slice, plan, tool, organisation, factor, superseded: superseded === "true" }),
    keyOf: ({ id }) => id,
    show: (_app, rows) => rows.map(factView),
  }),
]

/** A fact as it goes out: its subject under its own name, its text in both languages. */
export function factView<T extends Fact>({ subject, text, ...fact }: T): Omit<T, "subject" | "text"> & FactParts {
  return { ...fact, ...subjectView(subject), ...(text ? { text: shown(text) } : {}) }
}

type FactParts = Pick<
  z.input<typeof AssessmentDetail>["facts"][number],
  "plan" | "tool" | "organisation" | "use" | "company" | "text"
>

function subjectView({ kind, slug }: Fact["subject"]): FactParts {
  return kind === "company" ? { company: true } : { [kind]: slug }
}
