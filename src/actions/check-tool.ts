import type { App } from "../app.ts"
import { checkFrom, type Question, type Reply } from "../core/answer.ts"
import { type Book, openList } from "../core/book.ts"
import { isDay } from "../core/day.ts"
import { listClass } from "../core/list-build.ts"
import { openPast } from "../core/past-list.ts"
import { today } from "./read-company.ts"
import { currentList, listOn } from "./read-current-list.ts"

export interface Asking extends Omit<Question, "day"> {
  /** Absent = today in the company's zone. */
  day?: string | undefined
}

/**
 * The one answer that page, API and assistants give. A day in the past is answered from the list of that day, today and days to
 * come from the list in force. `from` names the plans that give it. Throws `Refused` as `check` does.
 */
export async function checkTool(
  app: App,
  asking: Asking,
): Promise<{ reply: Reply; from: readonly string[]; book: Book }> {
  const now = await today(app)
  const day = asking.day ?? now
  const current = (await currentList(app))?.book ?? nothingYet(app)
  const past = isDay(day) && day < now
  const book = past ? openPast((await listOn(app, day)) ?? nothingYet(app), current, asking) : current
  return { ...checkFrom(book, { ...asking, day }), book }
}

const empty = new WeakMap<App, Book>()

/** Before the first revision nothing is known: every question is answered, with "ask first". */
export function nothingYet(app: App): Book {
  const known = empty.get(app)
  if (known) return known
  const { classes, uses } = app.methodology.vocabulary
  const book = openList({
    format: "aval/approved-list",
    version: 1,
    revision: 0,
    serial: 0,
    issuedAt: "1970-01-01T00:00:00.000Z",
    day: "1970-01-01",
    zone: app.config.zone,
    vocabulary: { classes: classes.map(listClass), uses },
    conditions: {},
    tools: [],
  })
  empty.set(app, book)
  return book
}
