import { aliasedTable, and, asc, count, desc, eq, gte, isNull, lt, lte, min, ne, or, type SQL, sql } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { TaskKind, TaskStatus } from "../../src/core/deciding.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import { events, mails, plans, tasks, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

/** A task as it is written. Instants, but for `dueOn`. */
export interface TaskRow {
  id: string
  cause: string
  kind: TaskKind
  about: string
  dueOn: Day
  ownerId?: string | undefined
  status: TaskStatus
  openedAt: string
  endedAt?: string | undefined
  endedBy?: string | undefined
  note?: string | undefined
  plan?: NamedPlan | undefined
  tool?: { slug: string; name: string } | undefined
}

export async function taskById(read: Reader, id: string): Promise<TaskRow | undefined> {
  return (await tasksWhere(read, eq(tasks.id, id), { limit: 1 }))[0]
}

/** All that are open, those due first, first. */
export function openTasks(read: Reader): Promise<TaskRow[]> {
  return tasksWhere(read, eq(tasks.status, "open"), {})
}

/** Those with one of these causes. */
export async function tasksOfCauses(
  read: Reader,
  causes: readonly string[],
): Promise<{ id: string; cause: string; status: TaskStatus }[]> {
  if (causes.length === 0) return []
  return read
    .select({ id: tasks.id, cause: tasks.cause, status: tasks.status })
    .from(tasks)
    .where(among(tasks.cause, causes))
}

/** Those that ended, the newest end first, and how many there are. */
export async function endedTasks(
  read: Reader,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: TaskRow[]; total: number }> {
  const where = ne(tasks.status, "open")
  const [rows, [found]] = await Promise.all([
    tasksWhere(read, where, { limit, offset, order: [desc(tasks.endedAt), desc(tasks.id)] }),
    read.select({ total: count() }).from(tasks).where(where),
  ])
  return { rows, total: found?.total ?? 0 }
}

/** Open tasks of a person that are due by a day. */
export function tasksWith(read: Reader, owner: string, last: Day): Promise<TaskRow[]> {
  return tasksWhere(read, and(eq(tasks.status, "open"), eq(tasks.ownerId, owner), lte(tasks.dueOn, last)), {})
}

/** How many open tasks of these kinds nobody has, and when the first of them is due. */
export async function unownedTasks(
  read: Reader,
  kinds: readonly TaskKind[],
): Promise<{ count: number; dueOn: Day | undefined }> {
  const [row] = await read
    .select({ count: count(), dueOn: min(tasks.dueOn) })
    .from(tasks)
    .where(and(eq(tasks.status, "open"), isNull(tasks.ownerId), among(tasks.kind, kinds)))
  return { count: row?.count ?? 0, dueOn: row?.dueOn ?? undefined }
}

/** How many open tasks ask to settle a conflict with an agency, and to get a declaration. */
export async function openAgencyWork(read: Reader): Promise<{ conflicts: number; declarations: number }> {
  const kinds = ["agency-conflict", "declaration-due"] satisfies TaskKind[]
  const rows = await read
    .select({ kind: tasks.kind, count: count() })
    .from(tasks)
    .where(and(eq(tasks.status, "open"), among(tasks.kind, kinds)))
    .groupBy(tasks.kind)
  const of = (kind: TaskKind) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { conflicts: of("agency-conflict"), declarations: of("declaration-due") }
}

/** Open tasks that were due before a day. */
export function lateTasks(read: Reader, day: Day): Promise<TaskRow[]> {
  return tasksWhere(read, and(eq(tasks.status, "open"), lt(tasks.dueOn, day)), {})
}

/** Whom it was told that these tasks are late: by task. */
export async function toldLate(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const task = sql<string>`json_extract(${mails.data}, '$.task')`
  const rows = await read
    .select({ task, person: mails.personId })
    .from(mails)
    .where(and(eq(mails.kind, "task-late"), among(task, ids)))
  return new Map([...Map.groupBy(rows, ({ task }) => task)].map(([id, all]) => [id, all.map(({ person }) => person)]))
}

/** How often incidents, tasks, agencies' contracts and declarations changed: they do not move the register. */
export async function workMoves(read: Reader): Promise<number> {
  const [row] = await read
    .select({ count: count() })
    .from(events)
    .where(or(...["incident", "task", "agency", "contract", "declaration"].map((area) => under(`work/${area}/`))))
  return row?.count ?? 0
}

/** How many reviews were held without a decision. */
export async function reviewsHeld(read: Reader): Promise<number> {
  const [row] = await read
    .select({ count: count() })
    .from(tasks)
    .where(and(eq(tasks.kind, "review"), eq(tasks.status, "done")))
  return row?.count ?? 0
}

function under(area: string): SQL | undefined {
  return and(gte(events.object, area), lt(events.object, `${area.slice(0, -1)}0`))
}

async function tasksWhere(
  read: Reader,
  where: SQL | undefined,
  { limit, offset = 0, order }: { limit?: number; offset?: number; order?: readonly SQL[] },
): Promise<TaskRow[]> {
  const planTools = aliasedTable(tools, "plan_tools")
  const rows = await read
    .select({
      row: tasks,
      plan: { slug: plans.slug, name: plans.name },
      planTool: { slug: planTools.slug, name: planTools.name },
      tool: { slug: tools.slug, name: tools.name },
    })
    .from(tasks)
    .leftJoin(plans, eq(plans.id, tasks.planId))
    .leftJoin(planTools, eq(planTools.id, plans.toolId))
    .leftJoin(tools, eq(tools.id, tasks.toolId))
    .where(where)
    .orderBy(...(order ?? [asc(tasks.dueOn), asc(tasks.id)]))
    .limit(limit ?? mostTasks)
    .offset(offset)
  return rows.map(({ row: { planId: _plan, toolId: _tool, ...own }, plan, planTool, tool }) => ({
    ...present(own),
    ...(plan && planTool ? { plan: { ...plan, tool: planTool } } : {}),
    ...(tool ? { tool } : {}),
  }))
}

/** More than a company ever leaves open. */
const mostTasks = 20_000
