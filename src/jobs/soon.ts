import { dueWebhooks } from "../../db/queries/webhook-sending.ts"
import { sendWebhooks } from "../actions/send-webhooks.ts"
import type { App } from "../app.ts"
import { timer, type Wait } from "./minute.ts"
import type { Step } from "./steps.ts"

/** How often it is looked whether something happened, in milliseconds: two reads of an index. */
const often = 2000

export interface SoonOptions {
  wait?: Wait
  failed?(step: Step["name"], error: unknown): void
}

/**
 * Tells webhooks within seconds of what happened, where a process stays. It looks after what is due and is no signal from whoever writes:
 * also what another process wrote goes out, and nothing hangs on it, since the minute's job does the same.
 */
export function startSoon(app: App, { wait = timer, failed = () => {} }: SoonOptions = {}): { stop(): Promise<void> } {
  let cancel = () => {}
  let stopped = false
  let seen = -1
  let running = Promise.resolve()
  const look = async () => {
    const { seq } = await app.store.head()
    const due = await dueWebhooks(app.store.read, app.now().toISOString())
    if (seq === seen && due.length === 0) return
    await sendWebhooks(app, () => !stopped)
    seen = seq
  }
  const next = () => {
    if (stopped) return
    cancel = wait(often, () => {
      running = look()
        .catch((error: unknown) => failed("webhooks", error))
        .then(next)
    })
  }
  next()
  return {
    stop: () => {
      stopped = true
      cancel()
      return running
    },
  }
}
