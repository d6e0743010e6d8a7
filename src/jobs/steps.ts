import { draftDigests } from "../actions/draft-digests.ts"
import { forgetEnded } from "../actions/forget-ended.ts"
import { forgetWebhooks } from "../actions/forget-webhooks.ts"
import { openTasks } from "../actions/open-tasks.ts"
import { packRevisions } from "../actions/pack-revisions.ts"
import { publishIfMoved } from "../actions/publish-list.ts"
import { today } from "../actions/read-company.ts"
import { sendMails } from "../actions/send-mails.ts"
import { sendWebhooks } from "../actions/send-webhooks.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"

/** What is done every minute, each by itself: one that fails stops no other. */
export interface Step {
  name: "publishing" | "packing" | "forgetting" | "tasks" | "digests" | "mails" | "webhooks"
  run(): Promise<unknown>
}

export interface StepOptions {
  /** Told of a revision that was published. */
  published?: ((revision: number) => void) | undefined
  /** Asked before what can take long: whether to go on. */
  going?: (() => boolean) | undefined
}

/**
 * The steps in their order. Twice is as once, in one process or in two; what was missed is made up for. What changes with the company's
 * day alone is done once a day.
 */
export function minuteSteps(app: App, { published, going }: StepOptions = {}): readonly [Step, ...Step[]] {
  return [
    {
      name: "publishing",
      run: daily(app, async (day) => {
        const revision = await publishIfMoved(app, { actor: "midnight", why: `The day is ${day}` })
        if (revision !== undefined) published?.(revision)
      }),
    },
    { name: "packing", run: () => packRevisions(app, going) },
    {
      name: "forgetting",
      run: daily(app, async () => {
        await forgetEnded(app)
        await forgetWebhooks(app)
      }),
    },
    { name: "tasks", run: () => openTasks(app, going) },
    { name: "digests", run: () => draftDigests(app) },
    { name: "mails", run: () => sendMails(app, going) },
    { name: "webhooks", run: () => sendWebhooks(app, going) },
  ]
}

/** Runs steps one after the other, as long as it is to go on. */
export async function runSteps(
  steps: readonly Step[],
  failed: (step: Step["name"], error: unknown) => void,
  going: () => boolean = () => true,
) {
  for (const { name, run } of steps) {
    if (!going()) return
    try {
      await run()
    } catch (error) {
      failed(name, error)
    }
  }
}

/** Does it on every new company day, again and again until it works. */
function daily(app: App, run: (day: Day) => Promise<void>): () => Promise<void> {
  let done: Day | undefined
  return async () => {
    const day = await today(app)
    if (day === done) return
    await run(day)
    done = day
  }
}
