// Words of what consumers are told, and of what they say back.

/** What a webhook can be told. */
export const webhookEventKinds = ["revision.published", "decision.changed", "request.created", "review.due"] as const
export type WebhookEventKind = (typeof webhookEventKinds)[number]

/** `off`: by a person · `failed`: by itself, after days without one success. */
export const webhookStatuses = ["on", "off", "failed"] as const
export type WebhookStatus = (typeof webhookStatuses)[number]

/** `fetched`: a token got it · `said`: the consumer says that it runs it (`POST /api/v1/receipts`). */
export const receiptWays = ["fetched", "said"] as const
export type ReceiptWay = (typeof receiptWays)[number]
