import { openExceptionById } from "../../db/queries/exceptions.ts"
import { answerException } from "../../src/actions/answer-exception.ts"
import { askException } from "../../src/actions/ask-exception.ts"
import { addUnit } from "../../src/actions/save-unit.ts"
import { stated } from "./app.ts"
import { decidedPlan as plan } from "./deciding.ts"
import { wholeDocument } from "./document.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of exceptions, for walks.ts.

/** One that is asked for, for a new unit. */
export async function exceptionBy({ app }: Pick<Stage, "app">, by: string): Promise<string> {
  await stated(app, wholeDocument({ exceptions: [] }))
  const unit = await addUnit(app, { en: "Studio" }, { by })
  return askException(
    app,
    {
      ...{ plan, unit, classes: ["internal"], uses: ["copy"], conditions: [] },
      ...{ reason: { en: "A trial." }, from: "2026-12-01", until: "2026-12-31" },
    },
    { by },
  )
}

export const exceptionWalks: Readonly<Record<string, Walk>> = {
  "/exceptions/new": async ({ app, tom }) => {
    await stated(app, wholeDocument({ exceptions: [] }))
    const unit = await addUnit(app, { en: "Studio" }, { by: tom.id })
    return {
      path: "/exceptions/new",
      fields: {
        ...{ plan, unit, classes: ["internal"], uses: ["copy"], from: "2026-12-01", until: "2026-12-31" },
        ...{ "reason-fr": "Un essai.", "reason-en": "A trial.", once: "frm_1", "condition-0-library": "teams" },
        "condition-0-p-team": "Studio",
      },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "exception.asked", object: "work/exception/oex_", actor: tom.id }],
    }
  },
  "/exceptions/:id/answer": async (stage) => {
    const { admin, tom } = stage
    const id = await exceptionBy(stage, admin.id)
    return {
      path: `/exceptions/${id}/answer`,
      fields: { verdict: "approve", note: "Jusqu’à Noël." },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind: "exception.approved", object: `work/exception/${id}`, actor: tom.id },
        { kind: "exception.approved", object: `plan/${plan}`, actor: tom.id },
        { kind: "list.published", object: "list", actor: tom.id },
      ],
    }
  },
  "/exceptions/:id/withdrawal": async (stage) => {
    const { tom } = stage
    const id = await exceptionBy(stage, tom.id)
    return {
      path: `/exceptions/${id}/withdrawal`,
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "exception.withdrawn", object: `work/exception/${id}`, actor: tom.id }],
    }
  },
  "/exceptions/:id/end": async (stage) => {
    const { app, admin, tom } = stage
    const id = await exceptionBy(stage, admin.id)
    await answerException(app, id, { verdict: "approve" }, { by: tom.id })
    const recorded = (await openExceptionById(app.store.read, id))?.exceptionId ?? ""
    return {
      path: `/exceptions/${recorded}/end`,
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind: "exception.ended", object: `plan/${plan}`, actor: tom.id },
        { kind: "list.published", object: "list", actor: tom.id },
      ],
    }
  },
}
