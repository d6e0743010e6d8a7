import { historyOf } from "../../db/queries/events.ts"
import { openTasksDue } from "../../db/queries/mails.ts"
import { everybody, type PersonRow } from "../../db/queries/people.ts"
import type { TaskNames } from "../../db/queries/task-input.ts"
import type { App } from "../app.ts"
import { addDays, type Day } from "../core/day.ts"
import { StaleWrite } from "../core/errors.ts"
import { mailKindsFor } from "../core/mail.ts"
import type { MailData, TaskMail } from "../core/mail-text.ts"
import { digestWeek } from "../core/week.ts"
import { commitChange } from "./commit-change.ts"
import { type MailDraft, mailStatements } from "./mail-outbox.ts"
import { withAgencies } from "./read-agency-work.ts"
import { knownCompany, today } from "./read-company.ts"
import { readWaiting } from "./read-waiting.ts"

/** Its events say which week's digests are made: never two of one week, whoever makes them. */
const object = "access/digest"

/** Tasks that a digest names; the others are counted. */
const named = 8

/** The week that was seen to be done: asked of the database once, not every minute. */
const doneIn = new WeakMap<App["store"], string>()

/**
 * Puts the week's digests into the outbox: once a week, from Monday 8 o'clock of the company on, for those for whom something waits or
 * falls due. Without a mail server there are none. Returns how many were made.
 */
export async function draftDigests(app: App): Promise<number> {
  if (!app.mail) return 0
  const week = digestWeek((await knownCompany(app)).zone, app.now())
  if (week === undefined || doneIn.get(app.store) === week) return 0
  const [last] = await historyOf(app.store.read, [object], 1)
  if (weekIn(last?.after) === week) {
    doneIn.set(app.store, week)
    return 0
  }
  const drafts = await draftsFor(app, week)
  const change = { by: "clock", object, seen: last?.objectSeq ?? 0, kind: "digest.prepared" } as const
  try {
    await commitChange(app, { ...change, after: { week, mails: drafts.length } }, (write) =>
      mailStatements(app, write, drafts),
    )
  } catch (error) {
    // Another process made them in the same moment.
    if (!(error instanceof StaleWrite)) throw error
    return 0
  }
  return drafts.length
}

function weekIn(after: unknown): unknown {
  return typeof after === "object" && after !== null && "week" in after ? after.week : undefined
}

async function draftsFor(app: App, week: string): Promise<MailDraft[]> {
  const day = await today(app)
  const [people, tasks] = await Promise.all([everybody(app.store.read), openTasksDue(app.store.read, addDays(day, 6))])
  const owned = Map.groupBy(await withAgencies(app, tasks), ({ owner }) => owner)
  const drafts: MailDraft[] = []
  for (const person of people.filter(isTold)) {
    const all = await readWaiting(app, { kind: "person", id: person.id, grants: person.roles })
    // Tasks are counted, and named, apart.
    const waiting = all.filter(({ kind }) => !kind.startsWith("task"))
    const data = digestOf(week, day, waiting.length, owned.get(person.id) ?? [])
    if (data) drafts.push({ key: `digest/${week}/${person.id}`, person: person.id, kind: "digest", data })
  }
  return drafts
}

function isTold({ status, mail, roles }: PersonRow): boolean {
  return status === "active" && mail !== undefined && mailKindsFor({ grants: roles }).includes("digest")
}

function digestOf(
  week: string,
  day: Day,
  waiting: number,
  tasks: readonly (Omit<TaskMail, "agency"> & Pick<TaskNames, "agency"> & { dueOn: Day })[],
): MailData["digest"] | undefined {
  if (waiting + tasks.length === 0) return undefined
  const late = tasks.filter(({ dueOn }) => dueOn < day).length
  return {
    ...{ week, waiting, late, due: tasks.length - late },
    tasks: tasks.slice(0, named).map(({ task, taskKind, tool, plan, dueOn, agency }) => ({
      ...{ task, taskKind, tool: tool ?? agency?.declared, plan, dueOn },
      ...(agency && { agency: agency.name, contract: agency.contract.title }),
      ...(dueOn < day ? { late: true } : {}),
    })),
  }
}
