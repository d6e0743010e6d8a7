import { eq } from "drizzle-orm"
import { type OpenDecision, openDecisionById } from "../../db/queries/decisions.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { openDecisions } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { DecisionContent, DecisionStatus } from "../core/deciding.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { canonical } from "../core/stated.ts"
import { commitChange } from "./commit-change.ts"
import { type MailDraft, mailStatements } from "./mail-outbox.ts"
import { decisionObject } from "./open-decision.ts"
import { type DecisionReading, readDecision } from "./read-decision.ts"

/** Who changes a decision under way, and which version of it they read. */
export interface Changing {
  by: string
  version: number
}

/**
 * Saves a draft, whatever is still wrong with it, and returns its version; nothing where it says so already. Throws `NotFound`, `Spent`
 * where it is a draft no more, and `StaleWrite` where somebody else saved it meanwhile.
 */
export async function saveDecisionDraft(
  app: App,
  id: string,
  content: DecisionContent,
  { by, version }: Changing,
): Promise<number> {
  const { now, seen } = await readNow(app, id, ["draft"])
  if (canonical(now.content) === canonical(content)) return now.version
  if (now.version !== version) throw new StaleWrite("Somebody else saved the draft")
  await commitChange(
    app,
    {
      ...{ by, object: decisionObject(id), seen, kind: "decision.saved" },
      before: { version: now.version },
      after: { version: version + 1 },
    },
    (write) => [
      write
        .update(openDecisions)
        .set({ content, version: version + 1 })
        .where(eq(openDecisions.id, id)),
    ],
  )
  return version + 1
}

/**
 * Lays a draft before its signatories and tells them. Throws `Refused` with all that stands in the way, `Spent` where it is a draft no
 * more, and `StaleWrite` where it was saved since it was read.
 */
export async function layDecision(app: App, id: string, { by, version }: Changing): Promise<void> {
  const [{ now, seen }, reading] = await Promise.all([readNow(app, id, ["draft"]), readDecision(app, id)])
  if (now.version !== version || reading.version !== version) throw new StaleWrite("Somebody else saved the draft")
  if (reading.faults.length > 0) throw new Refused(reading.faults)
  const laidAt = app.now().toISOString()
  await commitChange(
    app,
    {
      ...{ by, object: decisionObject(id), seen, kind: "decision.laid" },
      before: { status: now.status },
      after: { status: "signing", version },
    },
    (write) => [
      write.update(openDecisions).set({ status: "signing", laidAt, laidBy: by }).where(eq(openDecisions.id, id)),
      ...mailStatements(app, write, asking(reading, by)),
    ],
  )
}

/** Takes it back to a draft: the verdicts given so far stay in its history and count no more. Throws as `saveDecisionDraft`. */
export async function recallDecision(app: App, id: string, { by, version }: Changing): Promise<void> {
  await moved(app, id, { by, version }, "decision.recalled", ["signing"], { status: "draft", version: version + 1 })
}

/** Gives up a draft, or what lies before the signatories. Throws as `saveDecisionDraft`. */
export async function abandonDecision(app: App, id: string, { by, version }: Changing): Promise<void> {
  const endedAt = app.now().toISOString()
  await moved(app, id, { by, version }, "decision.abandoned", ["draft", "signing"], { status: "abandoned", endedAt })
}

async function moved(
  app: App,
  id: string,
  { by, version }: Changing,
  kind: string,
  when: readonly DecisionStatus[],
  set: Partial<typeof openDecisions.$inferInsert> & { status: DecisionStatus },
): Promise<void> {
  const { now, seen } = await readNow(app, id, when)
  if (now.version !== version) throw new StaleWrite("Somebody else changed the decision")
  await commitChange(
    app,
    {
      ...{ by, object: decisionObject(id), seen, kind },
      before: { status: now.status },
      after: { status: set.status },
    },
    (write): Statement[] => statusStatements(write, id, set),
  )
}

/** A trigger keeps what was laid as it is: it is a draft first, and then another version. */
function statusStatements(
  write: Writer,
  id: string,
  { version, ...set }: Partial<typeof openDecisions.$inferInsert>,
): Statement[] {
  const where = eq(openDecisions.id, id)
  return [
    write.update(openDecisions).set(set).where(where),
    ...(version === undefined ? [] : [write.update(openDecisions).set({ version }).where(where)]),
  ]
}

/** A decision under way, with the number of its last event. Throws `NotFound`, and `Spent` where it stands otherwise. */
export async function readNow(
  app: App,
  id: string,
  when: readonly DecisionStatus[],
): Promise<{ now: OpenDecision; seen: number }> {
  const object = decisionObject(id)
  const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const now = await openDecisionById(app.store.read, id)
  if (!now) throw new NotFound()
  if (!when.includes(now.status)) throw new Spent(`The decision is ${now.status}`)
  return { now, seen }
}

function asking({ id, version, tool, plan, signatories }: DecisionReading, by: string): MailDraft[] {
  return signatories
    .filter(({ person }) => person !== by)
    .map(({ person, role }) => ({
      key: `sign-off-asked/${id}/${version}/${person}`,
      person,
      kind: "sign-off-asked",
      data: { decision: id, tool: tool.name, plan: plan.name, role },
    }))
}
