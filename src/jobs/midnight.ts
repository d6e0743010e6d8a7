import { forgetEnded } from "../actions/forget-ended.ts"
import { publishIfMoved } from "../actions/publish-list.ts"
import { today } from "../actions/read-company.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"

/** Calls back once after so many milliseconds; the result cancels. */
export type Wait = (milliseconds: number, then: () => void) => () => void

export interface MidnightOptions {
  wait?: Wait
  /** Told of a revision that was published, and of a failure; the job goes on, and tries again within a minute. */
  published?(revision: number): void
  failed?(error: unknown): void
}

/**
 * Publishes the list after each company midnight on which an answer moved, and once at the start for the midnights that
 * were missed. It asks what day it is at each full minute: neither a change of clocks, nor a machine that slept, nor a
 * company that moved to another zone makes it miss one. Sessions that ended long ago are forgotten then too. Returns when the first publication is done; `stop` waits for
 * one that is under way.
 */
export async function startMidnight(app: App, options: MidnightOptions = {}): Promise<{ stop(): Promise<void> }> {
  const { wait = timer, published, failed } = options
  let done: Day | undefined
  let cancel = () => {}
  let stopped = false
  let running = Promise.resolve()

  const look = async () => {
    try {
      const day = await today(app)
      if (day === done) return
      const revision = await publishIfMoved(app, { actor: "midnight", why: `The day is ${day}` })
      done = day
      if (revision !== undefined) published?.(revision)
      await forgetEnded(app)
    } catch (error) {
      failed?.(error)
    }
  }
  const next = () => {
    if (stopped) return
    // A little after the full minute: a timer that fires early must not find the day before.
    cancel = wait(minute - (app.now().getTime() % minute) + 50, () => {
      running = look().then(next)
    })
  }

  await look()
  next()
  return {
    stop: () => {
      stopped = true
      cancel()
      return running
    },
  }
}

const minute = 60_000

const timer: Wait = (milliseconds, then) => {
  const handle = setTimeout(then, milliseconds)
  return () => clearTimeout(handle)
}
