import { openAssessment } from "../../src/actions/open-assessment.ts"
import { readAssessment } from "../../src/actions/read-assessment.ts"
import { submitAssessment } from "../../src/actions/submit-assessment.ts"
import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"
import { stated } from "./app.ts"
import { wholeDocument } from "./document.ts"
import type { Left, Stage, Step, Walk } from "./walks.ts"

// The requests of assessments under way, for walks.ts.

const plan = "acme-writer/team"
const contexts = [{ dataClass: "internal", use: "copy" }]
const listed = (actor: string): Left => ({ kind: "list.published", object: "list", actor })

/** Opens an assessment as the administrator, and submits it. */
export async function assessmentOf({ app, admin }: Stage, submitted = false): Promise<string> {
  await stated(app, wholeDocument())
  const id = await openAssessment(app, { plan, contexts, full: false }, { by: admin.id })
  if (submitted) await submitAssessment(app, id, { knowing: true }, { by: admin.id, seen: 1 })
  return id
}

/** What Tom does with an assessment under way. */
function under(
  part: string,
  kind: string,
  fields: Step["fields"],
  { submitted = false, lists = false, again = false }: { submitted?: boolean; lists?: boolean; again?: boolean } = {},
): Walk {
  return async (stage) => {
    const { app, tom } = stage
    const id = await assessmentOf(stage, submitted)
    const { seen, hash, facts } = await readAssessment(app, id)
    return {
      path: `/assessments/${id}${part}`,
      fields: { ...fields, seen: String(seen), ...(submitted ? { hash, known: facts } : {}) },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind, object: `work/assessment/${id}`, actor: tom.id },
        ...(kind === "assessment.frozen" ? [{ kind, object: `plan/${plan}`, actor: tom.id }] : []),
        ...(lists ? [listed(tom.id)] : []),
      ],
      ...(again ? { again } : {}),
    }
  }
}

const details = { classes: ["internal", "client"], uses: ["copy", "image"], dueOn: "2026-12-24", full: "on" }
const question = weakPatterns.find(({ factor }) => factor === "C1")?.questions[0]?.id ?? ""

export const assessmentWalks: Readonly<Record<string, Walk>> = {
  "/assessments/new": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    return {
      path: "/assessments/new",
      fields: { plan, ...details },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "assessment.opened", object: "work/assessment/", actor: tom.id }, listed(tom.id)],
    }
  },
  "/assessments/:id": under("", "assessment.changed", details, { lists: true }),
  "/assessments/:id/comments": under(
    "/comments",
    "assessment.commented",
    { factor: "C1", comment: "Nadia Petit asks the vendor." },
    { again: true },
  ),
  "/assessments/:id/submission": under("/submission", "assessment.submitted", {
    knowing: "on",
    note: "Nadia Petit read it.",
  }),
  "/assessments/:id/review": under(
    "/review",
    "assessment.frozen",
    { verdict: "freeze", note: "" },
    { submitted: true, lists: true },
  ),
  "/assessments/:id/cancellation": under(
    "/cancellation",
    "assessment.cancelled",
    { reason: "Not bought" },
    { lists: true },
  ),
  "/assessments/:id/factors/:factor/assignment": async (stage) => {
    const step = await under("/factors/C1/assignment", "assessment.assigned", {})(stage)
    return { ...step, fields: { ...step.fields, assignee: stage.tom.id } }
  },
  "/assessments/:id/factors/:factor/justification": under("/factors/C1/justification", "assessment.justified", {
    justification: "Ordered with training off.",
  }),
  "/assessments/:id/factors/:factor/closing": under("/factors/C1/closing", "assessment.question-closed", {
    question,
    closing: "Nadia Petit read it in the order form.",
  }),
}
