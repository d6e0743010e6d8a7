import { stated } from "./app.ts"
import { wholeDocument } from "./document.ts"
import { requestBy } from "./requests.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of those who answer requests, for walks.ts.

async function requestOf({ app, admin }: Stage): Promise<string> {
  await stated(app, wholeDocument())
  return requestBy(app, { by: admin.id, plan: "acme-writer/team", purpose: "Nadia Petit prépare une campagne" })
}

export const requestQueueWalks: Readonly<Record<string, Walk>> = {
  "/requests/:id/triage": async (stage) => {
    const id = await requestOf(stage)
    const { tom } = stage
    return {
      path: `/requests/${id}/triage`,
      fields: { assignee: tom.id, expectedOn: "2026-12-04", wasAssignee: "", wasExpectedOn: "", take: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "request.taken", object: `work/request/${id}`, actor: tom.id }],
    }
  },
  "/requests/:id/answer": async (stage) => {
    const [id, other, done] = [await requestOf(stage), await requestOf(stage), await requestOf(stage)]
    const { tom } = stage
    return {
      path: `/requests/${id}/answer`,
      fields: {
        ...{ verdict: "answered", answered: "Nadia Petit a raison : demandez à Tom Weber", as: done, with: other },
        declined: "Claire Aubert n’en veut pas",
      },
      headers: tom.posting,
      status: 303,
      leaves: [id, other].map((one) => ({ kind: "request.answered", object: `work/request/${one}`, actor: tom.id })),
    }
  },
}
