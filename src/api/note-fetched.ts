import type { Context } from "hono"
import { keepReceipt } from "../actions/keep-receipt.ts"
import type { App } from "../app.ts"
import { whoOf } from "../web/who.ts"

/** What was sent: a revision, as the list itself or in an export's format. */
export interface Fetched {
  revision: number
  serial: number
  /** The export's format; absent: the list itself. */
  format?: string | undefined
}

/** How long the same again is no news, in milliseconds. */
const pause = 3_600_000

interface Noted {
  serial: number
  at: number
}

const noted = new WeakMap<App["store"], Map<string, Noted>>()

/**
 * Notes that a token has fetched a revision, beside the answer and not before it: only when the revision is another, or once an hour.
 * Who came without a token is not noted. A note that fails is made again with the next answer.
 */
export function noteFetched(app: App, c: Context, { revision, serial, format = "" }: Fetched): void {
  const who = whoOf(c)
  if (who.kind !== "token") return
  const known = noted.get(app.store) ?? new Map<string, Noted>()
  noted.set(app.store, known)
  const key = `${who.id} ${format}`
  const last = known.get(key)
  const at = app.now().getTime()
  if (last && last.serial === serial && at - last.at < pause) return
  known.set(key, { serial, at })
  const written = afterwards()
    .then(() => keepReceipt(app, { tokenId: who.id, way: "fetched", format, revision, serial }))
    .catch(() => known.delete(key))
  outlives(c, written)
}

/** When the answer is on its way: a write waits for the disk. */
function afterwards(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Workers end with the answer, unless they are told to wait. */
function outlives(c: Context, work: Promise<unknown>): void {
  let runtime: { waitUntil(work: Promise<unknown>): void } | undefined
  try {
    runtime = c.executionCtx
  } catch {
    // Node goes on by itself.
  }
  runtime?.waitUntil(work)
}
