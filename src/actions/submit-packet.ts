import { eq, sql } from "drizzle-orm"
import { loadRegister } from "../../db/queries/register.ts"
import { packetAnswers, packets } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { type PacketVerdict, packetVerdicts } from "../core/assessing.ts"
import { Spent } from "../core/errors.ts"
import type { ImportChanges } from "../core/import-changes.ts"
import type { StatedFact } from "../core/import-document.ts"
import { claimsEnded, claimsIn, progressOf, type SentAnswer } from "../core/packet-answers.ts"
import type { Fact } from "../core/register.ts"
import { subjectOf } from "../core/stated.ts"
import { subjectPath } from "../core/subject.ts"
import { commitChange } from "./commit-change.ts"
import { importDocument } from "./import-document.ts"
import { today } from "./read-company.ts"
import { type PacketReading, packetObject, readPacket } from "./read-packet.ts"
import { retryStale } from "./retry-stale.ts"

/** Why, in the events of the register. */
export const vendorSaid = "vendor's answers"

/**
 * Sends what the vendor saved, in one commit: corrections and answers become claims, confirmations leave the fact as it is and are
 * noted beside it. `answeredBy` is kept with the packet and stands in no event; `by` does, who sends them in the vendor's stead. Answers without an option do not count and stay
 * drafts. Throws `Spent` where it was sent or taken back before: sent twice, it is sent once.
 */
export async function submitPacket(
  app: App,
  id: string,
  { answeredBy, by = id }: { answeredBy: string; by?: string },
): Promise<void> {
  // Somebody saved an answer, or a claim of theirs was replaced, since it was read.
  return retryStale(async () => {
    const reading = await readPacket(app, id)
    if (reading.state !== "open") throw new Spent("It was sent or taken back before")
    return await submit(app, reading, { answeredBy, by })
  })
}

async function submit(
  app: App,
  { packet, seen, items }: PacketReading,
  { answeredBy, by }: { answeredBy: string; by: string },
): Promise<void> {
  const questions = new Map(packet.questions.map((question) => [question.id, question]))
  const sent = items.flatMap(({ id, answer }): SentAnswer[] => {
    const question = questions.get(id)
    return question && answer && progressOf(answer) === "done" ? [{ question, answer }] : []
  })
  const claims = claimsIn(sent, { by: packet.id, day: await today(app), language: packet.language })
  const event = {
    object: packetObject(packet.id),
    kind: "packet.submitted",
    after: { questions: items.length, ...countsOf(sent) },
  }
  const statements = (write: Writer, changes?: ImportChanges) => [
    ...statuses(app, write, packet.id, answeredBy),
    ...factsNoted(write, packet.id, [
      ...confirmed(sent),
      ...claims.flatMap(({ question, fact }) => {
        const added = changes && addedAs(changes, fact)
        return added === undefined ? [] : [{ question, fact: added }]
      }),
    ]),
  ]
  if (claims.length === 0) {
    await commitChange(app, { by, seen, ...event }, statements)
    return
  }
  const { facts } = await loadRegister(app.store.read)
  const ends = claimsEnded(
    facts,
    claims.map(({ fact }) => fact),
  )
  await importDocument(
    app,
    { aval: 1, facts: claims.map(({ fact }) => fact) },
    {
      why: vendorSaid,
      actor: by,
      kind: "fact.recorded",
      ends: ends.map(({ id }) => id),
      beside: { event: { ...event, seq: seen }, statements },
    },
  )
}

function countsOf(sent: readonly SentAnswer[]): Partial<Record<PacketVerdict, number>> {
  const count = (verdict: PacketVerdict) => sent.filter(({ answer }) => answer.verdict === verdict).length
  return Object.fromEntries(packetVerdicts.map((verdict) => [verdict, count(verdict)]))
}

function statuses(app: App, write: Writer, id: string, answeredBy: string): Statement[] {
  const submittedAt = app.now().toISOString()
  return [write.update(packets).set({ status: "submitted", submittedAt, answeredBy }).where(eq(packets.id, id))]
}

interface Noted {
  question: string
  fact: string
}

function confirmed(sent: readonly SentAnswer[]): Noted[] {
  return sent.flatMap(({ question, answer }) =>
    answer.verdict === "confirmed" && question.fact ? [{ question: question.id, fact: question.fact.id }] : [],
  )
}

/** Which fact became of which answer, in one statement. */
function factsNoted(write: Writer, packet: string, noted: readonly Noted[]): Statement[] {
  if (noted.length === 0) return []
  const facts = JSON.stringify(Object.fromEntries(noted.map(({ question, fact }) => [question, fact])))
  const factId = sql`(select value from json_each(${facts}) where key = ${packetAnswers.question})`
  return [write.update(packetAnswers).set({ factId }).where(eq(packetAnswers.packetId, packet))]
}

/** Id of the fact that a claim became. */
function addedAs({ facts }: ImportChanges, claim: StatedFact): string | undefined {
  const about = subjectOf(claim)
  const all = [...facts.added, ...facts.changed.map(({ after }) => after)]
  const same = ({ subject, factor }: Fact) =>
    factor === claim.factor && about !== undefined && subjectPath(subject) === subjectPath(about)
  return all.find(same)?.id
}
