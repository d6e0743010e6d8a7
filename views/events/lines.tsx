import type { Child } from "hono/jsx"
import { bandIds } from "../../src/core/band.ts"
import { dayText } from "../../src/core/day-text.ts"
import { fieldsOf, type PastEvent } from "../../src/core/past-event.ts"
import { shown } from "../../src/core/text.ts"
import { outcomes, preconditionIds, sourceClasses } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { bandLabels, preconditionLabels, sourceClassLabels } from "../../templates/vocabulary.ts"
import { points } from "../parts/figure.ts"
import { lower } from "../tool/words.ts"
import { Change, changesOf } from "./changes.tsx"
import { listOf, type Telling, wordIn } from "./telling.ts"
import { periodText, textOf } from "./text.ts"

/** One thing that an event says: a sentence without its stop, and what belongs to it. */
export interface Line {
  text: string
  items?: readonly Child[]
}

/** What an event says, in words. What this version does not know is told by its kind, and field by field. */
export function linesOf(event: PastEvent, telling: Telling): Line[] {
  const { kind, before, after, unreadable } = event
  const t = telling.page.t.events
  if (unreadable) return [{ text: t.unreadable.replace(/\.$/, "") }]
  if (kind === "list.published")
    return [{ text: publishedText(after, telling.page), items: changesOf(before, after, telling) }]
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  const told = names.map(
    (name) => [name, registerLine({ name, before: old[name], after: fresh[name], telling })] as const,
  )
  const lines = told.flatMap(([, line]) => line ?? [])
  const known = told.flatMap(([name, line]) => (line ? [name] : []))
  const rest = changesOf(without(before, known), without(after, known), telling)
  // Parts of the register tell themselves, whatever the change is called.
  if (lines.length > 0 && rest.length === 0) return lines
  const words = kind === "import" ? undefined : wordIn(t.kinds, kind)
  if (words !== undefined) return [{ text: words, items: changesOf(before, after, telling, wordIn(obvious, kind)) }]
  return [...lines, { text: t.other(kind), items: rest }]
}

/** Kinds whose words say already which field they are about. */
const obvious: Readonly<Record<string, string>> = {
  "person.roles": "roles",
  "unit.added": "name",
  "unit.renamed": "name",
}

/** All of it in one sentence. */
export function sentenceOf(lines: readonly Line[], { page }: Telling): string {
  return lines.map(({ text }, index) => (index === 0 ? text : lower(text))).join(page.lang === "fr" ? "\u202f; " : "; ")
}

function publishedText(after: unknown, { t }: Page): string {
  const { revision } = fieldsOf(after)
  return typeof revision === "number"
    ? t.events.published(String(revision))
    : (wordIn(t.events.kinds, "list.published") ?? "")
}

function without(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

interface Field {
  name: string
  before: unknown
  after: unknown
  telling: Telling
}

const things = ["tool", "organisation", "plan"]

/** What happened to a part of the register; undefined where the field is none. */
function registerLine(field: Field): Line | undefined {
  const { name, before, after, telling } = field
  const { page } = telling
  const t = page.t.events
  if (things.includes(name)) return thingLine(field)
  if (name === "facts") return factsLine(field)
  if (name === "decision") {
    const { outcome, validFrom, validUntil, ...rest } = fieldsOf(after)
    if (typeof outcome !== "string") return undefined
    const known = outcomes.find((one) => one === outcome)
    return {
      text: said(t.decision(known ? page.t.tag[known] : outcome), periodText(page, validFrom, validUntil)),
      items: changesOf(undefined, rest, telling),
    }
  }
  if (name === "exception") {
    const { who, from, until, ...rest } = fieldsOf(after)
    if (typeof who !== "string") return undefined
    return {
      text: said(t.exception(groupText(who, telling)), periodText(page, from, until)),
      items: changesOf(undefined, rest, telling),
    }
  }
  const list = wordIn(t.lists, name)
  if (!list) return undefined
  const items = listOf(after)
  return {
    text: items.length === 1 ? list[0] : `${items.length} ${list[1]}`,
    items: [
      ...listOf(before).map((item) => <del>{itemText(name, item, telling)}</del>),
      ...items.map((item) => itemText(name, item, telling)),
    ],
  }
}

/** Whom an exception is for: a unit by its name, else what an import stated. */
function groupText(who: string, { page, names }: Telling): string {
  const unit = names.units.get(who)
  return unit ? shown(unit)[page.lang] : who
}

/** A thing that was entered, or the fields of it that changed. */
function thingLine({ name, before, after, telling }: Field): Line {
  const t = telling.page.t.events
  const thing = wordIn(t.things, name) ?? name
  if (before === undefined) {
    return { text: name === "plan" ? t.createdPlan : t.created(thing), items: changesOf(undefined, after, telling) }
  }
  return { text: name === "plan" ? t.changedPlan : t.changed(thing), items: changesOf(before, after, telling) }
}

/** An agreement, a licence, a state, an assessment or an exception in a few words. */
function itemText(field: string, item: unknown, telling: Telling): string {
  const { page } = telling
  const fields = fieldsOf(item)
  const { kind, title, start, end, seats, precondition, holds, from, until, on, score, band, who } = fields
  const t = page.t.tool
  const agreement = (["dpa", "master", "order"] as const).find((one) => one === kind)
  const licence = (["trial", "subscription"] as const).find((one) => one === kind)
  const required = preconditionIds.find((one) => one === precondition)
  const shownBand = bandIds.find((one) => one === band)
  const dated = (name: string, label: string) => (fields[name] ? `${label} ${textOf(fields[name], telling)}` : "")
  const terminated = dated("terminatedOn", page.t.events.fields.terminated ?? "")
  const parts = {
    agreements: [
      agreement && t.licences.agreementKinds[agreement],
      textOf(title, telling),
      periodText(page, start, end),
      terminated,
      listOf(fields.plans)
        .map((plan) => textOf(plan, telling))
        .join(", "),
    ],
    licences: [
      licence && t.licences.kinds[licence],
      typeof seats === "number" ? page.t.tools.licence.seats(seats) : "",
      periodText(page, start, end),
      dated("notice", page.t.events.fields.notice ?? ""),
      terminated,
      textOf(fields.spdx, telling),
    ],
    states: [
      required && preconditionLabels[required].name[page.lang],
      holds === true ? page.t.events.holds : page.t.events.holdsNot,
      periodText(page, from, until),
    ],
    assessments: [
      textOf(on, telling),
      typeof score === "number" ? points(score, page.lang) : "",
      shownBand && bandLabels[shownBand][page.lang],
    ],
    exceptions: [page.t.events.exception(groupText(textOf(who, telling), telling)), periodText(page, from, until)],
  }[field] ?? [textOf(item, telling)]
  return parts.filter(Boolean).join(", ") || textOf(item, telling)
}

function said(text: string, more: string): string {
  return more === "" ? text : `${text}, ${more}`
}

function factsLine({ before, after, telling }: Field): Line {
  const { page, words } = telling
  const t = page.t.events
  const [old, facts] = [before, after].map((list) => listOf(list).map((item) => readFact(textOf(item, telling)))) as [
    ReadFact[],
    ReadFact[],
  ]
  if (facts.length === 0 && old.length > 0) {
    const withdrawn = old.map((fact) => (
      <>
        {words.factorName(fact.factor)}, <del>{factText(fact, page)}</del>
      </>
    ))
    return { text: t.factsWithdrawn(old.length), items: withdrawn }
  }
  const replaced = Map.groupBy(old, ({ factor }) => factor)
  return {
    text: replaced.size > 0 ? t.factsChanged(facts.length) : t.facts(facts.length),
    items: facts.map((fact) => {
      const was = replaced.get(fact.factor)
      const name = words.factorName(fact.factor)
      if (!was) return [name, factText(fact, page)].filter(Boolean).join(", ")
      return (
        <>
          {name},{" "}
          <Change old={was.map((one) => factText(one, page)).join(", ")} fresh={factText(fact, page)} page={page} />
        </>
      )
    }),
  }
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
