import type { Child } from "hono/jsx"
import { bandIds } from "../../src/core/band.ts"
import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import { outcomes, preconditionIds, sourceClasses } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { bandLabels, preconditionLabels, sourceClassLabels } from "../../templates/vocabulary.ts"
import { points } from "../parts/figure.ts"
import type { Words } from "./words.ts"

/** Something that happened, as the event chain keeps it. */
export interface PastEvent {
  at: string
  actor: string
  object: string
  kind: string
  why?: string | undefined
  before: unknown
  after: unknown
}

interface HistoryProps {
  page: Page
  words: Words
  history: readonly PastEvent[]
  /** The company's time zone: instants become its days. */
  zone: string
  /** What people call the objects: `plan/acme/team` is "Team". */
  names: ReadonlyMap<string, string>
}

const shownAtOnce = 12

/** What happened to the tool, its plans and its vendor, newest first, in words. */
export function HistorySection({ page, words, history, zone, names }: HistoryProps) {
  const t = page.t.tool.history
  const rest = history.slice(shownAtOnce)
  const events = (some: readonly PastEvent[]) => (
    <ol class="time">
      {some.map((event) => (
        <Event page={page} words={words} event={event} zone={zone} names={names} />
      ))}
    </ol>
  )
  return (
    <section class="stack tight" aria-labelledby="history">
      <h2 id="history">{t.title}</h2>
      {history.length === 0 ? <p class="small dim">{t.none}</p> : events(history.slice(0, shownAtOnce))}
      {rest.length > 0 ? (
        <details class="small">
          <summary>{rest.length === 1 ? t.oneMore : t.more(rest.length)}</summary>
          {events(rest)}
        </details>
      ) : null}
    </section>
  )
}

function Event({ page, words, event, zone, names }: Omit<HistoryProps, "history"> & { event: PastEvent }) {
  const t = page.t.tool.history
  const day = dayIn(zone, new Date(event.at))
  const before = fieldsOf(event.before)
  const after = fieldsOf(event.after)
  const lines = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => (
    <Line page={page} words={words} field={field} before={before[field]} after={after[field]} />
  ))
  return (
    <li>
      <time datetime={event.at}>{dayText(day, page.lang, "short")}</time>
      <span>
        <span class="dim">{names.get(event.object) ?? event.object}</span>
        {lines.length > 0 ? lines : ` ${t.other(event.kind)}`}
        <small>
          {[t.by[event.actor] ?? event.actor, (event.why && t.why[event.why]) ?? event.why ?? ""]
            .filter((part) => part !== "")
            .join(" · ")}
        </small>
      </span>
    </li>
  )
}

interface LineProps {
  page: Page
  words: Words
  field: string
  before: unknown
  after: unknown
}

function Line(props: LineProps) {
  const { page, field, before, after } = props
  const t = page.t.tool.history
  const list = t.lists[field]
  switch (field) {
    case "tool":
    case "organisation":
    case "plan":
      return <Thing {...props} />
    case "facts":
      return <Facts {...props} />
    case "decision": {
      const { outcome, validFrom, validUntil } = fieldsOf(after)
      const known = outcomes.find((one) => one === outcome)
      return (
        <Said
          text={t.decision(known ? page.t.tag[known] : String(outcome))}
          more={period(page, validFrom, validUntil)}
        />
      )
    }
    case "exception": {
      const { who, from, until } = fieldsOf(after)
      return <Said text={t.exception(String(who))} more={period(page, from, until)} />
    }
  }
  if (!list) return <Said text={t.other(field)} more={textOf(after, page)} />
  const items = listOf(after)
  return (
    <Fold
      text={items.length === 1 ? list[0] : `${items.length} ${list[1]}`}
      page={page}
      items={[
        ...listOf(before).map((item) => <del>{itemText(field, item, page)}</del>),
        ...items.map((item) => itemText(field, item, page)),
      ]}
    />
  )
}

/** An agreement, a licence, a state, an assessment or an exception in a few words. */
function itemText(field: string, item: unknown, page: Page): string {
  const fields = fieldsOf(item)
  const { kind, title, start, end, seats, precondition, holds, from, until, on, score, band } = fields
  const t = page.t.tool
  const agreement = (["dpa", "master", "order"] as const).find((one) => one === kind)
  const licence = (["trial", "subscription"] as const).find((one) => one === kind)
  const required = preconditionIds.find((one) => one === precondition)
  const shownBand = bandIds.find((one) => one === band)
  const parts = {
    agreements: [agreement && t.licences.agreementKinds[agreement], textOf(title, page), period(page, start, end)],
    licences: [
      licence && t.licences.kinds[licence],
      typeof seats === "number" ? page.t.tools.licence.seats(seats) : "",
      period(page, start, end),
    ],
    states: [
      required && preconditionLabels[required].name[page.lang],
      holds === true ? t.history.holds : t.history.holdsNot,
      period(page, from, until),
    ],
    assessments: [
      textOf(on, page),
      typeof score === "number" ? points(score, page.lang) : "",
      shownBand && bandLabels[shownBand][page.lang],
    ],
    exceptions: [t.history.exception(textOf(fields.who, page)), period(page, from, until)],
  }[field] ?? [textOf(item, page)]
  return parts.filter(Boolean).join(", ")
}

function Said({ text, more }: { text: string; more: string }) {
  return (
    <span class="line">
      {text}
      {more === "" ? "." : `, ${more}.`}
    </span>
  )
}

/** A thing that was entered, or the fields of it that changed. */
function Thing({ page, field, before, after }: LineProps) {
  const t = page.t.tool.history
  const object = t.objects[field] ?? field
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  if (before === undefined)
    return <Said text={(field === "plan" ? t.createdPlan : t.created(object)).replace(/\.$/, "")} more="" />
  return (
    <span class="line">
      {field === "plan" ? t.changedPlan : t.changed(object)}
      {[...new Set([...Object.keys(old), ...Object.keys(fresh)])].map((name) => (
        <span class="line">
          {t.fields[name] ?? name}
          {page.lang === "fr" ? "\u00A0: " : ": "}
          <Change old={textOf(old[name], page)} fresh={textOf(fresh[name], page)} page={page} />
        </span>
      ))}
    </span>
  )
}

function Change({ old, fresh, page }: { old: string; fresh: string; page: Page }) {
  const t = page.t.tool.history
  return (
    <>
      {old === "" ? null : (
        <>
          <del>
            <span class="vh">{t.was} </span>
            {old}
          </del>{" "}
          →{" "}
        </>
      )}
      <ins>
        <span class="vh">{t.now} </span>
        {fresh || t.empty}
      </ins>
    </>
  )
}

function Facts({ page, words, before, after }: LineProps) {
  const t = page.t.tool.history
  const [old, fresh] = [listOf(before), listOf(after)].map((list) => list.map((item) => readFact(String(item))))
  const replaced = new Map((old ?? []).map((fact) => [fact.factor, fact]))
  const facts = fresh ?? []
  const text = replaced.size > 0 ? t.factsChanged(facts.length) : t.facts(facts.length)
  return (
    <Fold
      text={text}
      page={page}
      items={facts.map((fact) => {
        const was = replaced.get(fact.factor)
        const name = words.factorName(fact.factor)
        if (!was) return `${name}, ${factText(fact, page)}`
        return (
          <>
            {name}, <Change old={factText(was, page)} fresh={factText(fact, page)} page={page} />
          </>
        )
      })}
    />
  )
}

interface ReadFact {
  factor: string
  option?: string | undefined
  source?: string | undefined
  seenOn?: string | undefined
}

/** The chain keeps a fact as `C1 = 2 (terms, 2026-03-01)`. */
function readFact(text: string): ReadFact {
  const [, factor, option, source, seenOn] = /^(\S+) = (\d) \((\w+), (\d{4}-\d\d-\d\d)/.exec(text) ?? []
  return factor === undefined ? { factor: text } : { factor, option, source, seenOn }
}

function factText({ option, source, seenOn }: ReadFact, page: Page): string {
  const known = sourceClasses.find((one) => one === source)
  const origin = [known ? sourceClassLabels[known][page.lang] : source, seenOn && dayText(seenOn, page.lang, "short")]
  return option === undefined ? "" : `${option} (${origin.filter(Boolean).join(", ")})`
}

const shortList = 3

/** A sentence with what belongs to it: beside it when short, folded when long. */
function Fold({ page, text, items }: { page: Page; text: string; items: readonly Child[] }) {
  const list = (
    <ul class="plain">
      {items.map((child) => (
        <li>{child}</li>
      ))}
    </ul>
  )
  if (items.length <= shortList) {
    return (
      <span class="line">
        {text}
        {list}
      </span>
    )
  }
  return (
    <details>
      <summary>
        {text} <span class="vh">{page.t.tool.history.details}</span>
      </summary>
      {list}
    </details>
  )
}

function period(page: Page, from: unknown, until: unknown): string {
  const t = page.t.tool.history
  const day = (value: unknown) => dayText(String(value), page.lang, "short")
  if (typeof from !== "string") return ""
  return typeof until === "string" ? t.valid(day(from), day(until)) : t.from(day(from))
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/** Any value of an event, for people: the text of a name in their language, a host, a list; else its fields. */
function textOf(value: unknown, page: Page): string {
  if (value === undefined || value === null) return ""
  if (Array.isArray(value)) return value.map((item) => textOf(item, page)).join(", ")
  if (typeof value !== "object")
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? dayText(String(value), page.lang, "short") : String(value)
  const fields = fieldsOf(value)
  const own = fields[page.lang] ?? fields.fr ?? fields.en
  if (typeof own === "string") return own
  if (typeof fields.host === "string") return fields.host
  return Object.values(fields)
    .map((item) => textOf(item, page))
    .filter((text) => text !== "")
    .join(", ")
}
