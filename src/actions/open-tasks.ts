import { eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { newestKeyVersion } from "../../db/queries/keys.ts"
import { openTasks as readOpenTasks, type TaskRow, taskById, tasksOfCauses, workMoves } from "../../db/queries/tasks.ts"
import { tasks } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import type { TaskStatus } from "../core/deciding.ts"
import { StaleWrite } from "../core/errors.ts"
import { type TaskCause, taskCauses } from "../core/task-causes.ts"
import { commitChange } from "./commit-change.ts"
import { mailStatements } from "./mail-outbox.ts"
import { today } from "./read-company.ts"
import { readTaskInput } from "./read-task-input.ts"
import { type Mailbag, mailbagFor, tellLate } from "./tell-tasks.ts"

/** The object that the events of a task are about. */
export function taskObject(id: string): string {
  return `work/task/${id}`
}

/** Made in one go; the rest a minute later. */
const most = 500

/** The state of all that tasks rest on, as it was when there was nothing left to do. */
const settled = new WeakMap<App["store"], string>()

/**
 * Opens a task for each cause that has none, and lets go of those whose cause is gone; one whose cause is there again is opened again.
 * Each is a commit of its own, with its event and its mails: it can be stopped anywhere, and two that run at once make none twice.
 * Where nothing has moved since the last time, nothing is read. `going`: asked before each, whether to go on.
 */
export async function openTasks(
  app: App,
  going: () => boolean = () => true,
): Promise<{ opened: number; mooted: number }> {
  const day = await today(app)
  const state = await stateOf(app, day)
  if (settled.get(app.store) === state) return { opened: 0, mooted: 0 }
  const causes = taskCauses(await readTaskInput(app, day), day)
  const [known, open] = await Promise.all([
    tasksOfCauses(
      app.store.read,
      causes.map(({ cause }) => cause),
    ),
    readOpenTasks(app.store.read),
  ])
  const byCause = new Map(known.map((one) => [one.cause, one]))
  const standing = new Set(causes.map(({ cause }) => cause))
  const missing = causes.filter(({ cause }) => (byCause.get(cause)?.status ?? "moot") === "moot")
  const gone = open.filter(({ cause }) => !standing.has(cause))
  const bag = await mailbagFor(app, missing.slice(0, most), day)
  let opened = 0
  for (const cause of missing.slice(0, most)) {
    if (!going()) return { opened, mooted: 0 }
    const again = byCause.has(cause.cause)
    if (await unlessStale(() => openOne(app, cause, { again, day, bag }))) opened += 1
  }
  let mooted = 0
  for (const task of gone.slice(0, most)) if (going() && (await unlessStale(() => moot(app, task)))) mooted += 1
  await tellLate(app, day)
  // What was done here has moved the state: as it was before, it is known to be settled only if nothing was.
  if (opened + mooted === 0) settled.set(app.store, state)
  return { opened, mooted }
}

/** Incidents, tasks and keys do not move the register. */
async function stateOf(app: App, day: Day): Promise<string> {
  const { read } = app.store
  const [{ register }, moves, keys] = await Promise.all([app.store.head(), workMoves(read), newestKeyVersion(read)])
  return JSON.stringify([day, register, moves, keys, app.methodology.version, app.policy.decisions])
}

/** The id of the task of a cause: the same for whoever makes it. */
export function taskIdOf(app: Pick<App, "sha256">, cause: string): string {
  return `task_${app.sha256(`aval-task\n${cause}`).slice(0, 20)}`
}

async function openOne(
  app: App,
  one: TaskCause,
  { again, day, bag }: { again: boolean; day: Day; bag: Mailbag },
): Promise<void> {
  const { cause, kind, plan, tool, about, dueOn } = one
  const id = taskIdOf(app, cause)
  const object = taskObject(id)
  const seen = again ? await expectIn(app, id, "moot") : 0
  const ownerId = bag.ownerOf(one)
  const after = { task: kind, cause, due: dueOn, ...(ownerId === undefined ? {} : { assignee: ownerId }) }
  const row = { planId: plan, toolId: tool, dueOn, ownerId: ownerId ?? null }
  const written = (write: Writer): Statement =>
    again
      ? write
          .update(tasks)
          .set({ dueOn, ownerId: ownerId ?? null, status: "open", endedAt: null, endedBy: null, note: null })
          .where(eq(tasks.id, id))
      : write
          .insert(tasks)
          .values({ id, cause, kind, about, ...row, status: "open", openedAt: app.now().toISOString() })
  await commitChange(
    app,
    { by: "clock", object, seen, kind: again ? "task.reopened" : "task.opened", after },
    (write) => [written(write), ...mailStatements(app, write, bag.of(id, one, day))],
  )
}

async function moot(app: App, { id, kind, cause }: TaskRow): Promise<void> {
  const seen = await expectIn(app, id, "open")
  const change = { by: "clock", object: taskObject(id), seen, kind: "task.moot", after: { task: kind, cause } }
  await commitChange(app, change, (write) => [
    write
      .update(tasks)
      .set({ status: "moot", endedAt: app.now().toISOString(), endedBy: "clock" })
      .where(eq(tasks.id, id)),
  ])
}

/** Number of its last event, read before how it stands: what happens afterwards makes the write stale. Throws `StaleWrite`. */
async function expectIn(app: App, id: string, status: TaskStatus): Promise<number> {
  const object = taskObject(id)
  const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const now = await taskById(app.store.read, id)
  if (now?.status !== status) throw new StaleWrite(`The task is not ${status} any more`)
  return seen
}

/** Somebody was faster: the next time shows what is left. */
async function unlessStale(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return false
  }
}
