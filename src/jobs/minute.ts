import type { App } from "../app.ts"
import { minuteSteps, runSteps, type Step } from "./steps.ts"

/** Calls back once after so many milliseconds; the result cancels. */
export type Wait = (milliseconds: number, then: () => void) => () => void

export interface MinuteOptions {
  wait?: Wait
  /** Told of a revision that was published, and of a step that failed; the job goes on, and tries again within a minute. */
  published?(revision: number): void
  failed?(step: Step["name"], error: unknown): void
}

/**
 * Does what is due at each full minute, and once at the start for what was missed: publishes the list after each company midnight on
 * which an answer moved, opens tasks, makes the week's digests, sends mail and webhooks. It asks what time it is each time: neither a change of
 * clocks, nor a machine that slept, nor a company that moved to another zone makes it miss anything. Two minutes never run at once.
 * Returns when the list is published; `stop` waits for what is under way.
 */
export async function startMinute(app: App, options: MinuteOptions = {}): Promise<{ stop(): Promise<void> }> {
  const { wait = timer, published, failed = () => {} } = options
  let cancel = () => {}
  let stopped = false
  const going = () => !stopped
  const [publishing, ...others] = minuteSteps(app, { published, going })

  const run = (steps: readonly Step[]) => runSteps(steps, failed, going)
  const next = () => {
    if (stopped) return
    // A little after the full minute: a timer that fires early must not find the day before.
    cancel = wait(minute - (app.now().getTime() % minute) + 50, () => {
      running = run([publishing, ...others]).then(next)
    })
  }

  await run([publishing])
  // A mail server that keeps us waiting keeps nobody from being served.
  let running = run(others).then(next)
  return {
    stop: () => {
      stopped = true
      cancel()
      return running
    },
  }
}

const minute = 60_000

/** The process's own. */
export const timer: Wait = (milliseconds, then) => {
  const handle = setTimeout(then, milliseconds)
  return () => clearTimeout(handle)
}
