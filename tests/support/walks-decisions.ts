import { openDecision } from "../../src/actions/open-decision.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { decidedPlan, laid, withAssessment } from "./deciding.ts"
import { fieldsOf } from "./forms.ts"
import type { Stage, Walk } from "./walks.ts"

// Decisions before their signatories, for walks.ts.

/** One that the administrator laid. */
async function laidBy({ app, admin }: Stage): Promise<{ id: string; version: string }> {
  const id = await laid(app, await withAssessment(app, "2026-11-20"), { by: admin.id })
  return { id, version: String((await readDecision(app, id)).version) }
}

export const decisionWalks: Readonly<Record<string, Walk>> = {
  "/decisions/new": async (stage) => {
    const assessment = await withAssessment(stage.app, "2026-11-20")
    const { tom } = stage
    return {
      path: "/decisions/new",
      fields: { plan: decidedPlan, basis: assessment, like: "" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "decision.opened", object: "work/decision/dec_", actor: tom.id }],
      again: true,
    }
  },
  "/decisions/:id/draft": async ({ app, server, admin, tom }) => {
    const assessment = await withAssessment(app, "2026-11-20")
    const id = await openDecision(app, { plan: decidedPlan, assessment }, { by: admin.id })
    const path = `/decisions/${id}/draft`
    const page = await server.fetch(new Request(`${app.config.url}${path}`, { headers: tom.headers }), {})
    const written = { "summary-fr": "Nadia Petit l’a demandée", "rationale-en": "Claire Aubert weighed it" }
    return {
      path,
      fields: { ...fieldsOf(await page.text()), ...written, "reason-class:public": "Claire Aubert", do: "save" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "decision.saved", object: `work/decision/${id}`, actor: tom.id }],
    }
  },
  "/decisions/suspension": async (stage) => {
    await withAssessment(stage.app, "2026-11-20")
    const { tom } = stage
    const texts = {
      "reason-fr": "Des données sont sorties",
      "reason-en": "",
      "summary-fr": "Suspendue",
      "summary-en": "",
    }
    return {
      path: "/decisions/suspension",
      fields: { plan: decidedPlan, role: "legal", ...texts, sure: "on" },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind: "decision.signed", object: "work/decision/dec_", actor: tom.id },
        { kind: "decision.suspended", object: `plan/${decidedPlan}`, actor: tom.id },
        { kind: "list.published", object: "list", actor: tom.id },
      ],
    }
  },
  "/decisions/:id/sign-offs": async (stage) => {
    const { id, version } = await laidBy(stage)
    const { tom } = stage
    return {
      path: `/decisions/${id}/sign-offs`,
      fields: { role: "legal", verdict: "agree", comment: "Claire Aubert l’a relue", version, read: "" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "decision.signed", object: `work/decision/${id}`, actor: tom.id }],
    }
  },
  "/decisions/:id/recall": async (stage) => {
    const { id, version } = await laidBy(stage)
    const { tom } = stage
    return {
      path: `/decisions/${id}/recall`,
      fields: { version, read: "" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "decision.recalled", object: `work/decision/${id}`, actor: tom.id }],
    }
  },
  "/decisions/:id/abandonment": async (stage) => {
    const { id, version } = await laidBy(stage)
    const { tom } = stage
    return {
      path: `/decisions/${id}/abandonment`,
      fields: { version, read: "" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "decision.abandoned", object: `work/decision/${id}`, actor: tom.id }],
    }
  },
}
