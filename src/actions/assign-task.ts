import { and, eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { everybody } from "../../db/queries/people.ts"
import { taskById } from "../../db/queries/tasks.ts"
import { tasks } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { TaskKind } from "../core/deciding.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { isAgencyTask } from "../core/task-action.ts"
import { commitChange } from "./commit-change.ts"
import { taskObject } from "./open-tasks.ts"
import type { Assignee } from "./read-assignees.ts"
import { retryStale } from "./retry-stale.ts"
import { canSeeToIt } from "./tell-tasks.ts"

/** Those who can be given a task of a kind, by name. */
export async function taskAssignees(app: App, kind: TaskKind): Promise<readonly Assignee[]> {
  const people = await everybody(app.store.read)
  return people
    .filter((person) => person.status === "active" && canSeeToIt(person, kind))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * Says who sees to a task; nobody, where `owner` is absent; nothing is written where it stands so already. `seen`: whose it was for
 * whoever changes it. Throws `NotFound`, `Refused` for somebody who cannot, `Spent` where it has ended, and `StaleWrite` where somebody
 * else said something else meanwhile.
 */
export async function assignTask(
  app: App,
  id: string,
  owner: string | undefined,
  { by, seen }: { by: string; seen: string | undefined },
): Promise<void> {
  const object = taskObject(id)
  // The next look shows what it was, and whether it stands in the way.
  return retryStale(async () => {
    const newest = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
    const now = await taskById(app.store.read, id)
    if (!now) throw new NotFound()
    if (now.status !== "open") throw new Spent(`The task is ${now.status}`)
    if (now.ownerId === owner) return
    if (now.ownerId !== seen) throw new StaleWrite("Somebody else said who sees to it")
    if (owner !== undefined && !(await taskAssignees(app, now.kind)).some((one) => one.id === owner))
      throw new Refused([{ place: "owner", message: isAgencyTask(now.kind) ? noAgencies : noDecisions }])
    const change = { by, object, seen: newest, kind: kindOf(owner, by), before: told(now.ownerId), after: told(owner) }
    await commitChange(app, change, (write) => [
      write
        .update(tasks)
        .set({ ownerId: owner ?? null })
        .where(and(eq(tasks.id, id), eq(tasks.status, "open"))),
    ])
  })
}

function kindOf(owner: string | undefined, by: string): string {
  if (owner === undefined) return "task.released"
  return owner === by ? "task.taken" : "task.assigned"
}

function told(owner: string | undefined): object {
  return owner === undefined ? {} : { assignee: owner }
}

const noDecisions = {
  fr: "Cette personne ne prépare pas de décisions. Choisissez-en une dans la liste.",
  en: "This person prepares no decisions. Choose one from the list.",
}

const noAgencies = {
  fr: "Cette personne ne suit pas les agences. Choisissez-en une dans la liste.",
  en: "This person does not look after agencies. Choose one from the list.",
}
