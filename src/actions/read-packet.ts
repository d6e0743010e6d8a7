import { bearerNames, registerNames } from "../../db/queries/event-names.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import type { RecordedFact } from "../../db/queries/facts.ts"
import {
  type AnswerRow,
  allPackets,
  answeredCounts,
  answersOf,
  factsById,
  type PacketRow,
  packetById,
  packetBySecret,
  restrictedPassages,
} from "../../db/queries/packets.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { Factor } from "../core/methodology.ts"
import { progressOf } from "../core/packet-answers.ts"
import { isForVendor } from "../core/packet-questions.ts"
import type { EventNames } from "../core/past-event.ts"
import { readSubject } from "../core/subject.ts"
import { readOnce } from "./read-bearer.ts"
import type { NamedSubject } from "./read-fact-question.ts"

/**
 * - `open`: can be answered · `expired`: could be, until its day passed · `submitted`: was sent, can be read until its day
 * - `revoked`: taken back
 */
export type PacketState = "open" | "expired" | "submitted" | "revoked"

/** A question of a packet, with what we had and what the vendor says. */
export interface PacketItem {
  id: string
  about: NamedSubject
  factor: Factor
  /** What we had when it was asked. */
  fact?: RecordedFact | undefined
  /** The vendor is shown what we had. */
  isShown: boolean
  answer?: AnswerRow | undefined
}

export interface PacketReading {
  packet: PacketRow
  state: PacketState
  /** The link opens. */
  isReachable: boolean
  /** Instant until which it can be answered. */
  until: string
  items: readonly PacketItem[]
  /** Number of the last event about it. */
  seen: number
}

/** Throws `NotFound`. */
export async function readPacket(app: App, id: string): Promise<PacketReading> {
  const packet = await packetById(app.store.read, id)
  if (!packet) throw new NotFound()
  return readingOf(app, packet)
}

/** What the vendor's link opens; undefined when the secret is none, the link was revoked or replaced, or its day has passed. */
export async function readVendorPacket(app: App, secret: string): Promise<PacketReading | undefined> {
  const link = await readOnce(app, secret, "packet")
  const packet = link && (await packetBySecret(app.store.read, link.id))
  return packet && isReachable(packet, app.now()) ? readingOf(app, packet) : undefined
}

/** A packet in the list of all. */
export interface ListedPacket {
  packet: PacketRow
  state: PacketState
  until: string
  answered: number
  /** Subjects of its questions, each once. */
  about: readonly NamedSubject[]
}

/** All packets, the newest first, with the names of who made them. */
export async function readPackets(
  app: App,
): Promise<{ packets: readonly ListedPacket[]; people: EventNames["people"] }> {
  const [rows, counts] = await Promise.all([allPackets(app.store.read), answeredCounts(app.store.read)])
  const paths = rows.flatMap(({ questions }) => questions.map(({ subject }) => subject))
  const names = await registerNames(app.store.read, [...new Set(paths)])
  const packets = rows.map((packet) => ({
    packet,
    about: aboutIn(packet, names),
    state: stateOf(packet, app.now()),
    until: untilOf(packet),
    answered: counts.get(packet.id) ?? 0,
  }))
  const makers = [...new Set(rows.map(({ createdBy }) => createdBy))]
  return { packets, people: (await bearerNames(app.store.read, makers)).people }
}

function aboutIn({ questions }: PacketRow, names: EventNames["objects"]): NamedSubject[] {
  return [...new Set(questions.map(({ subject }) => subject))].flatMap((path) => {
    const subject = readSubject(path)
    return subject ? [{ subject, named: names.get(path) }] : []
  })
}

export function packetObject(id: string): string {
  return `work/packet/${id}`
}

async function readingOf(app: App, packet: PacketRow): Promise<PacketReading> {
  const { read } = app.store
  const object = packetObject(packet.id)
  // Before the answers: what is saved after this makes a write stale.
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const [answers, facts, names, isRestricted] = await Promise.all([
    answersOf(read, packet.id),
    factsById(
      read,
      packet.questions.flatMap(({ fact }) => (fact ? [fact.id] : [])),
    ),
    registerNames(read, [...new Set(packet.questions.map(({ subject }) => subject))]),
    restrictedPassages(read),
  ])
  const factors = new Map(app.methodology.factors.map((factor) => [factor.id, factor]))
  const said = new Map(answers.map((answer) => [answer.question, answer]))
  return {
    packet,
    state: stateOf(packet, app.now()),
    isReachable: isReachable(packet, app.now()),
    until: untilOf(packet),
    seen,
    items: packet.questions.flatMap((question): PacketItem[] => {
      const factor = factors.get(question.factor)
      const subject = readSubject(question.subject)
      if (!factor || !subject) return []
      const fact = question.fact && facts.get(question.fact.id)
      return [
        {
          id: question.id,
          about: { subject, named: names.get(question.subject) },
          factor,
          fact,
          isShown: fact !== undefined && isForVendor(fact, isRestricted),
          answer: said.get(question.id),
        },
      ]
    }),
  }
}

/** Questions that can be sent, of all. */
export function answeredIn(items: readonly PacketItem[]): number {
  return items.filter(({ answer }) => progressOf(answer) === "done").length
}

function stateOf(packet: PacketRow, now: Date): PacketState {
  if (packet.status !== "open") return packet.status
  return Date.parse(untilOf(packet)) > now.getTime() ? "open" : "expired"
}

function untilOf({ until, link }: PacketRow): string {
  return until !== null && until < link.expiresAt ? until : link.expiresAt
}

function isReachable(packet: PacketRow, now: Date): boolean {
  return packet.link.revokedAt === null && Date.parse(untilOf(packet)) > now.getTime()
}
