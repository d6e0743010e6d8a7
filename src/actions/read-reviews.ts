import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf } from "../../db/queries/events.ts"
import { exceptionsAsked, factSubjects, planAndToolNames, type TaskNames } from "../../db/queries/task-input.ts"
import { endedTasks, openTasks, type TaskRow, taskById } from "../../db/queries/tasks.ts"
import type { App } from "../app.ts"
import { addMonths, type Day } from "../core/day.ts"
import type { TaskKind } from "../core/deciding.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames, PastEvent } from "../core/past-event.ts"
import { comingCauses, detailOf, type TaskCause } from "../core/task-causes.ts"
import type { Text } from "../core/text.ts"
import { taskAssignees } from "./assign-task.ts"
import { nameEvents } from "./name-events.ts"
import { taskObject } from "./open-tasks.ts"
import { readFinding, withAgencies } from "./read-agency-work.ts"
import type { Assignee } from "./read-assignees.ts"
import { readTaskInput } from "./read-task-input.ts"

/** What a task or a day to come is about, as its line says it. */
export interface TaskSubject extends TaskNames {
  kind: TaskKind
  cause: string
  about: string
  dueOn: Day
  ownerId?: string | undefined
  /** A precondition, a factor, a version, a code of the comparison, or which end it is. */
  detail?: string | undefined
  /** Of a fact: what it answers, and about whom. */
  fact?: { factor: string; organisation?: string | undefined; use?: string | undefined } | undefined
  /** Of an exception that was asked for here. */
  exception?: string | undefined
}

export type ReadTask = TaskRow & TaskSubject

export const reviewViews = ["all", "mine", "done"] as const
export type ReviewView = (typeof reviewViews)[number]

/** Ended tasks on one page. */
export const endedAtOnce = 50
/** How far ahead days are told, in months. */
const monthsAhead = 12

export interface Reviews {
  late: readonly ReadTask[]
  due: readonly ReadTask[]
  coming: readonly TaskSubject[]
  people: EventNames["people"]
}

/** What is late, due and to come; `owner`: only what is theirs. */
export async function readReviews(app: App, today: Day, owner?: string | undefined): Promise<Reviews> {
  const [rows, ahead] = await Promise.all([openTasks(app.store.read), comingDays(app, today)])
  const isTheirs = ({ ownerId }: TaskSubject) => owner === undefined || ownerId === owner
  const tasks = (await withSubjects(app, rows)).filter(isTheirs)
  const coming = ahead.filter(isTheirs)
  const owners = [...tasks, ...coming].flatMap(({ ownerId }) => ownerId ?? [])
  return {
    late: tasks.filter(({ dueOn }) => dueOn < today),
    due: tasks.filter(({ dueOn }) => dueOn >= today),
    coming,
    people: (await bearerNames(app.store.read, [...new Set(owners)])).people,
  }
}

/** Known days to come that make no task yet, the nearest first. */
export async function comingDays(app: App, today: Day, until = addMonths(today, monthsAhead)): Promise<TaskSubject[]> {
  const causes = comingCauses(await readTaskInput(app, today), today, until)
  const names = await planAndToolNames(
    app.store.read,
    causes.flatMap(({ plan, tool }) => plan ?? tool ?? []),
  )
  return withSubjects(
    app,
    causes.map(({ plan, tool, owner, ...cause }: TaskCause) => ({
      ...cause,
      ownerId: owner,
      ...names.get(plan ?? tool ?? ""),
    })),
  )
}

/** Tasks that ended, the newest end first. */
export async function readEndedTasks(app: App, number: number) {
  const { rows, total } = await endedTasks(app.store.read, { limit: endedAtOnce, offset: (number - 1) * endedAtOnce })
  const tasks = await withSubjects(app, rows)
  const ids = tasks.flatMap(({ ownerId, endedBy }) => [ownerId ?? [], endedBy ?? []].flat())
  return { tasks, total, people: (await bearerNames(app.store.read, [...new Set(ids)])).people }
}

export interface ReadReview {
  task: ReadTask
  history: readonly PastEvent[]
  names: EventNames
  assignees: readonly Assignee[]
  /** What the comparison finds today in what an agency declared. */
  finding?: { why: Text; ask: Text } | undefined
}

/** One task with its history. Throws `NotFound`. */
export async function readReview(app: App, id: string): Promise<ReadReview> {
  const row = await taskById(app.store.read, id)
  if (!row) throw new NotFound(`no task ${id}`)
  const [[task], events, assignees, finding] = await Promise.all([
    withSubjects(app, [row]),
    historyOf(app.store.read, [taskObject(id)], longest),
    taskAssignees(app, row.kind),
    readFinding(app, row),
  ])
  const named = await nameEvents(app, events)
  const { people } = await bearerNames(
    app.store.read,
    [row.ownerId, row.endedBy].flatMap((one) => one ?? []),
  )
  const names = { ...named, people: new Map([...named.people, ...people]) }
  return { task: task ?? row, history: events, names, assignees, finding }
}

/** What a task is about. Throws `NotFound`. */
export async function readTaskKind(app: App, id: string): Promise<TaskKind> {
  const row = await taskById(app.store.read, id)
  if (!row) throw new NotFound(`no task ${id}`)
  return row.kind
}

const longest = 50

/** With what a line says of it beside its names. */
export async function withSubjects<T extends TaskSubject>(app: App, all: readonly T[]): Promise<T[]> {
  const of = (kind: TaskKind) => all.filter((one) => one.kind === kind).map(({ about }) => about)
  const [facts, exceptions, named] = await Promise.all([
    factSubjects(app.store.read, of("fact-expires")),
    exceptionsAsked(app.store.read, of("exception-ends")),
    withAgencies(app, all),
  ])
  return named.map((one) => ({
    ...one,
    detail: detailOf(one.kind, one.cause),
    ...(one.kind === "fact-expires" ? { fact: facts.get(one.about) } : {}),
    ...(one.kind === "exception-ends" ? { exception: exceptions.get(one.about) } : {}),
  }))
}
