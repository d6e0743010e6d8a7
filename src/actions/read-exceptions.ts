import { namedPlans } from "../../db/queries/decision-list.ts"
import { bearerNames, unitNames } from "../../db/queries/event-names.ts"
import { historyOf } from "../../db/queries/events.ts"
import {
  askedExceptions,
  endedExceptions,
  exceptionById,
  liveCounts,
  neverBegun,
  type OpenException,
  openExceptionById,
  openExceptionOf,
  refusedExceptions,
  standingExceptions,
} from "../../db/queries/exceptions.ts"
import type { App } from "../app.ts"
import { type Bearer, mayIn } from "../core/access.ts"
import { addDays, type Day } from "../core/day.ts"
import type { NamedPlan } from "../core/due.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import { type EventNames, fieldsOf, type PastEvent } from "../core/past-event.ts"
import type { Exception } from "../core/register.ts"
import type { CompanyText } from "../core/text.ts"
import type { Answer } from "../core/vocabulary.ts"
import { type BarredFromAnswering, barredFromAnswering, draftOf } from "./answer-exception.ts"
import { exceptionObject } from "./ask-exception.ts"
import { nameActors } from "./name-events.ts"
import { today } from "./read-company.ts"
import { readExceptionCase } from "./read-exception-case.ts"

/** `cancelled`: it was ended before it began. */
export type ExceptionState = "asked" | "live" | "coming" | "over" | "declined" | "withdrawn" | "cancelled"

/** An exception in a table. */
export interface ExceptionRow {
  id: string
  plan: NamedPlan
  /** Name of the unit, or what an import stated. */
  who: CompanyText
  classes: readonly string[]
  uses: readonly string[]
  answer: "yes" | "if"
  from: Day
  until: Day
  state: ExceptionState
}

export interface ExceptionsReading {
  asked: readonly ExceptionRow[]
  live: readonly ExceptionRow[]
  coming: readonly ExceptionRow[]
  ended: readonly ExceptionRow[]
  /** How many live ones each tool has, most first. */
  counts: readonly { slug: string; name: string; count: number }[]
  /** So many of one tool are a signal to assess it again. */
  signal: number
}

/** Whoever reads. */
export type ExceptionReader = Bearer & { kind: string; id?: string }

const mostShown = 500
const mostEnded = 50

/** All exceptions; what is asked for, declined or withdrawn only for those who prepare decisions. */
export async function readExceptions(app: App, who: ExceptionReader): Promise<ExceptionsReading> {
  const { read } = app.store
  const keeps = mayIn(who, "decisions:write", undefined)
  const day = await today(app)
  const [standing, over, asked, refused, cancelled, counts, units] = await Promise.all([
    standingExceptions(read, day, mostShown),
    endedExceptions(read, addDays(day, -1), mostEnded),
    keeps ? askedExceptions(read, mostShown) : [],
    keeps ? refusedExceptions(read, mostEnded) : [],
    keeps ? neverBegun(read, mostEnded) : [],
    liveCounts(read, day),
    unitNames(read),
  ])
  const plans = await namedPlans(read, [
    ...new Set([...standing, ...over, ...asked, ...refused, ...cancelled].map(({ plan }) => plan)),
  ])
  const rowsOf = (items: readonly Both[]) =>
    items.flatMap((item): ExceptionRow[] => {
      const plan = plans.get(item.plan)
      return plan ? [rowOf(item, plan, units, day)] : []
    })
  const rows = rowsOf(standing)
  return {
    asked: rowsOf(asked),
    live: rows.filter(({ state }) => state === "live"),
    coming: rows.filter(({ state }) => state === "coming").toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    ended: [...rowsOf(over), ...rowsOf([...refused, ...cancelled])],
    ...{ counts, signal: app.policy.decisions.exceptionsSignal },
  }
}

/** One exception as its page shows it. */
export interface ExceptionPageReading extends ExceptionRow {
  /** For those who prepare decisions. */
  told?:
    | {
        reason: CompanyText
        asked?: { by: string; at: string } | undefined
        answered?: { by: string; at?: string | undefined; as: "approved" | "declined" } | undefined
        note?: string | undefined
      }
    | undefined
  conditions: readonly { text: CompanyText; classes: readonly string[]; uses: readonly string[] }[]
  /** What it changes, and what stands in its way, while it is asked for. */
  effect?:
    | { cells: readonly { data: string; use: string; before: Answer; after: Answer }[]; faults: readonly Fault[] }
    | undefined
  may: { answer: boolean; withdraw: boolean; end: boolean }
  barred?: BarredFromAnswering | undefined
  /** Id of the one in the register. */
  recorded?: string | undefined
  history: readonly PastEvent[]
  names: EventNames
  people: EventNames["people"]
}

/** One exception, by its id here or in the register. Throws `NotFound`; what does not hold yet is only for those who prepare decisions. */
export async function readException(app: App, id: string, who: ExceptionReader): Promise<ExceptionPageReading> {
  const { read } = app.store
  const open = (await openExceptionById(read, id)) ?? (await openExceptionOf(read, id))
  const exception = await exceptionById(read, open?.exceptionId ?? id)
  const keeps = mayIn(who, "decisions:write", undefined)
  const item = exception ?? open
  if (!item || (!exception && !keeps)) throw new NotFound()
  const [day, units, plans] = await Promise.all([today(app), unitNames(read), namedPlans(read, [item.plan])])
  const plan = plans.get(item.plan)
  if (!plan) throw new NotFound()
  const row = rowOf(item, plan, units, day)
  const history = keeps ? await historyAbout(app, item.plan, open, exception) : []
  const told = keeps ? toldOf(open, exception) : undefined
  const ids = [told?.asked?.by, told?.answered?.by].filter((one) => one !== undefined)
  const asked = open?.status === "asked" ? open : undefined
  const signs = who.kind === "person" && mayIn(who, "decisions:sign", undefined)
  return {
    ...row,
    told,
    conditions: item.conditions,
    effect: asked && (await readExceptionCase(app, draftOf(asked, day))),
    may: {
      answer: signs && asked !== undefined,
      withdraw: asked !== undefined && asked.by === who.id,
      end: signs && exception !== undefined && exception.until >= day,
    },
    barred: asked && who.id !== undefined && signs ? await barredFromAnswering(app, asked, who.id) : undefined,
    recorded: exception?.id,
    history,
    names: { ...(await nameActors(app, history)), units },
    people: (await bearerNames(read, ids)).people,
  }
}

/** What waits for an answer of this person. */
export async function exceptionsToAnswer(
  app: App,
  who: ExceptionReader,
): Promise<{ count: number; since: string } | undefined> {
  const { id } = who
  if (id === undefined || !mayIn(who, "decisions:sign", undefined)) return undefined
  const asked = await askedExceptions(app.store.read, mostShown)
  const open: OpenException[] = []
  for (const one of asked) if ((await barredFromAnswering(app, one, id)) === undefined) open.push(one)
  const [first] = open
  return first && { count: open.length, since: first.at }
}

type Both = OpenException | Exception

function rowOf(item: Both, plan: NamedPlan, units: EventNames["units"], day: Day): ExceptionRow {
  const { id, classes, uses, answer } = item
  const [from, until, who] =
    "who" in item ? [item.from, item.until, item.who] : [item.fromDay, item.untilDay, item.unitId]
  return {
    ...{ id, plan, classes, uses, answer, from, until },
    who: units.get(who) ?? { fr: who, en: who },
    state: stateOf(item, day),
  }
}

function stateOf(item: Both, day: Day): ExceptionState {
  if ("who" in item) return item.until < day ? "over" : item.from > day ? "coming" : "live"
  if (item.status === "ended") return "cancelled"
  return item.status === "approved" ? "over" : item.status
}

function toldOf(open: OpenException | undefined, exception: Exception | undefined): ExceptionPageReading["told"] {
  const reason = open?.reason ?? exception?.reason ?? {}
  if (!open) return { reason, answered: exception && { by: exception.approver, as: "approved" } }
  const { by, at, answeredBy, answeredAt, note, status } = open
  const as = status === "declined" ? "declined" : "approved"
  return { reason, asked: { by, at }, answered: answeredBy ? { by: answeredBy, at: answeredAt, as } : undefined, note }
}

async function historyAbout(
  app: App,
  plan: string,
  open: OpenException | undefined,
  exception: Exception | undefined,
): Promise<PastEvent[]> {
  const { read } = app.store
  const [own, ofPlan] = await Promise.all([
    open ? historyOf(read, [exceptionObject(open.id)], mostEnded) : [],
    historyOf(read, [`plan/${plan}`], mostShown),
  ])
  const id = open?.exceptionId ?? exception?.id
  const about = ofPlan.filter(({ after }) => id !== undefined && fieldsOf(fieldsOf(after).exception).id === id)
  return [...own, ...about].sort((a, b) => b.seq - a.seq)
}
