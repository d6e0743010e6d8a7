import { bandIds } from "../../src/core/band.ts"
import { isDay } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import { fieldsOf, personalHashIn } from "../../src/core/past-event.ts"
import { shown } from "../../src/core/text.ts"
import { accounts, answers, preconditionIds, sourceClasses } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import {
  accountLabels,
  answerLabels,
  bandLabels,
  preconditionLabels,
  sourceClassLabels,
} from "../../templates/vocabulary.ts"
import { momentText } from "../parts/moment.tsx"
import { countryName } from "../tool/header.tsx"
import { actorText } from "./actor.ts"
import { shownFields, type Telling, wordIn } from "./telling.ts"

/** What goes deeper is shown as it stands. */
const deepest = 6

/** Any value of an event, for people: names for ids, words for codes, days and instants as they are written. `field`: where it stands. */
export function textOf(value: unknown, telling: Telling, field = "", depth = 0): string {
  const { page, names } = telling
  if (value === undefined || value === null) return ""
  if (typeof value === "string") return wordOf(value, telling, field)
  if (typeof value === "number") return numberOf(value, page, field)
  if (typeof value === "boolean") return page.t.events.values[value ? "yes" : "no"]
  const hash = personalHashIn(value)
  if (hash !== undefined) return names.personal.get(hash) ?? page.t.events.erased
  if (depth > deepest) return JSON.stringify(value)
  if (Array.isArray(value)) {
    const joiner = value.some((item) => typeof item === "object") ? "; " : ", "
    return value
      .map((item) => textOf(item, telling, field, depth + 1))
      .filter((text) => text !== "")
      .join(page.lang === "fr" && joiner === "; " ? "\u202f; " : joiner)
  }
  const fields = shownFields(value, telling)
  return (
    grantText(fields, telling) ??
    evidenceText(fields, page) ??
    ownText(fields, page) ??
    hostText(fields) ??
    pairsText(fields, telling, field, depth)
  )
}

/** "name: ", with the space that French puts before the colon. */
export function labelText(name: string, { page, words }: Telling, within = ""): string {
  const known =
    wordIn(page.t.events.fields, name) ??
    (within === "classes" ? words.className(name) : within === "uses" ? words.useName(name) : name)
  return `${known}${page.lang === "fr" ? "\u00a0:" : ":"}`
}

/** "from … to …", "from …"; "" where there is no beginning. */
export function periodText(page: Page, from: unknown, until: unknown): string {
  const t = page.t.events
  const day = (value: string) => (isDay(value) ? dayText(value, page.lang, "short") : value)
  if (typeof from !== "string") return ""
  return typeof until === "string" ? t.valid(day(from), day(until)) : t.starting(day(from))
}

function wordOf(text: string, telling: Telling, field: string): string {
  const { page, names, words } = telling
  const { lang, t } = page
  const one = <T extends string>(known: readonly T[]) => known.find((item) => item === text)
  if (names.people.has(text) || names.tokens.has(text)) return actorText(text, telling)
  if (isDay(text)) return dayText(text, lang, "short")
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return momentText(page, text, true)
  const answer = one(answers)
  switch (field) {
    case "status":
      return (
        wordIn(t.access.statuses, text) ??
        wordIn(t.assessments.statuses, text) ??
        wordIn(t.decision.statuses, text) ??
        wordIn(t.webhooks.states, text) ??
        text
      )
    case "origin":
      return wordIn(t.decision.origins, text) ?? text
    case "role":
      return wordIn(t.access.roles, text) ?? text
    case "roles":
      return wordIn(t.access.roles, text) ?? wordIn(t.events.organisationRoles, text) ?? text
    case "categories":
      return wordIn(t.tools.categories, text) ?? text
    case "country":
      return countryName(text, page)
    case "kind":
      return wordIn(t.tool.notes.kinds, text) ?? wordIn(t.deliverables.kinds, text) ?? text
    case "iptc":
    case "c2pa":
      return wordIn(t.deliverables.readings, text) ?? text
    case "scopes":
      return wordIn(t.access.scopes, text) ?? text
    case "way":
      return wordIn(t.access.ways, text) ?? text
    case "unit":
      return unitText(text, telling)
    case "language":
    case "languages":
      return wordIn(t.events.languages, text) ?? text
    case "unknownPeople":
      return wordIn(t.events.strangers, text) ?? text
    case "task":
      return wordIn(page.t.reviews.what, text) ?? text
    case "outcome":
      return wordIn(t.tag, text) ?? text
    case "tells":
      return wordIn(t.webhooks.kinds, text) ?? text
    case "cause":
      return wordIn(t.events.webhookCauses, text) ?? text
    case "sessions":
      return wordIn(t.events.ends, text) ?? text
    case "depth":
      return wordIn(t.events.depths, text) ?? text
    case "verdict":
      return wordIn(t.tool.decision.verdicts, text) ?? text
    case "account": {
      const account = one(accounts)
      return account ? accountLabels[account][lang] : text
    }
    case "sourceClass": {
      const source = one(sourceClasses)
      return source ? sourceClassLabels[source][lang] : text
    }
    case "precondition":
    case "preconditions": {
      const precondition = one(preconditionIds)
      return precondition ? preconditionLabels[precondition].name[lang] : text
    }
    case "band": {
      const band = one(bandIds)
      return band ? bandLabels[band][lang] : text
    }
    case "dataClass":
    case "classes":
    case "class":
      return answer && field === "classes" ? answerLabels[answer].tag[lang] : words.className(text)
    case "uses":
    case "use":
      return answer && field === "uses" ? answerLabels[answer].tag[lang] : words.useName(text)
    case "answer":
    case "otherClasses":
    case "otherUses":
      return answer ? answerLabels[answer].tag[lang] : text
  }
  return text
}

/** Numbers that name something are not grouped. */
const naming = ["revision", "serial"]

const figures = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

function numberOf(value: number, { lang }: Page, field: string): string {
  return naming.includes(field) ? String(value) : figures[lang].format(value)
}

/** A role, and where it holds: "Reader (Lyon agency)". */
function grantText(fields: Readonly<Record<string, unknown>>, telling: Telling): string | undefined {
  const { role, unit, fromGroups: _, group, ...rest } = fields
  if (typeof role !== "string" || Object.keys(rest).length > 0) return undefined
  const name = wordOf(role, telling, "role")
  const given = typeof unit === "string" ? `${name} (${unitText(unit, telling)})` : name
  return typeof group === "string" ? `${group} → ${given}` : given
}

function unitText(id: string, { names, page }: Telling): string {
  const name = names.units.get(id)
  return name ? shown(name)[page.lang] : id
}

/** A text of the company in the reader's language. */
function ownText(fields: Readonly<Record<string, unknown>>, { lang }: Pick<Page, "lang">): string | undefined {
  const { fr, en, ...rest } = fields
  if (Object.keys(rest).length > 0) return undefined
  const texts = [lang === "fr" ? fr : en, fr, en]
  return texts.find((text) => typeof text === "string")
}

/** Where something was read, in short: the passage, the address, the file. All of it is in the export of the log. */
function evidenceText(fields: Readonly<Record<string, unknown>>, { lang, t }: Page): string | undefined {
  const { service, termsType, collection, url, seenOn, note } = fields
  const said = ownText(fieldsOf(note), { lang })
  if (typeof collection === "string" && typeof service === "string") {
    return [service, typeof termsType === "string" ? termsType : ""].filter(Boolean).join(", ")
  }
  if (typeof url !== "string" || typeof seenOn !== "string" || !isDay(seenOn)) return undefined
  return [url, t.tool.seen(dayText(seenOn, lang, "short")), said ?? ""].filter(Boolean).join(", ")
}

function hostText({ host, cover: _, ...rest }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof host === "string" && Object.keys(rest).length === 0 ? host : undefined
}

function pairsText(fields: Readonly<Record<string, unknown>>, telling: Telling, field: string, depth: number): string {
  return pairsOf(fields, telling, field, depth).join(" · ")
}

function pairsOf(
  { fr, en, ...rest }: Readonly<Record<string, unknown>>,
  telling: Telling,
  field: string,
  depth: number,
): string[] {
  const own = ownText({ fr, en }, telling.page)
  const { id, ...others } = rest
  // What a decision requires is named by its id.
  const required = field === "preconditions" && typeof id === "string" ? wordOf(id, telling, field) : undefined
  // The answers of a decision stand under the names of classes and uses.
  const within = field === "classes" || field === "uses" ? field : ""
  const pairs = Object.entries(required === undefined ? rest : others)
    .map(([name, part]) => [name, textOf(part, telling, within || name, depth + 1)] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${labelText(name, telling, within)} ${text}`)
  return [...[own, required].filter((text) => text !== undefined), ...pairs]
}

/** The parts of a list of things, and of the answers by data class or use, a text each; none of anything else. */
export function partsOf(value: unknown, telling: Telling, field: string): readonly string[] {
  if (Array.isArray(value) && value.some((item) => typeof item === "object")) {
    return value.map((item) => textOf(item, telling, field, 1))
  }
  const byName = (field === "classes" || field === "uses") && !Array.isArray(value)
  return byName ? pairsOf(fieldsOf(value), telling, field, 1) : []
}

/** A value as it stands: where two read alike and are not, such as a text that changed in the other language. */
export function wholeText(value: unknown): string {
  const { fr, en, ...rest } = fieldsOf(value)
  if (Object.keys(rest).length > 0 || (fr === undefined && en === undefined)) return JSON.stringify(value)
  return [
    ["fr", fr],
    ["en", en],
  ]
    .filter(([, text]) => text !== undefined)
    .map(([lang, text]) => `${lang}: ${text}`)
    .join(" / ")
}
