import { answerOf, check, type Question, type Reply } from "../../../src/core/answer.ts"
import type { Book } from "../../../src/core/book.ts"
import { addDays, type Day, dayIn, dayStart } from "../../../src/core/day.ts"
import { Refused } from "../../../src/core/errors.ts"
import type { Answer } from "../../../src/core/vocabulary.ts"

/** May we use this tool, on this plan, with this data, for this? */
export interface Asking {
  /** Slug, name or alias. */
  tool?: string | undefined
  /** A host, or an address that holds one. */
  host?: string | undefined
  /** `tool/plan`. */
  plan?: string | undefined
  /** Classes of data; none = all. */
  data?: string | readonly string[] | undefined
  use?: string | readonly string[] | undefined
  /** Absent = today in the company's zone. Not before the day of the list. */
  day?: Day | undefined
  /** Opaque ids of groups that the person asking is known to be in; never from typed text. */
  groups?: readonly string[] | undefined
}

/** Answers from one list. Replies are frozen: the same question gets the same object again. */
export interface Answers {
  check(asking: Asking, now: number): Reply
  decide(asking: Asking, now: number): Answer
}

/** How many questions are remembered, and of how many names the single cells. */
const mostReplies = 20_000
const mostNames = 50_000
/** Longer questions are answered, and not remembered. */
const longest = 400

/** Answers from a list, with the core's own function; what was asked before on the same day is remembered. */
export function answersFrom(book: Book): Answers {
  const { zone, day: first } = book.list
  const places = cellsOf(book)
  const replies = new Map<string, Reply>()
  const cells = new Map<string, Uint8Array>()
  let [begin, end, today] = [0, 0, ""]

  /** The clock is asked for each question, the calendar once a day. */
  function dayAt(now: number): Day {
    if (now >= begin && now < end) return today
    today = dayIn(zone, new Date(now))
    begin = dayStart(zone, today).getTime()
    end = dayStart(zone, addDays(today, 1)).getTime()
    // Where a day cannot be found in the calendar of the zone, each question asks it.
    if (!(begin <= now && now < end)) [begin, end] = [0, 0]
    replies.clear()
    cells.clear()
    return today
  }

  function dayFor({ day }: Asking, now: number): Day {
    const current = dayAt(now)
    if (day === undefined || day === current) return current
    if (day < first) throw new Refused([{ place: "at", message: before(first) }])
    return day
  }

  return {
    check(asking, now) {
      const day = dayFor(asking, now)
      if (asking.groups?.length || day !== today) return check(book, questionOf(asking, day))
      const key = keyOf(asking)
      const known = replies.get(key)
      if (known) return known
      const reply = frozen(check(book, questionOf(asking, day)))
      if (key.length <= longest) {
        if (replies.size >= mostReplies) replies.clear()
        replies.set(key, reply)
      }
      return reply
    },
    decide(asking, now) {
      const day = dayFor(asking, now)
      const { data, use } = asking
      const place = typeof data === "string" && typeof use === "string" ? places.get(data)?.get(use) : undefined
      const name = nameOf(asking)
      if (place === undefined || name === undefined || day !== today) return answerOf(book, questionOf(asking, day))
      let row = cells.get(name)
      if (!row) {
        row = new Uint8Array(places.size * (places.get(data as string)?.size ?? 0))
        if (cells.size >= mostNames) cells.clear()
        cells.set(name, row)
      }
      const known = words[row[place] ?? 0]
      if (known) return known
      const answer = answerOf(book, questionOf(asking, day))
      row[place] = words.indexOf(answer)
      return answer
    },
  }
}

/** As a cell keeps them; nought: not worked out yet. */
const words: readonly (Answer | undefined)[] = [undefined, "yes", "if", "ask", "no"]

function cellsOf({ list: { vocabulary } }: Book): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const { classes, uses } = vocabulary
  return new Map(
    classes.map(({ id }, row) => [id, new Map(uses.map((use, column) => [use.id, row * uses.length + column]))]),
  )
}

/** What a row of cells is kept under: one name, asked by nobody in particular. */
function nameOf({ tool, host, plan, groups }: Asking): string | undefined {
  if (groups?.length) return undefined
  const given = (tool === undefined ? 0 : 1) + (host === undefined ? 0 : 1) + (plan === undefined ? 0 : 1)
  if (given !== 1) return undefined
  const name = plan ?? tool ?? host ?? ""
  if (name.length > longest) return undefined
  // A tool and a host may be written alike; only plans have a slash and need no sign of their own.
  return plan === undefined ? `${tool === undefined ? "h" : "t"}\n${name}` : name.includes("\n") ? undefined : name
}

/** No two questions have the same key: lengths go before what may hold anything. */
function keyOf({ tool, host, plan, data, use }: Asking): string {
  return `${part(tool)}${part(host)}${part(plan)}${several(data)}|${several(use)}`
}

function part(text: string | undefined): string {
  return text === undefined ? "-" : `${text.length}:${text}`
}

function several(texts: string | readonly string[] | undefined): string {
  return texts === undefined ? "" : typeof texts === "string" ? part(texts) : texts.map(part).join("")
}

function questionOf({ tool, host, plan, data, use, groups }: Asking, day: Day): Question {
  return { tool, host, plan, data: listed(data), use: listed(use), day, groups }
}

function listed(texts: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof texts === "string" ? [texts] : texts
}

/** Whoever changes what was handed out would change what the next one is told. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

function before(first: Day) {
  return {
    fr: `Cette liste vaut à partir du ${first} : pour un jour d’avant, demandez au serveur.`,
    en: `This list answers for the days from ${first} on: for an earlier one, ask the server.`,
  }
}

const nothing = {
  fr: "Aucune liste n’a encore été lue et vérifiée : demandez d’abord.",
  en: "No list has been read and verified yet: ask first.",
}

/** Without a list, nothing is allowed and nothing forbidden: `ask`. Revision 0 says that there was none. */
export function replyWithoutList({ tool, host, plan, day }: Asking, now: number): Reply {
  const parameters = new URLSearchParams()
  if (tool !== undefined) parameters.set("tool", tool.slice(0, 200))
  else if (host !== undefined) parameters.set("host", host.slice(0, 253))
  else if (plan !== undefined) parameters.set("tool", plan.slice(0, 200))
  return {
    answer: "ask",
    reason: { code: "unknown_tool", ...nothing },
    day: day ?? dayIn("UTC", new Date(now)),
    revision: 0,
    conditions: [],
    plans: [],
    alternatives: [],
    request: `/requests/new?${parameters}`,
  }
}
