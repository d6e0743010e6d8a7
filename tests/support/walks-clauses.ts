import { saveCompanyClause } from "../../src/actions/save-company-clause.ts"
import { clauseIn, clauseTyped } from "../../src/web/company-clause-typed.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of the company's own wording of clauses, for walks.ts.

/** Every field of the form of a clause of the library. */
function fieldsFor(id: string) {
  const clause = clauseLibrary.clauses.find((one) => one.id === id)
  if (!clause) throw new Error(`no clause ${id}`)
  return { ...clauseTyped(clause), onNewest: "", seen: "0", do: "save" }
}

const title = { titleFr: "Au secret", titleEn: "In confidence" }

/** An edition of CL-08 that stands. */
async function edition({ app, tom }: Stage) {
  const { written } = clauseIn({ ...fieldsFor("CL-08"), ...title })
  await saveCompanyClause(app, { id: "CL-08", written }, { by: tom.id, seen: 0 })
}

export const clauseWalks: Readonly<Record<string, Walk>> = {
  "/clauses/new": async ({ tom }) => ({
    path: "/clauses/new",
    fields: { ...fieldsFor("CL-08"), ...title },
    headers: tom.posting,
    status: 303,
    leaves: [{ kind: "clause.saved", object: "work/clause/OWN-1", actor: tom.id }],
  }),
  "/clauses/:id/edit": async ({ tom }) => ({
    path: "/clauses/CL-08/edit",
    fields: { ...fieldsFor("CL-08"), ...title, editionNote: "Plus court" },
    headers: tom.posting,
    status: 303,
    leaves: [{ kind: "clause.saved", object: "work/clause/CL-08", actor: tom.id }],
  }),
  "/clauses/:id/reset": async (stage) => {
    await edition(stage)
    return {
      path: "/clauses/CL-08/reset",
      fields: { seen: "1", sure: "yes", editionNote: "Le texte livré convient" },
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "clause.reset", object: "work/clause/CL-08", actor: stage.tom.id }],
    }
  },
}
