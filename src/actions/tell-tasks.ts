import { everybody, type PersonRow } from "../../db/queries/people.ts"
import { planAndToolNames, type TaskNames } from "../../db/queries/task-input.ts"
import { lateTasks, type TaskRow, toldLate } from "../../db/queries/tasks.ts"
import type { App } from "../app.ts"
import { mayIn, type Role } from "../core/access.ts"
import { type Day, dayIn } from "../core/day.ts"
import type { MailKind, TaskKind } from "../core/deciding.ts"
import type { MailSubject, TaskMail } from "../core/mail-text.ts"
import { isAgencyTask, taskAction } from "../core/task-action.ts"
import { detailOf, type TaskCause } from "../core/task-causes.ts"
import { taskMailKind } from "../core/task-mail.ts"
import type { PreconditionId } from "../core/vocabulary.ts"
import { type MailDraft, mailStatements } from "./mail-outbox.ts"
import { withAgencies } from "./read-agency-work.ts"
import { knownCompany } from "./read-company.ts"

/** Whose the new tasks are, and which mails tell of them. */
export interface Mailbag {
  /** Whoever made the decision, if they can still see to it. */
  ownerOf(cause: TaskCause): string | undefined
  of(task: string, cause: TaskCause, day: Day): MailDraft[]
}

/** Nobody gets more mails of new or late tasks at once: the dashboard and the week's digest tell of them together. */
const mostMails = 10

export async function mailbagFor(app: App, causes: readonly TaskCause[], day: Day): Promise<Mailbag> {
  if (causes.length === 0) return { ownerOf: () => undefined, of: () => [] }
  const ids = causes.flatMap(({ plan, tool }) => plan ?? tool ?? [])
  const [people, names, named] = await Promise.all([
    activePeople(app),
    planAndToolNames(app.store.read, ids),
    withAgencies(app, causes),
  ])
  const agencies = new Map(named.map(({ cause, agency }) => [cause, agency]))
  const byId = new Map(people.map((person) => [person.id, person]))
  const ownerOf = ({ owner, kind }: TaskCause) => {
    const person = byId.get(owner ?? "")
    return person && canSeeToIt(person, kind) ? person.id : undefined
  }
  const toldOf = (cause: TaskCause) => told(people, ownerOf(cause), cause.kind)
  const kindOf = ({ kind, dueOn }: TaskCause) => taskMailKind(kind, dueOn < day)
  const flooded = floodedOf(causes.filter((one) => isPlain(kindOf(one))).flatMap(toldOf))
  return {
    ownerOf,
    of: (task, cause) => {
      const kind = kindOf(cause)
      const { kind: taskKind, dueOn } = cause
      const about = mailSubject({ ...names.get(cause.plan ?? cause.tool ?? ""), agency: agencies.get(cause.cause) })
      const data = mailData({ task, taskKind, dueOn, ...about }, cause.cause)
      return toldOf(cause)
        .filter((person) => !(isPlain(kind) && flooded.has(person)))
        .map((person) => ({ key: `${kind}/${task}/${person}`, person, kind, data }))
    },
  }
}

/** Tells, once each, of tasks that have become late since they were opened. */
export async function tellLate(app: App, day: Day): Promise<void> {
  const [{ zone }, all] = await Promise.all([knownCompany(app), lateTasks(app.store.read, day)])
  // Of what was late when it was found, its first mail has told.
  const found = all.filter(({ openedAt, dueOn }) => dayIn(zone, new Date(openedAt)) <= dueOn)
  if (found.length === 0) return
  const late = await withAgencies(app, found)
  const ids = late.map(({ id }) => id)
  const [people, toldBefore] = await Promise.all([activePeople(app), toldLate(app.store.read, ids)])
  const missing = late.flatMap((task) =>
    told(people, task.ownerId, task.kind)
      .filter((person) => !isTold(toldBefore.get(task.id) ?? [], person, task))
      .map((person) => ({ task, person })),
  )
  const flooded = floodedOf(missing.map(({ person }) => person))
  const drafts = missing.filter(({ person }) => !flooded.has(person)).map(lateMail)
  if (drafts.length > 0) await app.store.commit((write) => mailStatements(app, write, drafts))
}

/** Of one that nobody has, whoever comes later is told by the pages alone. */
function isTold(before: readonly string[], person: string, { ownerId }: TaskRow): boolean {
  return ownerId === undefined ? before.length > 0 : before.includes(person)
}

function lateMail({ task, person }: { task: TaskRow & TaskNames; person: string }): MailDraft {
  const { id, kind: taskKind, dueOn, cause } = task
  const data = mailData({ task: id, taskKind, dueOn, ...mailSubject(task) }, cause)
  return { key: `task-late/${id}/${person}`, person, kind: "task-late", data }
}

/** As a mail names it. */
export function mailSubject({ plan, tool, agency }: TaskNames): MailSubject {
  const named = plan ? { tool: plan.tool.name, plan: plan.name } : { tool: tool?.name ?? agency?.declared }
  return {
    ...(named.tool === undefined ? {} : named),
    ...(agency && { agency: agency.name, contract: agency.contract.title }),
  }
}

function mailData(data: TaskMail, cause: string): MailDraft["data"] {
  if (data.taskKind !== "precondition") return data
  return { ...data, precondition: detailOf("precondition", cause) as PreconditionId | undefined }
}

/**
 * Their owner; without one, all who sign for the whole company; of the keys those who administer Aval, and of agencies those who buy, or
 * where nobody does, all who may look after them.
 */
function told(people: readonly PersonRow[], owner: string | undefined, kind: TaskKind): string[] {
  if (owner !== undefined) return people.filter(({ id }) => id === owner).map(({ id }) => id)
  const having = (wanted: ReadonlySet<Role>) =>
    people.filter(({ roles }) => roles.some(({ role, unit }) => unit === undefined && wanted.has(role)))
  const all = kind === "keys-end" ? having(administering) : isAgencyTask(kind) ? having(buying) : having(signing)
  const some = all.length === 0 && isAgencyTask(kind) ? people.filter((person) => canSeeToIt(person, kind)) : all
  return some.map(({ id }) => id)
}

const administering: ReadonlySet<Role> = new Set(["admin"])
const buying: ReadonlySet<Role> = new Set(["procurement"])
const signing: ReadonlySet<Role> = new Set(["it", "legal", "dpo"])

/** What is of no other kind: these can come in numbers. */
function isPlain(kind: MailKind): boolean {
  return kind === "task-due" || kind === "task-late"
}

function floodedOf(people: readonly string[]): ReadonlySet<string> {
  const counts = Map.groupBy(people, (person) => person)
  return new Set([...counts].filter(([, mails]) => mails.length > mostMails).map(([person]) => person))
}

async function activePeople(app: App): Promise<PersonRow[]> {
  return (await everybody(app.store.read)).filter(({ status }) => status === "active")
}

/** Whether somebody can be given a task of a kind. */
export function canSeeToIt({ roles }: Pick<PersonRow, "roles">, kind: TaskKind): boolean {
  return mayIn({ grants: roles }, taskAction(kind), undefined)
}
