import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import { nameIn } from "../../src/core/past-event.ts"
import { routes } from "../../src/web/routes.ts"
import { EventItem } from "../events/event.tsx"
import { objectAddress, objectName } from "../events/object.ts"
import { EventPages } from "../events/pages.tsx"
import type { Telling } from "../events/telling.ts"

interface History {
  object: string
  /** How many events there are. */
  count: number
  /** The person whom it is about. */
  person?: string | undefined
  names: EventNames
  /** The page of them, newest first. */
  events: readonly PastEvent[]
  older?: number | undefined
  newer?: number | undefined
}

interface HistoryProps {
  telling: Telling
  history: History
}

/** What happened to one object, newest first. */
export function HistoryPage({ telling, history }: HistoryProps) {
  const { page } = telling
  const t = page.t.events
  const { object, events, older, newer } = history
  const { area, name } = objectName(object, telling, history.person)
  const address = objectAddress(object, telling)
  const person = nameIn(object, "access/person")
  const logged = page.may("events:read")
  return (
    <div class="stack loose">
      <div class="stack tight">
        {name === "" ? null : <p class="meta">{area}</p>}
        <h1 class="any">{historyTitle(telling, history)}</h1>
        <p class="row small noprint">
          {address === undefined ? null : <a href={address}>{t.history.see}</a>}
          {logged ? <a href={routes.events({ object })}>{t.history.log}</a> : null}
          {logged && person !== undefined ? <a href={routes.events({ actor: person })}>{t.history.didThis}</a> : null}
        </p>
      </div>
      {events.length === 0 ? (
        <p class="empty">{t.history.empty}</p>
      ) : (
        <ol class="time long" aria-label={t.history.caption}>
          {events.map((event) => (
            <EventItem event={event} telling={telling} />
          ))}
        </ol>
      )}
      <EventPages page={page} older={older} newer={newer} to={(place) => routes.history(object, place)} />
    </div>
  )
}

/** "ChatGPT Enterprise: 12 events". */
export function historyTitle(telling: Telling, { object, person, count }: History): string {
  const { area, name } = objectName(object, telling, person)
  return telling.page.t.events.history.title(name || area, count)
}
