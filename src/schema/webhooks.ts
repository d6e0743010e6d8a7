import { z } from "zod"
import { webhookEventKinds, webhookStatuses } from "../core/telling.ts"
import { Instant } from "./basics.ts"
import { fits, oneLine } from "./plain-text.ts"

const content = {
  name: z.string().overwrite(oneLine).max(60).refine(fits, { error: "blank" }),
  url: z
    .string()
    .overwrite((text) => text.trim())
    .max(2000)
    .refine(fits, { error: "blank" }),
  kinds: z.array(z.enum(webhookEventKinds)).min(1).max(webhookEventKinds.length),
}

export const NewWebhookForm = z.object({
  ...content,
  /** Made for each form: the same one sent twice adds one webhook. */
  sending: z.string().max(80).optional(),
})

export const WebhookForm = z.object({
  ...content,
  /** Number of the last event about it that the page knew. */
  seen: z.int().min(0),
})

export const WebhookSwitchForm = z.object({ to: z.enum(["on", "off"]) })

/** One message that was given up; without it, all. */
export const WebhookReplayForm = z.object({ message: z.string().max(80).optional() })

const WebhookView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    origin: z.string().meta({ description: "Of its address: the rest may hold a secret." }),
    kinds: z.array(z.enum(webhookEventKinds)),
    status: z.enum(webhookStatuses).meta({ description: "`failed`: it switched itself off." }),
    failingSince: Instant.optional(),
    offAt: Instant.optional(),
    madeAt: Instant,
    lastSentAt: Instant.optional(),
    waiting: z.int().min(0),
    dead: z.int().min(0).meta({ description: "Given up; they can be sent again." }),
  })
  .meta({ id: "Webhook" })

export const WebhookList = z.strictObject({ items: z.array(WebhookView) }).meta({ id: "WebhookList" })
