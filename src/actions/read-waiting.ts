import { endingTokens, pendingPeople } from "../../db/queries/account.ts"
import { openCorrections } from "../../db/queries/corrections.ts"
import { unsettledPackets } from "../../db/queries/packets.ts"
import { requestsWith, unassignedRequests } from "../../db/queries/request-queue.ts"
import type { App } from "../app.ts"
import { type Bearer, may, mayIn, mayTo } from "../core/access.ts"
import type { Day } from "../core/day.ts"
import { soonEnding } from "../core/token-state.ts"
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
  /** A vendor answered: so many of its answers are claims still. */
  | { kind: "vendor"; packet: string; name: string; claims: number; since: string }

/**
 * What waits for a person: people to approve, who waits longest first; requests; assessments to review, to answer, due; what vendors answered; own tokens that end
 * within two weeks, the first one first.
 */
export async function readWaiting(app: App, who: Reader): Promise<readonly Waiting[]> {
  if (who.kind !== "person" || who.id === undefined) return []
  const [approvals, requests, assessments, vendors, corrections, ending] = await Promise.all([
    toApprove(app, who),
    requestsToAnswer(app, who, who.id),
    waitingAssessments(app, who, who.id),
    vendorsToHear(app, who, who.id),
    correctionsToAnswer(app, who),
    tokensEnding(app, who, who.id),
  ])
  return [...approvals, ...requests, ...assessments, ...vendors, ...corrections, ...ending]
}

/** How many things wait for whoever asks. Every page says it: who manages nobody and may own no token costs no read. */
export async function countWaiting(app: App, who: Reader): Promise<number> {
  return (await readWaiting(app, who)).length
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
