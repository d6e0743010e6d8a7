import { organisationIds } from "../../db/queries/ids.ts"
import { packets, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { PacketQuestion } from "../core/assessing.ts"
import { addDays, type Day, dayStart } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { Askable } from "../core/packet-questions.ts"
import { subjectPath } from "../core/subject.ts"
import type { Language } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { knownCompany } from "./read-company.ts"
import { packetObject } from "./read-packet.ts"

export interface NewPacket {
  /** Slug of the vendor. */
  organisation: string
  questions: readonly Askable[]
  language: Language
  message?: string | undefined
  /** Last day on which it can be answered. */
  until: Day
}

/** A vendor's link: shown once. */
export interface PacketLink {
  packet: string
  url: string
  until: Date
}

/** How long a link lasts at most, in milliseconds, however often its day is put off: a year and a day. */
const longest = 366 * 86_400_000

/** Makes a packet with its link. Throws `NotFound` where there is no such vendor. */
export async function makePacket(app: App, packet: NewPacket, { by }: { by: string }): Promise<PacketLink> {
  const { organisation, questions, language, message } = packet
  const organisationId = (await organisationIds(app.store.read, [organisation])).get(organisation)
  if (organisationId === undefined) throw new NotFound()
  const id = app.newId("pkt")
  const until = await endOf(app, packet.until)
  const link = newLink(app)
  await commitChange(
    app,
    {
      by,
      object: packetObject(id),
      seen: 0,
      kind: "packet.made",
      after: { organisation, questions: questions.length, language, until: packet.until },
    },
    (write) => [
      write.insert(secrets).values(link.row),
      write.insert(packets).values({
        id,
        organisationId,
        secretId: link.row.id,
        language,
        message,
        questions: questions.map((question, index) => asked(question, id, index)),
        status: "open",
        createdBy: by,
        createdAt: app.now().toISOString(),
        until: until.toISOString(),
      }),
    ],
  )
  return { packet: id, url: link.url, until }
}

/** A new link, and the row that keeps its hash. */
export function newLink(app: App): { url: string; row: typeof secrets.$inferInsert } {
  const now = app.now()
  const secret = app.newSecret()
  return {
    url: `${app.config.url}/vendor/${secret}`,
    row: {
      id: app.newId("lnk"),
      hash: app.sha256(secret),
      kind: "packet",
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + longest).toISOString(),
    },
  }
}

/** The instant at which the day is over, where the company is. */
export async function endOf(app: App, day: Day): Promise<Date> {
  return dayStart((await knownCompany(app)).zone, addDays(day, 1))
}

/** Numbers tell packets apart: a sheet of another one is known by them. */
function asked({ subject, factor, fact }: Askable, packet: string, index: number): PacketQuestion {
  return {
    id: `${packet.replace(/^pkt_/, "").slice(-6)}-${index + 1}`,
    subject: subjectPath(subject),
    factor,
    ...(fact && { fact: { id: fact.id, option: fact.option } }),
  }
}
