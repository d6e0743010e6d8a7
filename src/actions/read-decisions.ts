import { bandsOf, decisionIds, namedPlans } from "../../db/queries/decision-list.ts"
import { openDecisionsById, signOffsOf } from "../../db/queries/decisions.ts"
import { decisionsById } from "../../db/queries/pages.ts"
import type { App } from "../app.ts"
import { type Bearer, may, mayIn } from "../core/access.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { signedOf } from "../core/awaited.ts"
import type { Book } from "../core/book.ts"
import type { Day } from "../core/day.ts"
import type { DecisionContent } from "../core/deciding.ts"
import { type DecisionState, stateOfDecision } from "../core/decision-state.ts"
import type { NamedPlan } from "../core/due.ts"
import { dissents } from "../core/list-build.ts"
import type { Decision, SignOffRole } from "../core/register.ts"
import type { Outcome } from "../core/vocabulary.ts"
import { askedSignOffs, countedOf, signingOfOpen } from "./read-asked-sign-offs.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/**
 * - `mine`: those that wait for the reader's sign-off · `way`: under way · `force`: what speaks today
 * - `all`: everything; what is under way or was given up only for those who prepare decisions
 */
export const decisionViews = ["mine", "way", "force", "all"] as const
export type DecisionView = (typeof decisionViews)[number]

export interface DecisionsAsked {
  view: DecisionView
  search: string
  /** From 1; one past the last is the last. */
  page: number
}

/** A decision in the table. */
export interface DecisionRow {
  id: string
  plan: NamedPlan
  outcome: Outcome
  state: DecisionState
  /** It was decided before Aval. */
  stated: boolean
  /** "1 of 2"; absent where none were asked for here. */
  signed?: { there: number; asked: number } | undefined
  dissent: boolean
  /** Roles in which it waits for the reader. */
  awaits: readonly SignOffRole[]
  validFrom: Day
  validUntil?: Day | undefined
  reviewBy?: Day | undefined
  /** Of the assessment that it rests on. */
  band?: string | undefined
}

export interface DecisionsReading {
  asked: DecisionsAsked
  /** Views that the reader has, with how many each holds. */
  counts: ReadonlyMap<DecisionView, number>
  total: number
  number: number
  pages: number
  rows: readonly DecisionRow[]
}

const pageLength = 25

/** One page of decisions, for whoever asks. */
export async function readDecisions(
  app: App,
  asked: DecisionsAsked,
  who: Bearer & { kind: string; id?: string },
): Promise<DecisionsReading> {
  const { read } = app.store
  const keeps = mayIn(who, "decisions:write", undefined)
  const [list, day, mine] = await Promise.all([
    currentList(app),
    today(app),
    who.kind === "person" && who.id !== undefined ? askedSignOffs(app, { ...who, id: who.id }) : [],
  ])
  const speaking = inForce(list?.book, day)
  const everything = keeps ? "all" : "counted"
  const none = { limit: 0, offset: 0 }
  const counts = new Map<DecisionView, number>([
    ...(may(who, "decisions:sign") ? ([["mine", mine.length]] as const) : []),
    ...(keeps ? ([["way", (await decisionIds(read, "way", none)).total]] as const) : []),
    ["force", speaking.length],
    ["all", (await decisionIds(read, everything, none)).total],
  ])
  const view = counts.has(asked.view) ? asked.view : "force"
  const named = asked.search === "" ? undefined : asked.search
  const pageAt = (total: number) => {
    const pages = Math.max(1, Math.ceil(total / pageLength))
    const number = Math.min(Math.max(1, asked.page), pages)
    return { total, pages, number, slice: { limit: pageLength, offset: (number - 1) * pageLength } }
  }
  const found = async () => {
    if (view === "way" || view === "all") {
      const listed = view === "way" ? "way" : everything
      const { total } = await decisionIds(read, listed, { named, ...none })
      const at = pageAt(total)
      return { ...at, ids: (await decisionIds(read, listed, { named, ...at.slice })).ids }
    }
    const all = view === "force" ? speaking : mine.map(({ decision: id, plan }) => ({ id, names: namesOf(plan) }))
    const ids = all.flatMap(({ id, names }) => (named === undefined || isIn(names, named) ? [id] : []))
    const at = pageAt(ids.length)
    return { ...at, ids: ids.slice(at.slice.offset, at.slice.offset + at.slice.limit) }
  }
  const { ids, total, pages, number } = await found()
  const awaits = new Map(mine.map(({ decision, roles }) => [decision, roles]))
  return {
    ...{ asked: { ...asked, view }, counts, total, number, pages },
    rows: await rowsOf(app, ids, { book: list?.book, day, awaits }),
  }
}

interface Around {
  book: Book | undefined
  day: Day
  awaits: ReadonlyMap<string, readonly SignOffRole[]>
}

async function rowsOf(app: App, ids: readonly string[], { book, day, awaits }: Around): Promise<DecisionRow[]> {
  const { read } = app.store
  const [opens, recordeds, given] = await Promise.all([
    openDecisionsById(read, ids),
    decisionsById(read, ids),
    signOffsOf(read, ids),
  ])
  const open = new Map(opens.map((one) => [one.id, one]))
  const recorded = new Map(recordeds.map((one) => [one.id, one]))
  const assessmentOf = (id: string) => open.get(id)?.assessmentId ?? recorded.get(id)?.assessment
  const [plans, bands] = await Promise.all([
    namedPlans(
      read,
      [...opens, ...recordeds].map(({ plan }) => plan),
    ),
    bandsOf(
      read,
      ids.flatMap((id) => assessmentOf(id) ?? []),
    ),
  ])
  return ids.flatMap((id): DecisionRow[] => {
    const [draft, counted] = [open.get(id), recorded.get(id)]
    const says: Decision | DecisionContent | undefined = counted ?? draft?.content
    const plan = plans.get((draft ?? counted)?.plan ?? "")
    if (!says || !plan) return []
    const signing = draft && signingOfOpen(app, draft, countedOf(draft, given.get(id) ?? []))
    const status = draft?.status ?? "recorded"
    const { outcome, validFrom, validUntil, reviewBy } = says
    return [
      {
        ...{ id, plan, outcome, validFrom, validUntil, reviewBy },
        state: stateOfDecision(
          { id, status, counts: counted?.recorded !== undefined },
          book?.plans.get(plan.slug)?.plan.decisions ?? [],
          day,
        ),
        stated: draft?.origin === "stated",
        // A suspension takes one, and has no draft.
        signed: signing ? signedOf(signing) : counted && !counted.stated ? { there: 1, asked: 1 } : undefined,
        dissent: signing?.dissent ?? dissents(counted?.signOffs ?? []),
        awaits: awaits.get(id) ?? [],
        band: bands.get(assessmentOf(id) ?? "")?.band,
      },
    ]
  })
}

/** What speaks today, by tool and plan. */
function inForce(book: Book | undefined, day: Day): { id: string; names: string[] }[] {
  return (book?.list.tools ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((tool) =>
      tool.plans.flatMap(({ slug, decisions }) => {
        const id = decisions && decisionOn(decisions, day)?.id
        return id === undefined ? [] : [{ id, names: [tool.name, slug] }]
      }),
    )
}

function namesOf({ slug, tool }: NamedPlan): string[] {
  return [tool.name, slug]
}

function isIn(names: readonly string[], searched: string): boolean {
  return names.some((name) => name.toLowerCase().includes(searched.toLowerCase()))
}
