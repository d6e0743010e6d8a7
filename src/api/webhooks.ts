import type { z } from "zod"
import { readWebhooks } from "../actions/read-webhooks.ts"
import { WebhookList } from "../schema/webhooks.ts"
import { type Operation, privateJson } from "./operation.ts"

export const webhookOperations: readonly Operation[] = [
  {
    id: "webhooks",
    path: "/api/v1/webhooks",
    group: "list",
    to: "webhooks:manage",
    summary: {
      fr: "Les webhooks et leur état, sans leurs secrets",
      en: "The webhooks and how they stand, without their secrets",
    },
    answers: {
      200: {
        description: {
          fr: "Tous, dans l’ordre de leur ajout.",
          en: "All of them, in the order in which they were added.",
        },
        schema: WebhookList,
      },
    },
    async respond(c, { app }) {
      const webhooks = await readWebhooks(app)
      const body: z.input<typeof WebhookList> = {
        items: webhooks.map(
          ({ id, name, url, kinds, status, failingSince, offAt, madeAt, waiting, dead, lastSentAt }) => ({
            ...{ id, name, origin: new URL(url).origin, kinds: [...kinds], status, failingSince, offAt, madeAt },
            ...{ lastSentAt, waiting, dead },
          }),
        ),
      }
      return privateJson(c, body)
    },
  },
]
