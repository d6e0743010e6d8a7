import { type ContractContent, type ContractState, contractState } from "./agency.ts"
import { type Band, compareScores } from "./band.ts"
import type { ClauseStanding } from "./clause-standing.ts"
import { addDays, type Day } from "./day.ts"
import { type ComparisonCode, comparisonCodes } from "./declaration.ts"
import { fold } from "./text.ts"

// The one table that procurement works from: how every agency stands on a day.

/** A day on which something about a contract has to be known: notice can be given until it, or it ends or renews on it. */
export interface NextDay {
  kind: "notice" | "renewal" | "end" | "terminated"
  day: Day
}

/** Whether the declaration that counts for a contract is there, and holds. */
export type Standing =
  | { kind: "valid"; until: Day }
  /** It ran out. */
  | { kind: "old"; until: Day }
  /** Nothing was sent; `asked`: the agency has a link, or one of us fills it in. */
  | { kind: "missing"; asked: boolean }

/** A contract as the table tells of it. */
export interface ContractOverview {
  id: string
  content: ContractContent
  state: ContractState
  standing: Standing
  next?: NextDay | undefined
  /** What the comparison finds in all that was sent under it; absent: nothing was compared. */
  worst?: ComparisonCode | undefined
  conflicts: number
  /** How its AI clauses stand. */
  clauses: ClauseStanding
}

export interface OverviewFigures {
  score: number
  floor: number
  evidence: number
  band: Band
}

/** An agency as a row of the table. */
export interface AgencyOverview {
  slug: string
  name: string
  country?: string | undefined
  figures: OverviewFigures
  /** Those that run, or are to come, the first to need something first; ended ones are counted. */
  contracts: readonly ContractOverview[]
  running: number
  ended: number
  worst?: ComparisonCode | undefined
  conflicts: number
  /** The worst of contracts that run; absent: none does. */
  standing?: Standing | undefined
  next?: NextDay | undefined
}

export const agencyViews = ["all", "conflicts", "declaration", "renewal"] as const
export type AgencyView = (typeof agencyViews)[number]

export const agencySorts = ["name", "contracts", "conflicts", "declaration", "next", "score"] as const
export type AgencySort = (typeof agencySorts)[number]

/** Within so many days a renewal is near. */
export const nearDays = 90

/** What comes next of a contract; nothing of one that has ended or has no day. */
export function nextDay(content: ContractContent, day: Day): NextDay | undefined {
  if (contractState(content, day) === "ended") return undefined
  const { notice, end, renewal, terminatedOn } = content
  if (terminatedOn !== undefined) return { kind: "terminated", day: terminatedOn }
  const days: NextDay[] = [
    ...(notice !== undefined && notice >= day ? [{ kind: "notice" as const, day: notice }] : []),
    ...(end !== undefined && end >= day
      ? [{ kind: renewal === "tacit" ? ("renewal" as const) : ("end" as const), day: end }]
      : []),
  ]
  return earliest(days)
}

/** How the declaration of a contract stands: `sent` is the one that counts. */
export function standingOf(sent: { validUntil: Day } | undefined, asked: boolean, day: Day): Standing {
  if (!sent) return { kind: "missing", asked }
  return { kind: sent.validUntil < day ? "old" : "valid", until: sent.validUntil }
}

/** An agency's row, from its contracts in any order. */
export function agencyOverview(
  agency: Pick<AgencyOverview, "slug" | "name" | "country" | "figures">,
  contracts: readonly ContractOverview[],
): AgencyOverview {
  const live = contracts.filter(({ state }) => state !== "ended").toSorted(byNext)
  const running = live.filter(({ state }) => state === "running")
  const found = new Set(live.flatMap(({ worst }) => worst ?? []))
  return {
    ...agency,
    contracts: live,
    running: running.length,
    ended: contracts.length - live.length,
    worst: comparisonCodes.findLast((code) => found.has(code)),
    conflicts: live.reduce((sum, { conflicts }) => sum + conflicts, 0),
    standing: running
      .map(({ standing }) => standing)
      .toSorted((a, b) => standingRank(a).localeCompare(standingRank(b)))[0],
    next: earliest(live.flatMap(({ next }) => next ?? [])),
  }
}

/** Whether a row belongs to a view. */
export function isInView(row: AgencyOverview, view: AgencyView, day: Day): boolean {
  switch (view) {
    case "conflicts":
      return row.conflicts > 0
    case "declaration":
      return row.standing !== undefined && row.standing.kind !== "valid"
    case "renewal":
      return row.next !== undefined && row.next.day <= addDays(day, nearDays)
    case "all":
      return true
  }
}

/** Rows of a view that a search finds by agency, contract or reference, in order; what is unknown comes last either way. */
export function chosenAgencies(
  rows: readonly AgencyOverview[],
  asked: { view: AgencyView; q: string; sort: AgencySort; descending: boolean },
  day: Day,
): AgencyOverview[] {
  const words = fold(asked.q).split(" ")
  const found = rows.filter((row) => isInView(row, asked.view, day) && fits(row, words))
  const turn = asked.descending ? -1 : 1
  return found.toSorted((a, b) => known(a, b, asked.sort) || turn * orders[asked.sort](a, b) || orders.name(a, b))
}

const orders: Readonly<Record<AgencySort, (a: AgencyOverview, b: AgencyOverview) => number>> = {
  name: (a, b) => fold(a.name).localeCompare(fold(b.name)) || a.slug.localeCompare(b.slug),
  contracts: (a, b) => b.running - a.running,
  conflicts: (a, b) => rankOf(b.worst) - rankOf(a.worst) || b.conflicts - a.conflicts,
  declaration: (a, b) => standingRank(a.standing).localeCompare(standingRank(b.standing)),
  next: (a, b) => (a.next?.day ?? "").localeCompare(b.next?.day ?? ""),
  score: (a, b) => compareScores(a.figures, b.figures),
}

/** Of two rows of which one lacks what is sorted by, that one comes last. */
function known(a: AgencyOverview, b: AgencyOverview, sort: AgencySort): number {
  if (sort !== "declaration" && sort !== "next") return 0
  const lacks = (row: AgencyOverview) => (sort === "next" ? row.next : row.standing) === undefined
  return Number(lacks(a)) - Number(lacks(b))
}

/** As a text that sorts: the worst first, and of those alike the one that runs out first. */
function standingRank(standing: Standing | undefined): string {
  if (!standing) return "9"
  if (standing.kind === "missing") return standing.asked ? "1" : "0"
  return `${standing.kind === "old" ? 2 : 3}${standing.until}`
}

function rankOf(code: ComparisonCode | undefined): number {
  return code === undefined ? -1 : comparisonCodes.indexOf(code)
}

function earliest(days: readonly NextDay[]): NextDay | undefined {
  return days.toSorted((a, b) => a.day.localeCompare(b.day))[0]
}

function byNext(a: ContractOverview, b: ContractOverview): number {
  const far = "9999"
  return (a.next?.day ?? far).localeCompare(b.next?.day ?? far) || a.content.title.localeCompare(b.content.title)
}

function fits({ name, slug, contracts }: AgencyOverview, words: readonly string[]): boolean {
  const text = fold(
    [name, slug, ...contracts.flatMap(({ content: { title, reference = "" } }) => [title, reference])].join(" "),
  )
  return words.every((word) => text.includes(word))
}
