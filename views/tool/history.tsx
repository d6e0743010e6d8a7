import type { PastEvent } from "../../src/core/past-event.ts"
import { routes } from "../../src/web/routes.ts"
import { EventItem } from "../events/event.tsx"
import type { Telling } from "../events/telling.ts"

interface HistoryProps {
  telling: Telling
  history: readonly PastEvent[]
  /** What people call the things that it is about, by object: `plan/acme/team` is "Team". */
  things: ReadonlyMap<string, string>
}

const shownAtOnce = 12

/** What happened last to the tool, its plans and its vendor, newest first, in words; and where all of it stands. */
export function HistorySection({ telling, history, things }: HistoryProps) {
  const { page } = telling
  const t = page.t.tool.history
  const words = page.t.events
  const rest = history.slice(shownAtOnce)
  const events = (some: readonly PastEvent[]) => (
    <ol class="time">
      {some.map((event) => (
        <EventItem event={event} telling={telling} about={things.get(event.object) ?? event.object} />
      ))}
    </ol>
  )
  return (
    <section class="stack tight" aria-labelledby="history">
      <h2 id="history">{t.title}</h2>
      {history.length === 0 ? <p class="small dim">{t.none}</p> : events(history.slice(0, shownAtOnce))}
      {rest.length > 0 ? (
        <details class="small">
          <summary>{words.more(rest.length)}</summary>
          {events(rest)}
        </details>
      ) : null}
      <p class="small noprint">
        {words.history.whole}{" "}
        {[...things].map(([object, name], index) => (
          <>
            {index > 0 ? ", " : ""}
            <a href={routes.history(object)}>{name}</a>
          </>
        ))}
      </p>
    </section>
  )
}
