import {
  decisionsUnderWay,
  type OpenDecision,
  openDecisionById,
  requestersOf,
  signOffsOf,
} from "../../db/queries/decisions.ts"
import { keptMethodology } from "../../db/queries/methodologies.ts"
import { assessmentById, decisionById } from "../../db/queries/pages.ts"
import { everybody, type PersonRow } from "../../db/queries/people.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { decisionOn, type PreconditionState, stateOf } from "../core/answer-cell.ts"
import { type Asking, awaitedRoles } from "../core/awaited.ts"
import type { DecisionContent, DecisionOrigin, DecisionStatus, GivenSignOff } from "../core/deciding.ts"
import { allowedClasses, cellsOf, type DecidedCell, type Departure, departuresOf } from "../core/decision-draft.ts"
import { draftFaults } from "../core/decision-faults.ts"
import { type Proposal, proposalFrom } from "../core/decision-proposal.ts"
import { type Fault, NotFound } from "../core/errors.ts"
import type { Assessment, Decision, Plan, SignOffRole } from "../core/register.ts"
import { quorumOf, type Signing, signingOf } from "../core/signing.ts"
import { type Account, type PreconditionId, preconditionIds } from "../core/vocabulary.ts"
import { countedOf } from "./read-asked-sign-offs.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { methodologyFor } from "./read-frozen.ts"

/** A decision with all that its pages show and its signatories rest on. */
export interface DecisionReading {
  id: string
  status: DecisionStatus
  /** `import`: it came by import · `suspension`: one sign-off, at once. Neither was ever a draft. */
  origin: DecisionOrigin | "import" | "suspension"
  /** Of the draft; 0 where there was none. */
  version: number
  content: DecisionContent
  plan: Plan
  tool: { slug: string; name: string }
  assessment?: Assessment | undefined
  /** What the policy proposes by that assessment; absent where its methodology is not kept. */
  proposal?: Proposal | undefined
  cells: readonly DecidedCell[]
  departures: readonly Departure[]
  /** What stands in the way of laying and of signing it; nothing once it counts. */
  faults: readonly Fault[]
  /** Whether each precondition holds today. */
  holds: ReadonlyMap<PreconditionId, PreconditionState>
  signing: Signing
  /** Verdicts that count: those given since it was laid before the signatories. */
  given: readonly GivenSignOff[]
  /** Who may give the verdicts that the quorum asks for, and has not given one. */
  signatories: readonly { person: string; role: SignOffRole }[]
  /** Who asked for the tool: none of them signs. */
  requesters: ReadonlySet<string>
  /** Requests that wait for it. */
  requests: readonly { id: string; by: string }[]
  /** What speaks for the plan today. */
  inForce?: Decision | undefined
  /** The one among the register's decisions, once it counts. */
  recorded?: Decision | undefined
  createdBy?: string | undefined
  createdAt?: string | undefined
  laidAt?: string | undefined
  laidBy?: string | undefined
  endedAt?: string | undefined
}

/** A decision under way, one that counts, or one that came by import. Throws `NotFound`. */
export async function readDecision(app: App, id: string): Promise<DecisionReading> {
  const { read } = app.store
  const [open, recorded, given] = await Promise.all([
    openDecisionById(read, id),
    decisionById(read, id),
    signOffsOf(read, [id]),
  ])
  const slug = open?.plan ?? recorded?.plan
  if (slug === undefined) throw new NotFound()
  const [of, day, list] = await Promise.all([planBySlug(read, slug), today(app), currentList(app)])
  if (!of) throw new Error("a decision without its plan")
  const assessmentId = open?.assessmentId ?? recorded?.assessment
  const listed = list?.book.plans.get(slug)?.plan
  const speaking = listed?.decisions && decisionOn(listed.decisions, day)?.id
  const [tool, assessment, people, askers, inForce] = await Promise.all([
    toolBySlug(read, of.tool),
    assessmentId === undefined ? undefined : assessmentById(read, assessmentId),
    everybody(read),
    requestersOf(read, of.tool, open?.createdAt ?? "9999"),
    speaking === undefined ? undefined : decisionById(read, speaking),
  ])
  if (!tool) throw new Error("a plan without its tool")
  const proposal = assessment && (await proposalOf(app, assessment, of.plan.account))
  const content = open?.content ?? contentOf(recorded)
  const { vocabulary } = app.methodology
  const origin = open?.origin ?? "assessment"
  const status: DecisionStatus = open?.status ?? "recorded"
  const own = given.get(id) ?? []
  const counted = open ? countedOf(open, own) : own
  const signing = signingOf(quorumOf(app.policy, origin, allowedClasses(content, vocabulary)), counted)
  const requesters = new Set(askers.map(({ by }) => by))
  return {
    id,
    status,
    origin: open?.origin ?? (recorded?.stated ? "import" : "suspension"),
    version: open?.version ?? 0,
    content,
    plan: of.plan,
    tool: { slug: tool.slug, name: tool.name },
    assessment,
    proposal,
    cells: cellsOf(content, vocabulary),
    departures: proposal ? departuresOf(content, proposal, vocabulary) : [],
    faults:
      open && status !== "recorded"
        ? draftFaults({
            ...{ content, origin, plan: slug, methodology: app.methodology, rules: app.policy.decisions, day },
            ...{ assessment, proposal },
          })
        : [],
    holds: new Map(preconditionIds.map((one) => [one, stateOf(one, listed?.holds?.[one], day)])),
    signing,
    given: counted,
    signatories: signatoriesOf(people, {
      // Of a draft: those who would be asked.
      ...{
        status: status === "draft" ? "signing" : status,
        origin,
        createdBy: open?.createdBy ?? "",
        requesters,
        given: counted,
        signing,
      },
    }),
    requesters,
    requests: askers.filter((one) => one.status === "open").map((one) => ({ id: one.id, by: one.by })),
    inForce,
    recorded,
    ...aroundOf(open),
  }
}

/** What the policy proposes by a frozen assessment; undefined where the methodology that it was made under is not kept. */
export async function proposalOf(app: App, assessment: Assessment, account: Account): Promise<Proposal | undefined> {
  const kept = await keptMethodology(app.store.read, assessment.methodology)
  const { methodology } = methodologyFor(app, assessment, kept)
  return methodology && proposalFrom(assessment, methodology, account)
}

/** Who is asked for which verdict, of those who can come in. */
function signatoriesOf(people: readonly PersonRow[], asking: Asking): { person: string; role: SignOffRole }[] {
  return people
    .filter(({ status }) => status === "active")
    .flatMap(({ id: person, roles }) => {
      const held = roles.filter(({ unit }) => unit === undefined).map(({ role }) => role)
      return awaitedRoles(asking, { person, held }).map((role) => ({ person, role }))
    })
}

/** Drafts of a plan, and what lies before its signatories. */
export function readDecisionsUnderWay(app: App, plan: string): Promise<OpenDecision[]> {
  return decisionsUnderWay(app.store.read, plan)
}

function aroundOf(open: OpenDecision | undefined) {
  if (!open) return {}
  const { createdBy, createdAt, laidAt, laidBy, endedAt } = open
  return { createdBy, createdAt, laidAt, laidBy, endedAt }
}

/** What a recorded decision says, as a draft would say it: where it came by import, or to start another one from it. */
export function contentOf(decision: Decision | undefined): DecisionContent {
  if (!decision) throw new Error("neither a draft nor a decision")
  const { outcome, classes, otherClasses, uses, otherUses, overrides, conditions, preconditions } = decision
  const { summary, rationale, validFrom, validUntil, reviewBy, signOffs, stated } = decision
  return {
    outcome,
    ...{ classes, otherClasses, uses, otherUses, overrides },
    conditions: conditions.map(({ id: _, ...condition }) => condition),
    preconditions,
    ...{ summary, rationale },
    reasons: {},
    ...{ validFrom, validUntil, reviewBy },
    ...(stated ? { stated: signOffs } : {}),
  }
}
