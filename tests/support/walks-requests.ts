import { stated } from "./app.ts"
import { wholeDocument } from "./document.ts"
import { requestBy } from "./requests.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of those who ask for tools, for walks.ts.

async function ownOf({ app, tom }: Stage): Promise<string> {
  await stated(app, wholeDocument())
  return requestBy(app, { by: tom.id, plan: "acme-writer/team" })
}

export const requestWalks: Readonly<Record<string, Walk>> = {
  "/requests/new": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    return {
      path: "/requests/new",
      fields: {
        ...{ tool: "acme-writer", plan: "acme-writer/team", classes: ["internal"], uses: ["copy"], account: "company" },
        unit: "",
        ...{ purpose: "Nadia Petit prépare une campagne", people: "12", neededBy: "2027-01-15", budget: "known" },
        owner: "Tom Weber",
      },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "request.sent", object: "work/request/req_", actor: tom.id }],
    }
  },
  "/requests/:id/comments": async (stage) => {
    const id = await ownOf(stage)
    const { tom } = stage
    return {
      path: `/requests/${id}/comments`,
      fields: { text: "Nadia Petit en a besoin", internal: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "request.commented", object: `work/request/${id}`, actor: tom.id }],
    }
  },
  "/requests/:id/withdrawal": async (stage) => {
    const id = await ownOf(stage)
    const { tom } = stage
    return {
      path: `/requests/${id}/withdrawal`,
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "request.withdrawn", object: `work/request/${id}`, actor: tom.id }],
    }
  },
}
