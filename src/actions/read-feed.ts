import { lastChanges } from "../../db/queries/feeds.ts"
import { openTasks } from "../../db/queries/tasks.ts"
import type { App } from "../app.ts"
import { taskIdOf, taskObject } from "./open-tasks.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { comingDays, type TaskSubject, withSubjects } from "./read-reviews.ts"

/** A day of the calendar of reviews. */
export interface FeedDay extends TaskSubject {
  /** Of the task; of a day to come, of the task that it will make: in a calendar it stays the same entry. */
  id: string
  isOpen: boolean
  sequence: number
  changedAt: string
}

/** All open tasks, and the days that are known to come. */
export async function readFeed(app: App): Promise<FeedDay[]> {
  const day = await today(app)
  const [rows, coming, list] = await Promise.all([openTasks(app.store.read), comingDays(app, day), currentList(app)])
  const tasks = await withSubjects(app, rows)
  const changes = await lastChanges(
    app.store.read,
    tasks.map(({ id }) => taskObject(id)),
  )
  return [
    ...tasks.map((task): FeedDay => {
      const change = changes.get(taskObject(task.id))
      return { ...task, isOpen: true, sequence: change?.count ?? 1, changedAt: change?.at ?? task.openedAt }
    }),
    ...coming.map(
      (one): FeedDay => ({
        ...{ ...one, id: taskIdOf(app, one.cause), isOpen: false, sequence: 0 },
        // It is worked out from the register: as old as the list at least.
        changedAt: list?.revision.issuedAt ?? app.now().toISOString(),
      }),
    ),
  ]
}
