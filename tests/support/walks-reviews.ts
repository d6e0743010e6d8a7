import { openTasks as readOpen } from "../../db/queries/tasks.ts"
import { addFeed } from "../../src/actions/change-feeds.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { stated } from "./app.ts"
import { statedDecision, wholeDocument } from "./document.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of what is due, for walks.ts.

/** A review of the decision on Acme Writer Team that is due. */
export async function taskIn({ app }: Pick<Stage, "app">): Promise<string> {
  await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: "2026-11-30" })] }))
  await openTasks(app)
  const found = (await readOpen(app.store.read)).find(({ kind }) => kind === "review")
  if (!found) throw new Error("no review is due")
  return found.id
}

export const reviewWalks: Readonly<Record<string, Walk>> = {
  "/reviews/:id/done": async (stage) => {
    const id = await taskIn(stage)
    const { tom } = stage
    return {
      path: `/reviews/${id}/done`,
      fields: { note: "Relu avec Nadia Petit : tout tient" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "task.done", object: `work/task/${id}`, actor: tom.id }],
    }
  },
  "/reviews/:id/assignment": async (stage) => {
    const id = await taskIn(stage)
    const { tom } = stage
    return {
      path: `/reviews/${id}/assignment`,
      fields: { owner: tom.id, wasOwner: "", take: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "task.taken", object: `work/task/${id}`, actor: tom.id }],
    }
  },
  "/account/feeds": async ({ tom }) => ({
    path: "/account/feeds",
    fields: { name: "Agenda de Nadia" },
    headers: tom.posting,
    status: 201,
    leaves: [{ kind: "feed.added", object: "access/feed/feed_", actor: tom.id }],
    // A second one for a second calendar.
    again: true,
  }),
  "/account/feeds/:id/revocation": async ({ app, tom }) => {
    const { id } = await addFeed(app, tom.id, "Agenda de Nadia")
    return {
      path: `/account/feeds/${id}/revocation`,
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "feed.revoked", object: `access/feed/${id}`, actor: tom.id }],
    }
  },
}
