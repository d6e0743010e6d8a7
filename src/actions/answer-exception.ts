import { eq } from "drizzle-orm"
import { requestersOf } from "../../db/queries/decisions.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { type OpenException, openExceptionById } from "../../db/queries/exceptions.ts"
import { openExceptions } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import type { ExceptionDraft } from "../core/exception-faults.ts"
import type { StatedException } from "../core/import-document.ts"
import type { Text } from "../core/text.ts"
import { exceptionObject } from "./ask-exception.ts"
import { commitChange } from "./commit-change.ts"
import { importDocument } from "./import-document.ts"
import { today } from "./read-company.ts"
import { readExceptionCase } from "./read-exception-case.ts"

export interface ExceptionAnswer {
  verdict: "approve" | "decline"
  /** What they say to whoever asked; declining needs it. */
  note?: string | undefined
}

/** Why somebody may not answer: they asked for it · they asked for the tool. */
export type BarredFromAnswering = "asker" | "requester"

/**
 * Approves an exception, with which it holds and the list says so in the same commit, or declines it. Throws `NotFound`, `Spent` where
 * it was answered or withdrawn before, and `Refused` with the reason: one's own, no reason given, or what has come into its way since.
 */
export async function answerException(
  app: App,
  id: string,
  { verdict, note }: ExceptionAnswer,
  { by }: { by: string },
): Promise<void> {
  const { now, seen } = await readAsked(app, id)
  const barred = await barredFromAnswering(app, now, by)
  if (barred) throw new Refused([{ place: "", message: barredTexts[barred] }])
  if (verdict === "approve") return approve(app, now, { by, note, seen })
  if (!note?.trim()) throw new Refused([{ place: "note", message: noteMissing }])
  const answeredAt = app.now().toISOString()
  await commitChange(
    app,
    {
      ...{ by, object: exceptionObject(id), seen, kind: "exception.declined" },
      before: { status: "asked" },
      after: { status: "declined" },
    },
    (write) => [
      write
        .update(openExceptions)
        .set({ status: "declined", answeredBy: by, answeredAt, note })
        .where(eq(openExceptions.id, id)),
    ],
  )
}

/** Takes back what was asked. Throws `NotFound` where somebody else asked it, and `Spent` where it was answered before. */
export async function withdrawException(app: App, id: string, { by }: { by: string }): Promise<void> {
  const { now, seen } = await readAsked(app, id)
  if (now.by !== by) throw new NotFound()
  const answeredAt = app.now().toISOString()
  await commitChange(
    app,
    {
      ...{ by, object: exceptionObject(id), seen, kind: "exception.withdrawn" },
      before: { status: "asked" },
      after: { status: "withdrawn" },
    },
    (write) => [write.update(openExceptions).set({ status: "withdrawn", answeredAt }).where(eq(openExceptions.id, id))],
  )
}

/** Four eyes: neither who asked for it nor who asked for the tool approves it. */
export async function barredFromAnswering(
  app: App,
  { by: asker, plan, at }: Pick<OpenException, "by" | "plan" | "at">,
  by: string,
): Promise<BarredFromAnswering | undefined> {
  if (asker === by) return "asker"
  const requesters = await requestersOf(app.store.read, plan.split("/", 1)[0] ?? "", at)
  return requesters.some((one) => one.by === by) ? "requester" : undefined
}

/** What it would be if it were approved on a day: it never begins in the past. */
export function draftOf(asked: OpenException, day: Day): ExceptionDraft {
  const { plan, unitId, classes, uses, conditions, reason, fromDay, untilDay } = asked
  return { plan, unit: unitId, classes, uses, conditions, reason, from: laterOf(fromDay, day), until: untilDay }
}

async function approve(
  app: App,
  asked: OpenException,
  { by, note, seen }: { by: string; note: string | undefined; seen: number },
): Promise<void> {
  const draft = draftOf(asked, await today(app))
  const { faults } = await readExceptionCase(app, draft)
  if (faults.length > 0) throw new Refused(faults.map(({ message }) => ({ place: "", message })))
  const answeredAt = app.now().toISOString()
  const { fromDay, untilDay } = { fromDay: draft.from, untilDay: draft.until }
  await importDocument(
    app,
    { aval: 1, exceptions: [statedOf(asked, draft, by)] },
    {
      ...{ why: "on screen", actor: by, kind: "exception.approved" },
      beside: {
        event: {
          ...{ object: exceptionObject(asked.id), seq: seen, kind: "exception.approved" },
          before: { status: "asked" },
          after: { status: "approved" },
        },
        statements: (write, { exceptions }) => [
          write
            .update(openExceptions)
            .set({
              ...{ status: "approved", answeredBy: by, answeredAt, fromDay, untilDay },
              ...{ note: note?.trim() || null, exceptionId: exceptions.added[0]?.id ?? null },
            })
            .where(eq(openExceptions.id, asked.id)),
        ],
      },
    },
  )
}

function statedOf(asked: OpenException, { from, until }: ExceptionDraft, approver: string): StatedException {
  const { plan, classes, uses, answer, conditions, unitId, reason } = asked
  const scoped = conditions.map(({ text, ...scope }) => ({
    ...text,
    ...(scope.classes.length > 0 && { classes: scope.classes }),
    ...(scope.uses.length > 0 && { uses: scope.uses }),
  }))
  return {
    ...{ plan, classes, uses, answer },
    ...(scoped.length > 0 && { conditions: scoped }),
    ...{ who: unitId, approver, reason, from, until },
  }
}

/** With the number of its last event, read first: what is written meanwhile refuses the change. */
async function readAsked(app: App, id: string): Promise<{ now: OpenException; seen: number }> {
  const object = exceptionObject(id)
  const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const now = await openExceptionById(app.store.read, id)
  if (!now) throw new NotFound()
  if (now.status !== "asked") throw new Spent(`The exception is ${now.status}`)
  return { now, seen }
}

/** Whether somebody else was faster: what they did is shown in place of what was sent. */
export function wasAnswered(error: unknown): boolean {
  return error instanceof Spent || error instanceof StaleWrite
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

const noteMissing: Text = {
  fr: "Dites pourquoi : la personne qui l’a demandée le lira.",
  en: "Say why: whoever asked for it will read it.",
}

export const barredTexts: Readonly<Record<BarredFromAnswering, Text>> = {
  asker: {
    fr: "Vous avez demandé cette dérogation : une autre personne y répond.",
    en: "You asked for this exception: another person answers it.",
  },
  requester: {
    fr: "Vous avez demandé cet outil : une autre personne répond à cette dérogation.",
    en: "You asked for this tool: another person answers this exception.",
  },
}
