import { endingTokens, pendingPeople } from "../../db/queries/account.ts"
import { openCorrections } from "../../db/queries/corrections.ts"
import { submittedDrafts } from "../../db/queries/draft-list.ts"
import { unsettledPackets } from "../../db/queries/packets.ts"
import { requestsWith, unassignedRequests } from "../../db/queries/request-queue.ts"
import type { TaskNames } from "../../db/queries/task-input.ts"
import { tasksWith, unownedTasks } from "../../db/queries/tasks.ts"
import { failedWebhooks } from "../../db/queries/webhooks.ts"
import type { App } from "../app.ts"
import { type Bearer, may, mayIn, mayTo } from "../core/access.ts"
import { addDays, type Day } from "../core/day.ts"
import { type TaskKind, taskKinds } from "../core/deciding.ts"
import { taskAction } from "../core/task-action.ts"
import { detailOf } from "../core/task-causes.ts"
import { soonEnding } from "../core/token-state.ts"
import { isMailMissing } from "./note-missing-mail.ts"
import { withAgencies } from "./read-agency-work.ts"
import { type AskedSignOff, askedSignOffs, wholeRoles } from "./read-asked-sign-offs.ts"
import { today } from "./read-company.ts"
import { exceptionsToAnswer } from "./read-exceptions.ts"
import { type WaitingAssessment, waitingAssessments } from "./read-waiting-assessments.ts"

/** Whoever something may wait for. */
type Reader = Bearer & { kind: "visitor" | "person" | "token"; id?: string }

/** Something that waits for one person. Instants. */
export type Waiting =
  | { kind: "approve"; person: string; name: string; since: string }
  | { kind: "token-ends"; token: string; name: string; on: string }
  | WaitingAssessment
  /** Open requests that nobody looks at. */
  | { kind: "requests"; count: number; since: string }
  /** One that the reader looks at. */
  | { kind: "request"; request: string; name: string; since: string; expectedOn?: Day | undefined }
  | { kind: "corrections"; count: number; since: string }
  /** A task that is the reader's, and is late or due within a week. */
  | ({ kind: "task"; task: string; taskKind: TaskKind; dueOn: Day; detail?: string | undefined } & TaskNames)
  /** Open tasks that nobody has; `dueOn`: of the first. */
  | { kind: "tasks"; count: number; dueOn: Day }
  /** Exceptions that the reader may approve or decline. */
  | { kind: "exceptions"; count: number; since: string }
  /** Drafts of clauses that legal has to approve or send back. */
  | { kind: "drafts"; count: number; since: string }
  /** A decision waits for the reader's sign-off. */
  | ({ kind: "sign-off" } & AskedSignOff)
  /** A webhook switched itself off. */
  | { kind: "webhook-failed"; webhook: string; name: string; since: string }
  /** A vendor answered: so many of its answers are claims still. */
  /** No mail server is set, and no administrator has said yet that they know. */
  | { kind: "no-mail" }
  | { kind: "vendor"; packet: string; name: string; claims: number; since: string }

/**
 * What waits for a person: people to approve, who waits longest first; requests; assessments to review, to answer, due; what vendors answered; own tokens that end
 * within two weeks, the first one first.
 */
export async function readWaiting(app: App, who: Reader): Promise<readonly Waiting[]> {
  if (who.kind !== "person" || who.id === undefined) return []
  const [
    missing,
    signOffs,
    exceptions,
    approvals,
    tasks,
    requests,
    assessments,
    vendors,
    corrections,
    ending,
    mending,
    drafts,
  ] = await Promise.all([
    mailMissing(app, who),
    askedSignOffs(app, { ...who, id: who.id }),
    exceptionsToAnswer(app, who),
    toApprove(app, who),
    tasksToDo(app, who, who.id),
    requestsToAnswer(app, who, who.id),
    waitingAssessments(app, who, who.id),
    vendorsToHear(app, who, who.id),
    correctionsToAnswer(app, who),
    tokensEnding(app, who, who.id),
    webhooksToMend(app, who),
    draftsToApprove(app, who),
  ])
  return [
    ...missing,
    ...mending,
    ...signOffs.map((asked) => ({ kind: "sign-off", ...asked }) as const),
    ...(exceptions ? [{ kind: "exceptions", ...exceptions } as const] : []),
    ...drafts,
    ...approvals,
    ...tasks,
    ...requests,
    ...assessments,
    ...vendors,
    ...corrections,
    ...ending,
  ]
}

/** How many things wait for whoever asks. Every page says it: who manages nobody and may own no token costs no read. */
export async function countWaiting(app: App, who: Reader): Promise<number> {
  return (await readWaiting(app, who)).length
}

/** Said once, to those who could set one. */
async function mailMissing(app: App, who: Reader): Promise<Waiting[]> {
  return may(who, "settings:manage") && (await isMailMissing(app)) ? [{ kind: "no-mail" }] : []
}

async function webhooksToMend(app: App, who: Reader): Promise<Waiting[]> {
  if (!may(who, "webhooks:manage")) return []
  const failed = await failedWebhooks(app.store.read)
  return failed.map(({ id, name, offAt }) => ({ kind: "webhook-failed", webhook: id, name, since: offAt }))
}

/** The action asks for the role itself: who manages the register approves nothing for legal. */
async function draftsToApprove(app: App, who: Reader): Promise<Waiting[]> {
  if (!may(who, "drafts:approve") || !wholeRoles(who).includes("legal")) return []
  const { count, since } = await submittedDrafts(app.store.read)
  return since === undefined ? [] : [{ kind: "drafts", count, since }]
}

async function toApprove(app: App, who: Reader): Promise<Waiting[]> {
  if (!may(who, "people:manage")) return []
  const pending = await pendingPeople(app.store.read)
  return pending
    .filter(({ roles }) => mayTo(who, "people:manage", roles))
    .map(({ id, name, createdAt }) => ({ kind: "approve", person: id, name, since: createdAt }))
}

async function requestsToAnswer(app: App, who: Reader, person: string): Promise<Waiting[]> {
  if (!mayIn(who, "register:write", undefined)) return []
  const [own, { count, since }] = await Promise.all([
    requestsWith(app.store.read, person),
    unassignedRequests(app.store.read),
  ])
  return [
    ...own.map(({ id, at, ...rest }) => ({ kind: "request", request: id, since: at, ...rest }) as const),
    ...(since === undefined ? [] : [{ kind: "requests", count, since } as const]),
  ]
}

/** How long before its day a task begins to wait for whoever has it, in days. */
const soonDue = 7

/** Decisions and agencies are the whole company's: a role in one unit keeps none of them. */
async function tasksToDo(app: App, who: Reader, person: string): Promise<Waiting[]> {
  const kinds = taskKinds.filter((kind) => mayIn(who, taskAction(kind), undefined))
  if (kinds.length === 0) return []
  const last = addDays(await today(app), soonDue)
  const [own, { count, dueOn }] = await Promise.all([
    tasksWith(app.store.read, person, last),
    unownedTasks(app.store.read, kinds),
  ])
  const named = await withAgencies(app, own)
  return [
    ...named.map(
      ({ id, kind, cause, dueOn, plan, tool, agency }) =>
        ({ kind: "task", task: id, taskKind: kind, detail: detailOf(kind, cause), dueOn, plan, tool, agency }) as const,
    ),
    ...(dueOn === undefined ? [] : [{ kind: "tasks", count, dueOn } as const]),
  ]
}

async function vendorsToHear(app: App, who: Reader, person: string): Promise<Waiting[]> {
  if (!mayIn(who, "register:write", undefined)) return []
  return (await unsettledPackets(app.store.read, person)).map((packet) => ({ kind: "vendor", ...packet }))
}

/** The register is the whole company's: a role in one unit answers nobody. */
async function correctionsToAnswer(app: App, who: Reader): Promise<Waiting[]> {
  if (!mayIn(who, "register:write", undefined)) return []
  const { count, since } = await openCorrections(app.store.read)
  return since === undefined ? [] : [{ kind: "corrections", count, since }]
}

async function tokensEnding(app: App, who: Reader, person: string): Promise<Waiting[]> {
  if (!may(who, "tokens:own")) return []
  const now = app.now()
  const tokens = await endingTokens(app.store.read, person, {
    now: now.toISOString(),
    by: new Date(now.getTime() + soonEnding).toISOString(),
  })
  return tokens.map(({ id, name, expiresAt }) => ({ kind: "token-ends", token: id, name, on: expiresAt }))
}
