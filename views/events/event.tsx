import type { Child } from "hono/jsx"
import { isDay } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { PastEvent } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { Moment } from "../parts/moment.tsx"
import { actorText } from "./actor.ts"
import { Cut } from "./cut.tsx"
import { type Line, linesOf } from "./lines.tsx"
import { type Telling, wordIn } from "./telling.ts"

/** An event of a list: when, what, who and why. `about`: what it happened to, where the list is of several things. */
export function EventItem({
  event,
  telling,
  about,
}: {
  event: PastEvent
  telling: Telling
  about?: string | undefined
}) {
  return (
    <li id={`e${event.seq}`}>
      <When page={telling.page} at={event.at} />
      <div>
        {about === undefined ? null : <bdi class="dim">{about}</bdi>}
        <Lines event={event} telling={telling} />
        <small>
          <bdi>{actorText(event.actor, telling)}</bdi>
          <Why page={telling.page} why={event.why} before=" · " />
        </small>
      </div>
    </li>
  )
}

/** An instant on the reader's clock; what is none stands as it is. */
export function When({ page, at }: { page: Page; at: string }) {
  if (Number.isNaN(Date.parse(at))) return <span class="dim">{at}</span>
  return <Moment page={page} at={at} time />
}

/** Why it was done; nothing where nobody said. */
export function Why({ page, why, before = "" }: { page: Page; why: string | undefined; before?: string }) {
  if (why === undefined || why === "") return null
  return (
    <>
      {before}
      <Cut text={whyText(why, page)} />
    </>
  )
}

/** Reasons that Aval itself gives, in the reader's language; those of people as they wrote them. */
function whyText(why: string, page: Page): string {
  const t = page.t.events
  const day = /^The day is (\d{4}-\d\d-\d\d)$/.exec(why)?.[1]
  if (day !== undefined && isDay(day)) return t.newDay(dayText(day, page.lang))
  const inventory = /^inventory ([0-9a-f]{12})$/.exec(why)?.[1]
  if (inventory !== undefined) return t.fromInventory(inventory)
  return wordIn(t.reasons, why) ?? why
}

/** What an event says: a sentence each, and what belongs to it beside it when short, folded when long. */
export function Lines({ event, telling }: { event: PastEvent; telling: Telling }) {
  return (
    <>
      {linesOf(event, telling).map((line) => (
        <LineItem line={line} page={telling.page} />
      ))}
    </>
  )
}

const shortList = 3

function LineItem({ line: { text, items = [] }, page }: { line: Line; page: Page }) {
  const colon = page.lang === "fr" ? "\u00a0:" : ":"
  if (items.length === 0) return <span class="line">{text}.</span>
  if (items.length <= shortList) {
    return (
      <div class="line">
        {text}
        {colon}
        <Items items={items} />
      </div>
    )
  }
  return (
    <details>
      <summary>
        {text} <span class="vh">{page.t.events.whatChanged}</span>
      </summary>
      <Items items={items} />
    </details>
  )
}

export function Items({ items }: { items: readonly Child[] }) {
  return (
    <ul class="plain">
      {items.map((child) => (
        <li>{child}</li>
      ))}
    </ul>
  )
}
