import { eq } from "drizzle-orm"
import { hasDecisionFrom } from "../../db/queries/decisions.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { assessmentsOf } from "../../db/queries/open-assessments.ts"
import { loadForList } from "../../db/queries/register.ts"
import { decisions, openDecisions, signOffs } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { hitsApproved } from "../core/blast-radius.ts"
import type { DecisionStatus, GivenSignOff } from "../core/deciding.ts"
import { statedFrom } from "../core/decision-faults.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import type { StatedDecision } from "../core/import-document.ts"
import { listFactors } from "../core/list-build.ts"
import type { Register, SignOff, SignOffRole } from "../core/register.ts"
import { type BarredFromSigning, barredFromSigning, signingOf, signOffOf } from "../core/signing.ts"
import { assessmentNames } from "../core/stated.ts"
import type { Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { importDocument } from "./import-document.ts"
import { loadPart } from "./known-list.ts"
import { type MailDraft, mailStatements } from "./mail-outbox.ts"
import { decisionObject } from "./open-decision.ts"
import { type PreviewReading, previewDecision } from "./preview-decision.ts"
import { prepareRevision } from "./publish-list.ts"
import { knownCompany } from "./read-company.ts"
import { type DecisionReading, readDecision } from "./read-decision.ts"
import { retryStale } from "./retry-stale.ts"

/** A verdict that somebody gives. */
export interface Verdict {
  role: SignOffRole
  verdict: SignOff["verdict"]
  comment?: string | undefined
  /** The version of the decision that they read. */
  version: number
  /** They mean it although an approved plan is hit. */
  confirmed?: boolean | undefined
}

export interface Signer {
  by: string
  /** Roles that they have in the whole company. */
  roles: readonly string[]
}

/**
 * Gives a verdict on a decision. With the quorum it counts: it goes among the register's decisions, and the list that says so is
 * published, in the same commit. A verdict on one that counts already moves its dissent. Throws `Refused` with the reason (own request,
 * not one's role, given already, an assessment that is too old, an approved plan hit unconfirmed …), `Spent` where it lies before
 * nobody, and `StaleWrite` where it changed since it was read.
 */
export async function signDecision(
  app: App,
  id: string,
  verdict: Verdict,
  { by, roles }: Signer,
): Promise<{ recorded: boolean }> {
  // Somebody else signed meanwhile, or the register moved: whether the quorum is there is asked again.
  return retryStale(async () => {
    const { register } = await app.store.head()
    const seen = await lastSeqs(app.store.read, [decisionObject(id), countedObject(id)])
    const reading = await readDecision(app, id)
    expectSignable(reading, verdict, by, roles)
    if (verdict.verdict === "agree" && reading.status === "signing" && !verdict.confirmed)
      expectNoHit(await previewDecision(app, reading))
    const own: GivenSignOff = {
      id: app.newId("sig"),
      person: by,
      role: verdict.role,
      verdict: verdict.verdict,
      at: app.now().toISOString(),
      ...(verdict.comment && { comment: verdict.comment }),
    }
    if (reading.status === "recorded") {
      await signRecorded(app, reading, own, seen.get(countedObject(id)) ?? 0)
      return { recorded: true }
    }
    return { recorded: await signOpen(app, reading, own, { seen: seen.get(decisionObject(id)) ?? 0, register }) }
  })
}

/** The object of the events of a decision that counts. */
export function countedObject(id: string): string {
  return `decision/${id}`
}

function expectSignable(
  reading: DecisionReading,
  { role, verdict, comment, version }: Verdict,
  by: string,
  held: readonly string[],
) {
  const { status, origin, given, requesters, createdBy = "" } = reading
  if (origin === "import" || origin === "suspension") throw new NotFound()
  if (status !== "signing" && status !== "recorded") throw new Spent(`The decision is ${status}`)
  if (version !== reading.version) throw new StaleWrite("The decision changed since it was read")
  const barred = barredFromSigning({ person: by, role, verdict, held, status, origin, createdBy, requesters, given })
  if (barred) throw new Refused([{ place: "role", message: barredTexts[barred] }])
  if (verdict === "dissent" && !comment?.trim()) throw new Refused([{ place: "comment", message: dissentWhy }])
  // A dissent is heard whatever has become of the assessment.
  if (verdict === "agree" && reading.faults.length > 0) throw new Refused(reading.faults)
}

/** Throws `Refused` where an approved plan would be denied: whoever signs off, or suspends, says that they mean it. */
export function expectNoHit({ blast }: Pick<PreviewReading, "blast">) {
  if (hitsApproved(blast)) throw new Refused([{ place: "confirm", message: confirmHit }])
}

/** One that lies before its signatories. Returns whether it counts now. */
async function signOpen(
  app: App,
  reading: DecisionReading,
  own: GivenSignOff,
  { seen, register }: { seen: number; register: number },
): Promise<boolean> {
  const { id, given, signing: before } = reading
  const signing = signingOf(before.quorum, [...given, own])
  const event = {
    object: decisionObject(id),
    kind: "decision.signed",
    after: { role: own.role, verdict: own.verdict, ...(signing.complete && { status: "recorded" }) },
  }
  if (!signing.complete) {
    await commitChange(app, { by: own.person, seen, ...event }, (write) => [signOffRow(write, id, own)])
    return false
  }
  await importDocument(
    app,
    { aval: 1, decisions: [await documentOf(app, reading, [...given, own])] },
    {
      ...{ why: "on screen", actor: own.person, kind: "decision.recorded", madeOf: register },
      decision: { id, stated: reading.origin === "stated" },
      beside: {
        event: { ...event, seq: seen },
        statements: (write) => [
          signOffRow(write, id, own),
          write
            .update(openDecisions)
            .set({ status: "recorded" satisfies DecisionStatus, endedAt: own.at })
            .where(eq(openDecisions.id, id)),
          ...mailStatements(app, write, telling(reading)),
        ],
      },
    },
  )
  return true
}

/** The decision as the register takes it: with the verdicts that count, by opaque ids. */
async function documentOf(app: App, reading: DecisionReading, given: readonly GivenSignOff[]): Promise<StatedDecision> {
  const { content, plan, assessment, origin } = reading
  const { read } = app.store
  const [sameDay, frozen, { zone }] = await Promise.all([
    hasDecisionFrom(read, plan.slug, content.validFrom),
    assessmentsOf(read, plan.slug, mostOfPlan),
    knownCompany(app),
  ])
  const named = assessment && assessmentNames({ assessments: frozen.toReversed() }).get(assessment.id)
  return {
    ...statedFrom(content, plan.slug),
    signOffs: origin === "stated" ? (content.stated ?? []) : given.map((one) => signOffOf(one, zone)),
    ...(named === undefined ? {} : { assessment: named }),
    ...(sameDay ? { supersedes: true } : {}),
  }
}

/** A verdict on a decision that counts: its dissent moves, and the list with it. */
async function signRecorded(
  app: App,
  { id, tool, recorded }: DecisionReading,
  own: GivenSignOff,
  seen: number,
): Promise<void> {
  if (!recorded) throw new NotFound()
  const { register: head } = await app.store.head()
  const [{ register, only }, { zone }] = await Promise.all([
    loadPart(app, tool.slug, () => loadForList(app.store.read, listFactors(app.methodology))),
    knownCompany(app),
  ])
  const verdicts = [...recorded.signOffs, signOffOf(own, zone)]
  const after: Register = {
    ...register,
    decisions: register.decisions.map((one) => (one.id === id ? { ...one, signOffs: verdicts } : one)),
  }
  const publication = await prepareRevision(app, { register: after, only }, { actor: own.person, why: "on screen" })
  await commitChange(
    app,
    {
      ...{ by: own.person, object: countedObject(id), seen, kind: "decision.signed" },
      after: { role: own.role, verdict: own.verdict },
    },
    (write) => [
      signOffRow(write, id, own),
      write.update(decisions).set({ signOffs: verdicts }).where(eq(decisions.id, id)),
    ],
    { publication, register: head },
  )
}

export function signOffRow(write: Writer, decisionId: string, { person, ...own }: GivenSignOff): Statement {
  return write.insert(signOffs).values({ ...own, decisionId, personId: person })
}

/** Those who asked are told that it is decided. */
function telling({ id, tool, requests }: DecisionReading): MailDraft[] {
  return requests.map((request) => ({
    key: `request-decided/${request.id}/${id}`,
    person: request.by,
    kind: "request-decided",
    data: { request: request.id, tool: tool.name },
  }))
}

/** Of one plan: more assessments than anybody makes. */
const mostOfPlan = 10_000

const dissentWhy: Text = {
  fr: "Écrivez pourquoi vous n’êtes pas d’accord : les autres le lisent avant de donner leur visa.",
  en: "Write why you dissent: the others read it before they sign off.",
}

const confirmHit: Text = {
  fr: "Une offre permise serait bloquée aussi : lisez lesquelles, puis cochez que c’est voulu.",
  en: "An allowed plan would be blocked too: read which ones, then tick that it is meant.",
}

export const barredTexts: Readonly<Record<BarredFromSigning, Text>> = {
  status: {
    fr: "Cette décision n’est pas présentée au visa.",
    en: "This decision is not laid before its signatories.",
  },
  role: {
    fr: "Vous n’avez pas ce rôle dans toute l’entreprise : choisissez un rôle qui est le vôtre.",
    en: "You do not have this role in the whole company: choose one that is yours.",
  },
  requester: {
    fr: "Vous avez demandé cet outil : d’autres personnes donnent leur visa.",
    en: "You asked for this tool: other people sign off.",
  },
  author: {
    fr: "Vous avez saisi cette décision déjà prise : une autre personne la confirme.",
    en: "You entered this earlier decision: another person confirms it.",
  },
  given: {
    fr: "Vous avez déjà donné ce visa dans ce rôle.",
    en: "You have already given this verdict in this role.",
  },
}
