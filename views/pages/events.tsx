import type { Fault } from "../../src/core/errors.ts"
import { type EventNames, type PastEvent, personIn } from "../../src/core/past-event.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { actorText } from "../events/actor.ts"
import { Items, When, Why } from "../events/event.tsx"
import { type Actor, Filters } from "../events/filters.tsx"
import { linesOf, sentenceOf } from "../events/lines.tsx"
import { objectName } from "../events/object.ts"
import { EventPages } from "../events/pages.tsx"
import type { Telling } from "../events/telling.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults } from "../parts/form.tsx"
import { momentText } from "../parts/moment.tsx"
import type { Words } from "../tool/words.ts"

interface EventsModel {
  /** All events that there are. */
  count: number
  typed: Typed
  faults: readonly Fault[]
  /** Those who can be asked for. */
  people: readonly Actor[]
  /** Absent where the question was refused. */
  log?: Log | undefined
}

interface Log {
  events: readonly PastEvent[]
  names: EventNames
  head: { seq: number; hash: string }
  older?: number | undefined
  newer?: number | undefined
  stopped?: { seq: number; at: string } | undefined
}

const figures = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

const filters = ["actor", "object", "kind", "from", "to"] as const

/** The log of all events, newest first. */
export function EventsPage({ page, words, model }: { page: Page; words: Words; model: EventsModel }) {
  const t = page.t.events
  const { count, typed, faults, log } = model
  return (
    <div class="stack loose">
      <AdminNav page={page} current="events" />
      <div class="stack tight">
        <h1>{t.title(count)}</h1>
        <p class="dim">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      <Filters page={page} typed={typed} faults={faults} people={model.people} />
      {log ? <Found page={page} words={words} typed={typed} log={log} /> : null}
      {log && log.head.seq > 0 ? <ChainEnd page={page} head={log.head} /> : null}
    </div>
  )
}

function Found({ page, words, typed, log }: { page: Page; words: Words; typed: Typed; log: Log }) {
  const t = page.t.events
  const { events, older, newer, stopped, names } = log
  const query = Object.fromEntries(filters.map((name) => [name, typedText(typed, name)]))
  const filtered = Object.values(query).some((value) => value !== "")
  return (
    <section class="stack tight">
      <p class="row ends small noprint">
        {filtered ? <a href={routes.events()}>{t.filter.clear}</a> : <span />}
        <a href={routes.eventsFile(query)} hx-boost="false">
          {t.export}
        </a>
      </p>
      {events.length > 0 ? <Table events={events} telling={{ page, words, names }} /> : null}
      {stopped ? <p class="note">{t.stopped(figure(stopped.seq, page), momentText(page, stopped.at, false))}</p> : null}
      {filtered && events.length === 0 && !stopped ? (
        <p class="empty">
          {t.empty} <a href={routes.events()}>{t.filter.clear}</a>
        </p>
      ) : null}
      <EventPages
        page={page}
        older={older}
        newer={newer}
        further={stopped !== undefined}
        to={(place) => routes.events({ ...query, ...place })}
      />
    </section>
  )
}

function Table({ events, telling }: { events: readonly PastEvent[]; telling: Telling }) {
  const t = telling.page.t.events
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.when, head.who, head.object, head.what]}>
      <Rows>
        {events.map((event) => (
          <Entry event={event} telling={telling} />
        ))}
      </Rows>
    </Fold>
  )
}

function Entry({ event, telling }: { event: PastEvent; telling: Telling }) {
  const { page } = telling
  const { head } = page.t.events
  const { area, name } = objectName(event.object, telling, personIn(event))
  return (
    <Row class="entry">
      <RowHead class="full when">
        <When page={page} at={event.at} />
      </RowHead>
      <Cell label={head.who} class="any">
        <bdi>{actorText(event.actor, telling)}</bdi>
      </Cell>
      <Cell label={head.object} class="any">
        <a href={routes.history(event.object)}>
          <bdi>{name || area}</bdi>
        </a>
        {name === "" ? null : <small>{area}</small>}
      </Cell>
      <Cell class="full any what">
        <Details event={event} telling={telling} />
      </Cell>
    </Row>
  )
}

/** All that an event says, and how to find it again. */
function Details({ event, telling }: { event: PastEvent; telling: Telling }) {
  const { page } = telling
  const t = page.t.events
  const seq = figure(event.seq, page)
  const lines = linesOf(event, telling)
  return (
    <details>
      <summary>
        {sentenceOf(lines, telling)} <span class="vh">{t.detailsOf(seq)}</span>
      </summary>
      {lines.map(({ text, items = [] }) =>
        items.length === 0 ? null : (
          <>
            {lines.length > 1 ? <p class="sub">{text}</p> : null}
            <Items items={items} />
          </>
        ),
      )}
      <dl class="kv">
        {event.why ? (
          <>
            <dt>{t.why}</dt>
            <dd>
              <Why page={page} why={event.why} />
            </dd>
          </>
        ) : null}
        <dt>{t.number}</dt>
        <dd>{t.numbered(seq, figure(event.objectSeq, page))}</dd>
        <dt>{t.code}</dt>
        <dd>
          <code>{event.kind}</code>, <code>{event.object}</code>
        </dd>
        <dt>{t.hash}</dt>
        <dd>
          <code>{event.hash}</code>
        </dd>
      </dl>
    </details>
  )
}

function ChainEnd({ page, head }: { page: Page; head: Log["head"] }) {
  const t = page.t.events.chain
  return (
    <section class="stack tight" aria-labelledby="chain">
      <h2 id="chain" class="sub">
        {t.title}
      </h2>
      <p class="small">{t.text}</p>
      <p class="any">
        <code>{`aval verify --anchor ${head.seq}:${head.hash}`}</code>
      </p>
    </section>
  )
}

function figure(value: number, { lang }: Page): string {
  return figures[lang].format(value)
}
