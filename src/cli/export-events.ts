import type { EventRow } from "../../db/chain.ts"
import { eventRows } from "../../db/queries/events.ts"
import { eventLine, UnreadableEvent } from "../actions/event-line.ts"
import { knownCompany } from "../actions/read-company.ts"
import type { App } from "../app.ts"
import { addDays, type Day, dayIn, isDay } from "../core/day.ts"
import type { Command } from "./command.ts"
import { Failure, Misuse } from "./machine.ts"

export const exportEventsCommand: Command = {
  name: "export events",
  summary: "writes every change as JSON lines, oldest first",
  usage: "[FILE|-] [--since SEQ|DAY] [--json]",
  about:
    "One event per line, as a log collector reads them; without a file to standard output. Events are never edited, so the next run goes on after the last number: --since SEQ. A file called “events” for the whole register is `aval export ./events`.",
  options: {
    since: {
      type: "string",
      value: "SEQ|DAY",
      help: "only events after this number, or from this day of the company on, YYYY-MM-DD",
    },
    json: { type: "boolean", help: "answers in JSON what was written to the file (its lines always are JSON)" },
  },
  examples: [
    "aval export events events.jsonl",
    "aval export events --since 1200",
    "aval export events - --since 2026-11-01",
  ],
  async run(given, machine) {
    const [file = "-", ...rest] = given.positionals
    if (rest.length > 0) throw new Misuse(`one file at a time, not also “${rest[0]}”`)
    const since = sinceOf(given.value("since"))
    const { app, close } = await machine.open({ existing: true })
    const written: Written = { events: 0 }
    try {
      await machine.writeParts(file, linesOf(app, since, written))
    } catch (error) {
      throw error instanceof UnreadableEvent ? new Failure(error.message, { cause: error }) : error
    } finally {
      await close()
    }
    if (file === "-") return 0
    if (given.flag("json")) machine.out(JSON.stringify({ file, ...written }))
    else if (written.events === 0) machine.out(`${file}: no event.`)
    else {
      const { events, first, last } = written
      machine.out(`${file}: ${events} ${events === 1 ? "event" : "events"}, ${first} to ${last}.`)
    }
    return 0
  },
}

type Since = { after: number } | { day: Day }

interface Written {
  events: number
  /** Numbers of the first and last event. */
  first?: number
  last?: number
}

function sinceOf(text: string | undefined): Since {
  if (text === undefined) return { after: 0 }
  if (/^\d{1,15}$/.test(text)) return { after: Number(text) }
  if (isDay(text)) return { day: text }
  throw new Misuse(`--since is the number of an event or a day such as 2026-11-22, not “${text}”`)
}

async function* linesOf(app: App, since: Since, written: Written): AsyncGenerator<string> {
  const { read } = app.store
  const wanted = "day" in since ? await fromDay(app, since.day) : () => true
  // No zone is a whole day away from UTC.
  const walk = "day" in since ? { from: addDays(since.day, -1) } : since
  for await (const page of eventRows(read, walk)) {
    const rows = page.filter(wanted)
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) continue
    yield rows.map((row) => `${eventLine(row)}\n`).join("")
    written.events += rows.length
    written.first ??= first.seq
    written.last = last.seq
  }
}

async function fromDay(app: App, day: Day): Promise<(row: EventRow) => boolean> {
  const { zone } = await knownCompany(app)
  return ({ seq, at }) => {
    const instant = new Date(at)
    if (Number.isNaN(instant.getTime())) throw new UnreadableEvent(seq)
    return dayIn(zone, instant) >= day
  }
}
