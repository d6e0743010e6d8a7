import { aliasedTable, and, asc, count, desc, eq, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm"
import type { PersonStatus } from "../../src/core/access.ts"
import type { Day } from "../../src/core/day.ts"
import type { MailKind, TaskKind } from "../../src/core/deciding.ts"
import type { TaskMail } from "../../src/core/mail-text.ts"
import type { Language } from "../../src/core/text.ts"
import { mails, people, plans, requests, tasks, tools, unwantedMails } from "../schema.ts"
import type { Reader, Statement, Writer } from "../store.ts"

/** A mail that this process alone may send, with whom it goes to as they are now. */
export interface LeasedMail {
  id: string
  kind: MailKind
  data: Readonly<Record<string, unknown>>
  attempts: number
  /** "" once erased. */
  name: string
  address: string | undefined
  language: Language
  status: PersonStatus
  /** They do not want this kind. */
  unwanted: boolean
}

const unsent = () => and(isNull(mails.sentAt), isNull(mails.droppedAt))
const free = (now: string) => or(isNull(mails.leasedUntil), lt(mails.leasedUntil, now))

/** Whether a mail could be sent now. */
export async function hasDueMails(read: Reader, now: string): Promise<boolean> {
  const [row] = await read
    .select({ id: mails.id })
    .from(mails)
    .where(and(unsent(), lte(mails.nextAt, now), free(now)))
    .limit(1)
  return row !== undefined
}

/** Takes so many that are due, the one that has waited longest first; whoever reads `lease` afterwards has them alone. */
export function leaseMails(
  write: Writer,
  { lease, now, until, most }: { lease: string; now: string; until: string; most: number },
): Statement {
  const due = sql`(select m.id from mails m where m.sent_at is null and m.dropped_at is null and m.next_at <= ${now}
    and (m.leased_until is null or m.leased_until < ${now}) order by m.next_at, m.made_at, m.id limit ${most})`
  return write.update(mails).set({ lease, leasedUntil: until }).where(sql`${mails.id} in ${due}`)
}

export async function leasedMails(read: Reader, lease: string): Promise<LeasedMail[]> {
  const rows = await read
    .select({
      id: mails.id,
      kind: mails.kind,
      data: mails.data,
      attempts: mails.attempts,
      name: people.name,
      address: people.mail,
      language: people.language,
      status: people.status,
      unwanted: unwantedMails.kind,
    })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .leftJoin(unwantedMails, and(eq(unwantedMails.personId, mails.personId), eq(unwantedMails.kind, mails.kind)))
    .where(and(eq(mails.lease, lease), unsent()))
    .orderBy(asc(mails.nextAt), asc(mails.madeAt), asc(mails.id))
  return rows.map(({ name, address, unwanted, ...row }) => ({
    ...row,
    name: name ?? "",
    address: address ?? undefined,
    unwanted: unwanted !== null,
  }))
}

/** That the server took it: a fact, whoever has the lease by now. Only the first note of it counts. */
export function noteSent(write: Writer, id: string, at: string): Statement {
  return write
    .update(mails)
    .set({ sentAt: at, error: null, lease: null, leasedUntil: null })
    .where(and(eq(mails.id, id), isNull(mails.sentAt)))
}

/** What else became of one: only of whoever has the lease still. */
export function noteMail(
  write: Writer,
  { id, lease }: { id: string; lease: string },
  outcome: Partial<Pick<typeof mails.$inferInsert, "droppedAt" | "nextAt" | "attempts" | "error">>,
): Statement {
  return write
    .update(mails)
    .set({ ...outcome, lease: null, leasedUntil: null })
    .where(and(eq(mails.id, id), eq(mails.lease, lease), unsent()))
}

/** Gives back what was taken and not tried. */
export function releaseMails(write: Writer, lease: string): Statement {
  return write
    .update(mails)
    .set({ lease: null, leasedUntil: null })
    .where(and(eq(mails.lease, lease), unsent()))
}

const older = (made: string, now: string): SQL | undefined => and(unsent(), lt(mails.madeAt, made), free(now))

/** How many mails wait that were made before. */
export async function countMailsBefore(read: Reader, made: string, now: string): Promise<number> {
  const [row] = await read.select({ count: count() }).from(mails).where(older(made, now))
  return row?.count ?? 0
}

/** Lets go of mails that were made before and never went out. */
export function dropMailsBefore(write: Writer, made: string, now: string): Statement {
  return write.update(mails).set({ droppedAt: now }).where(older(made, now))
}

/** How the outbox stands, for whoever administers it. */
export interface Outbox {
  waiting: number
  /** Gave up on, with the server's word. */
  refused: number
  sent: number
  /** Instants. */
  lastSentAt: string | undefined
  /** The newest fault of a mail that waits or was given up. */
  fault: { word: string; madeAt: string; gone: boolean } | undefined
}

export async function outboxOf(read: Reader): Promise<Outbox> {
  const [[totals], [fault]] = await Promise.all([
    read
      .select({
        waiting: sql<number>`sum(${mails.sentAt} is null and ${mails.droppedAt} is null)`,
        refused: sql<number>`sum(${mails.droppedAt} is not null and ${mails.error} is not null)`,
        sent: count(mails.sentAt),
        lastSentAt: sql<string | null>`max(${mails.sentAt})`,
      })
      .from(mails),
    read
      .select({ word: mails.error, madeAt: mails.madeAt, droppedAt: mails.droppedAt })
      .from(mails)
      .where(and(isNotNull(mails.error), isNull(mails.sentAt)))
      .orderBy(desc(sql`coalesce(${mails.droppedAt}, ${mails.nextAt})`), desc(mails.id))
      .limit(1),
  ])
  return {
    waiting: totals?.waiting ?? 0,
    refused: totals?.refused ?? 0,
    sent: totals?.sent ?? 0,
    lastSentAt: totals?.lastSentAt ?? undefined,
    fault: fault?.word ? { word: fault.word, madeAt: fault.madeAt, gone: fault.droppedAt !== null } : undefined,
  }
}

/** Open tasks that are due by a day, with whom they are; the first to end first. */
export async function openTasksDue(
  read: Reader,
  by: Day,
): Promise<(TaskMail & { owner: string; dueOn: Day; kind: TaskKind; cause: string; about: string })[]> {
  const planTools = aliasedTable(tools, "plan_tools")
  const rows = await read
    .select({
      ...{ task: tasks.id, kind: tasks.kind, cause: tasks.cause, about: tasks.about },
      ...{ owner: tasks.ownerId, dueOn: tasks.dueOn },
      ...{ plan: plans.name, planTool: planTools.name, tool: tools.name },
    })
    .from(tasks)
    .leftJoin(plans, eq(plans.id, tasks.planId))
    .leftJoin(planTools, eq(planTools.id, plans.toolId))
    .leftJoin(tools, eq(tools.id, tasks.toolId))
    .where(and(eq(tasks.status, "open"), lte(tasks.dueOn, by), isNotNull(tasks.ownerId)))
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
  return rows.map(({ owner, plan, planTool, tool, ...row }) => ({
    ...row,
    taskKind: row.kind,
    owner: owner ?? "",
    tool: planTool ?? tool ?? undefined,
    plan: plan ?? undefined,
  }))
}

/** The kinds that a person does not want. */
export async function unwantedBy(read: Reader, person: string): Promise<MailKind[]> {
  const rows = await read
    .select({ kind: unwantedMails.kind })
    .from(unwantedMails)
    .where(eq(unwantedMails.personId, person))
  return rows.map(({ kind }) => kind)
}

/** What whoever asked was told at the end of their request. */
export async function requestAnswer(read: Reader, id: string): Promise<string | undefined> {
  const [row] = await read.select({ answer: requests.answer }).from(requests).where(eq(requests.id, id))
  return row?.answer ?? undefined
}
