import { and, eq } from "drizzle-orm"
import { insertRows } from "../../db/insert.ts"
import { among } from "../../db/queries/among.ts"
import { packetAnswers } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Spent } from "../core/errors.ts"
import { answerText, type VendorAnswer } from "../core/packet-answers.ts"
import { commitChange } from "./commit-change.ts"
import { type PacketReading, packetObject, readPacket } from "./read-packet.ts"
import { retryStale } from "./retry-stale.ts"

/** An answer that somebody of the vendor gave. */
export interface GivenAnswer {
  question: string
  /** Absent: nothing is said (any more). */
  answer: VendorAnswer | undefined
  /** `answerMark` of what stood there when it was shown. */
  base: string
}

/** `conflicts`: ids of questions that somebody else answered differently meanwhile; everything else was saved. */
export interface SavedAnswers {
  saved: number
  conflicts: readonly string[]
  /** As it stands now. */
  reading: PacketReading
}

/**
 * Saves answers of a vendor. Whoever comes second with another answer to the same question overwrites nothing: that question is
 * handed back. What nobody touched keeps what others made of it. `by`: who brings them, where it is not the vendor by its link.
 * Throws `Spent` once it was sent or taken back.
 */
export async function savePacketAnswers(
  app: App,
  id: string,
  given: readonly GivenAnswer[],
  { by = id }: { by?: string } = {},
): Promise<SavedAnswers> {
  // Somebody else saved between the look and the write: look again.
  return retryStale(async () => {
    const reading = await readPacket(app, id)
    if (reading.state !== "open") throw new Spent("It was sent or taken back meanwhile")
    const { changed, conflicts } = sorted(app, reading, given)
    if (changed.length === 0) return { saved: 0, conflicts, reading }
    await write(app, reading, changed, by)
    return { saved: changed.length, conflicts, reading: await readPacket(app, id) }
  })
}

/** What an answer is known by in a form: short, and the same for equal answers. */
export function answerMark(app: Pick<App, "sha256">, answer: VendorAnswer | undefined): string {
  return answer ? app.sha256(answerText(answer)).slice(0, 16) : ""
}

function sorted(app: App, { items }: PacketReading, given: readonly GivenAnswer[]) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const changed: GivenAnswer[] = []
  const conflicts: string[] = []
  for (const one of given) {
    const item = byId.get(one.question)
    if (!item) throw new NotFound()
    const mine = answerMark(app, one.answer)
    const now = answerMark(app, item.answer)
    if (mine === now || mine === one.base) continue
    if (now === one.base) changed.push(one)
    else conflicts.push(one.question)
  }
  return { changed, conflicts }
}

function write(app: App, { packet, seen, items }: PacketReading, changed: readonly GivenAnswer[], by: string) {
  const savedAt = app.now().toISOString()
  const questions = changed.map(({ question }) => question)
  const rows = changed.flatMap(({ question, answer }) => {
    if (!answer) return []
    const { verdict, option, text, url, file } = answer
    const { sha256: fileSha256, name: fileName } = file ?? {}
    return [{ packetId: packet.id, question, verdict, option, text, url, fileSha256, fileName, savedAt }]
  })
  return commitChange(
    app,
    {
      by,
      object: packetObject(packet.id),
      seen,
      kind: "packet.answered",
      after: { answers: rows.length, questions: items.length },
    },
    (write) => [
      write
        .delete(packetAnswers)
        .where(and(eq(packetAnswers.packetId, packet.id), among(packetAnswers.question, questions))),
      ...insertRows(write, packetAnswers, rows),
    ],
  )
}
