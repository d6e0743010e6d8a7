import { hasDecisionFrom } from "../../db/queries/decisions.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import type { GivenSignOff } from "../core/deciding.ts"
import { NotFound, Refused } from "../core/errors.ts"
import type { SignOffRole } from "../core/register.ts"
import { signOffOf } from "../core/signing.ts"
import { type CompanyText, isWritten, type Text } from "../core/text.ts"
import { importDocument } from "./import-document.ts"
import { decisionObject } from "./open-decision.ts"
import { knownCompany, today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { previewSuspension } from "./read-new-decision.ts"
import { barredTexts, expectNoHit, signOffRow } from "./sign-decision.ts"

/** What is suspended, by whom in which role, and why. */
export interface Suspension {
  plan: string
  role: SignOffRole
  /** For signatories. */
  reason: CompanyText
  /** For all. */
  summary?: CompanyText | undefined
  /** They mean it although an approved plan is hit. */
  confirmed?: boolean | undefined
}

/**
 * Suspends a plan at once, on one sign-off (DESIGN §5): every answer about it is `no` until a decision with its quorum lifts that.
 * Returns the id of the suspension. Throws `NotFound`, and `Refused` for a role that is not theirs, a reason that is missing, a plan
 * that is suspended, refused or retired already, or an approved plan hit unconfirmed; `StaleWrite` where the plan changed in the same
 * moment.
 */
export async function suspendPlan(
  app: App,
  { plan, role, reason, summary, confirmed }: Suspension,
  { by, roles }: { by: string; roles: readonly string[] },
): Promise<string> {
  const { read } = app.store
  const object = `plan/${plan}`
  const seen = await lastSeqs(read, [object])
  const [of, day, list, { zone }] = await Promise.all([
    planBySlug(read, plan),
    today(app),
    currentList(app),
    knownCompany(app),
  ])
  if (!of) throw new NotFound()
  if (!roles.includes(role)) throw new Refused([{ place: "role", message: barredTexts.role }])
  if (!isWritten(reason)) throw new Refused([{ place: "reason-fr", message: reasonMissing }])
  const speaking = decisionOn(list?.book.plans.get(plan)?.plan.decisions ?? [], day)
  if (speaking && stopping.includes(speaking.outcome)) throw new Refused([{ place: "", message: stoppedAlready }])
  const tool = await toolBySlug(read, of.tool)
  if (tool && !confirmed) expectNoHit(await previewSuspension(app, { plan: of.plan, tool }, by))
  const sameDay = await hasDecisionFrom(read, plan, day)
  const id = app.newId("dec")
  const own: GivenSignOff = { id: app.newId("sig"), person: by, role, verdict: "agree", at: app.now().toISOString() }
  await importDocument(
    app,
    {
      aval: 1,
      decisions: [
        {
          plan,
          outcome: "suspended",
          rationale: reason,
          ...(summary && { summary }),
          signOffs: [signOffOf(own, zone)],
          validFrom: day,
          ...(sameDay ? { supersedes: true } : {}),
        },
      ],
    },
    {
      ...{ why: "on screen", actor: by, kind: "decision.suspended", decision: { id, stated: false } },
      seen: { object, seq: seen.get(object) ?? 0 },
      beside: {
        event: { object: decisionObject(id), seq: 0, kind: "decision.signed", after: { role, verdict: "agree" } },
        statements: (write) => [signOffRow(write, id, own)],
      },
    },
  )
  return id
}

const stopping: readonly string[] = ["suspended", "retired", "refused"]

const reasonMissing: Text = {
  fr: "Écrivez pourquoi cette offre est suspendue : une langue suffit.",
  en: "Write why this plan is suspended: one language is enough.",
}
const stoppedAlready: Text = {
  fr: "Cette offre répond déjà « non » partout : il n’y a rien à suspendre.",
  en: "This plan already answers “no” everywhere: there is nothing to suspend.",
}
