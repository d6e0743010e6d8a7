import { checkTool } from "../actions/check-tool.ts"
import { knownCompany } from "../actions/read-company.ts"
import type { App } from "../app.ts"
import { type Day, dayIn } from "../core/day.ts"
import { readQuestion } from "./check-query.ts"

interface Kept {
  register: number
  zone: string
  /** Minutes since 1970 in which it was this day. */
  minute: number
  day: Day
  replies: Map<string, Uint8Array<ArrayBuffer>>
  /** Bytes of all replies. */
  size: number
}

const kept = new WeakMap<App, Kept>()
const mostBytes = 16_000_000
/** Longer questions are not kept, in characters. */
const longestKept = 300

/**
 * The answer to the parameters of a question, as JSON, for whoever is in these groups. It depends on nothing but them, the state of the
 * register and the day, and a proxy asks the same few all day long: they are kept until one of the two moves.
 */
export async function replyTo(
  app: App,
  search: string,
  groups: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const memory = await current(app)
  const key = keyOf(search, groups)
  const known = memory.replies.get(key)
  if (known) return known
  const { reply } = await checkTool(app, { ...readQuestion(search), groups })
  const bytes = new TextEncoder().encode(JSON.stringify(reply))
  if (search.length <= longestKept && kept.get(app) === memory) keep(memory, key, bytes)
  return bytes
}

/** An address has no line feed in it: no question reads as another one of somebody in a group. */
function keyOf(search: string, groups: readonly string[]): string {
  return groups.length === 0 ? search : `${groups.join()}\n${search}`
}

async function current(app: App): Promise<Kept> {
  const { register } = await app.store.head()
  const now = app.now()
  const minute = Math.floor(now.getTime() / 60_000)
  const known = kept.get(app)
  if (known?.register === register && known.minute === minute) return known
  const zone = known?.register === register ? known.zone : (await knownCompany(app)).zone
  const day = dayIn(zone, now)
  if (known?.register === register && known.day === day) {
    known.minute = minute
    return known
  }
  const fresh = { register, zone, minute, day, replies: new Map(), size: 0 }
  kept.set(app, fresh)
  return fresh
}

/** The oldest make room. */
function keep(memory: Kept, asked: string, bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length > mostBytes / 100 || memory.replies.has(asked)) return
  memory.replies.set(asked, bytes)
  memory.size += bytes.length
  for (const [key, value] of memory.replies) {
    if (memory.size <= mostBytes) return
    memory.replies.delete(key)
    memory.size -= value.length
  }
}
