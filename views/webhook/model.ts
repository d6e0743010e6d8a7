import type { WebhookEventKind, WebhookStatus } from "../../src/core/telling.ts"
import type { MessageState } from "../../src/core/webhooks.ts"

/** An address that is told of what happens. Instants. */
export interface ShownWebhook {
  id: string
  name: string
  url: string
  kinds: readonly WebhookEventKind[]
  status: WebhookStatus
  failingSince?: string | undefined
  madeAt: string
  olderUntil?: string | undefined
  waiting: number
  dead: number
  lastSentAt?: string | undefined
  nextAt?: string | undefined
}

export interface ShownAttempt {
  at: string
  milliseconds: number
  status?: number | undefined
  error?: string | undefined
}

export interface ShownMessage {
  id: string
  seq: number
  kind: string
  madeAt: string
  nextAt: string
  state: MessageState
  test: boolean
  tried: readonly ShownAttempt[]
}

export interface ShownLog {
  messages: readonly ShownMessage[]
  total: number
  page: number
  pages: number
  /** Whether there is anything at all. */
  any: boolean
  state?: MessageState | undefined
}
