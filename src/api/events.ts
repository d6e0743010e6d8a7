import { statedEvent } from "../actions/event-line.ts"
import { readEventRows } from "../actions/read-events.ts"
import { EventView } from "../schema/events.ts"
import { defaultLimit, EventsQuery } from "../schema/register-queries.ts"
import { pageOf as pageSchema } from "../schema/register-views.ts"
import { search } from "../web/routes.ts"
import { cursorOf, readCursor } from "./cursor.ts"
import { type Operation, operation } from "./operation.ts"
import { sendPage } from "./register-page.ts"

const path = "/api/v1/events"
const kind = "event"

export const eventOperations: readonly Operation[] = [
  operation({
    id: "events",
    path,
    group: "register",
    to: "events:read",
    rate: "search",
    summary: {
      fr: "Le journal : tout ce qui a changé, le plus ancien d’abord",
      en: "The event log: all that changed, oldest first",
    },
    query: EventsQuery,
    answers: {
      200: {
        description: {
          fr: "Une page. Avec un filtre elle peut être courte, ou vide, et avoir une suite.",
          en: "A page. With a filter it may be short, or empty, and yet have a next one.",
        },
        schema: pageSchema(EventView, "EventPage"),
        headers: ["Link"],
      },
    },
    problems: [422],
    async respond(c, { app }, query) {
      const { limit = defaultLimit, cursor, after = 0, ...filter } = query
      const key = readCursor(kind, cursor, /^\d{1,15}$/)
      const { found, next } = await readEventRows(app, {
        ...filter,
        after: key === undefined ? after : Number(key),
        limit,
      })
      return sendPage(c, {
        items: found.map(statedEvent),
        ...(next === undefined ? {} : { next: `${path}${search({ ...query, cursor: cursorOf(kind, String(next)) })}` }),
      })
    },
  }),
]
