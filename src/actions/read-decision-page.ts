import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf } from "../../db/queries/events.ts"
import { decisionsPage } from "../../db/queries/pages.ts"
import { licencesOf } from "../../db/queries/rights.ts"
import type { App } from "../app.ts"
import { type Bearer, mayIn } from "../core/access.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { awaitedRoles } from "../core/awaited.ts"
import type { Day } from "../core/day.ts"
import { signOffRoles } from "../core/deciding.ts"
import { isTooOld } from "../core/decision-faults.ts"
import { type DecisionState, stateOfDecision } from "../core/decision-state.ts"
import { NotFound } from "../core/errors.ts"
import { standingDecisions } from "../core/list-build.ts"
import { type EventNames, fieldsOf, type PastEvent } from "../core/past-event.ts"
import { licenceStatus } from "../core/precondition-periods.ts"
import type { Decision, Licence, SignOffRole } from "../core/register.ts"
import { type BarredFromSigning, barredFromSigning } from "../core/signing.ts"
import { nameActors } from "./name-events.ts"
import { decisionObject } from "./open-decision.ts"
import { type PreviewReading, previewDecision } from "./preview-decision.ts"
import { wholeRoles } from "./read-asked-sign-offs.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { type DecisionReading, readDecision, readDecisionsUnderWay } from "./read-decision.ts"
import { barredTexts, countedObject } from "./sign-decision.ts"

/** Whoever reads it. */
export interface DecisionReader extends Bearer {
  kind: string
  id?: string
}

/** A decision as its page shows it. */
export interface DecisionPageReading {
  decision: DecisionReading
  state: DecisionState
  /** Of what is under way: what happens if it counts. */
  preview?: PreviewReading | undefined
  /** Preconditions that the methodology adds, whatever the decision says. */
  carries: PreviewReading["carries"]
  /** The assessment is older than the policy lets a decision rest on. */
  tooOld: boolean
  /** Of a suspension: what it suspended, from which another decision can begin. */
  suspended?: Decision | undefined
  /** Other decisions about the plan that are under way. */
  underWay: readonly { id: string; status: "draft" | "signing" }[]
  licences: readonly (Licence & { status: ReturnType<typeof licenceStatus> })[]
  /** What the reader may sign as; absent where nothing is to be signed. */
  signer?: Signer | undefined
  people: EventNames["people"]
  history: readonly PastEvent[]
  names: EventNames
}

/** The reader, as somebody who may sign. */
export interface Signer {
  /** Roles of theirs that sign off. */
  roles: readonly { role: SignOffRole; agree?: BarredFromSigning; dissent?: BarredFromSigning }[]
  /** Those in which their verdict is awaited. */
  awaited: readonly SignOffRole[]
  barredText: typeof barredTexts
}

/** How much of the history stands on the page. */
const mostEvents = 100
/** Of one plan: more decisions than anybody makes. */
const mostOfPlan = 10_000

/**
 * A decision with all that its page shows. What does not count (yet) is only for those who prepare decisions; the history of its
 * making too. Throws `NotFound`.
 */
export async function readDecisionPage(app: App, id: string, who: DecisionReader): Promise<DecisionPageReading> {
  const { read } = app.store
  const decision = await readDecision(app, id)
  const keeps = mayIn(who, "decisions:write", undefined)
  if (decision.status !== "recorded" && !keeps) throw new NotFound()
  const plan = decision.plan.slug
  const [list, day, others, licences, underWay, preview, history] = await Promise.all([
    currentList(app),
    today(app),
    decisionsPage(read, { limit: mostOfPlan, plan }),
    licencesOf(read, { plan }),
    keeps ? readDecisionsUnderWay(app, plan) : [],
    decision.status === "draft" || decision.status === "signing" ? previewDecision(app, decision) : undefined,
    historyAbout(app, decision, keeps),
  ])
  const listed = list?.book.plans.get(plan)?.plan
  const { status, recorded, assessment } = decision
  const state = stateOfDecision({ id, status, counts: recorded?.recorded !== undefined }, listed?.decisions ?? [], day)
  return {
    decision,
    state,
    preview,
    carries: preview?.carries ?? (state === "force" || state === "coming" ? (listed?.carries ?? []) : []),
    tooOld: assessment !== undefined && isTooOld(assessment, app.policy.decisions, day),
    suspended: suspendedBy(recorded, others),
    underWay: underWay.flatMap(({ id: other, status }) =>
      other !== id && (status === "draft" || status === "signing") ? [{ id: other, status }] : [],
    ),
    licences: licences.map((licence) => ({ ...licence, status: licenceStatus(licence, day) })),
    signer: signerOf(decision, who),
    people: (await bearerNames(read, peopleIn(decision))).people,
    history,
    names: await nameActors(app, history),
  }
}

/** The decision that would speak for the plan, but for a suspension. */
function suspendedBy(suspension: Decision | undefined, others: readonly Decision[]): Decision | undefined {
  if (suspension?.outcome !== "suspended" || suspension.recorded === undefined) return undefined
  const { recorded, validFrom } = suspension
  const before = others.filter((one) => one.recorded !== undefined && one.recorded < recorded)
  const day: Day = validFrom
  const id = decisionOn(standingDecisions(before, day), day)?.id
  return before.find((one) => one.id === id)
}

function signerOf(decision: DecisionReading, who: DecisionReader): Signer | undefined {
  const { origin, status, given, requesters, signing, createdBy = "" } = decision
  if (who.kind !== "person" || who.id === undefined || !mayIn(who, "decisions:sign", undefined)) return undefined
  if (origin === "import" || origin === "suspension") return undefined
  if (status !== "signing" && status !== "recorded") return undefined
  const held = wholeRoles(who)
  const person = who.id
  const common = { person, held, status, origin, createdBy, requesters, given }
  const roles = signOffRoles.flatMap((role) => {
    if (!held.includes(role)) return []
    const agree = barredFromSigning({ ...common, role, verdict: "agree" })
    const dissent = barredFromSigning({ ...common, role, verdict: "dissent" })
    return [{ role, ...(agree && { agree }), ...(dissent && { dissent }) }]
  })
  return {
    roles,
    awaited: awaitedRoles({ status, origin, createdBy, requesters, given, signing }, { person, held }),
    barredText: barredTexts,
  }
}

/** What happened to it; how it was made, and who signed it, only for those who prepare decisions. */
async function historyAbout(app: App, { id, plan }: DecisionReading, keeps: boolean): Promise<PastEvent[]> {
  const { read } = app.store
  const [own, ofPlan] = await Promise.all([
    keeps ? historyOf(read, [decisionObject(id), countedObject(id)], mostEvents) : [],
    historyOf(read, [`plan/${plan.slug}`], mostOfPlan),
  ])
  const about = ofPlan.filter(({ after }) => fieldsOf(fieldsOf(after).decision).id === id)
  return [...own, ...about].sort((a, b) => b.seq - a.seq).slice(0, mostEvents)
}

function peopleIn({ given, recorded, content, signatories, createdBy, laidBy }: DecisionReading): string[] {
  const ids = [
    ...given.map(({ person }) => person),
    ...signatories.map(({ person }) => person),
    ...[...(recorded?.signOffs ?? []), ...(content.stated ?? [])].map(({ name }) => name),
    createdBy,
    laidBy,
  ]
  return [...new Set(ids.filter((id) => id !== undefined))].filter((id) => id.startsWith("per_"))
}
