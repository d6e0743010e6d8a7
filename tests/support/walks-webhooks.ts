import { webhookMessages } from "../../db/schema.ts"
import { addWebhook } from "../../src/actions/save-webhook.ts"
import type { Stage, Step, Walk } from "./walks.ts"

// The requests of webhooks, for walks.ts.

const url = "https://hooks.example/aval"

/** The administrator's webhook, and a message of it that was given up. */
export async function webhookIn({ app, admin }: Pick<Stage, "app" | "admin">, name = "Proxy"): Promise<string> {
  const { id } = await addWebhook(app, { name, url, kinds: ["revision.published"] }, { by: admin.id })
  const at = app.now().toISOString()
  await app.store.commit((write) => [
    write.insert(webhookMessages).values({
      ...{ id: `msg_${id}`, webhookId: id, seq: 1, kind: "revision.published", body: "{}" },
      ...{ madeAt: at, nextAt: at, attempts: 10, deadAt: at },
    }),
  ])
  return id
}

function about(part: string, kind: string, fields: Step["fields"], more: Partial<Step> = {}): Walk {
  return async (stage) => {
    const id = await webhookIn(stage)
    return {
      path: `/admin/webhooks/${id}${part}`,
      fields,
      headers: stage.admin.posting,
      status: 303,
      leaves: [{ kind, object: `access/webhook/${id}`, actor: stage.admin.id }],
      ...more,
    }
  }
}

export const webhookWalks: Readonly<Record<string, Walk>> = {
  "/admin/webhooks/new": async ({ admin }) => ({
    path: "/admin/webhooks/new",
    fields: { name: "Proxy", url: `${url}?key=quick:1`, kinds: ["revision.published"], sending: "1" },
    headers: admin.posting,
    status: 201,
    leaves: [{ kind: "webhook.added", object: "access/webhook/whk_", actor: admin.id }],
  }),
  "/admin/webhooks/:id": about("", "webhook.changed", {
    ...{ name: "Proxy 2", url: "https://other.example/", kinds: ["decision.changed", "review.due"], seen: "1" },
  }),
  // Another secret each time.
  "/admin/webhooks/:id/secret": about("/secret", "webhook.rotated", {}, { status: 201, again: true }),
  // Another message each time.
  "/admin/webhooks/:id/test": about("/test", "webhook.tested", {}, { again: true }),
  "/admin/webhooks/:id/switch": about("/switch", "webhook.switched", { to: "off" }),
  "/admin/webhooks/:id/replay": about("/replay", "webhook.replayed", { message: "" }),
  "/admin/webhooks/:id/removal": about("/removal", "webhook.removed", {}),
}
